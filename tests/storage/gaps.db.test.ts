import { join } from 'node:path';
import { home } from '../../bot/settings.ts';
import type { Db } from '../../storage/db.ts';
import {
  countOpenProposals,
  decideProposal,
  forgetProposals,
  keepLesson,
  openProposals,
  proposalById,
  type Lesson,
} from '../../storage/gaps.ts';
import { migrate, readMigrations } from '../../storage/migrate.ts';
import { freshDatabase } from '../harness/database.ts';

const migrations = await readMigrations(join(home, 'storage', 'migrations'));
const at = (day: number) => new Date(Date.UTC(2026, 10, day, 9));
const lesson = (said: string, more: Partial<Lesson> = {}): Lesson => ({
  key: said.toLowerCase(),
  said,
  why: 'not-found',
  offered: [],
  ...more,
});

let db: Db;
beforeEach(async () => {
  db = await freshDatabase();
});
afterEach(() => db.end());

describe('lessons', () => {
  beforeEach(() => migrate(db, migrations));
  const said = async () => (await openProposals(db, 10)).map((one) => `${String(one.times)} ${one.said}`);

  test('are counted per sentence, reason and product, most frequent first', async () => {
    await keepLesson(db, lesson('Lamp stuk'), at(1));
    await keepLesson(db, lesson('raam open', { why: 'chosen', chosen: 'a', offered: ['a', 'b'] }), at(1));
    await keepLesson(db, lesson('RAAM OPEN', { why: 'chosen', chosen: 'a', offered: ['c', 'a'] }), at(3));
    await keepLesson(db, lesson('raam open', { why: 'chosen', chosen: 'b' }), at(2));
    expect(await said()).toEqual(['2 raam open', '1 Lamp stuk', '1 raam open']);
    expect(await countOpenProposals(db)).toBe(3);
    const [first, second] = await openProposals(db, 10);
    expect(first).toEqual({
      id: expect.any(Number),
      said: 'raam open',
      why: 'chosen',
      chosen: 'a',
      offered: ['c', 'a'],
      times: 2,
      lastAt: at(3),
      decision: null,
    });
    expect(second?.chosen).toBeUndefined();
    expect(await openProposals(db, 1)).toEqual([first]);
  });

  test('that come at the same time are all counted', async () => {
    await Promise.all(Array.from({ length: 20 }, () => keepLesson(db, lesson('Lamp stuk'), at(1))));
    expect(await said()).toEqual(['20 Lamp stuk']);
  });

  test('are decided once, and stay decided when they come again', async () => {
    await keepLesson(db, lesson('Lamp stuk'), at(1));
    const id = (await openProposals(db, 1))[0]!.id;
    expect(await decideProposal(db, id, 'rejected', at(2))).toBe(true);
    expect(await decideProposal(db, id, 'accepted', at(2))).toBe(false);
    await keepLesson(db, lesson('Lamp stuk'), at(3));
    expect(await openProposals(db, 10)).toEqual([]);
    expect(await proposalById(db, id)).toMatchObject({ decision: 'rejected', times: 2 });
    expect(await proposalById(db, id + 1)).toBeUndefined();
    expect(await decideProposal(db, id + 1, 'accepted', at(2))).toBe(false);
  });

  test('are forgotten when nobody said them again', async () => {
    await keepLesson(db, lesson('oud'), at(1));
    await keepLesson(db, lesson('nog steeds'), at(1));
    await keepLesson(db, lesson('nog steeds'), at(5));
    await forgetProposals(db, at(5));
    expect(await said()).toEqual(['2 nog steeds']);
  });
});

test('texts that were kept as they were typed are not taken along', async () => {
  await migrate(db, migrations.slice(0, 1));
  await db.query(`INSERT INTO gaps (at, said, offered) VALUES (now(), 'Jan van 3.12', '{}')`);
  await migrate(db, migrations);
  expect(await openProposals(db, 10)).toEqual([]);
  await expect(db.query('SELECT * FROM gaps')).rejects.toMatchObject({ code: '42P01' });
});
