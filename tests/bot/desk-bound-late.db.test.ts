import { keepChannels } from '../../storage/lanes.ts';
import { DeskChannel } from '../harness/desk-channel.ts';
import { DeskChats } from '../harness/desk-chats.ts';
import { textOf } from '../harness/person.ts';
import type { BotServer } from './bot-server.ts';

/** A channel that becomes one of the desk while somebody waits or talks, or that the desk leaves then. */

const name = 'Sam Bakker';

let bot: BotServer;
let around: DeskChats;
beforeAll(async () => {
  around = await DeskChats.open();
  ({ bot } = around);
}, 60_000);
afterAll(() => around.close());
beforeEach(async () => {
  await around.begin();
  await bot.db.query('TRUNCATE tickets CASCADE');
});

const answers = (channel: DeskChannel): string[] =>
  channel
    .posted()
    .filter(({ conversation }) => conversation.endsWith('-nieuw'))
    .map(textOf);

/** Something is said in a channel, outside every chat, and answered. */
async function says(channel: DeskChannel, text: string, expected: RegExp): Promise<void> {
  await channel.says(around.noor, text);
  await around.until(() => expected.test(answers(channel).at(-1) ?? ''));
}

/** What stands in a channel itself, outside its threads, and is no card. */
const posts = (channel: DeskChannel): string[] =>
  channel
    .posted()
    .filter(({ conversation, activity }) => conversation === channel.id && !activity.attachments)
    .map(textOf);
/** The same, but that another channel was bound. */
const loose = (channel: DeskChannel): string[] => posts(channel).filter((text) => !/^Meldingen voor/.test(text));

test('who waits when a channel is bound has a card there, with what they said; it is taken and talked in there', async () => {
  const { sam, noor } = around;
  await around.asks();
  await sam.type('mijn pas doet het niet');
  await around.reads(/mijn pas doet het niet/);
  const late = new DeskChannel(bot);
  await says(late, 'koppel frontoffice', /Er wacht al een collega; de kaart staat in dit kanaal/);
  await around.until(() => late.cards().length > 0);
  await around.reads(/^Tot nu toe in dit gesprek:\n\n\*\*Sam Bakker:\*\* mijn pas doet het niet$/, name, late);
  expect(late.buttons(name)).toEqual(['Overnemen']);
  await late.presses(noor, name, 'Overnemen');
  await around.hears(/\*\*Noor\*\* van de frontoffice is er/);
  await late.writes(noor, name, 'Ik kijk het na.');
  await around.hears(/^\*\*Noor:\*\* Ik kijk het na\.$/);
  await sam.type('dank je');
  await around.reads(/dank je/, name, late);
  expect(loose(late)).toEqual([]);
});

test('who waited before there was any channel has a card once there is one', async () => {
  await around.asks();
  await says(around.channel, 'ontkoppel frontoffice', /nu in geen enkel kanaal te zien\. Zeg "koppel frontoffice"/);
  const late = new DeskChannel(bot);
  await says(late, 'koppel frontoffice', /Er wacht al een collega/);
  await around.until(() => late.cards().length > 0);
  expect(late.buttons(name)).toEqual(['Overnemen']);
  await late.presses(around.noor, name, 'Overnemen');
  await around.hears(/\*\*Noor\*\* van de frontoffice is er/);
});

test('who asks at the very moment that a channel is bound has one card in each', async () => {
  const people = Array.from({ length: 8 }, () => bot.person());
  for (const one of people) await one.type('hoi');
  await around.until(() => people.every((one) => one.texts().length > 0));
  const late = new DeskChannel(bot);
  await Promise.all([
    ...people.map((one, n) => new Promise((resolve) => setTimeout(resolve, n * 3)).then(() => one.type('een mens'))),
    new Promise((resolve) => setTimeout(resolve, 12)).then(() => late.says(around.noor, 'koppel frontoffice')),
  ]);
  await around.settled();
  const chats = await bot.rows<{ id: string }>(`SELECT id FROM takeovers WHERE state = 'waiting'`);
  expect(chats).toHaveLength(people.length);
  for (const channel of [around.channel, late])
    expect(new Set(channel.cards().map(({ id }) => id)).size).toBe(people.length);
});

