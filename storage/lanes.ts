import type { Address, Message } from '../dialogs/channel.ts';
import type { Queryable } from './db.ts';
import { asJson } from './json.ts';
import type { OutboxRow, Parcel } from './outbox.ts';
import { unsure } from './sending-once.ts';

/** A conversation that has something waiting is a lane; whoever holds its lease delivers it (docs/decisions/0005). */

/** The road by which a lane leaves: to people in a chat, to another system, by mail. Its name begins with it: see the migrations. */
export type Via = 'chat' | 'webhook' | 'mail';

/** Lanes that are due and that nobody is delivering. $1 now, $4 how many, $5 the road. */
const free = 'via = $5 AND due_at <= $1 AND (leased_until IS NULL OR leased_until < $1)';
const firstDue = `SELECT conversation FROM outbox_lanes WHERE ${free} ORDER BY due_at LIMIT $4 FOR UPDATE SKIP LOCKED`;
/** Of each receiver so many of the first that with what is under way to it ($6, by receiver) it has at most $7. */
const firstOfEach = `SELECT lane.conversation FROM outbox_lanes AS lane JOIN (
    SELECT conversation, row_number() OVER (PARTITION BY split_part(conversation, '|', 2) ORDER BY due_at, conversation) AS nth
    FROM outbox_lanes WHERE ${free}) AS line USING (conversation)
  WHERE nth <= $7 - coalesce(($6::jsonb ->> split_part(conversation, '|', 2))::int, 0) AND lane.due_at <= $1 AND (leased_until IS NULL OR leased_until < $1) ORDER BY due_at LIMIT $4 FOR UPDATE OF lane SKIP LOCKED`;

/** Takes the lease of lanes of one road that are due and that nobody is delivering; at most so many that of `each` receiver no more are under way. */
export async function claimLanes(
  db: Queryable,
  via: Via,
  now: Date,
  lease: { name: string; until: Date },
  limit: number,
  receivers?: { each: number; underway: Readonly<Record<string, number>> },
): Promise<string[]> {
  const { rows } = await db.query<{ conversation: string }>(
    `UPDATE outbox_lanes SET lease = $2, leased_until = $3
     WHERE conversation IN (${receivers ? firstOfEach : firstDue}) RETURNING conversation`,
    [now, lease.name, lease.until, limit, via, ...(receivers ? [asJson(receivers.underway), receivers.each] : [])],
  );
  return rows.map((row) => row.conversation);
}

/** Gives leases more time. Returns the conversations of those that were still held. */
export async function renewLeases(
  db: Queryable,
  leases: readonly { conversation: string; lease: string }[],
  until: Date,
): Promise<string[]> {
  const { rows } = await db.query<{ conversation: string }>(
    // In one order everywhere: whoever puts something in several lanes does so too.
    `WITH held AS (
       SELECT lane.conversation FROM outbox_lanes AS lane
       JOIN jsonb_to_recordset($1) AS mine (conversation text, lease text) USING (conversation, lease)
       ORDER BY lane.conversation COLLATE "C" FOR UPDATE OF lane)
     UPDATE outbox_lanes AS lane SET leased_until = $2 FROM held WHERE lane.conversation = held.conversation
     RETURNING lane.conversation`,
    [asJson(leases), until],
  );
  return rows.map((row) => row.conversation);
}

/** Which channels there are changes only when nobody is putting something in those of groups or of the desk. */
const channelsLock = 'loket channels';

/** They stay as they are until the transaction ends. */
export async function keepChannels(db: Queryable): Promise<void> {
  await db.query('SELECT pg_advisory_xact_lock_shared(hashtext($1))', [channelsLock]);
}

/** Waits until what was being put in those channels is committed; what comes after it goes to the channels as they are then. */
export async function lockChannels(db: Queryable): Promise<void> {
  await db.query('SELECT pg_advisory_xact_lock(hashtext($1))', [channelsLock]);
}

/**
 * Locks all lanes in which a transaction will put something, in one order, before it puts something in any: by code point, as
 * who has them in memory sorts them. Those of the channels of groups, and of the desk, are looked up.
 */
export async function lockLanes(
  db: Queryable,
  conversations: readonly string[],
  channels: { groups: readonly string[]; desk: boolean },
  now: Date,
): Promise<void> {
  await db.query(
    `INSERT INTO outbox_lanes AS lane (conversation, due_at, arrivals)
     SELECT conversation, $4::timestamptz, 0 FROM (
       SELECT unnest($1::text[]) AS conversation
       UNION SELECT conversation FROM group_channels WHERE executing_group = ANY ($2)
       UNION SELECT conversation FROM desk_channels WHERE $3) AS needed
     ORDER BY conversation COLLATE "C"
     ON CONFLICT (conversation) DO UPDATE SET arrivals = lane.arrivals`,
    [conversations, channels.groups, channels.desk, now],
  );
}

/** Takes every lease away: for a database that only one process uses, which has just begun. */
export async function dropLeases(db: Queryable): Promise<void> {
  await db.query('UPDATE outbox_lanes SET lease = NULL, leased_until = NULL WHERE lease IS NOT NULL');
}

export interface Lane {
  /** The lease is held until then. */
  until: Date;
  address: Address | null;
  arrivals: number;
  rows: OutboxRow[];
}

