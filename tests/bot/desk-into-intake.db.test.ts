import { randomUUID } from 'node:crypto';
import { Agent } from '../harness/desk-channel.ts';
import { DeskChats } from '../harness/desk-chats.ts';
import { textOf } from '../harness/person.ts';
import { leakSomewhere } from '../harness/rooms.ts';
import { samples } from '../harness/sample-files.ts';

/** What was said and sent in a chat with the desk goes along into what Loket asks afterwards. */

let chats: DeskChats;
beforeAll(async () => {
  chats = await DeskChats.open();
  chats.bot.connector.files.set('lek.png', { body: samples.png });
}, 60_000);
afterAll(() => chats.close());
beforeEach(() => chats.begin());

interface Made {
  number: string;
  product: string;
  files: { name: string }[];
  said: string | null;
}

const made = () =>
  chats.bot.rows<Made>(
    `SELECT number, product, files, (SELECT data->>'gesprek' FROM ticket_events WHERE ticket = number AND kind = 'gemaakt') AS said
     FROM tickets WHERE requester = $1 AND parent IS NULL`,
    [chats.sam.id],
  );

/** Robin talks with Sam about a leak, with a picture, and lets Loket ask the rest. */
async function talkAndQuestions(): Promise<void> {
  const { sam, channel, robin } = chats;
  await chats.asksAndTaken();
  await sam.sends(['lek.png'], leakSomewhere());
  await chats.reads(/de kraan in de pantry/);
  await channel.writes(robin, 'Sam Bakker', 'Dat zoeken we uit.');
  await chats.hears(/Dat zoeken we uit/);
  await channel.writes(robin, 'Sam Bakker', '// derde keer deze maand');
  await chats.reads(/de medewerker ziet dit niet/);
  await channel.presses(robin, 'Sam Bakker', 'Vragen stellen', { product: 'storing-sanitair' });
  await chats.until(() => sam.texts().some((text) => /geeft het gesprek weer aan mij/.test(text)));
}

test('"Vragen stellen": the ticket has the talk in its first event, and what was sent in it', async () => {
  const { sam } = chats;
  await talkAndQuestions();
  await chats.hears(/Loopt er nu water/);
  await sam.type('nee');
  await chats.hears(/Zal ik dit melden/);
  await sam.press('Ja, melden');
  await chats.hears(/Gemeld als/);
  const [ticket] = await made();
  expect(ticket?.said).toContain('Dat zoeken we uit.');
  expect(ticket?.said).toContain('derde keer deze maand');
  expect(ticket?.files.map(({ name }) => name)).toEqual(['lek.png']);
  expect(await chats.bot.rows('SELECT name FROM attachments WHERE ticket = $1', [ticket?.number])).toHaveLength(1);
  expect(sam.texts().join('\n')).not.toContain('derde keer');
  // The desk sees on the card what became of it.
  expect(await chats.bot.rows('SELECT outcome, ticket FROM takeovers')).toEqual([
    { outcome: 'ordered', ticket: ticket?.number },
  ]);
  await chats.until(() => JSON.stringify(chats.channel.card('Sam Bakker')).includes(ticket?.number ?? '-'));
});

test('who does not finish the questions loses nothing: the talk keeps what was said and sent', async () => {
  const { sam } = chats;
  await talkAndQuestions();
  await chats.hears(/Loopt er nu water/);
  await sam.type('stop');
  await chats.hears(/gestopt/);
  expect(await made()).toEqual([]);
  const kept = await chats.bot.rows<{ id: string }>(
    `SELECT id FROM attachments WHERE id IN (SELECT file->>'id' FROM takeover_lines, jsonb_array_elements(files) AS file)`,
  );
  expect(kept).toHaveLength(1);
  expect(await chats.bot.rows(`SELECT 1 FROM takeover_lines WHERE body = 'Dat zoeken we uit.'`)).toHaveLength(1);
});

test('begun anew, the talk still goes along', async () => {
  const { sam } = chats;
  await talkAndQuestions();
  await chats.hears(/Loopt er nu water/);
  await sam.type('opnieuw');
  await chats.until(() => /opnieuw/i.test(sam.texts().at(-1) ?? ''));
  await sam.type(leakSomewhere());
  await chats.hears(/Loopt er nu water/);
  await sam.type('nee');
  await chats.hears(/Zal ik dit melden/);
  await sam.press('Ja, melden');
  await chats.hears(/Gemeld als/);
  const [ticket] = await made();
  expect(ticket?.said).toContain('Dat zoeken we uit.');
  expect(ticket?.files.map(({ name }) => name)).toEqual(['lek.png']);
});

test('"bel me terug" asks for the number that is not known, and the talk goes along', async () => {
  const { sam } = chats;
  await chats.asks();
  await sam.type('mijn contract loopt af');
  await chats.hears(/Dat geef ik door/);
  await sam.type('bel me terug');
  await chats.hears(/Op welk nummer kunnen we je bellen/);
  await sam.type('06-00000001');
  await chats.hears(/Zal ik dit doorgeven/);
  await sam.press('Ja, doorgeven');
  await chats.hears(/Doorgegeven als/);
  const [ticket] = await made();
  expect(ticket).toMatchObject({ product: 'terugbelverzoek', said: expect.stringContaining('mijn contract loopt af') });
});

test('what is learnt of the product that an agent chooses has no name of who asked in it', async () => {
  const { bot, channel, robin } = chats;
  const quibus = new Agent(bot, randomUUID(), 'Quibus');
  const types = (text: string) => quibus.deliver(quibus.named(quibus.activity({ text })));
  await types('een mens');
  await chats.until(() => channel.cards().some((one) => textOf(one).includes('Quibus')));
  await types('quibus hier, waar mag de auto van mijn bezoek staan');
  await chats.reads(/quibus hier/, 'Quibus');
  await channel.presses(robin, 'Quibus', 'Overnemen');
  await chats.until(() => channel.buttons('Quibus').includes('Afronden'));
  await channel.presses(robin, 'Quibus', 'Afronden', { product: 'parkeerpas' });
  await chats.until(() => quibus.texts().some((text) => /heeft het gesprek afgerond/.test(text)));
  const learnt = await bot.rows<{ said: string }>(`SELECT said FROM proposals WHERE chosen = 'parkeerpas'`);
  expect(learnt).toEqual([{ said: '[naam] hier, waar mag de auto van mijn bezoek staan' }]);
});
