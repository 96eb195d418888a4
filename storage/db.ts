/** The one door to a database: the shape of `pg.Pool`. Implemented by PostgreSQL (`pg`) and by PGlite. */

export interface Rows<R> {
  rows: R[];
  rowCount: number | null;
}

export interface Queryable {
  /** One statement; `$1`, `$2` … are its parameters. Throws what the database throws, with its SQLSTATE in `code`. */
  query<R = Record<string, unknown>>(text: string, params?: readonly unknown[]): Promise<Rows<R>>;
}

export interface Client extends Queryable {
  /** Gives the connection back. An open transaction is rolled back. */
  release(destroy?: boolean): void;
}

export interface Db extends Queryable {
  connect(): Promise<Client>;
  end(): Promise<void>;
  /** What is behind it, for the start-up line and the tests' closing lines, such as "PostgreSQL 15.20". */
  readonly kind: 'pglite' | 'postgres';
}

/**
 * Runs `work` in one transaction: committed when it returns, rolled back when it throws. Done anew when another transaction is in its way, so `work`
 * does nothing but ask the database.
 */
export const transaction = <T>(db: Db, work: (client: Queryable) => Promise<T>): Promise<T> =>
  unlessInTheWay(() =>
    withClient(db, async (client) => {
      await client.query('BEGIN');
      const result = await work(client);
      await client.query('COMMIT');
      return result;
    }),
  );

/**
 * One transaction of two round trips. `read` leaves together with the BEGIN: it may look and lock, nothing more, for should the
 * BEGIN alone fail then it ran outside a transaction. The statements of `write` leave together with the COMMIT: it gives all
 * of them before it waits for any. Rolled back when either throws, and done anew as `transaction` is.
 */
export const readThenWrite = <R, T>(
  db: Db,
  read: (client: Queryable) => Promise<R>,
  write: (client: Queryable, read: R) => Promise<T>,
): Promise<T> =>
  unlessInTheWay(() =>
    withClient(db, async (client) => {
      const [, known] = await inOrder([client.query('BEGIN'), read(client)]);
      const written = write(client, known);
      await allGiven(written);
      const committed = client.query('COMMIT');
      // Should `write` have failed then the COMMIT did because of that, and says less.
      committed.catch(() => undefined);
      const result = await written;
      await committed;
      return result;
    }),
  );

/** Of two transactions that wait for each other the server ends one, which may simply begin again: SQLSTATE of a deadlock, and of a conflict. */
const inTheWay = ['40P01', '40001'];
const mostTimes = 5;

async function unlessInTheWay<T>(work: () => Promise<T>): Promise<T> {
  for (let time = 1; ; time++)
    try {
      return await work();
    } catch (error) {
      if (time >= mostTimes || !inTheWay.includes(String((error as { code?: unknown } | null)?.code))) throw error;
    }
}

async function withClient<T>(db: Db, work: (client: Client) => Promise<T>): Promise<T> {
  const client = await db.connect();
  let broken = false;
  try {
    return await work(client);
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {
      broken = true;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

const tick = (): Promise<void> =>
  new Promise((resolve) => {
    process.nextTick(resolve);
  });

/**
 * What all of them resolve to. Of statements that were given together and fail together it throws the error of the first in
 * line: the others fail only because that one did.
 */
export async function inOrder<T extends readonly unknown[]>(work: { [K in keyof T]: Promise<T[K]> }): Promise<T> {
  const failures = new Map<number, unknown>();
  work.forEach((one: Promise<unknown>, place) => {
    one.catch((error: unknown) => failures.set(place, error));
  });
  try {
    return await Promise.all(work);
  } catch {
    await tick();
    throw failures.get(Math.min(...failures.keys()));
  }
}

/** How deep `inOrder` may stand in `inOrder`; each passes a failure on a tick later. */
const deepest = 5;

/** Waits until all that is done without the database is done. Throws what failed in it: then nothing may be committed. */
async function allGiven(work: Promise<unknown>): Promise<void> {
  let failed: { error: unknown } | undefined;
  work.catch((error: unknown) => (failed = { error }));
  for (let ticks = 0; ticks < deepest; ticks++) await tick();
  if (failed) throw failed.error;
}
