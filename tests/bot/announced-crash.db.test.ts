import { randomUUID } from 'node:crypto';
import { announce, changeAnnouncement } from '../../bot/announce.ts';
import type { Loket } from '../../bot/loket.ts';
import { makeMetrics } from '../../bot/metrics.ts';
import { Throttled } from '../../dialogs/channel.ts';
import { reportsOf } from '../../storage/announced-reached.ts';
import type { Db } from '../../storage/db.ts';
import { loketOn } from '../harness/loket.ts';
import { Life } from '../harness/mortal.ts';
import { Recorder } from '../harness/recorder.ts';
import { loketDatabase } from '../harness/schema.ts';
import { people, tellAll } from './announced-around.ts';
import { monday } from './bot-server.ts';

/** An announcement to many, by processes that die and over a channel that refuses: nobody has a message of a step twice. */

let db: Db;
beforeEach(async () => {
  db = await loketDatabase();
}, 60_000);
afterEach(() => db.end());

const everybody = { everybody: true, inBuildings: false, customers: false, departments: [], groups: [] };
const storing = (title: string) => ({
  kind: 'storing' as const,
  title,
  text: null,
  products: ['storing-printer'],
  buildings: [],
  from: monday,
  until: null,
  tell: everybody,
  urgent: false,
});
const metrics = makeMetrics();
const small = { underway: 8, slice: 3 };

/** Tells everybody that it begins and that it is over, by one process after another; gives how many steps the last one took. */
async function tellBoth(title: string, lives: Life[], recorder: Recorder): Promise<{ id: string; steps: number }> {
  let now = monday;
  let life = new Life();
  let loket: Loket;
  const begin = () => {
    life = lives.shift() ?? new Life();
    loket = loketOn(life.channel(recorder), {
      db: life.db(db),
      now: () => now,
      newId: randomUUID,
      rules: { sendsPerSecond: 1_000 },
      metrics,
    });
  };
  const insist = async <T>(ask: () => Promise<T>): Promise<T> => {
    for (;;)
      try {
        const answer = await ask();
        if (!life.dead) return answer;
      } catch (error) {
        if (!life.dead) throw error;
      } finally {
        if (life.dead) {
          await loket.delivery.stop();
          await life.aftermath();
          begin();
          // The leases of the dead run out.
          now = new Date(now.getTime() + 20_001);
        }
      }
  };
  begin();
  const { announcement } = await insist(() => announce(loket, storing(title), 'test'));
  await insist(() => tellAll(loket, small));
  await insist(() => changeAnnouncement(loket, announcement.id, { solved: true }, () => undefined));
  await insist(() => tellAll(loket, small));
  await loket!.delivery.stop();
  return { id: announcement.id, steps: life.steps };
}

test('after a death at any moment nobody has it twice, and everybody has it but a few of whom that is unknown', async () => {
  const all = await people(db, 10, monday);
  const { steps } = await tellBoth('rustig', [], new Recorder());
  expect(steps).toBeGreaterThan(80);
  let [deaths, doubted, missed] = [0, 0, 0];
  for (let step = 1; step <= steps; step += 5) {
    const title = `dood na ${String(step)}`;
    const recorder = new Recorder();
    const life = new Life(step, step % 2 === 0);
    const { id } = await tellBoth(title, [life], recorder);
    if (life.dead) deaths++;
    const reports = (await reportsOf(db, [id])).get(id) ?? [];
    for (const [what, text] of [
      ['begun', `Er is nu een storing: **${title}**`],
      ['over', `Het is opgelost: **${title}**`],
    ] as const) {
      const { reached = 0, unsure = 0, ...report } = reports.find((one) => one.what === what) ?? {};
      expect({ step, ...report, all: reached + unsure }).toMatchObject({
        step,
        waiting: 0,
        failed: 0,
        calledOff: 0,
        all: all.length,
      });
      const heard = all.map((one) => recorder.at(one).filter(({ message }) => message.text.includes(text)).length);
      expect({ step, most: Math.max(...heard) }).toEqual({ step, most: 1 });
      const missing = heard.filter((times) => times === 0).length;
      expect(missing).toBeLessThanOrEqual(unsure);
      doubted += unsure;
      missed += missing;
    }
    await db.query('DELETE FROM announcement_recipients');
  }
  expect(deaths).toBeGreaterThan(10);
  // At most what is noted beforehand, and what was under way.
  expect(doubted / deaths).toBeLessThan(4);
  process.stdout.write(
    `${String(deaths)} deaths; ${String(doubted)} unsure, of whom ${String(missed)} had not heard it\n`,
  );
}, 240_000);

test('a channel that throttles, and fails two in a hundred, brings it to everybody once', async () => {
  const all = await people(db, 300, monday);
  const began = performance.now();
  const recorder = new Recorder();
  let asked = 0;
  let [throttled, failed] = [0, 0];
  recorder.refuse = () => {
    asked++;
    if (asked % 7 === 0) return ((throttled += 1), new Throttled(5));
    return asked % 50 === 0 ? ((failed += 1), new Error('502')) : undefined;
  };
  const loket = loketOn(recorder, {
    db,
    now: () => new Date(monday.getTime() + performance.now() - began),
    newId: randomUUID,
    rules: { sendsPerSecond: 2_000, firstRetry: 10 },
    metrics,
  });
  const { announcement } = await announce(loket, storing('alles'), 'test');
  const waiting = async () => (await reportsOf(db, [announcement.id])).get(announcement.id)?.[0]?.waiting;
  while ((await waiting()) !== 0) await tellAll(loket);
  await loket.delivery.stop();
  expect(throttled).toBeGreaterThan(30);
  expect(failed).toBeGreaterThan(3);
  expect(recorder.all.map(({ to }) => to).sort()).toEqual([...all].sort());
}, 120_000);
