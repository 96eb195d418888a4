import type { Queryable } from './db.ts';

/** Keeps what led to no product, for the owners of the PDC. */
export async function insertGap(db: Queryable, said: string, offered: readonly string[], now: Date): Promise<void> {
  await db.query('INSERT INTO gaps (at, said, offered) VALUES ($1, $2, $3)', [now, said, offered]);
}
