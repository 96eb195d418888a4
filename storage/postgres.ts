import type { Socket } from 'node:net';
import pg from 'pg';
import type { Client, Db, Rows } from './db.ts';
import { CONNECTION_WAIT_MS, ENDED, readerOf, refuseLostCommit, RELEASED } from './values.ts';

/**
 * The zone and the styles of output that PGlite has too, whatever the server is set to. Without compiling statements (jit): with a million tickets that takes half a second
 * and more of each statement about figures, which without it take less than that.
 */
const SESSION = `SET TIME ZONE 'UTC'; SET datestyle = 'ISO, YMD'; SET intervalstyle = 'postgres'; SET jit = off`;

/**
 * A pool of at most 20 connections; the first is made by the first query. A lost connection fails the query that was using it
 * and is replaced. Differs from `pg.Pool`: a failing query does not cost the connection, and `release` rolls back.
 */
export function openPostgres(url: string): Db {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'loket',
    max: 20,
    connectionTimeoutMillis: CONNECTION_WAIT_MS,
    keepAlive: true,
    types: { getTypeParser: readerOf as typeof pg.types.getTypeParser },
    // Statements that are given together leave together: system calls cost more than statements do.
    pipeline: true,
    // The pool waits for a promise from this hook, though its type says that nothing comes back.
    onConnect: ((client: pg.ClientBase) => client.query(SESSION)) as unknown as () => undefined,
  });
  // Without these two a connection that is lost while idle, or between two queries of a client, ends the process.
  pool.on('error', () => undefined);
  pool.on('connect', (connection) => connection.on('error', () => undefined));

  let ending: Promise<void> | undefined;

  async function connect(): Promise<Client> {
    if (ending) throw new Error(ENDED);
    return lend(await pool.connect());
  }

  return {
    kind: 'postgres',
    connect,
    async query<R>(text: string, params?: readonly unknown[]): Promise<Rows<R>> {
      const client = await connect();
      try {
        return await client.query<R>(text, params);
      } finally {
        client.release();
      }
    },
    end: () => (ending ??= pool.end()),
  };
}

const names = new Map<string, string>();

/** A name for a statement, so that the server parses and plans it once per connection. All our texts are fixed: there are few. */
function nameOf(text: string): string {
  let name = names.get(text);
  if (name === undefined) names.set(text, (name = `loket-${String(names.size)}`));
  return name;
}

function lend(connection: pg.PoolClient): Client {
  const together = corking(connection);
  let released = false;
  /** False while the server has not yet said in which state the last statement left the transaction. */
  let settled = true;
  let last: Promise<unknown> = Promise.resolve();
  let given = 0;

  async function run<R>(text: string, params?: readonly unknown[]): Promise<Rows<R>> {
    const mine = ++given;
    settled = false;
    together();
    const answer = await (params && params.length > 0
      ? connection.query({ name: nameOf(text), text, values: params as unknown[] })
      : connection.query(text));
    if (mine === given) settled = true;
    // `pg` answers a text of several statements with a list.
    const result = Array.isArray(answer) ? (answer as pg.QueryResult[]).at(-1)! : answer;
    refuseLostCommit(text, result.command);
    return { rows: result.rows as R[], rowCount: result.rowCount };
  }

  return {
    query<R>(text: string, params?: readonly unknown[]): Promise<Rows<R>> {
      if (released) return Promise.reject(new Error(RELEASED));
      const answer = run<R>(text, params);
      last = Promise.allSettled([last, answer]);
      return answer;
    },
    release(destroy = false) {
      if (released) throw new Error(RELEASED);
      released = true;
      void last
        .then(() => destroy || rollBack(connection, settled))
        .catch(() => true)
        .then((broken) => connection.release(broken));
    },
  };
}

/** Holds back what is written to a connection until the end of this round of the event loop, so that it goes in one piece. */
function corking(connection: pg.PoolClient): () => void {
  const { stream } = (connection as unknown as { connection: { stream: Socket } }).connection;
  let corked = false;
  return () => {
    if (corked) return;
    corked = true;
    stream.cork();
    setImmediate(() => {
      corked = false;
      stream.uncork();
    });
  };
}

/** Resolves to false: the connection is fit for use. Throws when it is not. */
async function rollBack(connection: pg.PoolClient, settled: boolean): Promise<false> {
  if (!settled) await connection.query(''); // only this tells the state that a failed statement left
  if (connection.getTransactionStatus() !== 'I') await connection.query('ROLLBACK');
  return false;
}
