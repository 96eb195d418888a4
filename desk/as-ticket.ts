import type { Desk } from '../dialogs/desk.ts';
import { shown } from './chat-card.ts';
import { ended, ticketOfChat, ticketTold, type Ending } from './ending.ts';
import type { DeskEffect } from './effect.ts';
import type { Roster } from './roster.ts';
import type { DeskStep } from './step.ts';
import type { Line, Takeover } from './takeover.ts';

/** A chat ends as a ticket, and the employee is told so with its number and what is promised. */
export function asTicket(
  takeover: Takeover,
  lines: readonly Line[],
  ending: Ending,
  text: (number: string, due: string) => string,
  now: Date,
  desk: Desk,
  roster: Roster,
): DeskStep {
  const { number, outcome } = ending;
  const { ticket, event } = ticketOfChat(takeover, lines, ending, now, desk);
  const after = ended(takeover, outcome, number, now);
  return {
    takeover: after,
    toEmployee: ticketTold(ticket, (due) => text(number, due), takeover, now, desk),
    toThread: [],
    effects: [{ kind: 'make-ticket', ticket, event }, shown(after, desk, roster)],
    then: { do: 'resume', made: ticket.product },
  };
}

/** What Loket asked after a chat became a ticket: its card in the channels says which. */
export function cameToTicket(takeover: Takeover, number: string, desk: Desk, roster: Roster): DeskEffect[] {
  const after = { ...takeover, ticket: number };
  return [{ kind: 'keep-takeover', takeover: after }, shown(after, desk, roster)];
}
