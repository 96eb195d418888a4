import { join } from 'node:path';
import { home } from '../../bot/settings.ts';
import type { Db } from '../../storage/db.ts';
import { migrate, readMigrations } from '../../storage/migrate.ts';
import { waiting } from '../../storage/lanes.ts';
import { enqueue, markDead } from '../../storage/outbox.ts';
import { freshDatabase } from '../harness/database.ts';
import { loket as run, monday } from './cli-io.ts';

let db: Db;
let open = 0;
beforeEach(async () => {
  db = await freshDatabase();
});
afterEach(async () => {
  await db.end();
  expect(open).toBe(0);
});

/** On the database of the test, which outlives the command; every door that is opened must be closed. */
function loket(...args: string[]) {
  const openDatabase = (): Promise<Db> => {
    open++;
    const end = (): Promise<void> => {
      open--;
      return Promise.resolve();
    };
    return Promise.resolve({ ...db, end });
  };
  return run(args, { openDatabase });
}

const migrations = await readMigrations(join(home, 'storage', 'migrations'));
const last = migrations.at(-1)!;
const text = { text: 'De lamp van Sanne wordt vandaag gemaakt' };
const lease = { name: 'a', until: new Date(monday.getTime() + 60_000) };

/** Three messages in two conversations, of which the first two are given up. */
async function fill(): Promise<number[]> {
  await migrate(db, migrations);
  const at = (minute: number) => new Date(monday.getTime() + minute * 60_000);
  await enqueue(db, 'gesprek-1', [{ kind: 'send', card: null, message: text }], at(0), lease);
  await enqueue(db, 'gesprek-2', [{ kind: 'update', card: 'M-1', message: text }], at(1), lease);
  await enqueue(db, 'gesprek-2', [{ kind: 'send', card: null, message: text }], at(2), lease);
  const { rows } = await db.query<{ id: number }>('SELECT id FROM outbox ORDER BY id');
  const ids = rows.map(({ id }) => id);
  await markDead(db, ids.slice(0, 2), '502 Bad\nGateway', at(3));
  return ids;
}

describe('migrate', () => {
  it('says what it did, and that there is nothing left to do', async () => {
    const label = (one: typeof last) => `${String(one.version).padStart(4, '0')}-${one.name}`;
    expect(await loket('migrate')).toEqual({
      code: 0,
      stdout: `Uitgevoerd:\n${migrations.map((one) => `  ${label(one)}\n`).join('')}De database is bij.\n`,
      stderr: '',
    });
    expect(await loket('migrate')).toEqual({
      code: 0,
      stdout: `De database is al bij, tot en met ${label(last)}. Er is niets veranderd.\n`,
      stderr: '',
    });
  });

  it('refuses a database of a newer Loket, with the remedy', async () => {
    await migrate(db, [...migrations, { version: last.version + 1, name: 'later', sql: 'SELECT 1' }]);
    const { code, stdout, stderr } = await loket('migrate');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^De gegevens zijn gemaakt met een nieuwere Loket .+\nInstalleer .+\n$/);
  });
});

describe('outbox list', () => {
  it('shows what waits and what was given up, oldest first', async () => {
    const [one, two, three] = await fill();
    const { code, stdout } = await loket('outbox', 'list');
    expect(code).toBe(0);
    expect(stdout.split('\n').map((line) => line.split(/ {2,}/))).toEqual([
      ['Wachtend: 1. Opgegeven: 2.'],
      [''],
      ['nummer', 'gemaakt', 'soort', 'stand', 'pogingen', 'gesprek', 'probleem'],
      [String(one), '2026-11-23T09:00:00.000Z', 'bericht', 'opgegeven', '1', 'gesprek-1', '502 Bad Gateway'],
      [String(two), '2026-11-23T09:01:00.000Z', 'wijziging', 'opgegeven', '1', 'gesprek-2', '502 Bad Gateway'],
      [String(three), '2026-11-23T09:02:00.000Z', 'bericht', 'wacht', '0', 'gesprek-2'],
      [''],
      ['Opgegeven berichten opnieuw aanbieden: npm run loket -- outbox retry [nummer]'],
      [''],
    ]);
    expect(stdout).not.toContain('Sanne');
  });

  it('says that nothing is left', async () => {
    await migrate(db, migrations);
    expect(await loket('outbox', 'list')).toEqual({
      code: 0,
      stdout: 'De outbox is leeg: alles is verstuurd.\n',
      stderr: '',
    });
  });

  it('says when there is more than it shows', async () => {
    await migrate(db, migrations);
    const parcels = Array.from({ length: 201 }, () => ({ kind: 'send' as const, card: null, message: text }));
    await enqueue(db, 'gesprek-1', parcels, monday, lease);
    const { stdout } = await loket('outbox', 'list');
    expect(stdout).toMatch(/^Wachtend: 201\. Opgegeven: 0\. Dit zijn de oudste 200\.\n/);
    expect(stdout.match(/ wacht /g)).toHaveLength(200);
  });

  it.each([['list'], ['retry']])('sends to migrate first: %s', async (verb) => {
    expect(await loket('outbox', verb)).toEqual({
      code: 1,
      stdout: '',
      stderr: 'De database heeft nog niet alle tabellen. Doe eerst: npm run loket -- migrate\n',
    });
  });
});

describe('outbox retry', () => {
  const inLine = async (conversation: string) =>
    (await waiting(db, conversation, lease.name, 10))?.rows.map(({ id }) => id);

  it('puts one message back in line', async () => {
    const [one, two, three] = await fill();
    expect(await loket('outbox', 'retry', String(two))).toEqual({
      code: 0,
      stdout: '1 bericht staat weer in de rij; Loket verstuurt ze zodra het draait.\n',
      stderr: '',
    });
    expect(await inLine('gesprek-2')).toEqual([two, three]);
    expect(await inLine('gesprek-1')).toEqual([]);
    expect((await loket('outbox', 'retry', String(one))).code).toBe(0);
    expect(await inLine('gesprek-1')).toEqual([one]);
  });

  it('puts all of them back in line', async () => {
    await fill();
    expect((await loket('outbox', 'retry')).stdout).toMatch(/^2 berichten staan weer in de rij; /);
    expect((await loket('outbox', 'list')).stdout).toMatch(/^Wachtend: 3\. Opgegeven: 0\.\n/);
    expect((await loket('outbox', 'retry')).stdout).toBe('Er zijn geen opgegeven berichten.\n');
  });

  it('does not touch a message that was not given up', async () => {
    const [, , three] = await fill();
    for (const id of [String(three), '999999999999999'])
      expect(await loket('outbox', 'retry', id)).toEqual({
        code: 1,
        stdout: '',
        stderr: `Bericht ${id} is niet opgegeven; kijk met "outbox list" welke dat wel zijn.\n`,
      });
    expect((await loket('outbox', 'list')).stdout).toMatch(/^Wachtend: 1\. Opgegeven: 2\.\n/);
  });
});
