import { stringify } from 'csv-stringify/sync';
import type { Request, Response, Server } from 'restify';
import writeXlsx from 'write-excel-file/node';
import { z } from 'zod';
import type { Desk } from '../dialogs/desk.ts';
import { wordsOf, type Language } from '../dialogs/words.ts';
import type { FileKind } from '../digest/further.ts';
import { furtherWords, groupSaid, productSaid, type FurtherRead } from '../digest/further-said.ts';
import { cutTo, maySee } from '../digest/may-see.ts';
import type { FigureRow } from '../digest/rows.ts';
import { asShown, readShown } from '../digest/shown.ts';
import { isoDay, localTime } from '../tickets/local-time.ts';
import { rowsFor, type Cut } from './figures-asked.ts';
import { guarded } from './guarded.ts';
import type { Loket } from './loket.ts';

/** The tickets behind a figure as a file, by a signed link that ends (docs/decisions/0027). */

/** How long a link works, and how many rows are in a file: assumptions. */
const hours = 24;
export const mostRows = 20_000;

const path = 'cijfers';
const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

const sealed = z.object({
  person: z.string().min(1),
  as: z.enum(['csv', 'xlsx']),
  language: z.enum(['nl', 'en']),
  shown: z.unknown(),
});

/** Where somebody gets the file; it is made when it is opened, of what they may see then. */
export function fileOf(
  { links, now, desk }: Loket,
  person: string,
  cut: Cut,
  as: FileKind,
  language: Language,
): NonNullable<FurtherRead['file']> {
  const { at: _, ...shown } = asShown(cut, now());
  const words = JSON.stringify({ person, as, language, shown } satisfies z.infer<typeof sealed>);
  const name = nameOf(cut, as, language, desk());
  return { link: links.seal(path, words, hours) ?? null, name, most: mostRows };
}

/** "cijfers-toezeggingen-niet-nagekomen-2026-11-16.xlsx". */
function nameOf({ figure, period }: Cut, as: FileKind, language: Language, { calendar }: Desk): string {
  const words = furtherWords(language);
  const said = `${words.fileName} ${words.figure[figure]}`.toLowerCase().replace(/[^a-z]+/g, '-');
  return `${said}-${isoDay(period.from, calendar.zone)}.${as}`;
}

const wrong = {
  unknown: [404, 'Deze link klopt niet. Open hem vanuit het gesprek in Teams. / This link is not right.'],
  expired: [
    410,
    'Deze link werkt niet meer. Typ opnieuw "excel" in het gesprek. / This link has expired. Type "excel" again.',
  ],
  forbidden: [
    403,
    'Deze cijfers mag je niet meer zien. Vraag het je beheerder. / You may not see these figures any more.',
  ],
} as const;

/** The address is the key: it is told to nobody, and nothing of it is kept by a browser. */
const unseen = { 'Referrer-Policy': 'no-referrer', 'X-Robots-Tag': 'noindex', 'Cache-Control': 'private, no-store' };

export function mountFigureFiles(server: Server, loket: Loket): void {
  server.get(`/${path}`, async (request: Request, response: Response) => {
    const pass = new URL(request.url ?? '', 'http://here').searchParams.get('pas') ?? '';
    const named = loket.links.unseal(path, pass);
    if (named === undefined) return refuse(response, 'unknown');
    if (named === 'expired') return refuse(response, 'expired');
    const { data } = sealed.safeParse(JSON.parse(named.words));
    const shown = readShown(data?.shown);
    if (!data || !shown?.figure) return refuse(response, 'expired');
    const desk = loket.desk();
    const { scope } = cutTo(maySee(desk.organisation, data.person), shown.scope);
    if (!scope) return refuse(response, 'forbidden');
    const cut = { ...shown, scope, figure: shown.figure };
    const rows = await rowsFor(loket.db, cut, desk, loket.now(), mostRows);
    const content = data.as === 'csv' ? csvOf(rows, desk, data.language) : await xlsxOf(rows, desk, data.language);
    response.writeHead(200, {
      'Content-Type': types[data.as],
      'Content-Disposition': `attachment; filename="${nameOf(cut, data.as, data.language, desk)}"`,
      'Content-Length': content.length,
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      ...unseen,
    });
    response.end(content);
  });
}

function refuse(response: Response, why: keyof typeof wrong): void {
  const [status, text] = wrong[why];
  response.sendRaw(status, `${text}\n`, { 'Content-Type': 'text/plain; charset=utf-8', ...unseen });
}

/** The cells of a row, in the order of the columns; moments on the clocks of the organisation. */
function cellsOf(row: FigureRow, desk: Desk, language: Language): (string | Date | null)[] {
  const words = furtherWords(language);
  const local = (at: Date | null) => {
    if (!at) return null;
    // A sheet has no time zones: what it shows is what the clock on the wall said.
    const clock = localTime(at, desk.calendar.zone).startOf('minute');
    return new Date(clock.toMillis() + clock.offset * 60_000);
  };
  return [
    row.ticket,
    productSaid(row.product, desk, language),
    (words.kind as Record<string, string>)[row.kind] ?? row.kind,
    groupSaid(row.group, desk, language),
    row.building,
    (wordsOf(language).status as Record<string, string>)[row.status] ?? row.status,
    local(row.madeAt),
    local(row.dueAt),
    local(row.expectedAt),
    local(row.doneAt),
  ].map((cell) => (typeof cell === 'string' ? guarded(cell) : cell));
}

/** As a Dutch Excel opens it by itself: semicolons, a byte order mark. */
export function csvOf(rows: readonly FigureRow[], desk: Desk, language: Language): Buffer {
  const said = (cell: string | Date | null) =>
    cell instanceof Date ? cell.toISOString().slice(0, 16).replace('T', ' ') : (cell ?? '');
  const lines = rows.map((row) => cellsOf(row, desk, language).map(said));
  return Buffer.from(
    stringify([furtherWords(language).columns, ...lines], { delimiter: ';', bom: true, record_delimiter: '\r\n' }),
  );
}

const widths = [18, 34, 14, 24, 10, 22, 18, 18, 20, 18];

export async function xlsxOf(rows: readonly FigureRow[], desk: Desk, language: Language): Promise<Buffer> {
  const { columns, sheet } = furtherWords(language);
  return writeXlsx([
    {
      sheet,
      stickyRowsCount: 1,
      columns: widths.map((width) => ({ width })),
      data: [
        columns.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
        ...rows.map((row) =>
          cellsOf(row, desk, language).map((value) =>
            value === null || value === ''
              ? null
              : value instanceof Date
                ? { value, type: Date, format: 'dd-mm-yyyy hh:mm' }
                : { value, type: String },
          ),
        ),
      ],
    },
  ]).toBuffer();
}
