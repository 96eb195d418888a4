import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transaction, type Db, type Queryable } from './db.ts';
import { codeOf, StorageProblem } from './problem.ts';

export interface Migration {
  /** 1, 2, 3 …, without gaps. */
  version: number;
  name: string;
  /** Any number of statements, without BEGIN or COMMIT: it runs in a transaction already. */
  sql: string;
}

interface Applied {
  version: number;
  name: string;
  checksum: string;
}

/** The key of the advisory lock: "loket" in ASCII. */
const LOCK = 0x6c6f6b6574;

/**
 * Brings the schema up to the last of `migrations` and returns those it applied, each in its own transaction. Processes that
 * start together take turns. Throws StorageProblem when the schema is newer than `migrations`, or an applied one was changed.
 */
export async function migrate(db: Db, migrations: readonly Migration[]): Promise<Migration[]> {
  requireCounting(migrations);
  const done: Migration[] = [];
  for (;;) {
    // One lock per transaction, not one for all: a session's lock does not survive a pooler between us and the server.
    const applied = await transaction(db, (client) => applyNext(client, migrations));
    if (!applied) return done;
    done.push(applied);
  }
}

async function applyNext(client: Queryable, migrations: readonly Migration[]): Promise<Migration | undefined> {
  await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
  await client.query(`CREATE TABLE IF NOT EXISTS loket_migrations (
    version int PRIMARY KEY, name text NOT NULL, checksum text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`);
  const { rows } = await client.query<Applied>('SELECT version, name, checksum FROM loket_migrations ORDER BY version');
  for (const row of rows) refuseUnknown(row, migrations[row.version - 1]);

  const next = migrations[rows.length];
  if (!next) return undefined;
  try {
    await client.query(next.sql);
  } catch (error) {
    const failure = new Error(`migration ${label(next)} failed: ${(error as Error).message}`, { cause: error });
    throw Object.assign(failure, { code: codeOf(error) });
  }
  await client.query('INSERT INTO loket_migrations (version, name, checksum) VALUES ($1, $2, $3)', [
    next.version,
    next.name,
    checksum(next.sql),
  ]);
  return next;
}

function refuseUnknown(applied: Applied, known: Migration | undefined): void {
  if (!known) {
    throw new StorageProblem(
      'newer-schema',
      `De gegevens zijn gemaakt met een nieuwere Loket (stap ${label(applied)} is hier onbekend).`,
      'Installeer de nieuwste Loket. Of zet de reservekopie van vóór de nieuwe versie terug.',
    );
  }
  if (applied.checksum === checksum(known.sql)) return;
  throw new StorageProblem(
    'changed-schema',
    `Stap ${label(known)} van de database is veranderd nadat hij is uitgevoerd.`,
    'Installeer Loket opnieuw, zonder eigen wijzigingen in storage/migrations. ' +
      'Wil je de database veranderen? Maak dan een nieuw bestand met een volgend nummer.',
  );
}

/** The migrations in a folder of files named like 0001-register.sql, in order. Throws on any other .sql file. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort();
  const migrations = await Promise.all(
    files.map(async (file) => {
      const [, version, name] = /^(\d{4})-([a-z0-9-]+)\.sql$/.exec(file) ?? [];
      if (!version || !name) throw new Error(`${file}: a migration is named like 0001-register.sql`);
      return { version: Number(version), name, sql: await readFile(join(folder, file), 'utf8') };
    }),
  );
  requireCounting(migrations);
  return migrations;
}

function requireCounting(migrations: readonly Migration[]): void {
  migrations.forEach((migration, index) => {
    if (migration.version === index + 1) return;
    throw new Error(`migration ${label(migration)} should have number ${index + 1}: no gaps, no number twice`);
  });
}

/** Independent of line endings, which git may change on Windows. */
function checksum(sql: string): string {
  return createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex');
}

function label(migration: { version: number; name: string }): string {
  return `${String(migration.version).padStart(4, '0')}-${migration.name}`;
}
