import type { Address, Message } from '../dialogs/channel.ts';
import type { Queryable } from './db.ts';
import { asJson } from './json.ts';

/** What is to leave: a new message, or a replacement of the message known as `card`. */
export interface Parcel {
  kind: 'send' | 'update';
  card: string | null;
  message: Message;
}

export interface OutboxRow extends Parcel {
  id: number;
  attempts: number;
  waits: number;
  /** For an update: the channel's id of the message to replace, when it is known. */
  messageId: string | null;
}

/** A lease that was taken, and what is to be delivered under it when that is known already. */
export interface Taken {
  lease: string;
  /** Undefined when more was waiting than what was just put in. */
  lane: Lane | undefined;
}

/**
 * Puts messages in the outbox of a conversation, in order, and tries to take its lease.
 * Null when somebody else holds it; otherwise this caller is to deliver after the commit.
 */
export async function enqueue(
  db: Queryable,
  conversation: string,
  parcels: readonly Parcel[],
  now: Date,
  lease: { name: string; until: Date },
): Promise<Taken | null> {
  const { rows } = await db.query<{
    lease: string | null;
    arrivals: number;
    address: Address | null;
    id: number;
    message_id: string | null;
  }>(
    `WITH parcels AS (
       INSERT INTO outbox (conversation, kind, card, message, created_at)
       SELECT $1, kind, card, message, $2 FROM jsonb_to_recordset($3) AS p (n int, kind text, card text, message jsonb) ORDER BY n
       RETURNING id, kind, card
     ), lane AS (
       INSERT INTO outbox_lanes AS lane (conversation, due_at, lease, leased_until, arrivals) VALUES ($1, $2, $4, $5, 1)
       ON CONFLICT (conversation) DO UPDATE SET
         arrivals = lane.arrivals + 1,
         lease = CASE WHEN lane.leased_until IS NULL AND lane.due_at <= $2 THEN $4 ELSE lane.lease END,
         leased_until = CASE WHEN lane.leased_until IS NULL AND lane.due_at <= $2 THEN $5 ELSE lane.leased_until END
       RETURNING lease, arrivals
     )
     SELECT lane.lease, lane.arrivals, addresses.address, parcels.id, cards.message_id
     FROM parcels CROSS JOIN lane
     LEFT JOIN addresses ON addresses.conversation = $1
     LEFT JOIN cards ON parcels.kind = 'update' AND cards.conversation = $1 AND cards.card = parcels.card
     ORDER BY parcels.id`,
    [conversation, now, asJson(parcels.map((parcel, n) => ({ n, ...parcel }))), lease.name, lease.until],
  );
  const first = rows[0];
  if (first?.lease !== lease.name) return null;
  // A lane that is new held nothing before: what was put in is all there is. But this statement may not see yet what the
  // lane before it had noted when it closed: a card that is not found is looked for again.
  const unsure = rows.some(({ message_id: id }, n) => id === null && parcels[n]?.kind === 'update');
  if (first.arrivals > 1 || unsure) return { lease: lease.name, lane: undefined };
  const fresh = rows.flatMap(({ id, message_id: messageId }, n) => {
    const parcel = parcels[n];
    return parcel ? [{ ...parcel, id, attempts: 0, waits: 0, messageId }] : [];
  });
  return {
    lease: lease.name,
    lane: { until: lease.until, address: first.address, arrivals: first.arrivals, rows: fresh },
  };
}

/** Takes the lease of conversations that are due and that nobody is delivering. */
export async function claimLanes(
  db: Queryable,
  now: Date,
  lease: { name: string; until: Date },
  limit: number,
): Promise<string[]> {
  const { rows } = await db.query<{ conversation: string }>(
    `UPDATE outbox_lanes SET lease = $2, leased_until = $3
     WHERE conversation IN (
       SELECT conversation FROM outbox_lanes WHERE due_at <= $1 AND (leased_until IS NULL OR leased_until < $1)
       ORDER BY due_at LIMIT $4 FOR UPDATE SKIP LOCKED)
     RETURNING conversation`,
    [now, lease.name, lease.until, limit],
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
    `UPDATE outbox_lanes AS lane SET leased_until = $2
     FROM jsonb_to_recordset($1) AS mine (conversation text, lease text)
     WHERE lane.conversation = mine.conversation AND lane.lease = mine.lease RETURNING lane.conversation`,
    [asJson(leases), until],
  );
  return rows.map((row) => row.conversation);
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
  }>(
    `SELECT l.leased_until, a.address, l.arrivals, o.id, o.kind, o.card, o.message, o.attempts, o.waits, c.message_id
     FROM outbox_lanes l
     LEFT JOIN addresses a ON a.conversation = l.conversation
     LEFT JOIN outbox o ON o.conversation = l.conversation AND o.sent_at IS NULL AND o.dead_at IS NULL
     LEFT JOIN cards c ON o.kind = 'update' AND c.conversation = o.conversation AND c.card = o.card
     WHERE l.conversation = $1 AND l.lease = $2 ORDER BY o.id LIMIT $3`,
    [conversation, lease, limit],
  );
  const first = rows[0];
  if (!first) return undefined;
  return {
    until: first.leased_until,
    address: first.address,
    arrivals: first.arrivals,
    rows: rows.flatMap(({ id, kind, card, message, attempts, waits, message_id }) =>
      id === null ? [] : [{ id, kind, card, message, attempts, waits, messageId: message_id }],
    ),
  };
}

