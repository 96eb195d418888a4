import { fileLinks, linkDays } from '../../bot/file-links.ts';
import type { Posted } from '../harness/connector.ts';
import { DeskChats } from '../harness/desk-chats.ts';
import { textOf } from '../harness/person.ts';
import { samples } from '../harness/sample-files.ts';
import { monday } from './bot-server.ts';

/** Pictures and files in a chat with the desk: what one side sends, the other sees. */

let around: DeskChats;
const hears = (pattern: RegExp) => around.hears(pattern);
const reads = (pattern: RegExp) => around.reads(pattern);
const asks = () => around.asks();
const asksAndTaken = () => around.asksAndTaken();
beforeAll(async () => {
  around = await DeskChats.open();
}, 60_000);
afterAll(() => around.close());

beforeEach(async () => {
  await around.begin();
  const { files } = around.bot.connector;
  files.set('kraan.png', { body: samples.png });
  files.set('kraan.jpg', { body: samples.jpg });
  files.set('offerte [1].pdf', { body: samples.pdf });
  files.set('virus.exe', { body: samples.exe });
  files.set('geheim.png', { body: samples.png });
});

/** The pictures on a message, by their address and what stands for them. */
const picturesOf = ({ activity }: Posted) =>
  (activity.attachments?.[0]?.content.body ?? [])
    .filter(({ type }) => type === 'Image')
    .map(({ url, altText }) => ({ url: String(url), altText }));
const inside = `data:image/png;base64,${samples.png.toString('base64')}`;
const last = <T>(all: readonly T[]): T => all[all.length - 1]!;
const inThread = () =>
  around.channel
    .posted()
    .filter(({ conversation }) => conversation.endsWith(`messageid=${around.channel.card('Sam Bakker').id}`));

