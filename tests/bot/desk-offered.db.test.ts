import { DeskChats } from '../harness/desk-chats.ts';
import { textOf } from '../harness/person.ts';

/** A person is offered, and the channel of the desk reads why. */

let chats: DeskChats;
beforeAll(async () => {
  chats = await DeskChats.open();
}, 60_000);
afterAll(() => chats.close());
beforeEach(() => chats.begin());

test('work for a specialist: a colleague now, with the reason and the product on the card; handed back its questions follow', async () => {
  const { sam, channel, robin } = chats;
  await sam.type('we zoeken een gebarentolk voor een gesprek van volgende week');
  await chats.hears(/Wil je nu een collega van de frontoffice spreken, of leg ik het vast als vraag/);
  await sam.press('Nu een collega');
  await chats.until(() => channel.cards().some((card) => /product voor een specialist/.test(textOf(card))));
  expect(textOf(channel.card('Sam Bakker'))).toMatch(/Bezig met: Maatwerkvraag/);
  await channel.presses(robin, 'Sam Bakker', 'Overnemen');
  await chats.until(() => channel.buttons('Sam Bakker').includes('Afronden'));
  await channel.presses(robin, 'Sam Bakker', 'Terug naar Loket');
  await chats.hears(/\*\*Maatwerkvraag\.\*\* Waar is het voor/);
});

test('not understood twice: one tap, and the card says so', async () => {
  const { sam, channel } = chats;
  await sam.type('xyzzy plugh');
  await chats.hears(/Ik weet nog niet wie je hierbij kan helpen/);
  await sam.type('xyzzy plugh bedoel ik');
  await chats.hears(/Zal ik er iemand van de frontoffice bij halen/);
  await sam.press('Haal een collega erbij');
  await chats.until(() => channel.cards().some((card) => /werd niet begrepen/.test(textOf(card))));
});

test('the sentence with which somebody asks for a person is on the card, and what it may be about comes to who takes it', async () => {
  const { sam, channel, robin } = chats;
  await sam.type('kan ik iemand spreken over mijn kapotte beamer in B20, het is dringend');
  await chats.until(() => channel.cards().length > 0);
  expect(textOf(channel.card('Sam Bakker'))).toMatch(/Zei: "kan ik iemand spreken over mijn kapotte beamer in B20/);
  expect(textOf(channel.card('Sam Bakker'))).toMatch(/Stemming: heeft haast/);
  await channel.presses(robin, 'Sam Bakker', 'Overnemen');
  await chats.reads(/Misschien gaat het over \*\*Storing beamer of scherm/);
});

test('what is confidential reaches no channel, whether a person is asked for with it or waited for', async () => {
  const { sam, channel, bot } = chats;
  await sam.type('ik word gepest, ik wil een mens spreken');
  await chats.hears(/vertrouwenspersoon/);
  expect(await bot.rows('SELECT 1 FROM takeovers')).toEqual([]);
  await chats.asks('een mens');
  await sam.type('ik word gepest, kan ik snel iemand spreken');
  await chats.hears(/Dit klinkt vertrouwelijk/);
  await chats.settled();
  expect(channel.posted().map(textOf).join('\n')).not.toContain('gepest');
  expect(JSON.stringify(await bot.rows('SELECT about FROM takeovers'))).not.toContain('gepest');
  expect(await bot.rows('SELECT 1 FROM takeover_lines')).toEqual([]);
});
