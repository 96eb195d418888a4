import { changeTicket } from '../../bot/change-ticket.ts';
import { emptyLetterbox } from '../../bot/letterbox.ts';
import { takeTurn } from '../../bot/turn.ts';
import type { Incoming, Press } from '../../dialogs/channel.ts';
import type { Db } from '../../storage/db.ts';
import { bindChannel } from '../../storage/group-channels.ts';
import { markDead } from '../../storage/outbox.ts';
import { loketDatabase } from '../harness/schema.ts';
import { at, Weeks } from './weeks.ts';

/** A complaint without a name is linked to nobody: every row of every table is looked at, and the log. */

const person = { id: '7c9e6679-7425-40de-944b-e07fc1f90ae7', name: 'Jente Duinkerk' };
const conversation = 'a:1personalChatOfThatPerson';
const address = { serviceUrl: 'https://smba.example', id: '29:theirTeamsId' };
const identity = [person.id, person.name, 'Duinkerk', conversation, address.id];
const text = 'de cateraar gaf ons drie dagen beschimmelde krentenbollen en lachte erom';

let db: Db;
let weeks: Weeks;
let keys = 0;

beforeEach(async () => {
  db = await loketDatabase();
  weeks = new Weeks(db);
  allowing(true);
  await bindChannel(
    db,
    'klachtencoordinator',
    { conversation: '19:groep', address: { id: 'groep' }, by: 'robin' },
    weeks.now,
  );
}, 60_000);
afterEach(async () => {
  await weeks.end();
});

function allowing(anoniem: boolean): void {
  const desk = weeks.loket.desk();
  const organisation = { ...desk.organisation, klachten: { anoniem } };
  weeks.loket.desk = () => ({ ...desk, organisation });
}

async function comes(what: Incoming['what']): Promise<void> {
  const where = { conversation, scope: 'personal' as const, person, address };
  await takeTurn(weeks.loket, { ...where, key: `msteams|${conversation}|${String(++keys)}`, what });
  await weeks.settled();
}
const says = (said: string) => comes({ kind: 'text', text: said });
const presses = (press: Press) => comes({ kind: 'press', press });
const sends = (values: Record<string, string>) => presses({ do: 'anonymous', value: 'send', values });
const texts = () => weeks.texts(address.id);

interface Row {
  table: string;
  row: string;
}

/** Every row of every table, with all of its columns. */
async function everything(): Promise<Row[]> {
  const { rows: tables } = await db.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'`,
  );
  expect(tables.length).toBeGreaterThan(30);
  const found: Row[] = [];
  for (const { name } of tables) {
    const { rows } = await db.query<{ row: string }>(`SELECT to_jsonb(one)::text AS row FROM "${name}" AS one`);
    found.push(...rows.map(({ row }) => ({ table: name, row })));
  }
  return [...found, ...weeks.loket.logged.map((line) => ({ table: 'log', row: JSON.stringify(line) }))];
}

const has = (row: string, words: readonly string[]): boolean =>
  words.some((word) => row.toLowerCase().includes(word.toLowerCase()));

/** What is kept of the complaint, of whom nothing may be known; and of who wrote it, who may have done anything but that. */
async function isNobodys(numbers: readonly string[]): Promise<Row[]> {
  const rows = await everything();
  const complaint = rows.filter(({ row }) => has(row, ['krentenbol', ...numbers]));
  const theirs = rows.filter(({ row }) => has(row, identity));
  expect(theirs.length).toBeGreaterThan(0);
  expect(complaint.filter(({ row }) => has(row, identity))).toEqual([]);
  expect(
    theirs.filter(({ row }) =>
      has(row, ['anonie', 'anonymous', 'zonder naam', 'verstuurd', 'been sent', 'krenten', ...numbers]),
    ),
  ).toEqual([]);
  return complaint;
}

/** Whether a row tells an instant of the hour in which it was written. */
const tellsWhen = ({ row }: Row): boolean => row.includes('2026-11-24T09:');

