import type { Ticket } from '../tickets/ticket.ts';
import type { Queryable } from './db.ts';
import { ticketOf, type TicketRow } from './ticket-row.ts';

/** The work orders of requests, in the order of their parts. With `lock` they can not change until the transaction ends. */
export async function ordersOf(db: Queryable, requests: readonly string[], lock = false): Promise<Ticket[]> {
  const { rows } = await db.query<TicketRow>(
    `SELECT * FROM tickets WHERE parent = ANY ($1) ORDER BY parent, length(number), number${lock ? ' FOR UPDATE' : ''}`,
    [requests],
  );
  return rows.map(ticketOf);
}

/** The request of a work order, locked until the transaction ends; undefined when somebody is changing it. */
export async function requestUnlessBusy(db: Queryable, number: string): Promise<Ticket | undefined> {
  const { rows } = await db.query<TicketRow>('SELECT * FROM tickets WHERE number = $1 FOR UPDATE SKIP LOCKED', [
    number,
  ]);
  return rows[0] && ticketOf(rows[0]);
}
