import { typeOf } from './answers/answer-types.ts';
import { contextOf, factsOf } from './asking.ts';
import type { Button } from './channel.ts';
import { expiredCard, keptCard, waitingButtons } from './draft-card.ts';
import type { Desk } from './desk.ts';
import { answerText } from './during.ts';
import type { Step } from './effect.ts';
import { formPutAway } from './form-card.ts';
import { putAside, resume, waitingIntake } from './later.ts';
import { buttons, helpButtons, idle, type Scene } from './scene.ts';
import type { Intake, Session } from './session.ts';
import { sayDayOf } from './when.ts';

/** A draft: an intake that was left, and that its employee takes up again when it suits them, days or weeks later. */

/** Puts the open intake away as a draft. Nothing new is said: its last card tells. */
export function setAside(scene: Scene, intake: Intake): Step {
  const product = scene.desk.catalogue.get(intake.product);
  return {
    session: putAside(idle(scene.session), intake, scene.reads.now),
    effects: product
      ? [
          ...(intake.form ? [formPutAway(product, intake, scene.words.waiting.draft)] : []),
          keptCard(scene.words, product, intake, scene.desk.organisation.herinnering['concept-dagen']),
        ]
      : [],
  };
}

/** When what waits is kept no longer, the first first; what never became a draft counts from what was said last. */
export function draftsEnd(
  { later = [] }: Session,
  lastInAt: Date,
  { organisation }: Pick<Desk, 'organisation'>,
): Date[] {
  const kept = organisation.herinnering['concept-dagen'] * 86_400_000;
  return later
    .flatMap(({ intake, draftSince }) => (intake ? [draftSince === undefined ? lastInAt : new Date(draftSince)] : []))
    .map((since) => new Date(since.getTime() + kept))
    .sort((one, other) => one.getTime() - other.getTime());
}

/** Lets go of the drafts that were kept long enough, with what was sent along. Nobody is disturbed: a card that was shown tells. */
export function forgetDrafts(scene: Scene, lastInAt: Date): Step {
  const { later = [], ...session } = scene.session;
  const { now } = scene.reads;
  const gone = later.filter((one) =>
    draftsEnd({ ...scene.session, later: [one] }, lastInAt, scene.desk).some((end) => end <= now),
  );
  const left = later.filter((one) => !gone.includes(one));
  const files = gone.flatMap(({ intake }) => intake?.files ?? []).map(({ id }) => id);
  const cards = gone.flatMap(({ intake, draftSince }) => {
    const product = intake && scene.desk.catalogue.get(intake.product);
    return product && draftSince !== undefined ? [expiredCard(scene.words, product, intake)] : [];
  });
  return {
    session: { ...session, ...(left.length > 0 ? { later: left } : {}) },
    effects: [...cards, ...(files.length > 0 ? [{ kind: 'drop-files' as const, ids: files }] : [])],
  };
}

/** What was not sent yet, as rows under "mijn meldingen". */
export function draftItems({
  desk,
  reads,
  session,
  words,
}: Scene): { title: string; detail: string; button: Button }[] {
  return (session.later ?? []).flatMap(({ intake, draftSince }) => {
    const product = intake && desk.catalogue.get(intake.product);
    if (!product) return [];
    const since = draftSince && sayDayOf(new Date(draftSince), reads.now, desk.organisation.tijdzone, words);
    const about = factsOf(product, intake)[0]?.value;
    const detail = [about, since ? words.waiting.notSentSince(since) : words.waiting.notSent]
      .filter(Boolean)
      .join(' · ');
    return [
      { title: product.naam, detail, button: { title: words.waiting.resume, press: { do: 'resume', ref: intake.id } } },
    ];
  });
}

/** Offers what was left to somebody who says no more than hello, yes or stop. Undefined when there is nothing. */
export function offerDraft(scene: Scene, ask = scene.words.waiting.welcomeBack): Step | undefined {
  const waiting = waitingIntake(scene.session);
  const product = waiting && scene.desk.catalogue.get(waiting.intake.product);
  if (!product) return undefined;
  return {
    session: { ...scene.session, offered: 'resume' },
    effects: [
      buttons(ask(product.naam), [...waitingButtons(scene.words, waiting.intake), ...helpButtons(scene.words)]),
    ],
  };
}

/** Questions that would take any text: then a need is a need, and no answer to what was asked days ago. */
const takesAll = new Set(['tekst', 'lange-tekst', 'persoon']);

/** An answer to the open question of a draft, by somebody who does not say "ga verder" first. Undefined when it is none. */
export function answersDraft(scene: Scene, text: string): Step | undefined {
  const draft = waitingIntake(scene.session);
  if (draft?.draftSince === undefined) return undefined;
  const { intake } = draft;
  const product = scene.desk.catalogue.get(intake.product);
  const question = product?.richtvragen.find(({ id }) => id === intake.asking);
  if (!product || !question || product.version !== intake.version || takesAll.has(question.soort)) return undefined;
  const context = contextOf(scene);
  const reading = typeOf(question).read(text, question, context, intake.parts[question.id]?.part);
  if (reading.is === 'problem') return undefined;
  const { session, effects } = resume(scene, intake.id);
  const step = answerText({ ...scene, session }, product, intake, question, text);
  return { ...step, effects: [...effects.filter(({ kind }) => kind === 'update'), ...step.effects] };
}
