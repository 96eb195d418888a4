import { choresOf } from '../../bot/chores.ts';
import type { Db } from '../../storage/db.ts';
import { handled } from '../../storage/figures/handled.ts';
import { volume } from '../../storage/figures/volume.ts';
import { loketDatabase } from '../harness/schema.ts';
import { at, Weeks } from './weeks.ts';

/** What is said in chats arrives in the figures. */

let db: Db;
beforeEach(async () => {
  db = await loketDatabase();
});
afterEach(() => db.end());

const period = { from: at('2026-11-24 00:00'), until: at('2026-11-25 00:00') };
const asked = { period, scope: {} };

/** Every chore that is called "figures", once. */
async function figuresAreKept({ loket }: Weeks): Promise<void> {
  for (const chore of choresOf(loket).filter(({ name }) => name === 'figures')) await chore.run();
}

test('a report and steps that helped count; steps that did not are tried as well', async () => {
  const weeks = new Weeks(db);
  await weeks.says('de lamp op 3.12 in B20 knippert');
  await weeks.says('ja');
  await weeks.says('de wifi doet het niet', 'robin');
  await weeks.says('ja', 'robin');
  await weeks.says('de wifi doet het niet', 'mees');
  await weeks.says('nee', 'mees');
  await figuresAreKept(weeks);
  expect(await volume(db, asked, period, 'product')).toEqual([
    { key: 'storing-verlichting', total: 1, before: 1, calledComplaint: 0 },
  ]);
  expect(await handled(db, asked)).toEqual({ questions: 2, selfService: 2, firstContact: 1, helped: 1, tried: 2 });
  // Who tried is not kept.
  const { rows } = await db.query('SELECT * FROM self_help ORDER BY id');
  expect(rows.map((row) => Object.keys(row))).toEqual([
    ['id', 'at', 'product', 'helped'],
    ['id', 'at', 'product', 'helped'],
  ]);
});
