import { readFile, writeFile } from 'node:fs/promises';
import readXlsx from 'read-excel-file/node';
import writeXlsx from 'write-excel-file/node';
import { parse } from 'yaml';
import { asCsv, SheetFolder } from './sheet-folder.ts';

/** What `pdc import` takes over from a sheet. */

let sheets: SheetFolder;
beforeEach(async () => {
  sheets = await SheetFolder.make();
});
afterEach(() => sheets.pdc.remove());

it('takes over what changed and nothing else, after a dry run that shows it', async () => {
  await sheets.exported('pdc.csv');
  const before = await sheets.pages();
  await sheets.changeCell('pdc.csv', 'lamp', 'naam', 'Lichten');
  await sheets.changeCell('pdc.csv', 'lamp', 'kwaliteitskenmerken', 'netjes\nop tijd\n- mooi');
  await sheets.changeCell('pdc.csv', 'lamp', 'levertijd.binnen', '2 werkdagen');
  await sheets.changeCell('pdc.csv', 'stoel', 'herzien-voor', '1-12-2027');
  await sheets.changeCell('pdc.csv', 'stoel', 'spoed', 'WAAR');
  await sheets.changeCell('pdc.csv', 'stoel', 'antwoord', 'Kom even langs.');
  await sheets.changeCell('pdc-richtvragen.csv', 'stoel', 'hint', 'Noem het aantal.');
  const differences = [
    'lamp',
    '  naam: "Lampen" → "Lichten"',
    '  kwaliteitskenmerken: + - mooi',
    '  levertijd.binnen: "1 werkdag" → "2 werkdagen"',
    'stoel',
    '  antwoord: (leeg) → "Kom even langs."',
    '  herzien-voor: "2027-06-01" → "2027-12-01"',
    '  spoed: (leeg) → "ja"',
    '  wat.hint: (leeg) → "Noem het aantal."',
    '',
    '7 verschillen in 2 producten.',
  ].join('\n');
  expect(await sheets.imported('pdc.csv', '--dry-run')).toEqual({
    code: 0,
    stdout: `${differences}\nDit was een proef: er is niets veranderd.\n`,
    stderr: '',
  });
  expect(await sheets.pages()).toEqual(before);
  expect((await sheets.imported('pdc.csv')).stdout).toBe(`${differences}\nGewijzigd: pdc/lamp.yaml, pdc/stoel.yaml.\n`);
  expect(await sheets.pages()).toEqual({
    ...before,
    'pdc/lamp.yaml': before['pdc/lamp.yaml']!.replace('naam: Lampen', 'naam: Lichten')
      .replace('  - op tijd\n', '  - op tijd\n  - "- mooi"\n')
      .replace('binnen: 1 werkdag', 'binnen: 2 werkdagen'),
    'pdc/stoel.yaml': before['pdc/stoel.yaml']!.replace('2027-06-01', '2027-12-01')
      .replace(/(normen: .*\n)/, '$1spoed: true\n')
      .replace('zoekwoorden:', 'antwoord: Kom even langs.\nzoekwoorden:')
      .replace('    kort: Wat\n', '    kort: Wat\n    hint: Noem het aantal.\n'),
  });
  expect((await sheets.imported('pdc.csv')).stdout).toBe('Geen verschillen. Er is niets veranderd.\n');
});

