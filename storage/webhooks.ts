import type { Queryable } from './db.ts';
import { asJson } from './json.ts';

/** A system that hears of tickets. What it hears leaves through the outbox, in a lane for each ticket. */
export interface Webhook {
  id: string;
  /** The name of the API key that made it. */
  owner: string;
  url: string;
  events: string[];
  /** Executing groups whose tickets it hears of; empty: all. */
  groups: string[];
  secret: string;
  createdAt: Date;
  updatedAt: Date;
  stopped: { at: Date; reason: string } | null;
  /** Since when nothing arrives; null: what was sent last did. */
  failingSince: Date | null;
}

/** How it goes with what a webhook is told. */
export interface Health {
  waiting: number;
  dead: number;
  deliveredAt: Date | null;
}

interface WebhookRow {
  id: string;
  owner: string;
  url: string;
  events: string[];
  groups: string[];
  secret: string;
  created_at: Date;
  updated_at: Date;
  stopped_at: Date | null;
  stopped_reason: string | null;
  failing_since: Date | null;
}

const webhookOf = ({
  created_at,
  updated_at,
  stopped_at,
  stopped_reason,
  failing_since,
  ...row
}: WebhookRow): Webhook => ({
  ...row,
  createdAt: created_at,
  updatedAt: updated_at,
  failingSince: failing_since,
  stopped: stopped_at && { at: stopped_at, reason: stopped_reason ?? '' },
});

/** The webhook and the ticket of a lane. */
export const webhookLane = (webhook: string, ticket: string): string => `to:webhook|${webhook}|${ticket}`;

/** Of outbox rows o: those of the webhook $1. */
const ofWebhook = `starts_with(o.conversation, 'to:webhook|') AND split_part(o.conversation, '|', 2) = $1`;

/** Makes a webhook. False when this owner has one with the same address. */
export async function insertWebhook(db: Queryable, webhook: Webhook): Promise<boolean> {
  const { id, owner, url, events, groups, secret, createdAt, updatedAt } = webhook;
  const { rowCount } = await db.query(
    `INSERT INTO webhooks (id, owner, url, events, groups, secret, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (owner, url) DO NOTHING`,
    [id, owner, url, events, groups, secret, createdAt, updatedAt],
  );
  return rowCount === 1;
}

/** Changes a webhook. False when its owner has another with the same address. */
export async function updateWebhook(db: Queryable, webhook: Webhook): Promise<boolean> {
  const { id, owner, url, events, groups, updatedAt, stopped, failingSince } = webhook;
  const { rowCount } = await db.query(
    `UPDATE webhooks SET url = $3, events = $4, groups = $5, updated_at = $6, stopped_at = $7, stopped_reason = $8, failing_since = $9
     WHERE id = $1 AND NOT EXISTS (SELECT FROM webhooks WHERE owner = $2 AND url = $3 AND id <> $1)`,
    [id, owner, url, events, groups, updatedAt, stopped?.at ?? null, stopped?.reason ?? null, failingSince],
  );
  return rowCount === 1;
}

/** Something did not arrive; since when that is so. */
export async function failingSince(db: Queryable, id: string, now: Date): Promise<Date> {
  const { rows } = await db.query<{ since: Date }>(
    'UPDATE webhooks SET failing_since = coalesce(failing_since, $2) WHERE id = $1 RETURNING failing_since AS since',
    [id, now],
  );
  return rows[0]?.since ?? now;
}

/** Something arrived again. */
export async function noteArrived(db: Queryable, id: string): Promise<void> {
  await db.query('UPDATE webhooks SET failing_since = NULL WHERE id = $1', [id]);
}

/** Stops a webhook, as it asked for itself or because nothing arrives. */
export async function stopWebhook(db: Queryable, id: string, reason: string, now: Date): Promise<void> {
  await db.query('UPDATE webhooks SET stopped_at = $3, stopped_reason = $2 WHERE id = $1 AND stopped_at IS NULL', [
    id,
    reason,
    now,
  ]);
}

export async function webhookById(db: Queryable, id: string): Promise<Webhook | undefined> {
  const { rows } = await db.query<WebhookRow>('SELECT * FROM webhooks WHERE id = $1', [id]);
  return rows[0] && webhookOf(rows[0]);
}

