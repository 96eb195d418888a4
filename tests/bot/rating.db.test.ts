import { changeTicket } from '../../bot/change-ticket.ts';
import type { Db } from '../../storage/db.ts';
import { eventsOf } from '../../storage/tickets.ts';
import { loketDatabase } from '../harness/schema.ts';
import { at, Weeks } from './weeks.ts';

const robin = '00000000-0000-4000-8000-000000000002';
let db: Db;
let weeks: Weeks;

beforeEach(async () => {
  db = await loketDatabase();
  weeks = new Weeks(db);
}, 60_000);
afterEach(() => weeks.end());

const says = (text: string) => weeks.says(text);

/** The ticket of which is asked how it went, made and solved. */
async function solved(nth: number): Promise<string> {
  await db.query(`SELECT setval('ticket_numbers', $1)`, [nth - 1]);
  await says('de lamp op kamer 3.12 in B30 knippert');
  await says('ja');
  const number = /M-\d{4}-\d{6}/.exec(weeks.texts().at(-1) ?? '')?.[0] ?? '';
  await changeTicket(weeks.loket, number, { status: 'gereed' }, { role: 'backoffice', id: 'fmis' });
  await says('ja');
  return number;
}

const ratings = async () =>
  (
    await db.query(
      'SELECT ticket, person, score, tag, line, rated_at IS NOT NULL AS rated FROM ratings ORDER BY ticket',
    )
  ).rows;

describe('after "goed"', () => {
  let number: string;
  const line = async () => (await ratings())[0];
  beforeEach(async () => {
    number = await solved(8);
    await says('goed');
  });

  test.each(['de monteur was vriendelijk en snel', 'de lamp op kamer 3.12 was zo gemaakt', 'het ging vlot'])(
    'what is told of it goes along: %s',
    async (text) => {
      await says(text);
      expect(weeks.texts().at(-1)).toContain(`Dank je, ik heb het bij ${number} gezet`);
      expect(await line()).toMatchObject({ score: 4, line: text });
    },
  );

  test.each([
    'de lamp op kamer 3.16 in B30 knippert',
    'de lamp in de gang flikkert de hele tijd',
    'de lamp op kamer 3.16 knippert ook, fijn als daar ook iemand kijkt',
  ])('the same elsewhere is a new report: %s', async (text) => {
    await says(text);
    expect(weeks.texts().at(-1)).toMatch(/Storing verlichting/);
    expect(weeks.texts().at(-1)).not.toContain('gezet');
    expect(await line()).toMatchObject({ score: 4, line: null });
  });

  test('that it is not solved after all opens it again', async () => {
    await says('hij knippert weer');
    expect(weeks.texts().at(-1)).toMatch(/weer open|heropend/i);
    expect(await line()).toMatchObject({ score: 4, line: null });
  });
});

test('a bad rating is kept with its line and reaches the desk at once, each once', async () => {
  await weeks.says('hoi', robin);
  const number = await solved(8);
  expect(weeks.texts().at(-1)).toContain('hoe vond je dat het ging?');
  await says('2');
  await says('het duurde de hele ochtend en niemand belde');
  expect(await ratings()).toEqual([
    {
      ticket: number,
      person: 'sam',
      score: 2,
      tag: null,
      line: 'het duurde de hele ochtend en niemand belde',
      rated: true,
    },
  ]);
  expect(weeks.texts(robin).slice(1)).toEqual([
    expect.stringMatching(/Slecht oordeel.*2 · matig/),
    expect.stringContaining('niemand belde'),
  ]);
  const events = await eventsOf(db, number);
  expect(events.filter(({ kind }) => kind.startsWith('oordeel')).map(({ kind, data }) => [kind, data])).toEqual([
    ['oordeel-gevraagd', {}],
    ['oordeel', { score: 2 }],
    ['oordeel', { line: 'het duurde de hele ochtend en niemand belde' }],
  ]);
  expect(events.filter(({ kind }) => kind === 'alarm')).toHaveLength(2);
});

test('it is asked of some tickets, and of nobody twice within a month; nobody of the desk there is said in the log', async () => {
  await solved(7);
  expect(weeks.texts().at(-1)).not.toContain('hoe vond je');
  const number = await solved(8);
  await says('slecht');
  expect(JSON.stringify(weeks.loket.logged)).toContain('nobody of the desk can be reached');
  weeks.now = at('2026-12-10 10:00');
  await solved(12);
  expect(weeks.texts().at(-1)).not.toContain('hoe vond je');
  weeks.now = at('2026-12-29 10:00');
  await solved(16);
  expect(weeks.texts().at(-1)).toContain('hoe vond je');
  expect((await ratings()).map(({ ticket, score }) => [ticket, score])).toEqual([
    [number, 1],
    ['M-2026-000016', null],
  ]);
});

test('who said nothing twice in a row is left alone for half a year; an answer ends that', async () => {
  const asked = async (nth: number, when: string) => {
    weeks.now = at(when);
    await solved(nth);
    return weeks.texts().at(-1)?.includes('hoe vond je') ?? false;
  };
  expect(await asked(4, '2026-11-24 10:00')).toBe(true);
  expect(await asked(8, '2027-01-05 10:00')).toBe(true);
  expect(await asked(12, '2027-02-09 10:00')).toBe(false);
  expect(await asked(16, '2027-07-01 10:00')).toBe(false);
  expect(await asked(20, '2027-07-06 10:00')).toBe(true);
  expect(await asked(24, '2027-08-10 10:00')).toBe(false);
  expect(await asked(28, '2028-01-11 10:00')).toBe(true);
  await says('goed');
  await says('klaar');
  expect(await asked(32, '2028-02-15 10:00')).toBe(true);
});
