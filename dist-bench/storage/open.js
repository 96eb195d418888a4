import { join, resolve } from 'node:path';
import { lockFolder } from "./folder-lock.js";
import { openPglite } from "./pglite.js";
import { openPostgres } from "./postgres.js";
import { codeOf, StorageProblem } from "./problem.js";
/**
 * The database to use: PostgreSQL at `url`, proven to answer, or else PGlite in `folder`, which stays locked until `end`.
 * Throws StorageProblem when it cannot be used; nothing is then left open or locked.
 */
export async function openDatabase(where) {
    return where.url ? openServer(where.url) : openFolder(resolve(where.folder));
}
async function openServer(url) {
    let db;
    try {
        db = openPostgres(url);
        await db.query('SELECT 1');
        return db;
    }
    catch (error) {
        await db?.end();
        throw new StorageProblem('unreachable', `De PostgreSQL-database ${placeOf(url)} is niet te bereiken (${codeOf(error)}).`, 'Controleer DATABASE_URL (server, poort, gebruiker, wachtwoord en naam van de database) en of de server draait. ' +
            'Zonder DATABASE_URL bewaart Loket zijn gegevens in een map.', error);
    }
}
async function openFolder(folder) {
    const lock = await lockFolder(folder);
    try {
        const db = await openPglite(join(folder, 'database'));
        return { ...db, end: () => db.end().finally(lock.release) };
    }
    catch (error) {
        lock.release();
        throw error;
    }
}
/** Server and database, without the user and the password. */
function placeOf(url) {
    try {
        const { host, pathname } = new URL(url);
        return `${host}${pathname}`;
    }
    catch {
        return 'in DATABASE_URL';
    }
}
//# sourceMappingURL=open.js.map