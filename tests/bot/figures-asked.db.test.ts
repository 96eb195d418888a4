import { fileLinks } from '../../bot/file-links.ts';
import { keptAt } from '../../bot/elsewhere.ts';
import { takeTurn } from '../../bot/turn.ts';
import type { Incoming } from '../../dialogs/channel.ts';
import { spokenOf } from '../../digest/spoken-of.ts';
import { asTold } from '../../digest/told.ts';
import { newSession } from '../../dialogs/session.ts';
import { keepSession } from '../../storage/conversations.ts';
import type { Db } from '../../storage/db.ts';
import { insertTicket } from '../../storage/tickets.ts';
import { allLeft } from '../harness/all-left.ts';
import { testLoket, type TestLoket } from '../harness/loket.ts';
import { loketDatabase } from '../harness/schema.ts';
import { aTicket } from '../tickets/a-ticket.ts';
import { monday } from './bot-server.ts';

/** A manager asks more of figures, in their own chat. */

const [sam, kim, jip] = ['1', '3', '4'].map((n) => `00000000-0000-4000-8000-00000000000${n}`) as [
  string,
  string,
  string,
];
let db: Db;
let loket: TestLoket;
let now = monday;
let keys = 0;

beforeEach(async () => {
  db = await loketDatabase();
  now = monday;
  const links = fileLinks(Buffer.alloc(32), () => now, 'https://loket.example');
  loket = testLoket({ db, now: () => now, links, rules: { sendsPerSecond: 1_000 } });
  let n = 0;
  const made = async (times: number, day: string, more: Parameters<typeof aTicket>[0], building: string) => {
    for (let nth = 0; nth < times; nth++) {
      const at = new Date(`${day}T10:${String(nth).padStart(2, '0')}:00Z`);
      const dates = { createdAt: at, updatedAt: at, since: at, expectedSince: at, promisedAt: null, expectedAt: null };
      const number = `M-2026-${String(++n).padStart(6, '0')}`;
      await insertTicket(
        db,
        aTicket({
          number,
          intake: number,
          conversation: null,
          nextNewsAt: null,
          spot: { building },
          ...dates,
          ...more,
        }),
        null,
      );
    }
  };
  await made(10, '2026-11-10', {}, 'B30');
  await made(11, '2026-11-17', {}, 'B30');
  await made(2, '2026-11-18', {}, 'B20');
  await made(4, '2026-11-19', { product: 'ict-vraag', kind: 'informatie', group: 'ict-servicedesk' }, 'B20');
  await made(3, '2026-11-20', { product: 'klacht', kind: 'klacht', group: 'klachtencoordinator' }, 'B50');
}, 60_000);
afterEach(async () => {
  await loket.delivery.stop();
  await db.end();
});

const hear = (person: string, what: Incoming['what'], key = `k${String(++keys)}`) =>
  takeTurn(loket, {
    key,
    conversation: person,
    scope: 'personal',
    person: { id: person, name: 'Kim' },
    what,
    address: { id: person },
  });
const messages = (person: string) => loket.channel.at(person).map(({ message }) => message);
const reply = async (person: string, what: Incoming['what'], key?: string) => {
  const before = messages(person).length;
  await hear(person, what, key);
  await allLeft(loket);
  return messages(person)
    .slice(before)
    .map(({ text }) => text);
};
const type = (person: string, text: string) => reply(person, { kind: 'text', text });
const press = (person: string, title: string, nth = -1) => {
  const buttons = messages(person)
    .filter(({ card }) => card?.buttons?.some((one) => one.title === title))
    .at(nth)?.card?.buttons;
  return reply(person, { kind: 'press', press: buttons!.find((one) => one.title === title)!.press });
};

/** A weekly digest was told to Kim. */
async function told(person = kim): Promise<void> {
  await type(person, 'hoi');
  const week = { from: new Date('2026-11-15T23:00:00Z'), until: new Date('2026-11-22T23:00:00Z') };
  const before = { from: new Date('2026-11-08T23:00:00Z'), until: week.from };
  now = new Date(now.getTime() + 60_000);
  const digest = asTold({ length: 'week', period: week, before }, {}, now);
  await keepSession(db, person, keptAt(loket, spokenOf({ ...newSession(), digest }, 'digests'), true));
}

