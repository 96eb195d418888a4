import type { Known, Role, Told } from '../tickets/follow.ts';
import type { Spot } from '../tickets/place.ts';
import type { Status } from '../tickets/status.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { Queryable } from './db.ts';
import { asJson } from './json.ts';
import { ticketOf, type TicketRow } from './ticket-row.ts';

/** A ticket of somebody else with what its follower said of it. Only what `asFollowed` leaves of it is for the follower. */
export interface FollowedTicket {
  ticket: Ticket;
  answered: number | null;
  told: Told | null;
}

/** A person's tickets: what they asked, what was asked for them, and what they follow. The latest fifty, newest first. */
export async function ticketsOf(
  db: Queryable,
  person: string,
): Promise<{ tickets: Ticket[]; followed: FollowedTicket[] }> {
  const { rows } = await db.query<TicketRow & { follows: Role | null; answered: number | null; told: Told | null }>(
    `SELECT t.*, NULL AS follows, NULL::integer AS answered, NULL::jsonb AS told FROM tickets t WHERE requester = $1 AND parent IS NULL
     UNION ALL
     SELECT t.*, f.role, f.answered, f.told FROM followers f JOIN tickets t ON t.number = f.ticket
     WHERE f.person = $1 AND f.stopped_at IS NULL AND t.requester <> $1
     ORDER BY created_at DESC, number DESC LIMIT 50`,
    [person],
  );
  return {
    tickets: rows.filter(({ follows }) => follows !== 'follower').map(ticketOf),
    followed: rows
      .filter(({ follows }) => follows === 'follower')
      .map((row) => ({ ticket: ticketOf(row), answered: row.answered, told: row.told })),
  };
}

/** Somebody hears of a ticket from now on. Following again what was left is following. */
export async function follow(
  db: Queryable,
  ticket: string,
  who: { person: string; role: Role; conversation: string | null; told: Told | null },
  now: Date,
): Promise<void> {
  await db.query(
    `WITH noted AS (UPDATE tickets SET followed = true WHERE number = $1 AND NOT followed)
     INSERT INTO followers (ticket, person, role, conversation, since, told) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (ticket, person) DO UPDATE SET stopped_at = NULL`,
    [ticket, who.person, who.role, who.conversation, now, who.told === null ? null : asJson(who.told)],
  );
}

/** A follower said whether it is solved, of the ticket as it is now. */
export async function keepAnswer(db: Queryable, ticket: string, person: string, version: number): Promise<void> {
  await db.query('UPDATE followers SET answered = $3 WHERE ticket = $1 AND person = $2', [ticket, person, version]);
}

/** Somebody hears no more of a ticket. */
export async function unfollow(db: Queryable, ticket: string, person: string, now: Date): Promise<void> {
  await db.query('UPDATE followers SET stopped_at = $3 WHERE ticket = $1 AND person = $2 AND stopped_at IS NULL', [
    ticket,
    person,
    now,
  ]);
}

/** How many people follow a ticket, besides its requester. */
export async function countFollowers(db: Queryable, ticket: string): Promise<number> {
  const { rows } = await db.query<{ n: number }>(
    'SELECT count(*)::integer AS n FROM followers WHERE ticket = $1 AND stopped_at IS NULL',
    [ticket],
  );
  return rows[0]?.n ?? 0;
}

/** The personal conversation of somebody with the desk, and its session; undefined when there is none that can be reached. */
export async function conversationOf(
  db: Queryable,
  person: string,
): Promise<{ conversation: string; session: unknown } | undefined> {
  const { rows } = await db.query<{ conversation: string; session: unknown }>(
    `SELECT c.id AS conversation, c.session FROM conversations c JOIN addresses a ON a.conversation = c.id
     WHERE c.person = $1 AND c.scope = 'personal' AND a.unreachable_at IS NULL ORDER BY c.last_in_at DESC LIMIT 1`,
    [person],
  );
  return rows[0];
}

/** Open storingen of a product that others reported since an instant, newest first; without who did and what they said. */
export async function knownStoringen(db: Queryable, product: string, notBy: string, since: Date): Promise<Known[]> {
  const { rows } = await db.query<{
    number: string;
    product: string;
    status: Status;
    executing_group: string;
    place: Spot;
    expected_at: Date | null;
    created_at: Date;
  }>(
    `SELECT number, product, status, executing_group, place, expected_at, created_at FROM tickets
     WHERE product = $1 AND created_at >= $2 AND kind = 'storing'
       AND status NOT IN ('gereed', 'gesloten', 'afgewezen', 'geannuleerd')
       AND requester <> $3 AND beneficiary IS DISTINCT FROM $3 AND place IS NOT NULL
     ORDER BY created_at DESC LIMIT 200`,
    [product, since, notBy],
  );
  return rows.map(({ executing_group, place, expected_at, created_at, ...row }) => ({
    ...row,
    group: executing_group,
    spot: place,
    expectedAt: expected_at,
    createdAt: created_at,
  }));
}
