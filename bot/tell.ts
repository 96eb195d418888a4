import { tellHeld } from '../dialogs/tell.ts';
import type { Queryable } from '../storage/db.ts';
import { claimHeld, holdOn, listenersOf, settleHeld, wakeHeld, type Waiting } from '../storage/pushes.ts';
import { ticketByNumber } from '../storage/tickets.ts';
import { carryOut, type AfterCommit } from './carry-out.ts';
import type { Loket } from './loket.ts';
import { oneByOne } from './one-by-one.ts';

/** Tells what waited until it could be told. Throws when the database does. */
export const tellWaiting = (loket: Loket): Promise<void> =>
  oneByOne<Waiting>(loket, {
    claim: claimHeld,
    handle: (db, waiting) => handle(loket, db, waiting),
    rest: holdOn,
    failed: { message: 'push failed', name: ({ ticket }) => ({ ticket }) },
  });

async function handle(loket: Loket, db: Queryable, waiting: Waiting): Promise<AfterCommit[]> {
  const now = loket.now();
  const ticket = await ticketByNumber(db, waiting.ticket);
  const listener = (await listenersOf(db, waiting.ticket)).find(
    ({ conversation }) => conversation === waiting.conversation,
  );
  const told = ticket ? tellHeld(waiting.held, ticket, listener, now, loket.desk()) : { effects: [] };
  if ('waitsUntil' in told) {
    await holdOn(db, waiting, told.waitsUntil);
    return [];
  }
  await settleHeld(db, waiting, told.effects.length > 0 ? now : null);
  return carryOut(loket, db, waiting.conversation, told.effects);
}

/**
 * Somebody is free again: what waited for that is told. Does not throw; what fails is told later, when what waits is looked at
 * anyway.
 */
export async function tellNow(loket: Loket, conversation: string): Promise<void> {
  try {
    if ((await wakeHeld(loket.db, conversation, loket.now())) > 0) await tellWaiting(loket);
  } catch (error) {
    loket.log.error({ fault: error instanceof Error ? error.message : 'unknown' }, 'push failed');
  }
}
