import { lookAtRepeats } from '../../bot/improving.ts';
import { registerTicket } from '../../bot/rest/register-ticket.ts';
import { transaction, type Db } from '../../storage/db.ts';
import { loketDatabase } from '../harness/schema.ts';
import { at, Weeks } from './weeks.ts';

/** The complaints coordinator hears what comes back, notes what is done about it, and hears whether it works. */

const coordinator = '00000000-0000-4000-8000-000000000002';
let db: Db;
let weeks: Weeks;

beforeEach(async () => {
  db = await loketDatabase();
  weeks = new Weeks(db);
  await weeks.says('hoi', coordinator);
}, 60_000);
afterEach(() => weeks.end());

async function complain(times: number, when?: string): Promise<void> {
  if (when) weeks.now = at(when);
  for (let n = 0; n < times; n++) {
    const answers = { leverancier: 'cateraar', wat: 'de lunch was te laat' };
    const asked = { product: 'onvrede-leverancier', requester: { name: 'Sam' }, answers };
    await transaction(db, (client) => registerTicket(weeks.loket, client, asked, { role: 'balie', id: 'balie' }));
  }
  weeks.now = new Date(weeks.now.getTime() + 60_000);
}
async function looked(when?: string): Promise<string[]> {
  if (when) weeks.now = at(when);
  const before = weeks.texts(coordinator).length;
  await Promise.all([lookAtRepeats(weeks.loket), lookAtRepeats(weeks.loket)]);
  await weeks.settled();
  return weeks.texts(coordinator).slice(before);
}
const improvements = async () => (await db.query('SELECT * FROM improvements')).rows;
const save = (values: Record<string, string>, who = coordinator) =>
  weeks.press(who, { do: 'maatregel', ref: 'supplier:cateraar', value: 'bewaar', values });
const good = { what: 'De keuken gaat om 11 uur open', who: 'cateraar', dueOn: '2026-12-01', checkOn: '2026-12-08' };

test('what comes back is told once, and again when it grew by half', async () => {
  await complain(2);
  expect(await looked()).toEqual([]);
  await complain(2);
  expect(await looked('2026-11-24 22:00')).toEqual([]);
  const [told, ...more] = await looked('2026-11-25 10:00');
  expect(told).toMatch(/^\*\*Dit komt terug:\*\* 4 klachten over cateraar in 90 dagen\. Het gaat om M-/);
  expect(more).toEqual([]);
  await complain(1);
  expect(await looked()).toEqual([]);
  await complain(1);
  expect(await looked()).toEqual([expect.stringMatching(/^\*\*Dit groeit:\*\* nu 6 klachten.*waren het er 4/)]);
  expect(await looked()).toEqual([]);
  // Gone, and back after all: it is told anew.
  expect(await looked('2027-04-01 10:00')).toEqual([]);
  await complain(3);
  expect(await looked()).toEqual([expect.stringMatching(/^\*\*Dit komt terug:\*\* 3 klachten/)]);
});

test('it waits while its coordinator is in the middle of something', async () => {
  await complain(3);
  await weeks.says('ik wil graag visitekaartjes', coordinator);
  expect(await looked()).toEqual([]);
  await weeks.says('stop', coordinator);
  expect(await looked()).toHaveLength(1);
});

