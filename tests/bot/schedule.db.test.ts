import { Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { makeMetrics } from '../../bot/metrics.ts';
import { startSchedule, type Chore } from '../../bot/schedule.ts';
import { StorageProblem } from '../../storage/problem.ts';
import type { Db } from '../../storage/db.ts';
import { freshDatabase } from '../harness/database.ts';
import { until } from './outbox.ts';

let db: Db;
beforeEach(async () => {
  db = await freshDatabase();
});
afterEach(() => db.end());

const fast = { poll: 1, cron: 1 };

/** Comes round by itself on no day of these tests. */
const never = '0 0 29 2 *';

const once = (note: () => unknown) => () => {
  note();
  return Promise.resolve();
};

function schedule(chores: Chore[], on: Db = db) {
  const logged: Record<string, unknown>[] = [];
  const lines = new Writable({
    write(line: Buffer, _encoding, done) {
      logged.push(JSON.parse(line.toString()) as Record<string, unknown>);
      done();
    },
  });
  const metrics = makeMetrics();
  const log = pino({ base: null }, lines);
  const started = startSchedule({ db: on, zone: 'Europe/Amsterdam', chores, log, metrics, pace: fast });
  return { started, logged, metrics };
}

const chore = (name: string, run: () => Promise<void>, more: Partial<Chore> = {}): Chore => ({
  name,
  when: '* * * * *',
  run,
  ...more,
});

test('a chore comes round by itself, and one process of several does it', async () => {
  let times = 0;
  const count = once(() => times++);
  const began = Math.floor(Date.now() / 60_000);
  const all = await Promise.all([1, 2, 3].map(() => schedule([chore('tel', count)]).started));
  await until(() => times > 0);
  await sleep(2_500);
  const minutes = Math.floor(Date.now() / 60_000) - began + 1;
  await Promise.all(all.map((one) => one.stop()));
  expect(times).toBeLessThanOrEqual(minutes);
});

test('at a start it is done once, however many start in the same hour', async () => {
  let times = 0;
  const one = chore(
    'opruimen',
    once(() => times++),
    { when: never, atStart: true },
  );
  const first = await schedule([one]).started;
  await until(() => times === 1);
  await first.stop();
  const second = await schedule([one]).started;
  await sleep(1_500);
  await second.stop();
  expect(times).toBe(1);
});

test('a chore that fails is logged and counted, and keeps no other waiting', async () => {
  let done = 0;
  const fails = () => Promise.reject(Object.assign(new Error('x'), { code: '42P01' }));
  const { started, logged, metrics } = schedule([
    chore('stuk', fails, { atStart: true }),
    chore(
      'heel',
      once(() => done++),
      { atStart: true },
    ),
  ]);
  const running = await started;
  await until(() => done > 0 && logged.length > 0);
  await running.stop();
  expect(logged[0]).toMatchObject({ chore: 'stuk', fault: '42P01', msg: 'chore failed' });
  expect(await metrics.registry.metrics()).toMatch(/loket_chores_total\{chore="stuk",outcome="failed"\} 1/);
});

test('a stop waits for the chore that is being done', async () => {
  let at: 'not yet' | 'busy' | 'done' = 'not yet';
  const slow = async () => {
    at = 'busy';
    await sleep(400);
    at = 'done';
  };
  const running = await schedule([chore('traag', slow, { atStart: true })]).started;
  await until(() => at === 'busy');
  await running.stop();
  expect(at).toBe('done');
});

test('while the database is away it waits, and then goes on', async () => {
  let away = false;
  let times = 0;
  const fitful: Db = {
    ...db,
    query: (text, params) =>
      away ? Promise.reject(Object.assign(new Error('gone'), { code: 'ECONNREFUSED' })) : db.query(text, params),
  };
  const { started, logged } = schedule(
    [
      chore(
        'tel',
        once(() => times++),
        { atStart: true },
      ),
    ],
    fitful,
  );
  const running = await started;
  // The chore was done; that it was can not be noted now.
  away = true;
  await until(() => logged.some(({ msg }) => msg === 'the schedule waits for the database'));
  away = false;
  await until(() => times > 0);
  await running.stop();
  expect(new Set(logged.map(({ fault }) => fault))).toEqual(new Set(['ECONNREFUSED']));
}, 30_000);

test('a database that does not allow it is told with its remedy', async () => {
  const strict: Db = {
    ...db,
    query: () => Promise.reject(Object.assign(new Error('permission denied'), { code: '42501' })),
  };
  const refused = schedule([], strict).started;
  await expect(refused).rejects.toThrow(StorageProblem);
  await expect(refused).rejects.toMatchObject({ reason: 'not-writable', remedy: expect.stringContaining('GRANT') });
});

test('the clock of the organisation counts', async () => {
  const running = await schedule([chore('ochtend', () => Promise.resolve(), { when: '30 2 * * *' })]).started;
  const { rows } = await db.query<{ cron: string; timezone: string }>(
    `SELECT cron, timezone FROM loket_schedule.schedule`,
  );
  await running.stop();
  expect(rows).toEqual([{ cron: '30 2 * * *', timezone: 'Europe/Amsterdam' }]);
});

test('a schema that another process has just made is no reason not to start', async () => {
  let times = 0;
  const raced: Db = {
    ...db,
    query: (...asked) =>
      asked[0].includes('CREATE') && times++ < 2
        ? Promise.reject(Object.assign(new Error('duplicate key'), { code: '23505' }))
        : db.query(...asked),
  };
  const { started } = schedule([], raced);
  await (await started).stop();
  expect(times).toBeGreaterThan(2);
});

test('a call that a killed process began and never ended keeps no later one waiting', async () => {
  let hangs = 0;
  let end = (): void => undefined;
  const dies = () => {
    hangs++;
    return new Promise<void>((resolve) => (end = resolve));
  };
  const killed = await schedule([chore('tel', dies, { when: never, atStart: true })]).started;
  await until(() => hangs > 0);
  let times = 0;
  const other = await schedule([
    chore(
      'tel',
      once(() => times++),
      { when: never },
    ),
  ]).started;
  const state = async (jobs: string) =>
    (await db.query<{ state: string }>(`SELECT state::text FROM loket_schedule.job WHERE name = 'tel' ${jobs}`)).rows;
  expect(await state('')).toEqual([{ state: 'active' }]);
  // The next round comes.
  await db.query(`INSERT INTO loket_schedule.job (name, policy) VALUES ('tel', 'short')`);
  await until(() => times > 0);
  // After five minutes it is over, and not done again.
  const { rows } = await db.query<{ expire: number; retry_limit: number }>(
    `SELECT extract(epoch FROM expire_in)::int AS expire, retry_limit FROM loket_schedule.job WHERE name = 'tel' ORDER BY created_on LIMIT 1`,
  );
  expect(rows).toEqual([{ expire: 300, retry_limit: 0 }]);
  expect(hangs).toBe(1);
  end();
  await Promise.all([killed.stop(), other.stop()]);
}, 60_000);