test('a manager drills down: which, told apart, compared, of one group, and as a file', async () => {
  await told();
  const [which] = await type(kim, 'welke?');
  // What the story tells: nothing broke, but there were complaints.
  expect(which).toContain(
    '**Klachten, maandag 16 november tot en met zondag 22 november: 3**\n\n- **M-2026-000030**: Klacht over de dienstverlening · B50',
  );
  const [all] = await type(kim, 'welke meldingen');
  expect(all).toMatch(/^\*\*Meldingen, maandag 16 november tot en met zondag 22 november: 20\*\*/);
  expect(all?.match(/M-2026-/g)).toHaveLength(10);
  expect(all).toContain('En nog 10. Typ "excel" voor alles.');
  const [places] = await press(kim, 'Per locatie');
  expect(places).toContain('- **B30 (Tuingebouw)**: 11\n- **B20 (Hoofdgebouw)**: 6\n- **B50 (Torengebouw)**: 3');
  expect((await type(kim, 'per product'))[0]).toContain('- **Storing verlichting**: 13');
  expect((await type(kim, 'per groep'))[0]).toContain('- **Facilitair team**: 13\n- **ICT-servicedesk**: 4');
  expect((await type(kim, 'per dag'))[0]).toContain('- **dinsdag 17 november**: 11\n- **woensdag 18 november**: 2');
  expect((await type(kim, 'vergelijk met vorige week'))[0]).toContain(
    '- **maandag 9 november tot en met zondag 15 november**: 10\n\nToen waren het er 10, nu 20: 99% meer.'.replace(
      '99%',
      '100%',
    ),
  );
  const [ict] = await type(kim, 'alleen ICT');
  expect(ict).toContain('**Meldingen, maandag 16 november tot en met zondag 22 november, de ICT-servicedesk: 4**');
  expect((await type(kim, 'welke'))[0]?.match(/M-2026-/g)).toHaveLength(4);
  expect((await type(kim, 'excel'))[0]).toContain(
    '[cijfers-meldingen-2026-11-16.xlsx](https://loket.example/cijfers?pas=',
  );
  expect((await type(kim, 'hoeveel klachten deze maand'))[0]).toContain(
    '**Klachten, zondag 1 november tot en met maandag 23 november, de ICT-servicedesk: 0**',
  );
  expect((await type(kim, 'hoeveel klachten deze maand van alles'))[0]).toContain(
    'tot en met maandag 23 november: 3**',
  );
});

test('in English', async () => {
  const [count] = await type(kim, 'how many complaints last week');
  expect(count).toContain(
    '**Complaints, Monday 16 November to Sunday 22 November: 3**\n\n(which ones · by location · by product · by group · compare · excel)',
  );
  expect((await press(kim, 'Which ones?'))[0]).toContain(
    'M-2026-000030**: Complaint about our service · B50 · Complaints coordinator · reported Friday 20 November',
  );
  expect((await press(kim, 'Excel'))[0]).toContain('There are no names in it.');
});

test('an older button is about its own figures, and one that is no more is told', async () => {
  await type(kim, 'hoeveel klachten vorige week');
  await type(kim, 'hoeveel meldingen vorige week');
  expect((await press(kim, 'Welke?', 0))[0]).toContain('**Klachten');
  for (const ref of [undefined, '{', '{"figure":"x"}'])
    expect(
      await reply(kim, { kind: 'press', press: { do: 'cijfers', value: 'welke', ...(ref ? { ref } : {}) } }),
    ).toEqual([expect.stringContaining('Deze knop is te oud')]);
});

test('the same message twice is answered once', async () => {
  const asked = { kind: 'text', text: 'hoeveel klachten vorige week' } as const;
  expect(await reply(kim, asked, 'once')).toHaveLength(1);
  expect(await reply(kim, asked, 'once')).toEqual([]);
});

test('what a manager wants of the desk is not taken for a question about figures', async () => {
  await told();
  expect((await type(kim, 'welke laptop kan ik krijgen?'))[0]).not.toContain('**Meldingen');
  // Something else was talked about since.
  expect((await type(kim, 'welke?'))[0]).not.toContain('16 november');
});

test('a day later, "welke?" is about nothing any more', async () => {
  await told();
  now = new Date(now.getTime() + 25 * 60 * 60_000);
  expect((await type(kim, 'welke?'))[0]).not.toContain('16 november');
});

