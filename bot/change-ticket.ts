import { change, type Change, type Refused } from '../tickets/change.ts';
import type { Actor, Ticket } from '../tickets/ticket.ts';
import { readThenWrite } from '../storage/db.ts';
import { ticketByNumber } from '../storage/tickets.ts';
import { carryOut, deliverAll } from './carry-out.ts';
import { heardOfChange } from './elsewhere.ts';
import type { Loket } from './loket.ts';

/**
 * A change by somebody outside the chat: checked, registered, and told to everybody who hears of it. 'stale': it is not as `asKnown`
 * tells that they know it.
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
      const before = await ticketByNumber(db, number, true);
      if (!before) return { refused: 'unknown' as const };
      if (!asKnown(before)) return { refused: 'stale' as const, ticket: before };
      const result = change(before, asked, by, loket.now(), loket.desk());
      if ('refused' in result || result.events.length === 0) return result;
      const elsewhere = await heardOfChange(loket, db, { before, after: result.ticket, asked, by }, null);
      return { ...result, elsewhere };
    },
    async (db, decided) => {
      if (!('elsewhere' in decided)) return decided;
      const { ticket, events, elsewhere } = decided;
      const changed = { kind: 'change-ticket' as const, ticket, events };
      return { ticket, leaving: await carryOut(loket, db, null, [changed], { elsewhere }) };
    },
  );
  if ('leaving' in outcome) deliverAll(loket, outcome.leaving);
  return outcome;
}
