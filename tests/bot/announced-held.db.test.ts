import { lookAtChats } from '../../bot/desk-chore.ts';
import { followAnnouncement } from '../../storage/announcements.ts';
import { DeskChats } from '../harness/desk-chats.ts';
import type { Person } from '../harness/person.ts';
import { tellAll } from './announced-around.ts';
import { monday } from './bot-server.ts';

/** The end of a disruption, for who asked to hear it and whose chat is with the desk by then: told once, when the desk lets go. */

let chats: DeskChats;
let other: Person;
let id: string;
beforeAll(async () => {
  chats = await DeskChats.open();
}, 60_000);
afterAll(() => chats.close());

const over = /^Het is opgelost: \*\*de printers doen het niet\*\*/;
const heard = (person: Person) => person.texts().filter((text) => over.test(text)).length;
const tell = () => tellAll(chats.bot.loket);

beforeEach(async () => {
  const { bot } = chats;
  await bot.db.query('TRUNCATE announcement_recipients, announcement_followers, announcement_steps, announcements');
  await chats.begin();
  other = bot.person();
  await other.type('hallo');
  await chats.until(() => other.texts().length > 0);
  const storing = { kind: 'storing', title: 'de printers doen het niet', products: ['storing-printer'] };
  id = (await bot.rest('POST', '/announcements', storing)).body.id as string;
});

async function follows({ id: person }: Person): Promise<void> {
  const [chat] = await chats.bot.rows<{ id: string }>('SELECT id FROM conversations WHERE person = $1', [person]);
  await followAnnouncement(chats.bot.db, id, person, chat!.id, monday);
}

const byRest = async () => {
  expect((await chats.bot.rest('PATCH', `/announcements/${id}`, { solved: true })).status).toBe(200);
};
const inChat = async () => {
  await chats.robin.type('storing opgelost');
  await chats.until(() => chats.robin.texts().some((text) => text.startsWith('Mooi.')));
};

test.each([
  ['over REST', byRest],
  ['by an agent in chat', inChat],
])('said %s: the desk lets go first', async (_, solve) => {
  await chats.asksAndTaken();
  await Promise.all([follows(chats.sam), follows(other)]);
  await solve();
  await tell();
  await tell();
  expect([heard(chats.sam), heard(other)]).toEqual([0, 1]);
  const told = async () => (await chats.bot.rest('GET', `/announcements/${id}`)).body.told as unknown;
  expect(await told()).toMatchObject([{ what: 'over', concerned: 2, reached: 1, waiting: 1 }]);
  await chats.channel.presses(chats.robin, 'Sam Bakker', 'Terug naar Loket');
  await chats.until(() => chats.sam.texts().some((text) => text.startsWith('Robin geeft het gesprek weer aan mij')));
  await tell();
  expect([heard(chats.sam), heard(other)]).toEqual([1, 1]);
  expect(await told()).toMatchObject([{ reached: 2, waiting: 0 }]);
  await solve().catch(() => undefined);
  await tell();
  expect([heard(chats.sam), heard(other)]).toEqual([1, 1]);
});

test('a chat that ended with a ticket is free again', async () => {
  await chats.asksAndTaken();
  await follows(chats.sam);
  await byRest();
  await tell();
  expect(heard(chats.sam)).toBe(0);
  await chats.channel.writes(chats.robin, 'Sam Bakker', 'De sleutel ligt bij de balie.');
  await chats.channel.presses(chats.robin, 'Sam Bakker', 'Afronden');
  await chats.until(() => chats.sam.texts().some((text) => text.startsWith('Robin heeft het gesprek afgerond')));
  await tell();
  expect(heard(chats.sam)).toBe(1);
});

test('so is one that nobody picked up', async () => {
  await chats.asks();
  await follows(chats.sam);
  await byRest();
  await tell();
  expect(heard(chats.sam)).toBe(0);
  const waitedLong = `UPDATE takeovers SET step = 2, queued_at = $1::timestamptz - interval '1 hour', look_at = $1 WHERE state = 'waiting'`;
  await chats.bot.db.query(waitedLong, [monday]);
  await lookAtChats(chats.bot.loket);
  await chats.until(() => chats.sam.texts().some((text) => text.startsWith('Er is nu niemand vrij')));
  await tell();
  expect(heard(chats.sam)).toBe(1);
});

test('who was told that it began hears the end once, in the chat in which they asked', async () => {
  await chats.bot.rest('PATCH', `/announcements/${id}`, { tell: { everybody: true } });
  await tell();
  await follows(other);
  await byRest();
  await tell();
  expect(heard(other)).toBe(1);
});
