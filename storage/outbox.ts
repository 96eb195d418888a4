import type { Address, Message } from '../dialogs/channel.ts';
import type { Lost } from '../dialogs/effect.ts';
import { transaction, type Db, type Queryable } from './db.ts';
import type { Lane } from './lanes.ts';
import { asJson } from './json.ts';

/** What is to leave: a new message, or a replacement of the message known as `card`, or a reply to it. `show` is a new one where that was never sent. */
export interface Parcel {
  kind: 'send' | 'update' | 'show' | 'reply';
  card: string | null;
  message: Message;
  /** Of a reply: the name under which it can be replaced itself. */
  own?: string;
  /** What its writer is told when it arrives nowhere. */
  lost?: Lost;
  /** Nothing is kept of it once it was sent. */
  fleeting?: true;
}

export interface OutboxRow extends Parcel {
  id: number;
  attempts: number;
  waits: number;
  /** For an update or a reply: the channel's id of the message known as `card`, when it is known. */
  messageId: string | null;
  /** For an update: what that message is a reply to. */
  underId: string | null;
  /** It leaves at most once; `sending` is the lease under which that was begun. */
  once?: { sending: string | null };
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
    under_id: string | null;
  }>(
    `WITH parcels AS (
       INSERT INTO outbox (conversation, kind, card, message, own, lost, fleeting, created_at)
       SELECT $1, kind, card, message, own, lost, coalesce(fleeting, false), $2
       FROM jsonb_to_recordset($3) AS p (n int, kind text, card text, message jsonb, own text, lost jsonb, fleeting boolean) ORDER BY n
       RETURNING id, kind, card
     ), lane AS (
       INSERT INTO outbox_lanes AS lane (conversation, due_at, lease, leased_until, arrivals) VALUES ($1, $2, $4, $5, 1)
       ON CONFLICT (conversation) DO UPDATE SET
         arrivals = lane.arrivals + 1,
         lease = CASE WHEN lane.leased_until IS NULL AND lane.due_at <= $2 THEN $4 ELSE lane.lease END,
         leased_until = CASE WHEN lane.leased_until IS NULL AND lane.due_at <= $2 THEN $5 ELSE lane.leased_until END
       RETURNING lease, arrivals
     )
     SELECT lane.lease, lane.arrivals, addresses.address, parcels.id, cards.message_id, cards.under_id
     FROM parcels CROSS JOIN lane
     LEFT JOIN addresses ON addresses.conversation = $1
     LEFT JOIN cards ON parcels.kind <> 'send' AND cards.conversation = $1 AND cards.card = parcels.card
     ORDER BY parcels.id`,
    [conversation, now, asJson(parcels.map((parcel, n) => ({ n, ...parcel }))), lease.name, lease.until],
  );
  const first = rows[0];
  if (first?.lease !== lease.name) return null;
  // A lane that is new held nothing before: what was put in is all there is. But this statement may not see yet what the
  // lane before it had noted when it closed: a card that is not found is looked for again.
  const unsure = rows.some(({ message_id: id }, n) => id === null && parcels[n]?.kind !== 'send');
  if (first.arrivals > 1 || unsure) return { lease: lease.name, lane: undefined };
  const fresh = rows.flatMap(({ id, message_id: messageId, under_id: underId }, n) => {
    const parcel = parcels[n];
    return parcel ? [{ ...parcel, id, attempts: 0, waits: 0, messageId, underId }] : [];
  });
  return {
    lease: lease.name,
    lane: { until: lease.until, address: first.address, arrivals: first.arrivals, rows: fresh },
  };
}

/**
 * Gives up on messages: an operator can list and retry them. Whoever wrote one hears so, once; of words that went to more than one channel
 * only when they arrived in none. All copies are locked first, in one order, so that of two that die at once the last one tells.
 */
export const markDead = (db: Db, ids: readonly number[], problem: string, now: Date): Promise<void> =>
  transaction(db, async (client) => {
    await client.query(
      `SELECT FROM outbox WHERE id IN (
         SELECT unnest($1::bigint[])
         UNION SELECT other.id FROM outbox dying JOIN outbox other ON coalesce(other.own, other.card) = coalesce(dying.own, dying.card)
         WHERE dying.id = ANY($1) AND dying.lost IS NOT NULL AND other.lost IS NOT NULL)
       ORDER BY id FOR UPDATE`,
      [ids],
    );
    // Of what is not to be kept nothing is to be listed either.
    await client.query('DELETE FROM outbox WHERE id = ANY($1) AND fleeting', [ids]);
    await client.query(
      `WITH dead AS (
         UPDATE outbox SET dead_at = $2, attempts = attempts + 1, problem = $3, sending = NULL WHERE id = ANY($1) AND sent_at IS NULL
         RETURNING id, lost, coalesce(own, card) AS copy
       ), others AS (
         SELECT coalesce(own, card) AS copy, dead_at FROM outbox
         WHERE lost IS NOT NULL AND id <> ALL($1) AND coalesce(own, card) IN (SELECT copy FROM dead WHERE lost IS NOT NULL)
       ), said AS (
         SELECT DISTINCT ON (coalesce(copy, id::text)) id, lost FROM dead
         WHERE lost IS NOT NULL AND NOT EXISTS (SELECT FROM others WHERE others.copy = dead.copy AND others.dead_at IS NULL)
         ORDER BY coalesce(copy, id::text), id
       ), parcels AS (
         INSERT INTO outbox (conversation, kind, card, message, created_at)
         SELECT lost->>'to', CASE WHEN lost ? 'under' THEN 'reply' ELSE 'send' END, lost->>'under', lost->'message', $2 FROM said ORDER BY id)
       INSERT INTO outbox_lanes AS lane (conversation, due_at, arrivals)
       SELECT lost->>'to', $2::timestamptz, 1 FROM said GROUP BY lost->>'to' ORDER BY (lost->>'to') COLLATE "C"
       ON CONFLICT (conversation) DO UPDATE SET arrivals = lane.arrivals + 1`,
      [ids, now, problem],
    );
  });

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

/** Puts dead letters back in line: all, one, or those of one webhook. Who wrote them is not told a second time. Returns how many. */
export async function retryDead(db: Queryable, which: number | { webhook: string } | null, now: Date): Promise<number> {
  const webhook = typeof which === 'object' ? (which?.webhook ?? null) : null;
  const { rows } = await db.query<{ n: number }>(
    `WITH revived AS (
       UPDATE outbox SET dead_at = NULL, attempts = 0, waits = 0, lost = NULL
       WHERE dead_at IS NOT NULL AND ($1::bigint IS NULL OR id = $1)
         AND ($3::text IS NULL OR (starts_with(conversation, 'to:webhook|') AND split_part(conversation, '|', 2) = $3))
       RETURNING conversation
     ), lanes AS (
       INSERT INTO outbox_lanes AS lane (conversation, due_at, arrivals) SELECT DISTINCT conversation, $2::timestamptz, 1 FROM revived
       ON CONFLICT (conversation) DO UPDATE SET arrivals = lane.arrivals + 1, due_at = least(lane.due_at, $2)
     )
     SELECT count(*)::int AS n FROM revived`,
    [typeof which === 'number' ? which : null, now, webhook],
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
