import { changing, type Effect } from '../dialogs/effect.ts';
import type { Queryable } from '../storage/db.ts';
import { ordersOf, requestUnlessBusy } from '../storage/orders.ts';
import { claimWatched, watchAgain } from '../storage/watched.ts';
import { askedBy, attend, loket as byLoket } from '../tickets/attend.ts';
import { nextOpen } from '../tickets/calendar.ts';
import type { Happened } from '../tickets/news.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { dueOf, lookAtOf, type Due } from '../tickets/watch.ts';
import { attendOrder, changeWhole } from '../tickets/whole.ts';
import { carryOut, type AfterCommit } from './carry-out.ts';
import { atTheDesk, heardOfChange, type Elsewhere } from './elsewhere.ts';
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

/** What is due, done: what changes, and how it is told. */
interface Attended {
  effects: Effect[];
  turn: Happened;
}

async function handle(loket: Loket, db: Queryable, before: Ticket): Promise<AfterCommit[]> {
  const now = loket.now();
  const { calendar, cadence } = loket.desk();
  const due = dueOf(before, now, calendar, cadence);
  if (!due) {
    // What came due while the desk was closed waits until it opens.
    const lookAt = lookAtOf(before, calendar, cadence);
    await watchAgain(db, before.number, lookAt && lookAt <= now ? nextOpen(calendar, now) : lookAt);
    return [];
  }
  const attended =
    before.parent === null ? await request(loket, db, before, due) : await order(loket, db, before, before.parent, due);
  if (!attended) return [];
  const elsewhere = [
    ...(await heardOfChange(loket, db, attended.turn, null)),
    ...(await heardOfContact(loket, db, attended.turn.after, due)),
  ];
  const left = await carryOut(loket, db, null, attended.effects, { elsewhere });
  return [...left, { count: () => loket.metrics.watched.inc({ did: due.do }) }];
}

/** The desk, and who deals with it, hear that promised contact is nearly due or late. */
async function heardOfContact(loket: Loket, db: Queryable, after: Ticket, due: Due): Promise<Elsewhere[]> {
  if (due.do === 'contact-soon') return atTheDesk(loket, db, after, { why: 'contact-bijna' });
  const late = due.do === 'postpone' && due.why === 'no-contact';
  return late ? atTheDesk(loket, db, after, { why: 'contact-te-laat' }) : [];
}

async function request(loket: Loket, db: Queryable, before: Ticket, due: Due): Promise<Attended> {
  const now = loket.now();
  const desk = loket.desk();
  const turn = { before, asked: askedBy(due), by: byLoket, due };
  if (before.parts.length === 0 || due.do !== 'close') {
    const { ticket: after, events } = attend(before, due, now, desk);
    return { effects: [{ kind: 'change-ticket', ticket: after, events }], turn: { ...turn, after } };
  }
  // What closes in silence closes with all that belongs to it.
  const orders = await ordersOf(db, [before.number], true);
  const closed = changeWhole({ request: before, orders }, before.number, askedBy(due), byLoket, now, desk);
  if ('refused' in closed) throw new Error(`${before.number}: ${due.do} is refused as ${closed.refused}`);
  return { effects: changing(closed), turn: { ...turn, after: closed.request.ticket } };
}

/** How long is waited for a request that somebody is changing, in milliseconds. */
const aMoment = 60_000;

/**
 * What is due of a work order. Everybody else locks the request first; here the work order is locked already, so a request that is being
 * changed is not waited for.
 */
async function order(
  loket: Loket,
  db: Queryable,
  { number }: Ticket,
  parent: string,
  due: Due,
): Promise<Attended | undefined> {
  const now = loket.now();
  const before = await requestUnlessBusy(db, parent);
  if (!before || (before.conversation === null && !before.followed)) {
    await watchAgain(db, number, before ? null : new Date(now.getTime() + aMoment));
    return undefined;
  }
  const whole = { request: before, orders: await ordersOf(db, [parent], true) };
  const result = attendOrder(whole, number, due, now, loket.desk());
  const turn = {
    before,
    after: result.request.ticket,
    asked: askedBy(due),
    by: byLoket,
    due: result.due,
    ...(result.part ? { parts: [result.part] } : {}),
  };
  return { effects: changing(result), turn };
}