test('filled in on the card, after it was begun with a name: what was said and sent of that is gone too', async () => {
  for (const said of ['ik wil een klacht indienen', text, 'gisteren', 'excuses']) await says(said);
  expect(texts().at(-1)).toContain('krentenbol');
  await says('liever anoniem');
  expect(texts().at(-1)).toContain('geen nummer en geen antwoord');
  await isNobodys([]);
  expect((await db.query('SELECT FROM outbox WHERE conversation = $1', [conversation])).rows).toEqual([]);
  await sends({ wat: text, gebouw: 'B30', leverancier: 'cateraar' });
  expect(texts().at(-1)).toBe('Dank je, het is verstuurd. Ik bewaar er verder niets van.');
  const waiting = await isNobodys([]);
  expect(waiting.map(({ table }) => table)).toEqual(['letterbox']);
  expect(waiting.filter(tellsWhen)).toEqual([]);

  // Not on the same day, nor before the desk works.
  await emptyLetterbox(weeks.loket);
  weeks.now = at('2026-11-25 06:00');
  await emptyLetterbox(weeks.loket);
  expect((await db.query('SELECT FROM tickets')).rows).toEqual([]);
  weeks.now = at('2026-11-25 09:00');
  await emptyLetterbox(weeks.loket);
  await weeks.loket.delivery.sweep();
  await weeks.settled();
  const { rows } = await db.query<{ number: string; requester: string; conversation: string | null }>(
    'SELECT * FROM tickets',
  );
  expect(rows).toMatchObject([
    { conversation: null, requester_name: 'Anoniem', expected_at: null, next_news_at: null },
  ]);
  expect((await db.query('SELECT * FROM complaints')).rows).toMatchObject([
    { label: 'onvrede', supplier: 'cateraar', building: 'B30', contact_due_at: null },
  ]);
  const numbers = rows.flatMap(({ number, requester }) => [number, requester]);
  const made = await isNobodys(numbers);
  expect(new Set(made.map(({ table }) => table))).toEqual(new Set(['tickets', 'ticket_events', 'outbox', 'cards']));
  expect(made.filter(tellsWhen)).toEqual([]);
  // Who deals with it has it.
  expect(
    weeks.loket.channel
      .at('groep')
      .map(({ message }) => message.text)
      .join(),
  ).toContain('krentenbol');
  const card = weeks.loket.channel.at('groep').at(-1)?.message.card;
  expect(card?.buttons?.map(({ title }) => title)).not.toContain('Vraag stellen');
  // It does not end without an outcome.
  const number = rows[0]?.number ?? '';
  const by = { role: 'backoffice' as const, id: 'robin' };
  expect(await changeTicket(weeks.loket, number, { status: 'gereed' }, by)).toMatchObject({ refused: 'no-outcome' });
  // Once.
  await emptyLetterbox(weeks.loket);
  expect((await db.query('SELECT FROM tickets')).rows).toHaveLength(1);
});

test('typed in one message, also while somebody of the desk has the chat', async () => {
  await says('hoi');
  await db.query(`UPDATE conversations SET session = session || '{"desk": "gesprek-1"}'`);
  await says(`Anoniem: ${text}`);
  expect(texts().at(-1)).toContain('het is verstuurd');
  expect((await isNobodys([])).map(({ table }) => table)).toEqual(['letterbox']);
});

test('in English too', async () => {
  await says('hello, can I complain anonymously?');
  expect(texts().at(-1)).toMatch(/you get no number and no answer[^]*anonymous:/);
  await says('anonymous: the caterer gave us mouldy krentenbollen for three days and laughed about it');
  expect(texts().at(-1)).toBe('Thank you, it has been sent. I keep nothing else of it.');
  expect((await isNobodys([])).map(({ table }) => table)).toEqual(['letterbox']);
});

test('with danger in it what to do is told, and it stays without a name', async () => {
  await says('anoniem: mijn chef bedreigt me met een mes, krentenbollen zijn er niets bij');
  expect(texts().join(' ')).toMatch(/112/);
  expect((await isNobodys([])).map(({ table }) => table)).toEqual(['letterbox']);
  expect((await db.query('SELECT FROM outbox WHERE conversation = $1', [conversation])).rows).toEqual([]);
});

