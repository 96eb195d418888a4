import type { Posted } from '../harness/connector.ts';
import { DeskChats } from '../harness/desk-chats.ts';
import { textOf } from '../harness/person.ts';
import { leakSomewhere } from '../harness/rooms.ts';
import { samples } from '../harness/sample-files.ts';

/** What somebody changes or removes of what they said in a chat with the desk is corrected on the other side. */

let chats: DeskChats;
beforeAll(async () => {
  chats = await DeskChats.open();
}, 60_000);
afterAll(() => chats.close());
beforeEach(() => chats.begin());

type Activity = Record<string, unknown>;

/** The employee says something; what they sent, to change it later. */
async function says(text: string, more: Activity = {}): Promise<Activity> {
  const said = chats.sam.activity({ text, ...more });
  await chats.sam.deliver(said);
  return said;
}

/** Robin writes in the thread of Sam's chat. */
async function writes(text: string, agent = chats.robin): Promise<Activity> {
  const { channel } = chats;
  const thread = `${channel.id};messageid=${channel.card('Sam Bakker').id}`;
  const written = agent.named(agent.inThread(thread, text));
  await agent.deliver(written);
  return written;
}

const corrects = (said: Activity, text: string | null, at?: string) =>
  chats.sam.deliver(chats.sam.correcting(said, text, at));
const inThread = () =>
  chats.channel
    .posted()
    .filter(({ conversation }) => conversation.endsWith(`messageid=${chats.channel.card('Sam Bakker').id}`));
/** A message as it reads now, after what replaced it. */
const nowOf = (posted: readonly Posted[], id: string) => posted.findLast((one) => one.id === id);
const idOf = (posted: readonly Posted[], pattern: RegExp) => posted.find((one) => pattern.test(textOf(one)))?.id ?? '';
const updates = (posted: readonly Posted[]) => posted.filter(({ method }) => method === 'PUT').map(textOf);
const lines = () =>
  chats.bot.rows<{ kind: string; body: string }>(
    `SELECT kind, body FROM takeover_lines WHERE kind <> 'event' ORDER BY id`,
  );
/** What the register of tickets has of it. */
const kept = async () => JSON.stringify(await chats.bot.rows('SELECT data FROM ticket_events'));

test('what the employee changes is changed in the thread, in place; the register keeps both', async () => {
  await chats.asksAndTaken();
  const said = await says('de lamp op 3.12 knipert');
  await chats.reads(/knipert/);
  const id = idOf(inThread(), /knipert/);
  await corrects(said, 'de lamp op 3.13 knippert');
  await chats.reads(/3\.13/);
  expect(textOf(nowOf(inThread(), id)!)).toBe('**Sam Bakker:** de lamp op 3.13 knippert (gewijzigd)');
  expect(await lines()).toEqual([
    { kind: 'text', body: 'de lamp op 3.12 knipert' },
    { kind: 'changed', body: 'de lamp op 3.13 knippert' },
  ]);
  // The same once more is nothing; another change is.
  await corrects(said, 'de lamp op 3.13 knippert');
  await corrects(said, 'de lamp op 3.13 knippert', '2026-11-23T09:07:00.000Z');
  await corrects(said, 'laat maar zitten hoor', '2026-11-23T09:08:00.000Z');
  await chats.reads(/laat maar zitten/);
  expect(updates(inThread())).toHaveLength(2);
});

test('what the employee removes is gone, with its picture, also from what becomes of the chat', async () => {
  await chats.asksAndTaken();
  chats.bot.connector.files.set('mij.png', { body: samples.png });
  const said = await says('dit ben ik', {
    attachments: [{ contentType: 'image/*', contentUrl: `${chats.bot.connector.url}/files/mij.png` }],
  });
  await chats.reads(/dit ben ik/);
  const id = idOf(inThread(), /dit ben ik/);
  await corrects(said, null);
  await chats.reads(/verwijderd door Sam Bakker/);
  const now = nowOf(inThread(), id)!;
  expect([textOf(now), now.activity.attachments]).toEqual(['**Sam Bakker:** (verwijderd door Sam Bakker)', undefined]);
  await chats.channel.presses(chats.robin, 'Sam Bakker', 'Afronden');
  await chats.hears(/heeft het gesprek afgerond/);
  const [ticket] = await chats.bot.rows<{ files: unknown[] }>('SELECT files FROM tickets WHERE requester = $1', [
    chats.sam.id,
  ]);
  expect(ticket?.files).toEqual([]);
  expect(await chats.bot.rows(`SELECT 1 FROM attachments WHERE by_id = $1`, [chats.sam.id])).toEqual([]);
  expect(await kept()).not.toContain('dit ben ik');
});

