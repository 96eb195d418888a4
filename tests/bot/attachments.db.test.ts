import type { Person } from '../harness/person.ts';
import { leakSomewhere } from '../harness/rooms.ts';
import { samples } from '../harness/sample-files.ts';
import { botServer, type BotServer } from './bot-server.ts';

/** Photos and files from the chat to the backoffice, over real HTTP. */

let bot: BotServer;
let sam: Person;
beforeAll(async () => {
  bot = await botServer();
  for (const [name, body] of Object.entries(samples)) bot.connector.files.set(`kraan.${name}`, { body });
  bot.connector.files.set('leeg.pdf', { body: Buffer.alloc(0) });
  bot.connector.files.set('groot.png', { body: Buffer.concat([samples.png, Buffer.alloc(10 * 1024 * 1024)]) });
  bot.connector.files.set('vermomd.jpg', { body: samples.exe });
}, 60_000);
afterAll(() => bot.close());
beforeEach(() => {
  sam = bot.person();
});

const kept = (person: Person) =>
  bot.rows<{ id: string; name: string; type: string; ticket: string | null; size: number; bytes: number }>(
    `SELECT id, name, type, ticket, size, length(content) AS bytes FROM attachments JOIN attachment_contents ON attachment = id
     WHERE by_id = $1 ORDER BY created_at, id`,
    [person.id],
  );

/** Reports the leak with these files; gives the number of its ticket. */
async function reports(names: readonly string[], person = sam): Promise<string> {
  await person.sends(names, leakSomewhere());
  await person.hears(/Loopt er nu water/);
  await person.type('nee');
  await person.hears(/Zal ik dit melden/);
  await person.press('Ja, melden');
  return /M-\d{4}-\d{6}/.exec(await person.hears(/Gemeld als/))?.[0] ?? '';
}

/** Reads the content of an attachment as a backoffice. */
const read = (path: string, headers: Record<string, string> = { authorization: 'Bearer geheim-van-facilitair' }) =>
  fetch(`${bot.url}${path}`, { headers });

test('a photo goes from the chat to the ticket, and the backoffice gets the same bytes', async () => {
  const number = await reports(['kraan.png', 'kraan.pdf']);
  const { body } = await bot.rest('GET', `/tickets/${number}`);
  expect(body.attachments).toMatchObject([
    { name: 'kraan.png', type: 'image/png', size: samples.png.length, by: { role: 'medewerker', id: sam.id } },
    { name: 'kraan.pdf', type: 'application/pdf' },
  ]);
  const response = await read(body.attachments[0].url);
  expect(response.status).toBe(200);
  expect(Buffer.from(await response.arrayBuffer())).toEqual(samples.png);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'image/png',
    'content-disposition': `attachment; filename="kraan.png"; filename*=UTF-8''kraan.png`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-cache',
    etag: `"${body.attachments[0].sha256}"`,
  });
  expect((await kept(sam)).map(({ ticket }) => ticket)).toEqual([number, number]);
});

test('an ETag saves sending it again', async () => {
  const number = await reports(['kraan.png']);
  const [file] = (await bot.rest('GET', `/tickets/${number}`)).body.attachments;
  const again = (etag: string) =>
    read(file.url, { authorization: 'Bearer geheim-van-facilitair', 'if-none-match': etag });
  expect((await again(`"${file.sha256}"`)).status).toBe(304);
  expect((await again(`"x", W/"${file.sha256}"`)).status).toBe(304);
  expect((await again('"x"')).status).toBe(200);
});

