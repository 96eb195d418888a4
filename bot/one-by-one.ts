import { transaction, type Queryable } from '../storage/db.ts';
import { afterCommit, type AfterCommit } from './carry-out.ts';
import type { Loket } from './loket.ts';

/** What can not be handled is left alone for so long, in milliseconds: the others go on. */
export const restAfterFault = 60 * 60_000;

/** Rows that come due by themselves. */
export interface Due<Row> {
  /** Takes one that is to be looked at, and locks it until the transaction ends. */
  claim(db: Queryable, now: Date): Promise<Row | undefined>;
  /** Does what is due, or puts off the next look; gives what is to leave. */
  handle(db: Queryable, row: Row): Promise<AfterCommit[]>;
  /** Puts off the next look. */
  rest(db: Queryable, row: Row, until: Date): Promise<void>;
  /** What the log says when one fails, and by which name it calls the row. */
  failed: { message: string; name(row: Row): Record<string, string> };
}

/**
 * Handles everything that is due, each in a transaction of its own: what several processes do at once, or again after a crash, is
 * done once. Throws when the database does.
 */
export async function oneByOne<Row>(loket: Loket, { claim, handle, rest, failed }: Due<Row>): Promise<void> {
  for (;;) {
    let row: Row | undefined;
    try {
      const left = await transaction(loket.db, async (db) => {
        row = await claim(db, loket.now());
        return row && handle(db, row);
      });
      if (!left) return;
      afterCommit(loket, left);
    } catch (error) {
      if (!row) throw error;
      const fault = error instanceof Error ? error.message : 'unknown';
      loket.log.error({ ...failed.name(row), fault }, failed.message);
      await rest(loket.db, row, new Date(loket.now().getTime() + restAfterFault));
    }
  }
}
