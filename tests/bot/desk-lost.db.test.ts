import { retryDead } from '../../storage/outbox.ts';
import type { Posted } from '../harness/connector.ts';
import { DeskChannel } from '../harness/desk-channel.ts';
import { DeskChats } from '../harness/desk-chats.ts';
import { textOf } from '../harness/person.ts';
import { monday } from './bot-server.ts';

/** What one side of a chat with the desk writes does not arrive at the other: who wrote it is told, once. */

let chats: DeskChats;
beforeAll(async () => {
  chats = await DeskChats.open();
}, 60_000);
afterAll(() => chats.close());
beforeEach(() => chats.begin());
afterEach(() => {
  chats.bot.connector.refuse = () => undefined;
});

const blocked = { status: 403, body: { error: { code: 'MessageWritesBlocked' } } };
const tooMuch = { status: 413, body: { error: { code: 'MessageSizeTooBig' } } };
const refusing = (answer: typeof blocked, what: (post: Posted) => boolean) => {
  chats.bot.connector.refuse = (post) => (what(post) ? answer : undefined);
};
const toSam = ({ conversation }: Posted) => conversation === chats.sam.conversation;
const told = (texts: readonly string[]) => texts.filter((text) => text.includes('aangekomen'));

test('the employee blocked the bot: the agent reads which message did not arrive, each once', async () => {
  await chats.asksAndTaken();
  refusing(blocked, toSam);
  const { channel, robin } = chats;
  await channel.writes(robin, 'Sam Bakker', 'Goedemorgen! Waarmee kan ik helpen?');
  await chats.reads(/niet bij Sam Bakker aangekomen: "Goedemorgen! Waarmee kan ik helpen\?"\. Stuur het nog een keer/);
  await channel.writes(robin, 'Sam Bakker', 'hallo?');
  await chats.reads(/Je bericht is niet aangekomen: Sam Bakker is in Teams niet te bereiken/);
  await chats.settled();
  expect(told(channel.thread('Sam Bakker'))).toHaveLength(2);
});

test('one message that Teams will not take: its writer is told of that one only, by its beginning', async () => {
  await chats.asksAndTaken();
  refusing(tooMuch, (post) => toSam(post) && textOf(post).includes('te veel'));
  const { channel, robin } = chats;
  await channel.writes(robin, 'Sam Bakker', `te veel ${'woorden '.repeat(30)}`);
  await channel.writes(robin, 'Sam Bakker', 'dit wel');
  await chats.hears(/dit wel/);
  await chats.reads(/aangekomen: "te veel (?:woorden )+…"/);
  await chats.settled();
  expect(told(channel.thread('Sam Bakker'))).toHaveLength(1);
});

test('the channel of the agent is gone: the employee is told what to do, once', async () => {
  await chats.asksAndTaken();
  refusing(blocked, ({ conversation }) => conversation.startsWith(chats.channel.id));
  await chats.sam.type('de pas werkt nog steeds niet');
  await chats.hears(/^Dit bericht is niet aangekomen: "de pas werkt nog steeds niet"\. Stuur het nog een keer, of bel/);
  chats.bot.connector.refuse = () => undefined;
  await chats.settled();
  expect(told(chats.sam.texts())).toHaveLength(1);
});

test('of who waits the words go to every channel: only when they arrive in none the employee is told', async () => {
  const other = new DeskChannel(chats.bot);
  await other.says(chats.robin, 'koppel frontoffice');
  await chats.until(() => other.posted().length > 0);
  await chats.asks();
  await chats.until(() => other.cards().length > 0);
  const gone = new Set([other.id]);
  refusing(blocked, ({ conversation }) => [...gone].some((id) => conversation.startsWith(id)));
  await chats.sam.type('mijn pas doet het niet meer');
  await chats.reads(/mijn pas doet het niet meer/);
  await chats.settled();
  expect(told(chats.sam.texts())).toEqual([]);
  gone.add(chats.channel.id);
  await chats.sam.type('en de deur naar het archief is dicht');
  await chats.hears(/Dit bericht is niet aangekomen: "en de deur naar het archief is dicht"/);
  await chats.settled();
  expect(told(chats.sam.texts())).toHaveLength(1);
});

test('what an operator sends again, and fails again, is not told twice; what arrives after all is read', async () => {
  await chats.asksAndTaken();
  refusing(tooMuch, toSam);
  await chats.channel.writes(chats.robin, 'Sam Bakker', 'om 10 uur');
  await chats.reads(/aangekomen: "om 10 uur"/);
  await retryDead(chats.bot.db, null, monday);
  await chats.settled();
  expect(told(chats.channel.thread('Sam Bakker'))).toHaveLength(1);
  chats.bot.connector.refuse = () => undefined;
  await retryDead(chats.bot.db, null, monday);
  await chats.hears(/om 10 uur/);
});

test('who can not be told either is not: nothing goes round and round', async () => {
  await chats.asksAndTaken();
  refusing(blocked, () => true);
  await chats.channel.writes(chats.robin, 'Sam Bakker', 'niemand leest dit');
  await chats.settled();
  const dead = await chats.bot.rows<{ text: string }>(
    `SELECT message->>'text' AS text FROM outbox WHERE dead_at IS NOT NULL AND message->>'text' LIKE '%niemand leest dit%' ORDER BY id`,
  );
  expect(dead.map(({ text }) => text.slice(0, 22))).toEqual(['**Robin:** niemand lee', 'Dit bericht is niet bi']);
});

test('who speaks English is told in English', async () => {
  await chats.sam.type('can I talk to a person please');
  await chats.until(() => chats.channel.cards().length > 0);
  refusing(blocked, ({ conversation }) => conversation.startsWith(chats.channel.id));
  await chats.sam.type('my badge does not work');
  await chats.hears(/^This message did not arrive: "my badge does not work"/);
  expect(textOf(chats.sam.got().at(-1)!)).toMatch(/call the front office/);
});
