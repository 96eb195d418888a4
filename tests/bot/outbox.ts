import { randomUUID } from 'node:crypto';
import { carryOut } from '../../bot/carry-out.ts';
import type { Loket } from '../../bot/loket.ts';
import type { Address } from '../../dialogs/channel.ts';
import { say, type Effect } from '../../dialogs/effect.ts';
import { keepAddress, openTurn } from '../../storage/conversations.ts';
import { transaction } from '../../storage/db.ts';
import { releaseLane } from '../../storage/lanes.ts';
import type { Taken } from '../../storage/outbox.ts';

/** A new conversation that can be reached there. */
export async function conversationAt(loket: Loket, address: Address | null): Promise<string> {
  const conversation = `c-${randomUUID()}`;
  const incoming = { key: conversation, conversation, scope: 'personal' as const, person: { id: 'sam', name: 'Sam' } };
  await openTurn(loket.db, { ...incoming, what: { kind: 'arrived' }, address: address ?? {} }, loket.now(), false);
  if (address) await keepAddress(loket.db, conversation, address, loket.now());
  return conversation;
}

/** Puts texts or other effects in the outbox as a turn does. Resolves to what was taken, when this caller is to deliver. */
export async function put(loket: Loket, conversation: string, ...what: (string | Effect)[]): Promise<Taken | null> {
  const effects = what.map((one) => (typeof one === 'string' ? say(one) : one));
  const [left] = await transaction(loket.db, (client) => carryOut(loket, client, conversation, effects));
  return left?.taken ?? null;
}

/** Puts them there as a process does that stops right after: they wait for a sweep. */
export async function leave(loket: Loket, conversation: string, ...what: (string | Effect)[]): Promise<void> {
  const taken = await put(loket, conversation, ...what);
  if (taken) await releaseLane(loket.db, conversation, taken.lease);
}

export interface Row {
  id: number;
  text: string;
  attempts: number;
  sent: boolean;
  dead: boolean;
  problem: string | null;
}

/** The outbox of a conversation, in order. */
export async function outboxOf(loket: Loket, conversation: string): Promise<Row[]> {
  const { rows } = await loket.db.query<Row>(
    `SELECT id, message->>'text' AS text, attempts, sent_at IS NOT NULL AS sent, dead_at IS NOT NULL AS dead, problem
     FROM outbox WHERE conversation = $1 ORDER BY id`,
    [conversation],
  );
  return rows;
}

/** Resolves when a condition holds; throws after `patience` milliseconds. */
export async function until(condition: () => boolean | Promise<boolean>, patience = 20_000): Promise<void> {
  for (const end = Date.now() + patience; !(await condition());) {
    if (Date.now() > end) throw new Error(`waited in vain for ${condition.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** How many conversations have something waiting, or are being delivered. */
export async function lanes(loket: Loket): Promise<number> {
  const { rows } = await loket.db.query<{ n: number }>('SELECT count(*) AS n FROM outbox_lanes');
  return rows[0]?.n ?? 0;
}