/** What waits in a conversation, in order. Undefined when the lease was lost. */
export async function waiting(
  db: Queryable,
  conversation: string,
  lease: string,
  limit: number,
): Promise<Lane | undefined> {
  const { rows } = await db.query<{
    leased_until: Date;
    address: Address | null;
    arrivals: number;
    id: number | null;
    kind: Parcel['kind'];
    card: string | null;
    message: Message;
    attempts: number;
    waits: number;
    message_id: string | null;
    own: string | null;
    once: boolean;
    sending: string | null;
    under_id: string | null;
  }>(
    `SELECT l.leased_until, a.address, l.arrivals, o.id, o.kind, o.card, o.message, o.attempts, o.waits, o.own, o.once, o.sending,
       c.message_id, c.under_id
     FROM outbox_lanes l
     LEFT JOIN addresses a ON a.conversation = l.conversation
     LEFT JOIN outbox o ON o.conversation = l.conversation AND o.sent_at IS NULL AND o.dead_at IS NULL
     LEFT JOIN cards c ON o.kind <> 'send' AND c.conversation = o.conversation AND c.card = o.card
     WHERE l.conversation = $1 AND l.lease = $2 ORDER BY o.id LIMIT $3`,
    [conversation, lease, limit],
  );
  const first = rows[0];
  if (!first) return undefined;
  return {
    until: first.leased_until,
    address: first.address,
    arrivals: first.arrivals,
    rows: rows.flatMap(({ id, own, once, sending, message_id: messageId, under_id: underId, ...row }) =>
      id === null
        ? []
        : [
            {
              id,
              kind: row.kind,
              card: row.card,
              message: row.message,
              attempts: row.attempts,
              waits: row.waits,
              messageId,
              underId,
              ...(own === null ? {} : { own }),
              ...(once ? { once: { sending } } : {}),
            },
          ],
    ),
  };
}

/** A message that left, and under which id its card can be updated; of a reply also in which thread. */
export interface Sent {
  id: number;
  card: string | null;
  messageId: string | null;
  underId: string | null;
}

/** A lane of which everything left that was known. */
export interface Emptied {
  conversation: string;
  lease: string;
  arrivals: number;
  sent: readonly Sent[];
}

/** $1 list of `Sent` with its conversation, $2 now. */
const keptAsSent = `sent AS (SELECT * FROM jsonb_to_recordset($1) AS s (conversation text, id bigint, card text, "messageId" text, "underId" text)),
     latest AS (
       INSERT INTO cards (conversation, card, message_id, under_id)
       SELECT DISTINCT ON (conversation, card) conversation, card, "messageId", "underId" FROM sent
       WHERE card IS NOT NULL AND "messageId" IS NOT NULL ORDER BY conversation, card, id DESC
       ON CONFLICT (conversation, card) DO UPDATE SET message_id = EXCLUDED.message_id, under_id = EXCLUDED.under_id),
     kept AS (
       UPDATE outbox SET sent_at = $2, attempts = attempts + 1, problem = nullif(problem, '${unsure}') FROM sent WHERE outbox.id = sent.id AND NOT fleeting),
     gone AS (DELETE FROM outbox USING sent WHERE outbox.id = sent.id AND fleeting)`;

/** Notes what was sent. */
export async function markSent(db: Queryable, conversation: string, sent: readonly Sent[], now: Date): Promise<void> {
  await db.query(`WITH ${keptAsSent} SELECT`, [asJson(sent.map((one) => ({ conversation, ...one }))), now]);
}

/**
 * Notes what was sent, and ends the delivery of those lanes in which nothing new came in meanwhile: their conversations. Of the
 * others the lease stays, and there is more to send. One in which somebody is just putting something is passed over, so that
 * this waits for nobody.
 */
export async function closeLanes(db: Queryable, lanes: readonly Emptied[], now: Date): Promise<Set<string>> {
  const sent = lanes.flatMap((lane) => lane.sent.map((one) => ({ conversation: lane.conversation, ...one })));
  const { rows } = await db.query<{ conversation: string }>(
    `WITH ${keptAsSent},
     emptied AS (SELECT * FROM jsonb_to_recordset($3) AS e (conversation text, lease text, arrivals bigint)),
     quiet AS (
       SELECT lane.conversation FROM outbox_lanes AS lane JOIN emptied USING (conversation, lease, arrivals)
       FOR UPDATE OF lane SKIP LOCKED)
     DELETE FROM outbox_lanes AS lane USING quiet WHERE lane.conversation = quiet.conversation RETURNING lane.conversation`,
    [asJson(sent), now, asJson(lanes.map(({ conversation, lease, arrivals }) => ({ conversation, lease, arrivals })))],
  );
  return new Set(rows.map(({ conversation }) => conversation));
}

/** Notes a failed attempt, after which it did not arrive and which counts unless the channel only asked to wait, and lets the whole conversation wait, so that order is kept. */
export async function postpone(
  db: Queryable,
  conversation: string,
  lease: string,
  failed: { id: number; counts: boolean },
  dueAt: Date,
  problem: string,
): Promise<void> {
  await db.query(
    `WITH failed AS (UPDATE outbox SET attempts = attempts + $6::int, waits = waits + 1, problem = $5, sending = NULL WHERE id = $3 AND sent_at IS NULL)
     UPDATE outbox_lanes SET due_at = $4, lease = NULL, leased_until = NULL WHERE conversation = $1 AND lease = $2`,
    [conversation, lease, failed.id, dueAt, problem, failed.counts ? 1 : 0],
  );
}

/** Gives a lease back without having delivered everything, for another process. */
export async function releaseLane(db: Queryable, conversation: string, lease: string): Promise<void> {
  await db.query('UPDATE outbox_lanes SET lease = NULL, leased_until = NULL WHERE conversation = $1 AND lease = $2', [
    conversation,
    lease,
  ]);
}
