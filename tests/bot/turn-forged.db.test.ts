import type { Person } from '../harness/person.ts';
import { numberIn } from '../harness/person.ts';
import { lampSomewhere } from '../harness/rooms.ts';
import { botServer, type BotServer } from './bot-server.ts';

/** Buttons that nobody was shown: of somebody else's ticket or intake, of the past, or of no form that we know. */

let bot: BotServer;
let noor: Person;
let number: string;
let heard: number;
beforeAll(async () => {
  bot = await botServer();
  noor = bot.person();
  number = await noor.makesTicket('de lamp in kamer 2.14 van B20 is stuk');
  await bot.rest('PATCH', `/tickets/${number}`, { status: 'gereed' });
  await noor.hears(/is klaar/);
  heard = sends(noor);
}, 60_000);
afterAll(() => bot.close());

const ticket = async () => (await bot.rest('GET', `/tickets/${number}`)).body;
const sends = (person: Person) => person.got().length;

describe('a forged button', () => {
  test.each(['solved', 'not-solved', 'ticket'])(
    '"%s" of the ticket of somebody else changes and reveals nothing',
    async (what) => {
      const before = await ticket();
      const [sam, unknown] = [bot.person(), bot.person()];
      for (const [person, ref] of [
        [sam, number],
        [unknown, 'M-2026-999999'],
      ] as const) {
        await person.deliver(person.pressing({ verb: 'loket', do: what, ref }));
        await bot.connector.until(() => sends(person) === 1);
        expect(await person.deliver(person.activity({ text: ref }))).toMatchObject({ status: 200 });
        await bot.connector.until(() => sends(person) === 2);
      }
      expect(await ticket()).toEqual(before);
      const about = (person: Person, ref: string) => JSON.stringify(person.texts()).replaceAll(ref, 'M');
      expect(about(sam, number)).toBe(about(unknown, 'M-2026-999999'));
      expect(about(sam, number)).not.toMatch(/2\.14|lamp|klaar|gereed/);
      expect(sends(noor)).toBe(heard);
    },
  );

  test('that confirms, answers or changes the intake of somebody else makes nothing', async () => {
    const lea = bot.person();
    await lea.type(lampSomewhere());
    await lea.hears(/Zal ik dit melden/);
    const sam = bot.person();
    const { ref } = lea.button('Ja, melden');
    for (const press of [
      lea.button('Ja, melden'),
      lea.button('Wijzigen'),
      lea.button('Iets anders'),
      { verb: 'loket', do: 'answer', ref: `${String(ref)}/plaats`, value: 'B20' },
      { verb: 'loket', do: 'change-one', ref: `${String(ref)}/plaats` },
    ]) {
      const before = sends(sam);
      await sam.deliver(sam.pressing(press));
      await bot.connector.until(() => sends(sam) === before + 1);
    }
    expect(JSON.stringify(sam.texts())).not.toMatch(/3\.12|knippert|M-2026/);
    expect(await bot.rows('SELECT 1 FROM tickets WHERE requester = ANY($1)', [[sam.id, lea.id]])).toEqual([]);
    await lea.press('Ja, melden');
    await lea.hears(/Gemeld als/);
  });

  test('that confirms an intake of which somebody else already has the ticket does not tell its number', async () => {
    const sam = bot.person();
    await sam.deliver(sam.pressing(noor.button('Ja, melden')));
    await bot.connector.until(() => sends(sam) === 1);
    expect(sam.texts().join()).not.toContain(number);
  });
});

