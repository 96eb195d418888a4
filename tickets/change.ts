import { moves, type Status } from './status.ts';
import type { Actor, Ticket, TicketEvent } from './ticket.ts';

/** What may be asked of a ticket at once. */
export interface Change {
  status?: Status;
  /** For colleagues; the employee never sees it. */
  note?: string;
  /** Goes to the employee, in these words. */
  customerMessage?: string;
  expectedAt?: Date;
}

export interface Changed {
  ticket: Ticket;
  events: TicketEvent[];
}

/** Why a change cannot be made; `allowed` are the statuses that could follow now. */
export interface Refused {
  refused: 'illegal-move' | 'in-the-past';
  allowed: readonly Status[];
}

/** Applies a change. Asking for what already is gives no events: repeating is harmless. */
export function change(before: Ticket, asked: Change, by: Actor, at: Date): Changed | Refused {
  const to = asked.status;
  const moved = to !== undefined && to !== before.status;
  if (moved && !moves[before.status].includes(to)) return { refused: 'illegal-move', allowed: moves[before.status] };
  const postponed = asked.expectedAt !== undefined && asked.expectedAt.getTime() !== before.expectedAt?.getTime();
  if (postponed && asked.expectedAt! <= at) return { refused: 'in-the-past', allowed: moves[before.status] };

  const events: TicketEvent[] = [];
  const note = (kind: TicketEvent['kind'], data: TicketEvent['data']) => events.push({ at, by, kind, data });
  if (moved) note(reopens(before.status, to) ? 'heropend' : 'status', { from: before.status, to });
  if (postponed)
    note('verwachting', { from: before.expectedAt?.toISOString() ?? null, to: asked.expectedAt!.toISOString() });
  if (asked.customerMessage && (moved || asked.customerMessage !== before.lastMessage))
    note('bericht', { text: asked.customerMessage });
  if (asked.note) note('notitie', { text: asked.note });
  if (events.length === 0) return { ticket: before, events };
  return {
    ticket: {
      ...before,
      status: to ?? before.status,
      // What was promised for the first time says nothing of the second.
      expectedAt: asked.expectedAt ?? (moved && reopens(before.status, to) ? null : before.expectedAt),
      lastMessage: asked.customerMessage ?? (moved ? null : before.lastMessage),
      updatedAt: at,
      version: before.version + 1,
    },
    events,
  };
}

function reopens(from: Status, to: Status): boolean {
  return to === 'in-behandeling' && (from === 'gereed' || from === 'gesloten');
}
