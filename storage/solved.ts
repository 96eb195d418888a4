import type { Queryable } from './db.ts';

/** A ticket that was solved, and how. */
export interface Solved {
  number: string;
  title: string;
  /** In the words of who solved it; the requester's name may be among them. */
  how: string;
  requester: string;
  beneficiary: string | null;
}

/** So many of the latest are compared. */
const compared = 50;

/**
 * The tickets of a product that were solved since an instant and say how, those first in whose answers most of `words` (in lower case,
 * parts of words will do) stand, then the latest. How: what was told last, else what a colleague noted, else the longest that an agent said.
 * Tickets of before talks were kept as they stand have corrections in them: what was said there may have been taken back.
 */
export async function solvedLately(
  db: Queryable,
  product: string,
  words: readonly string[],
  since: Date,
  most: number,
): Promise<Solved[]> {
  const { rows } = await db.query<Solved>(
    `SELECT t.number, t.title, t.requester_name AS requester, t.beneficiary_name AS beneficiary, t.how
     FROM (
       SELECT number, title, requester_name, beneficiary_name, updated_at,
         (SELECT count(*) FROM unnest($2::text[]) AS word WHERE position(word IN lower(answers::text)) > 0) AS shared,
         coalesce(
           (SELECT data->>'text' FROM ticket_events WHERE ticket = number AND kind = 'bericht' AND by_role IN ('balie', 'backoffice') ORDER BY id DESC LIMIT 1),
           (SELECT data->>'text' FROM ticket_events WHERE ticket = number AND kind = 'notitie' AND by_role IN ('balie', 'backoffice') ORDER BY id DESC LIMIT 1),
           (SELECT line->>'tekst' FROM ticket_events, jsonb_array_elements(data->'gesprek') AS line
            WHERE ticket = number AND kind = 'gemaakt' AND line->>'door' = 'balie' AND line->>'soort' = 'text'
              AND NOT data->'gesprek' @> '[{"soort": "changed"}]' AND NOT data->'gesprek' @> '[{"soort": "removed"}]'
            ORDER BY length(line->>'tekst') DESC LIMIT 1)
         ) AS how
       FROM (
         SELECT * FROM tickets WHERE product = $1 AND status IN ('gereed', 'gesloten') AND parent IS NULL AND updated_at >= $3
         ORDER BY updated_at DESC LIMIT $4
       ) AS lately
     ) AS t
     WHERE t.how <> '' ORDER BY t.shared DESC, t.updated_at DESC, t.number DESC LIMIT $5`,
    [product, words, since, compared, most],
  );
  return rows;
}
