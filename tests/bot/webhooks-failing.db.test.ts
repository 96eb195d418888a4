import type { Answering } from '../harness/receiver.ts';
import { until } from './outbox.ts';
import { monday } from './rest-server.ts';
import { Webhooks } from './webhooks-around.ts';

/** Receivers of webhooks that are slow, fail, refuse or are gone: nobody else waits for them. */

const at = new Webhooks();
const { another, register, change, subscribe, log, later, passes } = at;

test('a receiver that hangs with many tickets keeps no other waiting', async () => {
  const hanging = at.path;
  await subscribe();
  at.elsewhere();
  await subscribe();
  at.receiver.answer = (received) => ({ status: 204, ...(received.path === hanging ? { silent: true } : {}) });
  for (let n = 0; n < 120; n++) await register();
  const hangs = another();
  await hangs.sweep();
  expect(at.receiver.ids(hanging)).toHaveLength(8);
  expect(at.receiver.ids(at.path)).toHaveLength(8);
  await hangs.sweep();
  expect(at.receiver.ids(at.path)).toHaveLength(16);
});

test('never more than eight tickets of one receiver are under way, whenever they were taken', async () => {
  await subscribe();
  for (let n = 0; n < 20; n++) await register();
  // The first is answered, the others wait for as long as we do.
  let answered = 0;
  at.receiver.answer = () => ({ status: 204, ...(answered++ > 0 ? { silent: true } : {}) });
  const patient = another(60_000);
  const first = patient.sweep();
  await until(() => at.receiver.ids(at.path).length === 8);
  await until(async () => (await at.rest.db.query('SELECT FROM outbox_lanes')).rows.length === 19);
  const second = patient.sweep();
  await until(() => at.receiver.ids(at.path).length > 8);
  await patient.sweep();
  expect(at.receiver.ids(at.path)).toHaveLength(9);
  at.receiver.drop();
  await Promise.all([first, second]);
});

