import { current } from './during.ts';
import { say, type Step } from './effect.ts';
import { putForm } from './form.ts';
import { idle, offerResume, proceed, withIntake, type Scene } from './scene.ts';
import type { Intake, Later, Session } from './session.ts';
import { takeUp } from './take-up.ts';

/** What waits while something else goes first: an intake that was put aside, or a need that was named and not begun. */

const most = 4;

/** Puts the open intake aside, in front of what waits already. */
export const putAside = (session: Session, intake: Intake): Session => ({
  ...session,
  later: [{ intake }, ...(session.later ?? []).filter((one) => one.intake?.product !== intake.product)].slice(0, most),
});

/** Notes needs for later, behind what waits already. */
export const noteForLater = (session: Session, needs: readonly { product: string; said: string }[]): Session =>
  needs.length === 0 ? session : { ...session, later: [...(session.later ?? []), ...needs].slice(0, most) };

function shift({ later, ...session }: Session): { first: Later | undefined; rest: Session } {
  const [first, ...others] = later ?? [];
  return { first, rest: others.length > 0 ? { ...session, later: others } : session };
}

const productOf = ({ desk }: Scene, one: Later) => desk.catalogue.get(one.intake ? one.intake.product : one.product);

/**
 * After something ended: a need that was named is taken up at once, an intake that was put aside is offered. What left the
 * catalogue meanwhile is passed over.
 */
export function goOnWithLater(scene: Scene, step: Step): Step {
  const { first, rest } = shift(step.session);
  if (!first) return step;
  const product = productOf(scene, first);
  if (!product) return goOnWithLater(scene, { ...step, session: rest });
  if (first.intake)
    return first.offered ? step : offerResume(scene.words, { ...step, session: onceOffered(step.session) }, product);
  const next = takeUp({ ...scene, session: rest }, product, first.said, scene.words.nowNext);
  return { session: next.session, effects: [...step.effects, ...next.effects] };
}

/** An intake is offered once; after that it waits for "ga verder". */
function onceOffered(session: Session): Session {
  const [first, ...others] = session.later ?? [];
  return first?.intake ? { ...session, later: [{ intake: first.intake, offered: true }, ...others] } : session;
}

/** Takes up the intake that was put aside. */
export function resume(scene: Scene): Step {
  const { first, rest } = shift(scene.session);
  const product = first && productOf(scene, first);
  if (!first || !product) return { session: rest, effects: [say(scene.words.nothingToResume)] };
  if (!first.intake) return takeUp({ ...scene, session: rest }, product, first.said);
  const next = { ...scene, session: withIntake(rest, first.intake) };
  const open = current(next);
  if (open?.intake.form && !open.intake.form.paused) return putForm(next, open.product, open.intake, open.lead);
  return open
    ? proceed(next, open.product, open.intake, open.lead)
    : { session: rest, effects: [say(scene.words.nothingToResume)] };
}

/** Drops what was put aside; what waits behind it comes next. */
export function dropLater(scene: Scene): Step {
  const { rest } = shift(scene.session);
  return goOnWithLater(scene, { session: idle(rest), effects: [say(scene.words.left)] });
}
