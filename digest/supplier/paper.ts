import type { Written } from '../../tickets/supplier-report.ts';
import { sayDay, sayMonths } from './months.ts';
import { textOf, type SupplierReport, type Voice } from './report.ts';
import { supplierNl as said } from './nl.ts';
import { tablesOf, type Table } from './tables.ts';

/** A report as it is read, the same on paper and in a workbook. */
export interface Paper {
  title: string;
  subtitle: string;
  /** It is not released. */
  draft: boolean;
  madeBy: string;
  highlights: string[];
  note: string[];
  tables: Table[];
  voices: { title: string; intro: string; all: PaperVoice[] };
  /** How it was counted. */
  accounted: { title: string; lines: readonly string[] };
}

/** What somebody was not content with, as it is read. */
export interface PaperVoice {
  heading: string;
  facts: { label: string; value: string }[];
  text: string | null;
  /** The same as cells of a row, by `said.voiceColumns`. */
  row: string[];
}

const linesIn = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);

export function paperOf(report: SupplierReport, written: Written, draft: boolean): Paper {
  const { supplier, period, organisation, madeOn, withheld } = report;
  const all = report.voices.map((voice) => asRead(voice, textOf(voice, written)));
  const intro = [
    all.length === 0 ? said.noVoices : said.voicesIntro,
    ...(withheld > 0 ? [said.withheld(withheld)] : []),
  ].join(' ');
  return {
    title: said.title(supplier.name),
    subtitle: sayMonths(period),
    draft,
    madeBy: said.madeBy(organisation, `${sayDay(madeOn)} ${madeOn.slice(0, 4)}`),
    highlights: linesIn(written.highlights),
    note: linesIn(written.note),
    tables: tablesOf(report),
    voices: { title: said.voices, intro, all },
    accounted: { title: said.accounted, lines: said.howCounted },
  };
}

function asRead(
  { ticket, on, what, about, score, tag, cause, status, followUp }: Voice,
  text: string | null,
): PaperVoice {
  const kind = what === 'oordeel' && score !== null ? said.scored(score) : said.what[what];
  const named = [...(cause === null ? [] : [cause]), ...(tag === null ? [] : [said.tags[tag]])].join('; ');
  const fact = (label: string, value: string | null) => (value === null || value === '' ? [] : [{ label, value }]);
  return {
    heading: `${kind} · ${about} · ${sayDay(on)}`,
    facts: [...fact(said.cause, named), ...fact(said.followUp, followUp), ...fact(said.status, `${ticket}, ${status}`)],
    text,
    row: [ticket, on, kind, about, named, followUp ?? '', status, text ?? ''],
  };
}

/** The name of a file with the report. */
export const fileNameOf = ({ supplier, period }: SupplierReport, kind: 'pdf' | 'xlsx'): string =>
  `rapportage-${supplier.id}-${period.from.slice(0, 7)}-${period.until.slice(0, 7)}.${kind}`;
