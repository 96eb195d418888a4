import type { Announcement, Audience, Step } from '../tickets/announcement.ts';
import type { Message } from '../dialogs/channel.ts';
import type { Queryable } from './db.ts';
import { isNoted } from './announced-reached.ts';
import { asJson } from './json.ts';

/** Who is told of an announcement without asking, step by step: each person once a step. */

/** The number of the next step, inside the transaction that holds the announcement. */
export async function nextStep(db: Queryable, announcement: string): Promise<number> {
  const { rows } = await db.query<{ step: number }>(
    'SELECT coalesce(max(step), 0) + 1 AS step FROM announcement_steps WHERE announcement = $1',
    [announcement],
  );
  return rows[0]?.step ?? 1;
}

/** Whether there was such a step. */
export async function wasToldOf(db: Queryable, announcement: string, what: Step): Promise<boolean> {
  const { rows } = await db.query('SELECT FROM announcement_steps WHERE announcement = $1 AND what = $2 LIMIT 1', [
    announcement,
    what,
  ]);
  return rows.length > 0;
}

/** Begins a step: from now on it is seen whom it reached. */
export async function beginStep(
  db: Queryable,
  announcement: string,
  step: number,
  what: Step,
  now: Date,
): Promise<void> {
  await db.query(
    `WITH shown AS (UPDATE announcements SET report_at = $4 WHERE id = $1 AND conversation IS NOT NULL)
     INSERT INTO announcement_steps (announcement, step, what, begun_at) VALUES ($1, $2, $3, $4)`,
    [announcement, step, what, now],
  );
}

/** The step in which it was told that it begins; undefined when it was told to nobody yet. */
export async function firstStep(db: Queryable, announcement: string): Promise<number | undefined> {
  const { rows } = await db.query<{ step: number }>(
    `SELECT min(step) AS step FROM announcement_steps WHERE announcement = $1 HAVING count(*) > 0`,
    [announcement],
  );
  return rows[0]?.step;
}

/** Everybody who is concerned, as `concerned`: parameters from `first` on are ids of the directory, whether everybody is, products of customers, and since when. */
export const concernedBy = (first: number): string => {
  const [ids, everybody, products, since] = [0, 1, 2, 3].map((nth) => `$${String(first + nth)}`);
  return `concerned AS (
       SELECT person FROM unnest(${ids}::text[]) AS person
       UNION SELECT person FROM conversations WHERE ${everybody} AND scope = 'personal'
       UNION SELECT person FROM tickets CROSS JOIN LATERAL (VALUES (requester), (beneficiary)) AS who (person)
         WHERE product = ANY (${products}) AND person IS NOT NULL AND (created_at >= ${since} OR status NOT IN ('gesloten', 'afgewezen', 'geannuleerd')))`;
};

/**
 * Adds everybody who is concerned and was not told in this step: who the directory names, and who is found here. The chat in which
 * somebody is told is the one in which they were reached last.
 */
export async function addConcerned(
  db: Queryable,
  { id, products, urgent }: Announcement,
  step: number,
  { everybody, customers }: Audience,
  directory: readonly string[],
  since: Date,
  now: Date,
): Promise<void> {
  await db.query(
    `WITH ${concernedBy(3)}
     INSERT INTO announcement_recipients (announcement, step, person, conversation, state, look_at)
     SELECT $1, $2, concerned.person, chat.id, CASE
         WHEN chat.id IS NULL OR chat.unreachable_reason = 'uninstalled' THEN 'not-installed'
         WHEN chat.unreachable_at IS NOT NULL THEN 'blocked'
         WHEN chosen.pushes = 'uit' AND NOT $7 THEN 'unwanted'
         ELSE 'waiting' END, $8
     FROM concerned
     LEFT JOIN LATERAL (
       SELECT c.id, a.unreachable_at, a.unreachable_reason FROM conversations c JOIN addresses a ON a.conversation = c.id
       WHERE c.person = concerned.person AND c.scope = 'personal'
       ORDER BY a.unreachable_at IS NOT NULL, c.last_in_at DESC LIMIT 1) chat ON true
     LEFT JOIN preferences chosen ON chosen.person = concerned.person
     ON CONFLICT DO NOTHING`,
    [id, step, directory, everybody, customers ? products : [], since, urgent, now],
  );
}

/** Adds who was told before; with `waits` also who still waits for an earlier step. Who waits hears only the latest of it. */
export async function addTold(
  db: Queryable,
  announcement: string,
  step: number,
  { waits }: { waits: boolean },
  now: Date,
): Promise<void> {
  await db.query(
    `WITH told AS (
       INSERT INTO announcement_recipients (announcement, step, person, conversation, state, look_at)
       SELECT DISTINCT ON (person) $1, $2::int, person, conversation, 'waiting', $3::timestamptz FROM announcement_recipients
       WHERE announcement = $1 AND step < $2 AND (state IN ('queued', 'reached', 'unsure') OR ($4 AND state = 'waiting'))
       ORDER BY person, step DESC
       ON CONFLICT DO NOTHING)
     UPDATE announcement_recipients SET state = 'called-off' WHERE announcement = $1 AND step < $2 AND state = 'waiting'`,
    [announcement, step, now, waits],
  );
}

