import { randomUUID } from 'node:crypto';
import { textOf, type Person } from '../harness/person.ts';
import { botServer, type BotServer } from './bot-server.ts';

/** Loket among colleagues: in channels and group chats, over real HTTP. */

let bot: BotServer;
let sam: Person;
let kim: Person;
let thread: string;
beforeAll(async () => {
  bot = await botServer();
}, 60_000);
afterAll(() => bot.close());
beforeEach(() => {
  sam = bot.person();
  kim = bot.person();
  thread = `19:${randomUUID()}@thread.tacv2;messageid=1`;
});

const lamp = 'de lamp op 3.12 knippert in B30';
const settled = () => new Promise((resolve) => setTimeout(resolve, 200));
const there = () => bot.connector.posted.filter(({ conversation }) => conversation === thread);
const said = () => there().map(textOf);
const ticketsOf = (person: Person) =>
  bot.rows<{ number: string; conversation: string }>('SELECT number, conversation FROM tickets WHERE requester = $1', [
    person.id,
  ]);

/** Resolves to the newest text in the thread that matches, after the first `skip`. */
async function threadSays(pattern: RegExp, skip = 0): Promise<string> {
  const found = () =>
    said()
      .slice(skip)
      .findLast((text) => pattern.test(text));
  await bot.connector.until(() => found() !== undefined);
  return found() ?? '';
}

/** Presses a button that was shown in the thread, as this person. */
function presses(person: Person, title: string) {
  const shown = there().flatMap(({ activity }) => activity.attachments?.[0]?.content.actions ?? []);
  const data = shown.findLast((one) => one.title === title)?.data;
  expect(data).toBeDefined();
  return person.deliver({ ...person.inThread(thread, ''), text: undefined, entities: [], value: data, replyToId: 'x' });
}

/** Somebody whom Loket can send a message. */
async function known(person: Person): Promise<Person> {
  await person.type('hallo');
  await person.hears(/helpen/);
  return person;
}

test('what colleagues say to each other is not heard', async () => {
  for (const text of [lamp, 'status', 'help']) await sam.deliver(sam.inThread(thread, text, false));
  const other = { type: 'mention', text: '<at>Kim</at>', mentioned: { id: '29:kim', name: 'Kim' } };
  await sam.deliver({ ...sam.inThread(thread, `<at>Kim</at> ${lamp}`, false), entities: [other] });
  await settled();
  expect(there()).toEqual([]);
  expect(await bot.rows('SELECT 1 FROM conversations WHERE person = $1', [sam.id])).toEqual([]);
});

test('being added to a team or removed from it says nothing', async () => {
  for (const fields of [
    { type: 'conversationUpdate', membersAdded: [{ id: '28:loket' }] },
    { type: 'installationUpdate', action: 'add' },
    { type: 'installationUpdate', action: 'remove' },
  ])
    await sam.deliver({ ...sam.inThread(thread, ''), text: undefined, entities: [], ...fields });
  await settled();
  expect(there()).toEqual([]);
});

test.each([
  ['channel', { conversationType: 'channel', isGroup: true }],
  ['groupChat', { conversationType: 'groupChat', isGroup: true }],
  ['a group that does not say what it is', { isGroup: true }],
])('a mention in %s is answered there', async (_, kind) => {
  await sam.deliver({ ...sam.inThread(thread, lamp), conversation: { id: thread, ...kind } });
  await threadSays(/Zal ik dit melden/);
  expect(sam.got()).toEqual([]);
});