// A database in this process has one connection.
if (process.env['LOKET_TEST_DB'] === 'postgres')
  test('a chat that is being opened while a channel is bound is waited for', async () => {
    await around.asks();
    await around.settled();
    await bot.db.query(`UPDATE takeovers SET state = 'ended', outcome = 'withdrawn'`);
    const opening = await bot.db.connect();
    await opening.query('BEGIN');
    await keepChannels(opening);
    await opening.query(`UPDATE takeovers SET state = 'waiting', outcome = NULL`);
    const late = new DeskChannel(bot);
    const bound = late.says(around.noor, 'koppel frontoffice');
    await new Promise((resolve) => setTimeout(resolve, 300));
    await opening.query('COMMIT');
    opening.release();
    await bound;
    await around.until(() => late.cards().length > 0);
    expect(late.buttons(name)).toEqual(['Overnemen']);
  });

test('a talk goes on in its thread, and who takes it over in the new channel reads what was said', async () => {
  const { channel, robin, noor, sam } = around;
  await around.asksAndTaken();
  await channel.writes(robin, name, 'Waar zit je?');
  await around.hears(/Waar zit je/);
  const late = new DeskChannel(bot);
  await says(late, 'koppel frontoffice', /Eén gesprek loopt al en gaat gewoon door in de draad waar het begon/);
  await around.until(() => late.cards().length > 0);
  await sam.type('in B30');
  await around.reads(/in B30/);
  expect(late.thread(name).join()).not.toContain('in B30');
  await late.presses(noor, name, 'Overnemen van Robin');
  await around.hears(/\*\*Noor\*\* van de frontoffice neemt het gesprek over/);
  await around.reads(/^Tot nu toe in dit gesprek:[^]*in B30/, name, late);
  expect(channel.thread(name).join()).not.toContain('Tot nu toe');
  await sam.type('en het is warm');
  await around.reads(/en het is warm/, name, late);
});

test('a correction of what was said before reaches the channel that came later', async () => {
  const { sam } = around;
  await around.asks();
  const wrote = sam.activity({ text: 'mijn pas is weg' });
  await sam.deliver(wrote);
  await around.reads(/mijn pas is weg/);
  const late = new DeskChannel(bot);
  await says(late, 'koppel frontoffice', /Er wacht al een collega/);
  await around.until(() => late.cards().length > 0);
  await around.reads(/mijn pas is weg/, name, late);
  await sam.deliver(sam.correcting(wrote, null));
  const { id } = late.posted().find((one) => textOf(one).startsWith('Tot nu toe'))!;
  await around.until(
    () => textOf(late.posted().findLast((one) => one.id === id)!) === 'Wat hier stond, is verwijderd.',
  );
});

test('handed over to the specialists of a group, with or without a channel of that group: nothing stands outside a thread', async () => {
  const { channel, robin, noor } = around;
  const desk = bot.loket.desk();
  const { organisation } = desk;
  const gesprekken = { ...organisation.gesprekken, specialisten: { 'ict-servicedesk': [DeskChats.noorId] } };
  bot.loket.desk = () => ({ ...desk, organisation: { ...organisation, gesprekken } });
  const pass = (tekst: string) =>
    channel.presses(robin, name, 'Overdragen', { collega: 'groep:ict-servicedesk', tekst });
  try {
    await around.asksAndTaken();
    const late = new DeskChannel(bot);
    await says(late, 'koppel frontoffice', /Eén gesprek loopt al/);
    await around.until(() => late.cards().length > 0);
    await pass('zonder kanaal');
    await around.reads(/Notitie van Robin: zonder kanaal/, name, late);
    await channel.presses(noor, name, 'Overnemen');
    await around.hears(/\*\*Noor\*\* van de frontoffice neemt het gesprek over/);
    const ict = new DeskChannel(bot);
    await says(ict, 'koppel ict', /Gekoppeld: werk voor \*\*ICT/);
    await channel.presses(noor, name, 'Overdragen', { collega: 'groep:ict-servicedesk', tekst: 'met kanaal' });
    await around.reads(/Notitie van Noor: met kanaal/, name, late);
    await around.settled();
    expect([loose(channel), loose(late), loose(ict)]).toEqual([[], [], []]);
    expect(ict.cards()).toEqual([]);
  } finally {
    bot.loket.desk = () => desk;
  }
});

