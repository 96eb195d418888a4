import { readFile, writeFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Ran } from './cli-io.ts';
import { PdcFolder } from './pdc-folder.ts';

/** A knowledge folder with the sheets that are exported of it and imported into it. */
export class SheetFolder {
  readonly pdc: PdcFolder;

  private constructor(pdc: PdcFolder) {
    this.pdc = pdc;
  }

  static make = async (): Promise<SheetFolder> => new SheetFolder(await PdcFolder.make());

  at = (name: string): string => this.pdc.file(name);

  async exported(name: string): Promise<void> {
    const { code, stderr } = await this.pdc.loket(['pdc', 'export', '--out', this.at(name)]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  }

  imported = (name: string, ...more: string[]): Promise<Ran> =>
    this.pdc.loket(['pdc', 'import', this.at(name), ...more]);

  /** Every page with its text. */
  async pages(): Promise<Record<string, string>> {
    return Object.fromEntries(Object.entries(await this.pdc.all()).filter(([name]) => name.endsWith('.yaml')));
  }

  /** The rows of an exported CSV, to change and write back as a spreadsheet would. */
  async rows(name: string): Promise<string[][]> {
    return parse(await readFile(this.at(name), 'utf8'), { delimiter: ';', bom: true });
  }

  /** Changes one cell, by the id of its row and the name of its column. */
  async changeCell(name: string, id: string, column: string, to: string): Promise<void> {
    const list = await this.rows(name);
    const place = list[0]!.indexOf(column);
    const row = list.find((one) => one.includes(id));
    if (place < 0 || !row) throw new Error(`no ${id} or ${column}`);
    row[place] = to;
    await writeFile(this.at(name), asCsv(list));
  }
}

export const asCsv = (list: string[][], mark = ';'): string =>
  list.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(mark)).join('\r\n');
