import type { Asked, By, LeadTimes, ResponseTimes } from '../../digest/figures.ts';
import type { Queryable } from '../db.ts';
import { columnOf, counted, parameters } from './asked.ts';

/** How long people waited, in minutes that the desk works, against what they were promised. */

/** What was dropped before anybody was told is left out. Also of its rows (rows.ts). */
export const toBeTold = '(news_at IS NOT NULL OR dropped_at IS NULL OR dropped_at > news_due_at)';

/** The first news (responstijd): of what was to be told in the period, how much was told by then. */
export async function responseTimes(db: Queryable, asked: Asked, by?: By): Promise<ResponseTimes[]> {
  const { rows } = await db.query<ResponseTimes>(
    `SELECT ${columnOf(by)} AS key, count(*)::int AS total, count(*) FILTER (WHERE news_at <= news_due_at)::int AS within,
       percentile_cont(0.5) WITHIN GROUP (ORDER BY news_minutes) AS median, percentile_cont(0.9) WITHIN GROUP (ORDER BY news_minutes) AS ninety,
       count(*) FILTER (WHERE news_by = 'loket')::int AS "byItself"
     FROM ticket_facts
     WHERE news_due_at >= $1 AND news_due_at < $2 AND ${toBeTold} AND ${counted}
     GROUP BY 1 ORDER BY total DESC, key`,
    parameters(asked),
  );
  return rows;
}

/** The lead time (doorlooptijd): of what was done in the period, how much was done when it was promised. What nothing was promised of counts for the time only. */
export async function leadTimes(db: Queryable, asked: Asked, by?: By): Promise<LeadTimes[]> {
  const { rows } = await db.query<LeadTimes>(
    `SELECT ${columnOf(by)} AS key, count(*)::int AS total, count(due_at)::int AS promised,
       count(*) FILTER (WHERE done_at <= due_at)::int AS within,
       percentile_cont(0.5) WITHIN GROUP (ORDER BY lead_minutes) AS median, percentile_cont(0.9) WITHIN GROUP (ORDER BY lead_minutes) AS ninety
     FROM ticket_facts WHERE done_at >= $1 AND done_at < $2 AND ${counted}
     GROUP BY 1 ORDER BY total DESC, key`,
    parameters(asked),
  );
  return rows;
}