test('one that can not be made stays, and holds up no other; a company that is gone is left out', async () => {
  const other = 'het broodje was beschimmeld, en dat al voor de derde keer deze maand';
  await sends({ wat: text, leverancier: 'cateraar' });
  await says(`anoniem: ${other}`);
  await db.query(`UPDATE letterbox SET letter = letter || '{"what": [5]}' WHERE letter ->> 'what' = $1`, [other]);
  await db.query(`UPDATE letterbox SET letter = letter || '{"supplier": "weg"}' WHERE letter ->> 'what' = $1`, [text]);
  weeks.now = at('2026-11-25 09:00');
  await emptyLetterbox(weeks.loket);
  expect((await db.query('SELECT product FROM tickets')).rows).toEqual([{ product: 'klacht' }]);
  expect((await db.query(`SELECT letter ->> 'what' AS what FROM letterbox`)).rows).toEqual([{ what: '[5]' }]);
  expect(JSON.stringify(weeks.loket.logged)).toContain('could not be made');
});

test('what is noted of the transaction that put it in is soon that of no turn', async () => {
  await sends({ wat: text });
  await emptyLetterbox(weeks.loket);
  const { rows } = await db.query(
    `SELECT 1 FROM letterbox l WHERE l.xmin::text IN (SELECT xmin::text FROM inbox UNION ALL SELECT xmin::text FROM conversations)`,
  );
  expect(rows).toEqual([]);
});

test('nothing is kept of what was said back and could not be delivered', async () => {
  await sends({ wat: text });
  const [id] = (
    await db.query<{ id: number }>(
      `INSERT INTO outbox (conversation, kind, message, fleeting, created_at) VALUES ($1, 'send', '{"text": "het is verstuurd"}', true, $2) RETURNING id`,
      [conversation, weeks.now],
    )
  ).rows;
  await markDead(db, [id!.id], 'unreachable', weeks.now);
  expect((await db.query('SELECT FROM outbox WHERE conversation = $1', [conversation])).rows).toEqual([]);
});

test('sent twice it is one; another day it is another', async () => {
  for (const day of ['2026-11-24 10:00', '2026-11-25 10:00']) {
    weeks.now = at(day);
    await Promise.all([sends({ wat: text }), sends({ wat: text })]);
  }
  weeks.now = at('2026-11-26 10:00');
  await Promise.all([emptyLetterbox(weeks.loket), emptyLetterbox(weeks.another())]);
  expect((await db.query('SELECT FROM tickets')).rows).toHaveLength(2);
});

test.each([
  ['nothing', {}, 'Schrijf op wat er misging'],
  ['too little', { wat: ' slecht ' }, 'Schrijf op wat er misging'],
  ['too much', { wat: 'krentenbol '.repeat(400) }, 'Dat is te lang'],
])('with %s filled in nothing is sent, and the remedy is told', async (_, values, remedy) => {
  await sends(values);
  expect(texts().at(-1)).toMatch(new RegExp(`^${remedy}.*nog niets verstuurd`));
  expect(await isNobodys([])).toEqual([]);
});

test('a place or company that there is not is left out', async () => {
  await sends({ wat: text, gebouw: 'B99', leverancier: '<x>' });
  const { rows } = await db.query('SELECT letter FROM letterbox');
  expect(rows).toEqual([{ letter: { what: text, building: null, supplier: null } }]);
});

test('where it is not allowed nothing is kept, and what can be done is told', async () => {
  allowing(false);
  for (const act of [
    () => says(`anoniem: ${text}`),
    () => sends({ wat: text }),
    () => says('kan ik anoniem klagen?'),
  ]) {
    await act();
    expect(texts().at(-1)).toMatch(/Zonder naam kan hier niet.*gewone klacht.*vertrouwenspersoon/);
  }
  expect((await everything()).filter(({ row }) => has(row, ['krentenbol']))).toEqual([]);
});

test('the number that it gets is of the day on which it is made', async () => {
  await sends({ wat: text });
  weeks.now = at('2026-11-25 10:00');
  await emptyLetterbox(weeks.loket);
  const { rows } = await db.query<{ at: Date; by_id: string }>('SELECT at, by_id FROM ticket_events');
  expect(rows.every(({ at: when, by_id }) => when >= at('2026-11-25 00:00') && /^anoniem-|^loket$/.test(by_id))).toBe(
    true,
  );
});
