import { approvalAt } from './approval.ts';
import { loket } from './attend.ts';
import { apply, nextNews, reopens, type Change, type Changed, type Pace } from './change.ts';
import type { Whole } from './orders.ts';
import { doneBy, expectedOf, isDone, statusOf, type Part } from './parts.ts';
import type { Actor, Ticket, TicketEvent } from './ticket.ts';

/** What a change makes of a request and its work orders. */
export interface WholeChanged {
  request: Changed;
  /** Only those that changed. */
  orders: Changed[];
  /** A work order that comes to it. */
  made?: { ticket: Ticket; event: TicketEvent };
  /** The part that was changed, when that was one. */
  part?: { before: Part; after: Part };
}

/**
 * What follows from work orders that changed: those that waited for them are passed on, later ones get a later date, and the request says
 * what is true of all of them.
 */
export function settle(
  whole: Whole,
  first: readonly Changed[],
  by: Actor,
  at: Date,
  pace: Pace,
  told: Change = {},
  made?: Ticket,
): WholeChanged {
  const { request } = whole;
  const changed = new Map(first.map((one) => [one.ticket.number, one]));
  const now = (number: string) => changed.get(number)?.ticket ?? whole.orders.find((one) => one.number === number);
  const put = (order: Ticket, asked: Change) => {
    const { ticket, events } = apply(order, asked, loket, at, pace);
    const before = changed.get(order.number);
    // Several changes of one moment are one change of the row.
    const version = before ? before.ticket.version : ticket.version;
    changed.set(order.number, { ticket: { ...ticket, version }, events: [...(before?.events ?? []), ...events] });
  };
  for (const part of request.parts) {
    const order = now(part.number);
    if (order?.status !== 'geregistreerd' || part.after.length === 0) continue;
    const before = request.parts.filter(({ id }) => part.after.includes(id));
    const open = before.flatMap((one) => {
      const ticket = now(one.number);
      return ticket && !isDone(ticket) ? [ticket] : [];
    });
    const released = open.length === 0 && before.some((one) => !isDone(one));
    if (released) put(order, { status: 'doorgezet' });
    const ends = open.flatMap(({ expectedAt }) => expectedAt ?? []);
    if (!released && open.length === 0) continue;
    const due = doneBy(part, released ? at : order.createdAt, ends, pace.calendar);
    const present = now(part.number);
    if (present?.expectedAt && due > present.expectedAt) put(present, { expectedAt: due, why: 'other-part' });
  }
  const parts = request.parts.map((part): Part => {
    const order = now(part.number);
    return order
      ? { ...part, group: order.group, status: order.status, expectedAt: order.expectedAt, message: order.lastMessage }
      : part;
  });
  const orders = [...changed.values()].filter(({ events }) => events.length > 0);
  const moved = [...orders.map(({ ticket }) => ticket), ...(made ? [made] : [])];
  const [one, ...others] = first;
  const place = request.parts.findIndex(({ number }) => number === one?.ticket.number);
  const [was, is] = [request.parts[place], parts[place]];
  return {
    request: requestAfter(request, parts, moved, told, by, at, pace),
    orders,
    ...(was && is && others.length === 0 ? { part: { before: was, after: is } } : {}),
  };
}

/** The request of work orders that changed, with what was told along with it. */
function requestAfter(
  before: Ticket,
  parts: readonly Part[],
  orders: readonly Ticket[],
  told: Change,
  by: Actor,
  at: Date,
  pace: Pace,
): Changed {
  if (orders.length === 0) return { ticket: before, events: [] };
  const status = statusOf(parts);
  const expectedAt = expectedOf(parts);
  const events: TicketEvent[] = [];
  const note = (kind: TicketEvent['kind'], data: TicketEvent['data']) => events.push({ at, by, kind, data });
  for (const { number, title, status: to } of orders) {
    const from = before.parts.find((part) => part.number === number)?.status;
    note('werkorder', { order: number, part: title, from: from ?? null, to });
  }
  const moved = status !== before.status;
  const dated = expectedAt?.getTime() !== before.expectedAt?.getTime();
  if (moved) note(reopens(before.status, status) ? 'heropend' : 'status', { from: before.status, to: status });
  if (dated)
    note('verwachting', { from: before.expectedAt?.toISOString() ?? null, to: expectedAt?.toISOString() ?? null });
  if (told.customerMessage) note('bericht', { text: told.customerMessage });
  if (told.note) note('notitie', { text: told.note });
  const after: Ticket = {
    ...before,
    parts,
    ...(moved ? { status, since: at, remindedAt: null, approval: approvalAt(before, status, at) } : {}),
    expectedAt,
    ...(dated ? { expectedSince: at } : {}),
    ...(moved && before.status === 'wacht-op-akkoord' && expectedAt ? { promisedAt: expectedAt } : {}),
    // What was told with the last part is told with the question whether all is good.
    lastMessage: told.customerMessage ?? (moved ? (status === 'gereed' ? lastOf(orders) : null) : before.lastMessage),
    updatedAt: at,
    version: before.version + 1,
  };
  return { ticket: { ...after, nextNewsAt: nextNews({ before, after, asked: told, by }, at, pace) }, events };
}

const lastOf = ([order]: readonly Ticket[]): string | null => order?.lastMessage ?? null;
