import { lookAtUnanswered } from '../../bot/announce-approval.ts';
import { takeTurn } from '../../bot/turn.ts';
import type { Incoming, Press } from '../../dialogs/channel.ts';
import type { Db } from '../../storage/db.ts';
import { testLoket, type TestLoket } from '../harness/loket.ts';
import { loketDatabase } from '../harness/schema.ts';
import { people, tellAll } from './announced-around.ts';
import { monday } from './bot-server.ts';

/** What goes to many is looked at by somebody else first, where the organisation wants that. */

const [robin, bas, kim] = ['2', '6', '3'].map((n) => `00000000-0000-4000-8000-00000000000${n}`) as [
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
  loket = testLoket({ db, now: () => now, rules: { sendsPerSecond: 1_000 } });
  approvedBy(kim, bas);
}, 60_000);
afterEach(async () => {
  await loket.delivery.stop();
  await db.end();
});

function approvedBy(...who: string[]): void {
  const desk = loket.desk();
  const aankondigingen = { 'akkoord-van': who, 'antwoord-binnen': 10 };
  const organisation = { ...desk.organisation, aankondigingen };
  loket.desk = () => ({ ...desk, organisation });
}

const hear = (person: string, what: Incoming['what']) =>
  takeTurn(loket, {
    key: `k${String(++keys)}`,
    conversation: person,
    scope: 'personal',
    person: { id: person, name: person },
    what,
    address: { id: person },
  });
const type = async (person: string, text: string) => {
  await hear(person, { kind: 'text', text });
  await tellAll(loket);
};
const texts = (person: string) => loket.channel.at(person).map(({ message }) => message.text);
const said = (person: string) => texts(person).join('\n');
function button(person: string, title: string): Press {
  const found = loket.channel
    .at(person)
    .flatMap(({ message }) => message.card?.buttons ?? [])
    .findLast((one) => one.title === title);
  if (!found) throw new Error(`no button ${title}; there is ${texts(person).join(' | ')}`);
  return found.press;
}
const press = async (person: string, title: string, values: Record<string, string> = {}) => {
  await hear(person, { kind: 'press', press: { ...button(person, title), values } });
  await tellAll(loket);
};
const told = () => texts('p0').filter((text) => text.startsWith('Er is nu een storing'));
const trail = async () => {
  const { rows } = await db.query<{ did: string }>('SELECT by, did, detail FROM announcement_trail ORDER BY id');
  return rows;
};

/** Robin sends one, which Kim is asked about. */
async function sends(): Promise<void> {
  for (const one of [kim, bas, robin]) await type(one, 'hoi');
  await people(db, 3, monday);
  await type(robin, 'meld storing: de printers in B30 doen het niet, verwacht klaar 14:00');
  await press(robin, 'Versturen', { whom: 'iedereen' });
}

test('the one who approves sees how it will be said and to how many, and it goes once, whoever presses again', async () => {
  await sends();
  expect(told()).toEqual([]);
  expect(said(robin)).toContain('Ik heb het aan Kim gevraagd. Na akkoord gaat het naar 6 mensen.');
  expect(texts(kim).at(-1)).toMatch(
    /^Robin wil dit vertellen. Het gaat naar 6 mensen. Mag het zo weg\?\n\n"Er is nu een storing: \*\*de printers/,
  );
  const approve = button(kim, 'Versturen');
  await Promise.all([
    hear(kim, { kind: 'press', press: approve }),
    hear(kim, { kind: 'press', press: approve }),
    hear(kim, { kind: 'text', text: 'mededeling versturen' }),
  ]);
  await tellAll(loket);
  expect(told()).toHaveLength(1);
  expect((await db.query('SELECT FROM announcements')).rows).toHaveLength(1);
  expect(texts(robin).filter((text) => text.startsWith('Kim gaf akkoord. Ik vertel het'))).toHaveLength(1);
  expect(loket.channel.at(kim).findLast(({ kind }) => kind === 'update')?.message).toMatchObject({
    text: expect.stringMatching(/Kim gaf akkoord; het is verstuurd\.$/),
    card: { paragraphs: ['de printers in B30 doen het niet', 'Kim gaf akkoord; het is verstuurd.'] },
  });
  expect(await trail()).toEqual([
    { by: robin, did: 'asked', detail: kim },
    { by: kim, did: 'sent', detail: null },
  ]);
  // The report and the end are of who wrote it.
  await press(robin, 'Opgelost');
  expect(texts('p0').filter((text) => text.startsWith('Het is opgelost'))).toHaveLength(1);
});

