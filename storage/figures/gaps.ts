import type { Gaps, Period } from '../../digest/figures.ts';
import type { Queryable } from '../db.ts';

/** Those that were said last in the period. Kept only where the organisation lets Loket learn. */
export async function gaps(db: Queryable, { from, until }: Period): Promise<Gaps[]> {
  const { rows } = await db.query<Gaps>(
    `SELECT why, count(*)::int AS sentences, sum(times)::int AS times FROM proposals
     WHERE decision IS NULL AND last_at >= $1 AND last_at < $2 GROUP BY why ORDER BY times DESC, why`,
    [from, until],
  );
  return rows;
}
