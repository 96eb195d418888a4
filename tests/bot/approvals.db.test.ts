import { takeTurn } from '../../bot/turn.ts';
import { deliverAll } from '../../bot/carry-out.ts';
import { changeTicket } from '../../bot/change-ticket.ts';
import { registerTicket } from '../../bot/rest/register-ticket.ts';
import { lookAtTickets } from '../../bot/watch.ts';
import { transaction, type Db } from '../../storage/db.ts';
import { eventsOf, ticketByNumber } from '../../storage/tickets.ts';
import type { Press } from '../../dialogs/channel.ts';
import { loketDatabase } from '../harness/schema.ts';
import { Weeks } from './weeks.ts';

/** Approval, seen from who asks, who decides and who may not, on a clock of our own. */

const sam = '00000000-0000-4000-8000-000000000001';
const robin = '00000000-0000-4000-8000-000000000002';
const kim = '00000000-0000-4000-8000-000000000003';
const number = 'M-2026-000001';

let db: Db;
let weeks: Weeks;
let presses = 0;
beforeEach(async () => {
  db = await loketDatabase();
  weeks = new Weeks(db);
}, 60_000);
afterEach(() => weeks.end());

async function press(who: string, what: Press): Promise<string> {
  const person = { id: who, name: who };
  const where = { conversation: who, scope: 'personal' as const, person, address: { id: who } };
  await takeTurn(weeks.loket, { ...where, key: `p${String(++presses)}`, what: { kind: 'press', press: what } });
  await weeks.settled();
  return weeks.texts(who).at(-1) ?? '';
}
const decide = (who: string, verb: string) => press(who, { do: verb, ref: number });

/** Sam asks for a laptop, which Kim approves. */
async function laptop(): Promise<void> {
  for (const text of [
    'ik wil een nieuwe laptop aanvragen',
    'hij vervangt een oude',
    'de oude is te traag',
    'weet ik niet',
    'ja',
  ])
    await weeks.says(text, sam);
}

const said = (who: string) => weeks.texts(who).at(-1) ?? '';
const request = async () => (await ticketByNumber(db, number))!;
const steps = async () =>
  (await eventsOf(db, number))
    .filter(({ kind }) => kind === 'akkoord')
    .map(({ data, by }) => `${by.role} ${String(data['did'])}`);

