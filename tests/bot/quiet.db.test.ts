import { setTimeout as sleep } from 'node:timers/promises';
import { lookAtQuiet } from '../../bot/quiet.ts';
import type { Session } from '../../dialogs/session.ts';
import { markUnreachable } from '../../storage/conversations.ts';
import type { Db } from '../../storage/db.ts';
import type { TestLoket } from '../harness/loket.ts';
import { Life } from '../harness/mortal.ts';
import { loketDatabase } from '../harness/schema.ts';
import { at, Weeks } from './weeks.ts';

let db: Db;
let weeks: Weeks;
let loket: TestLoket;

beforeEach(async () => {
  db = await loketDatabase();
  weeks = new Weeks(db);
  loket = weeks.loket;
}, 60_000);
afterEach(() => weeks.end());

const says = (text: string, who?: string) => weeks.says(text, who);
const texts = (who?: string, kind?: 'send' | 'update') => weeks.texts(who, kind);
const until = (text: string, minutes = 15, lokets = [loket]) => weeks.until(text, minutes, lookAtQuiet, lokets);

const rowOf = async (who = 'sam') => {
  const { rows } = await db.query<{ session: Session; look_at: Date | null }>(
    'SELECT session, look_at FROM conversations WHERE id = $1',
    [who],
  );
  return rows[0]!;
};
const reminder = /^Een kleine herinnering/;
const reminders = (who?: string) => texts(who).filter((text) => reminder.test(text)).length;

test('one reminder in working time, then a draft without a sound, and "ga verder" four weeks later', async () => {
  await says('zaal voor 8 man op donderdag 14 januari van 10 tot 12');
  expect((await rowOf()).look_at).toEqual(at('2026-11-24 10:30'));
  await until('2026-11-24 10:29');
  expect(texts()).toHaveLength(1);
  await until('2026-11-24 10:30');
  expect(texts()).toEqual([expect.anything(), expect.stringMatching(/^Een kleine herinnering.*In welk gebouw\?/)]);
  await until('2026-11-25 16:59');
  expect((await rowOf()).session).toHaveProperty('intake');
  await until('2026-11-25 17:00');
  await until('2026-12-23 09:00', 60);
  expect(texts()).toHaveLength(2);
  expect(texts('sam', 'update')).toEqual([expect.stringMatching(/^Vergaderzaal reserveren: concept/)]);
  expect(await rowOf()).toMatchObject({
    session: { later: [{ draftSince: at('2026-11-25 17:00').toISOString() }] },
    look_at: at('2026-12-25 17:00'),
  });
  await says('ga verder');
  await says('B20');
  await says('ja');
  expect(texts().at(-1)).toMatch(/^Aangevraagd als \*\*M-2026-/);
  expect((await rowOf()).look_at).toBeNull();
});

test('a draft is let go after thirty days, without a message', async () => {
  await says('zaal voor 8 man op donderdag 14 januari van 10 tot 12');
  await until('2026-12-25 16:59', 60);
  expect((await rowOf()).session).toHaveProperty('later');
  await until('2026-12-25 18:00', 60);
  expect(await rowOf()).toMatchObject({
    session: expect.not.objectContaining({ later: expect.anything() }),
    look_at: null,
  });
  expect(texts()).toHaveLength(2);
  expect(texts('sam', 'update').at(-1)).toMatch(/^Vergaderzaal reserveren: niet meer bewaard/);
});

test('an answer cancels the reminder; a second intake gets one of its own', async () => {
  await says('parkeerplek nodig');
  await until('2026-11-24 10:20');
  await says('morgen');
  await until('2026-11-24 10:49');
  expect(reminders()).toBe(0);
  await until('2026-11-24 10:50');
  expect(reminders()).toBe(1);
  await says('B20');
  await until('2026-11-25 12:00');
  expect(reminders()).toBe(1);
  await says('stop');
  await says('lamp kapot');
  await until('2026-11-25 12:45');
  expect(reminders()).toBe(2);
});

test('nobody is reminded at night, in the weekend, over the change of the clock or at Easter', async () => {
  for (const [from, to, first] of [
    ['2026-10-23 16:45', '2026-10-27 12:00', '2026-10-26 08:15'],
    ['2027-03-25 16:45', '2027-03-31 12:00', '2027-03-30 08:15'],
  ] as const) {
    weeks.now = at(from);
    await says('lamp kapot', first);
    await until(first, 5);
    expect([first, reminders(first)]).toEqual([first, 1]);
    const [row] = (
      await db.query<{ created_at: Date }>('SELECT created_at FROM outbox WHERE conversation = $1 ORDER BY id DESC', [
        first,
      ])
    ).rows;
    expect(row?.created_at).toEqual(at(first));
    await until(to, 60);
    expect(reminders(first)).toBe(1);
  }
});

