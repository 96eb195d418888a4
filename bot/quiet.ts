import { bySilence, silenceOf } from '../dialogs/silence.ts';
import { isConfirmable, readSession } from '../dialogs/session.ts';
import { sceneOf } from '../dialogs/speaking.ts';
import { keepSession } from '../storage/conversations.ts';
import { transaction, type Queryable } from '../storage/db.ts';
import { claimQuiet, lookAgain, type Quiet } from '../storage/quiet.ts';
import { carryOut, deliverAll } from './carry-out.ts';
import type { Loket } from './loket.ts';
import { employeeOf } from './turn.ts';

/** A conversation that can not be handled is left alone for so long, in milliseconds: the others go on. */
const restAfterFault = 60 * 60_000;

/**
 * Looks at every conversation in which nothing was said for long, each in a transaction of its own: what several processes do
 * at once, or again after a crash, is done once. Throws when the database does.
 */
export async function lookAtQuiet(loket: Loket): Promise<void> {
  for (;;) {
    let quiet: Quiet | undefined;
    try {
      const outcome = await transaction(loket.db, async (db) => {
        quiet = await claimQuiet(db, loket.now());
        return quiet ? { leaving: await handle(loket, db, quiet) } : undefined;
      });
      if (!outcome || !quiet) return;
      deliverAll(loket, outcome.leaving);
    } catch (error) {
      if (!quiet) throw error;
      loket.log.error(
        { conversation: quiet.id, fault: error instanceof Error ? error.message : 'unknown' },
        'silence failed',
      );
      await lookAgain(loket.db, quiet.id, new Date(loket.now().getTime() + restAfterFault));
    }
  }
}

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
  const reads = { now, employee, tickets: [], followed: [], announcements: [], newId: loket.newId(), newNumber: null };
  const scene = sceneOf(session, desk, reads);
  const { step, outcome } = bySilence(scene, silence, quiet.lastInAt, quiet.reachable);
  const next = silenceOf(step.session, quiet.lastInAt, now, desk);
  await keepSession(db, quiet.id, {
    session: step.session,
    confirmable: isConfirmable(step.session),
    lookAt: next.do === 'nothing' ? next.lookAt : now,
  });
  loket.metrics.silences.inc({ outcome });
  const effects = quiet.reachable ? step.effects : step.effects.filter(({ kind }) => kind === 'drop-files');
  return carryOut(loket, db, quiet.id, effects);
}
