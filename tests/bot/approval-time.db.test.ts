import { lookAtAbsent } from '../../bot/absent.ts';
import { lookAtTickets } from '../../bot/watch.ts';
import { Approvals, kim, number, robin, sam } from './approvals.ts';
import { at } from './weeks.ts';

/** What time brings while a request waits for approval: nobody answers, or who would is away. */

const lou = '00000000-0000-4000-8000-000000000009';
/** Wednesday and Thursday. */
const afwezig = [{ van: '2026-11-25', tot: '2026-11-26' }];

let weeks: Approvals;
beforeEach(async () => {
  weeks = await Approvals.begin();
  await weeks.says('hoi', kim);
}, 60_000);
afterEach(() => weeks.end());

const card = (who: string) => weeks.texts(who, 'update').at(-1);

test('reminded, and after three working days the desk takes over and the requester hears it; three processes do it once', async () => {
  await weeks.laptop();
  const others = [weeks.another(), weeks.another()];
  await weeks.until('2026-12-02 12:00', 30, lookAtTickets, [weeks.loket, ...others]);
  await Promise.all(others.map(({ delivery }) => delivery.stop()));
  expect(await weeks.steps()).toEqual(['loket herinnerd', 'loket naar-de-balie']);
  const told = [weeks.loket, ...others].flatMap(({ channel }) => channel.at(sam)).map(({ message }) => message.text);
  expect(told.filter((text) => /nog niet gereageerd/.test(text))).toHaveLength(1);
  // Who was too late can decide after all.
  expect(await weeks.decide(kim, 'approve')).toMatch(/gaat door/);
});

