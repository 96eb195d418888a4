import { changeTicket } from '../../bot/change-ticket.ts';
import { choresOf } from '../../bot/chores.ts';
import { sessionOf } from '../../storage/conversations.ts';
import type { Db } from '../../storage/db.ts';
import { dissatisfaction } from '../../storage/figures/content.ts';
import { eventsOf } from '../../storage/tickets.ts';
import { loketDatabase } from '../harness/schema.ts';
import { at, Weeks } from './weeks.ts';

/** "Ontevreden" under what is told of a ticket. */

const robin = '00000000-0000-4000-8000-000000000002';
let db: Db;
let weeks: Weeks;

beforeEach(async () => {
  db = await loketDatabase();
  weeks = new Weeks(db);
}, 60_000);
afterEach(() => weeks.end());

/** A ticket of which something was told; gives its number. */
async function told(): Promise<string> {
  await weeks.says('de lamp op kamer 3.12 in B30 knippert');
  await weeks.says('ja');
  const number = /M-\d{4}-\d{6}/.exec(weeks.texts().at(-1) ?? '')?.[0] ?? '';
  await news(number, 'De lamp is besteld.');
  return number;
}
async function news(number: string, customerMessage: string): Promise<void> {
  await changeTicket(weeks.loket, number, { customerMessage }, { role: 'backoffice', id: 'fmis' });
  await weeks.settled();
}
const taps = async (number: string) => (await eventsOf(db, number)).filter(({ kind }) => kind === 'ontevreden');
async function counted(): Promise<number> {
  for (const chore of choresOf(weeks.loket).filter(({ name }) => name === 'figures')) await chore.run();
  const period = { from: at('2026-11-24 00:00'), until: at('2026-12-24 00:00') };
  return (await dissatisfaction(db, { period, scope: {} }, 2))[0]?.tapped ?? 0;
}

test('a tap is kept at once, reaches the desk and counts; what went wrong is kept with it', async () => {
  await weeks.says('hoi', robin);
  const number = await told();
  expect(await counted()).toBe(0);
  weeks.now = at('2026-11-24 10:30');
  await weeks.presses('Ontevreden');
  await weeks.says('een week wachten op een lamp is wel erg lang');
  expect((await taps(number)).map(({ by, data }) => [by, data])).toEqual([
    [{ role: 'medewerker', id: 'sam' }, { status: 'geregistreerd' }],
    [{ role: 'medewerker', id: 'sam' }, { line: 'een week wachten op een lamp is wel erg lang' }],
  ]);
  expect(weeks.texts(robin).slice(1)).toEqual([
    expect.stringMatching(/^\*\*Ontevreden\*\* over .*sam tikte/),
    expect.stringContaining('een week wachten'),
  ]);
  expect(await counted()).toBe(1);
});

test('twice is once; under the next news it is another, and counts as the same ticket', async () => {
  const number = await told();
  const first = weeks.button('Ontevreden');
  await Promise.all([weeks.press('sam', first), weeks.press('sam', first)]);
  await weeks.press('sam', first);
  expect(await taps(number)).toHaveLength(1);
  weeks.now = at('2026-11-26 10:00');
  await news(number, 'Nog een week.');
  await weeks.presses('Ontevreden');
  expect(await taps(number)).toHaveLength(2);
  expect(await weeks.press('sam', first)).toContain(`Dat staat al bij ${number}`);
  expect(await taps(number)).toHaveLength(2);
  expect(await counted()).toBe(1);
});

test.each([
  ['by somebody else', 'mees', (ref: string) => ({ do: 'dissatisfied', ref, value: '2' })],
  ['of no ticket', 'sam', () => ({ do: 'dissatisfied' })],
  ['of what is no ticket', 'sam', () => ({ do: 'dissatisfied', ref: 'M-2026-999999 x', value: 'x' })],
  ['for a complaint, by somebody else', 'mees', (ref: string) => ({ do: 'complain', ref })],
])('a button %s changes nothing', async (_, who, press) => {
  const number = await told();
  expect(await weeks.press(who, press(number))).toContain('Die knop hoort bij een gesprek dat al voorbij is');
  expect(await taps(number)).toEqual([]);
});

test('long after it was closed it is kept too', async () => {
  const number = await told();
  await changeTicket(weeks.loket, number, { status: 'gereed' }, { role: 'backoffice', id: 'fmis' });
  await weeks.says('ja');
  weeks.now = at('2027-11-26 10:00');
  await weeks.presses('Ontevreden');
  expect((await taps(number)).map(({ data }) => data)).toEqual([{ status: 'gesloten' }]);
});

test('while somebody of the desk has the chat it is kept, and the chat stays theirs', async () => {
  const number = await told();
  const button = weeks.button('Ontevreden');
  const { rows } = await db.query<{ session: Record<string, unknown> }>(
    `SELECT session FROM conversations WHERE id = 'sam'`,
  );
  const held = { ...rows[0]!.session, desk: 'gesprek-1' };
  await db.query(`UPDATE conversations SET session = $1 WHERE id = 'sam'`, [JSON.stringify(held)]);
  await weeks.press('sam', button);
  expect(await taps(number)).toHaveLength(1);
  expect(await sessionOf(db, 'sam')).toMatchObject({ desk: 'gesprek-1' });
});
