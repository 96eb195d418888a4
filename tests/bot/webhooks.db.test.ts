import { Webhook } from 'standardwebhooks';
import type { Delivery } from '../../bot/delivery.ts';
import { webhookDelivery } from '../../bot/webhooks.ts';
import { Receiver, type Answering } from '../harness/receiver.ts';
import { monday, patience, restServer, type RestServer } from './rest-server.ts';

/** Other systems hear of tickets over real HTTP: also when they fail, are slow, refuse or are gone. The clock is ours. */

let rest: RestServer;
let receiver: Receiver;
let delivery: Delivery;
const deliveries: Delivery[] = [];

function another(): Delivery {
  const { db, clock, loket } = rest;
  const { newId, log, metrics } = loket;
  const parts = { db, now: () => clock.now, newId, random: () => 1, log, metrics, rules: { sendsPerSecond: 1000 } };
  const made = webhookDelivery({ ...parts, reach: { local: true, hosts: [] }, patience: 300 });
  deliveries.push(made);
  return made;
}

beforeAll(async () => {
  rest = await restServer();
  receiver = await Receiver.open();
  delivery = another();
}, patience);
afterAll(async () => {
  await Promise.all(deliveries.map((one) => one.stop()));
  await receiver.close();
  await rest.close();
});

let path: string;
let paths = 0;
beforeEach(() => {
  rest.clock.now = monday;
  receiver.all.splice(0);
  receiver.answer = () => ({ status: 204 });
  path = `/hoek-${String(++paths)}`;
});
afterEach(async () => {
  const { body } = await rest.call('GET', '/webhooks');
  for (const { id } of body.items) await rest.call('DELETE', `/webhooks/${id}`);
  await rest.db.query('DELETE FROM outbox_lanes');
});

const lamp = { product: 'storing-verlichting', requester: { name: 'Mevrouw Aan de Balie' } };
const register = async (more: object = {}): Promise<string> =>
  (await rest.call('POST', '/tickets', { ...lamp, ...more })).body.number;
const change = (number: string, asked: object) => rest.call('PATCH', `/tickets/${number}`, asked);
const subscribe = async (more: object = {}) =>
  (await rest.call('POST', '/webhooks', { url: `${receiver.url}${path}`, ...more })).body;
const log = async (id: string, query = '') => (await rest.call('GET', `/webhooks/${id}/deliveries${query}`)).body;
const later = (ms: number) => (rest.clock.now = new Date(rest.clock.now.getTime() + ms));
/** Lets time pass until everything was tried. */
async function passes(hours: number, stepMinutes = 10): Promise<void> {
  for (let minutes = 0; minutes < hours * 60; minutes += stepMinutes) {
    later(stepMinutes * 60_000);
    await delivery.sweep();
  }
}

test('a ticket is told when it is made and with each change, signed, with its events', async () => {
  // The library that verifies looks at the clock of this machine.
  rest.clock.now = new Date();
  const { id, secret } = await subscribe();
  const number = await register({ description: 'de lamp knippert' });
  await change(number, { status: 'in-behandeling', note: 'Monteur is onderweg' });
  await delivery.sweep();
  expect(receiver.ids(path)).toEqual([`${number}-v1`, `${number}-v2`]);
  for (const { text, headers, body } of receiver.all) {
    expect(new Webhook(secret).verify(text, headers as Record<string, string>)).toEqual(body);
    expect(() => new Webhook(secret).verify(`${text} `, headers as Record<string, string>)).toThrow();
    expect(headers).toMatchObject({ 'content-type': 'application/json', 'webhook-id': body.id });
  }
  const [made, changed] = receiver.all.map(({ body }) => body);
  expect(made).toMatchObject({
    type: 'ticket.created',
    data: { ticket: { number, version: 1 }, events: [{ kind: 'gemaakt' }] },
  });
  const kinds = changed.data.events.map((event: { kind: string }) => event.kind);
  expect([changed.type, changed.data.ticket.status, kinds]).toEqual([
    'ticket.changed',
    'in-behandeling',
    ['status', 'notitie'],
  ]);
  expect(changed.data.ticket).toEqual(
    (await rest.call('GET', `/tickets?since=${rest.clock.now.toISOString()}`)).body.items[0],
  );
  expect((await log(id)).items).toMatchObject([
    { notice: `${number}-v2`, event: 'ticket.changed', ticket: number, state: 'delivered', attempts: 1, problem: null },
    {
      notice: `${number}-v1`,
      event: 'ticket.created',
      ticket: number,
      state: 'delivered',
      deliveredAt: expect.any(String),
    },
  ]);
});

