import { z } from 'zod';
import type { Db } from '../../storage/db.ts';
import { listTickets } from '../../storage/ticket-list.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import type { ticketQuery } from './asked.ts';
import { fieldProblem } from './problem.ts';

const position = z.tuple([
  z.iso.datetime().transform((at) => new Date(at)),
  z.string().regex(/^[MW]-\d{4}-\d{6,12}(?:-\d{1,3})?$/),
]);

/** Where a page ends: opaque to callers, who hand it back to get the next. */
function cursorAfter(ticket: Ticket): string {
  return Buffer.from(JSON.stringify([ticket.updatedAt, ticket.number])).toString('base64url');
}

function readCursor(cursor: string): { updatedAt: Date; number: string } {
  try {
    const [updatedAt, number] = position.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    return { updatedAt, number };
  } catch {
    throw fieldProblem('invalid-fields', [
      { field: 'cursor', message: 'is not one of ours: send next of the page before, as it is' },
    ]);
  }
}

/** One page of tickets, least recently changed first, and the cursor of the next page or null. */
export async function ticketPage(
  db: Db,
  { status, group, since, limit, cursor }: z.output<typeof ticketQuery>,
): Promise<{ items: Ticket[]; next: string | null }> {
  const found = await listTickets(db, {
    ...(status ? { status } : {}),
    ...(group ? { group } : {}),
    ...(since ? { since } : {}),
    ...(cursor === undefined ? {} : { after: readCursor(cursor) }),
    limit: limit + 1,
  });
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return { items, next: found.length > limit && last ? cursorAfter(last) : null };
}
