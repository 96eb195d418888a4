import type { Product } from '../knowledge/product.ts';
import type { Richtvraag } from '../knowledge/richtvraag.ts';
import { plain } from './answers/answer-type.ts';
import { takesBack } from './answers/choice.ts';
import { isLost, type AskWhy } from './ask-desk.ts';
import { contradictionIn } from './answers/moment.ts';
import { agrees, disagrees, yesOrNo } from './answers/yes-no.ts';
import { askConfirmationAgain, contextOf, factsOf, told, verbOf } from './asking.ts';
import type { Step } from './effect.ts';
import { amend, applicable, reopen, settle, spotAll, take } from './intake.ts';
import { isAngry } from './anger.ts';
import { anotherNeed, clearlyAnother } from './another-need.ts';
import { answerAside, asksSomething } from './interruption.ts';
import { correctedByLabel } from './labelled.ts';
import { make } from './making.ts';
import { afterNo, announces, lastSaidAnew } from './said-anew.ts';
import { meantOther, notMeant, waits } from './no-answer.ts';
import { moreThanCorrection, withOwnWords } from './own-words.ts';
import { proceed, withIntake, type Scene } from './scene.ts';
import type { Intake } from './session.ts';
import { besidePerson, personAt } from './callback.ts';
import { changeWhom, namesWhom } from './beneficiary.ts';
import { callsOff } from './commands.ts';
import { somethingElse, stop } from './during.ts';
import { askWhatToChange } from './what-to-change.ts';

/** A conversation while the summary is open: agree, correct, add, or leave. */

/** Agreement with something against it. */
const reserves = /\b(?:maar|alleen|behalve|niet|geen|nog|wel|ook|but|only|except|not|no|also|too)\b/;
/** "en neem een ladder mee", "ja maar de deur is op slot": something to be added. */
const adds =
  /^(?:(?:ja|ok|oke|prima|goed|klopt|graag|yes|fine|right|good)[\s,.!]+(?:hoor[\s,.!]+)?)?(?:en |ook |o ja|oh ja|trouwens|ps |let op|maar |alleen |wel |zet er(?:bij)? |voeg toe|neem |denk aan|graag |met |zonder |and |also |by the way |but |only |please |note |add |with |without |bring |mind )/;

/** A typed reply while the summary is open. */
export function summaryText(scene: Scene, product: Product, intake: Intake, text: string): Step {
  const context = contextOf(scene);
  const again = (lead: string, next = intake): Step => ({
    session: withIntake(scene.session, next),
    effects: [askConfirmationAgain(scene.words, product, next, lead)],
  });
  const offering = (why: AskWhy, lead: string, next: Intake): Step => {
    const { session, others } = besidePerson(scene, product, next, why);
    return { session, effects: [askConfirmationAgain(scene.words, product, next, lead, others)] };
  };
  const aside = answerAside(text, product, scene.desk.organisation, scene.words);
  if (aside !== undefined) return again(aside);
  if (waits.test(plain(afterNo(text) ?? text))) return again(scene.words.takeYourTime);
  if (meantOther.test(plain(text)) || notMeant.test(plain(text))) return somethingElse(scene, product, intake);
  if (callsOff(text)) return stop(scene, product, intake, scene.words.stopped);
  const labelled = correctedByLabel(product, intake, text, context);
  if (labelled)
    return proceed(scene, product, labelled.intake, told(labelled.intake, [labelled.question], scene.words.changed));
  const apart = clearlyAnother(scene, product, intake, text);
  if (apart) return apart;
  const corrected = amend(product, intake, text, context);
  if (corrected.changed.length > 0)
    return proceed(
      scene,
      product,
      withOwnWords(corrected.intake, moreThanCorrection(product, intake, corrected.intake, text, context)),
      told(corrected.intake, corrected.changed, scene.words.changed),
    );
  if (corrected.repeated.length > 0 && !agrees(text))
    return yesOrNo(text) === true && !reserves.test(plain(text))
      ? make(scene, product, intake)
      : again(scene.words.alreadySo);
  const more = spotAll(product, intake, text, context);
  if (more.revision !== intake.revision) return proceed(scene, product, settle(product, more));
  // The words of the button are a yes, whatever verb a page gave it.
  if (agrees(text) || plain(text) === plain(scene.words.yes(verbOf(scene.words, product))))
    return make(scene, product, intake);
  if (disagrees(text)) return { session: scene.session, effects: [askWhatToChange(scene.words, product, intake)] };
  const named = questionNamed(product, intake, plain(text)) ?? takenBack(product, intake, text);
  if (named) return proceed(scene, product, reopen(intake, named));
  const contradiction = contradictionIn(text, context);
  if (contradiction !== undefined) return again(contradiction);
  if (asksSomething(text)) {
    const step = again(scene.words.cannotAnswer(personAt(scene, product)));
    return {
      ...step,
      effects: [...step.effects, { kind: 'gap', said: text, offered: [product.id], why: 'unanswered' }],
    };
  }
  if (isAngry(text)) return offering('angry', scene.words.sorryForThis(personAt(scene, product)), intake);
  const other = anotherNeed(scene, product, intake, text);
  if (other) return other;
  const anew = lastSaidAnew(product, intake, text);
  if (anew) {
    const next = take(intake, anew.question, anew, context, 'asked');
    return proceed(scene, product, next, told(next, [anew.question], scene.words.changed));
  }
  if (announces(text)) return { session: scene.session, effects: [askWhatToChange(scene.words, product, intake)] };
  const remarked = withRemark(product, intake, text);
  if (remarked)
    return proceed(scene, product, take(intake, remarked.question, remarked, context, 'asked'), scene.words.added);
  const misses = intake.misses + 1;
  if (isLost(scene, misses))
    return offering('not-understood', scene.words.offerHuman(personAt(scene, product)), { ...intake, misses });
  const label = factsOf(product, intake).at(-1)?.label ?? '';
  return again(scene.words.summaryUnclear(label), { ...intake, misses });
}

