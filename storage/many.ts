import type { Queryable } from './db.ts';

/** Parameters that one statement takes at most, with room to spare. */
const most = 30_000;

/** Inserts many rows, in their order, in as few statements as fit. A row is the values of the columns. */
export async function insertMany(
  db: Queryable,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
): Promise<void> {
  const atOnce = Math.floor(most / columns.length);
  for (let first = 0; first < rows.length; first += atOnce) {
    const slice = rows.slice(first, first + atOnce);
    const places = slice.map(
      (_, row) => `(${columns.map((__, at) => `$${String(row * columns.length + at + 1)}`).join(', ')})`,
    );
    await db.query(`INSERT INTO ${table} (${columns.join(', ')}) VALUES ${places.join(', ')}`, slice.flat());
  }
}
