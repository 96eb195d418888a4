import { randomUUID } from 'node:crypto';
import type { Loket } from '../../bot/loket.ts';
import { makeTeams } from '../../bot/teams/endpoint.ts';
import type { Address } from '../../dialogs/channel.ts';
import { listOutbox, retryDead } from '../../storage/outbox.ts';
import { Connector, type Refusal } from '../harness/connector.ts';
import { loketOn, type Logged } from '../harness/loket.ts';
import { loketDatabase } from '../harness/schema.ts';
import { monday } from './bot-server.ts';
import { conversationAt, leave, outboxOf } from './outbox.ts';

/** What leaves for Teams, over HTTP, when Teams refuses: at a clock that the tests turn. */

let loket: Loket & Logged;
let connector: Connector;
let now = monday;
beforeAll(async () => {
  connector = await Connector.open();
  const db = await loketDatabase();
  const { channel } = makeTeams(undefined, randomUUID, { patience: 1_000 });
  loket = loketOn(channel, { db, now: () => now, rules: { sendsPerSecond: 1000 } });
  // The very first call loads half the SDK.
  await channel.send(addressOf('first'), { text: 'hallo' }).catch(() => undefined);
}, 60_000);
afterAll(async () => {
  await loket.delivery.stop();
  await connector.close();
  await loket.db.end();
});

const addressOf = (id: string) =>
  ({ channelId: 'msteams', serviceUrl: connector.url, conversation: { id }, bot: { id: 'b' } }) as Address;

let chat: string;
let conversation: string;
beforeEach(async () => {
  connector.posted.splice(0);
  connector.refuse = () => undefined;
  loket.logged.splice(0);
  chat = randomUUID();
  conversation = await conversationAt(loket, addressOf(chat));
});
afterEach(() => loket.db.query('DELETE FROM outbox_lanes'));

const later = (ms: number) => (now = new Date(now.getTime() + ms));
const arrived = () => connector.posted.filter((one) => one.conversation === chat).map(({ activity }) => activity.text);
const sweep = () => loket.delivery.sweep();
/** How long the conversation waits from now. */
const wait = async () =>
  (
    await loket.db.query<{ due_at: Date }>('SELECT due_at FROM outbox_lanes WHERE conversation = $1', [conversation])
  ).rows[0]!.due_at.getTime() - now.getTime();

/** Refuses the message with this text so many times. */
function refuse(text: string, refusal: Refusal, times = Infinity): void {
  connector.refuse = ({ activity }) => (activity.text === text && times-- > 0 ? refusal : undefined);
}

test.each<[string, Refusal]>([
  ['500', { status: 500 }],
  ['502', { status: 502 }],
  ['503', { status: 503 }],
  ['504', { status: 504 }],
  ['412', { status: 412, body: { error: { code: 'PreconditionFailed' } } }],
  ['408', { status: 408 }],
  ['401, as when the secret was changed', { status: 401 }],
  ['429', { status: 429, headers: { 'retry-after': '1' } }],
  ['429 that says no time', { status: 429 }],
  ['429 with a date', { status: 429, headers: { 'retry-after': 'Mon, 23 Nov 2026 09:01:00 GMT' } }],
  ['no answer in time', { status: 200, silent: true }],
])('after %s the whole conversation waits, and then goes on in order', async (_, refusal) => {
  await leave(loket, conversation, 'een', 'twee', 'drie', 'vier');
  refuse('twee', refusal, 2);
  await sweep();
  expect(arrived()).toEqual(['een']);
  await sweep();
  expect(arrived()).toEqual(['een']);
  await leave(loket, conversation, 'vijf');
  later(1_000);
  await sweep();
  expect(arrived()).toEqual(['een']);
  later(2_000);
  await sweep();
  expect(arrived()).toEqual(['een', 'twee', 'drie', 'vier', 'vijf']);
  // Being asked to wait is no failure.
  const failures = refusal.status === 429 ? 0 : 2;
  expect((await outboxOf(loket, conversation)).map(({ attempts, sent }) => ({ attempts, sent }))).toEqual(
    [1, 1 + failures, 1, 1, 1].map((attempts) => ({ attempts, sent: true })),
  );
});

test('one call is made for each attempt', async () => {
  let calls = 0;
  connector.refuse = () => (calls++, { status: 503, headers: { 'retry-after': '0' } });
  await leave(loket, conversation, 'een');
  await sweep();
  expect(calls).toBe(1);
});