describe('who approves has a chat with Loket', () => {
  beforeEach(async () => {
    await weeks.says('hoi', kim);
    await laptop();
  });

  test('they see what, why, what it costs and by when, and the requester sees where it is', async () => {
    expect(said(sam)).toMatch(/Ik heb Kim \(manager\) om akkoord gevraagd/);
    const asked = said(kim);
    for (const part of [
      'vraagt je akkoord voor: Laptop of computer',
      'Aanvrager:',
      'de oude is te traag',
      'Kosten:',
      'Klaar: uiterlijk',
    ])
      expect(asked).toContain(part);
    await weeks.says(`hoe staat het met ${number}`, sam);
    expect(said(sam)).toMatch(/wacht op Kim/);
  });

  test('approved: it goes on, the promise begins then, the requester hears it, and once is enough', async () => {
    weeks.now = new Date(weeks.now.getTime() + 24 * 3_600_000);
    expect(await decide(kim, 'approve')).toMatch(/gaat door; .* hoort het van mij/);
    const after = await request();
    expect(after.status).toBe('doorgezet');
    expect(after.promisedAt).toEqual(after.expectedAt);
    expect(said(sam)).toMatch(/Er is akkoord voor/);
    expect(await decide(kim, 'approve')).toMatch(/al beslist/);
    expect(weeks.texts(sam).filter((text) => text.includes('Er is akkoord'))).toHaveLength(1);
  });

  test('approved on the day itself, it is done by the date that was said', async () => {
    const { expectedAt } = await request();
    weeks.now = new Date(weeks.now.getTime() + 3 * 3_600_000);
    await decide(kim, 'approve');
    expect((await request()).expectedAt).toEqual(expectedAt);
  });

  test('why not is asked of the last button, and not for ever: what is said later decides nothing', async () => {
    await laptop();
    await press(kim, { do: 'refuse', ref: 'M-2026-000001' });
    await press(kim, { do: 'approve', ref: 'M-2026-000002' });
    await weeks.says('dank je', kim);
    expect((await request()).status).toBe('wacht-op-akkoord');
    await decide(kim, 'refuse');
    weeks.now = new Date(weeks.now.getTime() + 31 * 60_000);
    await weeks.says('de printer op 3.12 is stuk', kim);
    expect((await request()).status).toBe('wacht-op-akkoord');
    expect((await ticketByNumber(db, 'M-2026-000002'))?.status).toBe('doorgezet');
  });

  test('"akkoord" that can answer something else approves nothing; with the number it does', async () => {
    await weeks.says('de lamp op kamer 3.12 in B30 knippert', kim);
    await weeks.says('ja', kim);
    await changeTicket(weeks.loket, 'M-2026-000002', { status: 'gereed' }, { role: 'backoffice', id: 'fmis' });
    await weeks.settled();
    await weeks.says('akkoord', kim);
    expect((await request()).status).toBe('wacht-op-akkoord');
    await weeks.says(`akkoord ${number}`, kim);
    expect((await request()).status).toBe('doorgezet');
  });

  test('a question that comes in the middle of an intake is told when that ends', async () => {
    await weeks.says('ik wil een vergaderzaal', sam);
    await decide(kim, 'ask-back');
    await weeks.says('Hoe oud is de oude?', kim);
    expect(weeks.texts(sam).some((text) => text.includes('Hoe oud is de oude?'))).toBe(false);
    await weeks.says('stop', sam);
    expect(weeks.texts(sam).some((text) => text.includes('Hoe oud is de oude?'))).toBe(true);
  });

  test('nobody else decides: not a colleague, and not who asked', async () => {
    await weeks.says('hoi', robin);
    for (const verb of ['approve', 'refuse', 'ask-back', 'delegate']) {
      expect(await decide(robin, verb)).toMatch(/niet aan jou gevraagd/);
      expect(await decide(sam, verb)).toMatch(/niet zelf beslissen/);
    }
    expect((await request()).status).toBe('wacht-op-akkoord');
    expect(await press(kim, { do: 'approve', ref: 'M-2026-999999' })).toMatch(/niet aan jou gevraagd/);
    expect(await press(kim, { do: 'approve' })).toMatch(/niet aan jou gevraagd/);
  });

  test('refused with the reason, typed at once; without one it is asked for', async () => {
    expect(await decide(kim, 'refuse')).toMatch(/^Waarom niet\?/);
    await weeks.says('het budget van dit jaar is op', kim);
    expect((await request()).status).toBe('afgewezen');
    expect(said(sam)).toContain('het budget van dit jaar is op');
    expect(said(kim)).toMatch(/gaat niet door/);
  });

  test('"stop" leaves the decision for later', async () => {
    await decide(kim, 'refuse');
    await weeks.says('stop', kim);
    expect(said(kim)).toMatch(/wacht het nog op jou/);
    expect((await request()).status).toBe('wacht-op-akkoord');
    await weeks.says('akkoord', kim);
    expect((await request()).status).toBe('doorgezet');
  });

  test('a question goes to the requester, and the answer comes back with the buttons', async () => {
    await decide(kim, 'ask-back');
    await weeks.says('Hoe oud is de oude?', kim);
    expect(said(sam)).toContain('Hoe oud is de oude?');
    await weeks.says('zes jaar', sam);
    expect(said(kim)).toContain('zes jaar');
    expect(await decide(kim, 'approve')).toMatch(/gaat door/);
    expect(await steps()).toEqual(['akkoordgever vraag', 'medewerker antwoord']);
  });

  test('somebody else decides: they are asked, and the first can not any more', async () => {
    await weeks.says('hoi', robin);
    await decide(kim, 'delegate');
    await weeks.says('Iemand Onbekend', kim);
    expect(said(kim)).toMatch(/Ik ken niemand/);
    await weeks.says('Robin (frontoffice)', kim);
    expect(said(robin)).toContain('vraagt je akkoord');
    expect(said(sam)).toMatch(/beslist nu Robin/);
    expect(await decide(kim, 'approve')).toMatch(/niet aan jou gevraagd/);
    expect(await decide(robin, 'approve')).toMatch(/gaat door/);
  });

  test('reminded, and after three working days the desk takes over and the requester hears it; three processes do it once', async () => {
    const others = [weeks.another(), weeks.another()];
    await weeks.until('2026-12-02 12:00', 30, lookAtTickets, [weeks.loket, ...others]);
    await Promise.all(others.map(({ delivery }) => delivery.stop()));
    expect(await steps()).toEqual(['loket herinnerd', 'loket naar-de-balie']);
    const told = [weeks.loket, ...others].flatMap(({ channel }) => channel.at(sam)).map(({ message }) => message.text);
    expect(told.filter((text) => /nog niet gereageerd/.test(text))).toHaveLength(1);
    // Who was too late can decide after all.
    expect(await decide(kim, 'approve')).toMatch(/gaat door/);
  });

  test('the desk can note the approval that it got elsewhere; then there is nothing left to decide', async () => {
    const by = { role: 'backoffice' as const, id: 'fmis' };
    const outcome = await changeTicket(weeks.loket, number, { status: 'doorgezet' }, by);
    expect('refused' in outcome).toBe(false);
    await weeks.settled();
    expect(said(sam)).toMatch(/Er is akkoord voor/);
    expect(await decide(kim, 'refuse')).toMatch(/al beslist/);
  });
});

