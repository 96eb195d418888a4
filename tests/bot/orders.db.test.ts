import { changeTicket } from '../../bot/change-ticket.ts';
import { lookAtTickets } from '../../bot/watch.ts';
import type { Db } from '../../storage/db.ts';
import { ordersOf } from '../../storage/orders.ts';
import { eventsOf, ticketByNumber } from '../../storage/tickets.ts';
import type { Change } from '../../tickets/change.ts';
import { expectedOf, statusOf } from '../../tickets/parts.ts';
import { lunchMeeting } from '../harness/answers.ts';
import type { TestLoket } from '../harness/loket.ts';
import { loketDatabase } from '../harness/schema.ts';
import { Weeks } from './weeks.ts';

let db: Db;
let weeks: Weeks;
let loket: TestLoket;

beforeEach(async () => {
  db = await loketDatabase();
  weeks = new Weeks(db);
  loket = weeks.loket;
}, 60_000);
afterEach(() => weeks.end());

const texts = () => weeks.texts();
const request = 'M-2026-000001';
const order = (place: number) => `W-2026-000001-${String(place)}`;

/** A lunch meeting with guests, asked for on Tuesday at ten: a room, then food, guests and directions. */
async function meeting(): Promise<void> {
  for (const text of lunchMeeting('15 december van 10 tot 15 uur')) await weeks.says(text);
  expect(texts().at(-1)).toMatch(/Aangevraagd als \*\*M-2026-000001\*\*/);
}

async function backoffice(number: string, asked: Change) {
  const outcome = await changeTicket(loket, number, asked, { role: 'backoffice', id: 'fmis' });
  if ('refused' in outcome) throw new Error(outcome.refused);
  await weeks.settled();
  return outcome.ticket;
}

/** The request, which has to be what its work orders make of it. */
async function whole() {
  const ticket = await ticketByNumber(db, request);
  const orders = await ordersOf(db, [request]);
  expect(ticket?.status).toBe(statusOf(orders));
  expect(ticket?.expectedAt).toEqual(expectedOf(orders));
  expect(ticket?.parts.map(({ number, status }) => [number, status])).toEqual(
    orders.map(({ number, status }) => [number, status]),
  );
  return { ticket, orders };
}

test('one intake becomes a request and its work orders; a part that is done starts what waits for it, and the last asks whether all is good', async () => {
  await meeting();
  const { orders } = await whole();
  expect(orders.map(({ number, title, status }) => [number, title, status])).toEqual([
    [order(1), 'Zaal reserveren', 'doorgezet'],
    [order(2), 'Eten en drinken regelen', 'geregistreerd'],
    [order(3), 'Routebeschrijving maken', 'geregistreerd'],
  ]);
  const before = texts().length;
  expect(await backoffice(order(1), { status: 'gereed' })).toMatchObject({ number: order(1), status: 'gereed' });
  expect((await whole()).orders.map(({ status }) => status)).toEqual(['gereed', 'doorgezet', 'doorgezet']);
  expect(texts()).toHaveLength(before);
  await backoffice(order(2), { status: 'afgewezen', customerMessage: 'De keuken is die dag dicht.' });
  await backoffice(order(3), { status: 'gereed' });
  await whole();
  expect(texts().slice(before)).toEqual([
    expect.stringMatching(/"Eten en drinken regelen".*kan helaas niet doorgaan\. De keuken is die dag dicht\. De rest/),
    expect.stringMatching(/is klaar\. Dit ging niet door: "Eten en drinken regelen"\. Is het zo in orde\?/),
  ]);
  await weeks.says('ja');
  expect((await whole()).orders.map(({ status }) => status)).toEqual(['gesloten', 'afgewezen', 'gesloten']);
  expect((await eventsOf(db, order(1))).map(({ kind, by, data }) => [kind, by.role, data['to']])).toEqual([
    ['gemaakt', 'medewerker', undefined],
    ['status', 'backoffice', 'gereed'],
    ['status', 'medewerker', 'gesloten'],
  ]);
});

test('a part that is late is told once, with what it means for the whole, and before the promise breaks', async () => {
  await meeting();
  const before = texts().length;
  const promised = (await whole()).ticket?.expectedAt;
  await weeks.until('2026-11-26 18:00', 30, lookAtTickets);
  const late = texts()
    .slice(before)
    .filter((text) => text.includes('komt later'));
  expect(late[0]).toMatch(/"Zaal reserveren" komt later: uiterlijk .*niet.*begonnen.*Alles is nu klaar uiterlijk/);
  expect(new Set(late).size).toBe(late.length);
  const { ticket } = await whole();
  expect(ticket?.expectedAt?.getTime()).toBeGreaterThan(promised?.getTime() ?? Infinity);
  expect(ticket?.promisedAt).toEqual(promised);
});

test('what is done stays open for an answer, and closes in silence with all that belongs to it', async () => {
  await meeting();
  for (const place of [1, 2, 3]) await backoffice(order(place), { status: 'gereed' });
  await weeks.until('2026-12-02 09:00', 60, lookAtTickets);
  const { ticket, orders } = await whole();
  expect([ticket, ...orders].map((one) => one?.status)).toEqual(['gesloten', 'gesloten', 'gesloten', 'gesloten']);
  await weeks.says(`${request} is toch niet goed, de stoelen ontbreken`);
  expect((await whole()).orders.at(-1)).toMatchObject({ number: order(4), status: 'in-behandeling' });
});

