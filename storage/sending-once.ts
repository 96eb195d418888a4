import type { Queryable } from './db.ts';

/** A message that leaves at most once is noted as being sent before it is, by the lease of who does so (docs/decisions/0032). */

/** The problem of a message that left as far as is known: whether it arrived is not. */
export const unsure = 'unsure';

/** Notes that it is being sent. False when the lease was lost, or somebody began already: then it is not to be sent. */
export async function noteSending(db: Queryable, conversation: string, lease: string, id: number): Promise<boolean> {
  const { rowCount } = await db.query(
    `UPDATE outbox SET sending = $2 WHERE id = $3 AND sending IS NULL AND sent_at IS NULL AND dead_at IS NULL
       AND EXISTS (SELECT FROM outbox_lanes WHERE conversation = $1 AND lease = $2)`,
    [conversation, lease, id],
  );
  return (rowCount ?? 0) > 0;
}

/** It was not sent after all. */
export async function takeBack(db: Queryable, lease: string, id: number): Promise<void> {
  await db.query('UPDATE outbox SET sending = NULL WHERE id = $2 AND sending = $1 AND sent_at IS NULL', [lease, id]);
}

/** It was begun under that lease, and what became of it is unknown: it is not sent again by itself. False when that is known by now. */
export async function noteUnsure(db: Queryable, lease: string, id: number, now: Date): Promise<boolean> {
  const { rowCount } = await db.query(
    `UPDATE outbox SET sent_at = $3, attempts = attempts + 1, problem = $4
     WHERE id = $2 AND sending = $1 AND sent_at IS NULL AND dead_at IS NULL`,
    [lease, id, now, unsure],
  );
  return (rowCount ?? 0) > 0;
}
