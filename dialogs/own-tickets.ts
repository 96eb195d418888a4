import { ended } from '../tickets/status.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { draftItems } from './draft.ts';
import { cardOf, type Effect } from './effect.ts';
import { spokenTicket } from './retold.ts';
import type { Scene } from './scene.ts';
import { ticketMessage } from './ticket-card.ts';
import { sayDayOf, sayMoment } from './when.ts';

const shown = 8;

const numberForm = /\bM-\d{4}-\d{6,9}\b/i;

/** The ticket number in a text, in capitals. */
export const numberIn = (text: string): string | undefined => numberForm.exec(text)?.[0].toUpperCase();

function detail(ticket: Ticket, scene: Scene): string {
  const { words } = scene;
  const zone = scene.desk.organisation.tijdzone;
  const about = ticket.answers[0]?.text;
  const due =
    ticket.expectedAt && !ended.includes(ticket.status) && ticket.status !== 'gereed'
      ? words.ticket.dueBy(sayMoment(ticket.expectedAt, scene.reads.now, zone, words))
      : sayDayOf(ticket.updatedAt, scene.reads.now, zone, words);
  return [about, `${words.status[ticket.status]}, ${due}`].filter(Boolean).join(' · ');
}

/** "Mijn meldingen": the employee's own tickets, open ones first, each with a button. */
export function listOwn(scene: Scene, lead?: string): Effect {
  const { tickets } = scene.reads;
  const drafts = lead === undefined ? draftItems(scene) : [];
  if (tickets.length === 0 && drafts.length === 0)
    return { kind: 'send', message: { text: lead ?? scene.words.noTickets } };
  const open = tickets.filter((ticket) => !ended.includes(ticket.status));
  const list = [...open, ...tickets.filter((ticket) => ended.includes(ticket.status))].slice(
    0,
    Math.max(shown, Math.min(open.length, 15)),
  );
  const intro =
    lead ??
    (list.length === 0
      ? scene.words.waiting.onlyDrafts
      : scene.words.yourTickets(open.length, list.length - open.length));
  const known = list
    .map((one) => spokenTicket(one, scene.desk, scene.words))
    .map((ticket) => ({
      title: `${ticket.number} · ${ticket.title}`,
      detail: detail(ticket, scene),
      button: { title: scene.words.show, press: { do: 'ticket', ref: ticket.number } },
    }));
  const items = [...drafts, ...known];
  return {
    kind: 'send',
    message: {
      text: [intro, ...items.map((item) => `${item.title}: ${item.detail}`)].join('\n\n'),
      card: { paragraphs: [intro], items },
    },
  };
}

/** One own ticket as a card; that card follows the ticket from now on. Somebody else's is as unknown as one that does not exist. */
export function showOwn(scene: Scene, number: string): Effect {
  const ticket = scene.reads.tickets.find((one) => one.number === number);
  if (!ticket) {
    const none = scene.reads.tickets.length === 0;
    return listOwn(scene, none ? scene.words.unknownTicketAlone(number) : scene.words.unknownTicket(number));
  }
  return {
    kind: 'send',
    card: cardOf(ticket),
    message: ticketMessage(ticket, scene.reads.now, scene.desk, scene.words),
  };
}
