import { changeTicket } from '../../bot/change-ticket.ts';
import { Approvals, fmis, kim, number, robin, sam } from './approvals.ts';

/** A decision about a request: by whom, once, with the reason, and what comes of it. */

let weeks: Approvals;
beforeEach(async () => {
  weeks = await Approvals.begin();
}, 60_000);
afterEach(() => weeks.end());

describe('who approves has a chat with Loket', () => {
  beforeEach(async () => {
    await weeks.says('hoi', kim);
    await weeks.laptop();
  });

  test('they see what, why, what it costs and by when, and the requester sees where it is', async () => {
    expect(weeks.said(sam)).toMatch(/Ik heb Kim \(manager\) om akkoord gevraagd/);
    const asked = weeks.said(kim);
    for (const part of [
      'vraagt je akkoord voor: Laptop of computer',
      'Aanvrager:',
      'de oude is te traag',
      'Kosten:',
      'Klaar: uiterlijk',
    ])
      expect(asked).toContain(part);
    await weeks.says(`hoe staat het met ${number}`, sam);
    expect(weeks.said(sam)).toMatch(/wacht op Kim/);
  });

  test('approved: it goes on, the promise begins then, the requester hears it, and once is enough', async () => {
    weeks.now = new Date(weeks.now.getTime() + 24 * 3_600_000);
    expect(await weeks.decide(kim, 'approve')).toMatch(/gaat door; .* hoort het van mij/);
    const after = await weeks.request();
    expect(after.status).toBe('doorgezet');
    expect(after.promisedAt).toEqual(after.expectedAt);
    expect(weeks.said(sam)).toMatch(/Er is akkoord voor/);
    expect(await weeks.decide(kim, 'approve')).toMatch(/al beslist/);
    expect(weeks.texts(sam).filter((text) => text.includes('Er is akkoord'))).toHaveLength(1);
  });

  test('approved on the day itself, it is done by the date that was said', async () => {
    const { expectedAt } = await weeks.request();
    weeks.now = new Date(weeks.now.getTime() + 3 * 3_600_000);
    await weeks.decide(kim, 'approve');
    expect((await weeks.request()).expectedAt).toEqual(expectedAt);
  });

  test('why not is asked of the last button, and not for ever: what is said later decides nothing', async () => {
    await weeks.laptop();
    await weeks.press(kim, { do: 'refuse', ref: 'M-2026-000001' });
    await weeks.press(kim, { do: 'approve', ref: 'M-2026-000002' });
    await weeks.says('dank je', kim);
    expect((await weeks.request()).status).toBe('wacht-op-akkoord');
    await weeks.decide(kim, 'refuse');
    weeks.now = new Date(weeks.now.getTime() + 31 * 60_000);
    await weeks.says('de printer op 3.12 is stuk', kim);
    expect((await weeks.request()).status).toBe('wacht-op-akkoord');
    expect((await weeks.request('M-2026-000002')).status).toBe('doorgezet');
  });

  test('"akkoord" that can answer something else approves nothing; with the number it does', async () => {
    await weeks.says('de lamp op kamer 3.12 in B30 knippert', kim);
    await weeks.says('ja', kim);
    await changeTicket(weeks.loket, 'M-2026-000002', { status: 'gereed' }, fmis);
    await weeks.settled();
    await weeks.says('akkoord', kim);
    expect((await weeks.request()).status).toBe('wacht-op-akkoord');
    await weeks.says(`akkoord ${number}`, kim);
    expect((await weeks.request()).status).toBe('doorgezet');
  });

  test('nobody else decides: not a colleague, and not who asked', async () => {
    await weeks.says('hoi', robin);
    for (const verb of ['approve', 'refuse', 'ask-back', 'delegate']) {
      expect(await weeks.decide(robin, verb)).toMatch(/niet aan jou gevraagd/);
      expect(await weeks.decide(sam, verb)).toMatch(/niet zelf beslissen/);
    }
    expect((await weeks.request()).status).toBe('wacht-op-akkoord');
    expect(await weeks.press(kim, { do: 'approve', ref: 'M-2026-999999' })).toMatch(/niet aan jou gevraagd/);
    expect(await weeks.press(kim, { do: 'approve' })).toMatch(/niet aan jou gevraagd/);
  });

  test('refused with the reason, typed at once; without one it is asked for', async () => {
    expect(await weeks.decide(kim, 'refuse')).toMatch(/^Waarom niet\?/);
    await weeks.says('het budget van dit jaar is op', kim);
    expect((await weeks.request()).status).toBe('afgewezen');
    expect(weeks.said(sam)).toContain('het budget van dit jaar is op');
    expect(weeks.said(kim)).toMatch(/gaat niet door/);
  });

  test('"stop" leaves the decision for later', async () => {
    await weeks.decide(kim, 'refuse');
    await weeks.says('stop', kim);
    expect(weeks.said(kim)).toMatch(/wacht het nog op jou/);
    expect((await weeks.request()).status).toBe('wacht-op-akkoord');
    await weeks.says('akkoord', kim);
    expect((await weeks.request()).status).toBe('doorgezet');
  });

  test('the desk can note the approval that it got elsewhere; then there is nothing left to decide', async () => {
    const outcome = await changeTicket(weeks.loket, number, { status: 'doorgezet' }, fmis);
    expect('refused' in outcome).toBe(false);
    await weeks.settled();
    expect(weeks.said(sam)).toMatch(/Er is akkoord voor/);
    expect(await weeks.decide(kim, 'refuse')).toMatch(/al beslist/);
  });
});

test('refused, the desk asks again: the card comes anew, and only then it goes on', async () => {
  await weeks.says('hoi', kim);
  await weeks.laptop();
  await weeks.decide(kim, 'refuse');
  await weeks.says('het budget is op', kim);
  expect(await changeTicket(weeks.loket, number, { status: 'geregistreerd' }, fmis)).toMatchObject({
    refused: 'needs-approval',
  });
  await changeTicket(weeks.loket, number, { status: 'wacht-op-akkoord' }, fmis);
  await weeks.settled();
  expect(weeks.said(kim)).toContain('vraagt je akkoord');
  expect(await changeTicket(weeks.loket, number, { status: 'wacht-op-klant' }, fmis)).toMatchObject({
    refused: 'illegal-move',
  });
  expect(await weeks.decide(kim, 'approve')).toMatch(/gaat door/);
  expect((await weeks.request()).approval).toMatchObject({ given: true });
});
