import type { CountingRules } from '../../tickets/counting.ts';
import type { Db } from '../db.ts';

/**
 * What figures count of a ticket: a row in `ticket_facts`, made of the ticket and its events. What each column means stands in docs/figures.md.
 * A ticket is read again once it changed, so that figures themselves read no events.
 */

const making = `
WITH chosen AS MATERIALIZED (
  SELECT * FROM tickets WHERE number = ANY ($1)
), happened AS MATERIALIZED (
  SELECT id, ticket, at, by_role, kind, data FROM ticket_events WHERE ticket = ANY ($1)
), moves AS MATERIALIZED (
  SELECT id, ticket, at, data ->> 'from' AS was, data ->> 'to' AS became,
    lag(at) OVER (PARTITION BY ticket ORDER BY id) AS stood_since, row_number() OVER (PARTITION BY ticket ORDER BY id) AS nth
  FROM happened WHERE kind IN ('status', 'heropend')
), began AS (
  SELECT number, coalesce(was, status) AS status FROM chosen LEFT JOIN moves ON ticket = number AND nth = 1
), made AS (
  SELECT DISTINCT ON (ticket) ticket, CASE WHEN data ? 'gesprek' THEN 'gesprek' ELSE by_role END AS made_by
  FROM happened WHERE kind = 'gemaakt' ORDER BY ticket, id
), first_news AS (
  SELECT DISTINCT ON (ticket) ticket, at, by_role FROM happened
  WHERE kind = ANY ($5) AND by_role <> 'medewerker' ORDER BY ticket, id
), finished AS (
  SELECT number, CASE WHEN began.status = ANY ($3) THEN created_at
    ELSE (SELECT min(at) FROM moves WHERE ticket = number AND became = ANY ($3)) END AS at
  FROM chosen JOIN began USING (number)
), stood_still AS (
  SELECT ticket, sum(minutes_worked(moves.at) - minutes_worked(coalesce(stood_since, created_at))) AS minutes
  FROM moves JOIN chosen ON number = ticket JOIN finished USING (number)
  WHERE was = ANY ($2) AND moves.at <= finished.at GROUP BY ticket
), told AS (
  -- Another date. It goes on from where it stood still, or it was put off.
  SELECT id, ticket, at, data ->> 'why' AS why, (data ->> 'from')::timestamptz AS was, (data ->> 'to')::timestamptz AS became,
    EXISTS (SELECT FROM moves WHERE moves.ticket = happened.ticket AND moves.at = happened.at AND moves.id < happened.id
      AND moves.was = ANY ($2)) AS goes_on
  FROM happened WHERE kind = 'verwachting'
), put_off AS (
  SELECT DISTINCT ON (ticket) ticket, told.id, told.at, why FROM told JOIN finished ON number = ticket
  WHERE NOT goes_on AND became > was AND (finished.at IS NULL OR told.at <= finished.at) ORDER BY ticket, told.id
), moved_on AS (
  SELECT DISTINCT ON (told.ticket) told.ticket, became FROM told LEFT JOIN put_off ON put_off.ticket = told.ticket
  WHERE goes_on AND (put_off.id IS NULL OR told.id < put_off.id) ORDER BY told.ticket, told.id DESC
), due AS (
  SELECT number, CASE WHEN status <> ALL ($2) THEN coalesce(moved_on.became, promised_at) END AS at
  FROM chosen LEFT JOIN moved_on ON ticket = number WHERE promised_at IS NOT NULL
), late AS (
  -- How it stood when it was put off, or else when it fell due.
  SELECT due.number, put_off.why, coalesce((
      SELECT became FROM moves WHERE moves.ticket = due.number
        AND CASE WHEN put_off.id IS NULL THEN moves.at <= due.at ELSE moves.id < put_off.id END
      ORDER BY moves.id DESC LIMIT 1), began.status) AS status
  FROM due JOIN began USING (number) LEFT JOIN put_off ON ticket = due.number
), again AS (
  SELECT ticket, count(*)::int AS times, max(at) AS at FROM happened WHERE kind = 'heropend' GROUP BY ticket
), alarmed AS (
  SELECT ticket, max(at) AS at FROM happened WHERE kind = 'alarm' GROUP BY ticket
), dissatisfied AS (
  -- What they tell of it afterwards is no other tap.
  SELECT ticket, max(at) AS at FROM happened WHERE kind = 'ontevreden' AND data ? 'status' GROUP BY ticket
)
INSERT INTO ticket_facts
SELECT number, updated_at, created_at, coalesce(made_by, 'loket'), parent IS NOT NULL, parts <> '[]', product, kind, customer_kind, executing_group,
  coalesce(place ->> 'building', jsonb_path_query_first(answers, '$[*].value.gebouw') #>> '{}'),
  news_promised_at, first_news.at, first_news.by_role, minutes_worked(first_news.at) - minutes_worked(created_at),
  due.at, put_off.at,
  CASE WHEN due.at IS NULL THEN NULL WHEN late.why IS NOT NULL THEN late.why WHEN parts <> '[]' THEN 'other-part'
    WHEN late.status IN ('geregistreerd', 'doorgezet') THEN 'not-begun' WHEN late.status = 'in-behandeling' THEN 'takes-longer'
    WHEN late.status = 'wacht-op-leverancier' THEN 'supplier' WHEN late.status = ANY ($2) THEN 'requester' END,
  finished.at, minutes_worked(finished.at) - minutes_worked(created_at) - coalesce(stood_still.minutes, 0),
  CASE WHEN chosen.status = ANY ($4) THEN chosen.since END,
  coalesce(again.times, 0), again.at, alarmed.at, dissatisfied.at
FROM chosen
LEFT JOIN made ON made.ticket = number
LEFT JOIN first_news ON first_news.ticket = number
LEFT JOIN finished USING (number)
LEFT JOIN stood_still ON stood_still.ticket = number
LEFT JOIN put_off ON put_off.ticket = number
LEFT JOIN due USING (number)
LEFT JOIN late USING (number)
LEFT JOIN again ON again.ticket = number
LEFT JOIN alarmed ON alarmed.ticket = number
LEFT JOIN dissatisfied ON dissatisfied.ticket = number
ORDER BY number
ON CONFLICT (ticket) DO UPDATE SET as_of = excluded.as_of, made_at = excluded.made_at, made_by = excluded.made_by, is_order = excluded.is_order,
  has_orders = excluded.has_orders, product = excluded.product, kind = excluded.kind, customer_kind = excluded.customer_kind,
  executing_group = excluded.executing_group, building = excluded.building, news_due_at = excluded.news_due_at, news_at = excluded.news_at,
  news_by = excluded.news_by, news_minutes = excluded.news_minutes, due_at = excluded.due_at, put_off_at = excluded.put_off_at,
  late_why = excluded.late_why, done_at = excluded.done_at, lead_minutes = excluded.lead_minutes, dropped_at = excluded.dropped_at,
  reopened = excluded.reopened, last_reopened_at = excluded.last_reopened_at, alarmed_at = excluded.alarmed_at,
  last_dissatisfied_at = excluded.last_dissatisfied_at`;

