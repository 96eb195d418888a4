import { writeFile } from 'node:fs/promises';
import writeXlsx from 'write-excel-file/node';
import { withoutRights } from '../harness/without-rights.ts';
import { asCsv, SheetFolder } from './sheet-folder.ts';

/** What `pdc import` refuses: nothing changes, and everything that is wrong is told. */

let sheets: SheetFolder;
beforeEach(async () => {
  sheets = await SheetFolder.make();
});
afterEach(() => sheets.pdc.remove());

it('changes nothing when one row is wrong, and names row, column and remedy of all', async () => {
  await sheets.exported('pdc.csv');
  const before = await sheets.pages();
  for (const [id, column, to] of [
    ['lamp', 'naam', 'Goede naam'],
    ['lamp', 'soort', 'klagen'],
    ['lamp', 'levertijd.binnen', 'ooit'],
    ['stoel', 'voorbeelden', 'een'],
    ['stoel', 'uitvoerder', 'niemand'],
    ['stoel', 'herzien-voor', 'morgen'],
  ] as const)
    await sheets.changeCell('pdc.csv', id, column, to);
  await sheets.changeCell('pdc-richtvragen.csv', 'waar', 'vraag', '');
  const { code, stdout, stderr } = await sheets.imported('pdc.csv');
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
  await sheets.changeCell('pdc.csv', 'stoel', 'voorbeelden', 'a\nb\nc');
  await sheets.changeCell('pdc.csv', 'stoel', 'herzien-voor', '2027-12-01');
  expect((await sheets.imported('pdc.csv')).stderr).toMatch(
    /producten rij 3, kolom "uitvoerder": "niemand" is geen groep/,
  );
  expect(await sheets.pages()).toEqual(before);
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
  const before = await sheets.pages();
  await writeFile(sheets.at('fout.csv'), asCsv(list));
  const { code, stderr } = await sheets.imported('fout.csv');
  expect(code).toBe(1);
  expect(stderr).toMatch(said);
  expect(await sheets.pages()).toEqual(before);
});

it('refuses richtvragen of a product that is not there, and half ones', async () => {
  await writeFile(
    sheets.at('x-richtvragen.csv'),
    asCsv([
      ['product', 'id', 'vraag'],
      ['kast', 'a', 'Wat?'],
      ['lamp', 'b', 'Wat?'],
    ]),
  );
  const { code, stderr } = await sheets.imported('x-richtvragen.csv');
  expect(code).toBe(1);
  expect(stderr).toMatch(/^richtvragen rij 2, kolom "product": "kast" is geen product; /);
  await writeFile(
    sheets.at('y-richtvragen.csv'),
    asCsv([
      ['product', 'id', 'vraag'],
      ['lamp', 'b', 'Wat?'],
    ]),
  );
  expect((await sheets.imported('y-richtvragen.csv')).stderr).toMatch(/^richtvragen rij 2, kolom "soort": /);
});

it.each<[string, string | Buffer | undefined, number, RegExp]>([
  ['weg.csv', undefined, 1, /weg\.csv is er niet; controleer de naam en de map\.\n$/],
  ['plat.xlsx', 'geen zip', 1, /plat\.xlsx is geen goede XLSX; bewaar het opnieuw/],
  ['leeg.xlsx', '', 1, /leeg\.xlsx is geen goede XLSX/],
  ['stuk.csv', 'id;naam\nlamp;"open', 1, /stuk\.csv is geen goede CSV bij regel \d+; /],
  ['leeg.csv', '', 1, /^producten rij 1, kolom "id": ontbreekt/],
  ['sheets.pdc.txt', 'x', 2, /^"[^"]*pdc\.txt" eindigt niet op \.csv of \.xlsx; kies een van die twee\.\nGebruik: /],
])('says what is wrong with %s', async (name, content, exit, said) => {
  if (content !== undefined) await writeFile(sheets.at(name), content);
  const { code, stderr } = await sheets.imported(name);
  expect(code).toBe(exit);
  expect(stderr).toMatch(said);
});

it('says which sheet is missing', async () => {
  await writeXlsx([{ sheet: 'Blad1', data: [['id'], ['lamp']] }]).toFile(sheets.at('blad.xlsx'));
  expect((await sheets.imported('blad.xlsx')).stderr).toMatch(
    /blad\.xlsx heeft geen blad "producten" of "richtvragen", maar: "Blad1"\. Geef het blad die naam\.\n$/,
  );
});

it('refuses to work on a PDC that is not in order', async () => {
  await sheets.exported('pdc.csv');
  await sheets.pdc.change('pdc/lamp.yaml', /^soort: .*$/m, 'soort: klagen');
  expect((await sheets.imported('pdc.csv')).stderr).toMatch(/^pdc\/lamp\.yaml:3 soort kent deze waarde niet/);
});

it('changes nothing where it may not write', async () => {
  await sheets.exported('pdc.csv');
  await sheets.changeCell('pdc.csv', 'lamp', 'naam', 'Lichten');
  const before = await sheets.pages();
  const { code, stderr } = await withoutRights(sheets.pdc.path, sheets.at('pdc'), 0o555, () =>
    sheets.imported('pdc.csv'),
  );
  expect(code).toBe(1);
  expect(stderr).toMatch(/is niet te schrijven \(EACCES\).*Er is niets veranderd/);
  expect(await sheets.pages()).toEqual(before);
});
