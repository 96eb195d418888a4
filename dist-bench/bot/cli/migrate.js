import { join } from 'node:path';
import { migrate, readMigrations } from "../../storage/migrate.js";
import { home } from "../settings.js";
import { readArgs, refuseWords } from "./command.js";
import { withDatabase } from "./database.js";
/** Brings the database up to this version and says which steps that took. */
export const migrateDatabase = async (args, io) => {
    refuseWords(readArgs(args, {}).positionals);
    const migrations = await readMigrations(join(home, 'storage', 'migrations'));
    const applied = await withDatabase(io, (db) => migrate(db, migrations));
    const last = migrations.at(-1);
    if (applied.length === 0)
        io.stdout.write(`De database is al bij${last ? `, tot en met ${label(last)}` : ''}. Er is niets veranderd.\n`);
    else
        io.stdout.write(`Uitgevoerd:\n${applied.map((one) => `  ${label(one)}\n`).join('')}De database is bij.\n`);
    return 0;
};
function label({ version, name }) {
    return `${String(version).padStart(4, '0')}-${name}`;
}
//# sourceMappingURL=migrate.js.map