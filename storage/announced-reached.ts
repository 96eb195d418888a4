import type { Report } from '../tickets/announcement.ts';
import type { Queryable } from './db.ts';
import { unsure } from './sending-once.ts';

/** Whom an announcement reached, as the outbox tells. */

/** Of a recipient `r` and its message `o`: the outbox knows what became of it. Who was unsure is not, once its sender tells after all. */
export const isNoted = `CASE r.state WHEN 'unsure' THEN o.sent_at IS NOT NULL AND o.problem IS DISTINCT FROM '${unsure}'
  ELSE o.id IS NULL OR o.sent_at IS NOT NULL OR o.dead_at IS NOT NULL END`;

/** Notes what became of messages that were on their way, and has that shown. */
export async function settleQueued(db: Queryable, now: Date): Promise<void> {
  await db.query(
    `WITH gone AS (
       SELECT r.announcement, r.step, r.person, CASE
         WHEN o.sent_at IS NOT NULL AND o.problem = $1 THEN 'unsure'
         WHEN o.id IS NULL OR o.sent_at IS NOT NULL THEN 'reached'
         WHEN o.problem LIKE 'unreachable%' THEN 'blocked' ELSE 'failed' END AS state
       FROM announcement_recipients r LEFT JOIN outbox o ON o.id = r.outbox
       WHERE r.state IN ('queued', 'unsure') AND ${isNoted}
       FOR UPDATE OF r SKIP LOCKED
     ), shown AS (
       UPDATE announcements SET report_at = $2
       WHERE id IN (SELECT announcement FROM gone) AND conversation IS NOT NULL AND report_at IS NULL)
     UPDATE announcement_recipients AS r SET state = gone.state, outbox = CASE gone.state WHEN 'unsure' THEN r.outbox END
     FROM gone WHERE (r.announcement, r.step, r.person) = (gone.announcement, gone.step, gone.person)`,
    [unsure, now],
  );
}

/** Of which it is unknown of so many whether they heard the latest of it; those of which that began before an instant are left. */
export async function listUnsure(db: Queryable, since: Date): Promise<{ id: string; title: string; many: number }[]> {
  const { rows } = await db.query<{ id: string; title: string; many: number }>(
    `SELECT a.id, a.title, count(*)::int AS many FROM announcement_recipients r
     JOIN announcement_steps s ON s.announcement = r.announcement AND s.step = r.step JOIN announcements a ON a.id = r.announcement
     WHERE r.state = 'unsure' AND s.begun_at >= $1
       AND NOT EXISTS (SELECT FROM announcement_steps later WHERE later.announcement = r.announcement AND later.step > r.step)
     GROUP BY a.id ORDER BY a.from_at DESC, a.id LIMIT 20`,
    [since],
  );
  return rows;
}

/** Whether it is unknown of somebody whether they heard the latest of it. */
export async function isUnsure(db: Queryable, announcement: string): Promise<boolean> {
  const { rows } = await db.query(
    `SELECT FROM announcement_recipients WHERE announcement = $1 AND state = 'unsure' AND step = ${latest} LIMIT 1`,
    [announcement],
  );
  return rows.length > 0;
}

const latest = '(SELECT max(step) FROM announcement_steps WHERE announcement = $1)';

/** They are told the latest once more, because somebody asks for it; whom it reached is seen again. */
export async function tellUnsure(db: Queryable, announcement: string, now: Date): Promise<void> {
  await db.query(
    `WITH shown AS (UPDATE announcements SET report_at = $2 WHERE id = $1 AND conversation IS NOT NULL)
     UPDATE announcement_recipients SET state = 'waiting', outbox = NULL, look_at = $2
     WHERE announcement = $1 AND state = 'unsure' AND step = ${latest}`,
    [announcement, now],
  );
}

/** How it stands with the steps of announcements, in their order. */
export async function reportsOf(db: Queryable, ids: readonly string[]): Promise<Map<string, Report[]>> {
  const { rows } = await db.query<Report & { announcement: string }>(
    `SELECT s.announcement, s.what, s.begun_at AS at, count(r.person)::int AS concerned,
       (count(*) FILTER (WHERE r.state = 'reached'))::int AS reached,
       (count(*) FILTER (WHERE r.state IN ('waiting', 'queued')))::int AS waiting,
       (count(*) FILTER (WHERE r.state = 'unsure'))::int AS unsure,
       (count(*) FILTER (WHERE r.state = 'blocked'))::int AS blocked,
       (count(*) FILTER (WHERE r.state = 'not-installed'))::int AS "notInstalled",
       (count(*) FILTER (WHERE r.state = 'unwanted'))::int AS unwanted,
       (count(*) FILTER (WHERE r.state = 'failed'))::int AS failed,
       (count(*) FILTER (WHERE r.state = 'called-off'))::int AS "calledOff"
     FROM announcement_steps s LEFT JOIN announcement_recipients r USING (announcement, step)
     WHERE s.announcement = ANY ($1) GROUP BY s.announcement, s.step ORDER BY s.announcement, s.step`,
    [ids],
  );
  const reports = new Map<string, Report[]>();
  for (const { announcement, ...report } of rows)
    reports.set(announcement, [...(reports.get(announcement) ?? []), report]);
  return reports;
}

/** Forgets who was told before an instant; how many is forgotten with it. */
export async function forgetAnnounced(db: Queryable, before: Date): Promise<void> {
  await db.query(
    `DELETE FROM announcement_recipients USING announcement_steps AS s
     WHERE announcement_recipients.announcement = s.announcement AND announcement_recipients.step = s.step AND s.begun_at < $1`,
    [before],
  );
}