test('what is done about it is noted, counted on its day, and looked at again', async () => {
  await complain(1, '2026-11-23 10:00');
  await complain(4, '2026-11-25 10:00');
  await looked();
  await weeks.presses('Verbetermaatregel vastleggen', coordinator);
  expect(weeks.texts(coordinator).at(-1)).toContain('tegen klachten over cateraar');
  expect(await save(good)).toMatch(/Vastgelegd: "De keuken.*dinsdag 8 december.*7 dagen ervoor en 7 dagen erna/);
  expect(await save(good)).toContain('Vastgelegd');
  expect(await improvements()).toHaveLength(1);
  // The day before it helped is before, the day itself after; the day of the check is not counted.
  await complain(1, '2026-11-30 23:30');
  await complain(2, '2026-12-01 00:30');
  await complain(9, '2026-12-08 00:30');
  const heard = await looked('2026-12-08 10:00');
  expect(heard.filter((text) => text.includes('Werkt het?'))).toEqual([
    expect.stringMatching(/7 dagen voor het klaar was: 5 klachten\. In de 7 dagen erna: 2 klachten\. Het gaat beter\./),
  ]);
  expect(await looked()).toEqual([]);
  const again = weeks.button('Nog eens kijken', coordinator);
  await weeks.presses('Nog eens kijken', coordinator);
  expect(weeks.texts(coordinator).at(-1)).toContain('ik kijk op dinsdag 15 december opnieuw');
  expect(await weeks.press(coordinator, again)).toContain('Dat staat al zo');
  expect((await looked('2026-12-15 10:00')).at(-1)).toMatch(
    /14 dagen voor het klaar was: 6 klachten\. In de 14 dagen erna: 11 klachten\. Het gaat slechter\./,
  );
  await weeks.presses('Klaar', coordinator);
  expect(await weeks.press(coordinator, again)).toContain('al afgerond');
  expect((await improvements())[0]).toMatchObject({ before: 6, after: 11, done_at: weeks.now });
  expect(await looked('2027-02-15 10:00')).toEqual([]);
});

test('the same with another day or by somebody else is that one, corrected', async () => {
  await complain(4, '2026-11-25 10:00');
  await looked();
  await save(good);
  expect(await save({ ...good, who: 'de kok', checkOn: '2026-12-15' })).toMatch(/dinsdag 15 december/);
  expect(await improvements()).toMatchObject([{ who: 'de kok', told_at: null }]);
  expect(await looked('2026-12-08 10:00')).toEqual([]);
  expect(await looked('2026-12-15 10:00')).toHaveLength(1);
  // Looked at already, and another day is chosen: it is looked at again.
  expect(await save({ ...good, checkOn: '2026-12-22' })).toMatch(/dinsdag 22 december/);
  expect(await looked('2026-12-22 10:00')).toHaveLength(1);
});

test.each([
  ['nothing', {}, 'Schrijf op wat jullie gaan doen. Schrijf op wie het doet. Kies een dag.'],
  ['a check before it helps', { ...good, checkOn: '2026-12-01' }, 'De controle komt na'],
  ['a check in the past', { ...good, dueOn: '2026-10-01', checkOn: '2026-11-01' }, 'Die dag is voorbij'],
  ['a check after years', { ...good, checkOn: '2029-12-01' }, 'binnen een jaar'],
  ['a day that is none', { ...good, dueOn: '2026-02-31' }, 'Kies een dag'],
  ['far too much', { ...good, what: 'x'.repeat(1001) }, 'Dat is te lang'],
])('with %s filled in nothing is kept, and nothing is lost', async (_, values: Partial<typeof good>, remedy) => {
  expect(await save(values)).toContain(remedy);
  expect(await improvements()).toEqual([]);
  const { message } = weeks.loket.channel.at(coordinator).at(-1)!;
  expect(message.card?.inputs?.map(({ value = '' }) => value)).toEqual(
    ['what', 'who', 'dueOn', 'checkOn'].map((id) => values[id as 'what'] ?? ''),
  );
});

test('somebody else notes and decides nothing; what is no cause is none', async () => {
  expect(await save(good, 'sam')).toContain('Dat doet de klachtencoördinator');
  await save(good);
  const { id } = (await improvements())[0] as { id: string };
  expect(await weeks.press('sam', { do: 'maatregel', ref: id, value: 'klaar' })).toContain('Dat doet de');
  for (const ref of ['', 'x', 'maan:y', id.slice(1)])
    expect(await weeks.press(coordinator, { do: 'maatregel', ref, value: 'klaar' })).toContain('ken ik niet meer');
  expect(await weeks.press(coordinator, { do: 'maatregel' })).toContain('ken ik niet meer');
  expect(await improvements()).toMatchObject([{ done_at: null }]);
});
