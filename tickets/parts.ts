import { addLeadTime, type Calendar, type LeadTime } from './calendar.ts';
import { upToTheHour } from './promise.ts';
import { ended, type Status } from './status.ts';

/** What a composite product falls apart into (domain.md 5), as its request keeps it: the work order itself is a ticket. */
export interface Part extends Planned {
  /** The number of its work order, "W-2026-000123-2". */
  number: string;
  status: Status;
  expectedAt: Date | null;
  /** What the requester was told of it with its present status, in the words of who executes. */
  message: string | null;
}

/** A part as its page and the answers tell it. */
export interface Planned {
  /** Of the part on its page. */
  id: string;
  name: string;
  group: string;
  /** How long it takes once it can begin. */
  takes: LeadTime;
  /** Ids of the parts that come first. */
  after: readonly string[];
  /** It does not begin before this instant. */
  notBefore: Date | null;
}

/** The number of a work order: that of its request, and its place in it. */
export const orderNumber = (request: string, place: number): string => `W${request.slice(1)}-${String(place)}`;

/** Whether a number is that of a work order. */
export const isOrder = (number: string): boolean => number.startsWith('W');

/** The number of the request of a work order: "M-2026-000123" for "W-2026-000123-2". */
export const requestNumber = (order: string): string => `M${order.slice(1).replace(/-\d+$/, '')}`;

/** A part of which nobody has anything left to do. */
export const isDone = ({ status }: Pick<Part, 'status'>): boolean => status === 'gereed' || ended.includes(status);

/** A part that will not come. */
export const isDropped = ({ status }: Pick<Part, 'status'>): boolean =>
  status === 'afgewezen' || status === 'geannuleerd';

/** By when a part is done that can begin when those before it are: after an end of the day it begins the next. */
export function doneBy(part: Planned, from: Date, before: readonly Date[], calendar: Calendar): Date {
  const begins = [
    from,
    ...(part.notBefore ? [part.notBefore] : []),
    ...before.map((end) => new Date(end.getTime() - 1)),
  ];
  const latest = new Date(Math.max(...begins.map((one) => one.getTime())));
  return upToTheHour(addLeadTime(calendar, latest, part.takes));
}

/** By when each part is done when all of it begins now, by id: the longest way through what waits for each other. */
export function planOf(parts: readonly Planned[], from: Date, calendar: Calendar): Map<string, Date> {
  const plan = new Map<string, Date>();
  for (const part of parts)
    plan.set(
      part.id,
      doneBy(
        part,
        from,
        part.after.flatMap((id) => plan.get(id) ?? []),
        calendar,
      ),
    );
  return plan;
}

/** By when all is done: the last of what is open, or what was. Null when nothing will come, or of a part that is open nobody can say. */
export function expectedOf(parts: readonly Pick<Part, 'status' | 'expectedAt'>[]): Date | null {
  const coming = parts.filter((part) => !isDropped(part));
  const open = coming.filter((part) => !isDone(part));
  if (open.some((part) => part.expectedAt === null)) return null;
  const dates = (open.length > 0 ? open : coming).flatMap(({ expectedAt }) => expectedAt?.getTime() ?? []);
  return dates.length > 0 ? new Date(Math.max(...dates)) : null;
}

/** Begun, as far as the register knows. */
const begun: readonly Status[] = ['in-behandeling', 'wacht-op-klant', 'wacht-op-leverancier', 'gereed', 'gesloten'];

/** Whether somebody began with a part, as far as the register knows. */
export const isBegun = ({ status }: Pick<Part, 'status'>): boolean => begun.includes(status);

/**
 * What the whole is, given its parts: the one rule of it. Ready when all that will come is there; a question to the requester goes
 * before the rest, for they have to act; and it waits only when there is nothing else to do.
 */
export function statusOf(parts: readonly Pick<Part, 'status'>[]): Status {
  const coming = parts.filter((part) => !isDropped(part));
  if (coming.length === 0) return parts.some(({ status }) => status === 'afgewezen') ? 'afgewezen' : 'geannuleerd';
  const open = coming.filter((part) => !isDone(part));
  const all = (status: Status) => open.every((part) => part.status === status);
  if (open.length === 0) return coming.every(({ status }) => status === 'gesloten') ? 'gesloten' : 'gereed';
  if (open.some(({ status }) => status === 'wacht-op-klant')) return 'wacht-op-klant';
  if (all('wacht-op-akkoord')) return 'wacht-op-akkoord';
  if (all('wacht-op-leverancier')) return 'wacht-op-leverancier';
  if (coming.some(isBegun)) return 'in-behandeling';
  return open.some(({ status }) => status === 'doorgezet') ? 'doorgezet' : 'geregistreerd';
}

/** A part that somebody began with, or is ready, and that is not over: when it is not needed any more, they have something to undo. */
export const isStanding = (part: Pick<Part, 'status'>): boolean => isBegun(part) && !ended.includes(part.status);
