import { ended } from '../tickets/status.ts';
import type { Followed } from '../tickets/follow.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { draftItems } from './draft.ts';
import { cardOf, type Effect } from './effect.ts';
import { spokenTicket } from './retold.ts';
import { followedCard, followedMessage, statusOf, titleOf } from './followed-card.ts';
import { countReady } from './parts.ts';
import type { Scene } from './scene.ts';
import { ticketMessage } from './ticket-card.ts';
import { sayDayOf, sayMoment } from './when.ts';

const shown = 8;

const numberForm = /\b[MW](-\d{4}-\d{6,9})\b(?:-\d{1,3}\b)?/i;

/** The ticket number in a text, in capitals; of a work order that of its request, which is what its requester sees. */
export function numberIn(text: string): string | undefined {
  const [found, number = ''] = numberForm.exec(text) ?? [];
  return found && `M${number}`;
}

function detail(ticket: Ticket, scene: Scene): string {
  const about = ticket.answers[0]?.text;
  return [
    forWhom(ticket, scene),
    about,
    countReady(ticket, scene.words),
    `${scene.words.status[ticket.status]}, ${due(ticket, scene)}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

function due(ticket: Followed | Ticket, { words, reads, desk }: Scene): string {
  const zone = desk.organisation.tijdzone;
  return ticket.expectedAt && !ended.includes(ticket.status) && ticket.status !== 'gereed'
    ? words.ticket.dueBy(sayMoment(ticket.expectedAt, reads.now, zone, words))
    : sayDayOf(ticket.updatedAt, reads.now, zone, words);
}

/** Where requester and beneficiary are two, each sees who the other is. */
function forWhom({ requester, beneficiary }: Ticket, { words: { people }, reads }: Scene): string {
  if (requester.id !== reads.employee.id) return people.markBy(requester.name);
  return beneficiary ? people.markFor(beneficiary.name) : '';
}

const followedDetail = (ticket: Followed, scene: Scene): string =>
  `${scene.words.people.markFollowed} · ${statusOf(ticket, scene.words)}, ${due(ticket, scene)}`;

/** "Mijn meldingen": the employee's own tickets, open ones first, and those that they follow; each with a button. */
export function listOwn(scene: Scene, lead?: string): Effect {
  const { tickets, followed } = scene.reads;
  const drafts = lead === undefined ? draftItems(scene) : [];
  if (tickets.length + followed.length + drafts.length === 0)
    return { kind: 'send', message: { text: lead ?? scene.words.noTickets } };
  const open = tickets.filter((ticket) => !ended.includes(ticket.status));
  const list = [...open, ...tickets.filter((ticket) => ended.includes(ticket.status))].slice(
    0,
    Math.max(shown, Math.min(open.length, 15)),
  );
  const intro =
    lead ??
    (list.length > 0
      ? scene.words.yourTickets(open.length, list.length - open.length)
      : drafts.length > 0
        ? scene.words.waiting.onlyDrafts
        : scene.words.people.alsoFollowed);
  const item = (ticket: Ticket | Followed, told: string) => ({
    title: `${ticket.number} · ${ticket.title}`,
    detail: told,
    button: { title: scene.words.show, press: { do: 'ticket', ref: ticket.number } },
  });
  const items = [
    ...drafts,
    ...list
      .map((one) => spokenTicket(one, scene.desk, scene.words))
      .map((ticket) => item(ticket, detail(ticket, scene))),
    ...followed
      .slice(0, shown)
      .map((ticket) => item({ ...ticket, title: titleOf(ticket, scene.desk) }, followedDetail(ticket, scene))),
  ];
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
  const followed = scene.reads.followed.find((one) => one.number === number);
  if (!ticket && followed)
    return {
      kind: 'send',
      card: followedCard(number),
      message: followedMessage(followed, scene.reads.now, scene.desk, scene.words),
    };
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
