import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A PostgreSQL database that nobody else uses. */
export interface ServerDatabase {
  url: string;
  version: string;
  /** What the server itself says of keeping what was committed. */
  durability: string;
  /** Transactions committed so far; the server counts with a delay of a second. */
  commits(): Promise<number>;
  drop(): Promise<void>;
}

/** Makes a database on the server of TEST_DATABASE_URL, or else on this machine. Gives the problem when that fails. */
export async function freshServerDatabase(): Promise<ServerDatabase | { problem: string }> {
  const server = process.env['TEST_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres';
  const name = `loket_bench_${randomBytes(6).toString('hex')}`;
  try {
    await ask(server, `CREATE DATABASE ${name}`);
  } catch (error) {
    const first = error instanceof AggregateError ? (error.errors[0] as Error) : (error as Error);
    return { problem: first.message };
  }
  const own = new URL(server);
  own.pathname = `/${name}`;
  const setting = async (of: string): Promise<string> => String((await ask(own.href, `SHOW ${of}`))[of]);
  return {
    url: own.href,
    version: await setting('server_version'),
    durability: `synchronous_commit=${await setting('synchronous_commit')}, fsync=${await setting('fsync')}, full_page_writes=${await setting('full_page_writes')}`,
    async commits() {
      const count = 'SELECT xact_commit::int AS n FROM pg_stat_database WHERE datname = current_database()';
      return Number((await ask(own.href, count))['n']);
    },
    async drop() {
      await ask(server, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

async function ask(url: string, statement: string): Promise<Record<string, unknown>> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows[0] ?? {};
  } finally {
    await client.end();
  }
}
