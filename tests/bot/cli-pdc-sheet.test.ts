import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import readXlsx from 'read-excel-file/node';
import writeXlsx from 'write-excel-file/node';
import { home } from '../../bot/settings.ts';
import { product } from '../../knowledge/product.ts';
import { onlyInFile, productColumns } from '../../knowledge/sheet-columns.ts';
import { PdcFolder } from './pdc-folder.ts';
import { withoutRights } from '../harness/without-rights.ts';

let pdc: PdcFolder;
beforeEach(async () => {
  pdc = await PdcFolder.make();
});
afterEach(() => pdc.remove());

const at = (name: string) => pdc.file(name);
const exported = async (name: string) => {
  const { code, stderr } = await pdc.loket(['pdc', 'export', '--out', at(name)]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
};
const imported = (name: string, ...more: string[]) => pdc.loket(['pdc', 'import', at(name), ...more]);
const pagesOf = async () =>
  Object.fromEntries(Object.entries(await pdc.all()).filter(([name]) => name.endsWith('.yaml')));

/** The rows of an exported CSV, to change and write back as a spreadsheet would. */
async function rows(name: string): Promise<string[][]> {
  return parse(await readFile(at(name), 'utf8'), { delimiter: ';', bom: true });
}
const asCsv = (list: string[][], mark = ';') =>
  list.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(mark)).join('\r\n');

/** Changes one cell, by the id of its row and the name of its column. */
async function changeCell(name: string, id: string, column: string, to: string): Promise<void> {
  const list = await rows(name);
  const place = list[0]!.indexOf(column);
  const row = list.find((one) => one.includes(id));
  if (place < 0 || !row) throw new Error(`no ${id} or ${column}`);
  row[place] = to;
  await writeFile(at(name), asCsv(list));
}

test('every field of a product is a column, or said to stand in the file only', () => {
  const columns = productColumns.map(({ path }) => path[0]);
  expect([...new Set([...columns, ...onlyInFile])].sort()).toEqual(Object.keys(product.shape).sort());
});

describe('there and back again', () => {
  it.each(['pdc.csv', 'pdc.xlsx'])('changes no byte of any file: %s', async (name) => {
    await pdc.change('pdc/lamp.yaml', /^prijs: .*$/m, 'prijs: "=1+1 @home"');
    await pdc.change('pdc/stoel.yaml', /^uitvoerder: .*$/m, 'uitvoerder:\r\n  standaard: post # zo\r\n  B30: repro');
    await pdc.change('pdc/stoel.yaml', /^prijs: .*$/m, "prijs: '''=x; \"y\"'");
    const before = await pagesOf();
    await exported(name);
    expect(await imported(name)).toEqual({ code: 0, stdout: 'Geen verschillen. Er is niets veranderd.\n', stderr: '' });
    expect(await pagesOf()).toEqual(before);
  });

  it.each(['csv', 'xlsx'])('of the whole PDC that Loket comes with: %s', async (kind) => {
    const env = { LOKET_KNOWLEDGE_DIR: join(home, 'knowledge') };
    const { stdout } = await pdc.loket(['pdc', 'export', '--out', at(`alles.${kind}`)], { env });
    expect(stdout).toMatch(/^\d{2,} producten in .*alles\.\w+( en .*alles-richtvragen\.csv)?\.\n$/);
    const back = await pdc.loket(['pdc', 'import', at(`alles.${kind}`), '--dry-run'], { env });
    expect(back).toEqual({ code: 0, stdout: 'Geen verschillen. Er is niets veranderd.\n', stderr: '' });
  });
});

describe('pdc export', () => {
  it('leaves nothing that a spreadsheet would run', async () => {
    for (const [start, page] of [
      ['=cmd|x', 'lamp'],
      ['@sum', 'stoel'],
    ] as const)
      await pdc.change(`pdc/${page}.yaml`, /^prijs: .*$/m, `prijs: "${start}"`);
    await exported('pdc.csv');
    await exported('pdc.xlsx');
    const cells = (await rows('pdc.csv')).flat();
    expect(cells).toEqual(expect.arrayContaining(["'=cmd|x", "'@sum"]));
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    const book = await readXlsx(await readFile(at('pdc.xlsx')));
    expect(book.flatMap(({ data }) => data.flat()).filter((cell) => /^[=+\-@]/.test(String(cell)))).toEqual([]);
  });

  it('has a sheet of products and one of richtvragen', async () => {
    await exported('pdc.xlsx');
    const [products, questions] = await readXlsx(await readFile(at('pdc.xlsx')));
    expect([products!.sheet, questions!.sheet]).toEqual(['producten', 'richtvragen']);
    expect(products!.data.map(([id, naam]) => [id, naam])).toEqual([
      ['id', 'naam'],
      ['lamp', 'Lampen'],
      ['stoel', 'Stoelen'],
    ]);
    expect(questions!.data.map((row) => row.slice(0, 3))).toEqual([
      ['product', 'id', 'soort'],
      ['lamp', 'wat', 'tekst'],
      ['lamp', 'waar', 'locatie'],
      ['stoel', 'wat', 'tekst'],
      ['stoel', 'waar', 'locatie'],
    ]);
  });

  it('says where it can not write, and what it can write', async () => {
    await mkdir(at('map.csv'));
    const { code, stderr } = await pdc.loket(['pdc', 'export', '--out', at('map.csv')]);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: `${at('map.csv')} is niet te schrijven (EISDIR); kies met --out een andere plek.\n`,
    });
    expect((await pdc.loket(['pdc', 'export'])).stderr).toMatch(/^Zeg met --out .*\nGebruik: /);
    expect(await pdc.loket(['pdc', 'export', '--out', 'x.pdf'])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^"x\.pdf" eindigt niet op \.csv of \.xlsx/),
    });
  });
});

