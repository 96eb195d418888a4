import { changeTicket } from '../../bot/change-ticket.ts';
import { Approvals, fmis, kim, robin, sam } from './approvals.ts';

/** What who approves wants to know first, and how the answer comes back. */

let weeks: Approvals;
beforeEach(async () => {
  weeks = await Approvals.begin();
}, 60_000);
afterEach(() => weeks.end());

describe('who approves asks something first', () => {
  beforeEach(async () => {
    await weeks.says('hoi', kim);
    await weeks.laptop();
  });

  test('a question that comes in the middle of an intake is told when that ends', async () => {
    await weeks.says('ik wil een vergaderzaal', sam);
    await weeks.decide(kim, 'ask-back');
    await weeks.says('Hoe oud is de oude?', kim);
    expect(weeks.texts(sam).some((text) => text.includes('Hoe oud is de oude?'))).toBe(false);
    await weeks.says('stop', sam);
    expect(weeks.texts(sam).some((text) => text.includes('Hoe oud is de oude?'))).toBe(true);
  });

  test('a question goes to the requester, and the answer comes back with the buttons', async () => {
    await weeks.decide(kim, 'ask-back');
    await weeks.says('Hoe oud is de oude?', kim);
    expect(weeks.said(sam)).toContain('Hoe oud is de oude?');
    await weeks.says('zes jaar', sam);
    expect(weeks.said(kim)).toContain('zes jaar');
    expect(await weeks.decide(kim, 'approve')).toMatch(/gaat door/);
    expect(await weeks.steps()).toEqual(['akkoordgever vraag', 'medewerker antwoord']);
  });

  describe('while a lamp of theirs is reported ready', () => {
    const lamp = 'M-2026-000002';
    const asks = async () => {
      await weeks.decide(kim, 'ask-back');
      await weeks.says('Is er nog een oude over?', kim);
    };
    const ready = async () => {
      await changeTicket(weeks.loket, lamp, { status: 'gereed' }, fmis);
      await weeks.settled();
    };
    const later = async (said: string) => {
      weeks.now = new Date(weeks.now.getTime() + 2 * 3_600_000);
      await weeks.says(said, sam);
      weeks.now = new Date(weeks.now.getTime() + 2 * 3_600_000);
    };
    const stand = async () => [(await weeks.request(lamp)).status, (await weeks.request()).approval?.answer];
    beforeEach(() => weeks.saysAll(sam, 'de lamp boven mijn bureau op kamer 3.12 in B30 knippert', 'ja'));

    test('a bare word answers what was told last', async () => {
      await ready();
      await later('status');
      await asks();
      await weeks.says('nee', sam);
      expect(await stand()).toEqual(['gereed', 'nee']);
    });

    test('also when that is whether the lamp is good', async () => {
      await asks();
      await later('status');
      await ready();
      await weeks.says('ja', sam);
      expect(await stand()).toEqual(['gesloten', null]);
    });

    test('where it can be either it is asked', async () => {
      await asks();
      await ready();
      await weeks.says('ja', sam);
      expect(weeks.said(sam)).toMatch(/^Over welke/);
      expect(await stand()).toEqual(['gereed', null]);
      await weeks.says('die laptop', sam);
      expect(await stand()).toEqual(['gereed', 'ja']);
      await weeks.says('ja', sam);
      expect(await stand()).toEqual(['gesloten', 'ja']);
    });

    test('so it is of two questions: of who approves and of who executes', async () => {
      await asks();
      const asked = { status: 'wacht-op-klant' as const, customerMessage: 'Welke lamp is het?' };
      await changeTicket(weeks.loket, lamp, asked, fmis);
      await weeks.settled();
      await weeks.says('de linker', sam);
      expect(weeks.said(sam)).toMatch(/^Over welke/);
      await weeks.says('de lamp', sam);
      expect(await stand()).toEqual(['in-behandeling', null]);
    });
  });
});