test('after stop, a ticket or a mere greeting nothing comes', async () => {
  await says('parkeerplek nodig', 'a');
  await says('stop', 'a');
  await says('lamp kapot in B30 kamer 2.14', 'b');
  await says('ja', 'b');
  await says('hoi', 'c');
  await says('pas', 'd');
  const before = loket.channel.all.length;
  await until('2026-12-24 10:00', 240);
  expect(loket.channel.all).toHaveLength(before);
});

test('several processes at once remind each once', async () => {
  const others = [weeks.another(), weeks.another(), weeks.another()];
  for (const other of others) other.channel.send = (...given) => loket.channel.send(...given);
  const people = Array.from({ length: 12 }, (_, n) => `p${String(n)}`);
  for (const who of people) await says('parkeerplek nodig', who);
  await until('2026-11-26 12:00', 60, [loket, ...others]);
  await Promise.all(others.map((one) => one.delivery.stop()));
  expect(people.map((who) => [reminders(who), texts(who).length])).toEqual(people.map(() => [1, 2]));
});

test('a process that dies at any moment of it is followed by one that does it once', async () => {
  for (let last = 1; last <= 12; last++)
    for (const takesEffect of [false, true]) {
      const who = `p${String(last)}-${String(takesEffect)}`;
      weeks.now = at('2026-11-24 10:00');
      await says('parkeerplek nodig', who);
      weeks.now = at('2026-11-24 10:31');
      const life = new Life(last, takesEffect);
      const mortal = { ...weeks.another(), db: life.db(db) };
      await lookAtQuiet(mortal).catch(() => undefined);
      await mortal.delivery.stop();
      weeks.now = at('2026-11-24 10:33');
      // What the dead process had open is rolled back somewhere in between: the next look finds it, or the one after.
      for (let look = 0; look < 3; look++) await lookAtQuiet(loket).then(() => sleep(20));
      await loket.delivery.sweep();
      await weeks.settled();
      const { rows } = await db.query<{ text: string }>(
        `SELECT message->>'text' AS text FROM outbox WHERE conversation = $1 ORDER BY id`,
        [who],
      );
      expect([who, rows.filter(({ text }) => reminder.test(text)).length]).toEqual([who, 1]);
    }
});

test('a turn that goes on is not disturbed, and is looked at the next time', async () => {
  if (db.kind === 'pglite') return expect(db.kind).toBe('pglite'); // one connection: a turn and a look can not meet
  await says('parkeerplek nodig');
  weeks.now = at('2026-11-24 10:31');
  const turn = await db.connect();
  await turn.query('BEGIN');
  await turn.query(`SELECT 1 FROM conversations WHERE id = 'sam' FOR UPDATE`);
  await lookAtQuiet(loket);
  expect(reminders()).toBe(0);
  turn.release();
  await lookAtQuiet(loket);
  await weeks.settled();
  expect(reminders()).toBe(1);
});

test('somebody who is gone hears nothing; what they told is kept', async () => {
  await says('parkeerplek nodig');
  await markUnreachable(db, 'sam', 'uninstalled', weeks.now);
  await until('2026-11-26 12:00', 60);
  expect(texts()).toHaveLength(1);
  expect((await rowOf()).session.later).toHaveLength(1);
  await says('ga verder');
  expect(texts().at(-1)).toMatch(/^Voor welke dag wil je een plek/);
});

test('a conversation that can not be handled keeps no other waiting', async () => {
  await says('parkeerplek nodig', 'broken');
  await says('parkeerplek nodig', 'sam');
  await db.query(
    `UPDATE conversations SET session = jsonb_set(session, '{intake,answers}', 'null') WHERE id = 'broken'`,
  );
  await until('2026-11-24 10:45');
  expect([reminders('broken'), reminders('sam')]).toEqual([0, 1]);
  expect(loket.logged).toContainEqual(expect.objectContaining({ conversation: 'broken', msg: 'silence failed' }));
  expect((await rowOf('broken')).look_at).toEqual(at('2026-11-24 11:30'));
});
