import type { Approval } from '../tickets/approval.ts';
import type { Calendar } from '../tickets/calendar.ts';
import { sameDay } from '../tickets/local-time.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { movedBy } from '../tickets/watch.ts';
import { withButtons } from './asking.ts';
import type { Button, Message } from './channel.ts';
import type { SpokenDesk } from './desk.ts';
import type { Effect } from './effect.ts';
import { spokenTicket } from './retold.ts';
import { lastAdded } from './work-card.ts';
import { sayMoment } from './when.ts';
import type { Words } from './words.ts';

/** What who approves sees: who asks what, what it costs and when it comes, with what they can do. */

/** The name of the card on which somebody is asked to approve. */
export const approvalName = (number: string): string => `akkoord:${number}`;

export const aboutTicket = ({ number, title }: Ticket): string => `**${number}** (${title})`;

function buttonsFor({ number }: Ticket, { approval: say }: Words): Button[] {
  const press = (what: string) => ({ do: what, ref: number });
  return [
    { title: say.approve, press: press('approve'), style: 'primary' },
    { title: say.refuse, press: press('refuse') },
    { title: say.askBack, press: press('ask-back') },
    { title: say.delegate, press: press('delegate') },
  ];
}

/** By when it is done if it is approved now; null when that is not known before. Work orders are planned anew then. */
function dueIfNow({ expectedAt, since, parts }: Ticket, now: Date, calendar: Calendar): Date | null {
  if (expectedAt === null || sameDay(since, now, calendar.zone)) return expectedAt;
  return parts.length > 0 ? null : movedBy(expectedAt, { from: since, until: now }, calendar);
}

/** Asks for approval; `lead` goes before it, such as a reminder. */
export function approvalCard(registered: Ticket, now: Date, desk: SpokenDesk, words: Words, lead?: string): Effect {
  const { approval: say } = words;
  const ticket = spokenTicket(registered, desk, words);
  const page = desk.catalogue.get(ticket.product);
  const due = dueIfNow(ticket, now, desk.calendar);
  const { named, standsInFor, approver, question } = ticket.approval ?? {};
  const why = named
    ? say.namedYou(ticket.requester.name)
    : standsInFor && standsInFor.id !== approver?.id
      ? say.youReplace(standsInFor.name)
      : '';
  const asks = [lead ?? say.asks(ticket.requester.name, ticket.title), why].filter(Boolean).join(' ');
  const facts = [
    { label: say.by, value: ticket.requester.name },
    ...(ticket.beneficiary ? [{ label: words.people.whom, value: ticket.beneficiary.name }] : []),
    ...ticket.answers.map(({ label, text }) => ({ label, value: text })),
    ...lastAdded(ticket).map((text) => ({ label: say.added, value: text })),
    ...(page ? [{ label: say.cost, value: page.prijs }] : []),
    ...(question ? [{ label: say.askedOf(ticket.requester.name), value: question }] : []),
    ...(due ? [{ label: say.due, value: say.dueIfToday(sayMoment(due, now, desk.organisation.tijdzone, words)) }] : []),
  ];
  const buttons = buttonsFor(ticket, words);
  const told = [asks, ...facts.map(({ label, value }) => `${label}: ${value}`), ticket.number];
  return {
    kind: 'send',
    card: approvalName(ticket.number),
    message: {
      text: withButtons(told.join('\n\n'), buttons).text,
      card: { title: say.title(ticket.title), facts, paragraphs: [asks], note: ticket.number, buttons },
    },
  };
}

/** The card once there is nothing to decide on it any more: what became of it, and no buttons. */
export function approvalDone(registered: Ticket, became: string, desk: SpokenDesk, words: Words): Effect {
  const ticket = spokenTicket(registered, desk, words);
  const title = words.approval.title(ticket.title);
  const facts = [
    { label: words.approval.by, value: ticket.requester.name },
    ...ticket.answers.map(({ label, text }) => ({ label, value: text })),
  ];
  const message: Message = {
    text: `${title}: ${became}`,
    card: { title, badge: { text: became, tone: 'neutral' }, facts, note: ticket.number },
  };
  return { kind: 'update', card: approvalName(ticket.number), message };
}

/** What became of a request for who was asked to approve it. */
export function becameOf(after: Ticket, { approval: say }: Words): string {
  if (after.status === 'wacht-op-akkoord') return nowWith(after.approval, say);
  if (after.status === 'afgewezen') return say.isRefused;
  return after.status === 'geannuleerd' ? say.isOver : say.isApproved;
}

/** Who is asked now, said to who was asked before. */
function nowWith(approval: Approval | null, say: Words['approval']): string {
  if (!approval?.approver) return say.byDesk;
  return approval.standsInFor ? say.isReplaced(approval.approver.name) : say.isElsewhere(approval.approver.name);
}
