import type { Db } from '../../storage/db.ts';
import { type Io } from './command.ts';
import { Refusal } from '../refusal.ts';

/** Opens the database for one piece of work and always closes it. Throws StorageProblem, or Refusal when it is empty. */
export async function withDatabase<T>(io: Io, work: (db: Db) => Promise<T>): Promise<T> {
  const db = await io.openDatabase(io.settings());
  try {
    return await work(db);
  } catch (error) {
    if ((error as { code?: unknown } | null)?.code === undefinedTable)
      throw new Refusal(['De database heeft nog niet alle tabellen. Doe eerst: npm run loket -- migrate']);
    throw error;
  } finally {
    await db.end();
  }
}

/** SQLSTATE. */
const undefinedTable = '42P01';
