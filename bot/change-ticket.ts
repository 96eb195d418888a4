import { solveBy } from '../dialogs/complaint-card.ts';
import type { Desk } from '../dialogs/desk.ts';
import { changing } from '../dialogs/effect.ts';
import { readThenWrite, type Queryable } from '../storage/db.ts';
import { ordersOf } from '../storage/orders.ts';
import { ticketByNumber } from '../storage/tickets.ts';
import type { Change, Refused } from '../tickets/change.ts';
import type { Whole } from '../tickets/orders.ts';
import { isOrder, requestNumber } from '../tickets/parts.ts';
import type { Actor, Ticket } from '../tickets/ticket.ts';
import { changeWhole } from '../tickets/whole.ts';
import { carryOut, afterCommit } from './carry-out.ts';
import { heardOfChange } from './elsewhere.ts';
import type { Loket } from './loket.ts';

/**
 * A change by somebody outside the chat, of a request or a work order: checked, registered, and told to everybody who hears of it. 'stale':
 * it is not as `asKnown` tells that they know it.
 */
export async function changeTicket(
  loket: Loket,
  number: string,
  asked: Change,
  by: Actor,
  asKnown: (ticket: Ticket) => boolean = () => true,
): Promise<{ ticket: Ticket } | Refused | { refused: 'unknown' } | { refused: 'stale'; ticket: Ticket }> {
  const outcome = await readThenWrite(
    loket.db,
    async (db) => {
      const whole = await wholeOf(db, number);
      if (!whole) return { refused: 'unknown' as const };
      const known = [whole.request, ...whole.orders].find((one) => one.number === number)!;
      if (!asKnown(known)) return { refused: 'stale' as const, ticket: known };
      const noted = withSolveBy(asked, known, loket.desk());
      const result = changeWhole(whole, number, noted, by, loket.now(), loket.desk());
      if ('refused' in result) return result;
      const ticket = [result.request, ...result.orders].find((one) => one.ticket.number === number)?.ticket;
      const present = ticket ?? known;
      if (result.request.events.length === 0) return { present };
      const happened = { before: whole.request, after: result.request.ticket, asked, by };
      const elsewhere = await heardOfChange(
        loket,
        db,
        result.part ? { ...happened, parts: [result.part] } : happened,
        null,
      );
      return { present, told: { effects: changing(result), elsewhere } };
    },
    async (db, decided) => {
      if (!('present' in decided)) return decided;
      const { present: ticket, told } = decided;
      if (!told) return { ticket };
      const { effects, elsewhere } = told;
      return { ticket, left: await carryOut(loket, db, null, effects, { elsewhere }) };
    },
  );
  if ('left' in outcome) afterCommit(loket, outcome.left);
  return outcome;
}

/** What a contact with who complained promises next follows from the page. */
function withSolveBy(asked: Change, ticket: Ticket, desk: Desk): Change {
  const { complaint } = asked;
  if (!complaint?.contact) return asked;
  return { ...asked, complaint: { ...complaint, contact: { ...complaint.contact, solveBy: solveBy(ticket, desk) } } };
}

/** A request with its work orders, by the number of any of them; locked, the request first, until the transaction ends. */
export async function wholeOf(db: Queryable, number: string): Promise<Whole | undefined> {
  const request = await ticketByNumber(db, isOrder(number) ? requestNumber(number) : number, true);
  if (!request) return undefined;
  const orders = request.parts.length > 0 ? await ordersOf(db, [request.number], true) : [];
  return request.number === number || orders.some((one) => one.number === number) ? { request, orders } : undefined;
}
