import { parseDocument } from 'yaml';
import type { SourceFile } from './page-file.ts';
import { productId } from './product.ts';
import { productColumns, questionColumns, show, valueAt, type Column, type Raw } from './sheet-columns.ts';

/** The PDC as two sheets of text: a row per product and a row per richtvraag. */

export const sheetNames = ['producten', 'richtvragen'] as const;
export type SheetName = (typeof sheetNames)[number];

/** The first row holds the names of the columns. */
export type Cells = string[][];
export type Sheets = Partial<Record<SheetName, Cells>>;

/** What is wrong in a sheet. Rows are counted as a spreadsheet does: the first is 1. */
export interface CellProblem {
  sheet: SheetName;
  row: number;
  column: string;
  message: string;
}

export const keysOf: Record<SheetName, readonly string[]> = { producten: ['id'], richtvragen: ['product', 'id'] };
export const columnsOf: Record<SheetName, readonly Column[]> = {
  producten: productColumns,
  richtvragen: questionColumns,
};

export const idOf = (file: SourceFile): string => file.name.replace(/^pdc\/|\.ya?ml$/g, '');
export const isPage = (file: SourceFile): boolean => /^pdc\/.*\.ya?ml$/.test(file.name);
export const rawOf = (text: string): Raw => (parseDocument(text).toJS({ maxAliasCount: 50 }) as Raw | null) ?? {};
export const questionsOf = (page: Raw): Raw[] =>
  Array.isArray(page['richtvragen']) ? (page['richtvragen'] as Raw[]) : [];

/** Every page as rows, in the order of their ids. */
export function sheetsOf(files: readonly SourceFile[]): Record<SheetName, Cells> {
  const header = (sheet: SheetName) => [...keysOf[sheet], ...columnsOf[sheet].map(({ name }) => name)];
  const row = (keys: string[], page: Raw, columns: readonly Column[]) => [
    ...keys,
    ...columns.map(({ path, kind }) => show(valueAt(page, path), kind)),
  ];
  const pages = files
    .filter(isPage)
    .map((file) => ({ id: idOf(file), page: rawOf(file.text) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    producten: [header('producten'), ...pages.map(({ id, page }) => row([id], page, productColumns))],
    richtvragen: [
      header('richtvragen'),
      ...pages.flatMap(({ id, page }) =>
        questionsOf(page).map((question) => row([id, String(question['id'])], question, questionColumns)),
      ),
    ],
  };
}

/** A row of a sheet by the names of its columns; only columns that the sheet has. */
export interface Row {
  sheet: SheetName;
  row: number;
  keys: string[];
  cells: Map<string, string>;
}

const tidy = (cell: string) => cell.replace(/\r\n?/g, '\n').trim();

/** Reads the rows of a sheet. Every problem is told; rows without anything in them are passed over. */
export function rowsOf(sheet: SheetName, [first = [], ...rest]: Cells, problems: CellProblem[]): Row[] {
  const names = first.map(tidy);
  const known = [...keysOf[sheet], ...columnsOf[sheet].map(({ name }) => name)];
  const before = problems.length;
  const problem = (row: number, column: string, message: string) => void problems.push({ sheet, row, column, message });
  for (const [at, name] of names.entries()) {
    if (name === '') continue;
    if (!known.includes(name))
      problem(1, name, `is geen kolom die ik ken; haal hem weg, of kies uit: ${known.join(', ')}`);
    else if (names.indexOf(name) !== at) problem(1, name, 'staat er twee keer; haal er een weg');
  }
  for (const key of keysOf[sheet])
    if (!names.includes(key))
      problem(1, key, 'ontbreekt; zonder die kolom weet ik niet bij welk product een rij hoort');
  if (problems.length > before) return [];
  const seen = new Map<string, number>();
  return rest.flatMap((line, at): Row[] => {
    const row = at + 2;
    const filled = line.map(tidy);
    if (filled.every((cell) => cell === '')) return [];
    const lost = filled.findIndex((cell, place) => cell !== '' && (names[place] ?? '') === '');
    if (lost >= 0)
      problem(
        row,
        `nummer ${String(lost + 1)}`,
        'heeft geen naam in de eerste rij; geef hem een naam of maak hem leeg',
      );
    const cells = new Map(names.flatMap((name, place) => (name === '' ? [] : [[name, filled[place] ?? ''] as const])));
    const keys = keysOf[sheet].map((key) => cells.get(key) ?? '');
    for (const [place, key] of keys.entries())
      if (!productId.safeParse(key).success)
        problem(
          row,
          keysOf[sheet][place] ?? '',
          key === '' ? 'is leeg; vul de id in' : `"${key}" is geen id; gebruik kleine letters, cijfers en streepjes`,
        );
    const earlier = seen.get(keys.join('/'));
    if (earlier !== undefined)
      problem(row, 'id', `"${keys.join('/')}" staat ook in rij ${String(earlier)}; haal er een weg`);
    seen.set(keys.join('/'), row);
    return [{ sheet, row, keys, cells }];
  });
}