test.each([500, 429])('after %d the wait doubles, and a Retry-After that is longer wins', async (status) => {
  await leave(loket, conversation, 'een');
  refuse('een', { status });
  const waits: number[] = [];
  for (let attempt = 1; attempt < 12; attempt++) {
    await sweep();
    waits.push(await wait());
    later(await wait());
  }
  const [first = 0] = waits;
  expect(first).toBe(750);
  expect(waits).toEqual(waits.map((_, n) => Math.min(first * 2 ** n, 0.75 * 15 * 60_000)));
  refuse('een', { status: 429, headers: { 'retry-after': '7200' } });
  await sweep();
  expect(await wait()).toBe(7_200_000);
  expect((await outboxOf(loket, conversation))[0]?.dead).toBe(false);
});

test('after twelve attempts a message is a dead letter, and the rest goes on at once', async () => {
  await leave(loket, conversation, 'een', 'twee');
  refuse('een', { status: 500, body: { error: { code: 'ServiceError', message: 'Sam is boos' } } });
  for (let attempt = 1; attempt <= 12; attempt++) {
    expect(arrived()).toEqual([]);
    await sweep();
    later(20 * 60_000);
  }
  expect(arrived()).toEqual(['twee']);
  const [dead] = await outboxOf(loket, conversation);
  expect(dead).toMatchObject({ dead: true, attempts: 12, problem: expect.any(String) });
  expect(loket.logged.filter(({ msg }) => msg === 'given up')).toMatchObject([{ outbox: dead?.id, level: 50 }]);
});

test.each([400, 404, 405, 413, 415, 422])(
  'what Teams rejects with %d is dead at once, and the rest goes on',
  async (status) => {
    await leave(loket, conversation, 'een', 'twee', 'drie');
    refuse('twee', { status, body: { error: { code: 'BadSyntax', message: 'no' } } });
    await sweep();
    expect(arrived()).toEqual(['een', 'drie']);
    const rows = await outboxOf(loket, conversation);
    expect(rows.map(({ dead, attempts }) => ({ dead, attempts }))).toEqual([
      { dead: false, attempts: 1 },
      { dead: true, attempts: 1 },
      { dead: false, attempts: 1 },
    ]);
    expect(rows[1]?.problem).toContain('BadSyntax');
  },
);

describe('nobody there', () => {
  const reach = async () =>
    (
      await loket.db.query<{ at: Date | null; reason: string | null }>(
        'SELECT unreachable_at AS at, unreachable_reason AS reason FROM addresses WHERE conversation = $1',
        [conversation],
      )
    ).rows[0];

  test.each([
    [403, 'MessageWritesBlocked'],
    [403, 'BotNotInConversationRoster'],
    [403, 'BotDisabledByAdmin'],
    [404, 'ConversationNotFound'],
  ])('as %d %s says, is recorded and not tried again', async (status, code) => {
    let calls = 0;
    connector.refuse = () => (calls++, { status, body: { error: { code, message: 'no' } } });
    await leave(loket, conversation, 'een', 'twee');
    await sweep();
    later(3_600_000);
    await sweep();
    expect(calls).toBe(1);
    expect(await reach()).toEqual({ at: expect.any(Date), reason: code });
    for (const row of await outboxOf(loket, conversation))
      expect(row).toMatchObject({ dead: true, problem: `unreachable: ${code}` });
  });

  test('may pass: an operator sends again what was given up, in its order and before what is new', async () => {
    connector.refuse = () => ({ status: 403, body: { error: { code: 'MessageWritesBlocked' } } });
    await leave(loket, conversation, 'een', 'twee', 'drie');
    await sweep();
    connector.refuse = () => undefined;
    const listed = (await listOutbox(loket.db, 1000)).filter((one) => one.conversation === conversation);
    expect(listed).toMatchObject([{ dead: true }, { dead: true }, { dead: true }]);
    expect(JSON.stringify(listed)).not.toContain('twee');
    expect(await retryDead(loket.db, listed[1]!.id, now)).toBe(1);
    expect(await retryDead(loket.db, listed[1]!.id, now)).toBe(0);
    await sweep();
    expect(arrived()).toEqual(['twee']);
    await leave(loket, conversation, 'vier');
    expect(await retryDead(loket.db, null, now)).toBeGreaterThanOrEqual(2);
    await sweep();
    expect(arrived()).toEqual(['twee', 'een', 'drie', 'vier']);
  });

  test('a conversation without an address holds up nothing', async () => {
    const nowhere = await conversationAt(loket, null);
    await leave(loket, nowhere, 'een', 'twee');
    await sweep();
    expect(await outboxOf(loket, nowhere)).toMatchObject([{ dead: true, problem: 'no address' }, { dead: true }]);
  });
});
