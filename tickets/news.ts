import type { Change } from './change.ts';
import { isDropped, type Part } from './parts.ts';
import type { Actor, Ticket } from './ticket.ts';
import type { Due } from './watch.ts';

/**
 * What the requester hears of a change (domain.md 8): nothing, an updated card, or a message as well.
 * A message is sent only where the person must know or act: every message raises a banner.
 */
export type News = 'nothing' | 'card' | 'message';

/** A part of a composite product that changed. */
export interface PartChange {
  before: Part;
  after: Part;
}

/** Whether the requester has to know of a part: it does not come, or asks them something. */
export const tellsPart = ({ before, after }: PartChange): boolean =>
  before.status !== after.status && (isDropped(after) || after.status === 'wacht-op-klant');

const asksRequester = ({ approval: was }: Ticket, { approval: is }: Ticket): boolean =>
  typeof is?.question === 'string' && is.question !== was?.question;

/** It was approved, and perhaps begun since. */
export const isApproved = ({ status: was }: Ticket, { status: is }: Ticket): boolean =>
  was === 'wacht-op-akkoord' && ['doorgezet', 'in-behandeling', 'wacht-op-leverancier'].includes(is);

/** Who complained was contacted. */
export const isContacted = ({ complaint: was }: Ticket, { complaint: is }: Ticket): boolean =>
  was?.contact?.at === null && is?.contact?.at !== null;

/** Somebody else decides, or the desk takes it over. */
const handedOn = ({ approval: was }: Ticket, { approval: is }: Ticket): boolean =>
  was !== null &&
  is !== null &&
  ((was.approver?.id ?? null) !== (is.approver?.id ?? null) || (is.byDesk && !was.byDesk));

/** A change of a ticket, seen from outside. */
export interface Happened {
  before: Ticket;
  after: Ticket;
  asked: Change;
  by: Actor;
  /** What Loket did of itself, when that is what changed it. */
  due?: Due;
  /** Of a composite product: the parts of which something is told. `before` and `after` are the request. */
  parts?: readonly PartChange[];
}

export function newsFor({ before, after, asked, by, due, parts = [] }: Happened): News {
  if (after.version === before.version) return 'nothing';
  if (due?.do === 'remind-approver' || due?.do === 'contact-soon') return 'nothing';
  if (asksRequester(before, after) || handedOn(before, after)) return 'message';
  // What the desk does of itself is done to be told; of a part that is late only what it means for the whole.
  if (due && !(parts.length > 0 && due.do === 'postpone')) return 'message';
  if (by.role === 'medewerker') return 'card';
  // From here on the promise counts.
  if (isApproved(before, after)) return 'message';
  if (asked.customerMessage || isContacted(before, after)) return 'message';
  const moved = after.status !== before.status;
  if (parts.some(tellsPart)) return 'message';
  if (moved && (mustKnow.has(after.status) || taken.has(before.status))) return 'message';
  if (later(before.expectedAt, after.expectedAt)) return 'message';
  const visible = moved || after.group !== before.group || after.expectedAt?.getTime() !== before.expectedAt?.getTime();
  return visible || parts.length > 0 ? 'card' : 'nothing';
}

/** Statuses in which the person has something to do or to know. */
const mustKnow = new Set<Ticket['status']>(['wacht-op-klant', 'gereed', 'gesloten', 'afgewezen', 'geannuleerd']);

/** Statuses that the person was told of, and that are taken back when somebody else moves on from them. */
const taken = new Set<Ticket['status']>(['gereed', 'gesloten', 'afgewezen']);

function later(promised: Date | null, now: Date | null): boolean {
  return promised !== null && now !== null && now > promised;
}
