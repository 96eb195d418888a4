import { localTime } from './local-time.ts';
import { tellsPart, type Happened, type PartChange } from './news.ts';
import type { Status } from './status.ts';
import type { Actor, Ticket } from './ticket.ts';
import type { Due } from './watch.ts';

/** When somebody hears of a change, and how several changes become one message. */

/** What somebody wants to hear: everything, or only what they must know or answer. */
export type Wish = 'aan' | 'uit';

/** The organisation's own hours of silence, on its clocks. `from` may be later than `until`: over midnight. */
export interface QuietHours {
  from: string;
  until: string;
  /** Saturday and Sunday are silent altogether. */
  weekend: boolean;
}

/** What matters to when something is told. */
export interface Hearing {
  /** When they were last told of this ticket. */
  toldAt: Date | null;
  /** When they last said something, while an intake is open. */
  busySince: Date | null;
  urgent: boolean;
}

/** Changes that follow what was told so soon are told together, in milliseconds. */
export const together = 60_000;

/** Who says nothing for so long is not in the middle of an intake any more, in milliseconds. */
export const pause = 10 * 60_000;

/** When something is to be told that happens or waits at `now`: not right after the last, in an intake, or at night unless it is urgent. */
export function tellAt(
  { toldAt, busySince, urgent }: Hearing,
  now: Date,
  quiet: QuietHours | null,
  zone: string,
): Date {
  const at = new Date(
    Math.max(
      now.getTime(),
      toldAt === null ? 0 : toldAt.getTime() + together,
      busySince === null ? 0 : busySince.getTime() + pause,
    ),
  );
  return urgent || quiet === null ? at : loud(at, quiet, zone);
}

/** The first instant from `at` on that is not in quiet hours. */
function loud(at: Date, { from, until, weekend }: QuietHours, zone: string): Date {
  let moment = localTime(at, zone);
  const clock = (text: string) => ({ hour: Number(text.slice(0, 2)), minute: Number(text.slice(3)) });
  // At most a weekend and the nights on both sides of it.
  for (let looks = 0; looks < 6; looks++) {
    const time = moment.toFormat('HH:mm');
    const silent = from < until ? time >= from && time < until : time >= from || time < until;
    if (weekend && moment.weekday > 5) moment = moment.plus({ days: 8 - moment.weekday }).startOf('day');
    else if (silent && from !== until)
      moment = (time < until ? moment : moment.plus({ days: 1 })).startOf('day').set(clock(until));
    else break;
  }
  return moment.toMillis() > at.getTime() ? moment.toJSDate() : at;
}

/** A change that waits to be told, as JSON. Of the ticket only what it was: what it is now is for the register to say. */
export interface Held {
  /** They have heard nothing of this ticket yet: it is introduced. */
  first?: true;
  from: Status;
  expected: string | null;
  to: Status;
  by: Actor;
  message?: string;
  /** Parts of it that changed, as they were. */
  parts?: { number: string; from: Status; to?: Status; expected: string | null }[];
  /** Whom was asked to approve, and what they asked first. */
  approval?: { approver: string | null; question: string | null; byDesk: boolean };
  due?: Due['do'];
  why?: Extract<Due, { do: 'postpone' }>['why'];
}

export const heldOf = ({ before, after, asked, by, due, parts = [] }: Happened): Held => ({
  from: before.status,
  expected: before.expectedAt?.toISOString() ?? null,
  to: after.status,
  by,
  ...(asked.customerMessage ? { message: asked.customerMessage } : {}),
  ...(parts.length > 0
    ? {
        parts: parts.map(({ before: { number, status, expectedAt }, after: { status: to } }) => ({
          number,
          from: status,
          to,
          expected: expectedAt?.toISOString() ?? null,
        })),
      }
    : {}),
  ...(before.approval
    ? {
        approval: {
          approver: before.approval.approver?.id ?? null,
          question: before.approval.question,
          byDesk: before.approval.byDesk,
        },
      }
    : {}),
  ...(due ? { due: due.do } : {}),
  ...(due?.do === 'postpone' ? { why: due.why } : {}),
});