test('a fault is reported in the thread; its news comes in the personal chat', async () => {
  await known(sam);
  await sam.deliver(sam.inThread(thread, lamp));
  await threadSays(/Zal ik dit melden.*@Loket/s);
  await sam.deliver(sam.inThread(thread, 'ja'));
  await threadSays(/Gemeld als .*Nieuws stuur ik je in onze persoonlijke chat/);
  await sam.hears(/Dit meldde je in de groep/);
  const [ticket] = await ticketsOf(sam);
  expect(ticket?.conversation).toBe(`msteams|${sam.conversation}`);
  const before = there().length;
  await bot.rest('PATCH', `/tickets/${ticket?.number ?? ''}`, { status: 'gereed', customerMessage: 'Gemaakt, Sam.' });
  await sam.hears(/is klaar\. Gemaakt, Sam/);
  await sam.press('Ja, dank je');
  await sam.hears(/is afgesloten/);
  expect(there()).toHaveLength(before);
});

test('without a personal chat the news comes in the thread, without the words that are for the requester', async () => {
  await sam.deliver(sam.inThread(thread, lamp));
  await threadSays(/Zal ik dit melden/);
  await presses(sam, 'Ja, melden');
  await threadSays(/Gemeld als .*Je hoort het hier/);
  const [ticket] = await ticketsOf(sam);
  const number = ticket?.number ?? '';
  await bot.rest('PATCH', `/tickets/${number}`, { customerMessage: 'Bel je huisarts.' });
  await threadSays(/Er is een bericht voor je\. Open een chat met mij/);
  await bot.rest('PATCH', `/tickets/${number}`, { status: 'gereed' });
  await threadSays(/is klaar/);
  expect(JSON.stringify(there())).not.toMatch(/huisarts/);
  await presses(sam, 'Ja, dank je');
  await threadSays(/is afgesloten/);
  expect((await bot.rest('GET', `/tickets/${number}`)).body.status).toBe('gesloten');
});

test('two people in one thread do not mix, and a stranger can not press their buttons', async () => {
  await sam.deliver(sam.inThread(thread, lamp));
  await threadSays(/knippert/);
  await kim.deliver(kim.inThread(thread, 'de kraan in de pantry lekt, B30 kamer 2.14'));
  await threadSays(/Loopt er nu water/);
  await sam.deliver(sam.inThread(thread, 'ja'));
  await threadSays(/Gemeld als/);
  expect(await ticketsOf(sam)).toHaveLength(1);
  expect(await ticketsOf(kim)).toEqual([]);
  await presses(sam, 'Nee');
  await threadSays(/Dit gesprek is van een collega/);
  await kim.deliver(kim.inThread(thread, 'nee'));
  await threadSays(/kraan.*Zal ik dit melden/s);
  const before = there().length;
  await presses(sam, 'Ja, melden');
  await threadSays(/Dit gesprek is van een collega\. Noem me met @Loket/, before);
  expect(await ticketsOf(sam)).toHaveLength(1);
  await presses(kim, 'Ja, melden');
  await bot.connector.until(() => said().filter((text) => /Gemeld als/.test(text)).length === 2);
  expect(await ticketsOf(kim)).toHaveLength(1);
});

test('what somebody makes of a button does not help: without its owner it fits nothing of theirs', async () => {
  await sam.deliver(sam.inThread(thread, lamp));
  await threadSays(/Zal ik dit melden/);
  const shown = there().flatMap(({ activity }) => activity.attachments?.[0]?.content.actions ?? []);
  const { owner: _, ...forged } = shown.find(({ title }) => title === 'Ja, melden')!.data;
  for (const value of [forged, { ...forged, owner: kim.id }])
    await kim.deliver({ ...kim.inThread(thread, ''), text: undefined, entities: [], value });
  await bot.connector.until(() => said().filter((text) => /al voorbij/.test(text)).length === 2);
  expect([...(await ticketsOf(sam)), ...(await ticketsOf(kim))]).toEqual([]);
});

test('the same button twice, or a message that is delivered twice, makes one ticket', async () => {
  await sam.deliver(sam.inThread(thread, lamp));
  await threadSays(/Zal ik dit melden/);
  const yes = sam.inThread(thread, 'ja');
  await Promise.all([sam.deliver(yes), sam.deliver(yes), presses(sam, 'Ja, melden')]);
  await threadSays(/Gemeld als/);
  await settled();
  expect(await ticketsOf(sam)).toHaveLength(1);
});