test('returned with a reason it can be changed and sent again; without a reason it is not', async () => {
  await sends();
  await press(kim, 'Terug met reden', { reason: ' ' });
  expect(texts(kim).at(-1)).toMatch(/^Schrijf erbij wat er anders moet/);
  await press(kim, 'Terug met reden', { reason: 'Noem ook de tweede verdieping.' });
  expect(said(robin)).toContain('Kim stuurt het terug: "Noem ook de tweede verdieping."');
  await press(robin, 'Aanpassen');
  await press(robin, 'Versturen', { text: 'Ook op de tweede verdieping.' });
  expect(told()).toEqual([]);
  await type(kim, 'mededeling versturen');
  expect(told()).toEqual([expect.stringContaining('Ook op de tweede verdieping.')]);
  expect((await trail()).map(({ did }) => did)).toEqual(['asked', 'returned', 'asked', 'sent']);
});

test('nobody approves their own, and who is not asked decides nothing', async () => {
  approvedBy('manager', robin);
  await sends();
  const approve = button(kim, 'Versturen');
  await hear(robin, { kind: 'press', press: approve });
  await hear(bas, { kind: 'press', press: approve });
  await tellAll(loket);
  expect(told()).toEqual([]);
  expect(texts(robin).at(-1)).toMatch(/^Dit schreef je zelf/);
  expect(texts(bas).at(-1)).toBe('Hier is jou geen akkoord op gevraagd.');
});

test('no answer: the next is asked too, and of two who press at once it goes once; nobody left is told', async () => {
  await sends();
  now = new Date(now.getTime() + 9 * 60_000);
  await lookAtUnanswered(loket);
  expect(said(bas)).not.toContain('wil dit vertellen');
  now = new Date(now.getTime() + 60_000);
  await lookAtUnanswered(loket);
  await lookAtUnanswered(loket);
  await tellAll(loket);
  expect(said(bas)).toContain('Robin wil dit vertellen');
  expect(texts(robin).at(-1)).toMatch(/^Er is nog geen antwoord over \*\*de printers.*nu ook aan Bas\.$/);
  now = new Date(now.getTime() + 10 * 60_000);
  await lookAtUnanswered(loket);
  await tellAll(loket);
  expect(texts(robin).at(-1)).toMatch(/^Niemand heeft nog geantwoord/);
  await Promise.all([press(kim, 'Versturen'), press(bas, 'Versturen')]);
  await tellAll(loket);
  expect(told()).toHaveLength(1);
  expect([...texts(kim), ...texts(bas)].filter((text) => text.startsWith('Dank je. Ik vertel het'))).toHaveLength(1);
  expect((await trail()).map(({ did }) => did)).toEqual(['asked', 'asked-next', 'unanswered', 'sent']);
});

test('withdrawn it does not go; too late to be said it is not approved', async () => {
  await sends();
  now = new Date('2026-11-23T14:00:00Z');
  await press(kim, 'Versturen');
  expect(texts(kim).at(-1)).toBe('Zo kan het niet meer weg: Dat is al voorbij. Stuur het terug met een reden.');
  await press(robin, 'Intrekken');
  await press(kim, 'Terug met reden', { reason: 'x' });
  expect(texts(kim).at(-1)).toBe('Dit is ingetrokken; er hoeft niets meer.');
  expect(told()).toEqual([]);
});

test('nobody who may approve can be reached: that is said, and the card stays', async () => {
  await type(robin, 'meld storing: de printers in B30 doen het niet');
  await press(robin, 'Versturen', { whom: 'iedereen' });
  expect(texts(robin).at(-1)).toMatch(/^Iemand anders moet hier akkoord op geven/);
  await type(kim, 'hoi');
  await type(robin, 'versturen');
  expect(said(kim)).toContain('Robin wil dit vertellen');
});

test('an approver whose chat is with the desk can still decide, and their chat stays there', async () => {
  await sends();
  await db.query(`UPDATE conversations SET session = session || '{"desk": "t1"}' WHERE id = $1`, [kim]);
  await press(kim, 'Versturen');
  expect(told()).toHaveLength(1);
  const { rows } = await db.query<{ desk: string }>(
    `SELECT session ->> 'desk' AS desk FROM conversations WHERE id = $1`,
    [kim],
  );
  expect(rows).toEqual([{ desk: 't1' }]);
});
