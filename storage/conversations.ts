import type { Address, Incoming } from '../dialogs/channel.ts';
import type { Queue } from '../dialogs/desk.ts';
import type { Queryable } from './db.ts';
import { asJson } from './json.ts';

export interface OpenedTurn {
  /** False when this activity was handled before. */
  fresh: boolean;
  /** The stored session, or null for a new conversation. */
  session: unknown;
  /** The address that is known is another one, or was unreachable: it is to be kept. */
  moved: boolean;
  /** The next of the ticket numbers, when it was asked for and the session that was kept could lead to a ticket. */
  number: number | null;
  /** Whether something is announced that is not said to be over. */
  announced: boolean;
  /** How it stands with the queue of the desk; null when its people can be reached in no channel. */
  queue: (Omit<Queue, 'nobody'> & Presences) | null;
  /** Whether something waits for the approval of who speaks. */
  approves: boolean;
  /** Tickets of which something was told here since the last message, or within the hour; the last first. */
  told: string[];
  /** When this person was last asked how something went. */
  ratingAskedAt: Date | null;
  /** They said nothing of it the last two times. */
  ratingSilent: boolean;
}

/** Who of the desk said that they are not there, and whether somebody of its teams is. */
export interface Presences {
  absent: string[];
  memberHere: boolean;
}

/** Another turn was quicker: this activity was handled meanwhile. Look again. */
export class Overtaken extends Error {
  override name = 'Overtaken';
}

/** Begins a turn: makes or locks the conversation until the transaction ends, and looks whether the activity is known. */
export async function openTurn(db: Queryable, incoming: Incoming, now: Date, mayConfirm: boolean): Promise<OpenedTurn> {
  const { rows } = await db.query<OpenedTurn>(
    `WITH conversation AS (
       INSERT INTO conversations (id, scope, person, person_name, last_in_at) VALUES ($2, $3, $4, nullif($8, ''), $5)
       ON CONFLICT (id) DO UPDATE SET last_in_at = $5, person_name = coalesce(nullif($8, ''), conversations.person_name)
       RETURNING session, confirmable
     ), seen AS (SELECT FROM inbox WHERE key = $1)
     SELECT session, NOT EXISTS (SELECT FROM seen) AS fresh,
       address IS DISTINCT FROM $6 OR unreachable_at IS NOT NULL AS moved,
       CASE WHEN $7 AND confirmable AND NOT EXISTS (SELECT FROM seen) THEN nextval('ticket_numbers') END AS number,
       EXISTS (SELECT FROM announcements WHERE solved_at IS NULL) AS announced,
       CASE WHEN EXISTS (SELECT FROM desk_channels JOIN addresses USING (conversation) WHERE unreachable_at IS NULL)
         THEN jsonb_build_object('waiting', (SELECT count(*) FROM takeovers WHERE state = 'waiting'),
           'served', ARRAY(SELECT extract(epoch FROM claimed_at - queued_at) / 60 FROM takeovers
           WHERE claimed_at >= queued_at AND why <> 'picked' ORDER BY claimed_at DESC LIMIT 10),
           'absent', ARRAY(SELECT person FROM agents WHERE presence <> 'here'),
           'memberHere', NOT EXISTS (SELECT FROM agents WHERE presence <> 'here') OR EXISTS (
             SELECT FROM desk_channels, jsonb_to_recordset(members) AS member (id text)
             WHERE NOT EXISTS (SELECT FROM agents WHERE person = member.id AND presence <> 'here')))
       END AS queue,
       EXISTS (SELECT FROM tickets WHERE approver = $4 AND status = 'wacht-op-akkoord') AS approves,
       -- The conversation as it was before this statement.
       ARRAY(SELECT ticket FROM pushes WHERE pushes.conversation = $2 AND told_at >= least($5::timestamptz - interval '1 hour',
         (SELECT last_in_at FROM conversations WHERE id = $2)) ORDER BY told_at DESC, ticket) AS told,
       (SELECT max(asked_at) FROM ratings WHERE ratings.person = $4) AS "ratingAskedAt",
       (SELECT count(*) = 2 AND bool_and(rated_at IS NULL) FROM (
          SELECT rated_at FROM ratings WHERE ratings.person = $4 ORDER BY asked_at DESC LIMIT 2) last) AS "ratingSilent"
     FROM conversation LEFT JOIN addresses ON addresses.conversation = $2`,
    [
      incoming.key,
      incoming.conversation,
      incoming.scope,
      incoming.person.id,
      now,
      asJson(incoming.address),
      mayConfirm,
      incoming.person.name,
    ],
  );
  const row = rows[0];
  if (!row) throw new Error('a conversation was neither made nor found');
  return row;
}

