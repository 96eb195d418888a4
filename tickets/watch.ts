import {
  addLeadTime,
  addWorkingMinutes,
  minusWorkingMinutes,
  nextOpen,
  workingMinutesBetween,
  type Calendar,
  type LeadTime,
} from './calendar.ts';
import { upToTheHour } from './promise.ts';
import type { Status } from './status.ts';
import type { Ticket } from './ticket.ts';

/** What the desk does of itself while a ticket runs. All of it in working time. */
export interface Cadence {
  /** How long before a promise breaks its requester hears that it will. */
  warnBefore: LeadTime;
  /** How often there is news, also when there is none. */
  newsEvery: LeadTime;
  /** How long the question whether it is solved stays open. */
  closeAfter: LeadTime;
  /** How long a question to the requester waits before it is put again. */
  remindAfter: LeadTime;
  /** How long who approves has before they are reminded, each time; and before the desk takes it over. */
  remindApproverAfter: LeadTime;
  approvalToDeskAfter: LeadTime;
}

/** What is to be done with a ticket now. */
export type Due =
  /** The promise will not be kept; `why` is what the register knows of it. */
  | { do: 'postpone'; why: Delay; expectedAt: Date }
  /** There is no news, and that is told. */
  | { do: 'no-news' }
  /** Nobody said that it is not solved. */
  | { do: 'close' }
  /** The requester is asked once more. */
  | { do: 'remind' }
  /** It is nearly time for the contact that was promised to who complained: the desk hears that. */
  | { do: 'contact-soon' }
  /** Who approves is reminded; or did not answer for so long that the desk takes it over. */
  | { do: 'remind-approver' }
  | { do: 'approval-to-desk' }
  /** The requester is asked once more what who approves wants to know first. */
  | { do: 'remind-question' };

/** Why a promise will not be kept, as far as the status tells; of a work order also that one before it is late. */
export type Delay = 'no-contact' | 'not-begun' | 'takes-longer' | 'supplier' | 'other-part';

const delays: Partial<Record<Status, Delay>> = {
  geregistreerd: 'not-begun',
  doorgezet: 'not-begun',
  'in-behandeling': 'takes-longer',
  'wacht-op-leverancier': 'supplier',
};

/** Statuses in which the promise stands still: it is the turn of the requester, or of who approves. */
export const paused: readonly Status[] = ['wacht-op-klant', 'wacht-op-akkoord'];

type Watched = Pick<
  Ticket,
  | 'status'
  | 'since'
  | 'updatedAt'
  | 'expectedAt'
  | 'expectedSince'
  | 'nextNewsAt'
  | 'remindedAt'
  | 'conversation'
  | 'followed'
  | 'parent'
  | 'parts'
  | 'approval'
  | 'complaint'
>;

/**
 * Each thing that comes due, with its moment, the first first. Only within working time: never at night. Nothing where nobody would hear
 * it, but for who approves. Of a composite product each work order has a promise of its own and may ask something; the request itself tells how the whole is.
 */
function moments(ticket: Watched, calendar: Calendar, cadence: Cadence): { at: Date; do: Due['do'] }[] {
  const { status, since, expectedAt, nextNewsAt } = ticket;
  const isOrder = ticket.parent !== null;
  const all: { at: Date; do: Due['do'] }[] = [];
  const composite = ticket.parts.length > 0;
  const isHeard = ticket.conversation !== null || ticket.followed || isOrder;
  const contact = waitsForContact(ticket) ? ticket.complaint?.contact : undefined;
  if (contact && contact.warnedAt === null)
    all.push({ at: warningAt(ticket, contact.dueAt, calendar, cadence), do: 'contact-soon' });
  // Until it is late somebody can still call: the desk is told before, its customer when it is so.
  if (contact) all.push({ at: expectedAt ?? contact.dueAt, do: 'postpone' });
  else if (isHeard && delays[status] && expectedAt && !composite)
    all.push({ at: warningAt(ticket, expectedAt, calendar, cadence), do: 'postpone' });
  if (isHeard && (delays[status] || status === 'wacht-op-akkoord') && nextNewsAt && !isOrder)
    all.push({ at: before(nextNewsAt, ticket.updatedAt, newsMargin, calendar), do: 'no-news' });
  if (isHeard && status === 'gereed' && !isOrder)
    all.push({ at: addLeadTime(calendar, since, cadence.closeAfter), do: 'close' });
  if (isHeard && status === 'wacht-op-klant' && ticket.remindedAt === null && !composite)
    all.push({ at: addLeadTime(calendar, since, cadence.remindAfter), do: 'remind' });
  const { approval } = ticket;
  // While the requester has to answer first, who approves is left alone, and the requester is asked again.
  if (status === 'wacht-op-akkoord' && approval && !approval.byDesk && approval.question === null && !isOrder) {
    const { askedAt, remindedAt } = approval;
    all.push({ at: addLeadTime(calendar, askedAt, cadence.approvalToDeskAfter), do: 'approval-to-desk' });
    all.push({ at: addLeadTime(calendar, remindedAt ?? askedAt, cadence.remindApproverAfter), do: 'remind-approver' });
  }
  const asked = approval?.questionAt ?? approval?.askedAt;
  if (status === 'wacht-op-akkoord' && approval?.question && asked && approval.remindedAt === null && !isOrder)
    all.push({ at: addLeadTime(calendar, asked, cadence.remindAfter), do: 'remind-question' });
  return all
    .map((one) => ({ ...one, at: nextOpen(calendar, one.at) }))
    .sort((one, other) => one.at.getTime() - other.at.getTime());
}