/** A message that left, and under which id its card can be updated. */
export interface Sent {
  id: number;
  card: string | null;
  messageId: string | null;
}

/** $1 conversation, $2 list of `Sent`, $3 now. */
const keptAsSent = `sent AS (SELECT * FROM jsonb_to_recordset($2) AS s (id bigint, card text, "messageId" text)),
     latest AS (
       INSERT INTO cards (conversation, card, message_id)
       SELECT DISTINCT ON (card) $1, card, "messageId" FROM sent WHERE card IS NOT NULL AND "messageId" IS NOT NULL ORDER BY card, id DESC
       ON CONFLICT (conversation, card) DO UPDATE SET message_id = EXCLUDED.message_id),
     kept AS (UPDATE outbox SET sent_at = $3, attempts = attempts + 1 FROM sent WHERE outbox.id = sent.id)`;

/** Notes what was sent. */
export async function markSent(db: Queryable, conversation: string, sent: readonly Sent[], now: Date): Promise<void> {
  await db.query(`WITH ${keptAsSent} SELECT`, [conversation, asJson(sent), now]);
}

/**
 * Notes what was sent, and ends the delivery. True when nothing new came in meanwhile; otherwise the lease stays and there
 * is more to send.
 */
export async function closeLane(
  db: Queryable,
  conversation: string,
  lease: string,
  arrivals: number,
  sent: readonly Sent[],
  now: Date,
): Promise<boolean> {
  const { rows } = await db.query<{ closed: boolean }>(
    `WITH ${keptAsSent},
     closed AS (DELETE FROM outbox_lanes WHERE conversation = $1 AND lease = $4 AND arrivals = $5 RETURNING 1)
     SELECT EXISTS (SELECT FROM closed) AS closed`,
    [conversation, asJson(sent), now, lease, arrivals],
  );
  return rows[0]?.closed === true;
}

/** Notes a failed attempt, which counts unless the channel only asked to wait, and lets the whole conversation wait, so that order is kept. */
export async function postpone(
  db: Queryable,
  conversation: string,
  lease: string,
  failed: { id: number; counts: boolean },
  dueAt: Date,
  problem: string,
): Promise<void> {
  await db.query(
    `WITH failed AS (UPDATE outbox SET attempts = attempts + $6::int, waits = waits + 1, problem = $5 WHERE id = $3)
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

/** Gives up on messages: an operator can list and retry them. */
export async function markDead(db: Queryable, ids: readonly number[], problem: string, now: Date): Promise<void> {
  await db.query('UPDATE outbox SET dead_at = $2, attempts = attempts + 1, problem = $3 WHERE id = ANY($1)', [
    ids,
    now,
    problem,
  ]);
}

/** Forgets what was sent before an instant. */
export async function forgetSent(db: Queryable, before: Date): Promise<number> {
  return (await db.query('DELETE FROM outbox WHERE sent_at < $1', [before])).rowCount ?? 0;
}

export interface Stuck {
  id: number;
  conversation: string;
  kind: string;
  attempts: number;
  problem: string | null;
  dead: boolean;
  createdAt: Date;
}

/** What waits or was given up, oldest first, for an operator. Without the text of messages. */
export async function listOutbox(db: Queryable, limit: number): Promise<Stuck[]> {
  const { rows } = await db.query<Omit<Stuck, 'createdAt'> & { created_at: Date }>(
    `SELECT id, conversation, kind, attempts, problem, dead_at IS NOT NULL AS dead, created_at FROM outbox
     WHERE sent_at IS NULL ORDER BY id LIMIT $1`,
    [limit],
  );
  return rows.map(({ created_at, ...row }) => ({ ...row, createdAt: created_at }));
}

/** Puts dead letters back in line: all, or one. Returns how many. */
export async function retryDead(db: Queryable, id: number | null, now: Date): Promise<number> {
  const { rows } = await db.query<{ n: number }>(
    `WITH revived AS (
       UPDATE outbox SET dead_at = NULL, attempts = 0, waits = 0 WHERE dead_at IS NOT NULL AND ($1::bigint IS NULL OR id = $1) RETURNING conversation
     ), lanes AS (
       INSERT INTO outbox_lanes AS lane (conversation, due_at, arrivals) SELECT DISTINCT conversation, $2::timestamptz, 1 FROM revived
       ON CONFLICT (conversation) DO UPDATE SET arrivals = lane.arrivals + 1, due_at = least(lane.due_at, $2)
     )
     SELECT count(*)::int AS n FROM revived`,
    [id, now],
  );
  return rows[0]?.n ?? 0;
}

/** How many messages wait and how many were given up, for the metrics. */
export async function outboxDepth(db: Queryable): Promise<{ waiting: number; dead: number }> {
  const { rows } = await db.query<{ waiting: number; dead: number }>(
    `SELECT (count(*) FILTER (WHERE dead_at IS NULL))::int AS waiting, (count(*) FILTER (WHERE dead_at IS NOT NULL))::int AS dead
     FROM outbox WHERE sent_at IS NULL`,
  );
  return rows[0] ?? { waiting: 0, dead: 0 };
}
