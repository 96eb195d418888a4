import type { Queryable } from '../storage/db.ts';
import { claimWatched, watchAgain } from '../storage/watched.ts';
import { askedBy, attend, loket as byLoket } from '../tickets/attend.ts';
import { nextOpen } from '../tickets/calendar.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { dueOf, lookAtOf } from '../tickets/watch.ts';
import { carryOut, type Leaving } from './carry-out.ts';
import { heardOfChange } from './elsewhere.ts';
import type { Loket } from './loket.ts';
import { oneByOne } from './one-by-one.ts';

/** Looks at every ticket of which something came due. Throws when the database does. */
export const lookAtTickets = (loket: Loket): Promise<void> =>
  oneByOne<Ticket>(loket, {
    claim: claimWatched,
    handle: (db, ticket) => handle(loket, db, ticket),
    rest: (db, { number }, until) => watchAgain(db, number, until),
    failed: { message: 'watch failed', name: ({ number }) => ({ ticket: number }) },
  });

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