test.each([
  ['ik ben mijn wachtwoord vergeten', /Vaak lukt het zo weer/],
  ['ik heb een klacht over hoe ik behandeld ben aan de balie', /Wat vervelend/],
  ['status', /nog geen meldingen/],
  ['bel me terug', /Op welk nummer/],
  ['ik wil een nieuwe laptop', /Laptop of computer/],
  ['ik ben mijn pas kwijt', /Waar had je je pas/],
])('"%s" goes to the personal chat, and nothing is typed twice', async (text, answer) => {
  await known(sam);
  await sam.deliver(sam.inThread(thread, text));
  await threadSays(/^Dat regelen we liever even samen: ik stuur je een bericht\.$/);
  await sam.hears(answer);
  expect(there()).toHaveLength(1);
});

test('what was open in the personal chat is put aside and offered again', async () => {
  await sam.type('zaal voor 8 man morgen van 10 tot 12 met koffie');
  await sam.hears(/In welk gebouw/);
  await sam.deliver(sam.inThread(thread, 'ik ben mijn pas kwijt'));
  await sam.hears(/Waar had je je pas/);
  await sam.type('stop');
  await sam.hears(/Je was nog bezig met: Vergaderzaal/);
});

test('who has no personal chat is told how to open one; nothing personal stands in the thread', async () => {
  await sam.deliver(sam.inThread(thread, 'ik ben mijn wachtwoord vergeten'));
  const text = await threadSays(/Dat regelen we liever even samen/);
  expect(text).toContain('https://teams.microsoft.com/l/chat/0/0?users=28%3Aloket');
  expect(text).not.toMatch(/wachtwoord/);
});

test('a personal chat that was removed is none', async () => {
  await known(sam);
  await sam.deliver(sam.activity({ type: 'installationUpdate', action: 'remove' }));
  await sam.deliver(sam.inThread(thread, 'status'));
  await threadSays(/Open een chat met mij/);
  expect(sam.got()).toHaveLength(1);
});

test('own tickets and their numbers stay out of the thread', async () => {
  const number = await sam.makesTicket();
  const before = sam.got().length;
  await sam.deliver(sam.inThread(thread, `hoe staat het met ${number}`));
  await threadSays(/ik stuur je een bericht/);
  await sam.hears(/Storing verlichting/, before);
  await kim.deliver(kim.inThread(thread, number));
  await threadSays(/Open een chat met mij/);
  expect(JSON.stringify(there())).not.toContain(number);
});

test('somebody else who is mentioned is a name, and not the desk', async () => {
  const entities = [
    { type: 'mention', text: '<at>Loket</at>', mentioned: { id: '28:loket', name: 'Loket' } },
    { type: 'mention', text: '<at>Noor</at>', mentioned: { id: '29:noor', name: 'Noor' } },
  ];
  await sam.deliver({
    ...sam.inThread(thread, ''),
    text: '<at>Loket</at> de lamp boven het bureau van <at>Noor</at> knippert, B30 kamer 3.12',
    entities,
  });
  expect(await threadSays(/Zal ik dit melden/)).toContain('van Noor knippert');
});

test('a file of a channel can not be opened here, and that is said', async () => {
  const attachments = [{ contentType: 'reference', contentUrl: 'https://x.sharepoint.com/a.docx', name: 'a.docx' }];
  await sam.deliver({ ...sam.inThread(thread, lamp), attachments });
  await threadSays(/Bij a\.docx kan ik niet\. Stuur het in onze persoonlijke chat.*Zal ik dit melden/s);
});

test('a bare mention gets an example', async () => {
  await sam.deliver(sam.inThread(thread, ''));
  await threadSays(/Zeg erbij wat er is/);
});
