import { randomUUID } from 'node:crypto';
import { Agent, DeskChannel } from '../harness/desk-channel.ts';
import { DeskChats } from '../harness/desk-chats.ts';

/** An employee asks for a person, and one of the desk takes over in the channel, over real HTTP. */

const { noorId } = DeskChats;
let chats: DeskChats;
let bot: DeskChats['bot'];
let channel: DeskChannel;
let robin: Agent;
let noor: Agent;
let sam: DeskChats['sam'];

beforeAll(async () => {
  chats = await DeskChats.open();
}, 60_000);
afterAll(() => chats.close());

beforeEach(async () => {
  await chats.begin();
  ({ bot, channel, robin, noor, sam } = chats);
});

const until = (found: () => boolean) => chats.until(found);
const hears = (pattern: RegExp) => chats.hears(pattern);
const reads = (pattern: RegExp, name?: string) => chats.reads(pattern, name);
const asks = () => chats.asks();
const asksAndTaken = () => chats.asksAndTaken();

test('who asks for a person hears their place and what can be chosen, and stands in the queue', async () => {
  await asks();
  expect(sam.texts().at(-1)).toMatch(/Je bent als eerste aan de beurt. Hoe lang het duurt, weet ik nog niet/);
  expect(channel.buttons('Sam Bakker')).toEqual(['Overnemen']);
  await sam.type('het gaat over mijn laptop');
  await reads(/\*\*Sam Bakker:\*\* het gaat over mijn laptop/);
  await hears(/Dat geef ik door/);
});

test('the talk goes both ways under names; the bot is silent, and a note stays inside', async () => {
  await asksAndTaken();
  const before = sam.texts().length;
  await channel.writes(robin, 'Sam Bakker', 'Goedemorgen! Waarmee kan ik helpen?\nZeg het maar 😀');
  await hears(/^\*\*Robin:\*\* Goedemorgen! Waarmee kan ik helpen\?\nZeg het maar 😀$/);
  await sam.type('stop');
  await sam.type('de lamp knippert op 3.12 in B30');
  await reads(/\*\*Sam Bakker:\*\* de lamp knippert/);
  expect(channel.thread('Sam Bakker')).toContain('**Sam Bakker:** stop');
  await channel.writes(robin, 'Sam Bakker', '// pas is verlopen');
  await reads(/de medewerker ziet dit niet/);
  expect(sam.texts().slice(before)).toEqual([expect.stringMatching(/^\*\*Robin:\*\*/)]);
});

test('of two who take it at once one gets it, the other is told who', async () => {
  await asks();
  await Promise.all([
    channel.presses(robin, 'Sam Bakker', 'Overnemen'),
    channel.presses(noor, 'Sam Bakker', 'Overnemen'),
  ]);
  await reads(/was net iets eerder/);
  expect(sam.texts().filter((text) => text.includes('is er. Je praat nu met een mens'))).toHaveLength(1);
  expect(await bot.rows(`SELECT 1 FROM takeovers WHERE state = 'held'`)).toHaveLength(1);
});

test('finished: it is a ticket with the transcript, and whether it is solved is asked', async () => {
  await asksAndTaken();
  await channel.writes(robin, 'Sam Bakker', 'De sleutel ligt bij de balie.');
  await channel.presses(robin, 'Sam Bakker', 'Afronden', { tekst: 'alleen voor ons' });
  await hears(/Robin heeft het gesprek afgerond; het staat onder \*\*M-.*Is je vraag hiermee beantwoord/);
  const [made] = await bot.rows<{ number: string; status: string }>(
    'SELECT number, status FROM tickets WHERE requester = $1',
    [sam.id],
  );
  expect(made?.status).toBe('gereed');
  const ticket = (await bot.rest('GET', `/tickets/${made?.number ?? ''}`)).body;
  expect(JSON.stringify(ticket.events)).toContain('De sleutel ligt bij de balie.');
  expect(sam.texts().join('\n')).not.toContain('alleen voor ons');
  await sam.press('Ja, dank je');
  await hears(/is afgesloten/);
  await channel.writes(robin, 'Sam Bakker', 'nog iets');
  await reads(/Dit gesprek is klaar \(beantwoord\)/);
});

