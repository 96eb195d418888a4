import { showTicket } from '../../bot/rest/shown.ts';
import { lookAtTickets } from '../../bot/watch.ts';
import { eventsOf } from '../../storage/tickets.ts';
import { Approvals, kim, number, robin, sam } from './approvals.ts';

/** Whom a request asks: who cannot be reached, who is named, who passes it on. */

let weeks: Approvals;
beforeEach(async () => {
  weeks = await Approvals.begin();
}, 60_000);
afterEach(() => weeks.end());

test('who approves has no chat: the desk hears that it is to ask', async () => {
  await weeks.says('hoi', robin);
  await weeks.laptop();
  expect(weeks.said(robin)).toMatch(/Akkoord nodig.*Kim \(manager\) kan ik niet bereiken/);
});

test('who approves has no chat: the desk asks, the requester hears when there is news; the card comes when they do say something', async () => {
  await weeks.laptop();
  expect(weeks.said(sam)).toMatch(
    /Kim \(manager\) kan ik hier niet bereiken; de frontoffice vraagt het akkoord voor je. Uiterlijk .* hoor je/,
  );
  expect((await weeks.request()).approval).toMatchObject({ byDesk: true, approver: { id: kim } });
  await weeks.until('2026-12-04 12:00', 60, lookAtTickets);
  expect(weeks.texts(sam).length).toBeGreaterThan(5);
  await weeks.says('akkoorden', kim);
  expect(weeks.said(kim)).toContain('vraagt je akkoord');
  expect(await weeks.decide(kim, 'approve')).toMatch(/gaat door/);
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
    expect(weeks.said('iemand')).toMatch(/Wie geeft akkoord\?/);
    await weeks.says('Robin', 'iemand');
    await weeks.says('ja', 'iemand');
    expect((await weeks.request()).approval).toMatchObject({ byDesk: false, approver: { id: robin }, named: true });
    expect(weeks.said(robin)).toMatch(/iemand noemde jou als degene die akkoord geeft/);
    const [made] = await eventsOf(weeks.db, number);
    expect(made).toMatchObject({ kind: 'gemaakt', data: { named: { id: robin, name: 'Robin (frontoffice)' } } });
    expect(showTicket(await weeks.request()).approval).toMatchObject({ named: true });
    expect((await weeks.request()).answers.map(({ label }) => label)).not.toContain('Akkoord van');
    expect(weeks.said(robin)).toContain('vraagt je akkoord');
    expect(await weeks.decide(robin, 'approve')).toMatch(/gaat door/);
  });

  test('what is changed before they decided is changed, and they see it', async () => {
    await weeks.says('hoi', robin);
    await until('iemand', 'Robin', 'ja');
    await weeks.says('ik wil M-2026-000001 wijzigen: donderdag 17 december', 'iemand');
    expect((await weeks.request()).answers.map(({ text }) => text)).toContain('donderdag 17 december');
    expect(weeks.said(robin)).toMatch(/heeft .* gewijzigd/);
  });

  test('who is named and has no chat, or is not in the directory, is asked by the desk', async () => {
    await until('iemand', 'Robin', 'ja');
    expect((await weeks.request()).approval).toMatchObject({ byDesk: true, approver: { id: robin } });
    await until('iemand', 'iemand@elders.example', 'ja');
    expect((await weeks.request('M-2026-000002')).approval).toMatchObject({
      byDesk: true,
      approver: { id: null, name: 'iemand@elders.example' },
    });
    expect(weeks.said('iemand')).toMatch(/iemand@elders.example kan ik hier niet bereiken; de frontoffice vraagt/);
    expect(await weeks.press(robin, { do: 'approve', ref: 'M-2026-000002' })).toMatch(/niet aan jou gevraagd/);
  });

  test('not themselves; and who does not know leaves it to the desk', async () => {
    await until('iemand', 'ikzelf');
    expect(weeks.said('iemand')).toMatch(/kan er niet zelf over beslissen/);
    await weeks.says('weet ik niet', 'iemand');
    await weeks.says('ja', 'iemand');
    expect(weeks.said('iemand')).toMatch(/leidinggevende geeft eerst akkoord; de frontoffice vraagt dat voor je/);
    expect((await weeks.request()).approval).toMatchObject({ byDesk: true, approver: null });
  });
});

test('what is added while it waits reaches who approves, and stands on their card', async () => {
  await weeks.says('hoi', kim);
  await weeks.laptop();
  await weeks.says(`voeg toe aan ${number}: graag met een groot scherm`, sam);
  expect(weeks.said(sam)).toMatch(/Kim \(manager\) ziet het ook/);
  expect(weeks.said(kim)).toMatch(/zegt nog over .*: "graag met een groot scherm"/);
  expect(weeks.texts(kim, 'update').at(-1)).toContain('Toegevoegd: graag met een groot scherm');
  expect(await weeks.decide(kim, 'approve')).toMatch(/gaat door/);
  expect((await weeks.request()).added).toEqual(['graag met een groot scherm']);
});

test('where the desk asks the approval it hears what is added and what is changed', async () => {
  await weeks.says('hoi', robin);
  await weeks.laptop();
  await weeks.says(`voeg toe aan ${number}: graag met een groot scherm`, sam);
  expect(weeks.said(sam)).toMatch(/de frontoffice ziet het ook/);
  expect(weeks.said(robin)).toMatch(
    /zegt nog over .*waarvoor de frontoffice akkoord vraagt: "graag met een groot scherm"/,
  );
  await weeks.says(`ik wil ${number} wijzigen: donderdag 17 december`, sam);
  expect(weeks.said(robin)).toMatch(/^\*\*Gewijzigd\*\*.*Nodig op: donderdag 17 december/);
});

test('somebody else decides: they are asked, and the first can not any more', async () => {
  await weeks.says('hoi', kim);
  await weeks.laptop();
  await weeks.says('hoi', robin);
  await weeks.decide(kim, 'delegate');
  await weeks.says('Iemand Onbekend', kim);
  expect(weeks.said(kim)).toMatch(/Ik ken niemand/);
  await weeks.says('Robin (frontoffice)', kim);
  expect(weeks.said(robin)).toContain('vraagt je akkoord');
  expect(weeks.said(robin)).not.toMatch(/noemde jou/);
  expect(weeks.said(sam)).toMatch(/beslist nu Robin/);
  expect(await weeks.decide(kim, 'approve')).toMatch(/niet aan jou gevraagd/);
  expect(await weeks.decide(robin, 'approve')).toMatch(/gaat door/);
});
