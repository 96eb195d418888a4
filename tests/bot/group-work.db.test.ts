import { randomUUID } from 'node:crypto';
import { lunchMeeting } from '../harness/answers.ts';
import { textOf } from '../harness/person.ts';
import { GroupChannel } from './group-channel-around.ts';

/** Who executes sees and does its work in a channel of its own, over real HTTP. */

const robin = '00000000-0000-4000-8000-000000000002';

const here = new GroupChannel();
const { at, texts, until, says, card, buttons, dataOf, presses, read, version, lamp } = here;

test('from new to ready: the requester is told, the card follows in place, a question comes back answered', async () => {
  await says(here.agent, 'koppel facilitair team');
  const number = await lamp();
  const { id } = card(number)!;
  await presses(here.agent, number, 'In behandeling');
  await until(() => /in behandeling/.test(textOf(card(number)!)));
  expect(card(number)).toMatchObject({ id, method: 'PUT' });
  expect(buttons(number)).not.toContain('In behandeling');

  await presses(here.agent, number, 'Vraag stellen');
  await until(() => JSON.stringify(card(number)).includes('Typ hier eerst je vraag'));
  await presses(here.agent, number, 'Vraag stellen', { filled: { tekst: 'Welke van de twee lampen is het?' } });
  await here.employee.hears(/Welke van de twee lampen is het\?/);
  await until(() => /wacht op de aanvrager/.test(textOf(card(number)!)));
  await here.employee.type('de linker');
  await here.employee.hears(/Ik heb je antwoord bij/);
  // In the thread of the card, where the question stands as well.
  const thread = `${here.channel};messageid=${id}`;
  await until(() => texts(thread).length === 2);
  expect(texts(thread)).toEqual([
    'Gevraagd aan Sam Bakker: "Welke van de twee lampen is het?"',
    `Sam Bakker over **${number}** (Storing verlichting): "de linker"`,
  ]);
  await until(() => /in behandeling/.test(textOf(card(number)!)));

  // What is told within a minute is told together; here a minute goes by.
  await here.bot.db.query(`UPDATE pushes SET told_at = told_at - interval '2 minutes'`);
  await presses(here.agent, number, 'Gereed', { filled: { tekst: 'De linker lamp is vervangen.' } });
  await here.employee.hears(/is klaar\. De linker lamp is vervangen/);
  await here.employee.press('Nee, nog niet');
  await until(() => texts(thread).some((text) => /nog niet opgelost volgens de aanvrager/.test(text)));
  const { status, events } = await read(number);
  expect(status).toBe('in-behandeling');
  const by = { role: 'backoffice', id: robin };
  expect(
    events.filter((event: { by: object }) => JSON.stringify(event.by) === JSON.stringify(by)).length,
  ).toBeGreaterThan(3);
});

test('who reports ready what they reported themselves is asked once whether it is solved', async () => {
  await says(here.agent, 'koppel facilitair team');
  const number = await here.agent.makesTicket();
  await until(() => card(number) !== undefined);
  await presses(here.agent, number, 'Gereed');
  await until(() => texts(here.agent.conversation).some((text) => text.includes('Is het opgelost?')));
  await here.bot.loket.delivery.sweep();
  expect(texts(here.agent.conversation).filter((text) => text.includes('Is het opgelost?'))).toHaveLength(1);
});

test('pressing twice is doing once', async () => {
  await says(here.agent, 'koppel facilitair team');
  const number = await lamp();
  const data = dataOf(number, 'In behandeling');
  await presses(here.agent, number, 'In behandeling');
  const after = await version(number);
  await here.agent.deliver({ ...here.agent.inThread(here.channel, ''), text: undefined, entities: [], value: data });
  expect(await version(number)).toBe(after);
});

