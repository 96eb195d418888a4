import { changeTicket } from '../../bot/change-ticket.ts';
import { lookAtQuiet } from '../../bot/quiet.ts';
import { tellWaiting } from '../../bot/tell.ts';
import type { Db } from '../../storage/db.ts';
import { eventsOf } from '../../storage/tickets.ts';
import type { Change } from '../../tickets/change.ts';
import type { TestLoket } from '../harness/loket.ts';
import { loketDatabase } from '../harness/schema.ts';
import { at, Weeks } from './weeks.ts';

let db: Db;
let weeks: Weeks;
let loket: TestLoket;
let number: string;

beforeEach(async () => {
  db = await loketDatabase();
  weeks = new Weeks(db);
  loket = weeks.loket;
  number = await lamp('3.12');
  weeks.now = at('2026-11-24 10:30');
}, 60_000);
afterEach(() => weeks.end());

const says = (text: string) => weeks.says(text);
const until = (text: string, minutes = 1, lokets = [loket]) => weeks.until(text, minutes, tellWaiting, lokets);

async function lamp(room: string): Promise<string> {
  await says(`de lamp op kamer ${room} in B30 knippert`);
  await says('ja');
  return /M-\d{4}-\d{6}/.exec(weeks.texts().at(-1) ?? '')?.[0] ?? '';
}

async function backoffice(asked: Change, where = loket, about = number) {
  const outcome = await changeTicket(where, about, asked, { role: 'backoffice', id: 'fmis' });
  if ('refused' in outcome) throw new Error(outcome.refused);
  await weeks.settled();
}

/** What was told since `before` messages. */
const since = (before: number) => weeks.texts().slice(before);

test('several changes within a minute become one, with every message; the card shows each', async () => {
  const before = weeks.texts().length;
  const cards = weeks.texts('sam', 'update').length;
  await backoffice({ status: 'in-behandeling', customerMessage: 'We komen eraan.' });
  for (const customerMessage of ['De lamp is besteld.', 'De trap is mee.', 'We staan in de lift.'])
    await backoffice({ customerMessage });
  await backoffice({ note: 'kabel doorgeknipt' });
  await backoffice({ status: 'gereed', customerMessage: 'De lamp is vervangen.' });
  expect(since(before)).toEqual([expect.stringContaining('We komen eraan.')]);
  await until('2026-11-24 10:40');
  expect(since(before).slice(1)).toEqual([
    expect.stringMatching(
      /is klaar\. De lamp is besteld\. De trap is mee\. We staan in de lift\. De lamp is vervangen\. Is het opgelost/,
    ),
  ]);
  expect(weeks.texts('sam', 'update').length - cards).toBe(5);
});

test('several processes tell what waited once', async () => {
  const others = [weeks.another(), weeks.another()];
  const heard = () =>
    [loket, ...others].flatMap(({ channel }) =>
      channel
        .at('sam')
        .filter(({ kind }) => kind === 'send')
        .map(({ message }) => message.text),
    );
  const before = heard().length;
  await backoffice({ status: 'in-behandeling', customerMessage: 'Een.' });
  await Promise.all(
    ['Twee.', 'Drie.', 'Vier.'].map((customerMessage, nth) =>
      backoffice({ customerMessage }, [loket, ...others][nth] ?? loket),
    ),
  );
  await until('2026-11-24 10:45', 1, [loket, ...others]);
  await Promise.all(others.map(({ delivery }) => delivery.stop()));
  const told = heard().slice(before).join(' ');
  for (const word of ['Een.', 'Twee.', 'Drie.', 'Vier.']) expect(told.split(word)).toHaveLength(2);
  expect(heard().length - before).toBe(2);
});

test('in the middle of an intake it waits, until that ends', async () => {
  await says('ik wil een zaal');
  const before = weeks.texts().length;
  await backoffice({ status: 'gereed', customerMessage: 'De lamp is vervangen.' });
  weeks.now = at('2026-11-24 10:35');
  await says('stop');
  expect(since(before)).toEqual([expect.stringContaining('gestopt'), expect.stringContaining('Is het opgelost')]);
  await until('2026-11-24 11:00');
  expect(since(before)).toHaveLength(2);
});

test('in the middle of an intake it waits, but not for who falls silent', async () => {
  await says('ik wil een zaal');
  const before = weeks.texts().length;
  weeks.now = at('2026-11-24 10:32');
  await backoffice({ customerMessage: 'De monteur is onderweg.' });
  await until('2026-11-24 10:39');
  expect(since(before)).toEqual([]);
  await until('2026-11-24 10:42');
  expect(since(before)).toEqual([expect.stringContaining('De monteur is onderweg.')]);
  await lookAtQuiet(loket);
});

test('in quiet hours nothing comes, also not in the weekend; then all of it, once', async () => {
  const desk = loket.desk();
  const berichten = { standaard: 'aan' as const, stil: { van: '18:00', tot: '07:30', weekend: true } };
  const quiet = { ...loket, desk: () => ({ ...desk, organisation: { ...desk.organisation, berichten } }) };
  weeks.now = at('2026-11-27 19:00');
  const before = weeks.texts().length;
  await backoffice({ status: 'in-behandeling', customerMessage: 'We zijn er zaterdag mee bezig.' }, quiet);
  weeks.now = at('2026-11-28 12:00');
  await backoffice({ status: 'gereed', customerMessage: 'De lamp is vervangen.' }, quiet);
  await weeks.until('2026-11-30 07:29', 47, tellWaiting, [quiet]);
  expect(since(before)).toEqual([]);
  await weeks.until('2026-11-30 08:00', 1, tellWaiting, [quiet]);
  expect(since(before)).toEqual([
    expect.stringMatching(/is klaar\. We zijn er zaterdag mee bezig\. De lamp is vervangen\./),
  ]);
});

