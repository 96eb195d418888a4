import { createHash } from 'node:crypto';
import type { Request } from 'restify';
import { keepReply, takeKey, type Attempt } from '../../storage/idempotency.ts';
import type { Queryable } from '../../storage/db.ts';
import { fieldProblem, Problem } from './problem.ts';
import type { Reply } from './reply.ts';

/** How long an answer is kept under its key, in hours. */
export const keptFor = 24;

/** Objects with the same members have the same JSON. */
const sorted = (_: string, value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;

/** The attempt that a request with the header Idempotency-Key is; undefined without. Throws a 400 Problem. */
export function attemptOf(request: Request, caller: string): Attempt | undefined {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key))
    throw fieldProblem('invalid-fields', [
      { field: 'Idempotency-Key', message: 'must be 1 to 200 letters, digits or signs, such as a UUID' },
    ]);
  const asked = `${request.method ?? ''} ${request.getPath()} ${JSON.stringify(request.body, sorted)}`;
  return { caller, key, fingerprint: createHash('sha256').update(asked).digest('hex') };
}

/**
 * Does `work` in the caller's transaction, unless it was done before under the same key: then its answer is given again. Throws a
 * 422 Problem when the key was used for something else. What fails is not kept, and may be tried again.
 */
export async function onlyOnce<T extends { reply: Reply }>(
  db: Queryable,
  attempt: Attempt | undefined,
  now: Date,
  work: () => Promise<T>,
): Promise<T | { reply: Reply }> {
  if (!attempt) return work();
  const before = await takeKey(db, attempt, now, new Date(now.getTime() + keptFor * 3_600_000));
  if (!before) {
    const done = await work();
    await keepReply(db, attempt, JSON.stringify(done.reply));
    return done;
  }
  if (before.fingerprint !== attempt.fingerprint)
    throw new Problem(
      'key-used',
      `This Idempotency-Key was used for another request in the last ${String(keptFor)} hours. Send a new key with a new request; ` +
        'the same key only with exactly the same request.',
    );
  const reply = JSON.parse(before.reply) as Reply;
  return { reply: { ...reply, headers: { ...reply.headers, 'Idempotent-Replayed': 'true' } } };
}
