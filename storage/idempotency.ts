import type { Queryable } from './db.ts';

/** A request that its caller may send again, to be sure that it was done. */
export interface Attempt {
  caller: string;
  key: string;
  /** Of what is asked. */
  fingerprint: string;
}

/**
 * Takes a key for this transaction, or gives what was asked and answered under it before. Waits for a transaction that has just
 * taken it.
 */
export async function takeKey(
  db: Queryable,
  { caller, key, fingerprint }: Attempt,
  now: Date,
  expiresAt: Date,
): Promise<{ fingerprint: string; reply: string } | undefined> {
  await db.query('DELETE FROM idempotency_keys WHERE caller = $1 AND key = $2 AND expires_at <= $3', [
    caller,
    key,
    now,
  ]);
  const taken = await db.query(
    'INSERT INTO idempotency_keys (caller, key, fingerprint, expires_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
    [caller, key, fingerprint, expiresAt],
  );
  if (taken.rowCount === 1) return undefined;
  const { rows } = await db.query<{ fingerprint: string; reply: string }>(
    'SELECT fingerprint, reply FROM idempotency_keys WHERE caller = $1 AND key = $2',
    [caller, key],
  );
  if (!rows[0]) throw new Error('an idempotency key was neither taken nor found');
  return rows[0];
}

/** Keeps what is answered under a key that this transaction took. */
export async function keepReply(db: Queryable, { caller, key }: Attempt, reply: string): Promise<void> {
  await db.query('UPDATE idempotency_keys SET reply = $3 WHERE caller = $1 AND key = $2', [caller, key, reply]);
}

/** Forgets the keys that expired. */
export async function forgetKeys(db: Queryable, now: Date): Promise<number> {
  return (await db.query('DELETE FROM idempotency_keys WHERE expires_at <= $1', [now])).rowCount ?? 0;
}
