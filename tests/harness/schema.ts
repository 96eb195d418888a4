import { join } from 'node:path';
import { home } from '../../bot/settings.ts';
import type { Db } from '../../storage/db.ts';
import { migrate, readMigrations } from '../../storage/migrate.ts';
import { freshDatabase } from './database.ts';

/** An empty database as Loket needs it. */
export async function loketDatabase(): Promise<Db> {
  const db = await freshDatabase();
  await migrate(db, await readMigrations(join(home, 'storage', 'migrations')));
  return db;
}
