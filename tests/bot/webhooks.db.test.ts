import { Webhook } from 'standardwebhooks';
import { monday } from './rest-server.ts';
import { Webhooks } from './webhooks-around.ts';

/** Other systems hear of tickets over real HTTP, signed and in order. The clock is ours. */

const at = new Webhooks();
const { another, register, change, subscribe, log, later } = at;

test('a ticket is told when it is made and with each change, signed, with its events', async () => {
  // The library that verifies looks at the clock of this machine.
  at.rest.clock.now = new Date();
  const { id, secret } = await subscribe();
  const number = await register({ description: 'de lamp knippert' });
  await change(number, { status: 'in-behandeling', note: 'Monteur is onderweg' });
  await at.delivery.sweep();
  expect(at.receiver.ids(at.path)).toEqual([`${number}-v1`, `${number}-v2`]);
  for (const { text, headers, body } of at.receiver.all) {
    expect(new Webhook(secret).verify(text, headers as Record<string, string>)).toEqual(body);
    expect(() => new Webhook(secret).verify(`${text} `, headers as Record<string, string>)).toThrow();
    expect(headers).toMatchObject({ 'content-type': 'application/json', 'webhook-id': body.id });
  }
  const [made, changed] = at.receiver.all.map(({ body }) => body);
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
    (await at.rest.call('GET', `/tickets?since=${at.rest.clock.now.toISOString()}`)).body.items[0],
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
  await at.delivery.sweep();
  expect(at.receiver.ids(at.path)).toEqual([`${number}-v1`]);
});

test('who hears of one group hears that a ticket leaves it, and no more after that', async () => {
  await subscribe({ groups: ['facilitair-team'] });
  const number = await register();
  await change(number, { group: 'ict-servicedesk' });
  await change(number, { status: 'in-behandeling' });
  await at.delivery.sweep();
  expect(at.receiver.ids(at.path)).toEqual([`${number}-v1`, `${number}-v2`]);
  expect(at.receiver.all[1]?.body.data).toMatchObject({
    ticket: { group: 'ict-servicedesk' },
    events: [{ kind: 'groep', data: { from: 'facilitair-team', to: 'ict-servicedesk' } }],
  });
  await change(number, { group: 'facilitair-team' });
  await at.delivery.sweep();
  expect(at.receiver.ids(at.path).at(-1)).toBe(`${number}-v4`);
});

test('what a ticket is not changed by is not told', async () => {
  await subscribe();
  const number = await register();
  await change(number, { status: 'in-behandeling' });
  await change(number, { status: 'in-behandeling' });
  await change(number, { status: 'gesloten' });
  await at.delivery.sweep();
  expect(at.receiver.ids(at.path)).toEqual([`${number}-v1`, `${number}-v2`]);
});

test('two processes tell each change once, in order per ticket', async () => {
  await subscribe();
  const numbers = await Promise.all(Array.from({ length: 12 }, () => register()));
  await Promise.all(numbers.map((number) => change(number, { status: 'in-behandeling' })));
  at.receiver.answer = ({ body }) => ({
    status: Number(body.id.slice(9, 12)) % 3 === 0 && at.receiver.all.length < 9 ? 500 : 200,
  });
  const both = [at.delivery, another()];
  for (let round = 0; round < 4; round++) {
    await Promise.all(both.map((one) => one.sweep()));
    later(60_000);
  }
  const refused = at.receiver.all.slice(0, 9);
  for (const number of numbers) {
    const told = at.receiver.ids(at.path).filter((one) => one.startsWith(number));
    const twice = told.filter((one, n) => told.indexOf(one) !== n);
    expect(twice.every((one) => refused.some(({ body }) => body.id === one))).toBe(true);
    expect([...new Set(told)]).toEqual([`${number}-v1`, `${number}-v2`]);
  }
});

test('what was committed is told by another process, when the one that did it is gone', async () => {
  await subscribe();
  const number = await register();
  // It took the lease and died.
  await at.rest.db.query(`UPDATE outbox_lanes SET lease = 'gone', leased_until = $1`, [
    new Date(monday.getTime() + 20_000),
  ]);
  await at.delivery.sweep();
  expect(at.receiver.all).toEqual([]);
  later(20_001);
  await another().sweep();
  expect(at.receiver.ids(at.path)).toEqual([`${number}-v1`]);
});

test('a webhook that is removed hears nothing more, and its log is gone', async () => {
  const { id } = await subscribe();
  await register();
  expect((await at.rest.call('DELETE', `/webhooks/${id}`)).status).toBe(204);
  await at.delivery.sweep();
  expect(at.receiver.all).toEqual([]);
  expect((await at.rest.call('GET', `/webhooks/${id}/deliveries`)).status).toBe(404);
  expect(
    (await at.rest.db.query(`SELECT FROM outbox WHERE conversation LIKE $1`, [`to:webhook|${id}|%`])).rows,
  ).toEqual([]);
});

test('the log is paged, newest first', async () => {
  const { id } = await subscribe();
  const numbers: string[] = [];
  for (let n = 0; n < 5; n++) numbers.push(await register());
  const seen: string[] = [];
  for (let query: string | undefined = '?limit=2'; query;) {
    const { body, headers } = await at.rest.call('GET', `/webhooks/${id}/deliveries${query}`);
    seen.push(...body.items.map(({ ticket }: { ticket: string }) => ticket));
    query = /deliveries(\?[^>]+)>/.exec(headers.get('link') ?? '')?.[1];
  }
  expect(seen).toEqual(numbers.reverse());
});
