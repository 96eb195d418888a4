import { changeTicket } from '../../bot/change-ticket.ts';
import type { Db } from '../../storage/db.ts';
import { eventsOf, ticketByNumber } from '../../storage/tickets.ts';
import { loketDatabase } from '../harness/schema.ts';
import { Weeks } from './weeks.ts';

let db: Db;
let weeks: Weeks;
let number: string;

beforeEach(async () => {
  db = await loketDatabase();
  weeks = new Weeks(db);
  await weeks.says('de lamp op kamer 3.12 in B30 knippert');
  await weeks.says('ja');
  number = /M-\d{4}-\d{6}/.exec(weeks.texts().at(-1) ?? '')?.[0] ?? '';
}, 60_000);
afterEach(() => weeks.end());

const kinds = async () => (await eventsOf(db, number)).map(({ kind, by }) => `${kind} ${by.role}`);

test('what nobody began with is withdrawn, once', async () => {
  await weeks.says('trek mijn melding in');
  await weeks.says('ja');
  await weeks.says(`trek ${number} in`);
  expect(await ticketByNumber(db, number)).toMatchObject({ status: 'geannuleerd' });
  expect(await kinds()).toEqual(['gemaakt medewerker', 'status medewerker']);
});

test('a room that was wrong is changed on the ticket, with its place; once somebody works on it, it is a note', async () => {
  await weeks.says(`ik wil ${number} wijzigen: het is kamer 3.16`);
  const changed = await ticketByNumber(db, number);
  expect(changed?.answers.map(({ text }) => text)).toContain('B30, kamer 3.16');
  expect(changed?.spot).toEqual({ building: 'B30', room: '3.16' });
  await changeTicket(weeks.loket, number, { status: 'in-behandeling' }, { role: 'backoffice', id: 'fmis' });
  await weeks.says(`wijzig ${number}: het is toch kamer 3.14`);
  expect((await ticketByNumber(db, number))?.answers.map(({ text }) => text)).toContain('B30, kamer 3.16');
  expect(await kinds()).toEqual([
    'gemaakt medewerker',
    'gewijzigd medewerker',
    'notitie medewerker',
    'status backoffice',
    'notitie medewerker',
  ]);
});