describe('a button of the past', () => {
  test('that confirmed gives the same number again, also after a new intake began', async () => {
    const sam = bot.person();
    const made = await sam.makesTicket();
    const button = sam.button('Ja, melden');
    await sam.type('de printer in kamer 3.12 van B30 is stuk');
    await bot.connector.until(() => sends(sam) === 4);
    await sam.deliver(sam.pressing(button));
    await bot.connector.until(() => sends(sam) === 5);
    expect(numberIn(sam.texts().at(-1) ?? '')).toBe(made);
    expect(await bot.rows('SELECT number FROM tickets WHERE requester = $1', [sam.id])).toEqual([{ number: made }]);
  });

  test('of a summary that was corrected makes nothing, and shows how it is now', async () => {
    const sam = bot.person();
    await sam.type(lampSomewhere());
    await sam.hears(/Zal ik dit melden/);
    const old = sam.button('Ja, melden');
    await sam.type('wijzig plaats');
    await bot.connector.until(() => sends(sam) === 2);
    await sam.type('B20, kamer 2.14');
    await sam.hears(/2\.14/);
    await sam.deliver(sam.pressing(old));
    await sam.hears(/oudere samenvatting/);
    expect(await bot.rows('SELECT 1 FROM tickets WHERE requester = $1', [sam.id])).toEqual([]);
    await sam.press('Ja, melden');
    await sam.hears(/Gemeld als/);
  });
});

describe('a press of no form that we know', () => {
  const long = 'x'.repeat(5_000);
  test.each([
    {},
    { verb: 'loket' },
    { verb: 'loket', do: 7 },
    { verb: 'loket', do: '' },
    { verb: 'loket', do: 'drop-table' },
    { verb: 'loket', do: 'constructor', ref: '__proto__' },
    { verb: 'loket', do: 'confirm' },
    { verb: 'loket', do: 'confirm', ref: { intake: 1 } },
    { verb: 'loket', do: 'confirm', ref: '', value: '' },
    { verb: 'loket', do: 'solved', ref: '\u0000' },
    { verb: 'loket', do: 'solved', ref: "M-2026-000001' OR 1=1 --" },
    { verb: 'loket', do: 'answer', ref: '////', value: '\ud83d' },
    { verb: 'loket', do: 'choose', ref: 'x', value: 'storing-verlichting' },
    { verb: 'loket', do: 'solved', ref: long },
    { verb: 'loket', do: 'answer', ref: 'a/b', value: long },
    { verb: 'other', do: 'confirm' },
    { verb: ['loket'], do: 'status' },
    [1, 2],
    'confirm',
    7,
    false,
  ])('%j is answered kindly', async (data) => {
    const sam = bot.person();
    expect(await sam.deliver(sam.pressing(data))).toMatchObject({ status: 200 });
    await bot.connector.until(() => sends(sam) === 1);
    expect(sam.texts()[0]).toMatch(/[.:?](?:\n\n\(.+\))?$/);
    expect(bot.loket.logged).toEqual([]);
  });
});

describe('Action.Execute', () => {
  const invoke = (person: Person, data: unknown) =>
    person.activity({
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { type: 'Action.Execute', verb: 'loket', data }, trigger: 'manual' },
    });

  test('works as Action.Submit does, and is answered at once', async () => {
    const sam = bot.person();
    await sam.type(lampSomewhere());
    await sam.hears(/Zal ik dit melden/);
    const confirmation = invoke(sam, sam.button('Ja, melden'));
    for (let time = 0; time < 2; time++)
      expect(await sam.deliver(confirmation)).toMatchObject({
        status: 200,
        body: {
          statusCode: 200,
          type: 'application/vnd.microsoft.activity.message',
          value: 'Ik ben ermee bezig.',
        },
      });
    await sam.hears(/Gemeld als/);
    expect(await bot.rows('SELECT 1 FROM tickets WHERE requester = $1', [sam.id])).toHaveLength(1);
    expect(sends(sam)).toBe(3);
  });

  test('is answered in the language of the conversation', async () => {
    const sam = bot.person();
    await sam.type('hello, I have a question about my desk');
    await sam.hears(/./);
    expect(await sam.deliver(invoke(sam, { do: 'status' }))).toMatchObject({ body: { value: "I'm on it." } });
  });

  test('of the ticket of somebody else changes nothing', async () => {
    const before = await ticket();
    const sam = bot.person();
    await sam.deliver(invoke(sam, { do: 'not-solved', ref: number }));
    await bot.connector.until(() => sends(sam) === 1);
    expect(await ticket()).toEqual(before);
  });
});
