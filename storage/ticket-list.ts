import type { Status } from '../tickets/status.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { Queryable } from './db.ts';
import { ticketOf, type TicketRow } from './ticket-row.ts';

export interface TicketFilter {
  status?: Status;
  group?: string;
  since?: Date;
  /** Page: tickets after this one, in the order of `updated_at` and number. */
  after?: { updatedAt: Date; number: string };
  limit: number;
}

/**
 * Tickets for a backoffice, least recently changed first. A change that was being committed while a page was read can lie
 * before its end: who polls with `since` overlaps a few seconds.
 */
export async function listTickets(db: Queryable, filter: TicketFilter): Promise<Ticket[]> {
  const { rows } = await db.query<TicketRow>(
    `SELECT * FROM tickets
     WHERE ($1::text IS NULL OR status = $1) AND ($2::text IS NULL OR executing_group = $2)
       AND ($3::timestamptz IS NULL OR updated_at >= $3)
       AND ($4::timestamptz IS NULL OR (updated_at, number) > ($4::timestamptz, $5::text))
     ORDER BY updated_at, number LIMIT $6`,
    [
      filter.status ?? null,
      filter.group ?? null,
      filter.since ?? null,
      filter.after?.updatedAt ?? null,
      filter.after?.number ?? null,
      filter.limit,
    ],
  );
  return rows.map(ticketOf);
}
