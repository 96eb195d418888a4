import type { Product } from '../knowledge/product.ts';
import { anonymousButton } from './anonymous.ts';
import { askConfirmation, askQuestion, contextOf, retired, withButtons } from './asking.ts';
import type { AskWhy, Help } from './ask-desk.ts';
import type { Button } from './channel.ts';
import type { Employee, Reads, SpokenDesk } from './desk.ts';
import { feelingOf } from './complaint.ts';
import { closedDay } from './closed-day.ts';
import { resumeCard, waitingButtons } from './draft-card.ts';
import { say, type Effect, type Step } from './effect.ts';
import { formWaits, withoutForm } from './form.ts';
import { formButton } from './form-card.ts';
import { impossibleDay } from './answers/moment.ts';
import { answerAside } from './interruption.ts';
import { tellKnown } from './already-known.ts';
import { askWhom } from './beneficiary.ts';
import { beginFor, sceneAbout, whomFor } from './whom.ts';
import { sameAgainButton } from './same-again.ts';
import { withSent } from './sent-files.ts';
import type { Intake, Session } from './session.ts';
import type { Words } from './words.ts';

/** Everything a part of the conversation looks at. */
export interface Scene {
  /** In the language of this conversation. */
  desk: SpokenDesk;
  reads: Reads;
  session: Session;
  /** What the desk says, in the language of this conversation. */
  words: Words;
  /** Whom the open intake is for, when that is somebody else: what is known of them is what may be filled in. */
  about?: Employee;
}

/** A person, when that is wanted; `why` goes along when it was offered. */
export const humanButton = (words: Words, why?: AskWhy): Button =>
  why === undefined
    ? { title: words.human, press: { do: 'human' } }
    : { title: words.fetchHuman, press: { do: 'human', value: why } };
export const helpButtons = (words: Words, why?: AskWhy): Button[] => [
  { title: words.myTickets, press: { do: 'status' } },
  humanButton(words, why),
];

/** A reply that changes nothing but the count of misunderstandings. */
export const reply = (scene: Scene, ...effects: Effect[]): Step => ({ session: scene.session, effects });

export const buttons = (text: string, list: Button[]): Effect => ({ kind: 'send', message: withButtons(text, list) });

/** Session with this intake in front. */
export function withIntake(session: Session, intake: Intake): Session {
  const { choice: _, reopening: __, tip: ___, files: ____, specialist: _____, ...rest } = session;
  return { ...rest, intake, misses: 0 };
}

/** Offers what was put aside. A plain "ja" or "nee" answers it. */
export function offerResume(words: Words, step: Step, product: Product, intake: Intake): Step {
  const message = withButtons(words.waiting.offer(product.naam), waitingButtons(words, intake, words.waiting.noLeave));
  const offer: Effect = { kind: 'send', card: resumeCard(intake), message };
  return { session: { ...step.session, offered: 'resume' }, effects: [...step.effects, offer] };
}

/** Offers a person. A plain "ja" or "nee" answers it. */
export const offerHuman = (words: Words, session: Session, text: string, help: Help): Step => ({
  session: { ...session, offered: { human: help } },
  effects: [buttons(text, helpButtons(words, help.why))],
});

/** Session without an intake or open question. */
export function idle(session: Session): Session {
  const { choice: _, intake: __, reopening: ___, tip: ____, specialist: _____, ...rest } = session;
  return { ...rest, misses: 0 };
}

/** Puts what is open now: the next question, or the summary; `others` are buttons beside its own. */
export function proceed(spoken: Scene, product: Product, begun: Intake, first?: string, others: Button[] = []): Step {
  const scene = sceneAbout(spoken, begun);
  // What was sent before anything was open goes along with what is opened now.
  const before = withSent(scene.words, product, begun, scene.session.files?.list ?? []);
  const lead = [first, closedDay(scene, product, before)].filter(Boolean).join(' ') || undefined;
  if (before.form && !before.form.paused) return formWaits(scene, product, before, lead);
  const whom = askWhom(scene, product, before, lead, others);
  if (whom) return whom;
  const told = tellKnown(scene, product, before, lead, others);
  if (told.step) return told.step;
  const { intake } = told;
  const looks = told.look ? [told.look] : [];
  const open = product.richtvragen.find((question) => question.id === intake.asking);
  if (open) {
    const beside = [
      sameAgainButton(scene, product, intake),
      formButton(scene.words, product, intake),
      anonymousButton(scene, product, intake.trail),
    ];
    return {
      session: withIntake(scene.session, intake),
      effects: [
        askQuestion(
          intake,
          open,
          contextOf(scene),
          told.lead,
          [...beside, ...others].filter((one) => one !== undefined),
        ),
      ],
    };
  }
  const shown = scene.session.intake?.id === intake.id ? scene.session.intake : intake;
  return {
    session: withIntake(scene.session, { ...withoutForm(intake), shown: true }),
    effects: [
      ...looks,
      ...retired(scene.words, product, shown, scene.words.replacedBadge),
      askConfirmation(scene, product, intake, told.lead, others),
    ],
  };
}

/**
 * Tells something in between, and puts again what is open. A question with buttons stands apart: its card shows only what was
 * answered once it is pressed, and what was told must stay.
 */
export function inBetween(scene: Scene, product: Product, intake: Intake, text: string): Step {
  const step = proceed(scene, product, intake);
  const apart = step.effects.some((effect) => effect.kind === 'send' && effect.card?.startsWith('vraag:'));
  return apart ? { ...step, effects: [say(text), ...step.effects] } : proceed(scene, product, intake, text);
}

const asksDay = ({ richtvragen }: Product, { asking }: Intake): boolean =>
  richtvragen.some(({ id, soort }) => id === asking && (soort === 'datum' || soort === 'periode'));

/** Begins the intake of a product with what was said. */
export function startIntake(scene: Scene, product: Product, said: string, lead?: string): Step {
  const intake = beginFor(scene, product, said, whomFor(scene, product, said));
  const asked = answerAside(said, product, scene.desk.organisation, scene.words);
  // Of who said nothing yet what happened, the question of the page is warm by itself.
  const told =
    Object.values(intake.answers).some(({ from }) => from === 'said') &&
    !product.richtvragen.some(
      (question) => question.id === intake.asking && 'uit-zin' in question && question['uit-zin'],
    );
  const feeling = told ? feelingOf(product, said) : undefined;
  const heard = feeling && scene.words.complaint.feelings[feeling];
  const name = intake.asking === undefined ? undefined : `**${product.naam}.**`;
  const impossible = asksDay(product, intake) ? impossibleDay(said, contextOf(scene)) : undefined;
  return proceed(scene, product, intake, [lead, asked, name, impossible, heard].filter(Boolean).join(' '));
}
