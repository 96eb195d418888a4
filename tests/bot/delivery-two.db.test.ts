import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DeliveryRules } from '../../bot/delivery.ts';
import type { Loket } from '../../bot/loket.ts';
import { Throttled, type MemberChannel } from '../../dialogs/channel.ts';
import type { Db } from '../../storage/db.ts';
import { loketOn } from '../harness/loket.ts';
import { loketDatabase } from '../harness/schema.ts';
import { conversationAt, lanes, leave, outboxOf, put, until } from './outbox.ts';

/** Several processes on one database, and sends that take longer than is usual. */

let db: Db;
beforeAll(async () => {
  db = await loketDatabase();
}, 60_000);
afterAll(() => db.end());
afterEach(() => db.query('DELETE FROM outbox_lanes'));

/** A channel in memory of which each send does this first. */
function channelThat(first: (to: string, text: string) => Promise<void>) {
  const arrived: { to: string; text: string; at: number }[] = [];
  const channel: MemberChannel = {
    async send(to, { text }) {
      await first(String(to['id']), text);
      arrived.push({ to: String(to['id']), text, at: performance.now() });
      return randomUUID();
    },
    update: () => Promise.resolve(),
    members: () => Promise.resolve([]),
  };
  return { channel, arrived };
}

const quick: Partial<DeliveryRules> = {
  leaseFor: 1_500,
  sweepEvery: 20,
  firstRetry: 20,
  slowestRetry: 60,
  sendsPerSecond: 120,
};
const process = (channel: MemberChannel, rules = quick, now?: () => Date): Loket =>
  loketOn(channel, { db, newId: randomUUID, rules, ...(now ? { now } : {}) });

test('two processes send each of 1,000 messages once and in order, through a channel that throttles at random', async () => {
  const times = new Map<string, number>();
  let refused = 0;
  const { channel, arrived } = channelThat(async (to, text) => {
    await sleep(Math.random() * 4);
    const key = `${to} ${text}`;
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    if (Math.random() > 0.06 || time > 8) return;
    refused++;
    throw Math.random() < 0.7 ? new Throttled(Math.random() * 30) : new Error('502');
  });
  // Both wait longer for their pace than a lease lasts. Their clock stands still while this machine hangs: no lease is lost to that.
  let now = Date.now();
  const ticking = setInterval(() => (now += 10), 10);
  const slow = { ...quick, leaseFor: 4_000, sendsPerSecond: 60 };
  const [one, other] = [0, 1].map(() => process(channel, slow, () => new Date(now)));
  const lokets = [one!, other!] as const;
  const conversations = await Promise.all(
    Array.from({ length: 50 }, (_, n) => conversationAt(lokets[0], { id: String(n) })),
  );
  for (const loket of lokets) loket.delivery.start();
  await Promise.all(
    conversations.map(async (conversation, n) => {
      for (let text = 0; text < 20; text += 2) {
        const loket = lokets[(n + text / 2) % 2]!;
        const taken = await put(loket, conversation, String(text), String(text + 1));
        if (taken) loket.delivery.deliver(conversation, taken);
      }
    }),
  );
  await until(async () => (await lanes(lokets[0])) === 0, 40_000);
  await Promise.all(lokets.map((loket) => loket.delivery.stop()));
  clearInterval(ticking);
  expect(refused).toBeGreaterThan(20);
  expect(arrived).toHaveLength(1_000);
  const inOrder = Array.from({ length: 20 }, (_, n) => String(n));
  for (let n = 0; n < 50; n++)
    expect(arrived.filter(({ to }) => to === String(n)).map(({ text }) => text)).toEqual(inOrder);
}, 60_000);

test('a send that takes longer than a lease is not sent by another as well', async () => {
  const { channel, arrived } = channelThat(() => sleep(3_000));
  const [one, other] = [process(channel), process(channel)];
  const conversation = await conversationAt(one, { id: 'sam' });
  other.delivery.start();
  one.delivery.deliver(conversation, (await put(one, conversation, 'een', 'twee'))!);
  await until(async () => (await lanes(one)) === 0);
  await Promise.all([one.delivery.stop(), other.delivery.stop()]);
  expect(arrived.map(({ text }) => text)).toEqual(['een', 'twee']);
});

