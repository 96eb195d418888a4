import type { Product } from '../knowledge/product.ts';
import type { Richtvraag } from '../knowledge/richtvraag.ts';
import { plain } from './answers/answer-type.ts';
import { nothingToSend } from './answers/file.ts';
import { noneOfThem } from './answers/own-ticket.ts';
import { tellsOnlyWhen } from './answers/text.ts';
import { askConfirmationAgain, contextOf, retired, told } from './asking.ts';
import { personAt } from './callback.ts';
import { callsOff } from './commands.ts';
import { say, type Effect, type Step } from './effect.ts';
import { clearlyAnother } from './another-need.ts';
import { putForm } from './form.ts';
import { answerAside, clearlyAsks } from './interruption.ts';
import { amend, applicable, back, begin, carryOver, readReply, settle, spotAll, take, unknown } from './intake.ts';
import { goOnWithLater } from './later.ts';
import { anyDay, corrects, dontKnow, skips, takesBack } from './no-answer.ts';
import { numberIn } from './own-tickets.ts';
import { missed, noAnswer, notedInstead, unanswerable } from './missed.ts';
import { notNow } from './not-now.ts';
import { description } from './description.ts';
import { correctedByLabel } from './labelled.ts';
import { asksSameAgain, lastTicket, likeLastTime } from './same-again.ts';
import { answerAndMore, instructs, moreThanCorrection, withOwnWords } from './own-words.ts';
import { idle, inBetween, proceed, reply, withIntake, type Scene } from './scene.ts';
import { withSent } from './sent-files.ts';
import type { Intake } from './session.ts';
import { isOpen } from './whom.ts';

/** A conversation while an intake is open. */

/** The product of the open intake, brought to the present version of its page; undefined when the page is gone. */
export function current(scene: Scene): { product: Product; intake: Intake; lead?: string } | undefined {
  const { intake } = scene.session;
  const product = intake && scene.desk.catalogue.get(intake.product);
  if (!product) return undefined;
  if (product.version === intake.version) return { product, intake };
  return { product, intake: carryOver(product, intake), lead: scene.words.pageChanged(product.naam) };
}

/** A text question that takes no more characters than this asks for a name or a number. */
const fewWords = 200;

/** A typed reply while a question is open. */
export function answerText(scene: Scene, product: Product, intake: Intake, question: Richtvraag, text: string): Step {
  const { words } = scene;
  const context = contextOf(scene);
  const said = plain(text);
  const free = ['tekst', 'lange-tekst', 'groep'].includes(question.soort);
  const instead = notNow(scene, product, intake, question, text);
  if (instead) return instead;
  const aside = free && text.length > 60 ? undefined : answerAside(text, product, scene.desk.organisation, words);
  if (aside !== undefined) return inBetween(scene, product, intake, aside);
  if (asksSameAgain(said) && !free) return sameAgain(scene, product, intake);
  if (callsOff(text) && question.verplicht && question.soort !== 'ja-nee')
    return stop(scene, product, intake, words.stopped);
  const skippable = question['weet-ik-niet'] || !question.verplicht;
  if (!question.verplicht && (skips.test(said) || nothingToSend(question, said)))
    return answered(scene, product, intake, question, unknown(question, intake, words.skipped));
  // Asked for twice and still not there: the desk hears so, and nobody is stuck on a file they do not have.
  if (nothingToSend(question, said) && intake.misses > 0)
    return answered(scene, product, intake, question, unknown(question, intake, text.trim()));
  if (question.soort === 'datum' && skippable && anyDay.test(said))
    return answered(scene, product, intake, question, unknown(question, intake, text.trim()));
  if (dontKnow.test(said)) {
    if (skippable) return answered(scene, product, intake, question, unknown(question, intake, words.unknownText));
    const hint = intake.parts[question.id] ? '' : (question.hint ?? '');
    const choosable = question.soort === 'keuze' || question.soort === 'ja-nee';
    const help = [hint, question['wie-weet-het']].filter(Boolean).join(' ');
    const again = choosable ? words.guess(help) : words.notSkippable(help, personAt(scene, product));
    return missed(scene, product, intake, question, again, help);
  }
  const labelled = correctedByLabel(product, intake, text, context);
  if (labelled)
    return proceed(scene, product, labelled.intake, told(labelled.intake, [labelled.question], words.changed));
  // Where a few words are asked, or none, a whole sentence that names another product is no answer.
  const few = question.soort === 'tekst' && !question['uit-zin'] && question.maximaal <= fewWords;
  const chosen = 'keuzes' in question && question.keuzes.some((one) => plain(one.tekst) === said);
  const whole = readReply(intake, question, text, context);
  // Who is asked which of their tickets it is about, and tells what went wrong, means none of them.
  if (question.soort === 'melding' && whole.is === 'problem' && isStory(text) && numberIn(text) === undefined) {
    const none = take(intake, question, { is: 'answer', value: noneOfThem }, context, 'asked');
    return answered(scene, product, intake, question, withOwnWords(none, text));
  }
  const besides = answerAndMore(product, intake, question, text, whole, context);
  const apart =
    chosen || (free && !few) || (besides && instructs(besides.more))
      ? undefined
      : clearlyAnother(scene, product, intake, text);
  if (apart) return apart;
  const reading = besides?.reading ?? whole;
  if (reading.is === 'problem' || (free && corrects.test(said) && text.length < 80)) {
    const corrected = amend(product, intake, text, context);
    if (corrected.changed.length > 0)
      return proceed(
        scene,
        product,
        withOwnWords(corrected.intake, moreThanCorrection(product, intake, corrected.intake, text, context)),
        told(corrected.intake, corrected.changed, words.changed),
      );
  }
  if (free && tellsOtherwise(product, question, text)) {
    const noted = notedInstead(scene, product, intake, text);
    if (noted) return noted;
  }
  if (reading.is === 'problem') return noAnswer(scene, product, intake, question, text, reading.hint);
  if (free && clearlyAsks(text)) return unanswerable(scene, product, intake, text);
  let next = take(intake, question, reading, context, 'asked');
  if (!free || ('uit-zin' in question && question['uit-zin'])) next = spotAll(product, next, text, context);
  const back = free
    ? undefined
    : (afterNo(question, text) ?? takesBack.exec(text)?.[0].replace(/^niet .*?\bmaar\b/i, ''));
  const corrected = back === undefined ? undefined : amend(product, next, back, context);
  const others = corrected?.changed.filter(({ id }) => id !== question.id) ?? [];
  next = corrected?.intake ?? next;
  next = withOwnWords(next, besides?.more);
  const lead = others.length > 0 ? told(next, others, words.changed) : undefined;
  return answered(scene, product, intake, question, next, lead);
}

