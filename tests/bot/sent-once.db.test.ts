import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { announceOn } from '../../bot/announcer.ts';
import { announce, changeAnnouncement } from '../../bot/announce.ts';
import type { DeliveryRules } from '../../bot/delivery.ts';
import type { Loket } from '../../bot/loket.ts';
import { Rejected, Throttled, Unanswered, type MemberChannel } from '../../dialogs/channel.ts';
import { reportsOf } from '../../storage/announced-reached.ts';
import type { Db } from '../../storage/db.ts';
import { loketOn } from '../harness/loket.ts';
import { loketDatabase } from '../harness/schema.ts';
import { chatOf, people, tellAll } from './announced-around.ts';
import { monday } from './bot-server.ts';
import { until } from './outbox.ts';

/** What many are told leaves at most once: what became of a message is known, or it is not sent again by itself. */

let db: Db;
let now: Date;
let lokets: Loket[];
beforeEach(async () => {
  db = await loketDatabase();
  now = monday;
  lokets = [];
}, 60_000);
afterEach(async () => {
  await Promise.all(lokets.map((loket) => loket.delivery.stop()));
  await db.end();
});

/** A channel in memory of which each send does this first. */
function channelThat(first: (to: string) => Promise<void> | void) {
  const arrived: string[] = [];
  const channel: MemberChannel = {
    async send(to) {
      await first(String(to['id']));
      arrived.push(String(to['id']));
      return randomUUID();
    },
    update: () => Promise.resolve(),
    members: () => Promise.resolve([]),
  };
  return { channel, arrived };
}

function processOf(channel: MemberChannel, rules: Partial<DeliveryRules> = {}): Loket {
  const usual = { sendsPerSecond: 1_000, firstRetry: 1 };
  const loket = loketOn(channel, { db, now: () => now, newId: randomUUID, rules: { ...usual, ...rules } });
  lokets.push(loket);
  return loket;
}

const told = {
  kind: 'storing' as const,
  title: 'de printers',
  text: null,
  products: ['storing-printer'],
  buildings: [],
  from: monday,
  until: null,
  tell: { everybody: true, inBuildings: false, customers: false, departments: [], groups: [] },
  urgent: true,
};
const announced = async (loket: Loket) => (await announce(loket, told, 'test')).announcement.id;
const report = async (id: string) => (await reportsOf(db, [id])).get(id)!.at(-1)!;
const settled = async (loket: Loket, id: string) => {
  await announceOn(loket);
  return report(id);
};
const leaseOver = () => (now = new Date(now.getTime() + 20_001));

/** A promise, and what ends it. */
function gate() {
  let open = () => {};
  const closed = new Promise<void>((resolve) => (open = resolve));
  return { closed, open };
}

test('a process that is slow sends it once: another leaves it be, and what the slow one tells later is known', async () => {
  await people(db, 1, monday);
  const { closed, open } = gate();
  let calls = 0;
  const slow = channelThat(() => (calls++, closed));
  const other = channelThat(() => undefined);
  const [one, another] = [processOf(slow.channel), processOf(other.channel)];
  const id = await announced(one);
  await announceOn(one);
  const sweep = one.delivery.sweep();
  await until(() => calls === 1);
  leaseOver();
  await another.delivery.sweep();
  expect(await settled(another, id)).toMatchObject({ unsure: 1, reached: 0, waiting: 0 });
  expect(other.arrived).toEqual([]);
  open();
  await sweep;
  now = new Date(now.getTime() + 20_000);
  expect(await settled(another, id)).toMatchObject({ unsure: 0, reached: 1 });
  expect(slow.arrived).toEqual(['p0']);
});

test('who lost its lease while it waited for the pace sends nothing', async () => {
  await people(db, 2, monday);
  const slow = channelThat(() => undefined);
  const other = channelThat(() => undefined);
  const [one, another] = [processOf(slow.channel, { sendsPerSecond: 1 }), processOf(other.channel)];
  const id = await announced(one);
  await announceOn(one);
  const sweep = one.delivery.sweep();
  await until(() => slow.arrived.length === 1);
  await until(
    async () => (await db.query('SELECT FROM outbox WHERE sending IS NOT NULL AND sent_at IS NULL')).rows.length > 0,
  );
  leaseOver();
  await sweep;
  await another.delivery.sweep();
  expect([...slow.arrived, ...other.arrived].sort()).toEqual(['p0', 'p1']);
  expect(await settled(another, id)).toMatchObject({ reached: 2, unsure: 0 });
});

