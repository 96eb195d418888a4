import type { Db } from '../storage/db.ts';
import { closeLanes, type Emptied } from '../storage/lanes.ts';

/** Most lanes that one statement closes. */
const most = 200;

/** Ends the delivery of a lane; resolves to false when something new came in meanwhile. */
export type Close = (lane: Emptied) => Promise<boolean>;

/**
 * Closes lanes together: those that are emptied while a statement is under way go with the next one. Under load that is one
 * commit for many conversations; without, nothing waits.
 */
export function makeClosing(db: Db, now: () => Date): Close {
  const waiting: { lane: Emptied; resolve(closed: boolean): void; reject(error: unknown): void }[] = [];
  let busy = false;

  async function closeAll(): Promise<void> {
    busy = true;
    while (waiting.length > 0) {
      const batch = waiting.splice(0, most);
      try {
        const closed = await closeLanes(
          db,
          batch.map(({ lane }) => lane),
          now(),
        );
        for (const { lane, resolve } of batch) resolve(closed.has(lane.conversation));
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    busy = false;
  }

  return (lane) =>
    new Promise((resolve, reject) => {
      waiting.push({ lane, resolve, reject });
      if (!busy) void closeAll();
    });
}