test('handed back in the middle of an intake: the bot goes on where it was', async () => {
  await sam.type('ik wil een vergaderzaal voor 8 man');
  await until(() => sam.texts().length > 0);
  const asked = sam.texts().at(-1) ?? '';
  await asks();
  expect(channel.card('Sam Bakker').activity.attachments?.[0]?.content['fallbackText']).toMatch(
    /Bezig met: Vergaderzaal reserveren/,
  );
  await channel.presses(robin, 'Sam Bakker', 'Overnemen');
  await hears(/Robin/);
  await channel.presses(robin, 'Sam Bakker', 'Terug naar Loket');
  await until(() => sam.texts().some((text) => text.startsWith('Robin geeft het gesprek weer aan mij')));
  await until(() => sam.texts().at(-1) === asked || /gebouw|dag|wanneer/i.test(sam.texts().at(-1) ?? ''));
  await sam.type('stop');
  await hears(/gestopt/);
});

test('the chat that comes back is asked again about tickets of its own', async () => {
  const number = await sam.makesTicket();
  await sam.type('er is mij beloofd dat iemand zou komen en ik heb niemand gezien');
  await hears(/Gaat het over een van je meldingen/);
  await asks();
  await channel.presses(robin, 'Sam Bakker', 'Overnemen');
  await hears(/Robin/);
  await channel.presses(robin, 'Sam Bakker', 'Terug naar Loket');
  await hears(/Gaat het over een van je meldingen/);
  expect(sam.texts().at(-1)).toContain(number);
  await sam.type('stop');
});

test('the questions of a product are begun with what was said', async () => {
  await asksAndTaken();
  await sam.type('mijn pas doet het niet meer op de vierde verdieping');
  await reads(/mijn pas/);
  await channel.presses(robin, 'Sam Bakker', 'Vragen stellen', { product: 'toegangspas-aanvragen' });
  await until(() => sam.texts().some((text) => /geeft het gesprek weer aan mij/.test(text)));
  await until(() => /pas/i.test(sam.texts().at(-1) ?? ''));
  expect(await bot.rows(`SELECT outcome FROM takeovers`)).toEqual([{ outcome: 'ordered' }]);
});

test.each([
  ['laat maar', /uit de rij gehaald/, 'withdrawn'],
  ['bel me terug', /terugbellen|bellen/, 'call-back'],
])('who waits can say "%s"', async (said, answer, outcome) => {
  await asks();
  await sam.type(said);
  await hears(answer);
  expect(await bot.rows('SELECT state, outcome FROM takeovers')).toEqual([{ state: 'ended', outcome }]);
});

test('kept as a question it has a number and a promise at once', async () => {
  await asks();
  await sam.type('kan ik hier ook een fiets stallen');
  await hears(/Dat geef ik door/);
  await sam.press('Leg mijn vraag vast');
  await hears(/Doorgegeven als \*\*M-.*Uiterlijk/);
});

test('only who is of the desk takes or writes; a colleague does not write in another’s chat', async () => {
  await asksAndTaken();
  const stranger = new Agent(bot, randomUUID(), 'Pim');
  await channel.presses(stranger, 'Sam Bakker', 'Afronden');
  await reads(/Alleen wie bij de frontoffice werkt/);
  await channel.writes(noor, 'Sam Bakker', 'ik weet het antwoord');
  await reads(/Robin heeft dit gesprek, dus dit ging niet naar de medewerker/);
  expect(sam.texts().join()).not.toContain('ik weet het antwoord');
  await channel.presses(noor, 'Sam Bakker', 'Afronden');
  await reads(/Robin heeft dit gesprek; er is niets gebeurd/);
  await channel.presses(noor, 'Sam Bakker', 'Overnemen van');
  await hears(/\*\*Noor\*\* van de frontoffice neemt het gesprek over/);
});

