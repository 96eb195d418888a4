import { cp, mkdir, mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Db } from '../../storage/db.ts';
import { lockFolder } from '../../storage/folder-lock.ts';
import { openDatabase } from '../../storage/open.ts';

let home: string;
/** A folder with one row in it, closed. */
let filled: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'loket-open-'));
  filled = join(home, 'filled');
  const db = await openDatabase({ folder: filled });
  await db.query('CREATE TABLE kept AS SELECT 1 AS a');
  await db.end();
});
afterAll(() => rm(home, { recursive: true }));

async function copy(name: string): Promise<string> {
  const folder = join(home, name);
  await cp(filled, folder, { recursive: true });
  return folder;
}

async function kept(db: Db): Promise<unknown> {
  return (await db.query('SELECT a FROM kept')).rows;
}

test('a folder keeps what was stored', async () => {
  const db = await openDatabase({ folder: filled });
  expect(db.kind).toBe('pglite');
  expect(await kept(db)).toEqual([{ a: 1 }]);
  await db.end();
});

test('a folder is locked until the end', async () => {
  const folder = await copy('locked');
  const db = await openDatabase({ folder });
  await expect(openDatabase({ folder })).rejects.toMatchObject({ reason: 'locked' });
  await db.end();
  await db.end();
  const again = await openDatabase({ folder });
  await expect(openDatabase({ folder })).rejects.toMatchObject({ reason: 'locked' });
  await again.end();
});

test.each<[string, (database: string) => Promise<void>]>([
  ['an empty control file', (database) => truncate(join(database, 'global', 'pg_control'))],
  ['no version file', (database) => rm(join(database, 'PG_VERSION'))],
  ['the version of another PostgreSQL', (database) => writeFile(join(database, 'PG_VERSION'), '17\n')],
  ['its tables gone', (database) => rm(join(database, 'base'), { recursive: true })],
  ['noise in its log', async (database) => overwrite(join(database, 'pg_wal'))],
  ['noise in its catalogue', async (database) => overwrite(join(database, 'global'))],
])('a folder with %s is refused, untouched and not left locked', async (what, damage) => {
  const folder = await copy(`damaged: ${what}`.replaceAll(/\W+/g, '-'));
  const database = join(folder, 'database');
  await damage(database);
  const before = await readdir(database);
  await expect(openDatabase({ folder })).rejects.toMatchObject({
    name: 'StorageProblem',
    reason: 'damaged',
    message: expect.stringContaining(folder),
    remedy: expect.stringContaining('reservekopie'),
  });
  (await lockFolder(folder)).release();
  expect(await readdir(database)).toEqual(expect.arrayContaining(before));
});

async function overwrite(folder: string): Promise<void> {
  const files = await readdir(folder, { withFileTypes: true });
  const noise = Buffer.alloc(8192, 'ruis');
  await Promise.all(files.filter((file) => file.isFile()).map((file) => writeFile(join(folder, file.name), noise)));
}

test('a first start that was cut short is done again', async () => {
  const folder = join(home, 'cut-short');
  await mkdir(join(folder, 'database.new', 'base'), { recursive: true });
  await writeFile(join(folder, 'database.new', 'PG_VERSION'), '18\n');
  const db = await openDatabase({ folder });
  expect((await db.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  await db.end();
  expect((await readdir(folder)).sort()).toEqual(['LEESMIJ.txt', 'database']);
});

test('a file in the place of the folder is refused', async () => {
  const folder = join(home, 'file');
  await writeFile(folder, '');
  await expect(openDatabase({ folder })).rejects.toMatchObject({ reason: 'not-writable' });
});

test.each([
  'postgres://piet:geheim@127.0.0.1:1/loket',
  'postgres://piet:geheim@nergens.invalid/loket',
  'postgres://piet:geheim@127.0.0.1:port/loket',
])('a server that does not answer is refused without telling the password: %s', async (url) => {
  const opening = openDatabase({ url, folder: join(home, 'unused') });
  await expect(opening).rejects.toMatchObject({
    reason: 'unreachable',
    remedy: expect.stringContaining('DATABASE_URL'),
  });
  const error = (await opening.catch((caught: unknown) => caught)) as Error;
  expect(`${error.message} ${String(error.cause)} ${JSON.stringify(error)}`).not.toContain('geheim');
  await expect(readdir(join(home, 'unused'))).rejects.toMatchObject({ code: 'ENOENT' });
});
