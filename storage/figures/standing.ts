import type { Approvals, Escalation, Scope, Standing } from '../../digest/figures.ts';
import type { CountingRules } from '../../tickets/counting.ts';
import type { Queryable } from '../db.ts';
import { countedBy, scopeParameters } from './asked.ts';

/** How it stands at this moment. */

/** Open work, with why it is an escalation; also of its rows (rows.ts). $4: now; $5: statuses in which it is over; $6: in which the promise stands still. */
export const open = `
  SELECT ticket, title, executing_group, expected_at, made_at, alarmed_at IS NOT NULL AS alarmed, bounces >= 2 AS bounced, reopened > 0 AS reopened,
    coalesce(expected_at < $4, false) AND status <> ALL ($6) AS late
  FROM (SELECT number, title, status, bounces, expected_at FROM tickets WHERE status NOT IN ('gesloten', 'afgewezen', 'geannuleerd')) AS now
    JOIN ticket_facts ON ticket = number
  WHERE status <> ALL ($5) AND ${countedBy(1)}`;

export const escalated = 'late OR alarmed OR bounced OR reopened';

export type Rules = Pick<CountingRules, 'over' | 'paused'>;
export const parametersAt = (scope: Scope, now: Date, { over, paused }: Rules) => [
  ...scopeParameters(scope),
  now,
  over,
  paused,
];

export async function standing(db: Queryable, scope: Scope, now: Date, rules: Rules): Promise<Standing> {
  const { rows } = await db.query<Standing>(
    `SELECT count(*)::int AS open, count(*) FILTER (WHERE late)::int AS late, count(*) FILTER (WHERE ${escalated})::int AS escalated,
       count(*) FILTER (WHERE alarmed)::int AS alarmed, count(*) FILTER (WHERE bounced)::int AS bounced, count(*) FILTER (WHERE reopened)::int AS reopened
     FROM (${open}) AS work`,
    parametersAt(scope, now, rules),
  );
  return rows[0] ?? { open: 0, late: 0, escalated: 0, alarmed: 0, bounced: 0, reopened: 0 };
}

/** Open escalations, what was promised the longest ago first. */
export async function escalations(
  db: Queryable,
  scope: Scope,
  now: Date,
  rules: Rules,
  most: number,
): Promise<Escalation[]> {
  const { rows } = await db.query<Escalation>(
    `SELECT ticket, title, executing_group AS group, late, alarmed, bounced, reopened, expected_at AS "expectedAt", made_at AS "madeAt"
     FROM (${open}) AS work WHERE ${escalated} ORDER BY expected_at, ticket LIMIT $7`,
    [...parametersAt(scope, now, rules), most],
  );
  return rows;
}

/** What waits for the approval of one person; without one, of everybody. */
export async function approvalsWaiting(db: Queryable, approver: string | null): Promise<Approvals> {
  const { rows } = await db.query<Approvals>(
    `SELECT count(*)::int AS waiting, count(*) FILTER (WHERE approval -> 'byDesk' = 'true')::int AS "byDesk",
       min((approval ->> 'askedAt')::timestamptz) AS oldest
     FROM tickets WHERE status = 'wacht-op-akkoord' AND parent IS NULL AND ($1::text IS NULL OR approver = $1)`,
    [approver],
  );
  return rows[0] ?? { waiting: 0, byDesk: 0, oldest: null };
}
