import type { Status } from '../tickets/status.ts';
import { ended } from '../tickets/status.ts';
import { isDropped } from '../tickets/parts.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { Button, Message, Tone } from './channel.ts';
import type { SpokenDesk } from './desk.ts';
import { spokenTicket } from './retold.ts';
import { countReady, partFacts } from './parts.ts';
import { besideAnswers, nameFiles } from './sent-files.ts';
import { sayMoment } from './when.ts';
import type { Words } from './words.ts';

/** How a status looks beside a title. */
export const tones: Partial<Record<Status, Tone>> = {
  gereed: 'good',
  gesloten: 'good',
  'wacht-op-klant': 'attention',
  afgewezen: 'warning',
  geannuleerd: 'warning',
};

/** The question whether it is solved, as buttons. */
export const solvedButtons = (words: Words, number: string): Button[] => [
  { title: words.solvedYes, press: { do: 'solved', ref: number }, style: 'primary' },
  { title: words.solvedNo, press: { do: 'not-solved', ref: number } },
];

/** Says that the work is done, and asks whether it is solved. */
export const readyText = (words: Words, { number, title, kind, lastMessage, parts, complaint }: Ticket): string =>
  [
    words.ticket.isReady(`**${number}** (${title})`),
    parts.some(isDropped) ? words.parts.without(parts.filter(isDropped).map(({ name }) => `"${name}"`)) : '',
    ...outcomeSaid(words, complaint),
    lastMessage?.trim(),
    words.solvedQuestion(kind),
  ]
    .filter(Boolean)
    .join(' ');

function outcomeSaid({ complaint: say }: Words, complaint: Ticket['complaint']): string[] {
  const { conclusion } = complaint ?? {};
  if (!conclusion) return [];
  return [say.outcomes[conclusion.outcome], ...(conclusion.decidedBy ? [say.policy(conclusion.decidedBy)] : [])];
}

/** The name of the message that asks whether it is solved. */
export const solvedCard = (number: string): string => `opgelost:${number}`;

/** The card of a ticket as its requester sees it. Never shows internal notes. With `ask`, it asks whether it is solved. */
export function ticketMessage(
  registered: Ticket,
  now: Date,
  desk: SpokenDesk,
  words: Words,
  { ask = true } = {},
): Message {
  const { organisation } = desk;
  const ticket = spokenTicket(registered, desk, words);
  const said = words.ticket;
  const status = words.status[ticket.status];
  const group = organisation.groepen.find((one) => one.id === ticket.group)?.naam ?? ticket.group;
  const open = !ended.includes(ticket.status) && ticket.status !== 'gereed';
  const others = besideAnswers(ticket);
  const named = ticket.beneficiary && !ticket.answers.some(({ text }) => text === ticket.beneficiary?.name);
  const facts = [
    ...(named && ticket.beneficiary ? [{ label: words.people.whom, value: ticket.beneficiary.name }] : []),
    ...ticket.answers.map(({ label, text }) => ({ label, value: text })),
    ...(others.length > 0 ? [{ label: words.files.label, value: nameFiles(words, others) }] : []),
    { label: said.who, value: group },
    ...approvalFact(ticket, words),
    ...(open && ticket.expectedAt && ticket.status !== 'wacht-op-akkoord'
      ? [{ label: said.dueLabel, value: sayMoment(ticket.expectedAt, now, organisation.tijdzone, words) }]
      : []),
    ...partFacts(ticket, now, desk, words),
    ...(ticket.lastMessage ? [{ label: said.message, value: ticket.lastMessage }] : []),
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
      note: [ticket.number, countReady(ticket, words)].filter(Boolean).join(' · '),
      ...(ask && ticket.status === 'gereed' ? { buttons: solvedButtons(words, ticket.number) } : {}),
    },
  };
}

/** Where the approval is. */
function approvalFact({ status, approval }: Ticket, { approval: say }: Words): { label: string; value: string }[] {
  if (status !== 'wacht-op-akkoord' || !approval) return [];
  const { approver, byDesk, question, standsInFor } = approval;
  const where =
    byDesk || !approver ? say.byDesk : question ? say.hasQuestion(approver.name) : say.waitsFor(approver.name);
  const instead = standsInFor ? say.insteadOf(standsInFor.name) : '';
  return [{ label: say.label, value: [where, instead].filter(Boolean).join(' ') }];
}
