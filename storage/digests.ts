import type { DigestScope, DigestTime, Subscription } from '../knowledge/digests.ts';
import type { Queryable } from './db.ts';
import { asJson } from './json.ts';

/** Who gets which digests, and what was done of that. */

/** What people chose in their chats, by person; of one person, or of all. */
export async function digestChoices(db: Queryable, person?: string): Promise<Map<string, Subscription[]>> {
  const { rows } = await db.query<{ person: string; chosen: Subscription[] }>(
    'SELECT person, chosen FROM digest_choices WHERE $1::text IS NULL OR person = $1',
    [person ?? null],
  );
  return new Map(rows.map((row) => [row.person, row.chosen]));
}

/** Keeps what somebody chose. What was due of it before now is not told: `rounds` are the names of its times. */
export async function chooseDigests(
  db: Queryable,
  person: string,
  chosen: readonly Subscription[],
  rounds: readonly string[],
  now: Date,
): Promise<void> {
  await db.query(
    `WITH choice AS (
       INSERT INTO digest_choices (person, chosen, chosen_at) VALUES ($1, $2, $4)
       ON CONFLICT (person) DO UPDATE SET chosen = $2, chosen_at = $4)
     INSERT INTO digest_rounds (person, round, done_until) SELECT $1, round, $4 FROM unnest($3::text[]) AS round
     ON CONFLICT (person, round) DO UPDATE SET done_until = greatest(digest_rounds.done_until, $4)`,
    [person, asJson(chosen), rounds, now],
  );
}

/** Up to when digests were handled, by person and the name of their time; of one person, or of all. */
export async function digestRounds(db: Queryable, person?: string): Promise<Map<string, Map<string, Date>>> {
  const { rows } = await db.query<{ person: string; round: string; done_until: Date }>(
    'SELECT person, round, done_until FROM digest_rounds WHERE $1::text IS NULL OR person = $1',
    [person ?? null],
  );
  const all = new Map<string, Map<string, Date>>();
  for (const { person: one, round, done_until } of rows)
    all.set(one, (all.get(one) ?? new Map<string, Date>()).set(round, done_until));
  return all;
}

/** Digests of a time were handled up to an instant; with `begin`, only when nothing is known of it yet. */
export async function noteRound(
  db: Queryable,
  person: string,
  round: string,
  until: Date,
  { begin = false } = {},
): Promise<void> {
  await db.query(
    `INSERT INTO digest_rounds AS known (person, round, done_until) VALUES ($1, $2, $3)
     ON CONFLICT (person, round) DO UPDATE SET done_until = CASE WHEN $4 THEN known.done_until ELSE greatest(known.done_until, $3) END`,
    [person, round, until, begin],
  );
}

/** A digest that somebody asked for in their own chat. */
export interface DigestRequest {
  conversation: string;
  person: string;
  length: DigestTime['length'];
  scope: DigestScope;
}

/** What was asked last in a chat is answered; asked again before it is, it is one answer. */
export async function askDigest(db: Queryable, asked: DigestRequest, now: Date): Promise<void> {
  const { conversation, person, length, scope } = asked;
  await db.query(
    `INSERT INTO digest_requests (conversation, person, length, scope, asked_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (conversation) DO UPDATE SET person = $2, length = $3, scope = $4, asked_at = $5`,
    [conversation, person, length, asJson(scope), now],
  );
}

/** Whether a digest was asked for that is not told yet. */
export async function digestAsked(db: Queryable): Promise<boolean> {
  return (await db.query('SELECT FROM digest_requests LIMIT 1')).rows.length > 0;
}

/** Takes one that was asked for, not of `except`, and locks it and its chat until the transaction ends; a chat in which something happens is passed over. */
export async function claimDigest(
  db: Queryable,
  except: readonly string[],
): Promise<(DigestRequest & { session: unknown }) | undefined> {
  const { rows } = await db.query<DigestRequest & { session: unknown }>(
    `SELECT r.conversation, r.person, r.length, r.scope, c.session FROM digest_requests r JOIN conversations c ON c.id = r.conversation
     WHERE r.conversation <> ALL ($1) ORDER BY r.asked_at, r.conversation LIMIT 1 FOR NO KEY UPDATE OF r, c SKIP LOCKED`,
    [except],
  );
  return rows[0];
}

export async function settleDigest(db: Queryable, conversation: string): Promise<void> {
  await db.query('DELETE FROM digest_requests WHERE conversation = $1', [conversation]);
}