/** The choice that a text takes back without saying what instead. */
const takenBack = (product: Product, intake: Intake, text: string): Richtvraag | undefined =>
  applicable(product, intake.answers).find(
    (question) =>
      (question.soort === 'keuze' || question.soort === 'meerkeuze') &&
      takesBack(text, question, intake.answers[question.id]?.value),
  );

/** Where a remark at the summary belongs: an optional question in free words, or else the description of what is the matter. */
function withRemark(
  product: Product,
  intake: Intake,
  text: string,
): { is: 'answer'; question: Richtvraag; value: string } | undefined {
  const words = plain(text).split(' ').length;
  if (words < 2 || text.length > 500) return undefined;
  const free = applicable(product, intake.answers).filter(({ soort }) => soort === 'tekst' || soort === 'lange-tekst');
  const open = free.find(({ id, verplicht }) => !verplicht && intake.answers[id] === undefined);
  if (open && !/^(?:nee|niet|no|not)\b/.test(plain(text))) return { is: 'answer', question: open, value: text.trim() };
  if (!adds.test(plain(text))) return undefined;
  const remark = text
    .trim()
    .replace(/^(?:(?:ja|ok|oke|oké|prima|goed|klopt|graag|hoor|en|maar|yes|fine|right|good|and|but)[\s,.!]+)+/i, '');
  const description = free.find((question) => 'uit-zin' in question && question['uit-zin']);
  const known = description && intake.answers[description.id]?.value;
  return description && typeof known === 'string'
    ? {
        is: 'answer',
        question: description,
        value: `${known.replace(/[.\s]+$/, '')}. ${remark.charAt(0).toUpperCase()}${remark.slice(1)}`,
      }
    : undefined;
}

const soorten = new Map<string, string[]>(
  Object.entries({
    datum: ['datum', 'periode'],
    dag: ['datum', 'periode'],
    tijd: ['tijd', 'periode'],
    plaats: ['locatie'],
    locatie: ['locatie'],
    gebouw: ['locatie'],
    kamer: ['locatie'],
    ruimte: ['locatie'],
    aantal: ['getal'],
    date: ['datum', 'periode'],
    day: ['datum', 'periode'],
    time: ['tijd', 'periode'],
    place: ['locatie'],
    location: ['locatie'],
    building: ['locatie'],
    room: ['locatie'],
    number: ['getal'],
  }),
);

/** The words of a label in an order of their own: "wat er is" names "Wat is er". */
const bag = (words: string) => plain(words).split(' ').sort().join(' ');

/** The question whose label a text names ("de datum", "plaats"). */
function questionNamed(product: Product, intake: Intake, what: string): Richtvraag | undefined {
  const said = plain(what).replace(/^(?:de|het|mijn|the|my) /, '');
  if (said === '') return undefined;
  const questions = applicable(product, intake.answers);
  return (
    questions.find((question) => bag(question.kort) === bag(said) || question.id === said) ??
    questions.find((question) => said.length > 2 && plain(question.kort).includes(said)) ??
    questions.find((question) => soorten.get(said)?.includes(question.soort))
  );
}

/** Whether "wijzig …" names something of this intake; if not, it is an answer that happens to begin so. */
export function canChange(scene: Scene, product: Product, intake: Intake, what: string): boolean {
  if (what === '' || intake.asking === undefined || questionNamed(product, intake, what)) return true;
  if (namesWhom(scene, product, what)) return true;
  return amend(product, intake, what, contextOf(scene)).changed.length > 0;
}

/** "wijzig", "wijzig de datum", "wijzig de datum in morgen". */
export function changeAnswer(scene: Scene, product: Product, intake: Intake, what: string): Step {
  const context = contextOf(scene);
  const corrected = amend(product, intake, what, context);
  if (corrected.changed.length > 0)
    return proceed(scene, product, corrected.intake, told(corrected.intake, corrected.changed, scene.words.changed));
  const named = questionNamed(product, intake, what);
  if (named) return proceed(scene, product, reopen(intake, named));
  if (namesWhom(scene, product, what)) return changeWhom(scene, product, intake);
  const known = applicable(product, intake.answers).filter((question) => intake.answers[question.id]);
  const [only, ...others] = known;
  if (only && others.length === 0) return proceed(scene, product, reopen(intake, only));
  return known.length === 0
    ? proceed(scene, product, intake, scene.words.nothingToChangeYet)
    : { session: withIntake(scene.session, intake), effects: [askWhatToChange(scene.words, product, intake)] };
}