test('a ticket keeps the chat as it stands, whoever corrected it, also one that came of questions', async () => {
  await chats.asksAndTaken();
  const said = await says('mijn wachtwoord is geheim99');
  await chats.reads(/geheim99/);
  await corrects(said, null);
  const typo = await says('de krann lekt');
  await chats.reads(/krann/);
  const leak = leakSomewhere();
  await corrects(typo, leak);
  await chats.reads(/gewijzigd/);
  const written = await writes('die zeurt altijd');
  await chats.hears(/die zeurt altijd/);
  await chats.robin.deliver(chats.robin.correcting(written, '// die zeurt altijd'));
  await chats.hears(/verwijderd door Robin/);
  await chats.channel.presses(chats.robin, 'Sam Bakker', 'Vragen stellen', { product: 'storing-sanitair' });
  await chats.hears(/Loopt er nu water/);
  await chats.sam.type('nee');
  await chats.hears(/Zal ik dit melden/);
  await chats.sam.press('Ja, melden');
  await chats.hears(/Gemeld als/);
  const ticket = await kept();
  expect(ticket).toContain(leak);
  expect(ticket).not.toMatch(/geheim99|krann|zeurt/);
});

test('what was removed and comes back is read again, without what was sent along', async () => {
  await chats.asksAndTaken();
  const said = await says('toch niet');
  await chats.reads(/toch niet/);
  await corrects(said, null);
  await chats.reads(/verwijderd/);
  await chats.sam.deliver({
    ...chats.sam.correcting(said, 'toch wel', '2026-11-23T09:09:00.000Z'),
    channelData: { eventType: 'undeleteMessage' },
  });
  await chats.reads(/toch wel \(gewijzigd\)/);
});

test('who waits corrects it in every channel, on the card too, and it is what Loket asks about then', async () => {
  await chats.asks();
  const said = await says('mijn laptop is stuk');
  await chats.reads(/mijn laptop is stuk/);
  await corrects(said, 'mijn beeldscherm is stuk');
  await chats.reads(/mijn beeldscherm is stuk \(gewijzigd\)/);
  const card = () => String(chats.channel.card('Sam Bakker').activity.attachments?.[0]?.content['fallbackText']);
  await chats.until(() => card().includes('Zei: "mijn beeldscherm is stuk"'));
  await chats.sam.type('zet het als vraag weg');
  await chats.hears(/Doorgegeven als/);
  const [ticket] = await chats.bot.rows<{ answers: unknown }>('SELECT answers FROM tickets WHERE requester = $1', [
    chats.sam.id,
  ]);
  expect(JSON.stringify(ticket?.answers)).toContain('beeldscherm');
  expect(JSON.stringify(ticket?.answers)).not.toContain('laptop');
});

test('what the agent changes or removes is so with the employee', async () => {
  await chats.asksAndTaken();
  const first = await writes('Kom om 10 uur');
  await chats.hears(/Kom om 10 uur/);
  const second = await writes('Oeps, verkeerde draad');
  await chats.hears(/verkeerde draad/);
  const [one, two] = [idOf(chats.sam.got(), /10 uur/), idOf(chats.sam.got(), /verkeerde draad/)];
  const { robin } = chats;
  await robin.deliver(robin.correcting(first, '<at>Loket</at> Kom om 11 uur'));
  await robin.deliver(robin.correcting(second, null));
  await chats.hears(/verwijderd door/);
  expect([one, two].map((id) => textOf(nowOf(chats.sam.got(), id)!))).toEqual([
    '**Robin:** Kom om 11 uur (gewijzigd)',
    '**Robin:** (verwijderd door Robin)',
  ]);
});

test('words that become a note are taken back; a note stays one', async () => {
  await chats.asksAndTaken();
  const { robin } = chats;
  const written = await writes('die zeurt altijd');
  await chats.hears(/die zeurt altijd/);
  await robin.deliver(robin.correcting(written, '// die zeurt altijd'));
  await chats.hears(/verwijderd door Robin/);
  const note = await writes('// pas verlopen');
  await chats.reads(/Genoteerd/);
  await robin.deliver(robin.correcting(note, 'pas is verlopen'));
  await chats.reads(/Een notitie blijft een notitie/);
  expect(chats.sam.texts().join()).not.toContain('verlopen');
});

test('only who said it corrects it; what was not sent is not sent by a change, and that is said', async () => {
  await chats.asksAndTaken();
  const { robin, noor } = chats;
  const written = await writes('om 10 uur');
  await chats.hears(/om 10 uur/);
  await noor.deliver({ ...robin.correcting(written, 'om 5 uur'), from: noor.activity()['from'] });
  const refused = await writes(`te lang ${'x'.repeat(4001)}`);
  await chats.reads(/te lang om te versturen/);
  await robin.deliver(robin.correcting(refused, '<at>Loket</at> kort'));
  await chats.reads(/was niet naar de medewerker gegaan/);
  expect(chats.sam.texts().at(-1)).toBe('**Robin:** om 10 uur');
});

