import { randomUUID } from 'node:crypto';
import { Agent, DeskChannel } from '../harness/desk-channel.ts';
import { DeskChats } from '../harness/desk-chats.ts';
import { textOf, type Person } from '../harness/person.ts';
import { samples } from '../harness/sample-files.ts';
import type { Posted } from '../harness/connector.ts';

/** "Nieuw" in the channel of the desk: an agent registers a question for who called, came by or mailed. */

let chats: DeskChats;
beforeAll(async () => {
  chats = await DeskChats.open();
}, 60_000);
afterAll(() => chats.close());
beforeEach(async () => {
  await chats.bot.db.query('UPDATE conversations SET session = NULL, look_at = NULL, person_name = NULL');
  await chats.begin();
});

/** What Loket said in the thread, the last last. */
const thread = (channel = chats.channel): Posted[] =>
  channel.posted().filter(({ conversation }) => conversation !== channel.id);
const last = () => textOf(thread().at(-1)!);

/** An agent types, and Loket has answered with what is expected. */
async function types(text: string, expected: RegExp, agent = chats.robin, mention = true): Promise<void> {
  await chats.channel.says(agent, text, { mention });
  await said(expected);
}
const said = (expected: RegExp) => chats.until(() => thread().some((one) => expected.test(textOf(one))));

/** Presses the newest button with that title in the thread. */
async function presses(title: string, expected: RegExp, agent = chats.robin): Promise<void> {
  const actions = thread().flatMap(({ activity }) => activity.attachments?.[0]?.content.actions ?? []);
  const data = actions.filter((one) => one.title.startsWith(title)).at(-1)?.data;
  if (!data) throw new Error(`no button [${title}]; there are ${actions.map((one) => one.title).join(', ')}`);
  const activity = agent.inThread(`${chats.channel.id};messageid=${chats.channel.id}-nieuw`, '');
  await agent.deliver(agent.named({ ...activity, text: undefined, entities: [], value: data }));
  await said(expected);
}

/** Sam has a chat with Loket. */
async function samIsKnown(): Promise<Person> {
  await chats.sam.type('hoi');
  await chats.hears(/Waar kan ik je mee helpen/);
  return chats.sam;
}
const tickets = () =>
  chats.bot.rows(
    `SELECT product, answers, requester, requester_name AS name, conversation, status, by_role, by_id, data->>'via' AS via
     FROM tickets JOIN ticket_events ON ticket = number AND ticket_events.kind = 'gemaakt' ORDER BY number DESC`,
  );

test('a call of somebody with a chat: the same questions, and they see the ticket in their own chat', async () => {
  const sam = await samIsKnown();
  await types('nieuw', /Voor wie is het\? Typ de naam/);
  await types('Sam Bakker', /Is dit de Sam Bakker die je bedoelt\?.*laatst in de chat/s);
  await presses('Sam Bakker', /Hoe kwam de vraag van Sam Bakker binnen\?/);
  await presses('Telefoon', /Wat is de vraag\? Typ het zoals Sam Bakker het zegt/);
  await types('er is een lamp kapot', /In welk gebouw en op welke plek is het\?/);
  await types('B30 kamer 3.12', /Zal ik dit melden\?/);
  await types(
    'ja',
    /Vastgelegd als \*\*M-\S+\*\* voor Sam Bakker \(telefoon\)\. Het facilitair team .*Sam Bakker ziet het in de eigen chat/,
  );
  await chats.until(() => sam.texts().some((text) => /zoals je aan de telefoon vroeg/.test(text)));
  await chats.until(() => sam.texts().some((text) => /^M-\S+ Storing verlichting: geregistreerd/.test(text)));
  expect((await tickets())[0]).toMatchObject({
    product: 'storing-verlichting',
    name: 'Sam Bakker',
    by_role: 'balie',
    by_id: DeskChats.robinId,
    via: 'telefoon',
  });
});

test('in one sentence, somebody of the directory without a chat', async () => {
  const { organisation } = chats.bot.loket.desk();
  const jip = organisation.personen.find(({ rol }) => rol === 'medewerker')!;
  await types(`nieuw voor ${jip.naam} via de mail`, /Wat is de vraag\?/);
  await types('de kraan lekt in B30 kamer 3.14', /Loopt er nu water/);
  await presses('Nee', /Zal ik dit melden/);
  await presses('Ja, melden', /heeft geen chat met mij: geef het nummer en de belofte zelf door/);
  expect((await tickets())[0]).toMatchObject({ requester: jip.id, conversation: null, via: 'mail' });
});

