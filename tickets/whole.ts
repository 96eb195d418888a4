import { lacksApproval } from './approval.ts';
import { attend, loket } from './attend.ts';
import { apply, change, reopens, type Change, type Changed, type Pace, type Refused } from './change.ts';
import { orderOf, type Whole } from './orders.ts';
import { doneBy, isBegun, isDone, orderNumber, planOf, type Part } from './parts.ts';
import { settle, type WholeChanged } from './settle.ts';
import { movesOf, type Status } from './status.ts';
import type { Actor, Ticket, TicketEvent } from './ticket.ts';
import type { Due } from './watch.ts';

/** A change of a whole: who does it, when, and how fast things go. */
interface Doing {
  whole: Whole;
  by: Actor;
  at: Date;
  pace: Pace;
}

const applied = ({ by, at, pace }: Doing, ticket: Ticket, asked: Change): Changed => apply(ticket, asked, by, at, pace);
const settled = ({ whole, by, at, pace }: Doing, changed: readonly Changed[], told?: Change): WholeChanged =>
  settle(whole, changed, by, at, pace, told);

/** The one door for a change of a request, whether or not it fell apart; `number` is that of the request or of one of its work orders. */
export function changeWhole(
  whole: Whole,
  number: string,
  asked: Change,
  by: Actor,
  at: Date,
  pace: Pace,
): WholeChanged | Refused {
  const { request } = whole;
  if (request.parts.length === 0) {
    const changed = change(request, asked, by, at, pace);
    return 'refused' in changed ? changed : { request: changed, orders: [] };
  }
  const doing = { whole, by, at, pace };
  return number === request.number ? changeRequest(doing, asked) : changeOrder(doing, number, asked);
}

/** A work order cannot be closed or approved by itself: that is for the request, of which the requester says whether it is good. */
const ofRequest: readonly Status[] = ['gesloten', 'wacht-op-akkoord'];

function changeOrder(doing: Doing, number: string, asked: Change): WholeChanged | Refused {
  const { whole, by, at, pace } = doing;
  const before = orderIn(whole, number);
  const waits = whole.request.status === 'wacht-op-akkoord';
  const dropped: readonly Status[] = ['afgewezen', 'geannuleerd'];
  const allowed = movesOf(before.status, by.role).filter((to) =>
    waits ? dropped.includes(to) : !ofRequest.includes(to),
  );
  if (asked.status && asked.status !== before.status && !allowed.includes(asked.status))
    if (waits || ofRequest.includes(asked.status)) return { refused: 'by-request', allowed };
  // A part of what was never approved does not begin by itself.
  if (asked.status === 'geregistreerd' && before.status === 'afgewezen' && lacksApproval(whole.request))
    return { refused: 'needs-approval', allowed: [] };
  const changed = change(before, asked, by, at, pace);
  if ('refused' in changed) return { ...changed, allowed };
  return settled(doing, [changed]);
}

/** What came due of a work order. One that waits is late because another one is. */
export function attendOrder(
  whole: Whole,
  number: string,
  came: Due,
  at: Date,
  pace: Pace,
): WholeChanged & { due: Due } {
  const { parts } = whole.request;
  const first = parts.find((part) => part.number === number)?.after ?? [];
  const waits = parts.some((part) => first.includes(part.id) && !isDone(part));
  const due: Due = came.do === 'postpone' && waits ? { ...came, why: 'other-part' } : came;
  const doing = { whole, by: loket, at, pace };
  return { ...settled(doing, [attend(orderIn(whole, number), due, at, pace)]), due };
}

function orderIn({ orders, request }: Whole, number: string): Ticket {
  const order = orders.find((one) => one.number === number);
  if (!order) throw new Error(`${number} is no work order of ${request.number}`);
  return order;
}

/** What can be asked of the whole at once; all else is asked of its work orders. */
function ofWhole({ status: from, parts }: Ticket, by: Actor): Status[] {
  const mine: readonly Status[] = ['afgewezen', 'geannuleerd', 'gesloten'];
  // What somebody began with is for the desk to stop.
  const tooLate = by.role === 'medewerker' && parts.some(isBegun);
  return movesOf(from, by.role).filter(
    (to) =>
      (mine.includes(to) && !(to === 'geannuleerd' && tooLate)) ||
      (to === 'in-behandeling' && (reopens(from, to) || from === 'wacht-op-klant')) ||
      (to === 'doorgezet' && from === 'wacht-op-akkoord'),
  );
}