it('makes a new product, with its richtvragen', async () => {
  await sheets.exported('pdc.csv');
  const [products, questions] = [await sheets.rows('pdc.csv'), await sheets.rows('pdc-richtvragen.csv')];
  const kast = products[1]!.map((cell) => (cell === 'lamp' ? 'kast' : cell.replaceAll(/lamp/gi, 'kast')));
  const vraag = questions[0]!.map(
    (name) =>
      ({
        product: 'kast',
        id: 'hoog',
        soort: 'keuze',
        vraag: 'Hoe hoog?',
        kort: 'Hoogte',
        keuzes: 'laag: Tot de knie\nhoog: Tot het plafond',
      })[name] ?? '',
  );
  await writeFile(sheets.at('pdc.csv'), asCsv([products[0]!, kast], ','));
  await writeFile(sheets.at('pdc-richtvragen.csv'), asCsv([questions[0]!, vraag], '\t'));
  const { code, stdout, stderr } = await sheets.imported('pdc.csv');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(
    /^kast: nieuw product\n\n0 verschillen in 0 producten, 1 nieuw product\.\nGewijzigd: pdc\/kast\.yaml\.\n$/,
  );
  expect(await sheets.pdc.read('pdc/kast.yaml')).toContain('richtvragen:\n  - id: hoog\n    soort: keuze\n');
  expect((await sheets.pdc.loket(['pdc', 'check', '--zonder-zoeken'])).stdout).toMatch(/^3 producten in orde\./);
});

it('understands what spreadsheets make of it', async () => {
  await sheets.exported('pdc.xlsx');
  const before = await sheets.pages();
  const [sheet] = await readXlsx(await readFile(sheets.at('pdc.xlsx')));
  const [header, lamp] = sheet!.data as [string[], (string | null)[]];
  const put = (name: string, value: string | Date | boolean | number) =>
    ((lamp as unknown[])[header.indexOf(name)] = value);
  put('herzien-voor', new Date(Date.UTC(2027, 11, 1)));
  put('spoed', true);
  put('prijs', 12.5);
  const typed = (value: unknown) =>
    value === null ? null : value instanceof Date ? { value, type: Date, format: 'dd-mm-yyyy' } : value;
  const data = [header, lamp.map(typed)];
  await writeXlsx([{ sheet: ' Producten ', data: data }]).toFile(sheets.at('terug.xlsx'));
  expect((await sheets.imported('terug.xlsx')).stdout).toContain('3 verschillen in 1 product.');
  expect(await sheets.pdc.read('pdc/lamp.yaml')).toBe(
    before['pdc/lamp.yaml']!.replace('2027-06-01', '2027-12-01')
      .replace('prijs: Dit kost je niets', 'prijs: "12.5"')
      .replace(/(normen: .*\n)/, '$1spoed: true\n'),
  );
  // An older Excel writes CSV in another alphabet.
  await writeFile(sheets.at('oud.csv'), Buffer.from('id;prijs\r\nlamp;één euro\r\n', 'latin1'));
  expect((await sheets.imported('oud.csv')).stdout).toContain('prijs: "12.5" → "één euro"');
});

it('changes the texts of choices and adds to them, but takes none away', async () => {
  const keuzes = `soort: keuze\n    keuzes:\n      - { waarde: a, tekst: A, ook: [aa] }\n      - waarde: b # tweede\n        tekst: B`;
  await sheets.pdc.change('pdc/lamp.yaml', 'soort: tekst', keuzes);
  await sheets.exported('pdc.csv');
  await sheets.changeCell('pdc-richtvragen.csv', 'wat', 'keuzes', 'a: Eerste\nb: B\nc: Derde');
  expect((await sheets.imported('pdc-richtvragen.csv')).code).toBe(0);
  expect(await sheets.pdc.read('pdc/lamp.yaml')).toMatch(
    /waarde: a\n {8}tekst: Eerste\n {8}ook:\n {10}- aa\n[^]*waarde: c/,
  );
  await sheets.changeCell('pdc-richtvragen.csv', 'wat', 'keuzes', 'a: Eerste\nc: Derde');
  expect((await sheets.imported('pdc-richtvragen.csv')).stderr).toMatch(
    /^richtvragen rij 2, kolom "keuzes": mist een keuze die er wel was; haal die in het bestand zelf weg\n/,
  );
});