test('"alleen ICT" is about what was talked of last: which digests come, or figures; and about neither once something else was', async () => {
  const digests = expect.stringMatching(
    /^Je krijgt voortaan een overzicht: .* alleen van de ICT-servicedesk\..* Zeg "cijfers van ict"\./,
  );
  const figures = expect.stringMatching(/^\*\*Meldingen, .*, de ICT-servicedesk: 4\*\*/);
  await told();
  // A button on it is no other subject.
  await reply(kim, { kind: 'press', press: { do: 'approve', ref: 'M-2026-000001' } });
  expect(await type(kim, 'alleen ICT')).toEqual([digests]);
  expect(await type(kim, 'cijfers van ICT')).toEqual([figures]);
  expect(await type(kim, 'alleen ICT')).toEqual([figures]);
  await type(kim, 'welke overzichten krijg ik');
  expect(await type(kim, 'alleen ICT')).toEqual([digests]);
  await type(kim, 'hoe laat is de balie open');
  for (const said of ['alleen ICT', 'cijfers van ICT', 'welke?'])
    expect(await type(kim, said)).not.toEqual([expect.stringMatching(/^Je krijgt|^\*\*/)]);
});

test('after a digest, "alleen klachten" is no digest of complaints but their figures', async () => {
  await told();
  expect((await type(kim, 'alleen klachten'))[0]).toMatch(/^\*\*Klachten, .*: 3\*\*/);
});

test('an intake is not interrupted', async () => {
  await type(kim, 'hoeveel klachten vorige week');
  await type(kim, 'de lamp boven mijn bureau op 3.12 knippert');
  expect((await type(kim, 'hoeveel klachten vorige week'))[0]).not.toContain('**Klachten');
});

test('who works in a group sees its work; what is asked more is told kindly', async () => {
  expect((await type(jip, 'hoeveel meldingen vorige week'))[0]).toContain('het facilitair team: 13**');
  expect(await type(jip, 'alleen ICT')).toEqual([
    'Van de ICT-servicedesk mag ik je geen cijfers laten zien. Wel van het facilitair team. Typ bijvoorbeeld "hoeveel meldingen vorige week".',
  ]);
  const [refused, shown] = await type(jip, 'hoeveel meldingen vorige week bij ICT en facilitair team');
  expect([refused, shown]).toEqual([
    'Van de ICT-servicedesk mag ik je geen cijfers laten zien.',
    expect.stringContaining('het facilitair team: 13**'),
  ]);
});

test('who sees no figures hears so when they ask plainly, and is understood as ever when it is about their own', async () => {
  expect(await type(sam, 'hoeveel klachten waren er vorige week')).toEqual([
    expect.stringContaining('Cijfers laat ik alleen zien aan wie erover gaat.'),
  ]);
  expect((await type(sam, 'welke meldingen zijn te laat'))[0]).not.toContain('Cijfers');
  expect((await type(sam, 'per locatie'))[0]).not.toContain('Cijfers');
});

test('what is not kept can not be compared, and is told with what can be asked', async () => {
  expect((await type(kim, 'hoeveel meldingen staan er nu open'))[0]).toContain('**Nu open: 30**');
  expect((await type(kim, 'vergelijk met vorige maand'))[0]).toContain('Dat bewaar ik niet van eerder');
  expect((await type(kim, 'per dag'))[0]).toContain('en niet per dag');
});

test('what few people thought is not told one by one', async () => {
  const rated = async (n: number) => {
    await db.query(`INSERT INTO ratings (ticket, person, score, asked_at, rated_at) VALUES ($1, 'x', 1, $2, $2)`, [
      `M-2026-${String(n).padStart(6, '0')}`,
      new Date('2026-11-20T12:00:00Z'),
    ]);
  };
  for (const n of [11, 12, 13, 14]) await rated(n);
  const few = expect.stringContaining('minder dan vijf');
  expect((await type(kim, 'welke slechte oordelen vorige week'))[0]).toEqual(few);
  expect((await type(kim, 'per locatie'))[0]).toEqual(few);
  expect((await type(kim, 'csv'))[0]).toEqual(few);
  await rated(15);
  expect((await type(kim, 'welke'))[0]?.match(/M-2026-/g)).toHaveLength(5);
});

test('without an address of its own Loket says what to do', async () => {
  loket = { ...loket, links: fileLinks(Buffer.alloc(32), () => now) };
  await type(kim, 'hoeveel klachten vorige week');
  expect((await type(kim, 'csv'))[0]).toContain('LOKET_PUBLIC_URL');
});