test('who approves has no chat: the desk hears that it is to ask', async () => {
  await weeks.says('hoi', robin);
  await laptop();
  expect(said(robin)).toMatch(/Akkoord nodig.*Kim \(manager\) kan ik niet bereiken/);
});

test('who approves has no chat: the desk asks, the requester hears when there is news; the card comes when they do say something', async () => {
  await laptop();
  expect(said(sam)).toMatch(
    /Kim \(manager\) kan ik hier niet bereiken; de frontoffice vraagt het akkoord voor je. Uiterlijk .* hoor je/,
  );
  expect((await request()).approval).toMatchObject({ byDesk: true, approver: { id: kim } });
  await weeks.until('2026-12-04 12:00', 60, lookAtTickets);
  expect(weeks.texts(sam).length).toBeGreaterThan(5);
  await weeks.says('akkoorden', kim);
  expect(said(kim)).toContain('vraagt je akkoord');
  expect(await decide(kim, 'approve')).toMatch(/gaat door/);
});

describe('nobody is known who could approve', () => {
  const until = async (who: string, ...more: string[]) => {
    for (const text of [
      'ik wil een nieuwe laptop aanvragen',
      'hij vervangt een oude',
      'traag',
      'weet ik niet',
      ...more,
    ])
      await weeks.says(text, who);
  };

  test('it is asked, and who is named is asked there', async () => {
    await weeks.says('hoi', robin);
    await until('iemand');
    expect(said('iemand')).toMatch(/Wie geeft akkoord\?/);
    await weeks.says('Robin', 'iemand');
    await weeks.says('ja', 'iemand');
    expect((await request()).approval).toMatchObject({ byDesk: false, approver: { id: robin } });
    expect((await request()).answers.map(({ label }) => label)).not.toContain('Akkoord van');
    expect(said(robin)).toContain('vraagt je akkoord');
    expect(await decide(robin, 'approve')).toMatch(/gaat door/);
  });

  test('what is changed before they decided is changed, and they see it', async () => {
    await weeks.says('hoi', robin);
    await until('iemand', 'Robin', 'ja');
    await weeks.says('ik wil M-2026-000001 wijzigen: donderdag 17 december', 'iemand');
    expect((await request()).answers.map(({ text }) => text)).toContain('donderdag 17 december');
    expect(said(robin)).toMatch(/heeft .* gewijzigd/);
  });

  test('who is named and has no chat, or is not in the directory, is asked by the desk', async () => {
    await until('iemand', 'Robin', 'ja');
    expect((await request()).approval).toMatchObject({ byDesk: true, approver: { id: robin } });
    await until('iemand', 'iemand@elders.example', 'ja');
    expect((await ticketByNumber(db, 'M-2026-000002'))?.approval).toMatchObject({
      byDesk: true,
      approver: { id: null, name: 'iemand@elders.example' },
    });
    expect(said('iemand')).toMatch(/iemand@elders.example kan ik hier niet bereiken; de frontoffice vraagt/);
    expect(await press(robin, { do: 'approve', ref: 'M-2026-000002' })).toMatch(/niet aan jou gevraagd/);
  });

  test('not themselves; and who does not know leaves it to the desk', async () => {
    await until('iemand', 'ikzelf');
    expect(said('iemand')).toMatch(/kan er niet zelf over beslissen/);
    await weeks.says('weet ik niet', 'iemand');
    await weeks.says('ja', 'iemand');
    expect(said('iemand')).toMatch(/leidinggevende geeft eerst akkoord; de frontoffice vraagt dat voor je/);
    expect((await request()).approval).toMatchObject({ byDesk: true, approver: null });
  });
});

