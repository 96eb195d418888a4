import { join } from 'node:path';
import { migrate, readMigrations, type Migration } from '../../storage/migrate.ts';
import { home } from '../settings.ts';
import { readArgs, refuseWords, type Command } from './command.ts';
import { withDatabase } from './database.ts';

/** Brings the database up to this version and says which steps that took. */
export const migrateDatabase: Command = async (args, io) => {
  refuseWords(readArgs(args, {}).positionals);
  const migrations = await readMigrations(join(home, 'storage', 'migrations'));
  const applied = await withDatabase(io, (db) => migrate(db, migrations));
  const last = migrations.at(-1);
  if (applied.length === 0)
    io.stdout.write(`De database is al bij${last ? `, tot en met ${label(last)}` : ''}. Er is niets veranderd.\n`);
  else io.stdout.write(`Uitgevoerd:\n${applied.map((one) => `  ${label(one)}\n`).join('')}De database is bij.\n`);
  return 0;
};

function label({ version, name }: Migration): string {
  return `${String(version).padStart(4, '0')}-${name}`;
}
