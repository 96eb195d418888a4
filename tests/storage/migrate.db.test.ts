import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Db } from '../../storage/db.ts';
import { migrate, readMigrations, type Migration } from '../../storage/migrate.ts';
import { freshDatabase } from '../harness/database.ts';

const first: Migration = { version: 1, name: 'desk', sql: `CREATE TABLE desk (id int);\nINSERT INTO desk VALUES (1);` };
const second: Migration = {
  version: 2,
  name: 'chair',
  sql: `ALTER TABLE desk ADD chair text DEFAULT 'x;y'; -- the end`,
};
const broken: Migration = { version: 2, name: 'broken', sql: `INSERT INTO desk VALUES (2); SELECT nothing;` };

let db: Db;
beforeEach(async () => {
  db = await freshDatabase();
});
afterEach(() => db.end());

async function applied(): Promise<unknown[]> {
  const { rows } = await db.query('SELECT version, name, applied_at FROM loket_migrations ORDER BY version');
  return rows;
}

test('are applied in order, once, and written down', async () => {
  expect(await migrate(db, [first])).toEqual([first]);
  expect(await migrate(db, [first, second])).toEqual([second]);
  expect(await migrate(db, [first, second])).toEqual([]);
  expect((await db.query('SELECT * FROM desk')).rows).toEqual([{ id: 1, chair: 'x;y' }]);
  expect(await applied()).toEqual([
    { version: 1, name: 'desk', applied_at: expect.any(Date) },
    { version: 2, name: 'chair', applied_at: expect.any(Date) },
  ]);
});

test('that fail leave nothing behind, keep those before them, and say which file it was', async () => {
  await expect(migrate(db, [first, broken])).rejects.toMatchObject({
    code: '42703',
    message: expect.stringContaining('0002-broken'),
  });
  expect((await db.query('SELECT * FROM desk')).rows).toEqual([{ id: 1 }]);
  expect(await applied()).toHaveLength(1);
  expect(await migrate(db, [first, second])).toEqual([second]);
});

test('newer than this program are refused, and nothing is done', async () => {
  await migrate(db, [first, second]);
  await expect(migrate(db, [first])).rejects.toMatchObject({
    name: 'StorageProblem',
    reason: 'newer-schema',
    message: expect.stringContaining('0002-chair'),
    remedy: expect.stringContaining('Installeer'),
  });
});

test('that were changed after they were applied are refused, but not for their line endings', async () => {
  await migrate(db, [first]);
  const changed = { ...first, sql: `${first.sql} -- later` };
  await expect(migrate(db, [changed, second])).rejects.toMatchObject({
    reason: 'changed-schema',
    message: expect.stringContaining('0001-desk'),
  });
  expect(await applied()).toHaveLength(1);
  const onWindows = { ...first, sql: first.sql.replaceAll('\n', '\r\n') };
  expect(await migrate(db, [onWindows, second])).toEqual([second]);
});

test('are done once by processes that start together', async () => {
  const slow = { ...first, sql: `${first.sql} SELECT pg_sleep(0.05);` };
  const done = await Promise.all(Array.from({ length: 6 }, () => migrate(db, [slow, second])));
  expect(
    done
      .flat()
      .map((migration) => migration.version)
      .sort(),
  ).toEqual([1, 2]);
  expect((await db.query('SELECT count(*) AS n FROM desk')).rows).toEqual([{ n: 1 }]);
});

test.each([
  ['a gap', [first, { ...second, version: 3 }]],
  ['a number twice', [first, { ...second, version: 1 }]],
])('with %s in the numbers are refused', async (_, list) => {
  await expect(migrate(db, list)).rejects.toThrow('should have number 2');
});

describe('a folder of migrations', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'loket-migrations-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('is read in order', async () => {
    await writeFile(join(folder, '0002-chair.sql'), second.sql);
    await writeFile(join(folder, '0001-desk.sql'), first.sql);
    await writeFile(join(folder, 'README.md'), 'not SQL');
    expect(await readMigrations(folder)).toEqual([first, second]);
  });

  test('with a misnamed file is refused', async () => {
    await writeFile(join(folder, '1_desk.sql'), first.sql);
    await expect(readMigrations(folder)).rejects.toThrow('1_desk.sql');
  });
});

test('of Loket itself can be read and applied', async () => {
  const own = await readMigrations(fileURLToPath(new URL('../../storage/migrations', import.meta.url)));
  expect(await migrate(db, own)).toEqual(own);
});
