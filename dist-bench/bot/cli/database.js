import { Refusal } from "./command.js";
/** Opens the database for one piece of work and always closes it. Throws StorageProblem, or Refusal when it is empty. */
export async function withDatabase(io, work) {
    const db = await io.openDatabase(io.settings());
    try {
        return await work(db);
    }
    catch (error) {
        if (error?.code === undefinedTable)
            throw new Refusal(['De database heeft nog niet alle tabellen. Doe eerst: npm run loket -- migrate']);
        throw error;
    }
    finally {
        await db.end();
    }
}
/** SQLSTATE. */
const undefinedTable = '42P01';
//# sourceMappingURL=database.js.map