import writeXlsx from 'write-excel-file/node';
import { supplierNl as said } from '../../digest/supplier/nl.ts';
import type { Paper } from '../../digest/supplier/paper.ts';
import type { Cell } from '../../digest/supplier/tables.ts';
import { guarded } from '../guarded.ts';

/** A report as a workbook: what is said, a sheet per table, and everything that people said. Numbers are numbers. */

const header = (text: string) => ({ value: text, type: String, fontWeight: 'bold' as const, wrap: true });
const text = (value: string) =>
  value === '' ? null : { value: guarded(value), type: String, wrap: true, alignVertical: 'top' as const };
const cell = ({ text: said, value, format }: Cell) =>
  value === undefined ? text(said) : { value, type: Number, ...(format ? { format } : {}), align: 'left' as const };

export async function xlsxOf(paper: Paper): Promise<Buffer> {
  const { title, subtitle, draft, madeBy, highlights, note, tables, voices, accounted } = paper;
  const block = (name: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [[null], [header(name)], ...lines.map((line) => [text(line)])];
  const first = [
    [header(title)],
    [text(subtitle)],
    [text(madeBy)],
    ...(draft ? [[header(said.draft)]] : []),
    ...block(said.highlights, highlights),
    ...block(said.note, note),
    ...block(accounted.title, accounted.lines),
  ];
  const sheets = [
    { sheet: 'Rapportage', columns: [{ width: 110 }], data: first },
    ...tables.map(({ title: name, columns, rows }) => ({
      sheet: sheetName(name),
      stickyRowsCount: 1,
      columns: columns.map((_, nth) => ({ width: nth === 0 ? 40 : 28 })),
      data: [columns.map(header), ...rows.map((row) => row.map(cell))],
    })),
    {
      sheet: voices.title,
      stickyRowsCount: 1,
      columns: [18, 12, 20, 30, 30, 40, 24, 70].map((width) => ({ width })),
      data: [said.voiceColumns.map(header), ...voices.all.map(({ row }) => row.map(text))],
    },
  ];
  return writeXlsx(sheets).toBuffer();
}

/** A sheet has a name of at most 31 characters, without some signs. */
const sheetName = (name: string): string =>
  name
    .replace(/[\\/?*[\]:]/g, ' ')
    .slice(0, 31)
    .trim();