/** Changes that were being committed while it was read can lie before what was read last: so far is looked back, in milliseconds. */
const overlap = 10 * 60_000;

/** What changed later is yet to be read. */
async function readUpTo(db: Db, now: Date): Promise<Date> {
  const { rows } = await db.query<{ at: Date | null }>('SELECT max(as_of) AS at FROM ticket_facts');
  const known = rows[0]?.at;
  // A clock that was ahead must not hide what changed since.
  return known ? new Date(Math.min(known.getTime(), now.getTime()) - overlap) : new Date(0);
}

/** When the first ticket was made; null when there is none. Of what was read before it is known, without looking at every ticket. */
export async function firstMade(db: Db, now: Date): Promise<Date | null> {
  const { rows } = await db.query<{ at: Date | null }>(
    `SELECT least((SELECT min(made_at) FROM ticket_facts), (SELECT min(created_at) FROM tickets WHERE updated_at > $1)) AS at`,
    [await readUpTo(db, now)],
  );
  return rows[0]?.at ?? null;
}

/** Reads every ticket again that changed since it was read, so many at a time, each time in a transaction of its own. Returns how many. */
export async function refreshFacts(
  db: Db,
  { paused, done, dropped, news }: CountingRules,
  now: Date,
  atOnce = 500,
): Promise<number> {
  let after = { at: await readUpTo(db, now), number: '' };
  let read = 0;
  for (;;) {
    const { rows } = await db.query<{ number: string; updated_at: Date }>(
      `SELECT number, updated_at FROM tickets
       WHERE (updated_at, number) > ($1, $2) AND NOT EXISTS (SELECT FROM ticket_facts WHERE ticket = number AND as_of = updated_at)
       ORDER BY updated_at, number LIMIT $3`,
      [after.at, after.number, atOnce],
    );
    const end = rows.at(-1);
    if (!end) return read;
    // In the order of their numbers, so that two who do this at once do not wait for each other.
    const numbers = rows.map(({ number }) => number).sort();
    await db.query(making, [numbers, paused, done, dropped, news]);
    read += rows.length;
    after = { at: end.updated_at, number: end.number };
  }
}
