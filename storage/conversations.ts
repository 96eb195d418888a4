import type { Address, Incoming } from '../dialogs/channel.ts';
import type { Queryable } from './db.ts';
import { asJson } from './json.ts';

export interface OpenedTurn {
  /** False when this activity was handled before. */
  fresh: boolean;
  /** The stored session, or null for a new conversation. */
  session: unknown;
}

/**
 * Begins a turn: notes the activity in the inbox, and makes or locks the conversation until the transaction ends.
 * A redelivery that arrives while the first is being handled waits for it.
 */
export async function openTurn(db: Queryable, incoming: Incoming, now: Date): Promise<OpenedTurn> {
  const { rows } = await db.query<{ fresh: boolean; session: unknown }>(
    `WITH noted AS (
       INSERT INTO inbox (key, received_at) VALUES ($1, $5) ON CONFLICT DO NOTHING RETURNING 1
     ), conversation AS (
       INSERT INTO conversations (id, scope, person, last_in_at) VALUES ($2, $3, $4, $5)
       ON CONFLICT (id) DO UPDATE SET last_in_at = $5 RETURNING session
     )
     SELECT session, EXISTS (SELECT FROM noted) AS fresh FROM conversation`,
    [incoming.key, incoming.conversation, incoming.scope, incoming.person.id, now],
  );
  const row = rows[0];
  if (!row) throw new Error('a conversation was neither made nor found');
  return row;
}

/** Keeps where a conversation can be reached; one that wrote to us is reachable again. Unchanged addresses cost no write. */
export async function keepAddress(db: Queryable, conversation: string, address: Address, now: Date): Promise<void> {
  await db.query(
    `INSERT INTO addresses (conversation, address, updated_at) VALUES ($1, $2, $3)
     ON CONFLICT (conversation) DO UPDATE SET address = $2, updated_at = $3, unreachable_at = NULL, unreachable_reason = NULL
     WHERE addresses.address <> $2 OR addresses.unreachable_at IS NOT NULL`,
    [conversation, asJson(address), now],
  );
}

/** The session of a conversation as it was kept; null when there is none. */
export async function sessionOf(db: Queryable, conversation: string): Promise<unknown> {
  const { rows } = await db.query<{ session: unknown }>('SELECT session FROM conversations WHERE id = $1', [
    conversation,
  ]);
  return rows[0]?.session ?? null;
}

export async function keepSession(db: Queryable, conversation: string, session: unknown): Promise<void> {
  await db.query('UPDATE conversations SET session = $2 WHERE id = $1', [conversation, asJson(session)]);
}

/** Records that nobody is there any more. */
export async function markUnreachable(db: Queryable, conversation: string, reason: string, now: Date): Promise<void> {
  await db.query('UPDATE addresses SET unreachable_at = $2, unreachable_reason = $3 WHERE conversation = $1', [
    conversation,
    now,
    reason,
  ]);
}

/** Forgets handled activities from before an instant; a channel does not redeliver after days. */
export async function forgetInbox(db: Queryable, before: Date): Promise<number> {
  return (await db.query('DELETE FROM inbox WHERE received_at < $1', [before])).rowCount ?? 0;
}