/** "B30 2e verdieping" tells where it is, and not what is the matter; "volgende week vrijdag" not who it is. */
const tellsOtherwise = (product: Product, question: Richtvraag, text: string): boolean =>
  'uit-zin' in question && question['uit-zin']
    ? description(text, product) === undefined
    : tellsOnlyWhen(text) && !/\b(?:wanneer|dag|datum|tijd|laat|lang|when|day|date|time|long)\b/i.test(question.vraag);

/** "nee, donderdag en met 10 man": where no is no answer, what stands behind it corrects what was said before. */
const afterNo = (question: Richtvraag, text: string): string | undefined =>
  question.soort === 'ja-nee' ? undefined : /^(?:nee|neen|no)\b[\s,.!]*(.+)$/is.exec(text.trim())?.[1];

/** What is told in a sentence, and asks nothing. */
const isStory = (text: string): boolean => text.trim().split(/\s+/).length >= 5 && !text.includes('?');

export function answered(
  scene: Scene,
  product: Product,
  before: Intake,
  question: Richtvraag,
  after: Intake,
  lead?: string,
): Step {
  const trail = after.answers[question.id]
    ? [...before.trail.filter((id) => id !== question.id), question.id]
    : before.trail;
  return proceed(scene, product, settle(product, { ...after, trail }), lead);
}

/** Fills in what the last ticket of this product says. */
export function sameAgain(scene: Scene, product: Product, intake: Intake): Step {
  const last = lastTicket(scene, product, intake);
  if (!last) return proceed(scene, product, intake);
  const filled = likeLastTime(product, intake, last);
  const known = applicable(product, filled.answers).filter(({ id }) => filled.answers[id] && !intake.answers[id]);
  // The summary shows what was filled in; before a question it is told.
  const lead = filled.asking === undefined ? scene.words.asLastTime : told(filled, known, scene.words.likeLastTime);
  return proceed(scene, product, filled, known.length > 0 ? lead : undefined);
}

/** Puts once more what is open, a form included. */
export const again = (scene: Scene, product: Product, intake: Intake): Step =>
  intake.form && !intake.form.paused ? putForm(scene, product, intake) : proceed(scene, product, intake);

export function goBack(scene: Scene, product: Product, intake: Intake): Step {
  const earlier = back(product, intake);
  return earlier ? proceed(scene, product, earlier) : proceed(scene, product, intake, scene.words.firstQuestion);
}

export function startAgain(scene: Scene, product: Product, intake: Intake): Step {
  const fresh = begin(product, '', scene.reads.newId, contextOf(scene));
  const { files = [], talk } = intake;
  const again = withSent(scene.words, product, talk ? { ...fresh, talk } : fresh, files);
  const step = proceed(scene, product, again, scene.words.restarted);
  return { ...step, effects: [...retired(scene.words, product, intake, scene.words.stoppedBadge), ...step.effects] };
}

export function why(scene: Scene, product: Product, intake: Intake): Step {
  const open = product.richtvragen.find((question) => question.id === intake.asking);
  return inBetween(scene, product, intake, open ? (open.waarom ?? scene.words.whyDefault) : scene.words.whyNothing);
}

/** Ends the open intake without a ticket; a summary that was shown says so. */
export function stop(scene: Scene, product: Product, intake: Intake, words: string): Step {
  const session = idle(scene.session);
  const step = { session, effects: [...retired(scene.words, product, intake, scene.words.stoppedBadge), say(words)] };
  return goOnWithLater(scene, step);
}

/** The product was not what was meant: nothing is made, and the owner of the PDC hears of it. */
export function somethingElse(scene: Scene, product: Product, intake: Intake): Step {
  const step = stop(scene, product, intake, scene.words.otherChosen);
  return {
    ...step,
    effects: [...step.effects, { kind: 'gap', said: intake.said, offered: [product.id], why: 'something-else' }],
  };
}

/** Puts again what is open, after something else was shown in between. */
export function andOn(scene: Scene, ...shown: Effect[]): Step {
  const open = current(scene);
  if (!open) return reply(scene, ...shown);
  const { product, intake, lead } = open;
  const on =
    intake.asking === undefined && !intake.offer && !isOpen(product, intake)
      ? {
          session: withIntake(scene.session, intake),
          effects: [askConfirmationAgain(scene.words, product, intake, lead ?? scene.words.andOn(product.naam))],
        }
      : proceed(scene, product, intake, [lead, scene.words.andOn(product.naam)].filter(Boolean).join(' '));
  return { ...on, effects: [...shown, ...on.effects] };
}
