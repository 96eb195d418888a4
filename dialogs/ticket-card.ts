import type { Organisation } from '../knowledge/organisation.ts';
import type { Status } from '../tickets/status.ts';
import { ended } from '../tickets/status.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { Button, Message, Tone } from './channel.ts';
import { nl } from './nl.ts';
import { sayMoment } from './when.ts';

const tones: Partial<Record<Status, Tone>> = {
  gereed: 'good',
  gesloten: 'good',
  'wacht-op-klant': 'attention',
  afgewezen: 'warning',
  geannuleerd: 'warning',
};

/** The question whether it is solved, as buttons. */
export const solvedButtons = (number: string): Button[] => [
  { title: nl.solvedYes, press: { do: 'solved', ref: number }, style: 'primary' },
  { title: nl.solvedNo, press: { do: 'not-solved', ref: number } },
];

/** Says that the work is done, and asks whether it is solved. */
export const readyText = ({ number, title, kind, lastMessage }: Ticket): string =>
  [`**${number}** (${title}) is klaar.`, lastMessage?.trim(), nl.solvedQuestion(kind)].filter(Boolean).join(' ');

/** The name of the message that asks whether it is solved. */
export const solvedCard = (number: string): string => `opgelost:${number}`;

/** The card of a ticket as its requester sees it. Never shows internal notes. With `ask`, it asks whether it is solved. */
export function ticketMessage(ticket: Ticket, now: Date, organisation: Organisation, { ask = true } = {}): Message {
  const status = nl.status[ticket.status];
  const group = organisation.groepen.find((one) => one.id === ticket.group)?.naam ?? ticket.group;
  const open = !ended.includes(ticket.status) && ticket.status !== 'gereed';
  const facts = [
    ...ticket.answers.map(({ label, text }) => ({ label, value: text })),
    { label: 'Wie', value: group },
    ...(open && ticket.expectedAt
      ? [{ label: 'Uiterlijk', value: sayMoment(ticket.expectedAt, now, organisation.tijdzone) }]
      : []),
    ...(ticket.lastMessage ? [{ label: 'Bericht', value: ticket.lastMessage }] : []),
  ];
  return {
    text: [
      `${ticket.number} ${ticket.title}: ${status}`,
      ...facts.map(({ label, value }) => `${label}: ${value}`),
    ].join('\n\n'),
    card: {
      title: ticket.title,
      badge: { text: status, tone: tones[ticket.status] ?? 'neutral' },
      facts,
      note: ticket.number,
      ...(ask && ticket.status === 'gereed' ? { buttons: solvedButtons(ticket.number) } : {}),
    },
  };
}