test('what is the matter, told with how it came in or before it is known who asks, is not asked again', async () => {
  await samIsKnown();
  await types('nieuw voor Sam Bakker', /Is dit de Sam Bakker/);
  await types('ja', /Hoe kwam de vraag van Sam Bakker binnen/);
  await types('telefoon, de kraan in B30 kamer 3.14 lekt', /Loopt er nu water/);
  await presses('Nee', /Zal ik dit melden/);
  await types('ja', /Vastgelegd als \*\*M-\S+\*\* voor Sam Bakker \(telefoon\)/);
  const [ticket] = await tickets();
  expect(ticket).toMatchObject({ product: 'storing-sanitair', via: 'telefoon', name: 'Sam Bakker' });
  expect(JSON.stringify(ticket)).toContain('kamer 3.14');
});

test('"nieuw: …" with all of it at once asks only who, and how it came in', async () => {
  await types('nieuw: de lamp in B30 kamer 3.12 knippert', /Voor wie is het/);
  await types('Bo van Buiten', /Op welk nummer/);
  await types('geen', /Dat neem ik mee\. Hoe kwam de vraag van Bo van Buiten binnen/);
  await presses('Balie', /Zal ik dit melden/);
  await types('ja', /Vastgelegd als \*\*M-\S+\*\* voor Bo van Buiten \(balie\)/);
});

test('somebody whom nobody knows, with a number to call back', async () => {
  await types('nieuw', /Voor wie is het/);
  await types('Bo van Buiten', /Bo van Buiten ken ik niet\. Op welk nummer/);
  await types('later', /Dat lijkt geen telefoonnummer/);
  await types('06-12345678', /Hoe kwam de vraag van Bo van Buiten binnen/);
  await types('aan de balie', /Wat is de vraag/);
  await types('de lamp in B30 kamer 3.12 knippert', /Zal ik dit melden/);
  await types('ja', /Vastgelegd als/);
  expect((await tickets())[0]).toMatchObject({
    name: 'Bo van Buiten',
    requester: expect.stringMatching(/^onbekend-/) as unknown,
    via: 'balie',
    conversation: null,
    answers: expect.arrayContaining([expect.objectContaining({ text: '06-12345678' })]) as unknown,
  });
});

test('"stop" ends it wherever it is, and nothing is kept', async () => {
  await types('nieuw voor Bo van Buiten', /Op welk nummer/);
  await presses('Geen nummer', /Hoe kwam de vraag/);
  await presses('Balie', /Wat is de vraag/);
  const before = (await tickets()).length;
  await types('er is een lamp kapot', /In welk gebouw/);
  await types('stop', /Gestopt\. Er is niets vastgelegd/);
  await types('B30 kamer 3.12', /(?:Wat bedoel je|Ik weet nog niet|Zal ik|Dat regelen we liever)/);
  expect(await tickets()).toHaveLength(before);
});

test('what is confidential is not registered where colleagues read along', async () => {
  await samIsKnown();
  await types('nieuw voor Sam Bakker, telefoon', /Is dit de Sam Bakker/);
  await types('ja', /Wat is de vraag/);
  await types(
    'ik word gepest door mijn leidinggevende',
    /Ik leg het hier niet vast\. Vraag Sam Bakker om het in de eigen chat/,
  );
  await types('er is een lamp kapot', /In welk gebouw/);
});

test('not understood, another name, and what can not be had meanwhile', async () => {
  await types('nieuw voor Bo van Buiten, balie', /Op welk nummer/);
  await presses('Geen nummer', /Wat is de vraag/);
  await types('xyzzy plugh', /Ik vind er geen product bij/);
  await types('status', /Dat kan niet terwijl je iets voor een ander vastlegt/);
  await types('nieuw', /Je legt hier al iets vast voor Bo van Buiten/);
  expect(thread().map(textOf).join()).not.toContain('terugbellen');
});

