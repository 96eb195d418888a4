import type { Line } from '../desk/takeover.ts';
import type { Queryable } from './db.ts';
import { asJson } from './json.ts';

/** What was said and done in a chat with the desk. */

export async function insertLine(db: Queryable, takeover: string, line: Line): Promise<void> {
  await db.query(
    `INSERT INTO takeover_lines (takeover, at, by_role, by_id, by_name, kind, body, files, copy, sent, made_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      takeover,
      line.at,
      line.by.role,
      line.by.id,
      line.by.name,
      line.kind,
      line.text,
      asJson(line.files),
      line.copy ?? null,
      line.sent ?? null,
      line.madeAt ?? null,
    ],
  );
}

/** All that was said and done in a chat, in order. */
export const linesOf = async (db: Queryable, takeover: string): Promise<Line[]> =>
  (await linesOfEach(db, [takeover])).get(takeover) ?? [];

interface LineRow {
  takeover: string;
  at: Date;
  by_role: Line['by']['role'];
  by_id: string;
  by_name: string;
  kind: Line['kind'];
  body: string;
  files: Line['files'];
  copy: string | null;
  sent: number | null;
  made_at: Date | null;
}

/** The same of several chats, by chat. */
export async function linesOfEach(db: Queryable, takeovers: readonly string[]): Promise<Map<string, Line[]>> {
  const { rows } = await db.query<LineRow>(
    `SELECT takeover, at, by_role, by_id, by_name, kind, body, files, copy, sent, made_at FROM takeover_lines
     WHERE takeover = ANY ($1) ORDER BY id`,
    [takeovers],
  );
  const each = new Map<string, Line[]>(takeovers.map((takeover) => [takeover, []]));
  for (const row of rows) each.get(row.takeover)?.push(lineOf(row));
  return each;
}

const lineOf = (row: LineRow): Line => ({
  at: row.at,
  by: { role: row.by_role, id: row.by_id, name: row.by_name },
  kind: row.kind,
  text: row.body,
  files: row.files,
  ...(row.copy === null ? {} : { copy: row.copy }),
  ...(row.sent === null ? {} : { sent: row.sent }),
  ...(row.made_at === null ? {} : { madeAt: row.made_at }),
});

/** Whether the line that was copied under this name is of a chat that is not over. */
export async function isCorrectable(db: Queryable, copy: string): Promise<boolean> {
  const { rows } = await db.query(
    `SELECT FROM takeover_lines JOIN takeovers ON takeovers.id = takeover WHERE copy = $1 AND state <> 'ended'`,
    [copy],
  );
  return rows.length > 0;
}