describe('who approves is away after they were asked', () => {
  test('who replaces them is asked when the desk opens, once; everybody hears how it is', async () => {
    await weeks.says('hoi', lou);
    await weeks.laptop();
    weeks.people({ id: kim, afwezig, vervanger: lou }, { id: lou, naam: 'Lou' });
    await weeks.until('2026-11-25 07:59', 30, lookAtAbsent);
    expect(await weeks.steps()).toEqual([]);
    const others = [weeks.another(), weeks.another()];
    for (const other of others) other.desk = weeks.loket.desk;
    weeks.now = at('2026-11-25 08:00');
    await weeks.until('2026-11-26 17:00', 30, lookAtAbsent, [weeks.loket, ...others]);
    await Promise.all(others.map(({ delivery }) => delivery.stop()));
    expect(await weeks.steps()).toEqual(['loket doorgegeven']);
    expect((await weeks.request()).approval).toMatchObject({
      approver: { id: lou, name: 'Lou' },
      standsInFor: { id: kim, name: 'Kim (manager)' },
      byDesk: false,
      askedAt: at('2026-11-25 08:00'),
    });
    const sent = [weeks.loket, ...others].flatMap(({ channel }) => channel.all);
    const heard = (who: string, kind: string, text: RegExp) =>
      sent.filter((one) => one.to === who && one.kind === kind && text.test(one.message.text)).length;
    expect(heard(lou, 'send', /vraagt je akkoord.*Je vervangt Kim \(manager\), die er nu niet is/s)).toBe(1);
    expect(heard(kim, 'update', /nu bij Lou, omdat jij er niet bent/)).toBe(1);
    expect(heard(sam, 'send', /Kim \(manager\) is er nu niet\. Over .* beslist daarom Lou\./)).toBe(1);
    expect(heard(sam, 'update', /wacht op Lou \(in plaats van Kim \(manager\)\)/)).toBe(1);
    expect(await weeks.decide(kim, 'approve')).toMatch(/niet aan jou gevraagd/);
    expect(await weeks.decide(lou, 'approve')).toMatch(/gaat door/);
  });

  test('nobody replaces them: the desk asks, and who was away may still decide', async () => {
    await weeks.says('hoi', robin);
    await weeks.laptop();
    weeks.people({ id: kim, afwezig });
    await weeks.until('2026-11-25 09:00', 30, lookAtAbsent);
    expect((await weeks.request()).approval).toMatchObject({
      byDesk: true,
      approver: { id: kim },
      standsInFor: { id: kim },
    });
    expect(weeks.said(robin)).toMatch(/Akkoord nodig.*Kim \(manager\) is er nu niet, en niemand vervangt/);
    expect(weeks.said(sam)).toMatch(/Kim \(manager\) is er nu niet\. De frontoffice zoekt uit wie akkoord kan geven/);
    expect(card(kim)).toMatch(/Je bent er nu niet, dus de frontoffice zoekt uit/);
    await weeks.until('2026-11-27 09:00', 60, lookAtAbsent);
    expect(await weeks.steps()).toEqual(['loket naar-de-balie']);
    expect(await weeks.decide(kim, 'approve')).toMatch(/gaat door/);
  });

  test('who replaces them has no chat: the desk asks them', async () => {
    await weeks.says('hoi', robin);
    await weeks.laptop();
    weeks.people({ id: kim, afwezig, vervanger: lou }, { id: lou, naam: 'Lou' });
    await weeks.until('2026-11-25 09:00', 30, lookAtAbsent);
    expect((await weeks.request()).approval).toMatchObject({
      byDesk: true,
      approver: { id: lou },
      standsInFor: { id: kim },
    });
    expect(weeks.said(robin)).toMatch(/Lou \(vervangt Kim \(manager\)\) kan ik niet bereiken/);
    expect(weeks.said(sam)).toMatch(/beslist daarom Lou\. Lou kan ik hier niet bereiken/);
  });

  test('nobody approves for themselves, also not in the place of another', async () => {
    await weeks.laptop();
    weeks.people({ id: kim, afwezig, vervanger: sam });
    await weeks.until('2026-11-25 09:00', 30, lookAtAbsent);
    expect((await weeks.request()).approval).toMatchObject({ byDesk: true, approver: { id: kim } });
  });

  test('what they asked first is answered to who stands in', async () => {
    await weeks.says('hoi', lou);
    await weeks.laptop();
    await weeks.decide(kim, 'ask-back');
    await weeks.says('Hoe oud is de oude?', kim);
    weeks.people({ id: kim, afwezig, vervanger: lou }, { id: lou, naam: 'Lou' });
    await weeks.until('2026-11-25 09:00', 30, lookAtAbsent);
    expect(weeks.said(lou)).toMatch(/Gevraagd aan .*: Hoe oud is de oude\?/);
    await weeks.says('zes jaar', sam);
    expect(weeks.said(lou)).toContain('zes jaar');
    expect(weeks.said(sam)).toContain('aan Lou gegeven');
  });

  test('also where the desk stands in, which then hears the answer', async () => {
    await weeks.says('hoi', robin);
    await weeks.laptop();
    await weeks.decide(kim, 'ask-back');
    await weeks.says('Hoe oud is de oude?', kim);
    weeks.people({ id: kim, afwezig });
    await weeks.until('2026-11-25 09:00', 30, lookAtAbsent);
    await weeks.says('zes jaar', sam);
    expect(weeks.said(sam)).toContain('aan de frontoffice gegeven');
    expect(weeks.said(robin)).toMatch(/waarvoor de frontoffice akkoord vraagt: "zes jaar"/);
  });

  test('who is away when it is asked is replaced at once, and their stand-in sees for whom', async () => {
    await weeks.says('hoi', lou);
    weeks.people(
      { id: kim, afwezig: [{ van: '2026-11-24', tot: '2026-11-24' }], vervanger: lou },
      { id: lou, naam: 'Lou' },
    );
    await weeks.laptop();
    expect(weeks.said(lou)).toMatch(/Je vervangt Kim \(manager\)/);
    expect((await weeks.request()).approval).toMatchObject({ approver: { id: lou }, standsInFor: { id: kim } });
  });

  test('what can not be handed over keeps nothing else waiting', async () => {
    await weeks.says('hoi', lou);
    await weeks.laptop();
    await weeks.laptop();
    weeks.people({ id: kim, afwezig, vervanger: lou }, { id: lou, naam: 'Lou' });
    // Its change is refused: the version in the row is too high for the column.
    await weeks.db.query("UPDATE tickets SET version = 2147483647 WHERE number = 'M-2026-000001'");
    await weeks.until('2026-11-25 08:00', 30, lookAtAbsent);
    expect((await weeks.request()).approval).toMatchObject({ approver: { id: kim } });
    expect((await weeks.request('M-2026-000002')).approval).toMatchObject({ approver: { id: lou } });
    expect(weeks.loket.logged).toContainEqual(expect.objectContaining({ msg: 'stand-in failed', ticket: number }));
  });
});

describe('who asked does not answer what who approves wants to know', () => {
  const asks = async () => {
    await weeks.decide(kim, 'ask-back');
    await weeks.says('Hoe oud is de oude?', kim);
  };
  const reminded = () =>
    weeks.texts(sam).filter((text) => /wacht nog op je antwoord over .*"Hoe oud is de oude\?"/.test(text));

  test('they are asked again, first with the news and then as often as there is news; who approves is left alone', async () => {
    await weeks.laptop();
    await asks();
    const told = weeks.texts(kim).length;
    await weeks.until('2026-11-27 17:00', 30, lookAtTickets);
    expect(reminded()).toHaveLength(1);
    await weeks.until('2026-12-02 17:00', 30, lookAtTickets);
    expect(reminded()).toHaveLength(2);
    expect(weeks.texts(kim)).toHaveLength(told);
    await weeks.says('zes jaar', sam);
    expect(weeks.said(kim)).toContain('zes jaar');
  });

  test('who has no chat is asked again by the desk', async () => {
    await weeks.says('hoi', robin);
    await weeks.byPhone();
    await asks();
    await weeks.until('2026-11-27 12:00', 30, lookAtTickets);
    expect(weeks.said(robin)).toMatch(/^Een herinnering\. Kim \(manager\) heeft een vraag aan Sam/);
    await weeks.presses('Antwoord doorgeven', robin);
    await weeks.says('zes jaar', robin);
    expect(weeks.said(kim)).toContain('zes jaar');
  });
});
