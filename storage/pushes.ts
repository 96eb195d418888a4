import type { Listener } from '../dialogs/tell.ts';
import type { Held, Wish } from '../tickets/tell.ts';
import type { Queryable } from './db.ts';
import { asJson } from './json.ts';

/** Who hears of a ticket, as far as they have a conversation with the desk: its requester, whom it is for, and who follows it. */
export async function listenersOf(db: Queryable, ticket: string): Promise<Listener[]> {
  const { rows } = await db.query<{
    role: Listener['role'];
    conversation: string;
    session: unknown;
    shared: boolean;
    last_in_at: Date;
    wish: Wish | null;
    told_at: Date | null;
    waits: boolean;
  }>(
    `SELECT who.role, c.id AS conversation, c.session, c.scope <> 'personal' AS shared, c.last_in_at,
       chosen.pushes AS wish, p.told_at, p.held IS NOT NULL AS waits
     FROM (
       SELECT 'requester' AS role, requester AS person, conversation FROM tickets WHERE number = $1
       UNION ALL
       SELECT f.role, f.person, heard.id FROM followers f CROSS JOIN LATERAL (
         SELECT id FROM conversations
         WHERE id = f.conversation OR (f.conversation IS NULL AND person = f.person AND scope = 'personal')
         ORDER BY last_in_at DESC LIMIT 1) heard
       WHERE f.ticket = $1 AND f.stopped_at IS NULL) who
     JOIN conversations c ON c.id = who.conversation
     LEFT JOIN pushes p ON p.conversation = c.id AND p.ticket = $1
     LEFT JOIN preferences chosen ON chosen.person = who.person
     ORDER BY c.id, who.role DESC`,
    [ticket],
  );
  return rows.map(({ last_in_at: lastInAt, told_at: toldAt, ...row }) => ({ ...row, lastInAt, toldAt }));
}

/** Somebody was told of a ticket in a conversation. */
export async function noteTold(db: Queryable, conversation: string, ticket: string, now: Date): Promise<void> {
  await db.query(
    `INSERT INTO pushes (conversation, ticket, told_at) VALUES ($1, $2, $3)
     ON CONFLICT (conversation, ticket) DO UPDATE SET told_at = $3`,
    [conversation, ticket, now],
  );
}

/** Something waits to be told, behind what waits already; it is looked at no sooner than `lookAt` of the last. */
export async function hold(
  db: Queryable,
  conversation: string,
  ticket: string,
  held: Held,
  lookAt: Date,
): Promise<void> {
  await db.query(
    `INSERT INTO pushes (conversation, ticket, held, look_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (conversation, ticket) DO UPDATE SET held = coalesce(pushes.held, '[]') || $3, look_at = $4`,
    [conversation, ticket, asJson([held]), lookAt],
  );
}

/** What waits to be told of a ticket in a conversation. */
export interface Waiting {
  conversation: string;
  ticket: string;
  held: Held[];
}

/**
 * Takes everything that is to be told in one conversation, and locks that and the conversation until the transaction ends. A conversation in which
 * something goes on now is passed over: it is looked at again.
 */
export async function claimHeld(db: Queryable, now: Date): Promise<Waiting[] | undefined> {
  const { rows: found } = await db.query<{ id: string }>(
    `SELECT id FROM conversations WHERE id IN (SELECT conversation FROM pushes WHERE look_at <= $1)
     ORDER BY id LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED`,
    [now],
  );
  const [one] = found;
  if (!one) return undefined;
  const { rows } = await db.query<Waiting>(
    `SELECT conversation, ticket, held FROM pushes WHERE conversation = $1 AND look_at <= $2 ORDER BY ticket FOR UPDATE`,
    [one.id, now],
  );
  return rows;
}

/** What waited is settled: told at that moment, or (null) no longer to be told. */
export async function settleHeld(db: Queryable, { conversation, ticket }: Waiting, toldAt: Date | null): Promise<void> {
  await db.query(
    `UPDATE pushes SET held = NULL, look_at = NULL, told_at = coalesce($3, told_at) WHERE conversation = $1 AND ticket = $2`,
    [conversation, ticket, toldAt],
  );
}

/** It waits on. */
export async function holdOn(db: Queryable, { conversation, ticket }: Waiting, lookAt: Date): Promise<void> {
  await db.query('UPDATE pushes SET look_at = $3 WHERE conversation = $1 AND ticket = $2', [
    conversation,
    ticket,
    lookAt,
  ]);
}

/** What waits in a conversation is to be looked at now. Returns how much that is. */
export async function wakeHeld(db: Queryable, conversation: string, now: Date): Promise<number> {
  const { rowCount } = await db.query(
    'UPDATE pushes SET look_at = $2 WHERE conversation = $1 AND look_at IS NOT NULL',
    [conversation, now],
  );
  return rowCount ?? 0;
}

/** What somebody chose to hear from now on. */
export async function keepWish(db: Queryable, person: string, wish: Wish, now: Date): Promise<void> {
  await db.query(
    `INSERT INTO preferences (person, pushes, since) VALUES ($1, $2, $3)
     ON CONFLICT (person) DO UPDATE SET pushes = $2, since = $3`,
    [person, wish, now],
  );
}

/** Forgets what was told before an instant. */
export async function forgetTold(db: Queryable, before: Date): Promise<number> {
  return (await db.query('DELETE FROM pushes WHERE told_at < $1 AND held IS NULL', [before])).rowCount ?? 0;
}
