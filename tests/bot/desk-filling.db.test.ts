import { DeskChats } from '../harness/desk-chats.ts';
import { Person } from '../harness/person.ts';
import type { DeskChannel } from '../harness/desk-channel.ts';

/** An agent sends a page, or fills in the questions for the employee, who agrees before anything comes of it. */

let chats: DeskChats;
let sam: Person;
let channel: DeskChannel;
beforeAll(async () => {
  chats = await DeskChats.open();
}, 60_000);
afterAll(() => chats.close());
beforeEach(async () => {
  await chats.begin();
  await chats.bot.db.query('TRUNCATE tickets CASCADE');
  ({ sam, channel } = chats);
});

const name = 'Sam Bakker';
const kimId = '00000000-0000-4000-8000-000000000003';
const press = (title: string, filled?: Record<string, string>) => channel.presses(chats.robin, name, title, filled);
const onForm = (title: string, filled?: Record<string, string>) =>
  channel.pressesOn(channel.form(name), chats.robin, name, title, filled);
const tickets = () =>
  chats.bot.rows<{ number: string; product: string; status: string; answers: { id: string; text: string }[] }>(
    'SELECT number, product, status, answers FROM tickets WHERE parent IS NULL',
  );
const takeovers = () => chats.bot.rows('SELECT state, outcome, ticket, filling FROM takeovers');
const inputs = () => JSON.stringify(channel.form(name)?.activity.attachments?.[0]?.content ?? '');

async function talking(): Promise<void> {
  await chats.asksAndTaken();
  await sam.type('de lamp boven mijn bureau in kamer 3.12 van B30 knippert');
  await chats.reads(/Misschien gaat het over/);
}

/** Robin has put a lamp that flickers to Sam. */
async function putToSam(): Promise<void> {
  await talking();
  await press('Zelf invullen', { product: 'storing-verlichting' });
  await chats.until(() => inputs().includes('Voorleggen'));
  await onForm('Voorleggen aan', {
    wat: 'de lamp knippert',
    'plaats.gebouw': 'B30',
    'plaats.plek': 'kamer 3.12',
  });
  await chats.hears(/\*\*Robin\*\* heeft dit voor je ingevuld\. Klopt het\?/);
  await chats.reads(/is voorgelegd aan Sam Bakker/);
}

test('"Pagina sturen": the employee reads what it is, what it costs and how long it takes; the agent keeps the chat', async () => {
  await talking();
  await press('Pagina sturen', { product: 'storing-verlichting' });
  await chats.hears(/\*\*Robin\*\* stuurt je deze pagina/);
  const page = chats.bot.loket.desk().catalogue.get('storing-verlichting');
  const text = sam.texts().at(-1) ?? '';
  expect(text).toContain(page?.omschrijving.trim());
  expect(text).toContain(page?.levertijd.tekst);
  expect(text).toContain(page?.zelfhulp[0]);
  await chats.reads(/heeft de pagina van Storing verlichting gekregen/);
  expect(await takeovers()).toMatchObject([{ state: 'held' }]);
});

test('the form has what is known; only after a yes it is a ticket, with the talk', async () => {
  await putToSam();
  expect(await tickets()).toEqual([]);
  expect(sam.texts().at(-1)).toContain('kamer 3.12');
  await sam.press('Ja, melden');
  await chats.hears(/Gemeld als \*\*M-/);
  const [ticket] = await tickets();
  expect(ticket?.product).toBe('storing-verlichting');
  expect(await takeovers()).toEqual([{ state: 'ended', outcome: 'ordered', ticket: ticket?.number, filling: null }]);
  await chats.reads(/zei ja: het is melding/);
  const [event] = await chats.bot.rows<{ talk: string }>(`SELECT data->>'gesprek' AS talk FROM ticket_events`);
  expect(event?.talk).toContain('boven mijn bureau');
  // A second press is told, and makes nothing.
  await sam.press('Ja, melden');
  await chats.until(() => !/Gemeld als/.test(sam.texts().at(-1) ?? ''));
  expect(await tickets()).toHaveLength(1);
});

