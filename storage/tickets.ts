import type { Actor, Ticket, TicketEvent } from '../tickets/ticket.ts';
import { inOrder, type Queryable } from './db.ts';
import { asJson } from './json.ts';
import { ticketColumns, ticketOf, valuesOf, type TicketRow } from './ticket-row.ts';

/** Somebody changed the ticket since it was read: read it again and decide again. */
export class TicketChanged extends Error {
  override name = 'TicketChanged';
}

/** A number of a year from the sequence: "M-2026-000123". */
export const numberOf = (year: number, next: number): string => `M-${String(year)}-${String(next).padStart(6, '0')}`;

/** Takes the next number of a year. A number that is not used leaves a gap. */
export async function takeNumber(db: Queryable, year: number): Promise<string> {
  const { rows } = await db.query<{ n: number }>(`SELECT nextval('ticket_numbers') AS n`);
  return numberOf(year, rows[0]?.n ?? 0);
}

const insertion = `INSERT INTO tickets (${ticketColumns.join(', ')})
  VALUES (${ticketColumns.map((_, nth) => `$${String(nth + 1)}`).join(', ')})`;

/** Registers a new ticket, which is to be looked at at `lookAt`. Throws TicketChanged when its intake made one already. */
export async function insertTicket(db: Queryable, ticket: Ticket, lookAt: Date | null): Promise<void> {
  await db
    .query(insertion, valuesOf(ticket, lookAt, ticket.nextNewsAt))
    .catch(asChanged(ticket.number, 'tickets_intake_key'));
}

/**
 * Stores a changed ticket. Throws TicketChanged when another change came in between: the version would become null, which
 * the table refuses, so that nothing of the transaction is kept even when its COMMIT is under way already.
 */
export async function updateTicket(db: Queryable, ticket: Ticket, lookAt: Date | null): Promise<void> {
  await db
    .query(
      `UPDATE tickets SET status = $2, expected_at = $3, next_news_at = $4, last_message = $5, updated_at = $6, files = $8, since = $9, reminded_at = $10,
         look_at = $11, expected_since = $12, parts = $13, answers = $14, place = $15, executing_group = $16, bounces = $17, approval = $18, approver = $19,
         promised_at = $20, added = $21, complaint = $22, kind = $23,
         version = CASE WHEN version = $7::integer - 1 THEN $7::integer END
       WHERE number = $1`,
      [
        ticket.number,
        ticket.status,
        ticket.expectedAt,
        ticket.nextNewsAt,
        ticket.lastMessage,
        ticket.updatedAt,
        ticket.version,
        asJson(ticket.files),
        ticket.since,
        ticket.remindedAt,
        lookAt,
        ticket.expectedSince,
        asJson(ticket.parts),
        asJson(ticket.answers),
        ticket.spot === null ? null : asJson(ticket.spot),
        ticket.group,
        ticket.bounces,
        ticket.approval && asJson(ticket.approval),
        ticket.approval?.approver?.id ?? null,
        ticket.promisedAt,
        asJson(ticket.added),
        ticket.complaint && asJson(ticket.complaint),
        ticket.kind,
      ],
    )
    .catch(asChanged(ticket.number, 'version'));
}

/** Turns the refusal of one constraint, or of a null in one column, into TicketChanged; throws on what else went wrong. */
function asChanged(number: string, broken: string): (error: unknown) => never {
  return (error) => {
    const { constraint, column } = error as { constraint?: string; column?: string };
    throw constraint === broken || column === broken ? new TicketChanged(number) : error;
  };
}

/** Something was noted at a ticket that is no change of it: who polls for changes sees it all the same. */
export async function touchTicket(db: Queryable, number: string, now: Date): Promise<void> {
  await db.query('UPDATE tickets SET updated_at = $2 WHERE number = $1', [number, now]);
}

export async function insertEvents(db: Queryable, number: string, events: readonly TicketEvent[]): Promise<void> {
  await inOrder(
    events.map(({ at, by, kind, data }) =>
      db.query('INSERT INTO ticket_events (ticket, at, by_role, by_id, kind, data) VALUES ($1, $2, $3, $4, $5, $6)', [
        number,
        at,
        by.role,
        by.id,
        kind,
        asJson(data),
      ]),
    ),
  );
}

/** One ticket. With `lock` it can not change until the transaction ends. */
export async function ticketByNumber(db: Queryable, number: string, lock = false): Promise<Ticket | undefined> {
  const { rows } = await db.query<TicketRow>(`SELECT * FROM tickets WHERE number = $1${lock ? ' FOR UPDATE' : ''}`, [
    number,
  ]);
  return rows[0] && ticketOf(rows[0]);
}

/** The events of a ticket, oldest first. */
export async function eventsOf(db: Queryable, number: string): Promise<TicketEvent[]> {
  const { rows } = await db.query<{
    at: Date;
    by_role: Actor['role'];
    by_id: string;
    kind: TicketEvent['kind'];
    data: Record<string, unknown>;
  }>('SELECT at, by_role, by_id, kind, data FROM ticket_events WHERE ticket = $1 ORDER BY id', [number]);
  return rows.map(({ at, by_role, by_id, kind, data }) => ({ at, by: { role: by_role, id: by_id }, kind, data }));
}
