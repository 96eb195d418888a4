import type { Db } from '../../storage/db.ts';
import { eventsOf, ticketByNumber } from '../../storage/tickets.ts';
import { loketDatabase } from '../harness/schema.ts';
import { Weeks } from './weeks.ts';

const robin = '00000000-0000-4000-8000-000000000002';
let db: Db;
let weeks: Weeks;

beforeEach(async () => {
  db = await loketDatabase();
  weeks = new Weeks(db);
  await weeks.says('hoi', robin);
}, 60_000);
afterEach(() => weeks.end());

async function reported(text: string, ...answers: string[]): Promise<string> {
  for (const said of [text, ...answers, 'ja']) await weeks.says(said);
  return /M-\d{4}-\d{6}/.exec(weeks.texts().at(-1) ?? '')?.[0] ?? '';
}

test('somebody is locked in the lift: the desk hears at once, and it is done first', async () => {
  const number = await reported('de lift in B50 zit vast', 'ja', 'weet ik niet', '06-12345678');
  expect(weeks.texts(robin).slice(1)).toEqual([
    expect.stringMatching(new RegExp(`^\\*\\*Spoed\\*\\*: \\*\\*${number}`)),
  ]);
  expect(await ticketByNumber(db, number)).toMatchObject({
    priority: { impact: 'hoog', urgency: 'hoog', level: 1 },
  });
  expect((await eventsOf(db, number)).map(({ kind, data }) => [kind, data['why']])).toContainEqual(['alarm', 'spoed']);
});

test('a lamp is not urgent: nobody is disturbed, and it has its place', async () => {
  const number = await reported('de lamp op kamer 3.12 in B30 knippert');
  expect(weeks.texts(robin)).toHaveLength(1);
  expect(await ticketByNumber(db, number)).toMatchObject({
    priority: { impact: 'middel', urgency: 'middel', level: 3 },
  });
});