test('a request that has to be approved goes to who approves, as by REST', async () => {
  const { organisation } = chats.bot.loket.desk();
  const jip = organisation.personen.find(({ rol }) => rol === 'medewerker')!;
  await types(`nieuw voor ${jip.naam}, telefoon`, /Wat is de vraag/);
  await types('ik heb een nieuwe laptop nodig', /./);
  for (let asked = 0; asked < 8 && !/\(Ja, /.test(last()); asked++) {
    const before = thread().length;
    const [choice] = thread().at(-1)?.activity.attachments?.[0]?.content.actions ?? [];
    if (choice && !/Oké|formulier/.test(choice.title)) await presses(choice.title, /./);
    else await types('voor het gewone werk vanaf morgen', /./);
    await chats.until(() => thread().length > before);
  }
  await types('ja', /Eerst is er akkoord nodig/);
  expect((await tickets())[0]).toMatchObject({ status: 'wacht-op-akkoord', requester: jip.id });
});

test('a message without a mention counts while it goes on, and not after it', async () => {
  await types('nieuw voor Bo van Buiten, balie', /Op welk nummer/);
  await types('geen', /Wat is de vraag/, chats.robin, false);
  await types('stop', /Gestopt/);
  const before = chats.channel.posted().length;
  await chats.channel.says(chats.robin, 'er is een lamp kapot', { mention: false });
  await chats.settled();
  expect(chats.channel.posted()).toHaveLength(before);
});

test('a colleague in the same thread does not answer it, and does not press its buttons', async () => {
  await types('nieuw voor Bo van Buiten', /Op welk nummer/);
  await presses('Geen nummer', /Dit gesprek is van een collega/, chats.noor);
  await types('06-12345678', /./, chats.noor);
  await presses('Geen nummer', /Hoe kwam de vraag van Bo van Buiten binnen/);
});

test('only agents, in a channel of the desk; elsewhere "nieuw" is what it was', async () => {
  const stranger = new Agent(chats.bot, randomUUID(), 'Pim');
  await chats.channel.says(stranger, 'nieuw');
  await chats.until(() => thread().length > 0);
  const other = new DeskChannel(chats.bot);
  await other.says(chats.robin, 'nieuw');
  await chats.until(() => thread(other).length > 0);
  expect([...thread(), ...thread(other)].map(textOf).join()).not.toContain('Voor wie is het');
});

test('a channel that is let go meanwhile registers nothing', async () => {
  await types('nieuw', /Voor wie is het/);
  await chats.bot.db.query('DELETE FROM desk_channels');
  await types('Bo van Buiten', /Hier kan ik niets meer vastleggen/);
});

test('of two with the same name it is asked which', async () => {
  await samIsKnown();
  const other = chats.bot.person();
  await other.type('hoi');
  await chats.until(() => other.texts().length > 0);
  await types('nieuw voor Sam Bakker, telefoon', /Welke Sam Bakker bedoel je\?.*laatst in de chat/s);
  await presses('Iemand anders', /Sam Bakker ken ik niet/);
});

test('while a person of the desk has their chat, Loket is silent there about it too', async () => {
  await chats.asksAndTaken();
  const heard = chats.sam.texts().length;
  await types('nieuw voor Sam Bakker, telefoon', /Is dit de Sam Bakker/);
  await types('ja', /Wat is de vraag/);
  await types('de lamp in B30 kamer 3.12 knippert', /Zal ik dit melden/);
  await types('ja', /Sam Bakker praat nu met de frontoffice: noem daar het nummer/);
  await chats.channel.writes(chats.robin, 'Sam Bakker', 'Het is gemeld.');
  await chats.hears(/^\*\*Robin:\*\* Het is gemeld\.$/);
  expect(chats.sam.texts()).toHaveLength(heard + 1);
});

test('what is sent along with what is not registered is not kept, also while the questions go on', async () => {
  const { channel, robin, bot } = chats;
  bot.connector.files.set('pest.png', { body: samples.png });
  await types('nieuw voor Bo van Buiten, balie', /Op welk nummer/);
  await presses('Geen nummer', /Wat is de vraag/);
  await types('er is een lamp kapot', /In welk gebouw/);
  const said = robin.inThread(`${channel.id};messageid=${channel.id}-nieuw`, 'ik word gepest door mijn leidinggevende');
  const attachments = [{ contentType: 'image/*', contentUrl: `${bot.connector.url}/files/pest.png` }];
  await robin.deliver(robin.named({ ...said, attachments }));
  await chats.until(() => thread().some((one) => /Ik leg het hier niet vast/.test(textOf(one))));
  expect(await bot.rows('SELECT name FROM attachments')).toEqual([]);
});

test('what is left for hours is over: what is said in that thread then is not of it', async () => {
  const { bot } = chats;
  await types('nieuw voor Bo van Buiten, balie', /Op welk nummer/);
  await types('geen', /Wat is de vraag/);
  await bot.db.query(
    `UPDATE conversations SET session = jsonb_set(session, '{counter,at}', to_jsonb($1::text)) WHERE session -> 'counter' IS NOT NULL`,
    [new Date(bot.loket.now().getTime() - 5 * 3_600_000).toISOString()],
  );
  const before = chats.channel.posted().length;
  await chats.channel.says(chats.robin, 'er is een lamp kapot', { mention: false });
  await chats.settled();
  expect(chats.channel.posted()).toHaveLength(before);
  await types('nieuw', /Voor wie is het/);
});
