import { DateTime } from 'luxon';
import { changeTicket } from '../../bot/change-ticket.ts';
import { lookAtTickets } from '../../bot/watch.ts';
import type { Db } from '../../storage/db.ts';
import { eventsOf } from '../../storage/tickets.ts';
import type { Change } from '../../tickets/change.ts';
import type { TestLoket } from '../harness/loket.ts';
import { loketDatabase } from '../harness/schema.ts';
import { at, Weeks } from './weeks.ts';

let db: Db;
let weeks: Weeks;
let loket: TestLoket;

beforeEach(async () => {
  db = await loketDatabase();
  weeks = new Weeks(db);
  loket = weeks.loket;
}, 60_000);
afterEach(() => weeks.end());

const says = (text: string) => weeks.says(text);
const texts = () => weeks.texts();
const until = (text: string, lokets = [loket]) => weeks.until(text, 30, lookAtTickets, lokets);

/** A broken lamp, reported on Tuesday 10:00. */
async function lamp(): Promise<string> {
  await says('de lamp op kamer 3.12 in B30 knippert');
  await says('ja');
  return /M-\d{4}-\d{6}/.exec(texts().at(-1) ?? '')?.[0] ?? '';
}

async function backoffice(number: string, asked: Change) {
  const outcome = await changeTicket(loket, number, asked, { role: 'backoffice', id: 'fmis' });
  if ('refused' in outcome) throw new Error(outcome.refused);
  await weeks.settled();
}

const kinds = async (number: string) =>
  (await eventsOf(db, number)).map(({ kind, by, data: { why, to } }) =>
    [kind, by.role, why ?? to].filter((one) => typeof one === 'string').join(' '),
  );

test('nobody begins: no news is told, then that the promise breaks, before it does', async () => {
  const number = await lamp();
  const before = texts().length;
  await until('2026-11-26 18:00');
  const told = texts().slice(before);
  expect(told[0]).toMatch(new RegExp(`^Nog geen nieuws over \\*\\*${number}\\*\\*`));
  expect(told.find((text) => text.includes('langer duren'))).toMatch(
    /ik zie nog niet dat iemand eraan begonnen is.*nieuwe verwachting: uiterlijk/,
  );
  expect(told.filter((text) => text.includes('langer duren'))).toHaveLength(1);
  expect(await kinds(number)).toContain('verwachting loket not-begun');
});

test('several processes tell it once', async () => {
  await lamp();
  const before = texts().length;
  const others = [weeks.another(), weeks.another()];
  await until('2026-11-26 18:00', [loket, ...others]);
  await Promise.all(others.map(({ delivery }) => delivery.stop()));
  const told = [loket, ...others].flatMap(({ channel }) =>
    channel
      .at('sam')
      .filter(({ kind }) => kind === 'send')
      .map(({ message }) => message.text),
  );
  expect(new Set(told).size).toBe(told.length);
  expect(told.length).toBeGreaterThan(before);
});

test('what is ready is closed after five working days of silence, and that is said', async () => {
  const number = await lamp();
  await backoffice(number, { status: 'gereed' });
  const before = texts().length;
  await until('2026-12-02 09:00');
  expect(texts().slice(before)).toEqual([expect.stringMatching(/Ik heb .* afgesloten.*Zeg het hier.*Nee, nog niet/s)]);
  expect(await kinds(number)).toContain('status loket gesloten');
  await says(`${number} is toch niet opgelost, hij knippert nog`);
  expect({ kinds: await kinds(number), said: texts().at(-1) }).toMatchObject({
    kinds: expect.arrayContaining(['heropend medewerker in-behandeling']),
  });
});

test('a question to the requester is put again once, and the promise stands still', async () => {
  const number = await lamp();
  await backoffice(number, {
    status: 'wacht-op-klant',
    customerMessage: 'Welke lamp is het: bij het raam of bij de deur?',
  });
  const before = texts().length;
  await until('2026-12-11 18:00');
  expect(texts().slice(before)).toEqual([expect.stringMatching(/staat nog een vraag aan jou open.*Welke lamp is het/)]);
});

test('nothing is said at night, in the weekend or over Christmas', async () => {
  await lamp();
  const moments: Date[] = [];
  const seen = () => texts().length;
  for (let count = seen(); weeks.now < at('2026-12-29 12:00');) {
    weeks.now = new Date(weeks.now.getTime() + 3 * 60 * 60_000);
    await lookAtTickets(loket);
    await weeks.settled();
    if (seen() > count) moments.push(weeks.now);
    count = seen();
  }
  const local = moments.map((one) => DateTime.fromJSDate(one, { zone: 'Europe/Amsterdam' }));
  expect(local.length).toBeGreaterThan(3);
  expect(local.filter((one) => one.weekday > 5 || one.hour < 8 || one.hour >= 17)).toEqual([]);
  expect(local.map((one) => one.toISODate())).not.toContain('2026-12-25');
});

test('a ticket that can not be handled does not hold up the others', async () => {
  const number = await lamp();
  await db.query("UPDATE tickets SET files = 'null' WHERE number = $1", [number]);
  await says('de lamp op kamer 2.01 in B20 knippert');
  await says('ja');
  expect(texts().at(-1)).toMatch(/Gemeld als/);
  await until('2026-11-26 18:00');
  expect(JSON.stringify(loket.logged)).toContain('watch failed');
  expect(texts().filter((text) => /langer duren|Nog geen nieuws/.test(text)).length).toBeGreaterThan(0);
});
