import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc, { runs } from '../harness/fast-check.ts';
import { parse } from 'yaml';
import { home } from '../../bot/settings.ts';
import { NotEditable, withEntry, withValue, type Path } from '../../knowledge/edit-page.ts';

const page = `# boven
naam: Lamp   # achter
soort: "storing"
tekst: >-
  Een lange
  tekst.
prijs: Dit kost niets
levertijd: { tekst: Snel, binnen: '4 werkuren' } # achter
contact:
  vragen: hier
  # tussen
  klachten: daar
lijst:
  # eerst
  - een
  - twee   # achter

  # bij drie
  - drie: niet
  - "vier"
namen:
  - a
  # bij b
  - b
woorden: [lamp, 'licht, fel',
  peer]
leeg: []
vragen:
  - id: wat
    vraag: Wat?
  - id: waar
    vraag: Waar?
# onder
`;

/** What changes, and the lines that differ afterwards. */
test.each<[string, Path, unknown, string[], string[]]>([
  ['a text with a comment behind it', ['naam'], 'Peer', ['naam: Lamp   # achter'], ['naam: Peer   # achter']],
  ['a text that needs quotes', ['prijs'], 'let op: 3', ['prijs: Dit kost niets'], ['prijs: "let op: 3"']],
  ['a text that looks like something else', ['prijs'], 'true', ['prijs: Dit kost niets'], ['prijs: "true"']],
  ['a folded text', ['tekst'], 'Kort.', ['tekst: >-', '  Een lange', '  tekst.'], ['tekst: Kort.']],
  [
    'a value in braces',
    ['levertijd', 'tekst'],
    'Traag, echt',
    ["levertijd: { tekst: Snel, binnen: '4 werkuren' } # achter"],
    ['levertijd: { tekst: "Traag, echt", binnen: \'4 werkuren\' } # achter'],
  ],
  [
    'a new value in braces',
    ['levertijd', 'extra'],
    'x',
    ["levertijd: { tekst: Snel, binnen: '4 werkuren' } # achter"],
    ["levertijd: { tekst: Snel, binnen: '4 werkuren', extra: x } # achter"],
  ],
  [
    'a value less in braces',
    ['levertijd', 'tekst'],
    undefined,
    ["levertijd: { tekst: Snel, binnen: '4 werkuren' } # achter"],
    ["levertijd: { binnen: '4 werkuren' } # achter"],
  ],
  [
    'the last value less in braces',
    ['levertijd', 'binnen'],
    undefined,
    ["levertijd: { tekst: Snel, binnen: '4 werkuren' } # achter"],
    ['levertijd: { tekst: Snel } # achter'],
  ],
  ['a value in a block', ['contact', 'klachten'], 'elders', ['  klachten: daar'], ['  klachten: elders']],
  ['a value less in a block', ['contact', 'vragen'], undefined, ['  vragen: hier'], []],
  ['a new value in a block', ['contact', 'storingen'], 'ginds', [], ['  storingen: ginds']],
  ['a key less', ['prijs'], undefined, ['prijs: Dit kost niets'], []],
  ['a new block', ['akkoord', 'wie'], 'chef', [], ['akkoord:', '  wie: chef']],
  ['an entry more, with dashes', ['namen'], ['a', 'b', 'c: d'], [], ['  - "c: d"']],
  ['an entry less, with its comment', ['namen'], ['a'], ['  # bij b', '  - b'], []],
  ['another order', ['namen'], ['b', 'a'], ['  - a', '  # bij b', '  - b'], ['  # bij b', '  - b', '  - a']],
  [
    'an entry more, in brackets',
    ['woorden'],
    ['lamp', 'licht, fel', 'peer', 'tl, wit'],
    ['  peer]'],
    ['  peer, "tl, wit"]'],
  ],
  [
    'an entry less, in brackets',
    ['woorden'],
    ['lamp', 'licht, fel'],
    ["woorden: [lamp, 'licht, fel',", '  peer]'],
    ["woorden: [lamp, 'licht, fel']"],
  ],
  ['the first entry, in brackets', ['leeg'], ['x'], ['leeg: []'], ['leeg: [x]']],
  ['a field of a question', ['vragen', 1, 'vraag'], 'Waar dan?', ['    vraag: Waar?'], ['    vraag: Waar dan?']],
  ['a new field of a question', ['vragen', 0, 'hint'], 'Zo.', [], ['    hint: Zo.']],
  ['a new question', ['vragen', 2], { id: 'wie', vraag: 'Wie?' }, [], ['  - id: wie', '    vraag: Wie?']],
  ['a number', ['prijs'], 3, ['prijs: Dit kost niets'], ['prijs: 3']],
  [
    'a long text',
    ['prijs'],
    'woord '.repeat(40).trim(),
    ['prijs: Dit kost niets'],
    [
      'prijs: >-',
      `  ${'woord '.repeat(18).trim()}`,
      `  ${'woord '.repeat(18).trim()}`,
      `  ${'woord '.repeat(4).trim()}`,
    ],
  ],
])('%s', (_what, path, value, gone, come) => {
  for (const [newline, text] of [
    ['\n', page],
    ['\r\n', page.replaceAll('\n', '\r\n')],
  ] as const) {
    const edited = withValue(text, path, value);
    const [before, after] = [text.split(newline), edited.split(newline)];
    expect(before.filter((line) => !after.includes(line))).toEqual(gone.filter((line) => !come.includes(line)));
    expect(after.filter((line) => !before.includes(line))).toEqual(come.filter((line) => !gone.includes(line)));
    expect(after.length - before.length).toBe(come.length - gone.length);
  }
});

