import type { Ticket } from '../tickets/ticket.ts';
import type { Desk } from './desk.ts';
import type { Effect } from './effect.ts';
import { workCard, workMessage } from './work-card.ts';
import { workNl as words } from './work-nl.ts';

/** The cards of work where a channel becomes that of a group, or is that no more. */

/** Where nothing can be done with a card any more it says what became of it. */
const says = ({ number, title }: Ticket, where: string): Effect => ({
  kind: 'update',
  card: workCard(number),
  message: { text: [`${number} ${title}`, where].join('\n\n'), card: { title, paragraphs: [where], note: number } },
});

/** Its card in the channel that the group had before; `shown`: it is in the new one at once. */
export const movesOut = (ticket: Ticket, shown: boolean): Effect =>
  says(ticket, shown ? words.inOtherChannel : words.laterInOther);

/** Its card in a channel that the group leaves without another. */
export const staysBehind = (ticket: Ticket, group: string): Effect => says(ticket, words.leftChannel(group));

/**
 * What is shown in a channel that becomes that of a group: `fresh` on new cards. `known` are there from when it was that of the
 * group before: they say that there is a new one, or are in use again.
 */
export function movesIn(fresh: readonly Ticket[], known: readonly Ticket[], now: Date, desk: Desk): Effect[] {
  const isIn = (all: readonly Ticket[], { number }: Ticket) => all.some((one) => one.number === number);
  const card = (ticket: Ticket) => ({ card: workCard(ticket.number), message: workMessage(ticket, now, desk) });
  return [
    ...fresh.flatMap((ticket): Effect[] => [
      ...(isIn(known, ticket) ? [says(ticket, words.newCard)] : []),
      { kind: 'send', ...card(ticket) },
    ]),
    ...known.flatMap((ticket): Effect[] => (isIn(fresh, ticket) ? [] : [{ kind: 'update', ...card(ticket) }])),
  ];
}