/** Somebody is to hear that a ticket was made for them. */
export const heldFirst = ({ status, expectedAt, requester }: Ticket): Held => ({
  first: true,
  from: status,
  expected: expectedAt?.toISOString() ?? null,
  to: status,
  by: { role: 'medewerker', id: requester.id },
});

/** Whether something that waited is still to be told: a question of a part, or of who approves, that was answered meanwhile is not. */
export const isStillNews = ({ parts = [], due }: Held, ticket: Ticket): boolean =>
  (parts.length === 0 && (due !== 'remind-question' || typeof ticket.approval?.question === 'string')) ||
  parts.some(
    ({ number, to }) =>
      to !== 'wacht-op-klant' ||
      ticket.parts.some((part) => part.number === number && part.status === 'wacht-op-klant'),
  );

/**
 * What waited, as one change to how the ticket is now, with every message to the customer. What the requester did themselves
 * meanwhile is no news to them.
 */
export function asOne(held: readonly [Held, ...Held[]], ticket: Ticket): Happened {
  const last = held.at(-1) ?? held[0];
  const messages = [...new Set(held.flatMap(({ message }) => message?.trim() ?? []))];
  const customerMessage = messages.join(' ');
  const own = ticket.status !== last.to && byRequester(last.to, ticket.status);
  const before: Ticket = {
    ...ticket,
    status: own ? ticket.status : held[0].from,
    expectedAt: held[0].expected === null ? null : new Date(held[0].expected),
    approval: approvalBefore(held[0], ticket),
    version: ticket.version - 1,
  };
  const after = customerMessage === '' ? ticket : { ...ticket, lastMessage: customerMessage };
  const asked = { status: ticket.status, ...(customerMessage ? { customerMessage } : {}) };
  const due = messages.length > 0 || own ? undefined : standing(last, ticket);
  const parts = partsOf(held, ticket);
  return { before, after, asked, by: last.by, ...(due ? { due } : {}), ...(parts.length > 0 ? { parts } : {}) };
}

/** Whether a requester makes such a move themselves: they answer, withdraw, close or reopen. */
const byRequester = (from: Status, to: Status): boolean =>
  to === 'geannuleerd' ||
  to === 'gesloten' ||
  (to === 'in-behandeling' && ['wacht-op-klant', 'gereed', 'gesloten'].includes(from));

/** The approval as it was, as far as its news looks at it. */
function approvalBefore({ approval: was }: Held, { approval: is }: Ticket): Ticket['approval'] {
  if (!was || !is) return is;
  return { ...is, ...was, approver: was.approver === null ? null : { id: was.approver, name: '' } };
}

/** The parts that changed meanwhile, each once: as it was at first and as it is now. */
function partsOf(held: readonly Held[], ticket: Ticket): PartChange[] {
  const first = new Map<string, NonNullable<Held['parts']>[number]>();
  for (const one of held.flatMap(({ parts = [] }) => parts)) if (!first.has(one.number)) first.set(one.number, one);
  return ticket.parts.flatMap((after) => {
    const was = first.get(after.number);
    if (!was) return [];
    const expectedAt = was.expected === null ? null : new Date(was.expected);
    return { before: { ...after, status: was.from, expectedAt }, after };
  });
}

/** What Loket did of itself, as far as it still is so. */
function standing({ due, why }: Held, { expectedAt }: Ticket): Due | undefined {
  // How the approval stands is told of what it is now.
  if (due === 'remind-approver' || due === 'approval-to-desk') return undefined;
  if (due !== 'postpone') return due && { do: due };
  return why && expectedAt ? { do: due, why, expectedAt } : undefined;
}

/**
 * Whether even who wants to hear little must hear this: a question to them, that it does not go on, that it takes longer. What goes
 * on without them is on the card.
 */
export function mustHear({ before, after, due, parts = [] }: Happened): boolean {
  if (parts.some(tellsPart)) return true;
  if (after.status === 'wacht-op-akkoord' && after.approval !== before.approval) return true;
  if (due) return due.do === 'postpone' || due.do === 'remind' || due.do === 'remind-question';
  const later = before.expectedAt !== null && after.expectedAt !== null && after.expectedAt > before.expectedAt;
  return later || (after.status !== before.status && needed.includes(after.status));
}

const needed: readonly Status[] = ['wacht-op-klant', 'gereed', 'afgewezen', 'geannuleerd'];