test('the wrong group sends it back: the desk gets it with all answers, and it is counted; the desk passes it on', async () => {
  const own = `19:${randomUUID()}@thread.tacv2`;
  const ict = `19:${randomUUID()}@thread.tacv2`;
  await says(here.agent, 'koppel facilitair team');
  await says(here.agent, 'koppel frontoffice', own);
  await says(here.agent, 'koppel ICT', ict);
  const number = await lamp();
  const { answers } = await read(number);
  await presses(here.agent, number, 'Verkeerd loket');
  await until(() => JSON.stringify(card(number)).includes('Zeg er kort bij waarom'));
  await presses(here.agent, number, 'Verkeerd loket', { filled: { tekst: 'Dit is een beeldscherm, geen lamp.' } });
  await until(() => card(number, own) !== undefined);
  await until(() => texts(`${own};messageid=${card(number, own)!.id}`).length > 0);
  expect(texts(`${own};messageid=${card(number, own)!.id}`)).toEqual([
    'Van Facilitair team: "Dit is een beeldscherm, geen lamp."',
  ]);
  expect(textOf(card(number)!)).toMatch(/Ligt nu bij: Frontoffice/);
  expect(buttons(number)).toEqual([]);
  expect(textOf(card(number, own)!)).toMatch(/Terug geweest bij de balie: 1 keer/);
  expect(await read(number)).toMatchObject({ group: 'frontoffice', status: 'geregistreerd', answers });
  expect(await here.bot.rows('SELECT bounces FROM tickets WHERE number = $1', [number])).toEqual([{ bounces: 1 }]);

  const pass = at(own).flatMap(({ activity }) => activity.attachments?.[0]?.content.actions ?? []);
  const data = pass.findLast(({ title }) => title === 'Doorzetten')?.data;
  const press = (filled: object) =>
    here.agent.deliver({
      ...here.agent.inThread(own, ''),
      text: undefined,
      entities: [],
      value: { ...data, ...filled },
    });
  await press({ 'in:groep': 'tovenaars' });
  await until(() => JSON.stringify(card(number, own)).includes('Kies eerst een groep'));
  await press({ 'in:groep': 'ict-servicedesk' });
  await until(() => card(number, ict) !== undefined);
  expect(await read(number)).toMatchObject({ group: 'ict-servicedesk', status: 'doorgezet', answers });
});

test('a work order is a card of its own, and the request tells what became of it', async () => {
  const asked = { product: 'verhuizing', requester: { name: 'Anja van Verzonnen' } };
  const { number } = (await here.bot.rest('POST', '/tickets', asked)).body;
  await here.bot.rest('PATCH', `/tickets/${number}`, { status: 'doorgezet' });
  const orders = await here.bot.rows<{ number: string; executing_group: string; status: string }>(
    `SELECT number, executing_group, status FROM tickets WHERE parent = $1 AND status = 'doorgezet' ORDER BY number`,
    [number],
  );
  const [order] = orders;
  expect(order?.number).toMatch(/^W-/);
  expect(await says(here.agent, `koppel ${order!.executing_group}`)).toMatch(/^Gekoppeld/);
  await until(() => card(order!.number) !== undefined);
  expect(card(number)).toBeUndefined();
  await presses(here.agent, order!.number, 'In behandeling');
  await until(() => /in behandeling/.test(textOf(card(order!.number)!)));
  expect(await read(number)).toMatchObject({ status: 'in-behandeling' });
  await presses(here.agent, order!.number, 'Verkeerd loket', { filled: { tekst: 'Hoort niet bij ons.' } });
  await until(() => /Ligt nu bij: Frontoffice/.test(textOf(card(order!.number)!)));
});

test('refused takes a reason, that the requester reads; on the card nothing can be done any more', async () => {
  await says(here.agent, 'koppel facilitair team');
  const number = await lamp();
  await presses(here.agent, number, 'Afwijzen');
  await until(() => JSON.stringify(card(number)).includes('De aanvrager leest dit'));
  expect(await version(number)).toBe(1);
  await presses(here.agent, number, 'Afwijzen', { filled: { tekst: 'Deze gang wordt volgende week gesloopt.' } });
  await here.employee.hears(/kan zo helaas niet doorgaan\. Deze gang wordt volgende week gesloopt\./);
  await until(() => /afgewezen/.test(textOf(card(number)!)));
  expect(buttons(number)).toEqual([]);
});

test('an answer to a question about a work order comes back under the card of that order, and of no other', async () => {
  const places = new Map<string, string>();
  for (const group of ['bedrijfsbureau', 'catering', 'facilitair team']) {
    const place = `19:${randomUUID()}@thread.tacv2`;
    places.set(group, place);
    await says(here.agent, `koppel ${group}`, place);
  }
  for (const text of lunchMeeting('donderdag over 3 weken van 10 tot 15 uur')) await here.employee.type(text);
  const number = /M-\d{4}-\d{6}/.exec(await here.employee.hears(/Aangevraagd als/))![0];
  const order = `W${number.slice(1)}-1`;
  const orders = await here.bot.rows<{ number: string; executing_group: string }>(
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
  await here.agent.deliver({
    ...here.agent.inThread(`${place};messageid=${id}`, ''),
    text: undefined,
    entities: [],
    value: { ...data, 'in:tekst': 'Mag het ook zaal 2 zijn?' },
  });
  await here.employee.hears(/Over "Zaal reserveren" van .* is er een vraag aan jou\. Mag het ook zaal 2 zijn\?/);
  await here.employee.type('ja, prima');
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
