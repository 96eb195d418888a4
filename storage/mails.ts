import type { Parcel } from './outbox.ts';
import type { Queryable } from './db.ts';
import { asJson } from './json.ts';

/** Puts a mail in the outbox; `to` names who gets it (bot/mail.ts finds the address), `about` what it is about: in order per these two. */
export async function mailSomebody(
  db: Queryable,
  to: string,
  about: string,
  { message, lost }: Pick<Parcel, 'message' | 'lost'>,
  now: Date,
): Promise<void> {
  await db.query(
    `WITH mail AS (
       INSERT INTO outbox (conversation, kind, message, lost, created_at) VALUES ($1, 'send', $2, $3, $4))
     INSERT INTO outbox_lanes AS waiting (conversation, due_at, arrivals) VALUES ($1, $4, 1)
     ON CONFLICT (conversation) DO UPDATE SET arrivals = waiting.arrivals + 1`,
    [`to:mail|${to}|${about}`, asJson(message), lost ? asJson(lost) : null, now],
  );
}
