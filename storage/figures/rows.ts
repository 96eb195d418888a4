import type { Asked } from '../../digest/figures.ts';
import type { FigureName, FigureRow, NowFigure, RowsBy } from '../../digest/rows.ts';
import type { Queryable } from '../db.ts';
import { columnOf, counted, parameters } from './asked.ts';
import { complaint } from './content.ts';
import { broken, judged, kept, putOff } from './promises.ts';
import { escalated, open, parametersAt, type Rules } from './standing.ts';
import { toBeTold } from './times.ts';

/** The tickets behind a figure, by the same conditions as the figure itself. */

/** One figure, of one kind of request or of all. */
export interface RowsAsked extends Asked {
  figure: FigureName;
  kind: string | null;
  now: Date;
  /** The highest score that is bad. */
  badUpTo: number;
  /** Of the organisation's clocks. */
  zone: string;
}

interface Within {
  /** What lies in the period. */
  at: string;
  where?: string;
  rated?: true;
}

/** $6: the highest score that is bad. */
const within: Readonly<Record<Exclude<FigureName, NowFigure>, Within>> = {
  made: { at: 'made_at' },
  complaints: { at: 'made_at', where: complaint },
  due: { at: 'due_at', where: judged },
  kept: { at: 'due_at', where: `${judged} AND ${kept}` },
  'put-off': { at: 'due_at', where: `${judged} AND ${putOff}` },
  broken: { at: 'due_at', where: `${judged} AND ${broken}` },
  told: { at: 'news_due_at', where: toBeTold },
  'told-late': { at: 'news_due_at', where: `${toBeTold} AND coalesce(news_at > news_due_at, true)` },
  done: { at: 'done_at' },
  'done-late': { at: 'done_at', where: 'done_at > due_at' },
  reopened: { at: 'last_reopened_at' },
  dissatisfied: { at: 'last_dissatisfied_at' },
  rated: { at: 'rated_at', where: 'score IS NOT NULL', rated: true },
  'rated-badly': { at: 'rated_at', where: 'score <= $6', rated: true },
};

const standing: Readonly<Record<NowFigure, string>> = { open: 'true', late: 'late', escalated };

const isNow = (figure: FigureName): figure is NowFigure => figure in standing;

/** Tickets with the moment by which they count, and what stands in $1 to $6. */
function picked({ figure, kind, now, badUpTo, ...asked }: RowsAsked, rules: Rules): { sql: string; values: unknown[] } {
  if (isNow(figure))
    return {
      sql: `SELECT ticket, expected_at AS at FROM (${open}) AS work JOIN (SELECT ticket, kind FROM ticket_facts) AS kinds USING (ticket)
        WHERE (${standing[figure]}) AND ($7::text IS NULL OR kind = $7)`,
      values: [...parametersAt(asked.scope, now, rules), kind],
    };
  const { at, where = 'true', rated } = within[figure];
  return {
    sql: `SELECT ticket, ${at} AS at FROM ${rated ? 'ratings JOIN ticket_facts USING (ticket)' : 'ticket_facts'}
      WHERE ${at} >= $1 AND ${at} < $2 AND (${where}) AND $6::int IS NOT NULL AND ($7::text IS NULL OR kind = $7) AND ${counted}`,
    values: [...parameters(asked), badUpTo, kind],
  };
}

/** How many there are, told apart; everything together is the empty key. Most first, and days in order. */
export async function tally(
  db: Queryable,
  asked: RowsAsked,
  rules: Rules,
  by?: RowsBy,
): Promise<{ key: string; total: number }[]> {
  const { sql, values } = picked(asked, rules);
  const day = by === 'day';
  const { rows } = await db.query<{ key: string; total: number }>(
    `SELECT ${day ? `to_char(at AT TIME ZONE $8, 'YYYY-MM-DD')` : columnOf(by)} AS key, count(*)::int AS total
     FROM (${sql}) AS picked JOIN ticket_facts USING (ticket) WHERE $8::text IS NOT NULL
     GROUP BY 1 ORDER BY ${day ? 'key' : 'total DESC, key'}`,
    [...values, asked.zone],
  );
  return rows;
}

/** The newest first; of what stands open, what was promised the longest ago. `confidential`: products of which the building is not told. */
export async function figureRows(
  db: Queryable,
  asked: RowsAsked,
  rules: Rules,
  { most, confidential }: { most: number; confidential: readonly string[] },
): Promise<FigureRow[]> {
  const { sql, values } = picked(asked, rules);
  const { rows } = await db.query<FigureRow>(
    `SELECT ticket, facts.product, facts.kind, facts.executing_group AS group, status, facts.made_at AS "madeAt",
       facts.due_at AS "dueAt", expected_at AS "expectedAt", facts.done_at AS "doneAt",
       CASE WHEN facts.product = ANY ($8) THEN '' ELSE coalesce(facts.building, '') END AS building
     FROM (${sql}) AS picked JOIN ticket_facts AS facts USING (ticket) JOIN tickets ON number = ticket
     ORDER BY at ${isNow(asked.figure) ? '' : 'DESC'} NULLS LAST, ticket LIMIT $9`,
    [...values, confidential, most],
  );
  return rows;
}