describe('who asked has no chat: it was registered by phone', () => {
  beforeEach(async () => {
    await weeks.says('hoi', kim);
    await weeks.says('hoi', robin);
    const answers = { aanleiding: 'vervanging', reden: 'de oude is te traag' };
    const asked = { product: 'laptop-aanvragen', requester: { id: sam, name: 'Sam' }, answers };
    const { leaving } = await transaction(db, (inside) =>
      registerTicket(weeks.loket, inside, asked, { role: 'backoffice', id: 'telefoon' }),
    );
    deliverAll(weeks.loket, leaving);
    await weeks.settled();
  });

  test('a question of who approves goes to the desk, which passes on the answer', async () => {
    await decide(kim, 'ask-back');
    await weeks.says('Hoe oud is de oude?', kim);
    expect(said(kim)).toMatch(/Sam heeft geen chat met mij. De frontoffice vraagt het/);
    expect(said(robin)).toMatch(/Kim \(manager\) heeft een vraag aan Sam.*"Hoe oud is de oude\?".*Vraag jij het\?/);
    expect(await decide(kim, 'answer-for')).toMatch(/niet aan jou gevraagd/);
    expect(await decide(robin, 'answer-for')).toMatch(/^Wat zegt Sam\?/);
    await weeks.says('zes jaar', robin);
    expect(said(kim)).toContain('Sam antwoordt over M-2026-000001: "zes jaar"');
    expect(await steps()).toEqual(['akkoordgever vraag', 'balie antwoord']);
    expect(await decide(robin, 'answer-for')).toMatch(/staat geen vraag meer open/);
  });

  test('the desk can wait with the answer', async () => {
    await decide(kim, 'ask-back');
    await weeks.says('Hoe oud?', kim);
    await decide(robin, 'answer-for');
    await weeks.says('stop', robin);
    expect(said(robin)).toMatch(/Druk nog eens op de knop/);
    expect((await request()).approval?.question).toBe('Hoe oud?');
  });
});

test('refused, the desk asks again: the card comes anew, and only then it goes on', async () => {
  await weeks.says('hoi', kim);
  await laptop();
  await decide(kim, 'refuse');
  await weeks.says('het budget is op', kim);
  const by = { role: 'backoffice' as const, id: 'fmis' };
  expect(await changeTicket(weeks.loket, number, { status: 'geregistreerd' }, by)).toMatchObject({
    refused: 'needs-approval',
  });
  await changeTicket(weeks.loket, number, { status: 'wacht-op-akkoord' }, by);
  await weeks.settled();
  expect(said(kim)).toContain('vraagt je akkoord');
  expect(await changeTicket(weeks.loket, number, { status: 'wacht-op-klant' }, by)).toMatchObject({
    refused: 'illegal-move',
  });
  expect(await decide(kim, 'approve')).toMatch(/gaat door/);
  expect((await request()).approval).toMatchObject({ given: true });
});

test('what is clearly something else is no answer to a question of who approves', async () => {
  await weeks.says('hoi', kim);
  await laptop();
  await decide(kim, 'ask-back');
  await weeks.says('Hoe oud is de oude?', kim);
  for (const text of ['dank je', 'de lamp boven mijn bureau op kamer 3.12 knippert', 'stop'])
    await weeks.says(text, sam);
  expect((await request()).approval).toMatchObject({ question: 'Hoe oud is de oude?', answer: null });
  await weeks.says('zes jaar', sam);
  expect((await request()).approval).toMatchObject({ question: null, answer: 'zes jaar' });
});
