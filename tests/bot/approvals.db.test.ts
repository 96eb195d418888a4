import { takeTurn } from '../../bot/turn.ts';
import { changeTicket } from '../../bot/change-ticket.ts';
import { lookAtTickets } from '../../bot/watch.ts';
import type { Db } from '../../storage/db.ts';
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

test('nobody is known who could approve: the desk finds out', async () => {
  for (const text of ['ik wil een nieuwe laptop aanvragen', 'hij vervangt een oude', 'traag', 'weet ik niet', 'ja'])
    await weeks.says(text, 'iemand');
  expect(weeks.texts('iemand').at(-1)).toMatch(/leidinggevende geeft eerst akkoord; de frontoffice vraagt dat voor je/);
  expect((await request()).approval).toMatchObject({ byDesk: true, approver: null });
});