test('transferred to a colleague, or who goes home leaves the chat to the queue', async () => {
  await asksAndTaken();
  await channel.presses(robin, 'Sam Bakker', 'Overdragen', { collega: noorId });
  await hears(/\*\*Noor\*\*/);
  await channel.says(noor, 'ik ben weg');
  await hears(/Noor kan even niet verder. Ik zoek meteen een collega; je houdt je plek in de rij/);
  // The card leaves in a lane of its own, beside what Sam hears.
  await until(() => channel.buttons('Sam Bakker').join() === 'Overnemen');
});

test('what is said without a mention counts in the thread of a chat, and nowhere else', async () => {
  await asksAndTaken();
  await channel.writes(robin, 'Sam Bakker', 'zonder vermelding', false);
  await hears(/^\*\*Robin:\*\* zonder vermelding$/);
  const before = channel.posted().length;
  await channel.says(robin, 'zomaar iets', { mention: false });
  await chats.settled();
  expect(channel.posted()).toHaveLength(before);
});

test('an employee who is not there any more: the agent reads that it did not arrive', async () => {
  await asksAndTaken();
  await sam.deliver(sam.activity({ type: 'installationUpdate', action: 'remove' }));
  await reads(/heeft het gesprek met Loket gesloten/);
  await channel.writes(robin, 'Sam Bakker', 'hallo?');
  await reads(/Dit gesprek is klaar \(niet meer bereikbaar\)/);
});

test('what is confidential goes to no channel, and is not kept; who wrote it hears so', async () => {
  await asksAndTaken();
  await sam.type('ik word gepest door mijn leidinggevende en wil een vertrouwenspersoon spreken');
  await hears(/Dit klinkt vertrouwelijk.*niet doorgegeven en niet bewaard/);
  expect(JSON.stringify(channel.posted())).not.toContain('gepest');
  expect(await bot.rows(`SELECT 1 FROM takeover_lines WHERE body LIKE '%gepest%'`)).toEqual([]);
});

test('danger goes before everything, and who has the chat reads it', async () => {
  await asks();
  await sam.type('laat maar, er is brand op de derde verdieping!');
  await until(() => sam.texts().some((text) => text.includes('112')));
  await reads(/Dit klinkt als gevaar/);
  expect(await bot.rows('SELECT state FROM takeovers')).toEqual([{ state: 'waiting' }]);
});

test('a question is no question about the waiting, and "naar de balie" in a talk is said to who talks', async () => {
  await asks();
  await sam.type('hoe lang is mijn pas geldig?');
  await reads(/hoe lang is mijn pas geldig/);
  await channel.presses(robin, 'Sam Bakker', 'Overnemen');
  await hears(/is er\. Je praat nu/);
  await sam.type('stuur hem maar naar de balie');
  await reads(/\*\*Sam Bakker:\*\* stuur hem maar naar de balie/);
});

test('only a channel of the desk counts; it can be let go, also when the work of the desk moved on', async () => {
  await asks();
  const other = new DeskChannel(bot);
  await other.says(robin, 'koppel frontoffice');
  await until(() => other.posted().length > 0);
  const old = channel.card('Sam Bakker');
  await channel.says(robin, 'ontkoppel frontoffice');
  await until(() => channel.posted().some(({ activity }) => /^Losgekoppeld/.test(activity.text ?? '')));
  await channel.pressesOn(old, robin, 'Sam Bakker', 'Overnemen');
  await until(() => channel.posted().some(({ activity }) => /dus hier gebeurt niets/.test(activity.text ?? '')));
  expect(await bot.rows('SELECT state FROM takeovers')).toEqual([{ state: 'waiting' }]);
});
