import type { GapReason } from '../../dialogs/effect.ts';
import type { Queryable } from '../db.ts';
import type { Period } from './asked.ts';

/** Sentences that led to no product, or not at once, and of which nobody decided yet what to do (gaten in de PDC). */
export interface Gaps {
  why: GapReason;
  /** Different sentences that were said in the period, or are said still. */
  sentences: number;
  /** How often they were said, ever. */
  times: number;
}

/** Those that were said last in the period. Kept only where the organisation lets Loket learn. */
export async function gaps(db: Queryable, { from, until }: Period): Promise<Gaps[]> {
  const { rows } = await db.query<Gaps>(
    `SELECT why, count(*)::int AS sentences, sum(times)::int AS times FROM proposals
     WHERE decision IS NULL AND last_at >= $1 AND last_at < $2 GROUP BY why ORDER BY times DESC, why`,
    [from, until],
  );
  return rows;
}
