import type { BypassOutcome } from '../dialogs/effect.ts';
import type { Queryable } from './db.ts';

/** A message was sent to the desk already. */
export class SentBefore extends Error {
  override name = 'SentBefore';
}

/** Counts a question that was asked of a group directly. Throws SentBefore when that message was sent on meanwhile. */
export async function noteBypass(
  db: Queryable,
  { group, outcome, message }: { group: string; outcome: BypassOutcome; message: string },
  now: Date,
): Promise<void> {
  await db
    .query('INSERT INTO bypasses (message, executing_group, outcome, sent_at) VALUES ($1, $2, $3, $4)', [
      message,
      group,
      outcome,
      now,
    ])
    .catch((error: unknown) => {
      throw (error as { constraint?: string }).constraint === 'bypasses_pkey' ? new SentBefore(message) : error;
    });
}

/** Whether a message was sent to the desk before. */
export async function wasSentOn(db: Queryable, message: string): Promise<boolean> {
  const { rows } = await db.query<{ sent: boolean }>(
    'SELECT EXISTS (SELECT FROM bypasses WHERE message = $1) AS sent',
    [message],
  );
  return rows[0]?.sent ?? false;
}
