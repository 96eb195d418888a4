import type { Queryable } from './db.ts';

/** A conversation in which nothing was said for long, perhaps. */
export interface Quiet {
  id: string;
  person: string;
  session: unknown;
  lastInAt: Date;
  /** False: nobody is there any more to hear anything. */
  reachable: boolean;
}

/**
 * Takes one conversation that is to be looked at, and locks it until the transaction ends; when to look again is to be told anew.
 * One in which a turn goes on is passed over.
 */
export async function claimQuiet(db: Queryable, now: Date): Promise<Quiet | undefined> {
  const { rows } = await db.query<Omit<Quiet, 'lastInAt'> & { last_in_at: Date }>(
    `UPDATE conversations SET look_at = NULL
     WHERE id = (SELECT id FROM conversations WHERE look_at <= $1 ORDER BY look_at LIMIT 1 FOR UPDATE SKIP LOCKED)
     RETURNING id, person, session, last_in_at,
       NOT EXISTS (SELECT FROM addresses WHERE conversation = id AND unreachable_at IS NOT NULL) AS reachable`,
    [now],
  );
  const row = rows[0];
  if (!row) return undefined;
  const { last_in_at: lastInAt, ...rest } = row;
  return { ...rest, lastInAt };
}

/** When to look at a conversation again; null is not before something is said. */
export async function lookAgain(db: Queryable, conversation: string, lookAt: Date | null): Promise<void> {
  await db.query('UPDATE conversations SET look_at = $2 WHERE id = $1', [conversation, lookAt]);
}