/** Whether somebody was promised contact, and had none yet. */
export const waitsForContact = ({ complaint, status }: Pick<Ticket, 'complaint' | 'status'>): boolean =>
  complaint?.contact?.at === null && delays[status] !== undefined;

/** News is told so many working minutes before it was promised at the latest. */
const newsMargin = 30;

/** When it is told that a promise breaks: before it does, but not before half of its time is over. */
function warningAt({ expectedSince }: Watched, expectedAt: Date, calendar: Calendar, { warnBefore }: Cadence): Date {
  const margin = workingMinutesBetween(calendar, expectedSince, addLeadTime(calendar, expectedSince, warnBefore));
  return before(expectedAt, expectedSince, margin, calendar);
}

/** So many working minutes before an instant, but not in the first half of the time from `begun` to it. */
function before(at: Date, begun: Date, minutes: number, calendar: Calendar): Date {
  return minusWorkingMinutes(calendar, at, workingMinutesBetween(calendar, begun, at, 2 * minutes) / 2);
}

/** When a ticket is to be looked at; null: it waits for nothing that time brings. */
export const lookAtOf = (ticket: Watched, calendar: Calendar, cadence: Cadence): Date | null =>
  moments(ticket, calendar, cadence)[0]?.at ?? null;

/**
 * What is due at `now`: one thing at a time. That a promise breaks goes before the news that there is no news, which it is.
 * Nothing while the desk is closed.
 */
export function dueOf(ticket: Watched, now: Date, calendar: Calendar, cadence: Cadence): Due | undefined {
  if (nextOpen(calendar, now).getTime() !== now.getTime()) return undefined;
  const due = moments(ticket, calendar, cadence).filter(({ at }) => at <= now);
  const first = due.find((one) => one.do === 'postpone' || one.do === 'approval-to-desk') ?? due[0];
  if (first?.do !== 'postpone') return first && { do: first.do };
  const why = waitsForContact(ticket) ? 'no-contact' : (delays[ticket.status] ?? 'takes-longer');
  return { do: 'postpone', why, expectedAt: postponed(ticket, now, calendar) };
}

/** A promise is put off by no more than this at a time, in working minutes: ten days of nine hours. */
const longest = 10 * 9 * 60;

/** The next promise: half as long again as the present one, and at least one working day more. */
function postponed({ expectedSince, expectedAt }: Watched, now: Date, calendar: Calendar): Date {
  const from = expectedAt && expectedAt > now ? expectedAt : now;
  const half = workingMinutesBetween(calendar, expectedSince, expectedAt ?? now, 2 * longest) / 2;
  const least = addLeadTime(calendar, from, { amount: 1, unit: 'werkdagen' });
  const longer = upToTheHour(addWorkingMinutes(calendar, from, half));
  return longer > least ? longer : least;
}

/** An answer that comes this soon moves nothing: what is promised is said in whole hours, and two minutes would cost one. */
const soon = 30;

/** What was promised, moved by the working time that it stood still. */
export function movedBy(promised: Date, stoodStill: { from: Date; until: Date }, calendar: Calendar): Date {
  const minutes = workingMinutesBetween(calendar, stoodStill.from, stoodStill.until);
  return minutes < soon ? promised : upToTheHour(addWorkingMinutes(calendar, promised, minutes));
}

/** How an organisation keeps its requesters informed. */
export const cadenceOf = (organisation: {
  beloften: Readonly<Record<'waarschuwen-voor' | 'nieuws-elke' | 'sluiten-na' | 'herinneren-na', LeadTime>>;
  akkoord: Readonly<Record<'herinneren-na' | 'naar-de-balie-na', LeadTime>>;
}): Cadence => ({
  warnBefore: organisation.beloften['waarschuwen-voor'],
  newsEvery: organisation.beloften['nieuws-elke'],
  closeAfter: organisation.beloften['sluiten-na'],
  remindAfter: organisation.beloften['herinneren-na'],
  remindApproverAfter: organisation.akkoord['herinneren-na'],
  approvalToDeskAfter: organisation.akkoord['naar-de-balie-na'],
});
