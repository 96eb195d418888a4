import { bySilence, silenceOf } from '../dialogs/silence.ts';
import { isConfirmable, readSession } from '../dialogs/session.ts';
import { sceneOf } from '../dialogs/speaking.ts';
import { keepSession } from '../storage/conversations.ts';
import type { Queryable } from '../storage/db.ts';
import { claimQuiet, lookAgain, type Quiet } from '../storage/quiet.ts';
import { carryOut } from './carry-out.ts';
import { employeeOf } from './employee.ts';
import type { Loket } from './loket.ts';
import { oneByOne } from './one-by-one.ts';
import { unasked } from './unasked.ts';

/** Looks at every conversation in which nothing was said for long. Throws when the database does. */
export const lookAtQuiet = (loket: Loket): Promise<void> =>
  oneByOne<Quiet>(loket, {
    claim: claimQuiet,
    handle: (db, quiet) => handle(loket, db, quiet),
    rest: (db, { id }, until) => lookAgain(db, id, until),
    failed: { message: 'silence failed', name: ({ id }) => ({ conversation: id }) },
  });

async function handle(loket: Loket, db: Queryable, quiet: Quiet) {
  const now = loket.now();
  const desk = loket.desk();
  const session = readSession(quiet.session);
  const silence = silenceOf(session, quiet.lastInAt, now, desk);
  if (silence.do === 'nothing') {
    await lookAgain(db, quiet.id, silence.lookAt);
    return [];
  }
  const employee = employeeOf(desk, { id: quiet.person, name: '' });
  const scene = sceneOf(session, desk, unasked(loket, employee));
  const { step, outcome } = bySilence(scene, silence, quiet.lastInAt, quiet.reachable);
  const next = silenceOf(step.session, quiet.lastInAt, now, desk);
  await keepSession(db, quiet.id, {
    session: step.session,
    confirmable: isConfirmable(step.session),
    lookAt: next.do === 'nothing' ? next.lookAt : now,
  });
  const effects = quiet.reachable ? step.effects : step.effects.filter(({ kind }) => kind === 'drop-files');
  const left = await carryOut(loket, db, quiet.id, effects);
  return [...left, { count: () => loket.metrics.silences.inc({ outcome }) }];
}
