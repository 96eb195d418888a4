import { DeskChats } from '../harness/desk-chats.ts';
import { textOf } from '../harness/person.ts';
import { DeskFilled } from './desk-filled.ts';

/** What an agent chooses on the card of a chat, and what is told when nothing fitting is chosen. */

let chats: DeskChats;
let filled: DeskFilled;
beforeAll(async () => {
  chats = await DeskChats.open();
  filled = new DeskFilled(chats);
}, 60_000);
afterAll(() => chats.close());
beforeEach(async () => {
  await chats.begin();
  await chats.bot.db.query('TRUNCATE tickets, proposals CASCADE');
});

const name = 'Sam Bakker';
const noProduct = { title: 'Geen product: een vraag', value: 'gesprek' };

interface Choices {
  id: string;
  style: string;
  choices: { title: string; value: string }[];
}
/** The input of that name on the card of the chat, as Teams gets it. */
function input(id: string): Choices {
  const found: Choices[] = [];
  const look = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    if ((part as { id?: unknown }).id === `in:${id}`) found.push(part as Choices);
    Object.values(part).forEach(look);
  };
  look(chats.channel.card(name).activity.attachments);
  if (!found[0]) throw new Error(`no input ${id}`);
  return found[0];
}
const inThread = () => chats.channel.thread(name);

test('every product of the PDC can be chosen: what Loket thinks of first, then by name, and at last none; some letters are enough', async () => {
  await filled.talking();
  const { style, choices } = input('product');
  const { catalogue } = chats.bot.loket.desk();
  expect(style).toBe('filtered');
  expect(choices.map(({ value }) => value).sort()).toEqual([...catalogue.keys(), noProduct.value].sort());
  expect(choices[0]).toEqual({ title: 'Storing verlichting', value: 'storing-verlichting' });
  expect(choices.at(-1)).toEqual(noProduct);
  const [takeover] = await chats.bot.rows<{ suggested: string[] }>(
    `SELECT about->'suggested' AS suggested FROM takeovers`,
  );
  const { suggested } = takeover!;
  expect(choices.slice(0, suggested.length).map(({ value }) => value)).toEqual(suggested);
  const others = choices.slice(suggested.length, -1).map(({ title }) => title);
  expect(others).toEqual([...others].sort((one, other) => one.localeCompare(other, 'nl')));
  // Few can be seen at once.
  expect(input('collega')).toMatchObject({ style: 'compact' });
});

test('a product that Loket did not think of can be chosen, and the owner of the PDC can learn from it', async () => {
  await filled.talking();
  await filled.press('Vragen stellen', { product: 'bloemen' });
  await chats.until(() => chats.sam.texts().some((text) => /\*\*Bloemen/.test(text)));
  expect(await chats.bot.rows('SELECT chosen FROM proposals')).toEqual([{ chosen: 'bloemen' }]);
});

test('"Melding maken" makes nothing without a choice, and says what can be chosen', async () => {
  await chats.asksAndTaken();
  await filled.press('Melding maken');
  await chats.reads(/^Kies eerst een product\. Past er geen, kies dan "Geen product: een vraag", onderaan\.$/);
  expect(await filled.tickets()).toEqual([]);
  expect(await filled.takeovers()).toMatchObject([{ state: 'held' }]);
});

test('without a product it is a question to the desk, and the employee hears with whom they talk again', async () => {
  await filled.talking();
  await filled.press('Melding maken', { product: noProduct.value });
  await chats.hears(/^Robin heeft het voor je vastgelegd als \*\*M-.*\. Je praat nu weer met mij\.$/);
  expect(await filled.tickets()).toMatchObject([{ product: 'gesprek', status: 'geregistreerd' }]);
  expect(await filled.takeovers()).toMatchObject([{ state: 'ended', outcome: 'kept' }]);
  expect(await chats.bot.rows('SELECT chosen FROM proposals')).toEqual([]);
});

test.each(['Pagina sturen', 'Vragen stellen', 'Zelf invullen'])(
  '"%s" asks for a product, and does not offer what does not help there',
  async (title) => {
    await chats.asksAndTaken();
    const before = chats.sam.texts();
    await filled.press(title);
    await chats.until(() => inThread().at(-1) === 'Kies eerst een product.');
    await filled.press(title, { product: noProduct.value });
    await chats.until(() =>
      /hoort geen pagina, en er zijn geen vragen bij.*"Melding maken"/.test(inThread().at(-1) ?? ''),
    );
    expect(chats.sam.texts()).toEqual(before);
    expect(await filled.takeovers()).toMatchObject([{ state: 'held', filling: null }]);
  },
);

test('that the employee said yes is told once: on the form', async () => {
  await filled.putToSam();
  await chats.sam.press('Ja, melden');
  await chats.hears(/Gemeld als \*\*M-/);
  const yes = /Sam Bakker zei ja: het is melding \*\*M-\d{4}-\d{6}\*\*/g;
  await chats.reads(/zei ja: het is melding/);
  await chats.settled();
  const told = inThread().flatMap((text) => text.match(yes) ?? []);
  expect(told).toHaveLength(1);
  expect(textOf(chats.channel.form(name)!).match(yes)).toHaveLength(1);
});

test('a card that waits says who reads along; once it is taken, how to write', async () => {
  await chats.asks();
  const card = () => JSON.stringify(chats.channel.card(name).activity.attachments);
  const take = 'Neem het gesprek over om te antwoorden. Wat je hier nu schrijft, leest alleen de frontoffice.';
  expect(card()).toContain(take);
  await chats.channel.presses(chats.robin, name, 'Overnemen');
  await chats.until(() => chats.channel.buttons(name).includes('Afronden'));
  expect(card()).not.toContain(take);
  expect(card()).toContain('leest de medewerker het onder jouw naam');
});

test('who waits has it registered with "Leg mijn vraag vast", pressed or typed', async () => {
  for (const how of ['press', 'type'] as const) {
    await chats.begin();
    await chats.asks('kan ik iemand spreken over mijn kapotte beamer');
    await chats.sam[how]('Leg mijn vraag vast');
    await chats.hears(/^Doorgegeven als \*\*M-/);
  }
  expect(await filled.tickets()).toHaveLength(2);
});