test('"ja" can be typed, as long as the agent asked nothing else', async () => {
  await putToSam();
  await channel.writes(chats.robin, name, 'Heb je ook een collega die er last van heeft?');
  await chats.hears(/ook een collega/);
  await sam.type('ja');
  await chats.reads(/\*\*Sam Bakker:\*\* ja/);
  expect(await tickets()).toEqual([]);
  await onForm('Intrekken');
  await chats.hears(/Robin past het nog even aan/);
  await chats.until(() => inputs().includes('Voorleggen'));
  await onForm('Voorleggen aan', {
    wat: 'de lamp knippert en zoemt',
    'plaats.gebouw': 'B30',
    'plaats.plek': 'kamer 3.12',
  });
  await chats.hears(/knippert en zoemt/);
  await sam.type('ja');
  await chats.hears(/Gemeld als/);
  expect((await tickets())[0]?.answers.map(({ text }) => text)).toContain('de lamp knippert en zoemt');
});

test('what is wrong comes back at its field, and nothing goes to the employee', async () => {
  await talking();
  await press('Zelf invullen', { product: 'storing-verlichting' });
  await chats.until(() => inputs().includes('Voorleggen'));
  const before = sam.texts().length;
  await onForm('Voorleggen aan', { wat: '', 'plaats.gebouw': 'B30', 'plaats.plek': '' });
  await chats.until(() => inputs().includes('Nog niet helemaal'));
  expect(inputs()).toContain('Vul dit nog in.');
  expect(sam.texts()).toHaveLength(before);
});

test('the employee wants something else, and says no in the end', async () => {
  await putToSam();
  await sam.press('Wijzigen');
  await chats.hears(/Vertel wat er anders moet; dan past Robin het aan/);
  await chats.reads(/wil iets anders/);
  await sam.type('het is kamer 3.14');
  await chats.reads(/het is kamer 3.14/);
  await press('Zelf invullen', { product: 'storing-verlichting' });
  await chats.until(() => inputs().includes('Voorleggen'));
  expect(inputs()).toContain('de lamp knippert');
  await onForm('Voorleggen aan', { wat: 'de lamp knippert', 'plaats.gebouw': 'B30', 'plaats.plek': 'kamer 3.14' });
  await chats.hears(/kamer 3\.14/);
  await sam.press('Nee');
  await chats.hears(/er wordt niets van gemaakt\. Je praat nog met Robin/);
  await chats.reads(/wil dit niet/);
  expect(await tickets()).toEqual([]);
  expect(await takeovers()).toMatchObject([{ state: 'held', filling: null }]);
});

test('an older form or proposal changes nothing, and an ended chat takes its proposal along', async () => {
  await talking();
  await press('Zelf invullen', { product: 'storing-verlichting' });
  await chats.until(() => inputs().includes('Voorleggen'));
  const old = channel.form(name);
  const filled = { wat: 'de lamp knippert', 'plaats.gebouw': 'B30', 'plaats.plek': 'kamer 3.12' };
  await channel.pressesOn(old, chats.robin, name, 'Voorleggen aan', filled);
  await chats.hears(/Klopt het\?/);
  await channel.pressesOn(old, chats.robin, name, 'Voorleggen aan', filled);
  await chats.reads(/Dit ligt al bij Sam Bakker/);
  await press('Terug naar Loket');
  await chats.until(() => sam.texts().some((text) => /geeft het gesprek weer aan mij/.test(text)));
  expect(await takeovers()).toMatchObject([{ state: 'ended', outcome: 'handed-back', filling: null }]);
  await sam.press('Ja, melden');
  await chats.hears(/knop/);
  await channel.pressesOn(old, chats.robin, name, 'Voorleggen aan', filled);
  await chats.reads(/Dit gesprek is klaar \(terug naar Loket\)/);
  expect(await tickets()).toEqual([]);
});