describe('who asked has no chat: it was registered by phone', () => {
  beforeEach(async () => {
    await weeks.says('hoi', kim);
    await weeks.says('hoi', robin);
    await weeks.byPhone();
  });

  test('a question of who approves goes to the desk, which passes on the answer', async () => {
    await weeks.decide(kim, 'ask-back');
    await weeks.says('Hoe oud is de oude?', kim);
    expect(weeks.said(kim)).toMatch(/Sam heeft geen chat met mij. De frontoffice vraagt het/);
    expect(weeks.said(robin)).toMatch(
      /Kim \(manager\) heeft een vraag aan Sam.*"Hoe oud is de oude\?".*Vraag jij het\?/,
    );
    expect(await weeks.decide(kim, 'answer-for')).toMatch(/niet aan jou gevraagd/);
    await weeks.presses('Antwoord doorgeven', robin);
    expect(weeks.said(robin)).toMatch(/^Wat zegt Sam\?/);
    await weeks.says('zes jaar', robin);
    expect(weeks.said(kim)).toContain('Sam antwoordt over M-2026-000001: "zes jaar"');
    expect(await weeks.steps()).toEqual(['akkoordgever vraag', 'balie antwoord']);
    expect(await weeks.decide(robin, 'answer-for')).toMatch(/staat geen vraag meer open/);
  });

  test('the desk can wait with the answer', async () => {
    await weeks.decide(kim, 'ask-back');
    await weeks.says('Hoe oud?', kim);
    await weeks.presses('Antwoord doorgeven', robin);
    await weeks.says('stop', robin);
    expect(weeks.said(robin)).toMatch(/Druk nog eens op de knop/);
    expect((await weeks.request()).approval?.question).toBe('Hoe oud?');
  });

  test('the button of one question does not answer the next, nor does what is typed behind it', async () => {
    weeks.people({ id: 'lou', rol: 'frontoffice' });
    const asks = async (text: string) => {
      weeks.now = new Date(weeks.now.getTime() + 60_000);
      await weeks.decide(kim, 'ask-back');
      await weeks.says(text, kim);
      return weeks.button('Antwoord doorgeven', robin);
    };
    const first = await asks('Hoe oud?');
    await weeks.press(robin, first);
    await weeks.says('zes jaar', robin);
    await weeks.press(robin, first);
    expect(weeks.said(robin)).toMatch(/staat geen vraag meer open/);
    const second = await asks('Wat kost hij?');
    expect(await weeks.press(robin, first)).toMatch(/een vraag aan Sam.*"Wat kost hij\?"/);
    expect(weeks.texts(robin).at(-2)).toMatch(/al geantwoord.*nieuwe vraag/);
    await weeks.press(robin, second);
    // Meanwhile a colleague passes on what they heard, and Kim asks something else.
    await weeks.says('hoi', 'lou');
    await weeks.press('lou', second);
    await weeks.says('duizend euro', 'lou');
    await asks('En hoe zwaar?');
    await weeks.says('duizend euro', robin);
    expect((await weeks.request()).approval).toMatchObject({ question: 'En hoe zwaar?', answer: null });
  });

  test('a button of before questions were told apart still answers what was asked then', async () => {
    await weeks.decide(kim, 'ask-back');
    await weeks.says('Hoe oud?', kim);
    await weeks.db.query("UPDATE tickets SET approval = approval - 'questionAt'");
    expect(await weeks.decide(robin, 'answer-for')).toMatch(/^Wat zegt Sam\?/);
    await weeks.says('zes jaar', robin);
    expect((await weeks.request()).approval).toMatchObject({ answer: 'zes jaar' });
  });
});

test('what is clearly something else is no answer to a question of who approves', async () => {
  await weeks.says('hoi', kim);
  await weeks.laptop();
  await weeks.decide(kim, 'ask-back');
  await weeks.says('Hoe oud is de oude?', kim);
  for (const text of ['dank je', 'de lamp boven mijn bureau op kamer 3.12 knippert', 'stop'])
    await weeks.says(text, sam);
  expect((await weeks.request()).approval).toMatchObject({ question: 'Hoe oud is de oude?', answer: null });
  await weeks.says('zes jaar', sam);
  expect((await weeks.request()).approval).toMatchObject({ question: null, answer: 'zes jaar' });
});
