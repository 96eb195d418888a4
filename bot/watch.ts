import { transaction, type Queryable } from '../storage/db.ts';
import { claimWatched, watchAgain } from '../storage/watched.ts';
import { askedBy, attend, loket as byLoket } from '../tickets/attend.ts';
import { nextOpen } from '../tickets/calendar.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { dueOf, lookAtOf } from '../tickets/watch.ts';
import { carryOut, deliverAll, type Leaving } from './carry-out.ts';
import { heardOfChange } from './elsewhere.ts';
import type { Loket } from './loket.ts';

/** A ticket that can not be handled is left alone for so long, in milliseconds: the others go on. */
const restAfterFault = 60 * 60_000;

/**
 * Looks at every ticket of which something came due, each in a transaction of its own: what several processes do at once, or
 * again after a crash, is done once. Throws when the database does.
 */
export async function lookAtTickets(loket: Loket): Promise<void> {
  for (;;) {
    let ticket: Ticket | undefined;
    try {
      const leaving = await transaction(loket.db, async (db) => {
        ticket = await claimWatched(db, loket.now());
        return ticket && handle(loket, db, ticket);
      });
      if (!leaving) return;
      deliverAll(loket, leaving);
    } catch (error) {
      if (!ticket) throw error;
      loket.log.error(
        { ticket: ticket.number, fault: error instanceof Error ? error.message : 'unknown' },
        'watch failed',
      );
      await watchAgain(loket.db, ticket.number, new Date(loket.now().getTime() + restAfterFault));
    }
  }
}

async function handle(loket: Loket, db: Queryable, before: Ticket): Promise<Leaving[]> {
  const now = loket.now();
  const { calendar, cadence } = loket.desk();
  const due = dueOf(before, now, calendar, cadence);
  if (!due) {
    // What came due while the desk was closed waits until it opens.
    const lookAt = lookAtOf(before, calendar, cadence);
    await watchAgain(db, before.number, lookAt && lookAt <= now ? nextOpen(calendar, now) : lookAt);
    return [];
  }
  const { ticket: after, events } = attend(before, due, now, { calendar, cadence });
  const turn = { before, after, asked: askedBy(due), by: byLoket, due };
  const elsewhere = await heardOfChange(loket, db, turn, null);
  loket.metrics.watched.inc({ did: due.do });
  return carryOut(loket, db, null, [{ kind: 'change-ticket', ticket: after, events }], { elsewhere });
}
