import type { Ticket } from '../tickets/ticket.ts';
import type { Queryable } from './db.ts';
import { ticketOf, type TicketRow } from './ticket-row.ts';

/** What waits for somebody's approval, the oldest first; and the request of that number, whoever is asked. At most fifty. */
export async function approvalsOf(db: Queryable, person: string, number: string | null): Promise<Ticket[]> {
  const { rows } = await db.query<TicketRow>(
    `SELECT * FROM tickets WHERE (approver = $1 AND status = 'wacht-op-akkoord') OR number = $2
     ORDER BY created_at, number LIMIT 50`,
    [person, number],
  );
  return rows.map(ticketOf);
}

/**
 * Takes one request that waits for the approval of somebody among these who is away, and locks it until the transaction ends; what the
 * desk asks already is not, nor those of `not`. One that is being changed is passed over.
 */
export async function claimAbsent(
  db: Queryable,
  away: readonly string[],
  not: readonly string[],
): Promise<Ticket | undefined> {
  const { rows } = await db.query<TicketRow>(
    `SELECT * FROM tickets WHERE approver = ANY ($1) AND status = 'wacht-op-akkoord' AND approval -> 'byDesk' = 'false'
       AND number <> ALL ($2) ORDER BY created_at, number LIMIT 1 FOR UPDATE SKIP LOCKED`,
    [away, not],
  );
  return rows[0] && ticketOf(rows[0]);
}

/** Those of some people who can be reached in a personal chat. */
export async function reachable(db: Queryable, people: readonly string[]): Promise<Set<string>> {
  const { rows } = await db.query<{ person: string }>(
    `SELECT DISTINCT c.person FROM conversations c JOIN addresses a ON a.conversation = c.id
     WHERE c.person = ANY ($1) AND c.scope = 'personal' AND a.unreachable_at IS NULL`,
    [people],
  );
  return new Set(rows.map(({ person }) => person));
}
