import type { Effect } from '../dialogs/effect.ts';
import { nl } from '../dialogs/nl.ts';
import { push } from '../dialogs/push.ts';
import { readSession } from '../dialogs/session.ts';
import { spokenDesk } from '../dialogs/spoken-desk.ts';
import { wordsOf, type Words } from '../dialogs/words.ts';
import { change, type Change, type Refused } from '../tickets/change.ts';
import type { Actor, Ticket } from '../tickets/ticket.ts';
import { isShared, sessionOf } from '../storage/conversations.ts';
import { readThenWrite, type Queryable } from '../storage/db.ts';
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
  const outcome = await readThenWrite(
    loket.db,
    async (db) => {
      const before = await ticketByNumber(db, number, true);
      if (!before) return { refused: 'unknown' as const };
      const words = before.conversation === null ? nl : await wordsIn(db, before.conversation);
      const shared = before.conversation !== null && (await isShared(db, before.conversation));
      return decide(loket, before, asked, by, words, shared);
    },
    async (db, decided) => {
      if ('refused' in decided) return decided;
      const { ticket, effects } = decided;
      return { ticket, taken: await carryOut(loket, db, ticket.conversation, effects) };
    },
  );
  if ('taken' in outcome && outcome.taken && outcome.ticket.conversation !== null)
    loket.delivery.deliver(outcome.ticket.conversation, outcome.taken);
  return outcome;
}

/** News comes in the language that is spoken in the conversation. */
const wordsIn = async (db: Queryable, conversation: string): Promise<Words> =>
  wordsOf(readSession(await sessionOf(db, conversation)).language ?? 'nl');

function decide(
  loket: Loket,
  before: Ticket,
  asked: Change,
  by: Actor,
  words: Words,
  shared: boolean,
): { ticket: Ticket; effects: Effect[] } | Refused {
  const now = loket.now();
  const result = change(before, asked, by, now);
  if ('refused' in result) return result;
  if (result.events.length === 0) return { ticket: before, effects: [] };
  const { ticket, events } = result;
  // Where colleagues read along, the words of who executes it are left out: they are for the requester.
  const shown = shared ? { ...ticket, lastMessage: null } : ticket;
  const told = shared && asked.customerMessage ? { ...asked, customerMessage: words.thread.messageWaits } : asked;
  const news = push(before, shown, told, by, now, spokenDesk(loket.desk(), words.language), words);
  return { ticket, effects: [{ kind: 'change-ticket', ticket, events }, ...news] };
}
