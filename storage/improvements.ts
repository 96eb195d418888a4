import type { Cause, Improvement, Planned } from '../tickets/improvement.ts';
import type { Queryable } from './db.ts';

/** Causes that were told, and what is done about them. */

/** With how many complaints each cause was told. */
export async function repeatsTold(db: Queryable): Promise<Map<string, number>> {
  const { rows } = await db.query<{ cause: string; complaints: number }>('SELECT cause, complaints FROM repeats_told');
  return new Map(rows.map(({ cause, complaints }) => [cause, complaints]));
}

/** Notes it; false when another process was first. */
export async function noteRepeat(
  db: Queryable,
  cause: Cause,
  complaints: number,
  before: number | undefined,
  now: Date,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `INSERT INTO repeats_told (cause, complaints, told_at) VALUES ($1, $2, $4)
     ON CONFLICT (cause) DO UPDATE SET complaints = $2, told_at = $4 WHERE repeats_told.complaints = $3`,
    [cause, complaints, before ?? null, now],
  );
  return rowCount === 1;
}

/** Causes that come back no more are told anew when they do. */
export async function forgetRepeats(db: Queryable, present: readonly Cause[]): Promise<void> {
  await db.query('DELETE FROM repeats_told WHERE cause <> ALL($1)', [present]);
}

const columns = `id, cause, what, who, due_on::text AS "dueOn", check_on::text AS "checkOn", made_at AS "madeAt", made_by AS "madeBy",
  told_at AS "toldAt", before, after, done_at AS "doneAt"`;

/** Keeps it. The same again is that one, with who and when it is looked at as they are given now; of what is done that day stays. */
export async function keepImprovement(
  db: Queryable,
  cause: Cause,
  { what, who, dueOn, checkOn }: Planned,
  by: string,
  now: Date,
): Promise<Improvement> {
  const { rows } = await db.query<Improvement>(
    `INSERT INTO improvements (cause, what, who, due_on, check_on, made_at, made_by) VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (cause, md5(what), due_on) DO UPDATE SET who = EXCLUDED.who,
       check_on = CASE WHEN improvements.done_at IS NULL THEN EXCLUDED.check_on ELSE improvements.check_on END,
       told_at = CASE WHEN improvements.done_at IS NULL AND improvements.check_on <> EXCLUDED.check_on THEN NULL ELSE improvements.told_at END RETURNING ${columns}`,
    [cause, what, who, dueOn, checkOn, now, by],
  );
  return rows[0]!;
}

/** All of them, the newest first. */
export async function listImprovements(db: Queryable): Promise<Improvement[]> {
  return (await db.query<Improvement>(`SELECT ${columns} FROM improvements ORDER BY made_at DESC, id LIMIT 500`)).rows;
}

/** One, locked until the transaction ends. */
export async function lockImprovement(db: Queryable, id: string): Promise<Improvement | undefined> {
  const { rows } = await db.query<Improvement>(`SELECT ${columns} FROM improvements WHERE id::text = $1 FOR UPDATE`, [
    id,
  ]);
  return rows[0];
}

/** What is to be looked at on a day, or was to be. */
export async function dueImprovements(db: Queryable, today: string): Promise<Improvement[]> {
  const { rows } = await db.query<Improvement>(
    `SELECT ${columns} FROM improvements WHERE check_on <= $1 AND told_at IS NULL AND done_at IS NULL ORDER BY check_on, id`,
    [today],
  );
  return rows;
}

/** Notes what was told; false when another process was first. */
export async function noteChecked(
  db: Queryable,
  id: string,
  counted: { before: number; after: number },
  now: Date,
): Promise<boolean> {
  const { rowCount } = await db.query(
    'UPDATE improvements SET told_at = $2, before = $3, after = $4 WHERE id = $1 AND told_at IS NULL AND done_at IS NULL',
    [id, now, counted.before, counted.after],
  );
  return rowCount === 1;
}

/** It is done with; or it is looked at again on a later day. */
export async function decideImprovement(
  db: Queryable,
  id: string,
  then: { done: Date } | { checkOn: string },
): Promise<void> {
  if ('done' in then) await db.query('UPDATE improvements SET done_at = $2 WHERE id = $1', [id, then.done]);
  else await db.query('UPDATE improvements SET check_on = $2, told_at = NULL WHERE id = $1', [id, then.checkOn]);
}
