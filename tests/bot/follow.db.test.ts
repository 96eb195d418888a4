import type { Person } from '../harness/person.ts';
import { lampSomewhere } from '../harness/rooms.ts';
import { botServer, type BotServer } from './bot-server.ts';

/** What somebody else reported already is followed instead of reported again, over real HTTP. */

let bot: BotServer;
let kim: Person;
let number: string;
beforeAll(async () => {
  bot = await botServer();
}, 60_000);
afterAll(() => bot.close());

const secret = 'naast de kast van Anouk';
const ticketsOf = (person: Person) => bot.rows('SELECT 1 FROM tickets WHERE requester = $1', [person.id]);
const listening = () =>
  bot.rows<{ person: string; stopped: boolean }>(
    'SELECT person, stopped_at IS NOT NULL AS stopped FROM followers WHERE ticket = $1',
    [number],
  );

/** Somebody reports a lamp, and Kim meets the same one. */
beforeEach(async () => {
  const sam = bot.person();
  kim = bot.person();
  const lamp = lampSomewhere();
  await sam.type(`${lamp}, ${secret}`);
  await sam.hears(/Zal ik dit melden/);
  await sam.press('Ja, melden');
  await sam.hears(/Gemeld als/);
  const [made] = await bot.rows<{ number: string }>('SELECT number FROM tickets WHERE requester = $1', [sam.id]);
  number = made?.number ?? '';
  await kim.type(lamp);
  await kim.hears(/al gemeld/);
});

const follows = async () => {
  await kim.press('Houd me op de hoogte');
  await kim.hears(new RegExp(`volg.*${number}|${number}.*volg`, 's'));
};
const ready = async () => {
  await bot.rest('PATCH', `/tickets/${number}`, { status: 'gereed', customerMessage: 'Gemaakt, groet van Ruud.' });
  await kim.hears(/die je volgt, is klaar/);
};

test('who follows makes no ticket and hears that it is ready, but never what is between the requester and the desk', async () => {
  await follows();
  await bot.rest('PATCH', `/tickets/${number}`, { customerMessage: 'Bel je huisarts, Sam.' });
  await ready();
  expect(await ticketsOf(kim)).toEqual([]);
  const heard = JSON.stringify(kim.got());
  for (const word of ['huisarts', 'groet van Ruud', 'Anouk', 'Sam']) expect(heard).not.toContain(word);
});

test('pressing twice follows once', async () => {
  const data = kim.button('Houd me op de hoogte');
  const before = kim.got().length;
  await Promise.all([kim.deliver(kim.pressing(data)), kim.deliver(kim.pressing(data))]);
  await bot.connector.until(
    () =>
      kim
        .texts()
        .slice(before)
        .filter((text) => text.includes(number)).length >= 2,
  );
  expect(await listening()).toEqual([{ person: kim.id, stopped: false }]);
  expect(await ticketsOf(kim)).toEqual([]);
});

test('"nee" of a follower is a note for who has the ticket, and becomes a ticket of their own', async () => {
  await follows();
  await ready();
  const before = kim.got().length;
  await kim.type('nee');
  await kim.hears(/eigen melding.*Zal ik dit melden/s, before);
  await kim.press('Ja, melden');
  await kim.hears(/Gemeld als/, before);
  expect(await ticketsOf(kim)).toHaveLength(1);
  const read = await bot.rest('GET', `/tickets/${number}`);
  expect(read.body.status).toBe('gereed');
  const notes = await bot.rows<{ by_id: string }>(
    "SELECT by_id FROM ticket_events WHERE ticket = $1 AND kind = 'notitie'",
    [number],
  );
  expect(notes).toEqual([{ by_id: kim.id }]);
});

test('"niet meer volgen" is heard: nothing comes after it', async () => {
  await follows();
  await kim.type('niet meer volgen');
  await kim.hears(/je volgt M-\d{4}-\d{6} niet meer\./);
  expect(await listening()).toEqual([{ person: kim.id, stopped: true }]);
  const before = kim.got().length;
  await bot.rest('PATCH', `/tickets/${number}`, { status: 'gereed' });
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(kim.got()).toHaveLength(before);
});

test('where colleagues read along, nothing is offered that others reported', async () => {
  const [{ place }] = (await bot.rows<{ place: { room: string } }>('SELECT place FROM tickets WHERE number = $1', [
    number,
  ])) as [{ place: { room: string } }];
  const lee = bot.person();
  const thread = '19:follow@thread.tacv2;messageid=1';
  const there = () => bot.connector.posted.filter(({ conversation }) => conversation === thread);
  await lee.deliver(lee.inThread(thread, `de lamp op ${place.room} knippert in B30`));
  await bot.connector.until(() => there().length > 0);
  expect(JSON.stringify(there())).toMatch(/Zal ik dit melden/);
  expect(JSON.stringify(there())).not.toMatch(/al gemeld|Houd me op de hoogte/);
});
