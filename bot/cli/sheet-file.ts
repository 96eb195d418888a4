import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, extname } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import readXlsx from 'read-excel-file/node';
import writeXlsx from 'write-excel-file/node';
import { sheetNames, type Cells, type SheetName, type Sheets } from '../../knowledge/sheet.ts';
import { guarded } from '../guarded.ts';
import { Misuse } from './command.ts';
import { Refusal } from '../refusal.ts';

/** Sheets as files: one XLSX with a sheet each, or a CSV each ("pdc.csv" and "pdc-richtvragen.csv"). */

/** More is no PDC; a spreadsheet is unpacked in memory. */
const largest = 20 * 1024 * 1024;
const widestCell = 32_767;

/** Takes off again what `guarded` put before a cell. */
const unguarded = (cell: string) => (/^'+[=+\-@\t\r＝＋－＠]/.test(cell) ? cell.slice(1) : cell);

type Kind = '.csv' | '.xlsx';
function kindOf(path: string): Kind {
  const kind = extname(path).toLowerCase();
  if (kind === '.csv' || kind === '.xlsx') return kind;
  throw new Misuse(`"${path}" eindigt niet op .csv of .xlsx; kies een van die twee.`);
}

const besides = (path: string): string => path.replace(/(\.csv)$/i, '-richtvragen$1');

/** Writes the sheets and returns the files. Throws Refusal when that can not be. */
export async function writeSheets(path: string, sheets: Record<SheetName, Cells>): Promise<string[]> {
  const kind = kindOf(path);
  const safe = (name: SheetName) => sheets[name].map((row) => row.map(guarded));
  for (const name of sheetNames)
    for (const [at, row] of safe(name).entries())
      for (const [place, cell] of row.entries())
        if (kind === '.xlsx' && cell.length > widestCell)
          throw new Refusal([
            `De cel van ${row[0] ?? ''}, kolom "${sheets[name][0]?.[place] ?? ''}" (rij ${String(at + 1)}) is te lang voor XLSX; kies .csv.`,
          ]);
  const files: [string, string | Buffer][] =
    kind === '.csv'
      ? [
          [path, csv(safe('producten'))],
          [besides(path), csv(safe('richtvragen'))],
        ]
      : [[path, await xlsx(safe('producten'), safe('richtvragen'))]];
  for (const [file, content] of files)
    try {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    } catch (error) {
      const { code = String(error) } = error as NodeJS.ErrnoException;
      throw new Refusal([`${file} is niet te schrijven (${code}); kies met --out een andere plek.`]);
    }
  return files.map(([file]) => file);
}

/** As a Dutch Excel opens it by itself: semicolons, a byte order mark. */
function csv(rows: Cells): string {
  return stringify(rows, { delimiter: ';', bom: true, record_delimiter: '\r\n' });
}

async function xlsx(...pages: Cells[]): Promise<Buffer> {
  const sheets = pages.map((rows, at) => ({
    sheet: sheetNames[at]!,
    stickyRowsCount: 1,
    columns: (rows[0] ?? []).map((name) => ({ width: /^(id|product|soort)$/.test(name) ? 24 : 40 })),
    data: rows.map((row, line) =>
      row.map((value) =>
        value === ''
          ? null
          : {
              value,
              type: String,
              wrap: true,
              alignVertical: 'top' as const,
              ...(line === 0 ? { fontWeight: 'bold' as const } : {}),
            },
      ),
    ),
  }));
  return writeXlsx(sheets).toBuffer();
}

/** Reads the sheets of a file; of a CSV also the one with richtvragen beside it. Throws Refusal in Dutch. */
export async function readSheets(path: string): Promise<Sheets> {
  const kind = kindOf(path);
  const content = await contentOf(path);
  if (content === undefined) throw new Refusal([`${path} is er niet; controleer de naam en de map.`]);
  if (kind === '.xlsx') return fromXlsx(path, content);
  if (/-richtvragen\.csv$/i.test(path)) return { richtvragen: fromCsv(path, content) };
  const questions = await contentOf(besides(path));
  return {
    producten: fromCsv(path, content),
    ...(questions === undefined ? {} : { richtvragen: fromCsv(besides(path), questions) }),
  };
}

async function contentOf(path: string): Promise<Buffer | undefined> {
  try {
    if ((await stat(path)).size > largest)
      throw new Refusal([`${path} is te groot (meer dan 20 MB); dat is geen PDC.`]);
    return await readFile(path);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const { code = String(error) } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new Refusal([`${path} is niet te lezen (${code}); wijs een bestand aan dat je mag openen.`]);
  }
}

function fromCsv(path: string, content: Buffer): Cells {
  const text = textOf(content);
  const first = text.split(/\r?\n/, 1)[0] ?? '';
  const counts = [';', ',', '\t'].map((mark) => ({ mark, times: first.split(mark).length }));
  const delimiter = counts.reduce((best, one) => (one.times > best.times ? one : best)).mark;
  try {
    const rows: string[][] = parse(text, { delimiter, bom: true, relax_column_count: true });
    return rows.map((row) => row.map(unguarded));
  } catch (error) {
    const { lines } = error as { lines?: number };
    const where = lines === undefined ? '' : ` bij regel ${String(lines)}`;
    throw new Refusal([
      `${path} is geen goede CSV${where}; kijk naar de aanhalingstekens, of bewaar het opnieuw als CSV UTF-8.`,
    ]);
  }
}

/** UTF-8, or what an older Excel makes of "CSV". */
function textOf(content: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return new TextDecoder('windows-1252').decode(content);
  }
}

async function fromXlsx(path: string, content: Buffer): Promise<Sheets> {
  const book = await readXlsx(content).catch(() => {
    throw new Refusal([`${path} is geen goede XLSX; bewaar het opnieuw als Excel-werkmap (.xlsx).`]);
  });
  const found: Sheets = {};
  for (const { sheet, data } of book) {
    const name = sheetNames.find((one) => one === sheet.trim().toLowerCase());
    if (name) found[name] = data.map((row) => row.map((cell) => unguarded(cellText(cell))));
  }
  if (Object.keys(found).length === 0)
    throw new Refusal([
      `${path} heeft geen blad "producten" of "richtvragen", maar: ${book.map(({ sheet }) => `"${sheet}"`).join(', ')}. Geef het blad die naam.`,
    ]);
  return found;
}

/** Spreadsheets make dates, numbers and truths of what looks like it. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'boolean') return cell ? 'ja' : 'nee';
  return typeof cell === 'string' ? cell : JSON.stringify(cell);
}
