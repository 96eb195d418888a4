import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { everyMonths, lastMonths, monthsFrom } from '../../digest/supplier/months.ts';
import { paperOf, type Paper } from '../../digest/supplier/paper.ts';
import { firstWritten, isWorthReporting, type Months } from '../../digest/supplier/report.ts';
import { supplierStory } from '../../digest/supplier/story.ts';
import { suppliersOf, type Supplier } from '../../knowledge/supplier-reports.ts';
import { calendarOf } from '../../tickets/calendar.ts';
import { cadenceOf } from '../../tickets/watch.ts';
import { keepFigures } from '../figures.ts';
import { readReport } from '../reports/read.ts';
import { Misuse, readArgs, type Command } from './command.ts';
import { Refusal } from '../refusal.ts';
import { withDatabase } from './database.ts';
import { loadKnowledge } from './knowledge.ts';

/** Shows the report of a supplier as it would be made now, and writes it to files. Sends and keeps nothing. */
export const reportSupplier: Command = async (args, io) => {
  const text = { type: 'string' } as const;
  const { values, positionals } = readArgs(args, { periode: text, period: text, pdf: text, xlsx: text });
  for (const kind of ['pdf', 'xlsx'] as const)
    if (values[kind] !== undefined && !values[kind].toLowerCase().endsWith(`.${kind}`))
      throw new Misuse(`--${kind}: "${values[kind]}" eindigt niet op .${kind}.`);
  const { catalogue, organisation } = await loadKnowledge(io.settings().knowledgeDir);
  const supplier = supplierNamed(positionals.join(' '), suppliersOf(organisation));
  const desk = { catalogue, organisation, calendar: calendarOf(organisation), cadence: cadenceOf(organisation) };
  const now = io.now();
  const months = monthsIn(values.periode ?? values.period, supplier, now, organisation.tijdzone);
  const report = await withDatabase(io, async (db) => {
    await keepFigures(db, desk, now);
    return readReport(db, desk, supplier, months, now);
  });
  const paper = paperOf(report, firstWritten(report, supplierStory(report)), true);
  io.stdout.write(textOf(paper, isWorthReporting(report)));
  // Loaded when asked for: the libraries behind them take a while.
  if (values.pdf !== undefined) await write(values.pdf, await (await import('../reports/pdf.ts')).pdfOf(paper, now));
  if (values.xlsx !== undefined) await write(values.xlsx, await (await import('../reports/xlsx.ts')).xlsxOf(paper));
  const files = [values.pdf, values.xlsx].filter((file) => file !== undefined);
  if (files.length > 0) io.stdout.write(`\nGeschreven: ${files.join(' en ')}.\n`);
  return 0;
};

function supplierNamed(given: string, all: readonly Supplier[]): Supplier {
  if (all.length === 0)
    throw new Refusal([
      'Er zijn geen leveranciers: zet ze in organisation.yaml onder rapportages (zie docs/beheer.md).',
    ]);
  const wanted = given.trim().toLowerCase();
  const found = all.find(({ id, name }) => [id, name.toLowerCase()].includes(wanted));
  if (found) return found;
  const names = all.map(({ id }) => id).join(', ');
  throw new Misuse(
    wanted === '' ? `Noem een leverancier: ${names}.` : `De leverancier "${given}" is er niet; kies uit: ${names}.`,
  );
}

function monthsIn(given: string | undefined, { every }: Supplier, now: Date, zone: string): Months {
  if (given === undefined) return lastMonths(every, now, zone);
  const months = monthsFrom(given, every, now, zone);
  if (months) return months;
  const begins = every === 12 ? 'januari' : `maand 1, ${String(1 + every)}, … van het jaar`;
  const last = lastMonths(every, now, zone).from.slice(0, 7);
  throw new Misuse(
    everyMonths.includes(every as 1) && every > 1
      ? `--periode: "${given}" kan niet. Schrijf de eerste maand van een periode die voorbij is (die begint in ${begins}), zoals ${last}.`
      : `--periode: "${given}" kan niet. Schrijf een maand die voorbij is, zoals ${last}.`,
  );
}

async function write(path: string, content: Buffer): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    throw new Refusal([`${path} is niet te schrijven (${code}); kies een andere plek.`]);
  }
}

/** A report as lines, for who reads it in a terminal. */
function textOf({ title, subtitle, highlights, tables, voices }: Paper, worth: boolean): string {
  const table = ({ title: name, columns, rows }: Paper['tables'][number]) =>
    [
      name,
      ...rows.map(
        ([first, ...cells]) =>
          `- ${first?.text ?? ''}: ${cells.map(({ text }, nth) => `${text} (${(columns[nth + 1] ?? '').toLowerCase()})`).join(', ')}`,
      ),
    ].join('\n');
  const voice = ({ heading, facts, text }: Paper['voices']['all'][number]) =>
    [
      `- ${heading}`,
      ...facts.map(({ label, value }) => `  ${label}: ${value}`),
      ...(text === null ? [] : [`  "${text}"`]),
    ].join('\n');
  return `${[
    `${title}, ${subtitle}`,
    ...(worth
      ? []
      : ['Er is niets te melden: geen werk, geen klachten en geen oordelen. Hiervan maakt Loket geen concept.']),
    highlights.join('\n'),
    ...tables.map(table),
    [voices.title, voices.intro, ...voices.all.map(voice)].join('\n'),
  ].join('\n\n')}\n`;
}