test('after the chat nothing is changed: the agent hears so, the bot says nothing', async () => {
  await chats.asksAndTaken();
  const said = await says('een vraag van mij');
  await chats.reads(/een vraag van mij/);
  const written = await writes('om 10 uur');
  await chats.hears(/om 10 uur/);
  await chats.channel.presses(chats.robin, 'Sam Bakker', 'Afronden');
  await chats.hears(/heeft het gesprek afgerond/);
  const before = chats.sam.texts().length;
  await chats.robin.deliver(chats.robin.correcting(written, 'om 11 uur'));
  await chats.reads(/Dit gesprek is klaar\. Je wijziging is niet verstuurd/);
  await corrects(said, 'iets anders');
  await chats.settled();
  expect(chats.sam.texts()).toHaveLength(before);
  expect(updates(inThread())).toEqual([]);
});

test('a change of what was said to the bot changes nothing, before, beside or without a chat', async () => {
  const other = chats.bot.person();
  const said = other.activity({ text: 'ik wil een vergaderzaal voor 8 man' });
  await other.deliver(said);
  await chats.until(() => other.texts().length > 0);
  const before = other.texts().length;
  await other.deliver(other.correcting(said, 'ik wil een vergaderzaal voor 80 man'));
  await other.deliver(other.correcting(said, null));
  await other.deliver(other.correcting({ ...said, id: 'onbekend' }, 'iets'));
  await other.deliver({ ...other.correcting(said, 'iets'), id: undefined });
  const { robin, channel } = chats;
  const posts = channel.posted().length;
  await robin.deliver(robin.correcting(robin.inThread(`${channel.id};messageid=onbekend`, 'x'), 'y'));
  await robin.deliver(robin.correcting(robin.inThread(channel.id, 'x'), 'y'));
  await chats.settled();
  expect(other.texts()).toHaveLength(before);
  expect(channel.posted()).toHaveLength(posts);
});

test('a change to what is confidential goes nowhere; one to danger is heard', async () => {
  await chats.asksAndTaken();
  const said = await says('ik heb een vraag');
  await chats.reads(/ik heb een vraag/);
  await corrects(said, 'ik word gepest door mijn leidinggevende en wil een vertrouwenspersoon spreken');
  await chats.hears(/Dit klinkt vertrouwelijk/);
  expect(JSON.stringify(chats.channel.posted())).not.toContain('gepest');
  await corrects(said, 'er is brand op de derde verdieping!', '2026-11-23T09:09:00.000Z');
  await chats.reads(/Dit klinkt als gevaar/);
  await chats.until(() => chats.sam.texts().some((text) => text.includes('112')));
});

test('what is taken out of a message goes from the copy; what is added has to be sent anew', async () => {
  await chats.asksAndTaken();
  chats.bot.connector.files.set('een.png', { body: samples.png });
  const picture = { contentType: 'image/*', contentUrl: `${chats.bot.connector.url}/files/een.png` };
  const html = { contentType: 'text/html', content: '<p>x</p>' };
  const said = await says('kijk', { attachments: [picture, html] });
  await chats.reads(/kijk/);
  const id = idOf(inThread(), /kijk/);
  const shown = () => (nowOf(inThread(), id)?.activity.attachments ?? []).length;
  expect(shown()).toBe(1);
  await corrects({ ...said, attachments: [picture, picture, html] }, 'kijk eens');
  await chats.hears(/bijlagen zijn bij je wijziging niet meegegaan/);
  await chats.reads(/kijk eens/);
  expect(shown()).toBe(1);
  await corrects({ ...said, attachments: [html] }, 'kijk eens goed');
  await chats.reads(/kijk eens goed/);
  expect(shown()).toBe(0);
});

test('a file that was not taken is no change of its message; an older change that is told late is none either', async () => {
  await chats.asksAndTaken();
  const { connector } = chats.bot;
  connector.files.set('een.png', { body: samples.png });
  connector.files.set('virus.exe', { body: samples.exe });
  const attachments = ['een.png', 'virus.exe'].map((name) => ({
    contentType: name.endsWith('png') ? 'image/*' : 'application/octet-stream',
    contentUrl: `${connector.url}/files/${name}`,
    name,
  }));
  const said = await says('kijk', { attachments });
  await chats.hears(/Dit kon ik niet doorgeven: virus\.exe/);
  await chats.reads(/kijk/);
  await corrects(said, 'kijk eens', '2026-11-23T09:07:00.000Z');
  await chats.reads(/kijk eens/);
  await corrects(said, 'kjik', '2026-11-23T09:06:00.000Z');
  await corrects({ ...said, timestamp: undefined }, 'kijk eens goed', 'geen tijd');
  await chats.reads(/kijk eens goed/);
  await chats.settled();
  expect(chats.sam.texts().join()).not.toContain('bij je wijziging niet meegegaan');
  expect(await lines()).toEqual([
    { kind: 'text', body: 'kijk' },
    { kind: 'changed', body: 'kijk eens' },
    { kind: 'changed', body: 'kijk eens goed' },
  ]);
  expect(await chats.bot.rows('SELECT sent FROM takeover_lines WHERE sent IS NOT NULL ORDER BY id')).toEqual([
    { sent: 2 },
    { sent: 2 },
    { sent: 2 },
  ]);
});
