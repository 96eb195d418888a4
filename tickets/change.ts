import { addLeadTime, type Calendar } from './calendar.ts';
import { approvalAt, comesBackUnapproved, mayBecome, movesFor } from './approval.ts';
import { ended, isHeldBack, movesOf, type Status } from './status.ts';
import { noting, whyNotNoted, withEnd, type Noted, type NotNoted } from './noting.ts';
import type { Spot } from './place.ts';
import type { Actor, Answered, Ticket, TicketEvent } from './ticket.ts';
import { newsFor, type Happened } from './news.ts';
import { movedBy, paused, type Cadence, type Delay } from './watch.ts';
import { sameDay } from './local-time.ts';

/** What may be asked of a ticket at once. */
export interface Change {
  status?: Status;
  /** For colleagues; the employee never sees it. */
  note?: string;
  /** Goes to the employee, in these words. */
  customerMessage?: string;
  expectedAt?: Date;
  /** The answers as they become, and the place with them. */
  answers?: Answered[];
  spot?: Spot | null;
  /** Who executes it from now on; `back`: the wrong group had it, and the desk looks again. */
  group?: string;
  back?: true;
  /** The desk's kind. */
  kind?: string;
  /** What is noted of a complaint. */
  complaint?: Noted;
  /** Why the new date is later, where Loket itself gives it. */
  why?: Delay;
}

/** When the desk works, and how often there is news. */
export interface Pace {
  calendar: Calendar;
  cadence: Cadence;
}

export interface Changed {
  ticket: Ticket;
  events: TicketEvent[];
}

/**
 * Why a change cannot be made: no such move, not theirs to make, a date that is over; of a composite product, that its work orders or the
 * request are to be changed instead; that who approves refused it, so that it is to be asked again first. `allowed` is what they can make of it now.
 */
export interface Refused {
  refused: 'illegal-move' | 'not-theirs' | 'in-the-past' | 'by-orders' | 'by-request' | 'needs-approval' | NotNoted;
  allowed: readonly Status[];
}

/** Applies a change. Asking for what already is gives no events: repeating is harmless. */
export function change(before: Ticket, wanted: Change, by: Actor, at: Date, pace: Pace): Changed | Refused {
  const asked = withEnd(before, wanted);
  const to = asked.status;
  const moved = to !== undefined && to !== before.status;
  const allowed = movesFor(before, by.role);
  if (moved && comesBackUnapproved(before, to) && movesOf(before.status, by.role).includes(to))
    return { refused: 'needs-approval', allowed };
  if (moved && !allowed.includes(to))
    return { refused: mayBecome(before, to) ? 'not-theirs' : 'illegal-move', allowed };
  const regrouped = asked.group !== undefined && asked.group !== before.group;
  if (regrouped && (before.status === 'gereed' || ended.includes(before.status)))
    return { refused: 'illegal-move', allowed };
  const postponed = asked.expectedAt !== undefined && asked.expectedAt.getTime() !== before.expectedAt?.getTime();
  if (postponed && asked.expectedAt! <= at) return { refused: 'in-the-past', allowed };
  const notNoted = whyNotNoted(before, asked, by);
  if (notNoted) return { refused: notNoted, allowed };
  return apply(before, asked, by, at, pace);
}

