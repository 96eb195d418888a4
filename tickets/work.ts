import { ended, heldBack, isHeldBack, type Status } from './status.ts';
import type { Ticket } from './ticket.ts';

/** When a group has work to do on a ticket. A request that fell apart has none itself: its orders have. */

export const isWork = (ticket: Pick<Ticket, 'status' | 'parent' | 'parts'>): boolean =>
  ticket.parts.length === 0 && !isHeldBack(ticket);

/** The statuses in which nothing is left to do, of every ticket and of a work order: as data, so that the register is asked by the same rule. */
export const noOpenWork: { always: readonly Status[]; asOrder: readonly Status[] } = {
  always: [...heldBack.always, 'gereed', ...ended],
  asOrder: heldBack.asOrder,
};

export const isOpenWork = (ticket: Pick<Ticket, 'status' | 'parent' | 'parts'>): boolean =>
  isWork(ticket) && !noOpenWork.always.includes(ticket.status);