test('a picture of the employee stands in the thread, a file as a link that opens it', async () => {
  await asksAndTaken();
  await around.sam.sends(['kraan.png', 'offerte [1].pdf'], 'kijk, zo lekt het');
  await reads(/\*\*Sam Bakker:\*\* kijk, zo lekt het/);
  const post = last(inThread());
  expect(picturesOf(post)).toEqual([{ url: inside, altText: 'kraan.png' }]);
  const [, link = ''] = /📎 \[offerte \\\[1\\\]\.pdf\]\((\S+)\)$/.exec(textOf(post)) ?? [];
  const opened = await fetch(link);
  expect(opened.status).toBe(200);
  expect(opened.headers.get('content-disposition')).toMatch(/^attachment; filename="offerte \[1\]\.pdf"/);
  expect(opened.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
  expect(Buffer.from(await opened.arrayBuffer()).equals(samples.pdf)).toBe(true);
});

test('a picture that is pasted in the thread reaches the employee under the name of the agent', async () => {
  await asksAndTaken();
  const { bot, channel, robin, sam } = around;
  const said = robin.inThread(`${channel.id};messageid=${channel.card('Sam Bakker').id}`, 'hier zit de hoofdkraan');
  const pasted = { contentType: 'image/*', contentUrl: `${bot.connector.url}/files/kraan.png` };
  await robin.deliver(robin.named({ ...said, attachments: [pasted] }));
  await hears(/^\*\*Robin:\*\* hier zit de hoofdkraan$/);
  expect(picturesOf(last(sam.got()))).toEqual([{ url: inside, altText: 'foto-1.png' }]);
});

test('who waits can send a picture; it stands in every channel of the desk', async () => {
  await asks();
  await around.sam.sends(['kraan.png']);
  await reads(/\*\*Sam Bakker:\*\*/);
  expect(picturesOf(last(inThread()))).toHaveLength(1);
});

test('a picture of which the size is not known goes by its link, as a picture', async () => {
  await asksAndTaken();
  await around.sam.sends(['kraan.jpg'], 'nog een');
  await reads(/nog een/);
  const [picture] = picturesOf(last(inThread()));
  expect(picture?.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/files\/[\w.-]+$/);
  const opened = await fetch(picture?.url ?? '');
  expect(opened.headers.get('content-type')).toBe('image/jpeg');
  expect(opened.headers.get('content-disposition')).toMatch(/^inline;/);
});

test('a channel that refuses so much gets the words, with a link', async () => {
  await asksAndTaken();
  const { connector } = around.bot;
  connector.refuse = ({ activity }) =>
    JSON.stringify(activity).includes('data:image') ? { status: 413, body: {} } : undefined;
  await around.sam.sends(['kraan.png'], 'te veel tegelijk');
  await reads(/te veel tegelijk/);
  connector.refuse = () => undefined;
  expect(picturesOf(last(inThread()))[0]?.url).toMatch(/\/files\//);
});

test('what is no file that is taken is told to who sent it, and goes nowhere', async () => {
  await asksAndTaken();
  await around.sam.sends(['virus.exe'], 'open dit eens');
  await reads(/open dit eens/);
  await hears(/Dit kon ik niet doorgeven: virus\.exe/);
  expect(JSON.stringify(around.channel.posted())).not.toContain('virus');
});

test('what is sent along with confidential words is not passed on and not kept', async () => {
  await asksAndTaken();
  await around.sam.sends(
    ['geheim.png'],
    'ik word gepest door mijn leidinggevende en wil een vertrouwenspersoon spreken',
  );
  await hears(/Dit klinkt vertrouwelijk.*niet doorgegeven en niet bewaard/);
  expect(picturesOf(last(inThread()))).toEqual([]);
  expect(await around.bot.rows(`SELECT 1 FROM attachments WHERE name = 'geheim.png'`)).toEqual([]);
});

test('of a chat about what is confidential a picture is only named in the channel, and who sent it hears so', async () => {
  await asksAndTaken();
  await around.bot.db.query(`UPDATE takeovers SET about = about || '{"secret": true}'`);
  await around.sam.sends(['geheim.png'], 'hierbij');
  await reads(/Bijlage: geheim\.png\. Dit gesprek is vertrouwelijk/);
  await hears(/geheim\.png zit bij het gesprek, maar wie je helpt ziet nu alleen de naam/);
  expect(inThread().flatMap(picturesOf)).toEqual([]);
});

describe('a link', () => {
  let link = '';
  beforeEach(async () => {
    await asksAndTaken();
    await around.sam.sends(['offerte [1].pdf'], 'zie bijlage');
    await reads(/zie bijlage/);
    link =
      /\((\S+)\)$/.exec(
        inThread()
          .map(textOf)
          .find((text) => text.includes('zie bijlage')) ?? '',
      )?.[1] ?? '';
    expect((await fetch(link)).status).toBe(200);
  });
  const says = async (url: string) => {
    const answer = await fetch(url);
    return [answer.status, await answer.text()];
  };

  test('with another file, another time or another signature opens nothing', async () => {
    const [, base = '', id = '', until = '', mark = ''] = /^(.*\/)([^/.]+)\.([^.]+)\.([^.]+)$/.exec(link) ?? [];
    const none = [404, expect.stringMatching(/^Deze link klopt niet/)];
    const other = `${mark.startsWith('A') ? 'B' : 'A'}${mark.slice(1)}`;
    expect(await says(`${base}${id}.${until}.${other}`)).toEqual(none);
    expect(await says(`${base}${id}x.${until}.${mark}`)).toEqual(none);
    expect(await says(`${base}${id}.z${until}.${mark}`)).toEqual(none);
    expect(await says(`${base}${id}`)).toEqual(none);
    expect(await says(`${base}..%2f..%2fetc`)).toEqual(none);
  });

  test('does not work for ever', async () => {
    const id = /\/files\/([^.]+)/.exec(link)?.[1] ?? '';
    const longAgo = new Date(monday.getTime() - (linkDays * 24 + 1) * 3_600_000);
    const old = fileLinks(Buffer.alloc(32), () => longAgo, around.bot.url).link(id) ?? '';
    expect(await says(old)).toEqual([410, expect.stringMatching(/^Deze link werkt niet meer/)]);
  });

  test('to a file that was removed says so', async () => {
    await around.bot.db.query('DELETE FROM attachments WHERE ticket IS NULL');
    expect(await says(link)).toEqual([410, expect.stringMatching(/^Dit bestand is er niet meer/)]);
  });
});
