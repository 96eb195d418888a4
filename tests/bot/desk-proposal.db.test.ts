import { DeskChats } from '../harness/desk-chats.ts';
import { Person } from '../harness/person.ts';
import type { DeskChannel } from '../harness/desk-channel.ts';
import { DeskFilled, lamp } from './desk-filled.ts';

/** What an agent filled in is put to the employee: only a yes makes it a ticket. */

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
const kimId = '00000000-0000-4000-8000-000000000003';

test('"ja" can be typed, as long as the agent asked nothing else', async () => {
  await filled.putToSam();
  await channel.writes(chats.robin, name, 'Heb je ook een collega die er last van heeft?');
  await chats.hears(/ook een collega/);
  await sam.type('ja');
  await chats.reads(/\*\*Sam Bakker:\*\* ja/);
  expect(await filled.tickets()).toEqual([]);
  await filled.onForm('Intrekken');
  await chats.hears(/Robin past het nog even aan/);
  await chats.until(() => filled.inputs().includes('Voorleggen'));
  await filled.onForm('Voorleggen aan', {
    wat: 'de lamp knippert en zoemt',
    'plaats.gebouw': 'B30',
    'plaats.plek': 'kamer 3.12',
  });
  await chats.hears(/knippert en zoemt/);
  await sam.type('ja');
  await chats.hears(/Gemeld als/);
  expect((await filled.tickets())[0]?.answers.map(({ text }) => text)).toContain('de lamp knippert en zoemt');
});

test('the employee wants something else, and says no in the end', async () => {
  await filled.putToSam();
  await sam.press('Wijzigen');
  await chats.hears(/Vertel wat er anders moet; dan past Robin het aan/);
  await chats.reads(/wil iets anders/);
  await sam.type('het is kamer 3.14');
  await chats.reads(/het is kamer 3.14/);
  await filled.press('Zelf invullen', { product: 'storing-verlichting' });
  await chats.until(() => filled.inputs().includes('Voorleggen'));
  expect(filled.inputs()).toContain('de lamp knippert');
  await filled.onForm('Voorleggen aan', {
    wat: 'de lamp knippert',
    'plaats.gebouw': 'B30',
    'plaats.plek': 'kamer 3.14',
  });
  await chats.hears(/kamer 3\.14/);
  await sam.press('Nee');
  await chats.hears(/er wordt niets van gemaakt\. Je praat nog met Robin/);
  await chats.reads(/wil dit niet/);
  expect(await filled.tickets()).toEqual([]);
  expect(await filled.takeovers()).toMatchObject([{ state: 'held', filling: null }]);
});

