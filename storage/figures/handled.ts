import type { Asked, Handled } from '../../digest/figures.ts';
import type { Queryable } from '../db.ts';
import { counted, parameters } from './asked.ts';

/** A chat that was passed on had more than one agent: each left an event in what its ticket keeps of it (desk/takeover.ts). */
const byOne = `(SELECT count(DISTINCT one->>'naam') FROM ticket_events, jsonb_array_elements(data->'gesprek') AS one
  WHERE ticket_events.ticket = ticket_facts.ticket AND kind = 'gemaakt' AND one->>'door' = 'balie' AND one->>'soort' = 'event') <= 1`;

/** Steps that were tried have a product, and no group or building: with a scope of those they do not count. */
export async function handled(db: Queryable, asked: Asked): Promise<Handled> {
  const { rows } = await db.query<Handled>(
    `SELECT made.n + steps.helped AS questions, made.alone + steps.helped AS "selfService", made.at_once + steps.helped AS "firstContact",
       steps.helped, steps.tried
     FROM (SELECT count(*)::int AS n, count(*) FILTER (WHERE made_by = 'medewerker')::int AS alone,
         count(*) FILTER (WHERE done_at = made_at AND reopened = 0 AND ${byOne})::int AS at_once
       FROM ticket_facts WHERE made_at >= $1 AND made_at < $2 AND ${counted}) AS made,
       (SELECT count(*)::int AS tried, count(*) FILTER (WHERE helped)::int AS helped FROM self_help
       WHERE at >= $1 AND at < $2 AND $3::text[] IS NULL AND $5::text[] IS NULL AND ($4::text[] IS NULL OR product = ANY ($4))) AS steps`,
    parameters(asked),
  );
  return rows[0] ?? { questions: 0, selfService: 0, firstContact: 0, helped: 0, tried: 0 };
}
