import { strFromU8, strToU8 } from 'fflate';
import { outlineIcon } from '../../manifest/icons.ts';
import { readParts } from '../../manifest/parts.ts';
import { type Picture, readPng, writePng } from '../../manifest/png.ts';
import { validate } from '../../manifest/validate.ts';

interface Manifest {
  [key: string]: unknown;
  developer: Record<string, unknown>;
  name: Record<string, unknown>;
  icons: Record<string, string>;
  localizationInfo: { defaultLanguageTag: string; additionalLanguages: { languageTag: string; file: string }[] };
  bots: { botId: string; commandLists: { scopes: string[]; commands: { title: string; description: string }[] }[] }[];
}
type Files = Record<string, Uint8Array>;

const parts = await readParts('manifest');
const template = strFromU8(parts['manifest.json']!)
  .replaceAll('{{appId}}', '12345678-90ab-cdef-1234-567890abcdef')
  .replaceAll('{{version}}', '1.0.0')
  .replaceAll('{{developer.name}}', 'Gemeente Voorbeeld')
  .replace(/\{\{developer\.\w+Url\}\}/g, 'https://voorbeeld.example');

/** What is wrong after one thing was spoiled in a package that was right. */
function after(spoil: (manifest: Manifest, files: Files) => void): string[] {
  const manifest = JSON.parse(template) as Manifest;
  const files = { ...parts };
  spoil(manifest, files);
  return validate(manifest, files);
}

function translation(change: (texts: Record<string, unknown>) => void): Uint8Array {
  const texts = JSON.parse(strFromU8(parts['en.json']!)) as Record<string, unknown>;
  change(texts);
  return strToU8(JSON.stringify(texts));
}

function outlined(change: (rgba: Uint8Array) => void): Uint8Array {
  const picture = outlineIcon();
  change(picture.rgba);
  return writePng(picture);
}

const plain = (width: number, height: number): Picture => ({
  width,
  height,
  rgba: new Uint8Array(width * height * 4).fill(255),
});

it('finds nothing in the package as it is', () => {
  expect(after(() => undefined)).toEqual([]);
});

const title = 'bots[0].commandLists[0].commands[0].title';
const description = 'bots[0].commandLists[0].commands[0].description';