function changeRequest(doing: Doing, asked: Change): WholeChanged | Refused {
  const { by, at, pace } = doing;
  const { request } = doing.whole;
  const { status: to, expectedAt, ...told } = asked;
  const allowed = ofWhole(request, by);
  const moved = to !== undefined && to !== request.status;
  if (moved && !allowed.includes(to)) {
    const refused = change(request, { status: to }, by, at, pace);
    return 'refused' in refused ? { ...refused, allowed } : { refused: 'by-orders', allowed };
  }
  if (expectedAt && expectedAt.getTime() !== request.expectedAt?.getTime()) return { refused: 'by-orders', allowed };
  if (!moved) return { request: applied(doing, request, told), orders: toEveryOrder(doing, told) };
  if (reopens(request.status, to)) return reopen(doing, told);
  return settled(doing, each(doing, to, told.note), told);
}

/** What the requester says or corrects of the whole is for everybody who still has a part to do: nobody knows by itself for whom it is. */
function toEveryOrder(doing: Doing, { answers, note }: Change): Changed[] {
  if (doing.by.role !== 'medewerker' || (!answers && !note)) return [];
  const asked: Change = { ...(answers ? { answers } : {}), ...(note ? { note } : {}) };
  return doing.whole.orders
    .filter((order) => !isDone(order))
    .map((order) => applied(doing, order, asked))
    .filter(({ events }) => events.length > 0);
}

/** What becomes of every work order when the whole is approved, refused, withdrawn, answered or closed. */
function each(doing: Doing, to: Status, note?: string): Changed[] {
  const { at, pace } = doing;
  const { orders, request } = doing.whole;
  const { parts } = request;
  const plan = to === 'doorgezet' ? planOf(parts, at, pace.calendar) : undefined;
  return orders.flatMap((order) => {
    const asked = becomes(order, to, parts);
    if (asked === undefined) return [];
    const expectedAt = plan?.get(parts.find(({ number }) => number === order.number)?.id ?? '');
    return applied(doing, order, {
      status: asked,
      ...(expectedAt ? { expectedAt } : {}),
      ...(note ? { note } : {}),
    });
  });
}

function becomes(order: Ticket, to: Status, parts: readonly Part[]): Status | undefined {
  const { status } = order;
  if (to === 'doorgezet') {
    const after = parts.find(({ number }) => number === order.number)?.after ?? [];
    const waits = after.some((id) => parts.some((part) => part.id === id && !isDone(part)));
    return status === 'wacht-op-akkoord' ? (waits ? 'geregistreerd' : 'doorgezet') : undefined;
  }
  if (to === 'in-behandeling') return status === 'wacht-op-klant' ? 'in-behandeling' : undefined;
  if (to === 'gesloten') return status === 'gereed' ? 'gesloten' : undefined;
  // What was done before the rest was called off is done.
  return status === 'gereed' ? 'gesloten' : isDone(order) ? undefined : to;
}

/** The part in which the desk looks at what is not good yet. */
export const aftercare = 'nazorg';

/**
 * Not good yet: nobody knows by itself which part that is. So the desk gets a work order of its own for it, or the same one again; then
 * the whole is open because a part of it is.
 */
function reopen(doing: Doing, told: Change): WholeChanged {
  const { by, at, pace } = doing;
  const { request, orders } = doing.whole;
  const known = request.parts.find(({ id }) => id === aftercare);
  const order = orders.find(({ number }) => number === known?.number);
  if (order && !['afgewezen', 'geannuleerd'].includes(order.status)) {
    const asked: Change = { status: 'in-behandeling', ...(told.note ? { note: told.note } : {}) };
    return settled(doing, [applied(doing, order, asked)], told);
  }
  const part: Part = {
    id: known ? `${aftercare}-${String(request.parts.length + 1)}` : aftercare,
    name: 'Nakijken wat nog niet goed is',
    group: request.group,
    takes: { amount: 1, unit: 'werkdagen' },
    after: [],
    notBefore: null,
    number: orderNumber(request.number, request.parts.length + 1),
    status: 'in-behandeling',
    expectedAt: null,
    message: null,
  };
  const ticket: Ticket = {
    ...orderOf(request, { ...part, expectedAt: doneBy(part, at, [], pace.calendar) }),
    createdAt: at,
    updatedAt: at,
    since: at,
    expectedSince: at,
    remindedAt: null,
    version: 1,
  };
  const event: TicketEvent = { at, by, kind: 'gemaakt', data: told.note ? { said: told.note } : {} };
  const grown = { request: { ...request, parts: [...request.parts, part] }, orders: [...orders, ticket] };
  return { ...settle(grown, [], by, at, pace, told, ticket), made: { ticket, event } };
}
