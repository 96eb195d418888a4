import { takeTurn } from '../../bot/turn.ts';
import type { Incoming, Press } from '../../dialogs/channel.ts';
import { followAnnouncement } from '../../storage/announcements.ts';
import type { Db } from '../../storage/db.ts';
import { testLoket, type TestLoket } from '../harness/loket.ts';
import { loketDatabase } from '../harness/schema.ts';
import { people, tellAll } from './announced-around.ts';
import { monday } from './bot-server.ts';

/** An agent tells many of a disruption from their own chat, sees whom it reached, and says that it is over. */

const robin = '00000000-0000-4000-8000-000000000002';
let db: Db;
let loket: TestLoket;
let now = monday;
let keys = 0;
beforeEach(async () => {
  db = await loketDatabase();
  now = monday;
  loket = testLoket({ db, now: () => now, rules: { sendsPerSecond: 1_000 } });
}, 60_000);
afterEach(async () => {
  await loket.delivery.stop();
  await db.end();
});

const hear = (person: string, what: Incoming['what']) =>
  takeTurn(loket, {
    key: `k${String(++keys)}`,
    conversation: person,
    scope: 'personal',
    person: { id: person, name: 'Robin' },
    what,
    address: { id: person },
  });
const type = async (person: string, text: string) => {
  await hear(person, { kind: 'text', text });
  await tellAll(loket);
};
const texts = (person: string) => loket.channel.at(person).map(({ message }) => message.text);
function button(person: string, title: string): Press {
  const found = loket.channel
    .at(person)
    .flatMap(({ message }) => message.card?.buttons ?? [])
    .findLast((one) => one.title === title);
  if (!found) throw new Error(`no button ${title}; there is ${texts(person).join(' | ')}`);
  return found.press;
}
const press = async (person: string, title: string, values: Record<string, string> = {}) => {
  await hear(person, { kind: 'press', press: { ...button(person, title), values } });
  await tellAll(loket);
};

test('from a sentence to everybody, with the report on the card, and its end', async () => {
  await type(robin, 'meld storing: printers in B30 doen het niet, verwacht klaar 14:00');
  await people(db, 3, monday);
  await press(robin, 'Versturen', { whom: 'iedereen' });
  for (const one of ['p0', 'p1', 'p2', robin])
    expect(texts(one)).toContainEqual(
      expect.stringMatching(/^Er is nu een storing: \*\*printers in B30 doen het niet\*\*\. Naar/),
    );
  expect(texts('p0')).toHaveLength(1);
  now = new Date(now.getTime() + 20_000);
  await tellAll(loket);
  const card = loket.channel.at(robin).find(({ message }) => message.card?.inputs);
  const shown = loket.channel.at(robin).findLast(({ kind }) => kind === 'update');
  expect(shown?.id).toBe(card?.id);
  const directory = loket.desk().organisation.personen.length;
  expect(shown?.message.card).toMatchObject({
    badge: { text: 'verteld' },
    facts: [
      { label: 'Bereikt', value: `4 van ${String(3 + directory)}` },
      { label: 'Heeft geen chat met Loket', value: String(directory - 1) },
    ],
  });
  const { rows } = await db.query<{ id: string }>('SELECT id FROM announcements');
  await followAnnouncement(db, rows[0]!.id, 'p0', 'p0', now);
  await type(robin, 'storing opgelost');
  const over = (one: string) => texts(one).filter((text) => text.startsWith('Het is opgelost: **printers'));
  for (const one of ['p0', 'p1', 'p2', robin]) expect([one, over(one).length]).toEqual([one, 1]);
  await type(robin, 'storing opgelost');
  expect(texts(robin).at(-1)).toMatch(/^Er is nu niets/);
});

test('"Opgelost" is a button of the card; pressed twice it is told once', async () => {
  await people(db, 2, monday);
  await type(robin, 'meld storing: de lift in B30 staat stil');
  await press(robin, 'Versturen', { products: 'storing-lift', whom: 'iedereen' });
  const solved = button(robin, 'Opgelost');
  await press(robin, 'Opgelost');
  await hear(robin, { kind: 'press', press: solved });
  await tellAll(loket);
  expect(texts('p0').filter((text) => text.startsWith('Het is opgelost'))).toHaveLength(1);
  expect(texts(robin).at(-1)).toBe('Dat was al voorbij.');
});

test('an employee who says so reports something of their own', async () => {
  await people(db, 1, monday);
  await type('p0', 'meld storing: mijn printer in B30 doet het niet');
  expect(texts('p0').join('\n')).not.toMatch(/Storing melden aan collega/);
  expect((await db.query('SELECT FROM announcements')).rows).toEqual([]);
});
