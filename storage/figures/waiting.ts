import type { Period, Waiting } from '../../digest/figures.ts';
import type { Queryable } from '../db.ts';

/** Of chats that were asked for in the period, of the whole desk. `within` in minutes. */
export async function waiting(db: Queryable, { from, until }: Period, within: number): Promise<Waiting> {
  const { rows } = await db.query<Waiting>(
    // Kept apart, so that the working time of a chat is counted once.
    `WITH chats AS MATERIALIZED (
       SELECT outcome, CASE WHEN claimed_at >= queued_at THEN minutes_worked(claimed_at) - minutes_worked(queued_at) END AS minutes
       FROM takeovers WHERE asked_at >= $1 AND asked_at < $2 AND why <> 'picked')
     SELECT count(*)::int AS asked, count(minutes)::int AS "pickedUp", count(*) FILTER (WHERE minutes <= $3)::int AS within,
       percentile_cont(0.5) WITHIN GROUP (ORDER BY minutes) AS median, percentile_cont(0.9) WITHIN GROUP (ORDER BY minutes) AS ninety,
       count(*) FILTER (WHERE minutes IS NULL AND outcome IN ('withdrawn', 'gone'))::int AS left,
       count(*) FILTER (WHERE minutes IS NULL AND outcome IN ('kept', 'call-back'))::int AS "nobodyCame",
       count(*) FILTER (WHERE outcome = 'answered')::int AS answered
     FROM chats`,
    [from, until, within],
  );
  return (
    rows[0] ?? { asked: 0, pickedUp: 0, within: 0, median: null, ninety: null, left: 0, nobodyCame: 0, answered: 0 }
  );
}
