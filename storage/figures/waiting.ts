import type { Queryable } from '../db.ts';
import type { Period } from './asked.ts';

/** Chats in which somebody asked for a person of the desk. */
export interface Waiting {
  asked: number;
  pickedUp: number;
  /** Picked up within the time that the organisation set. */
  within: number;
  /** Minutes that the desk works, of those that were picked up. Null when none was. */
  median: number | null;
  ninety: number | null;
  /** Who asked did not want it any more before anybody came. */
  left: number;
  /** Nobody came in time: it became a ticket, or a call was promised. */
  nobodyCame: number;
  /** The chat ended with the answer. */
  answered: number;
}

/** Of chats that were asked for in the period, of the whole desk. `within` in minutes. */
export async function waiting(db: Queryable, { from, until }: Period, within: number): Promise<Waiting> {
  const { rows } = await db.query<Waiting>(
    `SELECT count(*)::int AS asked, count(minutes)::int AS "pickedUp", count(*) FILTER (WHERE minutes <= $3)::int AS within,
       percentile_cont(0.5) WITHIN GROUP (ORDER BY minutes) AS median, percentile_cont(0.9) WITHIN GROUP (ORDER BY minutes) AS ninety,
       count(*) FILTER (WHERE minutes IS NULL AND outcome IN ('withdrawn', 'gone'))::int AS left,
       count(*) FILTER (WHERE minutes IS NULL AND outcome IN ('kept', 'call-back'))::int AS "nobodyCame",
       count(*) FILTER (WHERE outcome = 'answered')::int AS answered
     FROM (SELECT outcome, CASE WHEN claimed_at >= queued_at THEN minutes_worked(claimed_at) - minutes_worked(queued_at) END AS minutes
       FROM takeovers WHERE asked_at >= $1 AND asked_at < $2) AS chats`,
    [from, until, within],
  );
  return (
    rows[0] ?? { asked: 0, pickedUp: 0, within: 0, median: null, ninety: null, left: 0, nobodyCame: 0, answered: 0 }
  );
}
