import type { Loket } from '../../bot/loket.ts';

/**
 * Resolves when everything that is said in chats left, or was given up; also what a turn sends of itself, which a sweep leaves alone. Throws when something
 * still waits after eight seconds.
 */
export async function allLeft({ db, delivery }: Pick<Loket, 'db' | 'delivery'>): Promise<void> {
  const end = Date.now() + 8_000;
  for (;;) {
    await delivery.sweep();
    // A database in this process leaves no turn to what comes over HTTP.
    await new Promise((resolve) => setImmediate(resolve));
    const { rows } = await db.query("SELECT FROM outbox_lanes WHERE via = 'chat' LIMIT 1");
    if (rows.length === 0) return;
    if (Date.now() > end) throw new Error('something does not leave, and is not given up');
  }
}
