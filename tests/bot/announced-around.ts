import { setImmediate as otherWork } from 'node:timers/promises';
import { announceOn, type Portions } from '../../bot/announcer.ts';
import type { Loket } from '../../bot/loket.ts';
import { keepSession, keepAddress } from '../../storage/conversations.ts';
import type { Db } from '../../storage/db.ts';

/** Makes so many people with a chat of their own, "p0", "p1" … in the conversations of that name. */
export async function people(db: Db, many: number, at: Date, first = 0): Promise<string[]> {
  const ids = Array.from({ length: many }, (_, n) => `p${String(first + n)}`);
  await db.query(
    `INSERT INTO conversations (id, scope, person, last_in_at) SELECT id, 'personal', id, $2 FROM unnest($1::text[]) AS id`,
    [ids, at],
  );
  await db.query(
    `INSERT INTO addresses (conversation, address, updated_at)
     SELECT id, jsonb_build_object('id', id), $2 FROM unnest($1::text[]) AS id`,
    [ids, at],
  );
  return ids;
}

/** One person's chat, in which this session stands. */
export async function chatOf(db: Db, person: string, at: Date, session: unknown = null): Promise<void> {
  await db.query(`INSERT INTO conversations (id, scope, person, last_in_at) VALUES ($1, 'personal', $1, $2)`, [
    person,
    at,
  ]);
  await keepAddress(db, person, { id: person }, at);
  if (session !== null) await keepSession(db, person, { session, confirmable: false, lookAt: null });
}

/** Announces and delivers until nothing is to be done at this moment. */
export async function tellAll(loket: Loket, portions?: Portions): Promise<void> {
  for (;;) {
    await announceOn(loket, portions);
    await loket.delivery.sweep();
    // A database in this process leaves no turn to what comes over HTTP.
    await otherWork();
    const { rows } = await loket.db.query(
      `SELECT FROM announcement_recipients WHERE state = 'queued' OR (state = 'waiting' AND look_at <= $1)
       UNION ALL SELECT FROM outbox_lanes WHERE due_at <= $1`,
      [loket.now()],
    );
    if (rows.length === 0) return;
  }
}
