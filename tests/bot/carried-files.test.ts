import { pictureSize } from '../../bot/picture-size.ts';
import { carried, onlyNamed } from '../../bot/teams/carried-files.ts';
import type { TicketFile } from '../../tickets/ticket.ts';
import { samples } from '../harness/sample-files.ts';

/** How the files of a message leave for Teams. */

/** A PNG that says it is so large; its picture is not looked at. */
function png(width: number, height: number, bytes = 100): Buffer {
  const content = Buffer.alloc(Math.max(bytes, 24));
  samples.png.copy(content, 0, 0, 16);
  content.writeUInt32BE(width, 16);
  content.writeUInt32BE(height, 20);
  return content;
}

const file = (content: Buffer, more: Partial<TicketFile> = {}): TicketFile => ({
  id: 'f1',
  name: 'kraan.png',
  type: 'image/png',
  size: content.length,
  ...more,
});

async function leaves(all: readonly [TicketFile, Buffer | undefined][], link = true, light = false) {
  const contents = new Map(all.map(([{ id }, content]) => [id, content]));
  const files = {
    content: (id: string) => Promise.resolve(contents.get(id)),
    link: (id: string) => (link ? `https://loket/${id}` : undefined),
  };
  const { activity, heavy } = await carried({ text: '**Sam:** kijk', files: all.map(([one]) => one) }, files, light);
  const [card] = (activity['attachments'] ?? []) as {
    content: { body: Record<string, string>[]; fallbackText: string };
  }[];
  const pictures = (card?.content.body ?? []).filter(({ type }) => type === 'Image');
  const text = activity['text'] ?? card?.content.fallbackText;
  return { text, heavy, urls: pictures.map(({ url = '' }) => url.slice(0, 18)) };
}

test('what is only named is what leaves as a name: without links one megabyte is for all of a message', async () => {
  const photo = png(800, 600, 600 * 1024);
  const small = png(80, 60, 300 * 1024);
  const all: [TicketFile, Buffer][] = [photo, photo, small, samples.pdf].map((content, n) => [
    file(content, {
      id: `f${String(n)}`,
      name: `${String(n)}.png`,
      ...(content === samples.pdf ? { type: 'application/pdf' } : {}),
    }),
    content,
  ]);
  const files = all.map(([one]) => one);
  expect(onlyNamed(files, { link: () => undefined }).map(({ id }) => id)).toEqual(['f1', 'f3']);
  expect((await leaves(all, false)).text).toBe('**Sam:** kijk\n\n📎 1.png\n\n📎 3.png');
  expect(onlyNamed(files, { link: (id) => id })).toEqual([]);
});

test('a small picture is inside the message', async () => {
  const small = png(800, 600);
  expect(await leaves([[file(small), small]])).toEqual({
    text: '**Sam:** kijk',
    heavy: true,
    urls: ['data:image/png;bas'],
  });
});

test('one that is too wide, too heavy or unreadable goes by its link; without a link it is tried all the same', async () => {
  const byLink = {
    text: '**Sam:** kijk\n\n📎 [kraan.png](https://loket/f1)',
    heavy: false,
    urls: ['https://loket/f1'],
  };
  const wide = png(1025, 10);
  expect(await leaves([[file(wide), wide]])).toEqual(byLink);
  const heavy = png(10, 10, 1024 * 1024 + 1);
  expect(await leaves([[file(heavy), heavy]])).toEqual(byLink);
  const unsure = png(10, 10, 64 * 1024 + 1);
  expect(await leaves([[file(unsure), unsure]])).toEqual(byLink);
  expect((await leaves([[file(unsure), unsure]], false)).urls).toEqual(['data:image/png;bas']);
  expect(await leaves([[file(samples.jpg, { type: 'image/jpeg' }), samples.jpg]])).toEqual(byLink);
  expect((await leaves([[file(wide), wide]], false)).urls).toEqual(['data:image/png;bas']);
  expect(await leaves([[file(heavy), heavy]], false)).toEqual({
    text: '**Sam:** kijk\n\n📎 kraan.png',
    heavy: false,
    urls: [],
  });
});

test('all pictures of a message together are no more than one may be', async () => {
  const one = png(10, 10, 40_000);
  const two = await leaves([
    [file(one, { id: 'f1' }), one],
    [file(one, { id: 'f2' }), one],
  ]);
  expect(two.urls).toEqual(['data:image/png;bas', 'https://loket/f2']);
});

test('a message that is to be light has nothing inside', async () => {
  const small = png(800, 600);
  expect((await leaves([[file(small), small]], true, true)).urls).toEqual(['https://loket/f1']);
});

test('what is no picture for Teams, or is not there any more, is a link; signs in its name are no markdown', async () => {
  const pdf = file(samples.pdf, { type: 'application/pdf', name: 'a[1](x)_*.pdf' });
  expect(await leaves([[pdf, samples.pdf]])).toEqual({
    text: '**Sam:** kijk\n\n📎 [a\\[1\\]\\(x\\)\\_\\*.pdf](https://loket/f1)',
    heavy: false,
    urls: [],
  });
  expect((await leaves([[file(samples.heic, { type: 'image/heic' }), samples.heic]])).urls).toEqual([]);
  expect((await leaves([[file(samples.png), undefined]])).urls).toEqual(['https://loket/f1']);
});

test('how large a picture is, its first bytes tell', () => {
  // SOI, an application segment of 4 bytes, a table, and the frame: 600 high, 800 wide.
  const jpeg = Buffer.from('ffd8ffe0000401 02ffdb000300ffc0001108025803200311'.replaceAll(' ', ''), 'hex');
  expect(pictureSize('image/jpeg', jpeg)).toEqual({ width: 800, height: 600 });
  expect(pictureSize('image/png', png(1200, 7))).toEqual({ width: 1200, height: 7 });
  expect(pictureSize('image/gif', samples.gif)).toEqual({ width: 1, height: 1 });
  for (const broken of [Buffer.alloc(0), Buffer.from('ffd8', 'hex'), Buffer.from('ffd8ffe0ffff00000000', 'hex')])
    for (const type of ['image/jpeg', 'image/png', 'image/gif', 'image/webp'])
      expect(pictureSize(type, broken.subarray(0, 9))).toBeUndefined();
});
