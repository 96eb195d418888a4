import type { Followed } from '../tickets/follow.ts';
import { ended } from '../tickets/status.ts';
import type { Button, Message } from './channel.ts';
import type { SpokenDesk } from './desk.ts';
import { sayMoment } from './when.ts';
import type { Words } from './words.ts';

/** The name of the card of a ticket that is followed. */
export const followedCard = (number: string): string => `volgt:${number}`;

/** How far a followed ticket is. That its requester has to answer something is theirs: "wacht op informatie". */
export const statusOf = ({ status }: Pick<Followed, 'status'>, words: Words): string =>
  status === 'wacht-op-klant' ? words.people.waitsForReporter : words.status[status];

/** What a ticket is about, in the language of the desk. */
export const titleOf = ({ product, title }: Pick<Followed, 'product' | 'title'>, desk: SpokenDesk): string =>
  desk.catalogue.get(product)?.naam ?? title;

/** Whether a followed ticket is solved here too, as buttons. */
export const worksButtons = (words: Words, number: string): Button[] => [
  { title: words.solvedYes, press: { do: 'works', ref: number }, style: 'primary' },
  { title: words.solvedNo, press: { do: 'works-not', ref: number } },
];

/** The card of a followed ticket: how far it is, and nothing of who reported it or what was said. */
export function followedMessage(ticket: Followed, now: Date, desk: SpokenDesk, words: Words): Message {
  const said = words.ticket;
  const status = statusOf(ticket, words);
  const group = desk.organisation.groepen.find((one) => one.id === ticket.group)?.naam ?? ticket.group;
  const open = !ended.includes(ticket.status) && ticket.status !== 'gereed';
  const facts = [
    ...(ticket.building === null ? [] : [{ label: words.people.building, value: ticket.building }]),
    { label: said.who, value: group },
    ...(open && ticket.expectedAt
      ? [{ label: said.dueLabel, value: sayMoment(ticket.expectedAt, now, desk.organisation.tijdzone, words) }]
      : []),
  ];
  return {
    text: [
      `${ticket.number} ${titleOf(ticket, desk)}: ${status} (${words.people.markFollowed})`,
      ...facts.map(({ label, value }) => `${label}: ${value}`),
    ].join('\n\n'),
    card: {
      title: titleOf(ticket, desk),
      badge: { text: status, tone: 'neutral' },
      facts,
      note: `${ticket.number} · ${words.people.markFollowed}`,
    },
  };
}
