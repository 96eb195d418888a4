import type { Db } from '../../storage/db.ts';
import { volume } from '../../storage/figures/volume.ts';
import { insertTicket, takeNumber } from '../../storage/tickets.ts';
import { freshDatabase } from '../harness/database.ts';
import { loketDatabase } from '../harness/schema.ts';
import { aTicket } from '../tickets/a-ticket.ts';
import { loket as run } from './cli-io.ts';

let db: Db;
afterEach(() => db.end());

const demo = (...args: string[]) =>
  run(['demo', 'year', '--mensen', '10', ...args], {
    openDatabase: () => Promise.resolve({ ...db, end: () => Promise.resolve() }),
  });

/** All that was made up, as it stands in the register. */
async function registered(): Promise<unknown[]> {
  const tickets = await db.query('SELECT * FROM tickets ORDER BY number');
  const events = await db.query('SELECT ticket, at, by_role, by_id, kind, data FROM ticket_events ORDER BY id');
  const chats = await db.query('SELECT * FROM takeovers ORDER BY id');
  return [tickets.rows, events.rows, chats.rows];
}

test('a database without tables gets them, and a year of people whose names say that they are made up', async () => {
  db = await freshDatabase();
  const { code, stdout, stderr } = await demo('--seed', '4');
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /^Klaar: \d+ verzonnen meldingen van 2025-11-23 tot 2026-11-23, met \d+ werkorders en \d+ gesprekken met de balie\. Niemand daarin bestaat\./,
  );
  expect(stdout).toContain('npm run demo:year -- --seed 4 --mensen 10 --eind 2026-11-23');
  expect(stderr).toContain('Ik verzin een jaar van 10 mensen');
  const { rows } = await db.query<{ name: string; said: string }>(
    `SELECT requester_name AS name, answers::text AS said FROM tickets WHERE parent IS NULL`,
  );
  expect(rows.length).toBeGreaterThan(80);
  expect(rows.every(({ name }) => name.endsWith('(verzonnen)'))).toBe(true);
  // Nobody is told anything, and nothing comes due.
  const silent = await db.query(
    'SELECT (SELECT count(*)::int FROM outbox) + (SELECT count(*)::int FROM tickets WHERE look_at IS NOT NULL) AS n',
  );
  expect(silent.rows).toEqual([{ n: 0 }]);
  // The figures are there at once, and the next number is free.
  const all = { from: new Date('2025-01-01'), until: new Date('2027-01-01') };
  const [total] = await volume(db, { period: all, scope: {} }, all);
  expect(total?.total).toBe(rows.length);
  const taken = await db.query('SELECT number FROM tickets WHERE number = $1', [await takeNumber(db, 2026)]);
  expect(taken.rows).toEqual([]);
}, 120_000);

test('the same seed gives the same year, another seed another one', async () => {
  const years: unknown[][] = [];
  for (const seed of ['4', '4', '5']) {
    db = await loketDatabase();
    expect((await demo('--seed', seed, '--eind', '2026-06-30')).code).toBe(0);
    years.push(await registered());
    if (years.length < 3) await db.end();
  }
  expect(years[1]).toEqual(years[0]);
  expect(years[2]).not.toEqual(years[0]);
}, 120_000);

test('what is real is left alone, with what to do instead', async () => {
  db = await loketDatabase();
  await insertTicket(db, aTicket({ conversation: null }), null);
  const { code, stdout, stderr } = await demo();
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain('staat 1 echte melding.');
  expect(stderr).toContain('LOKET_DATA_DIR=./demo npm run demo:year');
  expect((await db.query('SELECT count(*)::int AS n FROM tickets')).rows).toEqual([{ n: 1 }]);
});

test('a second year is not put on top of the first', async () => {
  db = await loketDatabase();
  await insertTicket(
    db,
    aTicket({ conversation: null, requester: { id: 'verzonnen-0001', name: 'Medewerker 1 (verzonnen)' } }),
    null,
  );
  const { code, stderr } = await demo();
  expect(code).toBe(1);
  expect(stderr).toContain('al een verzonnen jaar (1 meldingen)');
});

test.each([
  [['--seed', 'x'], '--seed is een heel getal'],
  [['--seed', '-1'], '--seed'],
  [['--mensen', '9'], '--mensen is een heel getal van 10 tot en met 20000'],
  [['--mensen', '1e4'], '"1e4" kan niet'],
  [['--eind', 'gisteren'], '--eind is een dag als 2026-11-23'],
  [['--eind', '2026-02-30'], '"2026-02-30" kan niet'],
  [['--eind', '2026-11-24'], 'niet na vandaag'],
  [['--eind', '1999-01-01'], 'niet vóór 2001'],
  [['nog', 'iets'], 'Hier hoort geen "nog iets" achter'],
])('%j is refused with what can be given', async (args, said) => {
  db = await loketDatabase();
  const { code, stderr } = await demo(...args);
  expect(code).toBe(2);
  expect(stderr).toContain(said);
  expect((await db.query('SELECT count(*)::int AS n FROM tickets')).rows).toEqual([{ n: 0 }]);
});
