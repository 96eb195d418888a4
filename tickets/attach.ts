import type { Changed } from './change.ts';
import type { Actor, Ticket, TicketFile } from './ticket.ts';

/** Adds photos or files to a ticket that is there already. Its status stays as it is. */
export function attach(before: Ticket, files: readonly TicketFile[], by: Actor, at: Date): Changed {
  return {
    ticket: { ...before, files: [...before.files, ...files], updatedAt: at, version: before.version + 1 },
    events: [{ at, by, kind: 'bijlage', data: { files: files.map(({ id, name }) => ({ id, name })) } }],
  };
}
