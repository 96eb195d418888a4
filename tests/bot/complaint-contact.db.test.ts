import { changeTicket } from '../../bot/change-ticket.ts';
import { lookAtTickets } from '../../bot/watch.ts';
import type { Db } from '../../storage/db.ts';
import { eventsOf } from '../../storage/tickets.ts';
import { loketDatabase } from '../harness/schema.ts';
import { Weeks } from './weeks.ts';

const robin = '00000000-0000-4000-8000-000000000002';
let db: Db;
let weeks: Weeks;

beforeEach(async () => {
  db = await loketDatabase();
  weeks = new Weeks(db);
}, 60_000);
afterEach(() => weeks.end());

const until = (text: string) => weeks.until(text, 60, lookAtTickets, [weeks.loket, weeks.another()]);
const told = (who: string) => weeks.texts(who).filter((text) => /contact/.test(text) && !/Dank je dat/.test(text));

/** A complaint, made on Tuesday 10:00; somebody of the desk has a chat. */
async function complained(): Promise<string> {
  await weeks.says('hoi', robin);
  await weeks.says('ik ben gisteren heel onbeleefd te woord gestaan bij de balie');
  for (const reply of ['ik wil graag excuses', 'ja']) await weeks.says(reply);
  return /M-\d{4}-\d{6}/.exec(weeks.texts().at(-1) ?? '')?.[0] ?? '';
}

const contact = async () =>
  (await db.query('SELECT contact_due_at, contacted_at, contacted_by FROM complaints')).rows[0];

test('nobody calls: the desk hears before it is late, once; its customer when it is, with a new date', async () => {
  const number = await complained();
  const before = weeks.texts().length;
  await until('2026-11-26 16:30');
  expect(told(robin)).toHaveLength(1);
  expect(told(robin)[0]).toContain(`**${number}**`);
  expect(weeks.texts().slice(before).join()).not.toContain('contact met je zou hebben gehad');
  await until('2026-11-27 09:30');
  const late = weeks
    .texts()
    .slice(before)
    .filter((text) => text.includes('contact met je zou hebben gehad'));
  expect(late).toHaveLength(1);
  expect(late[0]).toMatch(/De nieuwe verwachting is .*\d\d:\d\d|nieuwe/);
  expect(told(robin)).toHaveLength(2);
  const alarms = (await eventsOf(db, number)).filter(({ kind }) => kind === 'alarm');
  expect(alarms.map(({ data }) => data['why'])).toEqual(['contact-bijna', 'contact-te-laat']);
  expect(await contact()).toMatchObject({ contact_due_at: new Date('2026-11-26T16:00:00Z'), contacted_at: null });
});

test('who was called hears by when they know more, can say that it is not so, and nobody is warned', async () => {
  const number = await complained();
  const by = { role: 'backoffice' as const, id: 'coordinator' };
  await changeTicket(weeks.loket, number, { complaint: { contact: { how: 'gebeld' } } }, by);
  await weeks.settled();
  expect(weeks.texts().at(-1)).toMatch(/contact met je is geweest.*Uiterlijk .*8 december.*Heb je niemand gesproken\?/);
  await until('2026-11-27 09:30');
  expect(told(robin)).toEqual([]);
  expect(await contact()).toMatchObject({
    contacted_at: new Date('2026-11-24T09:00:00Z'),
    contacted_by: 'coordinator',
  });
});
