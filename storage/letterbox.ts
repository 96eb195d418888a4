import type { Letter } from '../dialogs/anonymous.ts';
import type { Queryable } from './db.ts';
import { asJson } from './json.ts';

/** Complaints without a name, until they become tickets. */

/** `day`: of the organisation's clocks. Put in twice on a day it is there once. */
export async function postLetter(db: Queryable, letter: Letter, day: string): Promise<void> {
  await db.query('INSERT INTO letterbox (day, letter) VALUES ($1, $2) ON CONFLICT DO NOTHING', [day, asJson(letter)]);
}

/** Writes all of them anew: what PostgreSQL notes of the transaction that wrote a row is then that of no turn. */
export async function shakeLetters(db: Queryable): Promise<void> {
  await db.query('UPDATE letterbox SET day = day');
}

/** Takes one out that was put in before a day, in no order and none of these; it is back when the transaction fails. */
export async function takeLetter(
  db: Queryable,
  day: string,
  but: readonly string[],
): Promise<{ id: string; letter: Letter } | undefined> {
  const { rows } = await db.query<{ id: string; letter: Letter }>(
    `DELETE FROM letterbox WHERE id =
       (SELECT id FROM letterbox WHERE day < $1 AND NOT id::text = ANY($2) ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING id::text, letter`,
    [day, but],
  );
  return rows[0];
}

/** Forgets what was sent in a conversation, or was given up. */
export async function forgetSaid(db: Queryable, conversation: string): Promise<void> {
  await db.query('DELETE FROM outbox WHERE conversation = $1 AND (sent_at IS NOT NULL OR dead_at IS NOT NULL)', [
    conversation,
  ]);
}
