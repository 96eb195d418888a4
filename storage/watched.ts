import type { Ticket } from '../tickets/ticket.ts';
import type { Queryable } from './db.ts';
import { ticketOf, type TicketRow } from './ticket-row.ts';

/** Takes one ticket that is to be looked at, and locks it until the transaction ends. One that is being changed is passed over. */
export async function claimWatched(db: Queryable, now: Date): Promise<Ticket | undefined> {
  const { rows } = await db.query<TicketRow>(
    'SELECT * FROM tickets WHERE look_at <= $1 ORDER BY look_at, number LIMIT 1 FOR UPDATE SKIP LOCKED',
    [now],
  );
  return rows[0] && ticketOf(rows[0]);
}

/** When to look at a ticket again; null is not before it changes. */
export async function watchAgain(db: Queryable, number: string, lookAt: Date | null): Promise<void> {
  await db.query('UPDATE tickets SET look_at = $2 WHERE number = $1', [number, lookAt]);
}
