import type { PageEdit } from '../knowledge/page-edit.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { Queryable } from './db.ts';
import { asJson } from './json.ts';
import { ticketOf, type TicketRow } from './ticket-row.ts';

/** What the owners of pages decided, put off, and were told. */

/** A change that is to be made; a second one that settles the same changes nothing. */
export async function addPageEdit(db: Queryable, edit: PageEdit, conversation: string): Promise<void> {
  await db.query(
    `INSERT INTO page_edits (id, key, change, person, conversation, proposal, ticket, due_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (key) DO NOTHING`,
    [
      edit.id,
      edit.key,
      asJson(edit.change),
      edit.person,
      conversation,
      edit.proposal ?? null,
      edit.ticket ?? null,
      edit.dueAt,
    ],
  );
}

export type WaitingEdit = PageEdit & { conversation: string };

interface Row {
  id: string;
  key: string;
  change: PageEdit['change'];
  person: string;
  conversation: string;
  proposal: number | null;
  ticket: string | null;
  due_at: Date;
}

/**
 * Takes the first change that is due, for as long as the lease; who dies leaves it to the next. One at a time, whoever makes it: two
 * would write in one file. Inside a transaction.
 */
export async function claimPageEdit(db: Queryable, now: Date, until: Date): Promise<WaitingEdit | undefined> {
  await db.query('LOCK TABLE page_edits IN SHARE ROW EXCLUSIVE MODE');
  const { rows } = await db.query<Row>(
    `UPDATE page_edits SET leased_until = $2 WHERE id = (
       SELECT id FROM page_edits WHERE due_at <= $1 AND NOT EXISTS (SELECT FROM page_edits WHERE leased_until > $1)
       ORDER BY due_at, id LIMIT 1) RETURNING *`,
    [now, until],
  );
  const [row] = rows;
  if (!row) return undefined;
  const { due_at: dueAt, proposal, ticket, id, key, change, person, conversation } = row;
  return {
    ...{ id, key, change, person, conversation, dueAt },
    ...(proposal === null ? {} : { proposal }),
    ...(ticket === null ? {} : { ticket }),
  };
}

/** It is settled; false when somebody else did so. */
export async function dropPageEdit(db: Queryable, id: string): Promise<boolean> {
  return (await db.query('DELETE FROM page_edits WHERE id = $1', [id])).rowCount === 1;
}

/** What is settled as soon as a change on its way is made. */
export async function editsUnderway(db: Queryable): Promise<Set<string>> {
  const { rows } = await db.query<{ key: string }>('SELECT key FROM page_edits');
  return new Set(rows.map(({ key }) => key));
}

export async function putOff(db: Queryable, key: string, until: Date): Promise<void> {
  await db.query(
    'INSERT INTO owner_later (key, until) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET until = excluded.until',
    [key, until],
  );
}

/** What is put off to after now. */
export async function keysPutOff(db: Queryable, now: Date): Promise<Set<string>> {
  const { rows } = await db.query<{ key: string }>('SELECT key FROM owner_later WHERE until > $1', [now]);
  return new Set(rows.map(({ key }) => key));
}

export async function forgetPutOff(db: Queryable, now: Date): Promise<void> {
  await db.query('DELETE FROM owner_later WHERE until <= $1', [now]);
}

/** When those people were last told. */
export async function toldOwners(db: Queryable): Promise<Map<string, Date>> {
  const { rows } = await db.query<{ person: string; told_at: Date }>(
    'SELECT person, told_at FROM owners WHERE told_at IS NOT NULL',
  );
  return new Map(rows.map(({ person, told_at: at }) => [person, at]));
}

/** Notes that somebody is told now; false when they were told since `seen`, by another process. */
export async function noteOwnerTold(db: Queryable, person: string, seen: Date | null, now: Date): Promise<boolean> {
  const { rowCount } = await db.query(
    `INSERT INTO owners (person, told_at) VALUES ($1, $3)
     ON CONFLICT (person) DO UPDATE SET told_at = $3 WHERE owners.told_at IS NOT DISTINCT FROM $2::timestamptz`,
    [person, seen, now],
  );
  return rowCount === 1;
}

/** What somebody was shown last: what they type is about that. */
export async function keepShown(db: Queryable, person: string, key: string | null): Promise<void> {
  await db.query(
    'INSERT INTO owners (person, shown) VALUES ($1, $2) ON CONFLICT (person) DO UPDATE SET shown = excluded.shown',
    [person, key],
  );
}

export async function shownTo(db: Queryable, person: string): Promise<string | null> {
  const { rows } = await db.query<{ shown: string | null }>('SELECT shown FROM owners WHERE person = $1', [person]);
  return rows[0]?.shown ?? null;
}

/** Requests to change a page that are not settled, the oldest first; at most a hundred. */
export async function openPageChanges(db: Queryable): Promise<Ticket[]> {
  const { rows } = await db.query<TicketRow>(
    `SELECT * FROM tickets WHERE product IN ('pdc-wijziging', 'pdc-wens') AND status NOT IN ('gereed', 'gesloten', 'afgewezen', 'geannuleerd')
     ORDER BY created_at, number LIMIT 100`,
  );
  return rows.map(ticketOf);
}