export async function webhooksOf(db: Queryable, owner: string): Promise<Webhook[]> {
  const { rows } = await db.query<WebhookRow>('SELECT * FROM webhooks WHERE owner = $1 ORDER BY created_at, id', [
    owner,
  ]);
  return rows.map(webhookOf);
}

/** Removes a webhook with all that it was told and was to be told. */
export async function deleteWebhook(db: Queryable, id: string): Promise<void> {
  await db.query(`WITH gone AS (DELETE FROM webhooks WHERE id = $1) DELETE FROM outbox AS o WHERE ${ofWebhook}`, [id]);
}

/** Puts something in the outbox for every webhook that wants to hear it: they are told in order per ticket, and `text` as it is. */
export async function tellWebhooks(
  db: Queryable,
  told: { event: string; ticket: string; groups: readonly string[]; text: string },
  now: Date,
): Promise<void> {
  await db.query(
    `WITH hooks AS (
       SELECT 'to:webhook|' || id || '|' || $1::text AS lane FROM webhooks
       WHERE stopped_at IS NULL AND $2 = ANY(events) AND (groups = '{}' OR groups && $3::text[])
     ), parcels AS (
       INSERT INTO outbox (conversation, kind, message, created_at) SELECT lane, 'send', $4::jsonb, $5::timestamptz FROM hooks
     )
     INSERT INTO outbox_lanes AS lane (conversation, due_at, arrivals) SELECT lane, $5::timestamptz, 1 FROM hooks ORDER BY lane
     ON CONFLICT (conversation) DO UPDATE SET arrivals = lane.arrivals + 1`,
    [told.ticket, told.event, told.groups, asJson({ text: told.text }), now],
  );
}

export async function healthOf(db: Queryable, id: string): Promise<Health> {
  const { rows } = await db.query<{ waiting: number; dead: number; delivered_at: Date | null }>(
    `SELECT (count(*) FILTER (WHERE sent_at IS NULL AND dead_at IS NULL))::int AS waiting,
       (count(*) FILTER (WHERE dead_at IS NOT NULL))::int AS dead, max(sent_at) AS delivered_at
     FROM outbox o WHERE ${ofWebhook}`,
    [id],
  );
  const { waiting = 0, dead = 0, delivered_at: deliveredAt = null } = rows[0] ?? {};
  return { waiting, dead, deliveredAt };
}

/** Something that a webhook was told, or is still to be told. */
export interface Told {
  id: number;
  ticket: string;
  text: string;
  attempts: number;
  createdAt: Date;
  deliveredAt: Date | null;
  deadAt: Date | null;
  /** When it is tried again; null when it is not, or follows an earlier one. */
  nextAt: Date | null;
  /** What went wrong last. */
  problem: string | null;
}

/** The delivery log of a webhook, newest first. */
export async function toldTo(
  db: Queryable,
  id: string,
  page: { before: number | null; limit: number },
): Promise<Told[]> {
  const { rows } = await db.query<{
    id: number;
    ticket: string;
    text: string;
    attempts: number;
    created_at: Date;
    sent_at: Date | null;
    dead_at: Date | null;
    due_at: Date | null;
    problem: string | null;
  }>(
    `SELECT o.id, split_part(o.conversation, '|', 3) AS ticket, o.message->>'text' AS text, o.attempts, o.created_at, o.sent_at,
       o.dead_at, CASE WHEN o.sent_at IS NULL AND o.dead_at IS NULL THEN lane.due_at END AS due_at, o.problem
     FROM outbox o LEFT JOIN outbox_lanes lane ON lane.conversation = o.conversation
     WHERE ${ofWebhook} AND ($2::bigint IS NULL OR o.id < $2) ORDER BY o.id DESC LIMIT $3`,
    [id, page.before, page.limit],
  );
  return rows.map(({ created_at, sent_at, dead_at, due_at, ...row }) => ({
    ...row,
    createdAt: created_at,
    deliveredAt: sent_at,
    deadAt: dead_at,
    nextAt: due_at,
  }));
}
