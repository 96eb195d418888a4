import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import readXlsx from 'read-excel-file/node';
import { home } from '../../bot/settings.ts';
import { product } from '../../knowledge/product.ts';
import { onlyInFile, productColumns } from '../../knowledge/sheet-columns.ts';
import { SheetFolder } from './sheet-folder.ts';

/** `pdc export`, and what it wrote read back. */

let sheets: SheetFolder;
beforeEach(async () => {
  sheets = await SheetFolder.make();
});
afterEach(() => sheets.pdc.remove());

test('every field of a product is a column, or said to stand in the file only', () => {
  const columns = productColumns.map(({ path }) => path[0]);
  expect([...new Set([...columns, ...onlyInFile])].sort()).toEqual(Object.keys(product.shape).sort());
});

describe('there and back again', () => {
  it.each(['pdc.csv', 'pdc.xlsx'])('changes no byte of any file: %s', async (name) => {
    await sheets.pdc.change('pdc/lamp.yaml', /^prijs: .*$/m, 'prijs: "=1+1 @home"');
    await sheets.pdc.change(
      'pdc/stoel.yaml',
      /^uitvoerder: .*$/m,
      'uitvoerder:\r\n  standaard: post # zo\r\n  B30: repro',
    );
    await sheets.pdc.change('pdc/stoel.yaml', /^prijs: .*$/m, "prijs: '''=x; \"y\"'");
    const before = await sheets.pages();
    await sheets.exported(name);
    expect(await sheets.imported(name)).toEqual({
      code: 0,
      stdout: 'Geen verschillen. Er is niets veranderd.\n',
      stderr: '',
    });
    expect(await sheets.pages()).toEqual(before);
  });

  it.each(['csv', 'xlsx'])('of the whole PDC that Loket comes with: %s', async (kind) => {
    const env = { LOKET_KNOWLEDGE_DIR: join(home, 'knowledge') };
    const { stdout } = await sheets.pdc.loket(['pdc', 'export', '--out', sheets.at(`alles.${kind}`)], { env });
    expect(stdout).toMatch(/^\d{2,} producten in .*alles\.\w+( en .*alles-richtvragen\.csv)?\.\n$/);
    const back = await sheets.pdc.loket(['pdc', 'import', sheets.at(`alles.${kind}`), '--dry-run'], { env });
    expect(back).toEqual({ code: 0, stdout: 'Geen verschillen. Er is niets veranderd.\n', stderr: '' });
  });
});

describe('pdc export', () => {
  it('leaves nothing that a spreadsheet would run', async () => {
    for (const [start, page] of [
      ['=cmd|x', 'lamp'],
      ['@sum', 'stoel'],
    ] as const)
      await sheets.pdc.change(`pdc/${page}.yaml`, /^prijs: .*$/m, `prijs: "${start}"`);
    await sheets.exported('pdc.csv');
    await sheets.exported('pdc.xlsx');
    const cells = (await sheets.rows('pdc.csv')).flat();
    expect(cells).toEqual(expect.arrayContaining(["'=cmd|x", "'@sum"]));
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    const book = await readXlsx(await readFile(sheets.at('pdc.xlsx')));
    expect(book.flatMap(({ data }) => data.flat()).filter((cell) => /^[=+\-@]/.test(String(cell)))).toEqual([]);
  });

  it('has a sheet of products and one of richtvragen', async () => {
    await sheets.exported('pdc.xlsx');
    const [products, questions] = await readXlsx(await readFile(sheets.at('pdc.xlsx')));
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
    await mkdir(sheets.at('map.csv'));
    const { code, stderr } = await sheets.pdc.loket(['pdc', 'export', '--out', sheets.at('map.csv')]);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: `${sheets.at('map.csv')} is niet te schrijven (EISDIR); kies met --out een andere plek.\n`,
    });
    expect((await sheets.pdc.loket(['pdc', 'export'])).stderr).toMatch(/^Zeg met --out .*\nGebruik: /);
    expect(await sheets.pdc.loket(['pdc', 'export', '--out', 'x.pdf'])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^"x\.pdf" eindigt niet op \.csv of \.xlsx/),
    });
  });
});
