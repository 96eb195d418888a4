import { fileName } from '../../bot/file-name.ts';
import { typeOfFile } from '../../bot/file-type.ts';
import { samples } from '../harness/sample-files.ts';

/** What a file is: by its content, whatever its name says. */

const office = 'application/vnd.openxmlformats-officedocument.';

test.each([
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['gif', 'image/gif'],
  ['webp', 'image/webp'],
  ['heic', 'image/heic'],
  ['pdf', 'application/pdf'],
  ['docx', `${office}wordprocessingml.document`],
  ['xlsx', `${office}spreadsheetml.sheet`],
  ['pptx', `${office}presentationml.presentation`],
] as const)('%s is known by its content, also under a name that lies', async (ending, type) => {
  expect(await typeOfFile(samples[ending], `x.${ending}`)).toMatchObject({ type, extension: ending });
  expect(await typeOfFile(samples[ending], 'x.exe')).toMatchObject({ type });
});

test('text is text only when it calls itself so, and is readable', async () => {
  expect(await typeOfFile(samples.txt, 'verslag.TXT')).toMatchObject({ type: 'text/plain' });
  for (const name of ['verslag', 'a.html', 'a.js', 'a.bat', 'a.svg', 'a.csv', 'a.txt.ps1'])
    expect(await typeOfFile(samples.txt, name)).toBe('wrong-type');
  expect(await typeOfFile(Buffer.from([65, 0, 66]), 'a.txt')).toBe('wrong-type');
  expect(await typeOfFile(Buffer.from([0xff, 0xfe, 0xfd]), 'a.txt')).toBe('wrong-type');
});

test.each(['exe', 'zip', 'html', 'svg'] as const)('%s is refused, also under the name of a photo', async (ending) => {
  for (const name of [`x.${ending}`, 'foto.jpg', 'brief.docx'])
    expect(await typeOfFile(samples[ending], name)).toBe('wrong-type');
});

test('what is cut off or damaged is refused and breaks nothing', async () => {
  for (const content of [samples.docx.subarray(0, 40), samples.png.subarray(0, 4), Buffer.from('PK\u0003\u0004')])
    expect(await typeOfFile(content, 'x.docx')).toBe('wrong-type');
});

const png = { type: 'image/png', extension: 'png' };

test.each([
  ['kraan.png', 'kraan.png'],
  ['kraan.PNG', 'kraan.PNG'],
  ['kraan.jpg', 'kraan.png'],
  ['kraan', 'kraan.png'],
  ['', 'foto-2.png'],
  ['...', 'foto-2.png'],
  ['../../etc/passwd', 'passwd.png'],
  ['C:\\temp\\kraan.png', 'kraan.png'],
  ['a\u202Egnp.exe', 'agnp.png'],
  ['a\r\nSet-Cookie: x.png', 'aSet-Cookie x.png'],
  ['Één  foto (1).png', 'Één foto (1).png'],
  [`${'x'.repeat(300)}.png`, `${'x'.repeat(100)}.png`],
])('the name %j becomes %j', (given, name) => {
  expect(fileName(given, png, 2)).toBe(name);
});

test('a name without a known content keeps its ending', () => {
  expect(fileName('virus.exe', undefined, 1)).toBe('virus.exe');
  expect(fileName('', undefined, 1)).toBe('bestand-1');
});