test('a card that never came in a channel comes with the first news, and what is said stands under it', async () => {
  const { channel, robin } = around;
  await around.asksAndTaken();
  const late = new DeskChannel(bot);
  await says(late, 'koppel frontoffice', /Eén gesprek loopt al/);
  await around.settled();
  await bot.db.query('DELETE FROM cards WHERE conversation = $1', [`msteams|${late.id}`]);
  const before = late.cards().length;
  await channel.presses(robin, name, 'Overdragen', { collega: 'rij', tekst: 'wil alleen vandaag' });
  await around.until(() => late.cards().length > before);
  await around.reads(/Notitie van Robin: wil alleen vandaag/, name, late);
  await around.settled();
  expect(loose(late)).toEqual([]);
});

test('the desk leaves a channel: its cards say where to look, and nothing can be done there any more', async () => {
  const { channel, noor } = around;
  await around.asks();
  const late = new DeskChannel(bot);
  await says(late, 'koppel frontoffice', /Er wacht al een collega/);
  await around.until(() => late.cards().length > 0);
  const old = channel.card(name);
  await says(channel, 'ontkoppel frontoffice', /^Losgekoppeld/);
  await around.until(() => textOf(channel.card(name)).includes('ging verder in het andere kanaal'));
  expect(channel.buttons(name)).toEqual([]);
  await channel.pressesOn(old, noor, name, 'Overnemen');
  await around.reads(/niet \(meer\) van de frontoffice, dus hier gebeurt niets/);
  await late.presses(noor, name, 'Overnemen');
  await around.hears(/\*\*Noor\*\* van de frontoffice is er/);
});

test('a channel in which somebody talks is not left: who, and what to do, is told', async () => {
  const { channel, robin } = around;
  await around.asksAndTaken();
  await says(
    channel,
    'ontkoppel frontoffice',
    /Hier wordt nog gepraat: Robin met Sam Bakker\..*er is nog niets veranderd/,
  );
  await channel.writes(robin, name, 'Ik ben er nog.');
  await around.hears(/Ik ben er nog/);
  await channel.presses(robin, name, 'Afronden');
  await around.hears(/Robin heeft het gesprek afgerond/);
  await says(channel, 'ontkoppel frontoffice', /^Losgekoppeld/);
});

test('the channel that loses its binding is told, and its cards of work are in the new one', async () => {
  const { channel } = around;
  const asked = { product: 'storing-verlichting', requester: { name: 'Jip Jansen' }, description: 'de lamp knippert' };
  const { number } = (await bot.rest('POST', '/tickets', asked)).body;
  await says(channel, 'koppel facilitair team', /lig(?:t|gen) al/);
  const cardIn = (one: DeskChannel) => one.cards().findLast((posted) => textOf(posted).includes(String(number)));
  await around.until(() => cardIn(channel) !== undefined);
  const late = new DeskChannel(bot);
  await says(late, 'koppel facilitair team', /Gekoppeld/);
  await around.until(() =>
    posts(channel).includes('Meldingen voor **Facilitair team** komen vanaf nu in een ander kanaal.'),
  );
  await around.until(() => textOf(cardIn(channel)!).includes('staat nu in het nieuwe kanaal van de groep'));
  await around.until(() => cardIn(late) !== undefined);
  expect(JSON.stringify(cardIn(channel)!.activity.attachments)).not.toContain('Action.Execute');
  await says(late, 'koppel frontoffice', /Gekoppeld/);
  await around.until(() =>
    posts(channel).some((text) =>
      /^Meldingen voor \*\*Frontoffice\*\* komen vanaf nu in een ander kanaal\. Gesprekken zie je hier nog wel/.test(
        text,
      ),
    ),
  );
});

test('what is said of a ticket of which the card was not shown stands under its card, not loose', async () => {
  const { channel } = around;
  const asked = { product: 'storing-verlichting', requester: { name: 'Jip Jansen' }, description: 'de lamp knippert' };
  await says(channel, 'koppel facilitair team', /Gekoppeld/);
  const { number } = (await bot.rest('POST', '/tickets', asked)).body;
  await around.settled();
  const late = new DeskChannel(bot);
  await says(late, 'koppel facilitair team', /Gekoppeld/);
  await around.settled();
  // As with what is beyond the twenty that are shown.
  await bot.db.query('DELETE FROM cards WHERE conversation = $1', [`msteams|${late.id}`]);
  const before = late.cards().length;
  const question = { status: 'wacht-op-klant', customerMessage: 'Welke lamp is het?' };
  await bot.rest('PATCH', `/tickets/${String(number)}`, { status: 'in-behandeling' });
  await bot.rest('PATCH', `/tickets/${String(number)}`, question);
  await around.until(() => late.cards().length > before);
  await around.settled();
  expect(loose(late)).toEqual([]);
});