test('nobody gets it without a key, under another ticket or by a guessed id', async () => {
  const [one, other] = [await reports(['kraan.png']), await reports(['kraan.pdf'], bot.person())];
  const [file] = (await bot.rest('GET', `/tickets/${one}`)).body.attachments;
  expect(await bot.rest('GET', `/tickets/${other}/attachments/${file.id}`)).toMatchObject({
    status: 404,
    body: { type: 'urn:loket:problem:not-found', detail: expect.stringContaining('no such attachment') },
  });
  for (const path of [
    `/tickets/${one}/attachments/niets`,
    `/tickets/M-2026-999999/attachments/${file.id}`,
    `/tickets/x/attachments/${file.id}`,
  ])
    expect((await bot.rest('GET', path)).status).toBe(404);
  for (const headers of [{}, { authorization: 'Bearer fout' }])
    expect((await read(file.url, headers as Record<string, string>)).status).toBe(401);
});

test.each(['png', 'jpg', 'gif', 'webp', 'heic', 'pdf', 'docx', 'xlsx', 'pptx', 'txt'])(
  '%s is taken',
  async (ending) => {
    await sam.sends([`kraan.${ending}`]);
    await sam.hears(/Wat is er aan de hand/);
    expect(await kept(sam)).toMatchObject([{ name: `kraan.${ending}`, ticket: null }]);
  },
);

test('a pasted image has no name, and gets one', async () => {
  await sam.sends(['kraan.png'], '', true);
  await sam.hears(/Dank je voor de foto/);
  expect(await kept(sam)).toMatchObject([{ name: 'foto-1.png', type: 'image/png' }]);
});

test('an emulator may send the content itself, in local mode', async () => {
  const contentUrl = `data:image/png;base64,${samples.png.toString('base64')}`;
  await sam.deliver(sam.activity({ attachments: [{ contentType: 'image/png', contentUrl, name: 'kraan.png' }] }));
  await sam.hears(/Dank je voor de foto/);
  expect(await kept(sam)).toMatchObject([{ bytes: samples.png.length }]);
});

test.each([
  ['kraan.exe', /kraan\.exe kan ik niet aannemen\. Wat wel kan: een foto, pdf/],
  ['kraan.html', /kraan\.html kan ik niet aannemen/],
  ['kraan.svg', /kraan\.svg kan ik niet aannemen/],
  ['kraan.zip', /kraan\.zip kan ik niet aannemen/],
  ['vermomd.jpg', /vermomd\.jpg kan ik niet aannemen/],
  ['leeg.pdf', /leeg\.pdf is leeg/],
  ['groot.png', /groot\.png is te groot: een bestand mag hoogstens 10 MB zijn/],
  ['bestaat-niet.png', /Het lukte niet om bestaat-niet\.png op te halen/],
])('%s is refused with a remedy, and the rest is kept', async (name, words) => {
  await sam.sends([name, 'kraan.png'], leakSomewhere());
  expect(await sam.hears(words)).toMatch(/je foto staat erbij\..*Loopt er nu water/);
  expect(await kept(sam)).toMatchObject([{ name: 'kraan.png' }]);
});

test('of twelve files the first five are taken, and the rest is named', async () => {
  const names = Array.from({ length: 12 }, (_, n) => `kraan${String(n + 1)}.png`);
  for (const name of names) bot.connector.files.set(name, { body: samples.png });
  await sam.sends(names);
  expect(await sam.hears(/hoogstens 5 tegelijk/)).toMatch(/kraan6\.png, kraan7\.png, kraan8\.png en nog 4 heb ik niet/);
  expect(await kept(sam)).toHaveLength(5);
  expect(bot.connector.fetched.filter(({ name }) => names.includes(name))).toHaveLength(5);
});

test('a ticket takes no more than twenty', async () => {
  for (let n = 0; n < 4; n++) bot.connector.files.set(`v${String(n)}.png`, { body: samples.png });
  const five = ['v0.png', 'v1.png', 'v2.png', 'v3.png', 'kraan.png'];
  await sam.sends(five, leakSomewhere());
  await sam.hears(/Loopt er nu water/);
  for (let n = 0; n < 3; n++) await sam.sends(five);
  await sam.sends(['kraan.pdf']);
  await sam.hears(/passen hoogstens 20.*kraan\.pdf heb ik niet bewaard/);
  expect(await kept(sam)).toHaveLength(20);
});

