import type { Client, Db } from '../../storage/db.ts';
import { botServer, type BotServer } from './bot-server.ts';
import { lampSomewhere } from '../harness/rooms.ts';

/** A turn that fails is told with a reference, keeps nothing, and succeeds when the channel brings it again. */

let bot: BotServer;
/** Fails the statements that match. */
let failing: RegExp | undefined;
/** Is in the way of the next statement that matches, once. */
let crossing: RegExp | undefined;

function betweenTimes(db: Db): Db {
  const check = (text: string) => {
    if (crossing?.test(text)) {
      crossing = undefined;
      throw Object.assign(new Error('deadlock detected'), { code: '40P01' });
    }
    if (failing?.test(text)) throw Object.assign(new Error('disk is full'), { code: '53100' });
  };
  return {
    ...db,
    query: async <R>(text: string, params?: readonly unknown[]) => {
      check(text);
      return db.query<R>(text, params);
    },
    connect: async (): Promise<Client> => {
      const client = await db.connect();
      return {
        query: async <R>(text: string, params?: readonly unknown[]) => {
          check(text);
          return client.query<R>(text, params);
        },
        release: (destroy) => client.release(destroy),
      };
    },
  };
}

beforeAll(async () => {
  bot = await botServer({ between: betweenTimes });
}, 60_000);
afterAll(() => bot.close());
afterEach(() => {
  failing = undefined;
  crossing = undefined;
});

test.each([
  ['begins', /^BEGIN/],
  ['notes the activity', /INTO inbox/],
  ['takes a number', /ticket_numbers/],
  ['makes the ticket', /INTO tickets/],
  ['notes the event', /INTO ticket_events/],
  ['keeps the session', /SET session/],
  ['fills the outbox', /INTO outbox/],
  ['commits', /^COMMIT/],
])('when it %s', async (_, statement) => {
  const sam = bot.person();
  await sam.type(lampSomewhere());
  await sam.hears(/Zal ik dit melden/);
  const counts = () =>
    bot.rows(`SELECT (SELECT count(*) FROM inbox) AS inbox, (SELECT count(*) FROM tickets) AS tickets,
      (SELECT count(*) FROM ticket_events) AS events, (SELECT count(*) FROM outbox) AS outbox,
      (SELECT string_agg(session::text, ',' ORDER BY id) FROM conversations) AS sessions`);
  const before = await counts();
  const confirmation = sam.pressing(sam.button('Ja, melden'));
  bot.loket.logged.splice(0);
  failing = statement;
  expect(await sam.deliver(confirmation)).toMatchObject({ status: 500 });
  const told = await sam.hears(/Er ging bij mij iets mis/);
  const [line] = bot.loket.logged;
  expect(line).toMatchObject({ level: 50, msg: 'turn failed', fault: expect.stringContaining('disk is full') });
  expect(told).toContain(String(line?.['reference']));
  expect(JSON.stringify(bot.loket.logged)).not.toMatch(/knippert|Sam/);
  expect(await counts()).toEqual(before);

  failing = undefined;
  expect(await sam.deliver(confirmation)).toMatchObject({ status: 200 });
  await sam.hears(/Gemeld als/);
  expect(await bot.rows('SELECT 1 FROM tickets WHERE requester = $1', [sam.id])).toHaveLength(1);
});

test('what begins again because another transaction is in the way counts once', async () => {
  const made = async () => (await bot.loket.metrics.tickets.get()).values.reduce((sum, { value }) => sum + value, 0);
  const sam = bot.person();
  await sam.type(lampSomewhere());
  await sam.hears(/Zal ik dit melden/);
  const before = await made();
  crossing = /^COMMIT/;
  expect(await sam.deliver(sam.pressing(sam.button('Ja, melden')))).toMatchObject({ status: 200 });
  await sam.hears(/Gemeld als/);
  expect(crossing).toBeUndefined();
  expect(await made()).toBe(before + 1);
});

test('is told in the language of the conversation', async () => {
  const sam = bot.person();
  await sam.type('hello, I have a question about my desk');
  await sam.hears(/./);
  failing = /^COMMIT/;
  await sam.deliver(sam.activity({ text: 'status' }));
  expect(await sam.hears(/Something went wrong on my side/)).not.toMatch(/Er ging bij mij iets mis/);
});

test('is told in both languages when the database tells nothing at all', async () => {
  const sam = bot.person();
  failing = /./;
  expect(await sam.deliver(sam.activity({ text: 'hallo' }))).toMatchObject({ status: 500 });
  expect(await sam.hears(/Er ging bij mij iets mis/)).toMatch(/Something went wrong on my side/);
});

test('an Action.Execute that fails gets 500 as well', async () => {
  const sam = bot.person();
  failing = /^COMMIT/;
  const value = { action: { type: 'Action.Execute', verb: 'loket', data: { do: 'status' } } };
  const activity = sam.activity({ type: 'invoke', name: 'adaptiveCard/action', value });
  expect(await sam.deliver(activity)).toMatchObject({ status: 500 });
  failing = undefined;
  expect(await sam.deliver(activity)).toMatchObject({ status: 200 });
});

test('a connector that is away as well changes nothing about that', async () => {
  const sam = bot.person();
  bot.connector.refuse = () => ({ status: 503 });
  failing = /^COMMIT/;
  const activity = sam.activity({ text: 'hallo' });
  expect(await sam.deliver(activity)).toMatchObject({ status: 500 });
  failing = undefined;
  bot.connector.refuse = () => undefined;
  expect(await sam.deliver(activity)).toMatchObject({ status: 200 });
  await sam.hears(/helpen/);
  expect(sam.got()).toHaveLength(1);
});

test('a change that fails is kept nowhere, and can be asked again', async () => {
  const sam = bot.person();
  const number = await sam.makesTicket();
  failing = /INTO outbox/;
  expect(await bot.rest('PATCH', `/tickets/${number}`, { status: 'gereed' })).toMatchObject({ status: 500 });
  expect((await bot.rest('GET', `/tickets/${number}`)).body).toMatchObject({ status: 'geregistreerd', version: 1 });
  failing = undefined;
  expect(await bot.rest('PATCH', `/tickets/${number}`, { status: 'gereed' })).toMatchObject({ status: 200 });
  await sam.hears(/is klaar/);
});
