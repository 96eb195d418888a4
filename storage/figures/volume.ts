import type { Asked, By, Period, Volume } from '../../digest/figures.ts';
import type { Queryable } from '../db.ts';
import { columnOf, counted, parameters } from './asked.ts';

/** How much came in: numbers and kinds of questions, demand per product, per building. */

/** What was made in the period, most first. */
export async function volume(db: Queryable, asked: Asked, compared: Period, by?: By): Promise<Volume[]> {
  const { rows } = await db.query<Volume>(
    `SELECT ${columnOf(by)} AS key, count(*) FILTER (WHERE inside)::int AS total, count(*) FILTER (WHERE earlier)::int AS before,
       count(*) FILTER (WHERE inside AND customer_kind = 'klacht')::int AS "calledComplaint"
     FROM (SELECT *, made_at >= $1 AND made_at < $2 AS inside, made_at >= $6 AND made_at < $7 AS earlier FROM ticket_facts
       WHERE (made_at >= $1 AND made_at < $2 OR made_at >= $6 AND made_at < $7) AND ${counted}) AS facts
     GROUP BY 1 ORDER BY total DESC, key`,
    [...parameters(asked), compared.from, compared.until],
  );
  return rows;
}

/** What was made on each day of the period, on the clocks of a zone; days without anything are left out. */
export async function perDay(db: Queryable, asked: Asked, zone: string): Promise<{ day: string; total: number }[]> {
  const { rows } = await db.query<{ day: string; total: number }>(
    `SELECT to_char(day, 'YYYY-MM-DD') AS day, count(*)::int AS total
     FROM (SELECT (made_at AT TIME ZONE $6)::date AS day FROM ticket_facts WHERE made_at >= $1 AND made_at < $2 AND ${counted}) AS made
     GROUP BY made.day ORDER BY made.day`,
    [...parameters(asked), zone],
  );
  return rows;
}