describe('pdc import', () => {
  it('takes over what changed and nothing else, after a dry run that shows it', async () => {
    await exported('pdc.csv');
    const before = await pagesOf();
    await changeCell('pdc.csv', 'lamp', 'naam', 'Lichten');
    await changeCell('pdc.csv', 'lamp', 'kwaliteitskenmerken', 'netjes\nop tijd\n- mooi');
    await changeCell('pdc.csv', 'lamp', 'levertijd.binnen', '2 werkdagen');
    await changeCell('pdc.csv', 'stoel', 'herzien-voor', '1-12-2027');
    await changeCell('pdc.csv', 'stoel', 'spoed', 'WAAR');
    await changeCell('pdc.csv', 'stoel', 'antwoord', 'Kom even langs.');
    await changeCell('pdc-richtvragen.csv', 'stoel', 'hint', 'Noem het aantal.');
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
    expect(await imported('pdc.csv', '--dry-run')).toEqual({
      code: 0,
      stdout: `${differences}\nDit was een proef: er is niets veranderd.\n`,
      stderr: '',
    });
    expect(await pagesOf()).toEqual(before);
    expect((await imported('pdc.csv')).stdout).toBe(`${differences}\nGewijzigd: pdc/lamp.yaml, pdc/stoel.yaml.\n`);
    expect(await pagesOf()).toEqual({
      ...before,
      'pdc/lamp.yaml': before['pdc/lamp.yaml']!.replace('naam: Lampen', 'naam: Lichten')
        .replace('  - op tijd\n', '  - op tijd\n  - "- mooi"\n')
        .replace('binnen: 1 werkdag', 'binnen: 2 werkdagen'),
      'pdc/stoel.yaml': before['pdc/stoel.yaml']!.replace('2027-06-01', '2027-12-01')
        .replace(/(normen: .*\n)/, '$1spoed: true\n')
        .replace('zoekwoorden:', 'antwoord: Kom even langs.\nzoekwoorden:')
        .replace('    kort: Wat\n', '    kort: Wat\n    hint: Noem het aantal.\n'),
    });
    expect((await imported('pdc.csv')).stdout).toBe('Geen verschillen. Er is niets veranderd.\n');
  });

  it('makes a new product, with its richtvragen', async () => {
    await exported('pdc.csv');
    const [products, questions] = [await rows('pdc.csv'), await rows('pdc-richtvragen.csv')];
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
    await writeFile(at('pdc.csv'), asCsv([products[0]!, kast], ','));
    await writeFile(at('pdc-richtvragen.csv'), asCsv([questions[0]!, vraag], '\t'));
    const { code, stdout, stderr } = await imported('pdc.csv');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(
      /^kast: nieuw product\n\n0 verschillen in 0 producten, 1 nieuw product\.\nGewijzigd: pdc\/kast\.yaml\.\n$/,
    );
    expect(await pdc.read('pdc/kast.yaml')).toContain('richtvragen:\n  - id: hoog\n    soort: keuze\n');
    expect((await pdc.loket(['pdc', 'check', '--zonder-zoeken'])).stdout).toMatch(/^3 producten in orde\./);
  });

  it('understands what spreadsheets make of it', async () => {
    await exported('pdc.xlsx');
    const before = await pagesOf();
    const [sheet] = await readXlsx(await readFile(at('pdc.xlsx')));
    const [header, lamp] = sheet!.data as [string[], (string | null)[]];
    const put = (name: string, value: string | Date | boolean | number) =>
      ((lamp as unknown[])[header.indexOf(name)] = value);
    put('herzien-voor', new Date(Date.UTC(2027, 11, 1)));
    put('spoed', true);
    put('prijs', 12.5);
    const typed = (value: unknown) =>
      value === null ? null : value instanceof Date ? { value, type: Date, format: 'dd-mm-yyyy' } : value;
    const data = [header, lamp.map(typed)];
    await writeXlsx([{ sheet: ' Producten ', data: data }]).toFile(at('terug.xlsx'));
    expect((await imported('terug.xlsx')).stdout).toContain('3 verschillen in 1 product.');
    expect(await pdc.read('pdc/lamp.yaml')).toBe(
      before['pdc/lamp.yaml']!.replace('2027-06-01', '2027-12-01')
        .replace('prijs: Dit kost je niets', 'prijs: "12.5"')
        .replace(/(normen: .*\n)/, '$1spoed: true\n'),
    );
    // An older Excel writes CSV in another alphabet.
    await writeFile(at('oud.csv'), Buffer.from('id;prijs\r\nlamp;één euro\r\n', 'latin1'));
    expect((await imported('oud.csv')).stdout).toContain('prijs: "12.5" → "één euro"');
  });

  it('changes the texts of choices and adds to them, but takes none away', async () => {
    const keuzes = `soort: keuze\n    keuzes:\n      - { waarde: a, tekst: A, ook: [aa] }\n      - waarde: b # tweede\n        tekst: B`;
    await pdc.change('pdc/lamp.yaml', 'soort: tekst', keuzes);
    await exported('pdc.csv');
    await changeCell('pdc-richtvragen.csv', 'wat', 'keuzes', 'a: Eerste\nb: B\nc: Derde');
    expect((await imported('pdc-richtvragen.csv')).code).toBe(0);
    expect(await pdc.read('pdc/lamp.yaml')).toMatch(/waarde: a\n {8}tekst: Eerste\n {8}ook:\n {10}- aa\n[^]*waarde: c/);
    await changeCell('pdc-richtvragen.csv', 'wat', 'keuzes', 'a: Eerste\nc: Derde');
    expect((await imported('pdc-richtvragen.csv')).stderr).toMatch(
      /^richtvragen rij 2, kolom "keuzes": mist een keuze die er wel was; haal die in het bestand zelf weg\n/,
    );
  });

  it('changes nothing when one row is wrong, and names row, column and remedy of all', async () => {
    await exported('pdc.csv');
    const before = await pagesOf();
    for (const [id, column, to] of [
      ['lamp', 'naam', 'Goede naam'],
      ['lamp', 'soort', 'klagen'],
      ['lamp', 'levertijd.binnen', 'ooit'],
      ['stoel', 'voorbeelden', 'een'],
      ['stoel', 'uitvoerder', 'niemand'],
      ['stoel', 'herzien-voor', 'morgen'],
    ] as const)
      await changeCell('pdc.csv', id, column, to);
    await changeCell('pdc-richtvragen.csv', 'waar', 'vraag', '');
    const { code, stdout, stderr } = await imported('pdc.csv');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    for (const line of [
      /^producten rij 2, kolom "soort": kent deze waarde niet; kies uit: /m,
      /^producten rij 2, kolom "levertijd\.binnen": schrijf een aantal en een eenheid/m,
      /^producten rij 3, kolom "voorbeelden": heeft er minstens 3 nodig$/m,
      /^producten rij 3, kolom "herzien-voor": schrijf een datum als /m,
      /^richtvragen rij 3, kolom "vraag": ontbreekt; vul tekst in$/m,
      /\. Er is niets veranderd\.\n$/,
    ])
      expect(stderr).toMatch(line);
    await changeCell('pdc.csv', 'stoel', 'voorbeelden', 'a\nb\nc');
    await changeCell('pdc.csv', 'stoel', 'herzien-voor', '2027-12-01');
    expect((await imported('pdc.csv')).stderr).toMatch(/producten rij 3, kolom "uitvoerder": "niemand" is geen groep/);
    expect(await pagesOf()).toEqual(before);
  });

  it.each<[string, string[][], RegExp]>([
    [
      'an unknown column',
      [
        ['id', 'kleur'],
        ['lamp', 'rood'],
      ],
      /^producten rij 1, kolom "kleur": is geen kolom die ik ken; haal hem weg/,
    ],
    [
      'a column twice',
      [
        ['id', 'naam', 'naam'],
        ['lamp', 'a', 'b'],
      ],
      /^producten rij 1, kolom "naam": staat er twee keer/,
    ],
    ['no ids', [['naam'], ['Lamp']], /^producten rij 1, kolom "id": ontbreekt/],
    [
      'an id twice',
      [['id', 'naam'], ['lamp', 'a'], [], ['lamp', 'b']],
      /^producten rij 4, kolom "id": "lamp" staat ook in rij 2; haal er een weg/,
    ],
    [
      'a row without an id',
      [
        ['id', 'naam'],
        ['', 'a'],
      ],
      /^producten rij 2, kolom "id": is leeg; vul de id in/,
    ],
    [
      'an id that is none',
      [
        ['id', 'naam'],
        ['Lamp 1', 'a'],
      ],
      /^producten rij 2, kolom "id": "Lamp 1" is geen id/,
    ],
    [
      'something that is neither yes nor no',
      [
        ['id', 'spoed'],
        ['lamp', 'soms'],
      ],
      /^producten rij 2, kolom "spoed": schrijf ja of nee/,
    ],
    [
      'a cell under no name',
      [
        ['id', 'naam', ''],
        ['lamp', 'a', 'b'],
      ],
      /^producten rij 2, kolom "nummer 3": heeft geen naam/,
    ],
    [
      'a new product that is not complete',
      [
        ['id', 'naam'],
        ['kast', 'Kast'],
      ],
      /^producten rij 2, kolom "soort": (?:ontbreekt|kent deze waarde niet)/,
    ],
    [
      'an empty mandatory field',
      [
        ['id', 'prijs'],
        ['lamp', ''],
      ],
      /^producten rij 2, kolom "prijs": ontbreekt; vul tekst in/,
    ],
  ])('refuses %s', async (_what, list, said) => {
    const before = await pagesOf();
    await writeFile(at('fout.csv'), asCsv(list));
    const { code, stderr } = await imported('fout.csv');
    expect(code).toBe(1);
    expect(stderr).toMatch(said);
    expect(await pagesOf()).toEqual(before);
  });

  it('refuses richtvragen of a product that is not there, and half ones', async () => {
    await writeFile(
      at('x-richtvragen.csv'),
      asCsv([
        ['product', 'id', 'vraag'],
        ['kast', 'a', 'Wat?'],
        ['lamp', 'b', 'Wat?'],
      ]),
    );
    const { code, stderr } = await imported('x-richtvragen.csv');
    expect(code).toBe(1);
    expect(stderr).toMatch(/^richtvragen rij 2, kolom "product": "kast" is geen product; /);
    await writeFile(
      at('y-richtvragen.csv'),
      asCsv([
        ['product', 'id', 'vraag'],
        ['lamp', 'b', 'Wat?'],
      ]),
    );
    expect((await imported('y-richtvragen.csv')).stderr).toMatch(/^richtvragen rij 2, kolom "soort": /);
  });

  it.each<[string, string | Buffer | undefined, number, RegExp]>([
    ['weg.csv', undefined, 1, /weg\.csv is er niet; controleer de naam en de map\.\n$/],
    ['plat.xlsx', 'geen zip', 1, /plat\.xlsx is geen goede XLSX; bewaar het opnieuw/],
    ['leeg.xlsx', '', 1, /leeg\.xlsx is geen goede XLSX/],
    ['stuk.csv', 'id;naam\nlamp;"open', 1, /stuk\.csv is geen goede CSV bij regel \d+; /],
    ['leeg.csv', '', 1, /^producten rij 1, kolom "id": ontbreekt/],
    ['pdc.txt', 'x', 2, /^"[^"]*pdc\.txt" eindigt niet op \.csv of \.xlsx; kies een van die twee\.\nGebruik: /],
  ])('says what is wrong with %s', async (name, content, exit, said) => {
    if (content !== undefined) await writeFile(at(name), content);
    const { code, stderr } = await imported(name);
    expect(code).toBe(exit);
    expect(stderr).toMatch(said);
  });

  it('says which sheet is missing', async () => {
    await writeXlsx([{ sheet: 'Blad1', data: [['id'], ['lamp']] }]).toFile(at('blad.xlsx'));
    expect((await imported('blad.xlsx')).stderr).toMatch(
      /blad\.xlsx heeft geen blad "producten" of "richtvragen", maar: "Blad1"\. Geef het blad die naam\.\n$/,
    );
  });

  it('refuses to work on a PDC that is not in order', async () => {
    await exported('pdc.csv');
    await pdc.change('pdc/lamp.yaml', /^soort: .*$/m, 'soort: klagen');
    expect((await imported('pdc.csv')).stderr).toMatch(/^pdc\/lamp\.yaml:3 soort kent deze waarde niet/);
  });

  it('changes nothing where it may not write', async () => {
    await exported('pdc.csv');
    await changeCell('pdc.csv', 'lamp', 'naam', 'Lichten');
    const before = await pagesOf();
    const { code, stderr } = await withoutRights(pdc.path, at('pdc'), 0o555, () => imported('pdc.csv'));
    expect(code).toBe(1);
    expect(stderr).toMatch(/is niet te schrijven \(EACCES\).*Er is niets veranderd/);
    expect(await pagesOf()).toEqual(before);
  });
});
