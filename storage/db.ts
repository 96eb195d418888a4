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

/** Runs `work` in one transaction: committed when it returns, rolled back when it throws. */
export async function transaction<T>(db: Db, work: (client: Queryable) => Promise<T>): Promise<T> {
  const client = await db.connect();
  let broken = false;
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {
      broken = true;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}
