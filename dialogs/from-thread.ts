import { advance } from './advance.ts';
import { commandIn } from './commands.ts';
import { leavesWhat } from './following.ts';
import { meant } from './from-english.ts';
import type { Desk, Reads } from './desk.ts';
import { say, type Step } from './effect.ts';
import type { Elsewhere } from './in-thread.ts';
import { putAside } from './later.ts';
import { numberIn } from './own-tickets.ts';
import { idle, startIntake } from './scene.ts';
import type { Session } from './session.ts';
import { hear, sceneOf } from './speaking.ts';

/** Longest that is repeated of what was said; all of it is understood. */
const repeated = 300;

/**
 * Takes up in the personal chat what was said in a channel or group chat, so that nothing is typed twice. What was open here
 * is put aside, and offered again afterwards. `session` and `reads` are those of the personal chat. Pure.
 */
export function fromThread(session: Session, elsewhere: Elsewhere, desk: Desk, reads: Reads): Step {
  const { said, product: id, quiet } = elsewhere;
  const asks =
    commandIn(meant(said)) !== undefined || numberIn(said) !== undefined || leavesWhat(meant(said)) !== undefined;
  const own = asks ? session : free(session);
  const scene = hear(sceneOf(own, desk, reads), desk, said);
  const { words } = scene;
  const product = id === undefined ? undefined : scene.desk.catalogue.get(id);
  const step = product ? startIntake(scene, product, said) : advance(own, { kind: 'text', text: said }, desk, reads);
  if (asks) return step;
  const lead = quiet ? words.thread.fromThreadQuietly : words.thread.fromThread(said.slice(0, repeated));
  return { session: step.session, effects: [say(lead), ...step.effects] };
}

/** Session in which a new need can be taken up: what was open waits. */
export function free(session: Session): Session {
  const { offered: _, ...rest } = session;
  return rest.intake ? putAside(idle(rest), rest.intake) : idle(rest);
}