test.each([
  ['no list', 'onzin'],
  ['a list of nonsense', [1, null, 'x']],
  [
    'an upload without an address',
    [{ contentType: 'application/vnd.microsoft.teams.file.download.info', content: null }],
  ],
  [
    'a file in SharePoint',
    [{ contentType: 'reference', contentUrl: 'https://voorbeeld.sharepoint.com/x.docx', name: 'x.docx' }],
  ],
  ['an address elsewhere', [{ contentType: 'image/png', contentUrl: 'http://10.0.0.1/x.png', name: 'x.png' }]],
])('%s for attachments breaks nothing', async (_, attachments) => {
  expect(await sam.deliver(sam.activity({ text: leakSomewhere(), attachments }))).toMatchObject({ status: 200 });
  await sam.hears(/Loopt er nu water/);
  expect(await kept(sam)).toEqual([]);
});

test('a card, a quoted message or the text as HTML is no file', async () => {
  const attachments = [
    { contentType: 'text/html', content: '<p>hallo</p>' },
    { contentType: 'messageReference', content: '{}', name: 'x' },
    { contentType: 'application/vnd.microsoft.card.adaptive', content: {} },
  ];
  await sam.deliver(sam.activity({ text: 'hallo', attachments }));
  expect(await sam.hears(/helpen/)).not.toMatch(/bestand|foto/);
});

test('a message that is delivered twice keeps its file once', async () => {
  const attachments = [{ contentType: 'image/png', contentUrl: `${bot.connector.url}/files/kraan.png`, name: 'a.png' }];
  const activity = sam.activity({ attachments });
  await Promise.all([sam.deliver(activity), sam.deliver(activity)]);
  await sam.deliver(activity);
  await sam.hears(/Dank je voor de foto/);
  expect(await kept(sam)).toHaveLength(1);
  expect(sam.got()).toHaveLength(1);
});

test('what is stopped, or taken away, is removed with its content', async () => {
  await sam.sends(['kraan.png', 'kraan.pdf'], leakSomewhere());
  await sam.hears(/Loopt er nu water/);
  await sam.type('verwijder kraan.pdf');
  await sam.hears(/Weggehaald: kraan\.pdf/);
  expect(await kept(sam)).toMatchObject([{ name: 'kraan.png' }]);
  await sam.type('stop');
  await sam.hears(/niets vastgelegd/);
  expect(await kept(sam)).toEqual([]);
});

test('a photo for a ticket that is there already', async () => {
  const number = await sam.makesTicket();
  await sam.sends(['kraan.png']);
  await sam.hears(/Waar hoort dat bij/);
  await sam.press(`Storing verlichting · ${number}`);
  await sam.hears(/bij \*\*M-.* gezet/);
  const { body } = await bot.rest('GET', `/tickets/${number}`);
  expect(body).toMatchObject({ version: 2, attachments: [{ name: 'kraan.png' }] });
  expect(body.events.at(-1)).toMatchObject({ kind: 'bijlage', data: { files: [{ name: 'kraan.png' }] } });
  expect((await bot.rest('GET', '/tickets?limit=200')).body.items[0]).not.toHaveProperty('attachments');
});

test('somebody else can not put a file with my ticket', async () => {
  const number = await sam.makesTicket();
  const other = bot.person();
  await other.sends(['kraan.png'], number);
  await other.hears(/vind ik geen melding/);
  expect((await bot.rest('GET', `/tickets/${number}`)).body.attachments).toEqual([]);
});

test('the log tells no names of files', async () => {
  await sam.sends(['vermomd.jpg', 'bestaat-niet.png', 'kraan.png'], leakSomewhere());
  await sam.hears(/Loopt er nu water/);
  expect(JSON.stringify(bot.loket.logged)).not.toMatch(/kraan|vermomd|bestaat-niet/);
});