test('work orders that are changed at the same moment, and looked at, do not lose each other', async () => {
  await meeting();
  await backoffice(order(1), { status: 'gereed' });
  const others = [weeks.another(), weeks.another()];
  await Promise.all([
    changeTicket(loket, order(2), { status: 'gereed' }, { role: 'backoffice', id: 'a' }),
    changeTicket(others[0]!, order(3), { status: 'gereed' }, { role: 'backoffice', id: 'b' }),
    lookAtTickets(others[1]!),
  ]);
  await weeks.settled();
  expect((await whole()).ticket?.status).toBe('gereed');
  await Promise.all(others.map(({ delivery }) => delivery.stop()));
});

test('what is of the whole is refused for a work order, and the other way round', async () => {
  await meeting();
  const ask = (number: string, asked: Change) => changeTicket(loket, number, asked, { role: 'backoffice', id: 'fmis' });
  expect(await ask(request, { status: 'gereed' })).toMatchObject({ refused: 'by-orders' });
  expect(await ask(order(1), { status: 'gesloten' })).toMatchObject({ refused: 'by-request' });
  expect(await ask(order(9), { status: 'gereed' })).toEqual({ refused: 'unknown' });
  expect(await ask(request, { status: 'geannuleerd' })).toMatchObject({ ticket: { status: 'geannuleerd' } });
  expect((await whole()).orders.map(({ status }) => status)).toEqual(['geannuleerd', 'geannuleerd', 'geannuleerd']);
});

test('withdrawn before anybody began: all of it stops, once', async () => {
  await meeting();
  await weeks.says(`trek ${request} in`);
  await weeks.says('ja');
  await weeks.says(`trek ${request} in`);
  const { ticket, orders } = await whole();
  expect([ticket, ...orders].map((one) => one?.status)).toEqual(Array(4).fill('geannuleerd'));
  expect((await eventsOf(db, order(2))).map(({ kind, by }) => `${kind} ${by.role}`)).toEqual([
    'gemaakt medewerker',
    'status medewerker',
  ]);
});

test('corrected before anybody began: every work order has the new answer; later it is a message with each that is open', async () => {
  await meeting();
  await weeks.says(`ik wil ${request} wijzigen: 24 personen`);
  const people = ({ answers }: { answers: { id: string; text: string }[] }) =>
    answers.find(({ id }) => id === 'personen')?.text;
  const changed = await whole();
  expect([changed.ticket!, ...changed.orders].map(people)).toEqual(['24', '24', '24', '24']);
  await backoffice(order(1), { status: 'in-behandeling' });
  await weeks.says(`ik wil ${request} wijzigen: 30 personen`);
  expect(texts().at(-1)).toMatch(/Er wordt al aan gewerkt.*Aantal personen: 30.*wie eraan werkt ziet het/);
  const later = await whole();
  expect([later.ticket!, ...later.orders].map(people)).toEqual(['24', '24', '24', '24']);
  for (const place of [1, 2, 3])
    expect((await eventsOf(db, order(place))).at(-1)).toMatchObject({ kind: 'notitie', data: { text: '30 personen' } });
});

test('not needed any more while one is ready and nobody else began: the rest stops, and who is ready hears it', async () => {
  await meeting();
  await backoffice(order(1), { status: 'in-behandeling' });
  await backoffice(order(1), { status: 'gereed' });
  await weeks.says(`trek ${request} in`);
  expect(texts().at(-1)).toMatch(/^"Zaal reserveren" van .* is al begonnen of klaar/);
  await weeks.presses('Ja, stop de rest');
  expect((await whole()).orders.map(({ status }) => status)).toEqual(['gereed', 'geannuleerd', 'geannuleerd']);
  expect((await eventsOf(db, order(1))).at(-1)).toMatchObject({ kind: 'notitie', by: { role: 'medewerker' } });
  expect(texts().join(' ')).toContain('Wie werkt aan "Zaal reserveren" weet dat je het niet meer nodig hebt');
});

test('not needed any more while one began: the rest stops, who began and the desk hear it, and a second click does nothing', async () => {
  await meeting();
  await backoffice(order(1), { status: 'in-behandeling' });
  await weeks.says(`trek ${request} in`);
  expect(texts().at(-1)).toMatch(/"Zaal reserveren" van .* is al begonnen of klaar; dat kan ik niet stoppen/);
  expect((await whole()).orders.map(({ status }) => status)).toEqual([
    'in-behandeling',
    'geregistreerd',
    'geregistreerd',
  ]);
  await weeks.presses('Ja, stop de rest');
  const { ticket, orders } = await whole();
  expect(orders.map(({ status }) => status)).toEqual(['in-behandeling', 'geannuleerd', 'geannuleerd']);
  expect(ticket?.status).toBe('in-behandeling');
  expect((await eventsOf(db, order(1))).at(-1)).toMatchObject({ kind: 'notitie', by: { role: 'medewerker' } });
  const events = await eventsOf(db, request);
  expect(events.filter(({ kind }) => kind === 'alarm')).toHaveLength(1);
  await weeks.presses('Ja, stop de rest');
  expect(await eventsOf(db, request)).toHaveLength(events.length);
});

test('an employee does not cancel by a forged press what somebody began with', async () => {
  await meeting();
  await weeks.says(`trek ${request} in`);
  await backoffice(order(1), { status: 'in-behandeling' });
  await weeks.presses('Ja, trek in');
  expect((await whole()).ticket?.status).toBe('in-behandeling');
  expect(texts().at(-1)).toMatch(/is al begonnen of klaar/);
});