test('without an answer it is not sent again; meanwhile one goes at a time, until somebody answers', async () => {
  await people(db, 40, monday);
  let underway = 0;
  const most: number[] = [];
  let silent = true;
  const { channel, arrived } = channelThat(async () => {
    most.push(++underway);
    // Longer than the pace leaves between two.
    await sleep(300);
    underway--;
    if (silent && most.length >= 15) silent = false;
    if (silent) throw new Unanswered('silence');
  });
  const loket = processOf(channel, { sendsPerSecond: 8 });
  const id = await announced(loket);
  await tellAll(loket);
  const { reached, unsure } = await report(id);
  expect({ reached, unsure, calls: most.length }).toEqual({ reached: 26, unsure: 14, calls: 40 });
  expect(arrived).toHaveLength(26);
  // The first ones are under way when silence is known.
  expect(Math.max(...most.slice(8, 15))).toBe(1);
}, 30_000);

test.each([
  ['throttled', () => new Throttled(0), 1],
  ['a 502', () => new Error('502'), 1],
  ['refused for ever', () => new Rejected(400, 'no'), 0],
])('what is known not to have arrived (%s) is no doubt', async (_, fault, reached) => {
  await people(db, 1, monday);
  let calls = 0;
  const { channel, arrived } = channelThat(() => {
    if (++calls === 1) throw fault();
  });
  const loket = processOf(channel);
  const id = await announced(loket);
  await tellAll(loket);
  now = new Date(now.getTime() + 5_000);
  await tellAll(loket);
  expect(await report(id)).toMatchObject({ reached, unsure: 0, failed: 1 - reached, waiting: 0 });
  expect(arrived).toHaveLength(reached);
});

test('who stops finishes what is on its way, and leaves no doubt', async () => {
  await people(db, 20, monday);
  const { channel, arrived } = channelThat(() => sleep(300));
  const one = processOf(channel, { sendsPerSecond: 10 });
  const id = await announced(one);
  await announceOn(one);
  const sweep = one.delivery.sweep();
  await until(() => arrived.length > 0);
  await one.delivery.stop();
  await sweep;
  const left = arrived.length;
  expect(left).toBeLessThan(20);
  expect((await db.query('SELECT FROM outbox WHERE sending IS NOT NULL AND sent_at IS NULL')).rows).toEqual([]);
  const next = processOf(channelThat((to) => void arrived.push(`again ${to}`)).channel);
  await tellAll(next);
  expect(await report(id)).toMatchObject({ reached: 20, unsure: 0, waiting: 0 });
  expect(arrived.filter((to) => to.startsWith('again'))).toHaveLength(20 - left);
});

test('a reply behind it in the same chat leaves, and is still sent at least once', async () => {
  await chatOf(db, 'sam', monday);
  let silent = true;
  const { channel, arrived } = channelThat(() => {
    if (silent) {
      silent = false;
      throw new Unanswered('silence');
    }
  });
  const loket = processOf(channel);
  await announced(loket);
  await announceOn(loket);
  await db.query(
    `INSERT INTO outbox (conversation, kind, message, created_at) VALUES ('sam', 'send', '{"text":"antwoord"}', $1)`,
    [now],
  );
  await loket.delivery.sweep();
  expect(arrived).toEqual(['sam']);
});

test('over REST too it is told once more to who may not have it, also when it is over by then', async () => {
  await people(db, 2, monday);
  let silent = true;
  const { channel, arrived } = channelThat((to) => {
    if (silent && to === 'p1') throw new Unanswered('silence');
  });
  const loket = processOf(channel);
  const id = await announced(loket);
  await tellAll(loket);
  expect(await report(id)).toMatchObject({ reached: 1, unsure: 1 });
  await changeAnnouncement(loket, id, { solved: true }, () => undefined);
  await tellAll(loket);
  // Whoever may have heard that it began hears that it is over.
  expect(await report(id)).toMatchObject({ what: 'over', concerned: 2, reached: 1, unsure: 1 });
  silent = false;
  await changeAnnouncement(loket, id, { again: true }, () => undefined);
  await tellAll(loket);
  expect(await report(id)).toMatchObject({ reached: 2, unsure: 0 });
  expect((await reportsOf(db, [id])).get(id)![0]).toMatchObject({ what: 'begun', unsure: 1 });
  expect(arrived.filter((to) => to === 'p1')).toHaveLength(1);
  await changeAnnouncement(loket, id, { again: true }, () => undefined);
  await tellAll(loket);
  expect(arrived).toHaveLength(3);
});