test('a new key comes after those that precede it', () => {
  expect(withValue('a: 1\nc: 3 # drie\n\n# vier\nd: 4\n', ['b'], 2, ['a', 'b', 'c', 'd'])).toBe(
    'a: 1\nb: 2\nc: 3 # drie\n\n# vier\nd: 4\n',
  );
});

test('a list that is not there is made', () => {
  expect(withEntry('a: 1\n', ['b'], 'x')).toBe('a: 1\nb:\n  - x\n');
  expect(withEntry('- woord: x\n', [0, 'ook'], 'y')).toBe('- woord: x\n  ook:\n    - y\n');
});

test('a file without a line end at its end', () => {
  expect(withEntry('a:\n  - x', ['a'], 'y')).toBe('a:\n  - x\n  - y');
});

test('what can not be changed alone is refused', () => {
  expect(() => withValue('a: &x [1]\nb: *x\n', ['a'], [1, 2])).toThrow(NotEditable);
  expect(() => withValue('a: [', ['a'], 1)).toThrow(NotEditable);
});

test('the same value changes nothing', () => {
  expect(withValue(page, ['namen'], ['a', 'b'])).toBe(page);
});

const folder = join(home, 'knowledge', 'pdc');
const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
const anything = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.constantFrom(
    '- x',
    '# y',
    'a: b',
    '"q"',
    "it's",
    '>',
    '|',
    '{',
    '[x]',
    '*a',
    '&a',
    '!t',
    '%',
    '@',
    '`',
    '~',
    'null',
    '1e3',
    '0x1',
    'ja',
    ' ',
    '',
    '\n',
    'a\nb',
    '? x',
    '---',
    'é',
  ),
);

test('whatever is added to a page of the PDC, only that is added', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...files),
      fc.constantFrom('voorbeelden', 'zoekwoorden', 'zelfhulp'),
      anything,
      (text, field, entry) => {
        const before = parse(text) as Record<string, string[] | undefined>;
        const edited = withEntry(text, [field], entry);
        expect(parse(edited)).toEqual({ ...before, [field]: [...(before[field] ?? []), entry] });
        const kept = edited.split('\n');
        // Every old line is still there, in order; but for the one line of a list in brackets.
        const lost = text.split('\n').filter((line) => !kept.includes(line));
        expect(lost.length).toBeLessThanOrEqual(1);
      },
    ),
    runs(150),
  );
});

test('whatever is written in a field of a page, only that field changes', () => {
  const paths: Path[] = [
    ['naam'],
    ['omschrijving'],
    ['levertijd', 'tekst'],
    ['contact', 'klachten'],
    ['akkoord', 'wanneer'],
    ['toezegging'],
  ];
  fc.assert(
    fc.property(fc.constantFrom(...files), fc.constantFrom(...paths), anything, (text, path, value) => {
      const edited = parse(withValue(text, path, value)) as Record<string, unknown>;
      const { [String(path[0])]: _, ...others } = parse(text) as Record<string, unknown>;
      expect(edited).toMatchObject(others);
      expect(path.reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], edited)).toBe(value);
    }),
    runs(150),
  );
});
