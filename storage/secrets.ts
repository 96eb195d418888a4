import type { Queryable } from './db.ts';

/** The secret of that name: `fresh` when there was none yet. Of two processes that begin together both get the same. */
export async function secretNamed(db: Queryable, name: string, fresh: Buffer): Promise<Buffer> {
  await db.query('INSERT INTO secrets (name, value) VALUES ($1, $2) ON CONFLICT DO NOTHING', [name, fresh]);
  const { rows } = await db.query<{ value: Buffer }>('SELECT value FROM secrets WHERE name = $1', [name]);
  return rows[0]?.value ?? fresh;
}
