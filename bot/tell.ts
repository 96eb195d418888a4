import { inOneMessage, tellHeld, type Listener, type Told } from '../dialogs/tell.ts';
import { wakeAnnounced } from '../storage/announced.ts';
import type { Queryable } from '../storage/db.ts';
import { claimHeld, holdOn, listenersOf, settleHeld, wakeHeld, type Waiting } from '../storage/pushes.ts';
import { ticketByNumber } from '../storage/tickets.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { carryOut, type AfterCommit } from './carry-out.ts';
import type { Loket } from './loket.ts';
import { oneByOne, restAfterFault } from './one-by-one.ts';

/** Tells what waited until it could be told: what one reader hears of several tickets is one message. Throws when the database does. */
export const tellWaiting = (loket: Loket): Promise<void> =>
  oneByOne<Waiting[]>(loket, {
    claim: claimHeld,
    handle: (db, all) => handle(loket, db, all),
    rest: async (db, all, until) => {
      for (const waiting of all) await holdOn(db, waiting, until);
    },
    failed: { message: 'push failed', name: (all) => ({ ticket: all.map(({ ticket }) => ticket).join(' ') }) },
  });

async function handle(loket: Loket, db: Queryable, all: readonly Waiting[]): Promise<AfterCommit[]> {
  const now = loket.now();
  const told: Told[] = [];
  let session: unknown = null;
  for (const waiting of all) {
    const ticket = await ticketByNumber(db, waiting.ticket);
    const listener = (await listenersOf(db, waiting.ticket)).find(
      ({ conversation }) => conversation === waiting.conversation,
    );
    const one = ticket ? oneTold(loket, waiting, ticket, listener) : { effects: [], asks: false };
    if ('waitsUntil' in one) {
      await holdOn(db, waiting, one.waitsUntil);
      continue;
    }
    await settleHeld(db, waiting, one.effects.length > 0 ? now : null);
    session = listener?.session ?? session;
    told.push(one);
  }
  return carryOut(loket, db, all[0]?.conversation ?? null, inOneMessage(told, session));
}

/** What is told of one; what can not be told waits, and does not hold up the others. */
function oneTold(loket: Loket, { held, ticket: number }: Waiting, ticket: Ticket, listener: Listener | undefined) {
  const now = loket.now();
  try {
    return tellHeld(held, ticket, listener, now, loket.desk());
  } catch (error) {
    loket.log.error({ ticket: number, fault: error instanceof Error ? error.message : 'unknown' }, 'push failed');
    return { waitsUntil: new Date(now.getTime() + restAfterFault) };
  }
}

/**
 * Somebody is free again: what waited for that is told, what is announced by who announces. Does not throw; what fails is told
 * later, when what waits is looked at anyway.
 */
export async function tellNow(loket: Loket, conversation: string): Promise<void> {
  try {
    await wakeAnnounced(loket.db, conversation, loket.now());
    if ((await wakeHeld(loket.db, conversation, loket.now())) > 0) await tellWaiting(loket);
  } catch (error) {
    loket.log.error({ fault: error instanceof Error ? error.message : 'unknown' }, 'push failed');
  }
}
