import { randomUUID } from 'node:crypto';
import type { Desk } from '../../dialogs/desk.ts';
import { lunchMeeting } from '../harness/answers.ts';
import { Person, textOf } from '../harness/person.ts';
import { botServer, type BotServer } from './bot-server.ts';

/** Who executes sees and does its work in a channel of its own, over real HTTP. */

const robin = '00000000-0000-4000-8000-000000000002';
const sam = '00000000-0000-4000-8000-000000000001';

let bot: BotServer;
let desk: Desk;
let channel: string;
let agent: Person;
let employee: Person;
beforeAll(async () => {
  bot = await botServer();
  desk = bot.loket.desk();
}, 60_000);
afterAll(() => bot.close());
beforeEach(async () => {
  bot.loket.desk = () => desk;
  await bot.db.query('DELETE FROM group_channels');
  channel = `19:${randomUUID()}@thread.tacv2`;
  agent = new Person(bot, robin);
  employee = bot.person();
});

const at = (place: string) => bot.connector.posted.filter(({ conversation }) => conversation === place);
const texts = (place = channel) => at(place).map(textOf);
const until = async (found: () => boolean) => {
  for (let n = 0; n < 400 && !found(); n++) {
    await bot.loket.delivery.sweep();
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  if (!found()) throw new Error(`waited in vain; there was: ${JSON.stringify(texts())}`);
};
/** Says something in a thread of the channel; resolves to the answer, which comes in that thread. */
async function says(who: Person, text: string, place = channel): Promise<string> {
  const thread = `${place};messageid=${String(Math.floor(Math.random() * 1e12))}`;
  await who.deliver(who.inThread(thread, text));
  await until(() => at(thread).length > 0);
  return texts(thread).at(-1) ?? '';
}
/** The card of a ticket as it is in a channel now. */
const card = (number: string, place = channel) =>
  at(place).findLast(({ activity }) => JSON.stringify(activity.attachments ?? []).includes(`${number} ·`));
const buttons = (number: string, place = channel) =>
  (card(number, place)?.activity.attachments?.[0]?.content.actions ?? []).map(({ title }) => title);
const dataOf = (number: string, title: string, place = channel) =>
  at(place)
    .flatMap(({ activity }) => activity.attachments?.[0]?.content.actions ?? [])
    .findLast((one) => one.title === title && one.data['ref'] === number)?.data;
/** Presses a button of the card, with what was filled in; with `says`, waits until that is said to who pressed. */
async function presses(
  who: Person,
  number: string,
  title: string,
  { filled = {}, place = channel, says: said }: { filled?: object; place?: string; says?: RegExp } = {},
): Promise<void> {
  const data = dataOf(number, title);
  expect(data).toBeDefined();
  const thread = `${place};messageid=${randomUUID()}`;
  const inputs = Object.fromEntries(Object.entries(filled).map(([id, value]) => [`in:${id}`, value]));
  await who.deliver({ ...who.inThread(thread, ''), text: undefined, entities: [], value: { ...data, ...inputs } });
  if (said) await until(() => texts(thread).some((text) => said.test(text)));
}
const read = async (number: string) => (await bot.rest('GET', `/tickets/${number}`)).body;
const version = async (number: string) => (await read(number)).version as number;
async function lamp(): Promise<string> {
  const number = await employee.makesTicket();
  await until(() => card(number) !== undefined);
  return number;
}

test('a channel is bound by who may, and then a new ticket appears there with what can be done', async () => {
  expect(await says(agent, 'koppel facilitair team')).toMatch(
    /^Gekoppeld: werk voor \*\*Facilitair team\*\* komt vanaf nu in dit kanaal\./,
  );
  const number = await lamp();
  expect(textOf(card(number)!)).toMatch(/Storing verlichting: nieuw/);
  expect(buttons(number)).toEqual([
    'In behandeling',
    'Vraag stellen',
    'Wacht op leverancier',
    'Gereed',
    'Afwijzen',
    'Verkeerd loket',
  ]);
  expect(await says(agent, 'Koppel facilitair')).toMatch(/Dit kanaal is al van/);
});

test.each([
  ['koppel tovenaars', /^De groep "tovenaars" ken ik niet.*ICT-servicedesk/],
  ['koppel', /ken ik niet/],
  ['koppel informatie', /Gekoppeld|Welke groep/],
  ['koppel mijn headset aan mijn laptop', /^(?!De groep)/],
])('"%s" is answered with what can be said', async (said, answer) => {
  expect(await says(agent, said)).toMatch(answer);
});

test('who may not, does not bind or unbind', async () => {
  expect(await says(new Person(bot, sam), 'koppel ICT')).toMatch(/kan alleen iemand van de frontoffice/);
  expect(await bot.rows('SELECT 1 FROM group_channels')).toEqual([]);
  await says(agent, 'koppel ICT');
  expect(await says(employee, 'ontkoppel ICT')).toMatch(/kan alleen iemand van de frontoffice/);
  expect(await bot.rows('SELECT 1 FROM group_channels')).toHaveLength(1);
});

test('unbound, nothing comes any more; bound elsewhere, what is open comes there', async () => {
  await says(agent, 'koppel facilitair team');
  const number = await lamp();
  expect(await says(agent, 'ontkoppel ICT')).toMatch(/niet aan dit kanaal gekoppeld/);
  expect(await says(agent, 'ontkoppel facilitair team')).toMatch(/^Losgekoppeld/);
  const before = at(channel).length;
  await bot.rest('PATCH', `/tickets/${number}`, { status: 'in-behandeling' });
  await bot.loket.delivery.sweep();
  expect(at(channel)).toHaveLength(before);
  const other = `19:${randomUUID()}@thread.tacv2`;
  expect(await says(agent, 'koppel facilitair team', other)).toMatch(/ligt al|liggen al|Er ligt al werk/);
  await until(() => card(number, other) !== undefined);
});

test('from new to ready: the requester is told, the card follows in place, a question comes back answered', async () => {
  await says(agent, 'koppel facilitair team');
  const number = await lamp();
  const { id } = card(number)!;
  await presses(agent, number, 'In behandeling');
  await until(() => /in behandeling/.test(textOf(card(number)!)));
  expect(card(number)).toMatchObject({ id, method: 'PUT' });
  expect(buttons(number)).not.toContain('In behandeling');

  await presses(agent, number, 'Vraag stellen');
  await until(() => JSON.stringify(card(number)).includes('Typ hier eerst je vraag'));
  await presses(agent, number, 'Vraag stellen', { filled: { tekst: 'Welke van de twee lampen is het?' } });
  await employee.hears(/Welke van de twee lampen is het\?/);
  await until(() => /wacht op de aanvrager/.test(textOf(card(number)!)));
  await employee.type('de linker');
  await employee.hears(/Ik heb je antwoord bij/);
  // In the thread of the card, where the question stands as well.
  const thread = `${channel};messageid=${id}`;
  await until(() => texts(thread).length === 2);
  expect(texts(thread)).toEqual([
    'Gevraagd aan Sam Bakker: "Welke van de twee lampen is het?"',
    `Sam Bakker over **${number}** (Storing verlichting): "de linker"`,
  ]);
  await until(() => /in behandeling/.test(textOf(card(number)!)));

  // What is told within a minute is told together; here a minute goes by.
  await bot.db.query(`UPDATE pushes SET told_at = told_at - interval '2 minutes'`);
  await presses(agent, number, 'Gereed', { filled: { tekst: 'De linker lamp is vervangen.' } });
  await employee.hears(/is klaar\. De linker lamp is vervangen/);
  await employee.press('Nee, nog niet');
  await until(() => texts(thread).some((text) => /nog niet opgelost volgens de aanvrager/.test(text)));
  const { status, events } = await read(number);
  expect(status).toBe('in-behandeling');
  const by = { role: 'backoffice', id: robin };
  expect(
    events.filter((event: { by: object }) => JSON.stringify(event.by) === JSON.stringify(by)).length,
  ).toBeGreaterThan(3);
});

test('who reports ready what they reported themselves is asked once whether it is solved', async () => {
  await says(agent, 'koppel facilitair team');
  const number = await agent.makesTicket();
  await until(() => card(number) !== undefined);
  await presses(agent, number, 'Gereed');
  await until(() => texts(agent.conversation).some((text) => text.includes('Is het opgelost?')));
  await bot.loket.delivery.sweep();
  expect(texts(agent.conversation).filter((text) => text.includes('Is het opgelost?'))).toHaveLength(1);
});

test('pressing twice is doing once', async () => {
  await says(agent, 'koppel facilitair team');
  const number = await lamp();
  const data = dataOf(number, 'In behandeling');
  await presses(agent, number, 'In behandeling');
  const after = await version(number);
  await agent.deliver({ ...agent.inThread(channel, ''), text: undefined, entities: [], value: data });
  expect(await version(number)).toBe(after);
});

test('the wrong group sends it back: the desk gets it with all answers, and it is counted; the desk passes it on', async () => {
  const own = `19:${randomUUID()}@thread.tacv2`;
  const ict = `19:${randomUUID()}@thread.tacv2`;
  await says(agent, 'koppel facilitair team');
  await says(agent, 'koppel frontoffice', own);
  await says(agent, 'koppel ICT', ict);
  const number = await lamp();
  const { answers } = await read(number);
  await presses(agent, number, 'Verkeerd loket');
  await until(() => JSON.stringify(card(number)).includes('Zeg er kort bij waarom'));
  await presses(agent, number, 'Verkeerd loket', { filled: { tekst: 'Dit is een beeldscherm, geen lamp.' } });
  await until(() => card(number, own) !== undefined);
  await until(() => texts(`${own};messageid=${card(number, own)!.id}`).length > 0);
  expect(texts(`${own};messageid=${card(number, own)!.id}`)).toEqual([
    'Van Facilitair team: "Dit is een beeldscherm, geen lamp."',
  ]);
  expect(textOf(card(number)!)).toMatch(/Ligt nu bij: Frontoffice/);
  expect(buttons(number)).toEqual([]);
  expect(textOf(card(number, own)!)).toMatch(/Terug geweest bij de balie: 1 keer/);
  expect(await read(number)).toMatchObject({ group: 'frontoffice', status: 'geregistreerd', answers });
  expect(await bot.rows('SELECT bounces FROM tickets WHERE number = $1', [number])).toEqual([{ bounces: 1 }]);

  const pass = at(own).flatMap(({ activity }) => activity.attachments?.[0]?.content.actions ?? []);
  const data = pass.findLast(({ title }) => title === 'Doorzetten')?.data;
  const press = (filled: object) =>
    agent.deliver({ ...agent.inThread(own, ''), text: undefined, entities: [], value: { ...data, ...filled } });
  await press({ 'in:groep': 'tovenaars' });
  await until(() => JSON.stringify(card(number, own)).includes('Kies eerst een groep'));
  await press({ 'in:groep': 'ict-servicedesk' });
  await until(() => card(number, ict) !== undefined);
  expect(await read(number)).toMatchObject({ group: 'ict-servicedesk', status: 'doorgezet', answers });
});

describe('a press that was not made on the card in the channel of the group', () => {
  const forged = { verb: 'loket', do: 'werk', value: 'gereed' };
  let number: string;
  beforeEach(async () => {
    await says(agent, 'koppel facilitair team');
    number = await lamp();
  });
  afterEach(async () => expect(await read(number)).toMatchObject({ status: 'geregistreerd', version: 1 }));

  test('but in the channel of another group changes nothing, also for the frontoffice', async () => {
    const ict = `19:${randomUUID()}@thread.tacv2`;
    await says(agent, 'koppel ICT', ict);
    await presses(agent, number, 'Gereed', {
      place: ict,
      says: /ligt niet \(meer\) bij een groep van dit kanaal\. Er is niets veranderd/,
    });
  });

  test('but in a channel of nobody, or a group chat, changes nothing', async () => {
    await presses(agent, number, 'Gereed', { place: `19:${randomUUID()}@thread.v2`, says: /niets veranderd/ });
  });

  test('but in a personal chat changes nothing', async () => {
    await employee.deliver(employee.pressing({ ...forged, ref: number }));
    await new Promise((resolve) => setTimeout(resolve, 200));
  });

  test('but by somebody who is not in the group changes nothing; who is in it may', async () => {
    const member = bot.person();
    const groepen = desk.organisation.groepen.map((one) =>
      one.id === 'facilitair-team' ? { ...one, leden: [member.id] } : one,
    );
    bot.loket.desk = () => ({ ...desk, organisation: { ...desk.organisation, groepen } });
    await presses(bot.person(), number, 'Gereed', { says: /van een andere groep, dus ik heb niets veranderd/ });
    expect(await version(number)).toBe(1);
    await presses(member, number, 'Wacht op leverancier');
    expect(await read(number)).toMatchObject({ status: 'wacht-op-leverancier' });
    await bot.db.query(`UPDATE tickets SET status = 'geregistreerd', version = 1 WHERE number = $1`, [number]);
  });

  test.each([[{ ref: 'M-2026-999999' }], [{ ref: "'; DROP TABLE tickets" }], [{}]])(
    'of a ticket that is not there, %j, changes nothing',
    async (ref) => {
      const thread = `${channel};messageid=9`;
      const before = at(thread).length;
      await agent.deliver({
        ...agent.inThread(thread, ''),
        text: undefined,
        entities: [],
        value: { ...forged, ...ref },
      });
      await until(() => at(thread).length > before);
      expect(texts(thread).at(-1)).toMatch(/niets veranderd/);
    },
  );

  test('with a move that is not on the card changes nothing', async () => {
    for (const value of ['gesloten', 'geregistreerd', 'x', 'pass'])
      await agent.deliver({
        ...agent.inThread(channel, ''),
        text: undefined,
        entities: [],
        value: { ...forged, ref: number, value },
      });
    await until(() => texts().filter((text) => /Dat kan nu niet/.test(text)).length >= 3);
  });
});

test('what is confidential shows nothing of what was asked', async () => {
  const page = [...desk.catalogue.values()].find(({ vertrouwelijk }) => vertrouwelijk);
  expect(page).toBeDefined();
  const group = page!.uitvoerder.standaard;
  await says(agent, `koppel ${group}`);
  const asked = { product: page!.id, requester: { name: 'Anja van Verzonnen' }, description: 'heel geheim' };
  const { number } = (await bot.rest('POST', '/tickets', asked)).body;
  await until(() => card(number) !== undefined);
  expect(JSON.stringify(card(number))).not.toMatch(/Anja|geheim/);
});

test('a work order is a card of its own, and the request tells what became of it', async () => {
  const asked = { product: 'verhuizing', requester: { name: 'Anja van Verzonnen' } };
  const { number } = (await bot.rest('POST', '/tickets', asked)).body;
  await bot.rest('PATCH', `/tickets/${number}`, { status: 'doorgezet' });
  const orders = await bot.rows<{ number: string; executing_group: string; status: string }>(
    `SELECT number, executing_group, status FROM tickets WHERE parent = $1 AND status = 'doorgezet' ORDER BY number`,
    [number],
  );
  const [order] = orders;
  expect(order?.number).toMatch(/^W-/);
  expect(await says(agent, `koppel ${order!.executing_group}`)).toMatch(/^Gekoppeld/);
  await until(() => card(order!.number) !== undefined);
  expect(card(number)).toBeUndefined();
  await presses(agent, order!.number, 'In behandeling');
  await until(() => /in behandeling/.test(textOf(card(order!.number)!)));
  expect(await read(number)).toMatchObject({ status: 'in-behandeling' });
  await presses(agent, order!.number, 'Verkeerd loket', { filled: { tekst: 'Hoort niet bij ons.' } });
  await until(() => /Ligt nu bij: Frontoffice/.test(textOf(card(order!.number)!)));
});

test('refused takes a reason, that the requester reads; on the card nothing can be done any more', async () => {
  await says(agent, 'koppel facilitair team');
  const number = await lamp();
  await presses(agent, number, 'Afwijzen');
  await until(() => JSON.stringify(card(number)).includes('De aanvrager leest dit'));
  expect(await version(number)).toBe(1);
  await presses(agent, number, 'Afwijzen', { filled: { tekst: 'Deze gang wordt volgende week gesloopt.' } });
  await employee.hears(/kan zo helaas niet doorgaan\. Deze gang wordt volgende week gesloopt\./);
  await until(() => /afgewezen/.test(textOf(card(number)!)));
  expect(buttons(number)).toEqual([]);
});

test('an answer to a question about a work order comes back under the card of that order, and of no other', async () => {
  const places = new Map<string, string>();
  for (const group of ['bedrijfsbureau', 'catering', 'facilitair team']) {
    const place = `19:${randomUUID()}@thread.tacv2`;
    places.set(group, place);
    await says(agent, `koppel ${group}`, place);
  }
  for (const text of lunchMeeting('donderdag over 3 weken van 10 tot 15 uur')) await employee.type(text);
  const number = /M-\d{4}-\d{6}/.exec(await employee.hears(/Aangevraagd als/))![0];
  const order = `W${number.slice(1)}-1`;
  const orders = await bot.rows<{ number: string; executing_group: string }>(
    'SELECT number, executing_group FROM tickets WHERE parent = $1 ORDER BY number',
    [number],
  );
  const group = orders[0]!.executing_group;
  expect(orders.map(({ executing_group: one }) => one)).toEqual(['bedrijfsbureau', 'catering', 'bedrijfsbureau']);
  const place = places.get(group)!;
  await until(() => card(order, place) !== undefined);
  const { id } = card(order, place)!;
  expect(textOf(card(order, place)!)).toMatch(/Hoort bij: Bijeenkomst/);
  const data = at(place)
    .flatMap(({ activity }) => activity.attachments?.[0]?.content.actions ?? [])
    .find(({ title }) => title === 'Vraag stellen')!.data;
  await agent.deliver({
    ...agent.inThread(`${place};messageid=${id}`, ''),
    text: undefined,
    entities: [],
    value: { ...data, 'in:tekst': 'Mag het ook zaal 2 zijn?' },
  });
  await employee.hears(/Over "Zaal reserveren" van .* is er een vraag aan jou\. Mag het ook zaal 2 zijn\?/);
  await employee.type('ja, prima');
  const thread = `${place};messageid=${id}`;
  await until(() => texts(thread).length === 2);
  expect(texts(thread)).toEqual([
    'Gevraagd aan Sam Bakker: "Mag het ook zaal 2 zijn?"',
    `Sam Bakker over **${order}** (Zaal reserveren): "ja, prima"`,
  ]);
  await until(() => /in behandeling/.test(textOf(card(order, place)!)));
  for (const [other, where] of places) if (other !== group) expect(texts(where).join()).not.toContain('ja, prima');
  expect(await read(order)).toMatchObject({ status: 'in-behandeling' });
});