test('only what it asked for: some events, some groups', async () => {
  await subscribe({ events: ['ticket.created'], groups: ['facilitair-team'] });
  const number = await register();
  await change(number, { status: 'in-behandeling' });
  await register({ product: 'toegangspas-kwijt' });
  await delivery.sweep();
  expect(receiver.ids(path)).toEqual([`${number}-v1`]);
});

test('who hears of one group hears that a ticket leaves it, and no more after that', async () => {
  await subscribe({ groups: ['facilitair-team'] });
  const number = await register();
  await change(number, { group: 'ict-servicedesk' });
  await change(number, { status: 'in-behandeling' });
  await delivery.sweep();
  expect(receiver.ids(path)).toEqual([`${number}-v1`, `${number}-v2`]);
  expect(receiver.all[1]?.body.data).toMatchObject({
    ticket: { group: 'ict-servicedesk' },
    events: [{ kind: 'groep', data: { from: 'facilitair-team', to: 'ict-servicedesk' } }],
  });
  await change(number, { group: 'facilitair-team' });
  await delivery.sweep();
  expect(receiver.ids(path).at(-1)).toBe(`${number}-v4`);
});

test('a receiver that hangs with many tickets keeps no other waiting', async () => {
  const hanging = path;
  await subscribe();
  path = `/hoek-${String(++paths)}`;
  await subscribe();
  receiver.answer = (received) => ({ status: 204, ...(received.path === hanging ? { silent: true } : {}) });
  for (let n = 0; n < 120; n++) await register();
  const hangs = another();
  await hangs.sweep();
  expect(receiver.ids(hanging)).toHaveLength(8);
  expect(receiver.ids(path)).toHaveLength(8);
  await hangs.sweep();
  expect(receiver.ids(path)).toHaveLength(16);
});

test('a webhook at which nothing arrives for a day is stopped, and that is said', async () => {
  const { id } = await subscribe();
  const show = async () => (await rest.call('GET', `/webhooks/${id}`)).body;
  receiver.answer = () => ({ status: 500 });
  await register();
  await delivery.sweep();
  expect(await show()).toMatchObject({ active: true, failingSince: monday.toISOString() });
  // An arrival begins the day anew.
  await passes(20);
  receiver.answer = () => ({ status: 204 });
  await register();
  await delivery.sweep();
  expect(await show()).toMatchObject({ active: true, failingSince: null });
  await passes(10);
  receiver.answer = () => ({ status: 500 });
  await register();
  const since = rest.clock.now;
  await delivery.sweep();
  await passes(22);
  expect(await show()).toMatchObject({ active: true, failingSince: since.toISOString() });
  await passes(8);
  expect(await show()).toMatchObject({ active: false, stopped: { reason: 'nothing arrived for a day' }, waiting: 0 });
  expect(JSON.stringify(rest.loket.logged)).toContain('webhook stopped');
  await rest.call('PATCH', `/webhooks/${id}`, { active: true });
  expect(await show()).toMatchObject({ active: true, stopped: null, failingSince: null });
});

test('what a ticket is not changed by is not told', async () => {
  await subscribe();
  const number = await register();
  await change(number, { status: 'in-behandeling' });
  await change(number, { status: 'in-behandeling' });
  await change(number, { status: 'gesloten' });
  await delivery.sweep();
  expect(receiver.ids(path)).toEqual([`${number}-v1`, `${number}-v2`]);
});