test('a process that was away longer than its lease sends nothing of what another took over', async () => {
  let now = new Date();
  let wake = () => {};
  const stuck = new Promise<void>((resolve) => (wake = resolve));
  const { channel, arrived } = channelThat((_, text) => (text === 'een' ? stuck : Promise.resolve()));
  const another = channelThat(() => Promise.resolve());
  const rules = { sendsPerSecond: 1000 };
  const one = process(channel, rules, () => now);
  const other = process(another.channel, rules, () => now);
  const conversation = await conversationAt(one, { id: 'sam' });
  one.delivery.deliver(conversation, (await put(one, conversation, 'een', 'twee', 'drie'))!);
  await sleep(100);
  await other.delivery.sweep();
  expect(another.arrived).toEqual([]);
  now = new Date(now.getTime() + 20_001);
  await other.delivery.sweep();
  await leave(other, conversation, 'vier');
  wake();
  await one.delivery.stop();
  await other.delivery.sweep();
  expect(another.arrived.map(({ text }) => text)).toEqual(['een', 'twee', 'drie', 'vier']);
  expect(arrived.map(({ text }) => text)).toEqual(['een']);
});

test('a conversation that hangs keeps no other waiting', async () => {
  let wake = () => {};
  const stuck = new Promise<void>((resolve) => (wake = resolve));
  const { channel, arrived } = channelThat((to) => (to === 'hangs' ? stuck : Promise.resolve()));
  const loket = process(channel);
  await leave(loket, await conversationAt(loket, { id: 'hangs' }), 'een');
  loket.delivery.start();
  await sleep(200);
  await leave(loket, await conversationAt(loket, { id: 'noor' }), 'twee');
  await until(() => arrived.length === 1, 2_000);
  wake();
  await until(() => arrived.length === 2);
  await loket.delivery.stop();
});

test('what comes in while a conversation is being delivered goes along, after the rest', async () => {
  let goOn = () => {};
  const told = new Promise<void>((resolve) => (goOn = resolve));
  let began = false;
  const { channel, arrived } = channelThat(() => {
    began = true;
    return told;
  });
  const loket = process(channel);
  const conversation = await conversationAt(loket, { id: 'sam' });
  loket.delivery.deliver(conversation, (await put(loket, conversation, 'een', 'twee'))!);
  await until(() => began);
  expect(await put(loket, conversation, 'drie')).toBeNull();
  goOn();
  await until(async () => (await lanes(loket)) === 0);
  expect(arrived.map(({ text }) => text)).toEqual(['een', 'twee', 'drie']);
});

test('who stops finishes the message it is sending and gives back the rest at once, however long the queue', async () => {
  const { channel, arrived } = channelThat(() => sleep(50));
  const loket = process(channel, { sendsPerSecond: 1 });
  const conversations = await Promise.all(
    Array.from({ length: 20 }, (_, n) => conversationAt(loket, { id: String(n) })),
  );
  for (const conversation of conversations)
    loket.delivery.deliver(conversation, (await put(loket, conversation, 'een', 'twee'))!);
  await until(() => arrived.length === 1);
  const began = performance.now();
  await loket.delivery.stop();
  expect(performance.now() - began).toBeLessThan(2_000);
  expect(arrived.length).toBeLessThan(4);
  const next = process(channel, { sendsPerSecond: 1000 });
  await next.delivery.sweep();
  expect(arrived).toHaveLength(40);
  expect(await lanes(next)).toBe(0);
});

test('the pace holds over all conversations together', async () => {
  const { channel, arrived } = channelThat(() => Promise.resolve());
  const loket = process(channel, { sendsPerSecond: 40 });
  for (let n = 0; n < 30; n++) await leave(loket, await conversationAt(loket, { id: String(n) }), '1', '2', '3');
  await loket.delivery.sweep();
  expect(arrived).toHaveLength(90);
  for (const { at } of arrived)
    expect(arrived.filter((one) => one.at >= at && one.at < at + 950).length).toBeLessThanOrEqual(40);
});

test('while the database is away nothing is lost, and order is kept', async () => {
  let away = false;
  let once = false;
  const failing: Db = { ...db, query: (...asked) => (away ? Promise.reject(new Error('away')) : db.query(...asked)) };
  const { channel, arrived } = channelThat(async (_, text) => {
    if (text === 'twee' && !once) away = once = true;
    await sleep(5);
  });
  const loket = loketOn(channel, { db: failing, newId: randomUUID, rules: { ...quick, sendsPerSecond: 1000 } });
  const conversation = await conversationAt(loket, { id: 'sam' });
  loket.delivery.start();
  loket.delivery.deliver(conversation, (await put(loket, conversation, 'een', 'twee', 'drie'))!);
  await until(() => arrived.length === 3);
  await sleep(300);
  away = false;
  await until(async () => (await lanes(loket)) === 0);
  await loket.delivery.stop();
  for (const row of await outboxOf(loket, conversation)) expect(row).toMatchObject({ sent: true });
  expect([...new Set(arrived.map(({ text }) => text))]).toEqual(['een', 'twee', 'drie']);
});
