import { choresOf } from '../../bot/chores.ts';
import { handled } from '../../storage/figures/handled.ts';
import { DeskChats } from '../harness/desk-chats.ts';
import type { Person } from '../harness/person.ts';
import type { DeskChannel } from '../harness/desk-channel.ts';
import { DeskFilled } from './desk-filled.ts';

/** An agent sends a page, or fills in the questions for the employee. */

let chats: DeskChats;
let filled: DeskFilled;
let sam: Person;
let channel: DeskChannel;
beforeAll(async () => {
  chats = await DeskChats.open();
  filled = new DeskFilled(chats);
}, 60_000);
afterAll(() => chats.close());
beforeEach(async () => {
  await chats.begin();
  await chats.bot.db.query('TRUNCATE tickets CASCADE');
  ({ sam, channel } = chats);
});

const name = 'Sam Bakker';

test('"Pagina sturen": the employee reads what it is, what it costs and how long it takes; the agent keeps the chat', async () => {
  await filled.talking();
  await filled.press('Pagina sturen', { product: 'storing-verlichting' });
  await chats.hears(/\*\*Robin\*\* stuurt je deze pagina/);
  const page = chats.bot.loket.desk().catalogue.get('storing-verlichting');
  const text = sam.texts().at(-1) ?? '';
  expect(text).toContain(page?.omschrijving.trim());
  expect(text).toContain(`Kosten: ${page!.prijs}`);
  expect(text).toContain(`Hoe snel: ${page!.levertijd.tekst}`);
  expect(text).toContain(page?.zelfhulp[0]);
  await chats.reads(/heeft de pagina van Storing verlichting gekregen/);
  expect(await filled.takeovers()).toMatchObject([{ state: 'held' }]);
});

test('the form has what is known; only after a yes it is a ticket, with the talk', async () => {
  await filled.putToSam();
  expect(await filled.tickets()).toEqual([]);
  expect(sam.texts().at(-1)).toContain('kamer 3.12');
  await sam.press('Ja, melden');
  // The number first, in one message with that the chat is over.
  await chats.hears(/^Gemeld als \*\*M-[^]*Je gesprek met Robin is hiermee klaar/);
  const [ticket] = await filled.tickets();
  expect(ticket?.product).toBe('storing-verlichting');
  expect(await filled.takeovers()).toEqual([
    { state: 'ended', outcome: 'ordered', ticket: ticket?.number, filling: null },
  ]);
  await chats.reads(/zei ja: het is melding/);
  const [event] = await chats.bot.rows<{ talk: string }>(`SELECT data->>'gesprek' AS talk FROM ticket_events`);
  expect(event?.talk).toContain('boven mijn bureau');
  // A second press is told, and makes nothing.
  await sam.press('Ja, melden');
  await chats.until(() => !/Gemeld als/.test(sam.texts().at(-1) ?? ''));
  expect(await filled.tickets()).toHaveLength(1);
});

test('the form proposes what was said about the matter, and the building from any line; no greeting, nothing of the agent', async () => {
  await chats.asksAndTaken();
  for (const text of ['hallo', 'de lamp boven mijn bureau knippert']) await sam.type(text);
  await chats.reads(/boven mijn bureau/);
  await channel.writes(chats.robin, name, 'Waar zit je?');
  await chats.hears(/Waar zit je/);
  for (const text of ['in B30', 'dank je!']) await sam.type(text);
  await chats.reads(/dank je/);
  await filled.press('Zelf invullen', { product: 'storing-verlichting' });
  await chats.until(() => filled.inputs().includes('Voorleggen'));
  const form = filled.inputs();
  expect(form).toContain('"value":"de lamp boven mijn bureau knippert"');
  expect(form).toContain('"value":"B30"');
  expect(form).not.toMatch(/hallo|Waar zit je|dank je|een mens/);
});

test('what is wrong comes back at its field, and nothing goes to the employee', async () => {
  await filled.talking();
  await filled.press('Zelf invullen', { product: 'storing-verlichting' });
  await chats.until(() => filled.inputs().includes('Voorleggen'));
  const before = sam.texts().length;
  await filled.onForm('Voorleggen aan', { wat: '', 'plaats.gebouw': 'B30', 'plaats.plek': '' });
  await chats.until(() => filled.inputs().includes('Nog niet helemaal'));
  expect(filled.inputs()).toContain('Vul dit nog in.');
  expect(sam.texts()).toHaveLength(before);
});

test('what is personal is not filled in where colleagues read along', async () => {
  await sam.type('ik kan niet bij de map Afdeling/Contracten');
  await filled.talking();
  for (const product of ['applicatie-toegang', 'klacht']) {
    await filled.press('Zelf invullen', { product });
    const { naam } = chats.bot.loket.desk().catalogue.get(product)!;
    await chats.reads(new RegExp(`${naam} is persoonlijk.*Vragen stellen`));
  }
  expect(channel.form(name)).toBeUndefined();
  expect(await filled.takeovers()).toMatchObject([{ state: 'held', filling: null }]);
});

test('without a product there is nothing to fill in; of what only refers the page can be sent', async () => {
  await chats.asksAndTaken();
  await filled.press('Zelf invullen', {});
  await chats.reads(/Kies eerst een product/);
  await filled.press('Zelf invullen', { product: 'vertrouwenspersoon' });
  await chats.reads(/is vertrouwelijk\. Hier lezen collega’s mee/);
  await filled.press('Pagina sturen', { product: 'vertrouwenspersoon' });
  await chats.until(() => channel.thread(name).filter((text) => /is vertrouwelijk/.test(text)).length === 2);
  await channel.presses(chats.noor, name, 'Zelf invullen', { product: 'storing-verlichting' });
  await chats.reads(/Robin heeft dit gesprek/);
});

test('settled at first contact is what one agent answered, not what was passed on', async () => {
  const { bot } = chats;
  const day = { from: new Date('2026-11-22T23:00:00Z'), until: new Date('2026-11-23T23:00:00Z') };
  const counted = async () => {
    for (const chore of choresOf(bot.loket).filter(({ name: called }) => called === 'figures')) await chore.run();
    const { questions, firstContact } = await handled(bot.db, { period: day, scope: {} });
    return { questions, firstContact };
  };
  await filled.talking();
  await filled.press('Pagina sturen', { product: 'storing-verlichting' });
  await chats.hears(/stuurt je deze pagina/);
  await filled.press('Afronden');
  await chats.hears(/heeft het gesprek afgerond/);
  expect(await counted()).toEqual({ questions: 1, firstContact: 1 });
  await bot.db.query('TRUNCATE takeover_lines, takeovers');
  await filled.talking();
  await filled.press('Overdragen', { collega: DeskChats.noorId });
  await chats.hears(/\*\*Noor\*\*/);
  await channel.presses(chats.noor, name, 'Afronden');
  await chats.hears(/heeft het gesprek afgerond/);
  expect(await counted()).toEqual({ questions: 2, firstContact: 1 });
});

test('no chat ends without an outcome', async () => {
  await chats.asks();
  await expect(chats.bot.db.query(`UPDATE takeovers SET state = 'ended'`)).rejects.toMatchObject({ code: '23514' });
});