test('an older form or proposal changes nothing, and an ended chat takes its proposal along', async () => {
  await filled.talking();
  await filled.press('Zelf invullen', { product: 'storing-verlichting' });
  await chats.until(() => filled.inputs().includes('Voorleggen'));
  const old = channel.form(name);
  await channel.pressesOn(old, chats.robin, name, 'Voorleggen aan', lamp);
  await chats.hears(/Klopt het\?/);
  await channel.pressesOn(old, chats.robin, name, 'Voorleggen aan', lamp);
  await chats.reads(/Dit ligt al bij Sam Bakker/);
  await filled.press('Terug naar Loket');
  await chats.until(() => sam.texts().some((text) => /geeft het gesprek weer aan mij/.test(text)));
  expect(await filled.takeovers()).toMatchObject([{ state: 'ended', outcome: 'handed-back', filling: null }]);
  await sam.press('Ja, melden');
  await chats.hears(/knop/);
  await channel.pressesOn(old, chats.robin, name, 'Voorleggen aan', lamp);
  await chats.reads(/Dit gesprek is klaar \(terug naar Loket\)/);
  expect(await filled.tickets()).toEqual([]);
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
    await filled.talking();
    await filled.press('Zelf invullen', { product: 'laptop-aanvragen' });
    await chats.until(() => filled.inputs().includes('Voorleggen'));
    await filled.onForm('Voorleggen aan', {
      apparaat: 'laptop',
      aanleiding: 'vervanging',
      reden: 'de oude is te traag',
    });
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

test.each<[string, () => Promise<void>]>([
  [
    'a page that is sent',
    async () => {
      await filled.press('Pagina sturen', { product: 'storing-klimaat' });
      await chats.hears(/stuurt je deze pagina/);
    },
  ],
  [
    'another agent',
    async () => {
      await filled.press('Overdragen', { collega: DeskChats.noorId });
      await chats.hears(/\*\*Noor\*\*/);
    },
  ],
  [
    'the queue',
    async () => {
      await filled.press('Overdragen', { collega: 'rij' });
      await chats.hears(/je houdt je plek in de rij/);
    },
  ],
  [
    'a correction',
    async () => {
      await chats.robin.deliver(chats.robin.correcting(filled.written, '<at>Loket</at> Nu ook last van?'));
      await chats.until(() => sam.texts().some((text) => /Nu ook last van\? \(gewijzigd\)/.test(text)));
    },
  ],
])('a typed "ja" after %s makes no ticket: it can be meant for that', async (_, happens) => {
  await filled.putToSam();
  await happens();
  await sam.type('ja dank je');
  await chats.reads(/\*\*Sam Bakker:\*\* ja dank je/);
  expect(await filled.tickets()).toEqual([]);
  await sam.press('Ja, melden');
  await chats.until(() => sam.texts().some((text) => /Gemeld als/.test(text)));
});

test('the employee answers somebody else than who filled it in', async () => {
  await filled.putToSam();
  await filled.press('Overdragen', { collega: DeskChats.noorId });
  await chats.hears(/\*\*Noor\*\*/);
  await sam.press('Nee');
  await chats.hears(/er wordt niets van gemaakt\. Je praat nog met Noor/);
});

test('while they wait again, nobody is named', async () => {
  await filled.putToSam();
  await filled.press('Overdragen', { collega: 'rij' });
  await chats.hears(/je houdt je plek in de rij/);
  await sam.press('Wijzigen');
  await chats.hears(/dan past wie je zo helpt het aan/);
  await channel.presses(chats.noor, name, 'Overnemen');
  await chats.hears(/\*\*Noor\*\*/);
  await channel.presses(chats.noor, name, 'Zelf invullen', { product: 'storing-verlichting' });
  await chats.until(() => filled.inputs().includes('de lamp knippert'));
  await channel.pressesOn(channel.form(name), chats.noor, name, 'Voorleggen aan', lamp);
  await chats.hears(/\*\*Noor\*\* heeft dit voor je ingevuld/);
  await channel.presses(chats.noor, name, 'Overdragen', { collega: 'rij' });
  await chats.hears(/je houdt je plek in de rij/);
  await sam.press('Nee');
  await chats.hears(/er wordt niets van gemaakt\. Je houdt je plek in de rij/);
});

test('what does not reach the employee is told to the agent, with what to do', async () => {
  await filled.talking();
  await filled.press('Zelf invullen', { product: 'storing-verlichting' });
  await chats.until(() => filled.inputs().includes('Voorleggen'));
  const blocked = { status: 403, body: { error: { code: 'MessageWritesBlocked' } } };
  chats.bot.connector.refuse = ({ conversation }) => (conversation === sam.conversation ? blocked : undefined);
  try {
    await filled.onForm('Voorleggen aan', lamp);
    await chats.reads(/Storing verlichting is niet bij Sam Bakker aangekomen\. Trek het in/);
    await filled.onForm('Intrekken');
    await chats.until(() => filled.inputs().includes('Voorleggen'));
    await filled.onForm('Voorleggen aan', lamp);
    await chats.reads(/Je bericht is niet aangekomen: Sam Bakker is in Teams niet te bereiken/);
    expect(await filled.takeovers()).toMatchObject([{ state: 'held', filling: { asked: null } }]);
  } finally {
    chats.bot.connector.refuse = () => undefined;
  }
});

test('a product that an agent chose is learned once of a chat, as it becomes a ticket', async () => {
  const desk = chats.bot.loket.desk();
  const learned = () => chats.bot.rows('SELECT chosen, times FROM proposals');
  chats.bot.loket.desk = () => ({ ...desk, organisation: { ...desk.organisation, leren: true } });
  try {
    await chats.bot.db.query('TRUNCATE proposals');
    await filled.talking();
    await filled.press('Pagina sturen', { product: 'storing-klimaat' });
    await chats.hears(/stuurt je deze pagina/);
    await filled.put();
    expect(await learned()).toEqual([]);
    await sam.press('Ja, melden');
    await chats.until(() => sam.texts().some((text) => /Gemeld als/.test(text)));
    expect(await learned()).toEqual([{ chosen: 'storing-verlichting', times: 1 }]);
  } finally {
    chats.bot.loket.desk = () => desk;
  }
});
