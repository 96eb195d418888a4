import { contextOf, retired } from './asking.ts';
import { leftCards, takenUpCards } from './draft-card.ts';
import { current } from './during.ts';
import { say, type Step } from './effect.ts';
import { putForm } from './form.ts';
import { seekAnew } from './page-gone.ts';
import { withoutPassed } from './passed.ts';
import { idle, offerResume, proceed, withIntake, type Scene } from './scene.ts';
import type { Intake, Later, Session } from './session.ts';
import { takeUp } from './take-up.ts';
import { need } from './which-product.ts';

/**
 * What waits while something else goes first: an intake that was put aside or became a draft, or a need that was named and
 * not begun.
 */

/** More than anybody leaves open; a session must stay small. The oldest goes. */
const most = 12;

const keeping = (session: Session, later: readonly Later[]): Session => {
  const { later: _, ...rest } = session;
  return later.length > 0 ? { ...rest, later: later.slice(0, most) } : rest;
};

/** Puts an intake aside, in front of what waits already. With `draftSince` it is a draft. */
export const putAside = (session: Session, intake: Intake, draftSince?: Date): Session =>
  keeping(session, [
    { intake, ...(draftSince ? { draftSince: draftSince.toISOString() } : {}) },
    ...(session.later ?? []).filter((one) => one.intake?.id !== intake.id),
  ]);

/** Notes needs for later, behind what waits already. */
export const noteForLater = (session: Session, needs: readonly { product?: string; said: string }[]): Session =>
  keeping(session, [...(session.later ?? []), ...needs]);

const without = (session: Session, gone: Later): Session =>
  keeping(
    session,
    (session.later ?? []).filter((one) => one !== gone),
  );

const productOf = ({ desk }: Scene, one: Later) => {
  const id = one.intake ? one.intake.product : one.product;
  return id === undefined ? undefined : desk.catalogue.get(id);
};

/** The intake of that id among what waits, or the one that was put aside last. */
export function waitingIntake({ later }: Session, id?: string): (Later & { intake: Intake }) | undefined {
  return later?.find(
    (one): one is Later & { intake: Intake } =>
      one.intake !== undefined && (id === undefined ? true : one.intake.id === id),
  );
}

/**
 * After something ended: a need that was named is taken up at once, an intake that was put aside is offered, once. After that
 * it waits for "ga verder". A need of which the page left the catalogue is passed over.
 */
export function goOnWithLater(scene: Scene, step: Step): Step {
  const next = step.session.later?.find((one) => !one.offered);
  if (!next) return step;
  const product = productOf(scene, next);
  const rest = without(step.session, next);
  if (next.intake) {
    const offered = { ...next, offered: true as const };
    const others = rest.later ?? [];
    if (product)
      return offerResume(scene.words, { ...step, session: keeping(rest, [offered, ...others]) }, product, next.intake);
    return goOnWithLater(scene, { ...step, session: keeping(rest, [...others, offered]) });
  }
  if (!product && next.product !== undefined) return goOnWithLater(scene, { ...step, session: rest });
  const on = { ...scene, session: rest };
  const after = product ? takeUp(on, product, next.said, scene.words.nowNext) : need(on, next.said);
  const lead = product ? [] : [say(scene.words.nowNext)];
  return { session: after.session, effects: [...step.effects, ...lead, ...after.effects] };
}

/** Takes up what waits: the intake of that id, or else what was put aside last. What is open now is put aside for it. */
export function resume(scene: Scene, id?: string): Step {
  const one = waitingIntake(scene.session, id) ?? (id === undefined ? scene.session.later?.[0] : undefined);
  if (!one) return { session: scene.session, effects: [say(scene.words.waiting.nothing)] };
  const rest = without(scene.session, one);
  const product = productOf(scene, one);
  if (!one.intake)
    return product
      ? takeUp({ ...scene, session: rest }, product, one.said)
      : need({ ...scene, session: rest }, one.said);
  const open = current(scene);
  const session = open ? putAside(idle(rest), open.intake) : rest;
  const aside = open ? retired(scene.words, open.product, open.intake, scene.words.asideBadge) : [];
  if (!product) {
    const step = seekAnew({ ...scene, session }, one.intake);
    return { ...step, effects: [...aside, ...step.effects] };
  }
  const next = { ...scene, session: withIntake(session, one.intake) };
  const again = current(next) ?? { product, intake: one.intake };
  const passed = withoutPassed(product, again.intake, contextOf(scene));
  const lead = [again.lead, passed && scene.words.waiting.dayPassed(passed.was)].filter(Boolean).join(' ');
  const intake = passed?.intake ?? again.intake;
  const onForm = intake.form !== undefined && !intake.form.paused;
  const step = onForm ? putForm(next, product, intake, lead || undefined) : proceed(next, product, intake, lead);
  // A summary that follows a summary takes the place of its card anyway.
  const replaced = intake.asking === undefined && one.intake.asking === undefined;
  const { draftSince: _, ...offered } = one;
  const taken = takenUpCards(scene.words, product, replaced ? offered : one);
  return { ...step, effects: [...aside, ...taken, ...step.effects] };
}

/** Lets go of what was put aside: the intake of that id, or else what was put aside last. What waits behind it comes next. */
export function dropLater(scene: Scene, id?: string): Step {
  const one = waitingIntake(scene.session, id) ?? (id === undefined ? scene.session.later?.[0] : undefined);
  if (!one) return { session: scene.session, effects: [say(scene.words.waiting.nothing)] };
  const product = productOf(scene, one);
  const words = product ? scene.words.waiting.left(product.naam) : scene.words.waiting.leftIt;
  const effects = [...(product ? leftCards(scene.words, product, one) : []), say(words)];
  return goOnWithLater(scene, { session: without(scene.session, one), effects });
}
