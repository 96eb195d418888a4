import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import type { Db } from '../../storage/db.ts';
import { overPglite } from '../../storage/pglite.ts';
import { openPostgres } from '../../storage/postgres.ts';
import { imageFile } from './pglite-image.mjs';

const SERVER = process.env['TEST_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres';

/**
 * An empty database that nobody else uses, gone after `end()`: on PGlite, or on the PostgreSQL server when LOKET_TEST_DB is
 * "postgres". Takes 0.4 s at first and then some milliseconds on PGlite, 0.1 s on PostgreSQL. Throws when it cannot be had.
 */
export async function freshDatabase(): Promise<Db> {
  const kind = process.env['LOKET_TEST_DB'] ?? 'pglite';
  if (kind === 'pglite') return onPglite();
  if (kind === 'postgres') return onPostgres();
  throw new Error(`LOKET_TEST_DB is "${kind}": it should be "pglite" or "postgres"`);
}

async function onPostgres(): Promise<Db> {
  const name = `loket_test_${randomBytes(6).toString('hex')}`;
  await administer(`CREATE DATABASE ${name}`);
  const url = new URL(SERVER);
  url.pathname = `/${name}`;
  const db = openPostgres(url.href);
  return { ...db, end: () => db.end().then(() => administer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)) };
}

async function administer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: SERVER, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Engines whose database was ended: emptied, they serve the next test of this file, which saves most of the start. */
const idle: PGlite[] = [];

async function onPglite(): Promise<Db> {
  const engine = idle.pop() ?? (await startFromImage());
  return overPglite(engine, async () => {
    if (over) return engine.close();
    await engine.exec(EMPTY);
    await engine.exec('DISCARD ALL');
    idle.push(engine);
  });
}

const EMPTY = `DO $$ DECLARE name text; BEGIN
  FOR name IN SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' LOOP
    EXECUTE format('DROP SCHEMA %I CASCADE', name);
  END LOOP;
  CREATE SCHEMA public;
END $$`;

// An engine that is left open keeps its process alive. Jest runs this before the `afterAll` of the test file itself.
let over = false;
afterAll(async () => {
  over = true;
  await Promise.all(idle.splice(0).map((engine) => engine.close()));
});

async function startFromImage(): Promise<PGlite> {
  return PGlite.create({ loadDataDir: new Blob([await readFile(imageFile)]) });
}
