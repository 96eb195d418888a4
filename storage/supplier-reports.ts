import type { KeptReport, ReportEvent, ReportFile } from '../tickets/supplier-report.ts';
import { dropAttachments, insertAttachment } from './attachments.ts';
import { inOrder, type Queryable } from './db.ts';
import { asJson } from './json.ts';

interface Row<R> {
  id: string;
  supplier: string;
  from_day: string;
  until_day: string;
  state: KeptReport['state'];
  version: number;
  measured: R;
  written: KeptReport['written'];
  made_at: Date;
  look_at: Date | null;
  reminded_at: Date | null;
  managers_at: Date | null;
  decided_at: Date | null;
  decided_by: string | null;
  readers: KeptReport['readers'];
  files: string[];
}

const reportOf = <R>(row: Row<R>): KeptReport<R> => ({
  id: row.id,
  supplier: row.supplier,
  from: row.from_day,
  until: row.until_day,
  state: row.state,
  version: row.version,
  measured: row.measured,
  written: row.written,
  madeAt: row.made_at,
  lookAt: row.look_at,
  remindedAt: row.reminded_at,
  managersAt: row.managers_at,
  decidedAt: row.decided_at,
  decidedBy: row.decided_by,
  readers: row.readers,
  files: row.files,
});

/** Whether there is a report of a supplier, or a note that there is none, from that day on. */
export async function isReported(db: Queryable, supplier: string, from: string): Promise<boolean> {
  const { rows } = await db.query('SELECT FROM supplier_reports WHERE supplier = $1 AND from_day = $2', [
    supplier,
    from,
  ]);
  return rows.length > 0;
}

/** Keeps a new report; false when another process was first. */
export async function insertReport(db: Queryable, one: KeptReport): Promise<boolean> {
  const { rowCount } = await db.query(
    `INSERT INTO supplier_reports (id, supplier, from_day, until_day, state, version, measured, written, made_at, look_at, readers)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING`,
    [
      one.id,
      one.supplier,
      one.from,
      one.until,
      one.state,
      one.version,
      asJson(one.measured),
      asJson(one.written),
      one.madeAt,
      one.lookAt,
      asJson(one.readers),
    ],
  );
  return rowCount === 1;
}

/** What of a report changes, what happened to it and the files that were made of it; files of before go. All its statements are given at once. */
export async function keepReport(
  db: Queryable,
  one: KeptReport,
  events: readonly ReportEvent[],
  files: readonly ReportFile[] = [],
  dropped: readonly string[] = [],
): Promise<void> {
  await inOrder([
    db.query(
      `UPDATE supplier_reports SET state = $2, version = $3, written = $4, look_at = $5, reminded_at = $6, managers_at = $7, decided_at = $8,
         decided_by = $9, readers = $10, files = $11 WHERE id = $1`,
      [
        one.id,
        one.state,
        one.version,
        asJson(one.written),
        one.lookAt,
        one.remindedAt,
        one.managersAt,
        one.decidedAt,
        one.decidedBy,
        asJson(one.readers),
        one.files,
      ],
    ),
    insertReportEvents(db, one.id, events),
    dropAttachments(db, dropped),
    ...files.map(({ content, ...file }) => insertAttachment(db, file, Buffer.from(content))),
  ]);
}

export async function insertReportEvents(db: Queryable, report: string, events: readonly ReportEvent[]): Promise<void> {
  if (events.length === 0) return;
  await db.query(
    `INSERT INTO supplier_report_events (report, at, by_id, kind, data)
     SELECT $1, at, by, kind, data FROM jsonb_to_recordset($2) AS e (n int, at timestamptz, by text, kind text, data jsonb) ORDER BY n`,
    [report, asJson(events.map((event, n) => ({ n, ...event })))],
  );
}

/** One report, which can not change until the transaction ends. */
export async function lockReport<R>(db: Queryable, id: string): Promise<KeptReport<R> | undefined> {
  const { rows } = await db.query<Row<R>>('SELECT * FROM supplier_reports WHERE id = $1 FOR UPDATE', [id]);
  return rows[0] && reportOf(rows[0]);
}

/** The id of the newest report of a supplier; of those in `states` only. */
export async function newestReport(
  db: Queryable,
  supplier: string,
  states: readonly KeptReport['state'][],
): Promise<string | undefined> {
  const { rows } = await db.query<{ id: string }>(
    'SELECT id FROM supplier_reports WHERE supplier = $1 AND state = ANY ($2) ORDER BY until_day DESC LIMIT 1',
    [supplier, states],
  );
  return rows[0]?.id;
}

/** Takes a draft at which it is time to look, and locks it until the transaction ends. */
export async function claimReportDue<R>(db: Queryable, now: Date): Promise<KeptReport<R> | undefined> {
  const { rows } = await db.query<Row<R>>(
    'SELECT * FROM supplier_reports WHERE look_at <= $1 ORDER BY look_at LIMIT 1 FOR UPDATE SKIP LOCKED',
    [now],
  );
  return rows[0] && reportOf(rows[0]);
}

export async function lookAtReport(db: Queryable, id: string, at: Date | null): Promise<void> {
  await db.query('UPDATE supplier_reports SET look_at = $2 WHERE id = $1', [id, at]);
}
