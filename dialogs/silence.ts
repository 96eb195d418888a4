import { addLeadTime, isOpen, nextOpen, type LeadTime } from '../tickets/calendar.ts';
import { askQuestion, choicesFor, contextOf } from './asking.ts';
import { draftsEnd, forgetDrafts, setAside } from './draft.ts';
import { waitingButtons } from './draft-card.ts';
import { current } from './during.ts';
import type { Desk } from './desk.ts';
import type { Step } from './effect.ts';
import { withoutPassed } from './passed.ts';
import { proceed, withIntake, type Scene } from './scene.ts';
import type { Session } from './session.ts';

/**
 * Somebody leaves in the middle of an intake. They get one friendly reminder, while the desk is open; then the intake is kept as
 * a draft, without a sound, and after a month or so it is let go. A choice of product or a tip that stays unanswered is left alone: nothing was asked for yet.
 */

/** What a silence asks for now, or when to look again: null is never. */
export type Silence = { do: 'remind' } | { do: 'draft' } | { do: 'forget' } | { do: 'nothing'; lookAt: Date | null };

/** When a silence that begins now is to be looked at first: not after its reminder is due. Asked in every turn, and therefore cheap. */
export function firstLook(session: Session, now: Date, desk: Desk): Date | null {
  const { amount, unit } = desk.organisation.herinnering.na;
  const reminder =
    session.intake && !session.desk ? new Date(now.getTime() + (unit === 'minuten' ? amount : 60) * 60_000) : null;
  return soonest(reminder, draftsEnd(session, now, desk)[0] ?? null);
}

const soonest = (one: Date | null, other: Date | null): Date | null =>
  one === null || (other !== null && other < one) ? other : one;

/** What to do about a conversation in which nothing was said since `lastInAt`. */
export function silenceOf(session: Session, lastInAt: Date, now: Date, desk: Desk): Silence {
  const end = draftsEnd(session, lastInAt, desk)[0] ?? null;
  if (end !== null && end <= now) return { do: 'forget' };
  const silence = ofIntake(session, lastInAt, now, desk);
  return silence.do === 'nothing' ? { do: 'nothing', lookAt: soonest(silence.lookAt, end) } : silence;
}

function ofIntake(
  { intake, desk: takeover }: Session,
  lastInAt: Date,
  now: Date,
  { calendar, organisation }: Desk,
): Silence {
  const patience = organisation.herinnering;
  if (!intake || takeover) return { do: 'nothing', lookAt: null };
  const after = (from: Date, lead: LeadTime) => addLeadTime(calendar, from, lead);
  const reminderAt = after(lastInAt, patience.na);
  const remindedAt = intake.remindedAt === undefined ? reminderAt : new Date(intake.remindedAt);
  const draftAt = after(remindedAt > lastInAt ? remindedAt : lastInAt, patience['concept-na']);
  if (now >= draftAt) return { do: 'draft' };
  if (intake.remindedAt !== undefined) return { do: 'nothing', lookAt: draftAt };
  if (now < reminderAt) return { do: 'nothing', lookAt: reminderAt };
  return isOpen(calendar, now) ? { do: 'remind' } : { do: 'nothing', lookAt: nextOpen(calendar, now) };
}

/** Puts once more what is open, kindly. Undefined when the page is gone: then there is nothing to ask. */
export function remind(scene: Scene): Step | undefined {
  const open = current(scene);
  if (!open) return undefined;
  const { product } = open;
  const { waiting } = scene.words;
  const passed = withoutPassed(product, open.intake, contextOf(scene));
  const intake = { ...(passed?.intake ?? open.intake), remindedAt: scene.reads.now.toISOString() };
  const summary = intake.asking === undefined;
  const lead = [
    summary ? waiting.reminderOfSummary : waiting.reminder(product.naam),
    passed && waiting.dayPassed(passed.was),
    open.lead,
  ]
    .filter(Boolean)
    .join(' ');
  const [on, leave] = waitingButtons(scene.words, intake);
  const question = product.richtvragen.find(({ id }) => id === intake.asking);
  if (!question) return proceed(scene, product, intake, lead, [leave]);
  const context = contextOf(scene);
  // Where there are choices, these are the way on.
  const others = choicesFor(intake, question, context).length > 0 ? [leave] : [on, leave];
  return {
    session: withIntake(scene.session, intake),
    effects: [askQuestion(intake, question, context, lead, others)],
  };
}

/** What a silence asks for, done. Nobody is reminded who can not be reached: then the intake becomes a draft. */
export function bySilence(
  scene: Scene,
  silence: Exclude<Silence, { do: 'nothing' }>,
  lastInAt: Date,
  reachable = true,
): { step: Step; outcome: 'reminded' | 'draft' | 'forgotten' } {
  if (silence.do === 'forget') return { step: forgetDrafts(scene, lastInAt), outcome: 'forgotten' };
  const reminded = silence.do === 'remind' && reachable ? remind(scene) : undefined;
  return reminded ? { step: reminded, outcome: 'reminded' } : { step: keepAsDraft(scene), outcome: 'draft' };
}

/** Keeps the open intake for whenever its employee comes back. Only cards that were shown change: nobody is disturbed. */
export function keepAsDraft(scene: Scene): Step {
  const { intake } = scene.session;
  return intake ? setAside(scene, intake) : { session: scene.session, effects: [] };
}
