import type { Queryable } from './db.ts';

/** Somebody tried the steps of a page before they asked. Who it was is not kept. */
export async function noteSelfHelp(
  db: Queryable,
  { product, helped }: { product: string; helped: boolean },
  now: Date,
): Promise<void> {
  await db.query('INSERT INTO self_help (at, product, helped) VALUES ($1, $2, $3)', [now, product, helped]);
}