test('who wants to hear little hears what they must know, until they want more again', async () => {
  await says('meldingen uit');
  const before = weeks.texts().length;
  await backoffice({ status: 'in-behandeling', customerMessage: 'We komen eraan.' });
  expect(since(before)).toEqual([]);
  await backoffice({ status: 'wacht-op-klant', customerMessage: 'Welke lamp is het?' });
  expect(since(before)).toEqual([expect.stringContaining('Welke lamp is het?')]);
  await says('die bij het raam');
  await says('meldingen aan');
  weeks.now = at('2026-11-24 12:00');
  await backoffice({ customerMessage: 'Bedankt!' });
  expect(weeks.texts().at(-1)).toContain('Bedankt!');
});

test('a reply on news goes with that ticket, also the next day', async () => {
  weeks.now = at('2026-11-24 16:00');
  await backoffice({ customerMessage: 'De monteur komt donderdag.' });
  weeks.now = at('2026-11-25 09:00');
  await says('kan het ook morgen?');
  expect(weeks.texts().at(-1)).toContain(`bij **${number}** gezet`);
  const notes = (await eventsOf(db, number)).filter(({ kind }) => kind === 'notitie');
  expect(notes).toMatchObject([{ by: { role: 'medewerker' }, data: { text: 'kan het ook morgen?' } }]);
  // Long after it, the same words are a need of their own.
  weeks.now = at('2026-11-26 15:00');
  await says('hoi');
  weeks.now = at('2026-11-26 17:00');
  await says('kan het ook morgen?');
  expect(weeks.texts().at(-1)).not.toContain('gezet');
});

test('news that can not be told does not hold up the others', async () => {
  const other = await lamp('2.01');
  weeks.now = at('2026-11-24 10:40');
  for (const about of [number, other]) {
    await backoffice({ customerMessage: 'Een.' }, loket, about);
    await backoffice({ customerMessage: `Twee voor ${about}.` }, loket, about);
  }
  await db.query(`UPDATE pushes SET held = '{}' WHERE ticket = $1`, [number]);
  await until('2026-11-24 10:50');
  expect(weeks.texts().at(-1)).toContain(`Twee voor ${other}.`);
  expect(JSON.stringify(loket.logged)).toContain('push failed');
});

test('what waited of several tickets is one message, and a question one of its own behind it', async () => {
  const second = await lamp('2.01');
  const third = await lamp('2.02');
  await says('ik wil een zaal');
  const before = weeks.texts().length;
  for (const about of [number, second]) await backoffice({ customerMessage: `Over ${about}.` }, loket, about);
  await backoffice({ status: 'gereed', customerMessage: 'De lamp is vervangen.' }, loket, third);
  weeks.now = at('2026-11-24 10:35');
  await says('stop');
  const [, together, question, ...more] = since(before);
  expect(together).toMatch(
    new RegExp(
      `nieuws over 2 van je meldingen:\\n\\n- \\*\\*${number}.*: Over ${number}\\.\\n- \\*\\*${second}.*: Over ${second}\\.\\n\\n\\(Ontevreden\\)$`,
    ),
  );
  expect(question).toMatch(new RegExp(`${third}.*Is het opgelost`));
  expect(more).toEqual([]);
  await weeks.presses('Ja, dank je');
  expect(weeks.texts().at(-1)).toContain(`${third} is afgesloten`);
  // Each was told: within a minute more of one of them waits.
  await backoffice({ customerMessage: 'En nog iets.' }, loket, second);
  expect(weeks.texts().at(-1)).toContain('En nog iets.');
});

test('after the weekend several processes tell what waited of several tickets in one message, once', async () => {
  const desk = loket.desk();
  const berichten = { standaard: 'aan' as const, stil: { van: '18:00', tot: '07:30', weekend: true } };
  const kept = () => ({ ...desk, organisation: { ...desk.organisation, berichten } });
  const all = [loket, weeks.another(), weeks.another()];
  const quiet = all.map((one) => ({ ...one, desk: kept }));
  const numbers = [number, await lamp('2.01'), await lamp('2.02')];
  weeks.now = at('2026-11-27 19:00');
  const heard = () => all.flatMap(({ channel }) => channel.at('sam').filter(({ kind }) => kind === 'send'));
  const before = heard().length;
  for (const about of numbers) await backoffice({ customerMessage: `Over ${about}.` }, quiet[0], about);
  await weeks.until('2026-11-30 08:00', 47, tellWaiting, quiet);
  await Promise.all(all.slice(1).map(({ delivery }) => delivery.stop()));
  const told = heard().slice(before);
  expect(told.map(({ message }) => message.text)).toEqual([expect.stringMatching(/nieuws over 3 van je meldingen/)]);
  for (const about of numbers) expect(told[0]?.message.text).toContain(`Over ${about}.`);
});
