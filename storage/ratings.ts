import type { Rated } from '../tickets/rating.ts';
import type { Queryable } from './db.ts';

/** It was asked how somebody found it. Asked again, of a ticket that was opened again, it begins anew. */
export async function noteRatingAsked(db: Queryable, ticket: string, person: string, now: Date): Promise<void> {
  await db.query(
    `INSERT INTO ratings (ticket, person, asked_at) VALUES ($1, $2, $3)
     ON CONFLICT (ticket) DO UPDATE SET person = $2, asked_at = $3`,
    [ticket, person, now],
  );
}

/** What somebody said of it; what they do not say again stays. */
export async function keepRating(
  db: Queryable,
  ticket: string,
  person: string,
  { score, tag, line }: Rated,
  now: Date,
): Promise<void> {
  await db.query(
    `INSERT INTO ratings (ticket, person, asked_at, rated_at, score, tag, line) VALUES ($1, $2, $3, $3, $4, $5, $6)
     ON CONFLICT (ticket) DO UPDATE SET rated_at = $3, score = coalesce($4, ratings.score),
       tag = coalesce($5, ratings.tag), line = coalesce($6, ratings.line)`,
    [ticket, person, now, score ?? null, tag ?? null, line ?? null],
  );
}
