import { join } from 'node:path';
import readXlsx from 'read-excel-file/node';
import { madeUpYear } from '../../bot/demo/year.ts';
import { loadDesk } from '../../bot/load-desk.ts';
import { home } from '../../bot/settings.ts';
import { weekdays } from '../../knowledge/digests.ts';
import { transaction } from '../../storage/db.ts';
import { keepMadeUp } from '../../storage/made-up.ts';
import { migrate, readMigrations } from '../../storage/migrate.ts';
import { openDatabase } from '../../storage/open.ts';
import { localTime } from '../../tickets/local-time.ts';
import { ChatWindow } from '../harness/chat-window.ts';

/** A manager: a weekly digest that comes by itself, what is asked further of it, an approval that is given on it, and another subscription; and in a narrow window. */

let sam: ChatWindow;
let kim: ChatWindow;
const tall = { width: 1280, height: 1500 };

/** Three weeks of people who do not exist, up to now. */
async function threeWeeks(folder: string): Promise<void> {
  const desk = await loadDesk(join(home, 'knowledge'));
  const until = localTime(new Date(), desk.calendar.zone).startOf('day');
  const year = madeUpYear(desk, {
    seed: 6,
    people: 400,
    from: until.minus({ weeks: 3 }).toJSDate(),
    until: until.toJSDate(),
  });
  const db = await openDatabase({ folder });
  await migrate(db, await readMigrations(join(home, 'storage', 'migrations')));
  await transaction(db, (client) => keepMadeUp(client, year, until.toJSDate()));
  await db.end();
}

beforeAll(async () => {
  sam = await ChatWindow.open('digest', tall, { alwaysOpen: true, seed: threeWeeks });
  kim = await sam.beside('manager', 'digest-kim', tall);
}, 400_000);

afterAll(() => sam?.close());

test('something waits for the manager', async () => {
  await kim.ask('hoi', /Hoi/);
  await sam.ask('ik wil een nieuwe laptop aanvragen', /Komt hij erbij, of vervangt hij een oude/);
  await sam.ask('hij vervangt een oude', /Waarom heb je hem nodig/);
  await sam.ask('de oude is te traag', /Wanneer heb je hem nodig/);
  await sam.ask('weet ik niet', /Zal ik dit aanvragen/);
  await sam.ask('ja', /Ik heb Kim.* om akkoord gevraagd|wacht op akkoord/);
  await kim.sees(/vraagt je akkoord voor: Laptop of computer/);
});

test('a weekly digest comes at the time that was asked for: a story, a chart that can be read without seeing it, figures', async () => {
  const soon = localTime(new Date(Date.now() + 75_000), 'Europe/Amsterdam');
  const when = `elke ${weekdays[soon.weekday - 1] ?? ''} ${soon.toFormat('HH:mm')}`;
  await kim.ask(when, /Je krijgt voortaan een overzicht: elke .*van alles/);
  await kim.shoot('abonnement');
  await kim.sees(/Cijfers van maandag .* tot en met zondag/, 180_000);
  const read = await kim.cardSaying(/Cijfers van/);
  expect(read).toMatch(/Er kwamen \d+ meldingen binnen/);
  expect(read).toMatch(/Meest gevraagd[^]*\(was \d+\)\s+\d+[^]*\(was \d+\)\s+\d+/);
  expect(read).toMatch(/Toezeggingen\s+\d+% van \d+ nagekomen/);
  expect(read).not.toMatch(/\b1 (?:klachten|oordelen|haakten|werkdagen)\b|undefined|NaN/);
  await kim.shoot('overzicht');
}, 250_000);

test('what it tells is asked further, by a button and in words, down to a workbook with the same rows', async () => {
  // Of what depends on what the made-up weeks up to today brought.
  const [button = ''] = /Welke [a-z ]+\?/.exec(await kim.cardSaying(/Cijfers van/)) ?? [];
  await kim.press(button);
  const headline = /(?:Toezeggingen niet nagekomen|Klachten|Meldingen), .*: (\d+)/;
  await kim.sees(headline);
  const [, shown = ''] = headline.exec(await kim.card()) ?? [];
  await kim.shoot('welke');
  await kim.ask('per locatie', /B\d0 \(/);
  await kim.ask('vergelijk met vorige maand', /Toen waren het er|Toen was het er/);
  await kim.shoot('verder-gevraagd');
  await kim.ask('excel', /cijfers-.*\.xlsx/);
  await kim.shoot('excel');
  const [sheet] = await readXlsx(Buffer.from(await (await fetch(await kim.link(/\.xlsx$/))).arrayBuffer()));
  expect(sheet?.data).toHaveLength(Number(shown) + 1);
});

test('an approval is given on the digest, and a second press changes nothing', async () => {
  await kim.pressOn(/Cijfers van maandag/, 'Akkoord', 'last');
  await kim.sees(/Dank je\. .* gaat door/);
  await kim.pressOn(/Cijfers van maandag/, 'Akkoord', 'last');
  await kim.sees(/is al beslist/);
  await kim.shoot('akkoord');
});

test('the subscription is changed from the digest, and in words', async () => {
  await kim.pressOn(/Cijfers van maandag/, 'Minder vaak');
  await kim.sees(/Je krijgt voortaan een overzicht: elke eerste werkdag van de maand/);
  await kim.ask('alleen ICT', /alleen van de ICT-servicedesk/);
  await kim.ask('welke overzichten krijg ik', /Je krijgt deze overzichten/);
  await kim.shoot('anders');
  await kim.ask('stop', /je krijgt geen overzichten meer/);
});

test('it is read in a narrow window', async () => {
  const narrow = await sam.beside('manager', 'digest-smal', { width: 620, height: 1700 });
  await narrow.ask('weekoverzicht', /Cijfers van maandag/);
  await narrow.shoot('overzicht');
  await narrow.press('Alle cijfers');
  await narrow.sees(/Aantal en soort/);
  await narrow.shoot('alle-cijfers');
});
