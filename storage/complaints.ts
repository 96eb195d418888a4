import type { Complained } from '../tickets/repeats.ts';
import type { Queryable } from './db.ts';

/** Klachten and onvrede made from an instant up to another; withdrawn ones are left out. */
export async function complaintsIn(db: Queryable, from: Date, until: Date): Promise<Complained[]> {
  const { rows } = await db.query<Complained>(
    `SELECT ticket, made_at AS "madeAt", about_product AS product, building, supplier, cause FROM complaints
     WHERE made_at >= $1 AND made_at < $2 AND label IN ('klacht', 'onvrede') AND status <> 'geannuleerd'
     ORDER BY made_at, ticket`,
    [from, until],
  );
  return rows;
}