test('who approves is asked in their own chat, when Loket can reach them there', async () => {
  const desk = chats.bot.loket.desk();
  const { organisation } = desk;
  const kim = new Person(chats.bot, kimId);
  await kim.type('hallo');
  const known = { id: sam.id, naam: name, rol: 'medewerker' as const, leidinggevende: kimId };
  const personen = [...organisation.personen, known];
  chats.bot.loket.desk = () => ({ ...desk, organisation: { ...organisation, personen } });
  try {
    await talking();
    await press('Zelf invullen', { product: 'laptop-aanvragen' });
    await chats.until(() => inputs().includes('Voorleggen'));
    await onForm('Voorleggen aan', { apparaat: 'laptop', aanleiding: 'vervanging', reden: 'de oude is te traag' });
    await chats.hears(/Klopt het\?/);
    await sam.press('Ja, aanvragen');
    await chats.until(() => sam.texts().some((text) => /Aangevraagd als/.test(text)));
    expect(
      await chats.bot.rows(
        `SELECT status, approval->'byDesk' AS "byDesk", approval->'approver'->>'id' AS who FROM tickets`,
      ),
    ).toEqual([{ status: 'wacht-op-akkoord', byDesk: false, who: kimId }]);
    await chats.until(() => kim.texts().some((text) => text.includes('de oude is te traag')));
  } finally {
    chats.bot.loket.desk = () => desk;
  }
});

test('what is personal is not filled in where colleagues read along', async () => {
  await sam.type('ik kan niet bij de map Afdeling/Contracten');
  await talking();
  for (const product of ['applicatie-toegang', 'klacht']) {
    await press('Zelf invullen', { product });
    const { naam } = chats.bot.loket.desk().catalogue.get(product)!;
    await chats.reads(new RegExp(`${naam} is persoonlijk.*Vragen stellen`));
  }
  expect(channel.form(name)).toBeUndefined();
  expect(await takeovers()).toMatchObject([{ state: 'held', filling: null }]);
});

test('without a product there is nothing to fill in; of what only refers the page can be sent', async () => {
  await chats.asksAndTaken();
  await press('Zelf invullen', {});
  await chats.reads(/Kies eerst een product/);
  await press('Zelf invullen', { product: 'vertrouwenspersoon' });
  await chats.reads(/is vertrouwelijk\. Hier lezen collega’s mee/);
  await press('Pagina sturen', { product: 'vertrouwenspersoon' });
  await chats.until(() => channel.thread(name).filter((text) => /is vertrouwelijk/.test(text)).length === 2);
  await channel.presses(chats.noor, name, 'Zelf invullen', { product: 'storing-verlichting' });
  await chats.reads(/Robin heeft dit gesprek/);
});

test('what was settled at first contact can be told from the lines of a chat', async () => {
  const firstContact = () =>
    chats.bot.rows<{ settled: boolean }>(
      `SELECT outcome = 'answered' AND (SELECT count(DISTINCT by_id) FROM takeover_lines
         WHERE takeover = takeovers.id AND kind = 'event' AND by_role = 'balie') = 1 AS settled FROM takeovers ORDER BY asked_at, id`,
    );
  await talking();
  await press('Pagina sturen', { product: 'storing-verlichting' });
  await chats.hears(/stuurt je deze pagina/);
  await press('Afronden');
  await chats.hears(/heeft het gesprek afgerond/);
  expect(await firstContact()).toEqual([{ settled: true }]);
  await chats.bot.db.query('TRUNCATE takeover_lines, takeovers');
  await talking();
  await press('Overdragen', { collega: DeskChats.noorId });
  await chats.hears(/\*\*Noor\*\*/);
  await channel.presses(chats.noor, name, 'Afronden');
  await chats.hears(/heeft het gesprek afgerond/);
  expect(await firstContact()).toEqual([{ settled: false }]);
});

test('no chat ends without an outcome', async () => {
  await chats.asks();
  await expect(chats.bot.db.query(`UPDATE takeovers SET state = 'ended'`)).rejects.toMatchObject({ code: '23514' });
});
