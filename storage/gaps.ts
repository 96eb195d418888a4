import type { GapReason } from '../dialogs/effect.ts';
import type { Queryable } from './db.ts';

/** What employees said and where it should have led, counted per sentence, for the owners of the PDC. */
export interface Lesson {
  /** The same for sentences that are counted together. */
  key: string;
  /** Without personal data. */
  said: string;
  why: GapReason;
  /** The product that was meant, if somebody said so. */
  chosen?: string;
  offered: readonly string[];
}

/** A lesson that was kept, with how often it came. */
export interface Proposal {
  id: number;
  said: string;
  why: GapReason;
  chosen: string | undefined;
  offered: string[];
  times: number;
  lastAt: Date;
  decision: 'accepted' | 'rejected' | null;
}

interface Row {
  id: number;
  said: string;
  why: GapReason;
  chosen: string;
  offered: string[];
  times: number;
  last_at: Date;
  decision: Proposal['decision'];
}

const columns = 'id, said, why, chosen, offered, times, last_at, decision';

function proposalOf({ id, said, why, chosen, offered, times, last_at, decision }: Row): Proposal {
  return { id, said, why, chosen: chosen === '' ? undefined : chosen, offered, times, lastAt: last_at, decision };
}

/** Counts a lesson. One that was decided stays decided, however often it comes again. */
export async function keepLesson(db: Queryable, lesson: Lesson, now: Date): Promise<void> {
  const { key, said, why, chosen = '', offered } = lesson;
  await db.query(
    `INSERT INTO proposals (key, said, why, chosen, offered, times, first_at, last_at) VALUES ($1, $2, $3, $4, $5, 1, $6, $6)
     ON CONFLICT (key, why, chosen) DO UPDATE SET times = proposals.times + 1, offered = excluded.offered, last_at = excluded.last_at`,
    [key, said, why, chosen, offered, now],
  );
}

/** What is still to be decided, most frequent first. */
export async function openProposals(db: Queryable, limit: number): Promise<Proposal[]> {
  const { rows } = await db.query<Row>(
    `SELECT ${columns} FROM proposals WHERE decision IS NULL ORDER BY times DESC, id LIMIT $1`,
    [limit],
  );
  return rows.map(proposalOf);
}

export async function countOpenProposals(db: Queryable): Promise<number> {
  const { rows } = await db.query<{ n: number }>('SELECT count(*)::int AS n FROM proposals WHERE decision IS NULL');
  return rows[0]?.n ?? 0;
}

export async function proposalById(db: Queryable, id: number): Promise<Proposal | undefined> {
  const { rows } = await db.query<Row>(`SELECT ${columns} FROM proposals WHERE id = $1`, [id]);
  return rows[0] && proposalOf(rows[0]);
}

/** Decides an open proposal, once; false when it is gone or was decided. */
export async function decideProposal(
  db: Queryable,
  id: number,
  decision: 'accepted' | 'rejected',
  now: Date,
): Promise<boolean> {
  const { rowCount } = await db.query(
    'UPDATE proposals SET decision = $2, decided_at = $3 WHERE id = $1 AND decision IS NULL',
    [id, decision, now],
  );
  return rowCount === 1;
}

/** Forgets what was last said before an instant, decided or not. */
export async function forgetProposals(db: Queryable, before: Date): Promise<void> {
  await db.query('DELETE FROM proposals WHERE last_at < $1', [before]);
}