describe('a receiver that does not take it', () => {
  test.each<[string, Answering, string]>([
    ['500', { status: 500 }, 'answered 500'],
    ['404', { status: 404 }, 'answered 404'],
    ['503', { status: 503 }, 'answered 503'],
    ['a redirect', { status: 302, headers: { location: '/elders' } }, 'answered 302; redirects are not followed'],
    ['nothing', { status: 200, silent: true }, 'no answer in time'],
  ])('but answers %s: the ticket waits and goes on in order, another does not wait', async (_, refusal, problem) => {
    const { id } = await subscribe();
    const slow = await register();
    await change(slow, { status: 'in-behandeling' });
    const other = await register();
    let times = 2;
    receiver.answer = ({ body }) => (body.id === `${slow}-v1` && times-- > 0 ? refusal : { status: 200 });
    await delivery.sweep();
    expect(receiver.ids(path).sort()).toEqual([`${slow}-v1`, `${other}-v1`].sort());
    const { items } = await log(id);
    expect(items.find((one: { notice: string }) => one.notice === `${slow}-v1`)).toMatchObject({
      state: 'waiting',
      attempts: 1,
      problem: `Error: ${problem}`,
      nextAttemptAt: new Date(monday.getTime() + 5_000).toISOString(),
    });
    await delivery.sweep();
    later(5_000);
    await delivery.sweep();
    await change(slow, { status: 'gereed' });
    later(10_000);
    await delivery.sweep();
    expect(receiver.ids(path).filter((one) => one.startsWith(slow))).toEqual([
      ...[`${slow}-v1`, `${slow}-v1`, `${slow}-v1`],
      ...[`${slow}-v2`, `${slow}-v3`],
    ]);
    expect(receiver.all.some((one) => one.path === '/elders')).toBe(false);
    expect(new Set((await log(id)).items.map((one: { state: string }) => one.state))).toEqual(new Set(['delivered']));
  });

  test('but asks to wait is given the time that it asks', async () => {
    const { id } = await subscribe();
    const number = await register();
    receiver.answer = () => ({ status: 429, headers: { 'retry-after': '3600' } });
    await delivery.sweep();
    later(3_599_000);
    await delivery.sweep();
    expect(receiver.all).toHaveLength(1);
    receiver.answer = () => ({ status: 204 });
    later(1_000);
    await delivery.sweep();
    expect(receiver.ids(path)).toEqual([`${number}-v1`, `${number}-v1`]);
    expect((await log(id)).items).toMatchObject([{ state: 'delivered' }]);
  });

  test.each(['999999999', '1e20'])('but asks to wait %s seconds is tried again in six hours', async (seconds) => {
    await subscribe();
    await register();
    receiver.answer = () => ({ status: 429, headers: { 'retry-after': seconds } });
    await delivery.sweep();
    receiver.answer = () => ({ status: 204 });
    later(6 * 3_600_000 - 1_000);
    await delivery.sweep();
    expect(receiver.all).toHaveLength(1);
    later(1_000);
    await delivery.sweep();
    expect(receiver.all).toHaveLength(2);
  });

  test('for a day is stopped, which is said; who begins again elsewhere is told what comes after it, and once it is mended it can be tried again', async () => {
    const url = `http://127.0.0.1:1${path}`;
    const { id } = (await rest.call('POST', '/webhooks', { url })).body;
    const number = await register();
    await delivery.sweep();
    expect((await log(id)).items).toMatchObject([{ state: 'waiting', problem: 'Error: ECONNREFUSED' }]);
    await passes(40);
    expect((await log(id)).items).toMatchObject([
      {
        state: 'dead',
        problem: 'unreachable: nothing arrived for a day',
        nextAttemptAt: null,
        deadAt: expect.any(String),
      },
    ]);
    expect((await rest.call('GET', `/webhooks/${id}`)).body).toMatchObject({ active: false, waiting: 0, dead: 1 });
    await rest.call('PATCH', `/webhooks/${id}`, { url: `${receiver.url}${path}`, active: true });
    await change(number, { status: 'in-behandeling' });
    await delivery.sweep();
    expect(receiver.ids(path)).toEqual([`${number}-v2`]);
    expect((await rest.call('POST', `/webhooks/${id}/retry`)).body).toEqual({ retried: 1 });
    await delivery.sweep();
    expect(receiver.ids(path)).toEqual([`${number}-v2`, `${number}-v1`]);
    expect((await rest.call('GET', `/webhooks/${id}`)).body).toMatchObject({
      dead: 0,
      waiting: 0,
      deliveredAt: rest.clock.now.toISOString(),
    });
  });

  test('never, while others arrive: that one is given up, and what comes after it is told', async () => {
    const { id } = await subscribe();
    const number = await register();
    receiver.answer = ({ body }) => ({ status: body.id === `${number}-v1` ? 500 : 204 });
    for (let half = 0; half < 6; half++) {
      await register();
      await passes(11);
    }
    await change(number, { status: 'in-behandeling' });
    await delivery.sweep();
    const { items } = await log(id);
    expect(items.at(-1)).toMatchObject({ state: 'dead', attempts: 20, problem: 'Error: answered 500' });
    expect(items[0]).toMatchObject({ notice: `${number}-v2`, state: 'delivered' });
    expect((await rest.call('GET', `/webhooks/${id}`)).body).toMatchObject({
      active: true,
      failingSince: null,
      dead: 1,
    });
  });

  test('for ever stops it, until its owner begins again', async () => {
    const { id } = await subscribe();
    const number = await register();
    receiver.answer = () => ({ status: 410 });
    await delivery.sweep();
    const stopped = { at: monday.toISOString(), reason: 'it answered 410 Gone' };
    expect((await rest.call('GET', `/webhooks/${id}`)).body).toMatchObject({ active: false, stopped, dead: 1 });
    await change(number, { status: 'in-behandeling' });
    receiver.answer = () => ({ status: 204 });
    await passes(1);
    expect(receiver.all).toHaveLength(1);
    const { body } = await rest.call('PATCH', `/webhooks/${id}`, { active: true });
    expect(body).toMatchObject({ active: true, stopped: null });
    await change(number, { status: 'gereed' });
    await delivery.sweep();
    expect(receiver.ids(path)).toEqual([`${number}-v1`, `${number}-v3`]);
  });
});