/** Applies a change that is known to be right, such as what follows for a work order from its request. */
export function apply(before: Ticket, asked: Change, by: Actor, at: Date, pace: Pace): Changed {
  const to = asked.status;
  const moved = to !== undefined && to !== before.status;
  const regrouped = asked.group !== undefined && asked.group !== before.group;
  const postponed = asked.expectedAt !== undefined && asked.expectedAt.getTime() !== before.expectedAt?.getTime();
  const events: TicketEvent[] = [];
  const note = (kind: TicketEvent['kind'], data: TicketEvent['data']) => events.push({ at, by, kind, data });
  if (moved) note(reopens(before.status, to) ? 'heropend' : 'status', { from: before.status, to });
  if (regrouped) note('groep', { from: before.group, to: asked.group, ...(asked.back ? { back: true } : {}) });
  if (postponed)
    note('verwachting', {
      from: before.expectedAt?.toISOString() ?? null,
      to: asked.expectedAt!.toISOString(),
      ...(asked.why ? { why: asked.why } : {}),
    });
  if (asked.customerMessage && (moved || asked.customerMessage !== before.lastMessage))
    note('bericht', { text: asked.customerMessage });
  const noted = noting(before, asked, by, at);
  for (const { kind, data } of noted.events) note(kind, data);
  if (asked.kind !== undefined && asked.kind !== before.kind) note('soort', { from: before.kind, to: asked.kind });
  for (const data of differences(before.answers, asked.answers ?? before.answers)) note('gewijzigd', data);
  if (asked.note) note('notitie', { text: asked.note });
  const status = to ?? before.status;
  const contacted = noted.events.some(({ kind }) => kind === 'contact');
  // From the contact on it is promised by when its customer hears what came of it.
  const expectedAt = contacted
    ? (asked.complaint?.contact?.solveBy ?? null)
    : (asked.expectedAt ?? (moved ? promisedFrom(before, status, at, pace) : before.expectedAt));
  const shifted = !postponed && !contacted && expectedAt?.getTime() !== before.expectedAt?.getTime();
  if (shifted && expectedAt)
    note('verwachting', { from: before.expectedAt?.toISOString() ?? null, to: expectedAt.toISOString() });
  if (events.length === 0) return { ticket: before, events };
  const after: Ticket = {
    ...before,
    ...(moved ? { status, since: at, remindedAt: null, approval: approvalAt(before, status, at) } : {}),
    ...(asked.answers ? { answers: asked.answers } : {}),
    ...(asked.spot === undefined ? {} : { spot: asked.spot }),
    added: addedTo(before, asked, by),
    ...(regrouped ? { group: asked.group!, bounces: before.bounces + (asked.back ? 1 : 0) } : {}),
    expectedAt,
    ...(postponed || shifted || contacted ? { expectedSince: at } : {}),
    ...(contacted ? { promisedAt: expectedAt } : {}),
    complaint: noted.complaint,
    ...(asked.kind === undefined ? {} : { kind: asked.kind }),
    // What is promised begins with the approval.
    ...(moved && before.status === 'wacht-op-akkoord' && !ended.includes(status) ? { promisedAt: expectedAt } : {}),
    lastMessage: asked.customerMessage ?? (moved ? null : before.lastMessage),
    updatedAt: at,
    version: before.version + 1,
  };
  return { ticket: { ...after, nextNewsAt: nextNews({ before, after, asked, by }, at, pace) }, events };
}

/** What the requester says while it waits for an approval or another part stays with it; what corrects an answer is in the answer. */
function addedTo(before: Ticket, { status, answers, note }: Change, { role }: Actor): readonly string[] {
  const waits = isHeldBack(before) && (status === undefined || status === before.status);
  return waits && role === 'medewerker' && note && !answers ? [...before.added, note] : before.added;
}

/** What is promised after a move: later by the time that the promise stood still; nothing when it begins anew, for it says nothing of a second time. */
function promisedFrom(before: Ticket, to: Status, at: Date, { calendar }: Pace): Date | null {
  const { status, since, expectedAt, expectedSince } = before;
  if (expectedAt === null || reopens(status, to) || status === 'afgewezen') return null;
  const from = since > expectedSince ? since : expectedSince;
  // What was said of an approval on the same day holds.
  if (status === 'wacht-op-akkoord' && sameDay(from, at, calendar.zone)) return expectedAt;
  return paused.includes(status) ? movedBy(expectedAt, { from, until: at }, calendar) : expectedAt;
}

/**
 * By when there is news again: anew after something was told, and when the requester did something. Null when they have to do or
 * expect nothing more.
 */
export function nextNews(happened: Happened, at: Date, { calendar, cadence }: Pace): Date | null {
  const { before, after, by } = happened;
  if (after.status === 'gereed' || ended.includes(after.status)) return null;
  const goesOn = paused.includes(before.status) && before.status !== after.status;
  const told = by.role === 'medewerker' || newsFor(happened) === 'message';
  return told || goesOn || before.nextNewsAt === null
    ? addLeadTime(calendar, at, cadence.newsEvery)
    : before.nextNewsAt;
}

/** What becomes of each answer; null is none. */
function differences(before: readonly Answered[], after: readonly Answered[]) {
  const ids = [...new Set([...before, ...after].map(({ id }) => id))];
  return ids.flatMap((id) => {
    const from = before.find((one) => one.id === id)?.text ?? null;
    const to = after.find((one) => one.id === id)?.text ?? null;
    return from === to ? [] : [{ id, from, to }];
  });
}

export function reopens(from: Status, to: Status): boolean {
  return to === 'in-behandeling' && (from === 'gereed' || from === 'gesloten');
}