test('a webhook at which nothing arrives for a day is stopped, and that is said', async () => {
  const { id } = await subscribe();
  const show = async () => (await at.rest.call('GET', `/webhooks/${id}`)).body;
  at.receiver.answer = () => ({ status: 500 });
  await register();
  await at.delivery.sweep();
  expect(await show()).toMatchObject({ active: true, failingSince: monday.toISOString() });
  // An arrival begins the day anew.
  await passes(20);
  at.receiver.answer = () => ({ status: 204 });
  await register();
  await at.delivery.sweep();
  expect(await show()).toMatchObject({ active: true, failingSince: null });
  await passes(10);
  at.receiver.answer = () => ({ status: 500 });
  await register();
  const since = at.rest.clock.now;
  await at.delivery.sweep();
  await passes(22);
  expect(await show()).toMatchObject({ active: true, failingSince: since.toISOString() });
  await passes(8);
  expect(await show()).toMatchObject({ active: false, stopped: { reason: 'nothing arrived for a day' }, waiting: 0 });
  expect(JSON.stringify(at.rest.loket.logged)).toContain('webhook stopped');
  await at.rest.call('PATCH', `/webhooks/${id}`, { active: true });
  expect(await show()).toMatchObject({ active: true, stopped: null, failingSince: null });
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
    at.receiver.answer = ({ body }) => (body.id === `${slow}-v1` && times-- > 0 ? refusal : { status: 200 });
    await at.delivery.sweep();
    expect(at.receiver.ids(at.path).sort()).toEqual([`${slow}-v1`, `${other}-v1`].sort());
    const { items } = await log(id);
    expect(items.find((one: { notice: string }) => one.notice === `${slow}-v1`)).toMatchObject({
      state: 'waiting',
      attempts: 1,
      problem: `Error: ${problem}`,
      nextAttemptAt: new Date(monday.getTime() + 5_000).toISOString(),
    });
    await at.delivery.sweep();
    later(5_000);
    await at.delivery.sweep();
    await change(slow, { status: 'gereed' });
    later(10_000);
    await at.delivery.sweep();
    expect(at.receiver.ids(at.path).filter((one) => one.startsWith(slow))).toEqual([
      ...[`${slow}-v1`, `${slow}-v1`, `${slow}-v1`],
      ...[`${slow}-v2`, `${slow}-v3`],
    ]);
    expect(at.receiver.all.some((one) => one.path === '/elders')).toBe(false);
    expect(new Set((await log(id)).items.map((one: { state: string }) => one.state))).toEqual(new Set(['delivered']));
  });

  test('but asks to wait is given the time that it asks', async () => {
    const { id } = await subscribe();
    const number = await register();
    at.receiver.answer = () => ({ status: 429, headers: { 'retry-after': '3600' } });
    await at.delivery.sweep();
    later(3_599_000);
    await at.delivery.sweep();
    expect(at.receiver.all).toHaveLength(1);
    at.receiver.answer = () => ({ status: 204 });
    later(1_000);
    await at.delivery.sweep();
    expect(at.receiver.ids(at.path)).toEqual([`${number}-v1`, `${number}-v1`]);
    expect((await log(id)).items).toMatchObject([{ state: 'delivered' }]);
  });

  test.each(['999999999', '1e20'])('but asks to wait %s seconds is tried again in six hours', async (seconds) => {
    await subscribe();
    await register();
    at.receiver.answer = () => ({ status: 429, headers: { 'retry-after': seconds } });
    await at.delivery.sweep();
    at.receiver.answer = () => ({ status: 204 });
    later(6 * 3_600_000 - 1_000);
    await at.delivery.sweep();
    expect(at.receiver.all).toHaveLength(1);
    later(1_000);
    await at.delivery.sweep();
    expect(at.receiver.all).toHaveLength(2);
  });

  test('for a day is stopped, which is said; who begins again elsewhere is told what comes after it, and once it is mended it can be tried again', async () => {
    const url = `http://127.0.0.1:1${at.path}`;
    const { id } = (await at.rest.call('POST', '/webhooks', { url })).body;
    const number = await register();
    await at.delivery.sweep();
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
    expect((await at.rest.call('GET', `/webhooks/${id}`)).body).toMatchObject({ active: false, waiting: 0, dead: 1 });
    await at.rest.call('PATCH', `/webhooks/${id}`, { url: `${at.receiver.url}${at.path}`, active: true });
    await change(number, { status: 'in-behandeling' });
    await at.delivery.sweep();
    expect(at.receiver.ids(at.path)).toEqual([`${number}-v2`]);
    expect((await at.rest.call('POST', `/webhooks/${id}/retry`)).body).toEqual({ retried: 1 });
    await at.delivery.sweep();
    expect(at.receiver.ids(at.path)).toEqual([`${number}-v2`, `${number}-v1`]);
    expect((await at.rest.call('GET', `/webhooks/${id}`)).body).toMatchObject({
      dead: 0,
      waiting: 0,
      deliveredAt: at.rest.clock.now.toISOString(),
    });
  });

  test('never, while others arrive: that one is given up, and what comes after it is told', async () => {
    const { id } = await subscribe();
    const number = await register();
    at.receiver.answer = ({ body }) => ({ status: body.id === `${number}-v1` ? 500 : 204 });
    for (let half = 0; half < 6; half++) {
      await register();
      await passes(11);
    }
    await change(number, { status: 'in-behandeling' });
    await at.delivery.sweep();
    const { items } = await log(id);
    expect(items.at(-1)).toMatchObject({ state: 'dead', attempts: 20, problem: 'Error: answered 500' });
    expect(items[0]).toMatchObject({ notice: `${number}-v2`, state: 'delivered' });
    expect((await at.rest.call('GET', `/webhooks/${id}`)).body).toMatchObject({
      active: true,
      failingSince: null,
      dead: 1,
    });
  });

  test('for ever stops it, until its owner begins again', async () => {
    const { id } = await subscribe();
    const number = await register();
    at.receiver.answer = () => ({ status: 410 });
    await at.delivery.sweep();
    const stopped = { at: monday.toISOString(), reason: 'it answered 410 Gone' };
    expect((await at.rest.call('GET', `/webhooks/${id}`)).body).toMatchObject({ active: false, stopped, dead: 1 });
    await change(number, { status: 'in-behandeling' });
    at.receiver.answer = () => ({ status: 204 });
    await passes(1);
    expect(at.receiver.all).toHaveLength(1);
    const { body } = await at.rest.call('PATCH', `/webhooks/${id}`, { active: true });
    expect(body).toMatchObject({ active: true, stopped: null });
    await change(number, { status: 'gereed' });
    await at.delivery.sweep();
    expect(at.receiver.ids(at.path)).toEqual([`${number}-v1`, `${number}-v3`]);
  });
});