it.each<[string, (manifest: Manifest, files: Files) => void, RegExp]>([
  ['a missing field', (m) => delete m.accentColor, /mist accentColor; vul/],
  ['an unknown field', (m) => (m.kleur = 'x'), /kent kleur niet; haal/],
  ['a wrong type', (m) => (m.name.short = 7), /name.short heeft een verkeerde vorm; hier hoort string/],
  ['a name that is too long', (m) => (m.name.short = 'x'.repeat(31)), /name.short is te lang; hoogstens 30/],
  ['another version of the schema', (m) => (m.manifestVersion = '1.17'), /manifestVersion moet 1.24 zijn/],
  ['a wrong choice', (m) => (m.defaultInstallScope = 'x'), /defaultInstallScope kent deze waarde niet; kies uit perso/],
  ['a wrong colour', (m) => (m.accentColor = 'groen'), /accentColor is geen kleur; schrijf/],
  [
    'too many of something',
    (m) => (m.permissions = Array(3).fill('identity')),
    /permissions heeft er te veel; hoogstens 2/,
  ],
  ['a blank text', (m) => (m.developer.name = ' '), /developer.name is leeg; vul/],
  ['http instead of https', (m) => (m.developer.privacyUrl = 'http://x.nl'), /privacyUrl .* is geen https-adres; gebr/],
  ['no address at all', (m) => (m.developer.websiteUrl = 'https:///x'), /websiteUrl .* is geen https-adres; gebruik/],
  ['a relative address elsewhere', (m) => (m.publisherDocsUrl = '/docs'), /publisherDocsUrl .* is geen https-adres/],
  ['a version with a letter', (m) => (m.version = '1.0.0-b'), /version \("1.0.0-b"\) is geen versie; schrijf/],
  ['a version with two numbers', (m) => (m.version = '1.0'), /version \("1.0"\) is geen versie; schrijf/],
  ['another bot', (m) => (m.bots[0]!.botId = 'x'), /bots.0.botId \(x\) is anders dan id \(1234.*\{\{appId\}\}/],
  ['no bot', (m) => (m.bots = []), /bots ontbreekt; zonder/],
  ['a place without commands', (m) => m.bots[0]!.commandLists.shift(), /heeft 0 lijsten voor personal; geef/],
  [
    'two lists for a place',
    (m) => m.bots[0]!.commandLists[1]!.scopes.push('personal'),
    /heeft 2 lijsten voor personal/,
  ],
  ['an empty list', (m) => (m.bots[0]!.commandLists[1]!.commands = []), /commands heeft 0 opdrachten; zet er 1 tot 10/],
])('reports %s, once', (_, spoil, message) => {
  expect(after(spoil).filter((problem) => problem.startsWith('manifest.json'))).toEqual([
    expect.stringMatching(message),
  ]);
});

it.each<[string, (manifest: Manifest) => void, RegExp]>([
  [
    'too many commands',
    ({ bots: [bot] }) =>
      (bot!.commandLists[0]!.commands = Array.from({ length: 13 }, (_, n) => ({ title: `a${n}`, description: 'b' }))),
    /commandLists.0.commands heeft 13 opdrachten; zet er 1 tot 10/,
  ],
  ['a command twice', ({ bots: [bot] }) => (bot!.commandLists[0]!.commands[1]!.title = 'help'), /noemt "help" vaker/],
  [
    'a long title',
    ({ bots: [bot] }) => (bot!.commandLists[0]!.commands[0]!.title = 'x'.repeat(33)),
    /commands.0.title is te lang voor Teams; hoogstens 32/,
  ],
  [
    'a long description',
    ({ bots: [bot] }) => (bot!.commandLists[0]!.commands[0]!.description = 'x'.repeat(129)),
    /commands.0.description is te lang voor Teams; hoogstens 128/,
  ],
])('keeps to what Teams shows of commands: %s', (_, spoil, message) => {
  expect(after(spoil).filter((problem) => problem.startsWith('manifest.json'))).toEqual([
    expect.stringMatching(message),
  ]);
});

it.each<[string, (manifest: Manifest, files: Files) => void, RegExp]>([
  ['a missing file', (_, f) => delete f['en.json'], /^languages\/en.json ontbreekt, maar .* voeg/],
  ['a file too many', (_, f) => (f['fr.json'] = f['en.json']!), /^languages\/fr.json hoort bij geen taal; noem/],
  [
    'a file in a folder',
    (m, f) => {
      m.localizationInfo.additionalLanguages[0]!.file = 'l/en.json';
      delete f['en.json'];
    },
    /l\/en.json moet zonder map/,
  ],
  ['a language twice', (m) => (m.localizationInfo.defaultLanguageTag = 'en'), /noemt de taal en vaker dan eens; laat/],
  [
    'a wrong tag',
    (m) => (m.localizationInfo.defaultLanguageTag = 'n_l'),
    /defaultLanguageTag is geen taalcode; schrijf/,
  ],
  ['no JSON', (_, f) => (f['en.json'] = strToU8('{')), /^languages\/en.json is geen geldige JSON \(.+\); let op/],
  [
    'no object',
    (_, f) => (f['en.json'] = strToU8('["a"]')),
    /^languages\/en.json: \(het geheel\) heeft een verkeerde vorm/,
  ],
  [
    'a missing text',
    (_, f) => (f['en.json'] = translation((t) => delete t['name.short'])),
    /name.short ontbreekt; vertaal "Loket"/,
  ],
  [
    'a missing explanation',
    (_, f) => (f['en.json'] = translation((t) => delete t[description])),
    /description ontbreekt; vertaal "Zien/,
  ],
  [
    'a text too many',
    (_, f) => (f['en.json'] = translation((t) => (t['name.long'] = 'x'))),
    /name.long staat niet in manifest.json; haal/,
  ],
  ['an empty text', (_, f) => (f['en.json'] = translation((t) => (t['name.full'] = ''))), /name.full is leeg; vertaal/],
  [
    'an empty explanation',
    (_, f) => (f['en.json'] = translation((t) => (t[description] = ' '))),
    /description is leeg; vertaal "Zien/,
  ],
  [
    'a long text',
    (_, f) => (f['en.json'] = translation((t) => (t['name.short'] = 'x'.repeat(31)))),
    /name.short is te lang; hoogstens 30/,
  ],
  [
    'a long explanation',
    (_, f) => (f['en.json'] = translation((t) => (t[description] = 'x'.repeat(129)))),
    /te lang voor Teams; hoogstens 128/,
  ],
  [
    'a word Loket does not know',
    (_, f) => (f['en.json'] = translation((t) => (t[title] = 'my tickets'))),
    /verstaat het woord "mijn meldingen"; laat/,
  ],
  [
    'a number',
    (_, f) => (f['en.json'] = translation((t) => (t[title] = 7))),
    /heeft een verkeerde vorm; hier hoort string/,
  ],
])('checks the languages: %s', (_, spoil, message) => {
  expect(after(spoil)).toEqual([expect.stringMatching(message)]);
});

it('wants the default language file too, when the manifest names one', () => {
  const named = (m: Manifest) => Object.assign(m.localizationInfo, { defaultLanguageFile: 'nl.json' });
  expect(after(named)).toEqual([expect.stringMatching(/^languages\/nl.json ontbreekt/)]);
});

it.each<[string, (manifest: Manifest, files: Files) => void, RegExp]>([
  ['no colour icon', (_, f) => delete f['color.png'], /^color.png ontbreekt/],
  [
    'a wrong size',
    (_, f) => (f['color.png'] = writePng(plain(96, 192))),
    /^color.png is 96 bij 192; maak het 192 bij 192/,
  ],
  [
    'an outline of another size',
    (_, f) => (f['outline.png'] = writePng(plain(64, 64))),
    /^outline.png is 64 bij 64; maak/,
  ],
  ['a third icon that is not there', (m) => (m.icons.color32x32 = 'small.png'), /^small.png ontbreekt/],
  ['an icon in a folder', (m) => (m.icons.color = 'a/color.png'), /icoon a\/color.png moet zonder map/],
  [
    'no PNG',
    (_, f) => (f['color.png'] = strToU8('<svg xmlns="http://www.w3.org/2000/svg"></svg>')),
    /^color.png is geen PNG/,
  ],
  [
    'an outline in colour',
    (_, f) => (f['outline.png'] = outlined((p) => p.set([200, 0, 0, 255]))),
    /1 beeldpunten die niet wit/,
  ],
  [
    'an outline on white',
    (_, f) => (f['outline.png'] = writePng(plain(32, 32))),
    /geen doorzichtige achtergrond; haal/,
  ],
  ['an empty outline', (_, f) => (f['outline.png'] = outlined((p) => p.fill(0))), /^outline.png is leeg; teken/],
  [
    'a broken outline',
    (_, f) => (f['outline.png'] = f['outline.png']!.slice(0, 80)),
    /^outline.png is niet te lezen; sla/,
  ],
  [
    'an outline without alpha',
    (_, f) => (f['outline.png'] = f['outline.png']!.with(25, 2)),
    /^outline.png is niet te lezen/,
  ],
])('checks the icons: %s', (_, spoil, message) => {
  expect(after(spoil)).toEqual([expect.stringMatching(message)]);
});

it('reads every row filter that drawing programs use, and data in several chunks', () => {
  // 3 by 5 pixels from another encoder: a row each with filter 0 to 4, in two chunks.
  const picture = readPng(
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAMAAAAFCAYAAACAcVaiAAAAFElEQVR4nGNgEFQytvGNy6/onLWaUd7AMVbvg1wAAAAXSURBVMgGCpjkkQCznbt/hB4UsCDLAADNawxT0IwHNQAAAABJRU5ErkJggg==',
      'base64',
    ),
  );
  const expected = Array.from({ length: 60 }, (_, at) => {
    const [x, y, channel] = [Math.floor(at / 4) % 3, Math.floor(at / 12), at % 4];
    return (x * 60 + y * 31 + channel * 17) % 256;
  });
  expect(picture).toEqual({ width: 3, height: 5, rgba: new Uint8Array(expected) });
});