test('two processes tell each change once, in order per ticket', async () => {
  await subscribe();
  const numbers = await Promise.all(Array.from({ length: 12 }, () => register()));
  await Promise.all(numbers.map((number) => change(number, { status: 'in-behandeling' })));
  receiver.answer = ({ body }) => ({
    status: Number(body.id.slice(9, 12)) % 3 === 0 && receiver.all.length < 9 ? 500 : 200,
  });
  const both = [delivery, another()];
  for (let round = 0; round < 4; round++) {
    await Promise.all(both.map((one) => one.sweep()));
    later(60_000);
  }
  const refused = receiver.all.slice(0, 9);
  for (const number of numbers) {
    const told = receiver.ids(path).filter((one) => one.startsWith(number));
    const twice = told.filter((one, n) => told.indexOf(one) !== n);
    expect(twice.every((one) => refused.some(({ body }) => body.id === one))).toBe(true);
    expect([...new Set(told)]).toEqual([`${number}-v1`, `${number}-v2`]);
  }
});

test('what was committed is told by another process, when the one that did it is gone', async () => {
  await subscribe();
  const number = await register();
  // It took the lease and died.
  await rest.db.query(`UPDATE outbox_lanes SET lease = 'gone', leased_until = $1`, [
    new Date(monday.getTime() + 20_000),
  ]);
  await delivery.sweep();
  expect(receiver.all).toEqual([]);
  later(20_001);
  await another().sweep();
  expect(receiver.ids(path)).toEqual([`${number}-v1`]);
});

test('a webhook that is removed hears nothing more, and its log is gone', async () => {
  const { id } = await subscribe();
  await register();
  expect((await rest.call('DELETE', `/webhooks/${id}`)).status).toBe(204);
  await delivery.sweep();
  expect(receiver.all).toEqual([]);
  expect((await rest.call('GET', `/webhooks/${id}/deliveries`)).status).toBe(404);
  expect((await rest.db.query(`SELECT FROM outbox WHERE conversation LIKE $1`, [`to:webhook|${id}|%`])).rows).toEqual(
    [],
  );
});

test('the log is paged, newest first', async () => {
  const { id } = await subscribe();
  const numbers: string[] = [];
  for (let n = 0; n < 5; n++) numbers.push(await register());
  const seen: string[] = [];
  for (let query: string | undefined = '?limit=2'; query;) {
    const { body, headers } = await rest.call('GET', `/webhooks/${id}/deliveries${query}`);
    seen.push(...body.items.map(({ ticket }: { ticket: string }) => ticket));
    query = /deliveries(\?[^>]+)>/.exec(headers.get('link') ?? '')?.[1];
  }
  expect(seen).toEqual(numbers.reverse());
});