test('fields of a group go along: changed, added to, and in a new product', async () => {
  const group = `soort: groep
    velden:
      - { id: naam, soort: tekst, vorm: naam, kort: Naam, verplicht: true }
      - { id: dieet, soort: keuze, kort: Dieet, vraag: Wat eet die?, keuzes: [{ waarde: a, tekst: A }, { waarde: b, tekst: B }] } # eten
      - { id: auto, soort: tekst, vorm: kenteken, kort: Kenteken, verplicht: false }`;
  await sheets.pdc.change('pdc/lamp.yaml', 'soort: tekst', group);
  await sheets.exported('pdc.csv');
  const list = await sheets.rows('pdc-richtvragen.csv');
  const velden = list[0]!.indexOf('velden');
  const told = ['naam: Naam (tekst, naam)', 'dieet: Dieet (keuze)', 'auto: Kenteken (tekst, kenteken, niet verplicht)'];
  expect(list[1]![velden]).toBe(told.join('\n'));
  expect((await sheets.imported('pdc.csv')).stdout).toBe('Geen verschillen. Er is niets veranderd.\n');

  const more = [
    'naam: Hoe heet die (tekst, naam)',
    told[1],
    'auto: Kenteken (tekst, kenteken)',
    'uur: Hoe laat (tijd)',
  ];
  await sheets.changeCell('pdc-richtvragen.csv', 'wat', 'velden', more.join('\n'));
  expect((await sheets.imported('pdc-richtvragen.csv')).stderr).toBe('');
  const page = parse(await sheets.pdc.read('pdc/lamp.yaml')) as { richtvragen: { velden: unknown }[] };
  expect(page.richtvragen[0]!.velden).toEqual([
    { id: 'naam', soort: 'tekst', vorm: 'naam', kort: 'Hoe heet die', verplicht: true },
    {
      id: 'dieet',
      soort: 'keuze',
      kort: 'Dieet',
      vraag: 'Wat eet die?',
      keuzes: [
        { waarde: 'a', tekst: 'A' },
        { waarde: 'b', tekst: 'B' },
      ],
    },
    { id: 'auto', soort: 'tekst', vorm: 'kenteken', kort: 'Kenteken' },
    { id: 'uur', soort: 'tijd', kort: 'Hoe laat' },
  ]);

  await sheets.changeCell('pdc-richtvragen.csv', 'wat', 'velden', 'naam: Naam');
  expect((await sheets.imported('pdc-richtvragen.csv')).stderr).toMatch(
    /^richtvragen rij 2, kolom "velden": schrijf per veld een regel: "naam: Naam \(tekst\)"/,
  );
  await sheets.changeCell('pdc-richtvragen.csv', 'wat', 'velden', 'naam: Naam (tekst)');
  expect((await sheets.imported('pdc-richtvragen.csv')).stderr).toMatch(
    /^richtvragen rij 2, kolom "velden": mist een veld dat er wel was; haal dat in het bestand zelf weg\n/,
  );

  const kast = ['kast', 'wie', ...list[0]!.slice(2).map(() => '')];
  for (const [name, cell] of [
    ['soort', 'groep'],
    ['vraag', 'Wie komen er?'],
    ['kort', 'Wie'],
    ['velden', told[0]!],
  ] as const)
    kast[list[0]!.indexOf(name)] = cell;
  const products = await sheets.rows('pdc.csv');
  const copy = products[1]!.map((cell) => (cell === 'lamp' ? 'kast' : cell.replaceAll(/lamp/gi, 'kast')));
  await writeFile(sheets.at('pdc.csv'), asCsv([products[0]!, copy]));
  await writeFile(sheets.at('pdc-richtvragen.csv'), asCsv([list[0]!, kast]));
  expect((await sheets.imported('pdc.csv')).stderr).toBe('');
  expect(parse(await sheets.pdc.read('pdc/kast.yaml'))).toMatchObject({
    richtvragen: [{ id: 'wie', soort: 'groep', velden: [{ id: 'naam', soort: 'tekst', vorm: 'naam', kort: 'Naam' }] }],
  });
});