/** Adds who asked to hear that it is over, in the chat in which they did; they are told once, and so forgotten. */
export async function addAsked(db: Queryable, announcement: string, step: number, now: Date): Promise<void> {
  await db.query(
    `WITH asked AS (DELETE FROM announcement_followers WHERE announcement = $1 RETURNING person, conversation)
     INSERT INTO announcement_recipients (announcement, step, person, conversation, state, look_at, asked)
     SELECT $1, $2::int, person, conversation, 'waiting', $3::timestamptz, true FROM asked`,
    [announcement, step, now],
  );
}

/** How many are on their way, whether it is to be noted of somebody what became of it, and whether somebody waits who can be looked at. */
export async function announcedDepth(
  db: Queryable,
  now: Date,
): Promise<{ queued: number; unnoted: boolean; due: boolean }> {
  const { rows } = await db.query<{ queued: number; unnoted: boolean; due: boolean }>(
    `SELECT (SELECT count(*)::int FROM announcement_recipients WHERE state = 'queued') AS queued,
       EXISTS (SELECT FROM announcement_recipients r LEFT JOIN outbox o ON o.id = r.outbox
         WHERE r.state IN ('queued', 'unsure') AND ${isNoted}) AS unnoted,
       EXISTS (SELECT FROM announcement_recipients WHERE state = 'waiting' AND look_at <= $1) AS due`,
    [now],
  );
  return rows[0] ?? { queued: 0, unnoted: false, due: false };
}

/** Somebody who is to be told now, as far as that can be. */
export interface Recipient {
  announcement: string;
  step: number;
  what: Step;
  person: string;
  conversation: string;
  session: unknown;
  lastInAt: Date;
  /** They asked to hear it. */
  asked: boolean;
}

/** Takes some of those who wait, and locks them and their chats until the transaction ends; a chat in which something happens is passed over. */
export async function claimRecipients(db: Queryable, now: Date, limit: number): Promise<Recipient[]> {
  const { rows } = await db.query<Recipient & { last_in_at: Date }>(
    `SELECT r.announcement, r.step, s.what, r.person, r.conversation, r.asked, c.session, c.last_in_at
     FROM announcement_recipients r
     JOIN announcement_steps s ON s.announcement = r.announcement AND s.step = r.step
     JOIN conversations c ON c.id = r.conversation
     WHERE r.state = 'waiting' AND r.look_at <= $1 ORDER BY r.look_at, r.conversation LIMIT $2
     FOR NO KEY UPDATE OF r, c SKIP LOCKED`,
    [now, limit],
  );
  return rows.map(({ last_in_at: lastInAt, ...row }) => ({ ...row, lastInAt }));
}

type Of = Pick<Recipient, 'announcement' | 'step' | 'person'>;

/** They wait on; or (null) are told no more. */
export async function putOff(db: Queryable, all: readonly (Of & { lookAt: Date | null })[]): Promise<void> {
  if (all.length === 0) return;
  await db.query(
    `UPDATE announcement_recipients AS r SET look_at = coalesce(p."lookAt", r.look_at),
       state = CASE WHEN p."lookAt" IS NULL THEN 'called-off' ELSE r.state END
     FROM jsonb_to_recordset($1::jsonb) AS p (announcement text, step int, person text, "lookAt" timestamptz)
     WHERE (r.announcement, r.step, r.person) = (p.announcement, p.step, p.person)`,
    [asJson(all)],
  );
}

/** Somebody is free again: what waits for them is to be looked at now. */
export async function wakeAnnounced(db: Queryable, conversation: string, now: Date): Promise<void> {
  await db.query(
    `UPDATE announcement_recipients SET look_at = $2 WHERE conversation = $1 AND state = 'waiting' AND look_at > $2`,
    [conversation, now],
  );
}

/** Puts a message for each in the outbox, to leave at most once, in the one order of conversations; whoever delivers finds it. */
export async function queueMessages(
  db: Queryable,
  all: readonly (Of & { conversation: string; message: Message })[],
  now: Date,
): Promise<void> {
  if (all.length === 0) return;
  await db.query(
    `WITH told AS (
       SELECT *, 'mededeling:' || announcement || ':' || step AS card FROM jsonb_to_recordset($1::jsonb)
         AS t (announcement text, step int, person text, conversation text, message jsonb)
     ), parcels AS (
       INSERT INTO outbox (conversation, kind, card, message, once, created_at)
       SELECT conversation, 'send', card, message, true, $2::timestamptz FROM told ORDER BY conversation, card RETURNING id, conversation, card
     ), lanes AS (
       INSERT INTO outbox_lanes AS lane (conversation, due_at, arrivals)
       SELECT conversation, $2::timestamptz, count(*) FROM told GROUP BY conversation ORDER BY conversation
       ON CONFLICT (conversation) DO UPDATE SET arrivals = lane.arrivals + 1
     )
     UPDATE announcement_recipients AS r SET state = 'queued', outbox = parcels.id FROM told JOIN parcels USING (conversation, card)
     WHERE (r.announcement, r.step, r.person) = (told.announcement, told.step, told.person)`,
    [asJson(all), now],
  );
}