/**
 * Notes an activity as handled: a redelivery has no second effect. Throws Overtaken when it was noted since the turn began: a
 * redelivery waited for the first, but looked before it waited.
 */
export async function noteHandled(db: Queryable, key: string, now: Date): Promise<void> {
  await db.query('INSERT INTO inbox (key, received_at) VALUES ($1, $2)', [key, now]).catch((error: unknown) => {
    throw (error as { constraint?: string }).constraint === 'inbox_pkey' ? new Overtaken(key) : error;
  });
}

/** Keeps where a conversation can be reached; one that wrote to us is reachable again. */
export async function keepAddress(db: Queryable, conversation: string, address: Address, now: Date): Promise<void> {
  await db.query(
    `INSERT INTO addresses (conversation, address, updated_at) VALUES ($1, $2, $3)
     ON CONFLICT (conversation) DO UPDATE SET address = $2, updated_at = $3, unreachable_at = NULL, unreachable_reason = NULL`,
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

/** The same, and it can not change until the transaction ends. Others may still refer to the conversation meanwhile. */
export async function lockSession(db: Queryable, conversation: string): Promise<unknown> {
  return (await lockChat(db, conversation)).session;
}

/** The same, with when something was last said there. */
export async function lockChat(
  db: Queryable,
  conversation: string,
): Promise<{ session: unknown; lastInAt: Date | null }> {
  const { rows } = await db.query<{ session: unknown; last_in_at: Date }>(
    'SELECT session, last_in_at FROM conversations WHERE id = $1 FOR NO KEY UPDATE',
    [conversation],
  );
  return { session: rows[0]?.session ?? null, lastInAt: rows[0]?.last_in_at ?? null };
}

/** Whether a conversation can be reached, as far as is known. */
export async function isReachable(db: Queryable, conversation: string): Promise<boolean> {
  const { rows } = await db.query('SELECT FROM addresses WHERE conversation = $1 AND unreachable_at IS NULL', [
    conversation,
  ]);
  return rows.length > 0;
}

/** The personal chat in which somebody was last reached through the channel of `beside`; undefined when there is none. */
export async function personalChat(db: Queryable, person: string, beside: string): Promise<string | undefined> {
  const { rows } = await db.query<{ id: string }>(
    `SELECT id FROM conversations JOIN addresses ON conversation = id
     WHERE person = $1 AND scope = 'personal' AND unreachable_at IS NULL AND split_part(id, '|', 1) = split_part($2, '|', 1)
     ORDER BY last_in_at DESC LIMIT 1`,
    [person, beside],
  );
  return rows[0]?.id;
}

/** The language that is kept of where somebody spoke last; undefined when it was Dutch, or nowhere. */
export async function languageSpoken(db: Queryable, person: string): Promise<string | undefined> {
  const { rows } = await db.query<{ language: string | null }>(
    `SELECT session->>'language' AS language FROM conversations WHERE person = $1 AND session IS NOT NULL
     ORDER BY last_in_at DESC LIMIT 1`,
    [person],
  );
  return rows[0]?.language ?? undefined;
}

/** Where a conversation is. */
export interface Kept {
  session: unknown;
  /** The next turn may make a ticket, and so needs a number. */
  confirmable: boolean;
  /** From here on a silence is looked at; null is never. */
  lookAt: Date | null;
  /** Its person said something elsewhere that goes on here. */
  heardAt?: Date;
}

/**
 * Keeps where a conversation is. `lookAt` is a hint, which mostly stays as it was while people talk on, so that most turns write no
 * index.
 */
export async function keepSession(
  db: Queryable,
  conversation: string,
  { session, confirmable, lookAt, heardAt }: Kept,
): Promise<void> {
  await db.query(
    `UPDATE conversations SET session = $2, confirmable = $3, last_in_at = coalesce($5, last_in_at),
       look_at = CASE WHEN $4::timestamptz IS NOT NULL THEN least(look_at, $4) END WHERE id = $1`,
    [conversation, asJson(session), confirmable, lookAt, heardAt ?? null],
  );
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
