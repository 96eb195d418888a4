import { nl } from '../dialogs/nl.ts';
import { push } from '../dialogs/push.ts';
import { readSession } from '../dialogs/session.ts';
import { wordsOf, type Words } from '../dialogs/words.ts';
import { change, type Change, type Refused } from '../tickets/change.ts';
import type { Actor, Ticket } from '../tickets/ticket.ts';
import { sessionOf } from '../storage/conversations.ts';
import { transaction, type Queryable } from '../storage/db.ts';
import { ticketByNumber } from '../storage/tickets.ts';
import { carryOut } from './carry-out.ts';
import type { Loket } from './loket.ts';

/** A change by somebody outside the chat: checked, registered, and told to the requester where the ticket began. */
export async function changeTicket(
  loket: Loket,
  number: string,
  asked: Change,
  by: Actor,
): Promise<{ ticket: Ticket } | Refused | { refused: 'unknown' }> {
  const outcome = await transaction(loket.db, async (db) => {
    const before = await ticketByNumber(db, number, true);
    if (!before) return { refused: 'unknown' as const };
    const now = loket.now();
    const result = change(before, asked, by, now);
    if ('refused' in result || result.events.length === 0) return result;
    const words = before.conversation === null ? nl : await wordsIn(db, before.conversation);
    const effects = push(before, result.ticket, asked, by, now, loket.desk().organisation, words);
    const taken = await carryOut(loket, db, before.conversation, [
      { kind: 'change-ticket', ticket: result.ticket, events: result.events },
      ...effects,
    ]);
    return { ...result, taken };
  });
  if ('taken' in outcome && outcome.taken && outcome.ticket.conversation !== null)
    loket.delivery.deliver(outcome.ticket.conversation, outcome.taken);
  return outcome;
}

/** News comes in the language that is spoken in the conversation. */
const wordsIn = async (db: Queryable, conversation: string): Promise<Words> =>
  wordsOf(readSession(await sessionOf(db, conversation)).language ?? 'nl');
