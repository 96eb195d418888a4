import { because, share, tenth, whole, workingTime } from '../nl.ts';
import type { Dimension } from '../../tickets/rating.ts';
import { supplierNl as said } from './nl.ts';
import { dissatisfied, type Part, type SupplierFigures, type SupplierReport } from './report.ts';

/** What is in a cell: as it is read, and as a workbook computes with it. */
export interface Cell {
  text: string;
  value?: number;
  /** How a workbook shows the value. */
  format?: '0%' | '0.0' | '#,##0' | '+#,##0;-#,##0;0';
}

export interface Table {
  title: string;
  columns: readonly string[];
  /** How wide each is, as shares of the whole. */
  widths: readonly number[];
  /** The first cell of a row says what it is about. */
  rows: Cell[][];
}

const words = (text: string): Cell => ({ text });
const number = (value: number): Cell => ({ text: whole(value), value, format: '#,##0' });
/** A difference, with its sign. */
const change = (now: number, before: number): Cell => {
  const value = now - before;
  const text = value === 0 ? 'gelijk' : `${value > 0 ? '+' : '−'}${whole(Math.abs(value))}`;
  return { text, value, format: '+#,##0;-#,##0;0' };
};
const partOf = ({ part, of }: Part): Cell =>
  of === 0
    ? words('–')
    : { text: `${share(part, of)} (${whole(part)} van ${whole(of)})`, value: part / of, format: '0%' };
/** Of shares the difference is in points of a percent. */
const points = (now: Part, before: Part): Cell => {
  if (now.of === 0 || before.of === 0) return words('–');
  const value = Math.round((now.part / now.of) * 100) - Math.round((before.part / before.of) * 100);
  return words(value === 0 ? 'gelijk' : `${value > 0 ? '+' : '−'}${String(Math.abs(value))} procentpunt`);
};

/** The tables of a report; one that says nothing is left out. */
export function tablesOf(report: SupplierReport): Table[] {
  return [
    dissatisfiedTable(report),
    causesTable(report),
    normTable(report),
    feltTable(report),
    reasonsTable(report),
  ].filter((table) => table.rows.length > 0);
}

type Row = [label: string, of: (figures: SupplierFigures) => number];

const columns = Object.values(said.columns);
const widths = [0.34, 0.22, 0.22, 0.22];

function dissatisfiedTable({ now, then }: SupplierReport): Table {
  const counts: Row[] = [
    [said.rows.complaints, ({ complaints }) => complaints],
    [said.rows.badRatings, ({ badRatings }) => badRatings],
    [said.rows.reopened, ({ reopened }) => reopened],
    ...(now.tapped || then.tapped ? [[said.rows.tapped, ({ tapped = 0 }) => tapped] satisfies Row] : []),
    [said.rows.all, dissatisfied],
    [said.rows.work, ({ work }) => work],
  ];
  return {
    title: said.tables.dissatisfied,
    columns,
    widths,
    rows: [
      ...counts.map(([label, of]) => [words(label), number(of(now)), number(of(then)), change(of(now), of(then))]),
      partRow(said.rows.contacted, now.contacted, then.contacted),
    ],
  };
}

const partRow = (label: string, now: Part, then: Part): Cell[] => [
  words(label),
  partOf(now),
  partOf(then),
  points(now, then),
];

const causesTable = ({ causes }: SupplierReport): Table => ({
  title: said.tables.causes,
  columns: said.causeColumns,
  widths,
  rows: causes.map(({ cause, total, before }) => [words(cause), number(total), number(before), change(total, before)]),
});

function normTable({ now, then, workingDay }: SupplierReport): Table {
  const of = (figures: SupplierFigures, part: 'kept' | 'putOff' | 'broken') => ({
    part: figures.promises[part],
    of: figures.promises.due,
  });
  const half = ({ median }: SupplierFigures): Cell => words(median === null ? '–' : workingTime(median, workingDay));
  return {
    title: said.tables.norm,
    columns,
    widths,
    rows: [
      partRow(said.rows.firstNews, now.firstNews, then.firstNews),
      partRow(said.rows.inTime, now.inTime, then.inTime),
      [words(said.rows.median), half(now), half(then), words('')],
      ...(['kept', 'putOff', 'broken'] as const).map((part) => partRow(said.rows[part], of(now, part), of(then, part))),
      [words(said.rows.mean), mean(now), mean(then), words('')],
      [
        words(said.rows.rated),
        number(now.ratings.rated),
        number(then.ratings.rated),
        change(now.ratings.rated, then.ratings.rated),
      ],
    ],
  };
}

const mean = ({ ratings: { rated, mean: value } }: SupplierFigures): Cell =>
  value === null ? words(rated === 0 ? '–' : said.tooFew) : { text: tenth(value), value, format: '0.0' };

/** What people name, each beside the norm that measures the same; of three of the five there is none. */
function feltTable({ now }: SupplierReport): Table {
  const named = (tag: Dimension) => now.tags.find((one) => one.tag === tag) ?? { tag, rated: 0, bad: 0 };
  const kept = { part: now.promises.kept, of: now.promises.due };
  const measured: Record<Dimension, string> = {
    betrouwbaarheid: kept.of === 0 ? '–' : `${share(kept.part, kept.of)} van de toezeggingen nagekomen`,
    responsiviteit:
      now.firstNews.of > 0
        ? `${share(now.firstNews.part, now.firstNews.of)} kreeg op tijd een eerste bericht`
        : now.inTime.of > 0
          ? `${share(now.inTime.part, now.inTime.of)} op tijd klaar`
          : '–',
    zekerheid: said.noNorm,
    empathie: said.noNorm,
    tastbaar: said.noNorm,
  };
  const tags = Object.keys(measured) as Dimension[];
  return {
    title: said.tables.felt,
    columns: said.feltColumns,
    widths: [0.27, 0.13, 0.22, 0.38],
    rows:
      now.ratings.rated === 0
        ? []
        : tags.map((tag) => [
            words(said.tags[tag]),
            number(named(tag).rated),
            number(named(tag).bad),
            words(measured[tag]),
          ]),
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const reasonsTable = ({ reasons }: SupplierReport): Table => ({
  title: said.tables.reasons,
  columns: said.reasonColumns,
  widths: [0.5, 0.25, 0.25],
  rows: reasons.map(({ why, putOff, broken }) => [words(capital(because[why].short)), number(putOff), number(broken)]),
});
