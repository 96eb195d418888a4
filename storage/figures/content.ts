import type { Asked, By, Contacts, Dissatisfaction, Ratings, Said } from '../../digest/figures.ts';
import type { Queryable } from '../db.ts';
import { columnOf, counted, fewest, parameters } from './asked.ts';
import { toBeTold } from './times.ts';

/** What people thought of it (oordelen), and where they were not content. */

/** By the desk's kind, or by the customer's own label. Also of its rows (rows.ts). */
export const complaint = `(kind = 'klacht' OR customer_kind = 'klacht')`;

/** Scores that were given in the period. */
export async function ratings(db: Queryable, asked: Asked, by?: By): Promise<Ratings[]> {
  const { rows } = await db.query<Ratings>(
    `SELECT ${columnOf(by)} AS key, count(*)::int AS rated, CASE WHEN count(*) >= $6 THEN avg(score)::float8 END AS mean,
       CASE WHEN count(*) >= $6 THEN ARRAY [${[1, 2, 3, 4, 5].map((score) => `count(*) FILTER (WHERE score = ${score})::int`).join(', ')}] END AS scores
     FROM ratings JOIN ticket_facts USING (ticket)
     WHERE rated_at >= $1 AND rated_at < $2 AND score IS NOT NULL AND ${counted}
     GROUP BY 1 ORDER BY rated DESC, key`,
    [...parameters(asked), fewest],
  );
  return rows;
}

export async function wordsBehind(db: Queryable, asked: Asked, most: number): Promise<Said[]> {
  const { rows } = await db.query<Said>(
    `SELECT ticket, product, executing_group AS group, score, tag, line FROM ratings JOIN ticket_facts USING (ticket)
     WHERE rated_at >= $1 AND rated_at < $2 AND line IS NOT NULL AND ${counted}
     ORDER BY score, rated_at DESC, ticket LIMIT $6`,
    [...parameters(asked), most],
  );
  return rows;
}

/** Klachten that were made, bad scores that were given, what was opened again and where "ontevreden" was tapped in the period. `badUpTo` is the highest score that is bad. */
export async function dissatisfaction(
  db: Queryable,
  asked: Asked,
  badUpTo: number,
  by?: By,
): Promise<Dissatisfaction[]> {
  const { rows } = await db.query<Dissatisfaction>(
    `SELECT key, sum(complaints)::int AS complaints, sum(to_answer)::int AS "toAnswer", sum(in_time)::int AS "answeredInTime",
       sum(bad)::int AS "badRatings", sum(reopened)::int AS reopened, sum(tapped)::int AS tapped
     FROM (SELECT ${columnOf(by)} AS key, 1 AS complaints, 0 AS to_answer, 0 AS in_time, 0 AS bad, 0 AS reopened, 0 AS tapped FROM ticket_facts
         WHERE made_at >= $1 AND made_at < $2 AND ${complaint} AND ${counted}
       UNION ALL SELECT ${columnOf(by)}, 0, 1, CASE WHEN news_at <= news_due_at THEN 1 ELSE 0 END, 0, 0, 0 FROM ticket_facts
         WHERE news_due_at >= $1 AND news_due_at < $2 AND ${toBeTold} AND ${complaint} AND ${counted}
       UNION ALL SELECT ${columnOf(by)}, 0, 0, 0, 1, 0, 0 FROM ratings JOIN ticket_facts USING (ticket)
         WHERE rated_at >= $1 AND rated_at < $2 AND score <= $6 AND ${counted}
       UNION ALL SELECT ${columnOf(by)}, 0, 0, 0, 0, 1, 0 FROM ticket_facts
         WHERE last_reopened_at >= $1 AND last_reopened_at < $2 AND ${counted}
       UNION ALL SELECT ${columnOf(by)}, 0, 0, 0, 0, 0, 1 FROM ticket_facts
         WHERE last_dissatisfied_at >= $1 AND last_dissatisfied_at < $2 AND ${counted}) AS all_of_it
     GROUP BY key ORDER BY sum(complaints + bad + reopened + tapped) DESC, key`,
    [...parameters(asked), badUpTo],
  );
  return rows;
}

/** The first contact with who complained, against what was promised. What was dropped before that without contact is left out. */
export async function contacts(db: Queryable, asked: Asked, by?: By): Promise<Contacts[]> {
  const { rows } = await db.query<Contacts>(
    `SELECT ${columnOf(by)} AS key, count(*)::int AS due, (count(*) FILTER (WHERE contacted_at <= contact_due_at))::int AS "inTime"
     FROM (SELECT facts.*, contact_due_at, contacted_at FROM ticket_facts AS facts JOIN complaints USING (ticket)) AS theirs
     WHERE contact_due_at >= $1 AND contact_due_at < $2 AND (contacted_at IS NOT NULL OR dropped_at IS NULL OR dropped_at > contact_due_at) AND ${counted}
     GROUP BY 1 ORDER BY due DESC, key`,
    parameters(asked),
  );
  return rows;
}
