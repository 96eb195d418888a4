import type { Calendar } from './calendar.ts';
import { expectedOf, orderNumber, planOf, type Part, type Planned } from './parts.ts';
import type { Ticket } from './ticket.ts';

/** A request and its work orders, in the order of its parts. */
export interface Whole {
  request: Ticket;
  orders: readonly Ticket[];
}

/**
 * Fans a request out into work orders, each with a promise of its own; that of the request is the last of them. What waits for another
 * part is kept back until then; while somebody has to approve, everything is.
 */
export function fanOut(request: Ticket, planned: readonly Planned[], at: Date, calendar: Calendar): Whole {
  if (planned.length === 0) return { request, orders: [] };
  const plan = planOf(planned, at, calendar);
  const waits = request.status === 'wacht-op-akkoord';
  const parts = planned.map((part, index): Part => ({
    ...part,
    number: orderNumber(request.number, index + 1),
    status: waits ? 'wacht-op-akkoord' : part.after.length > 0 ? 'geregistreerd' : 'doorgezet',
    expectedAt: plan.get(part.id) ?? null,
    message: null,
  }));
  const expectedAt = expectedOf(parts);
  return {
    request: {
      ...request,
      parts,
      status: waits ? 'wacht-op-akkoord' : 'doorgezet',
      expectedAt,
      promisedAt: expectedAt,
      nextNewsAt: request.nextNewsAt && expectedAt && request.nextNewsAt > expectedAt ? expectedAt : request.nextNewsAt,
    },
    orders: parts.map((part) => orderOf(request, part)),
  };
}

/** The work order of a part: who executes it sees all that was answered. What is sent along stays with the request. */
export const orderOf = (request: Ticket, part: Part): Ticket => ({
  ...request,
  number: part.number,
  parent: request.number,
  approval: null,
  complaint: null,
  parts: [],
  title: part.name,
  status: part.status,
  group: part.group,
  conversation: null,
  intake: null,
  files: [],
  followed: false,
  spot: null,
  expectedAt: part.expectedAt,
  promisedAt: part.expectedAt,
  nextNewsAt: null,
  lastMessage: part.message,
});
