import type { Asked, Period } from '../../digest/figures.ts';
import type { Dimension, Score } from '../../tickets/rating.ts';
import type { Status } from '../../tickets/status.ts';
import type { Answered } from '../../tickets/ticket.ts';
import type { Queryable } from '../db.ts';
import { counted, parameters } from './asked.ts';

/** What only reports of suppliers count (docs/figures.md). */

/** Of whom complaints are: by how they are named in one, and by the groups that do the work. */
export interface OfSupplier {
  names: readonly string[];
  groups: readonly string[];
}

/**
 * Complaints about a supplier: requests whose kind is klacht, or that their requester called a klacht or onvrede. It is about the supplier that it names, else
 * about the group of the ticket that it is about, else about the group that has it. $1 names, $2 groups.
 */
const complaints = `
  SELECT ticket, facts.made_at, product, about_product, cause, follow_up, explanation, outcome,
    CASE WHEN contact_due_at IS NULL THEN news_due_at ELSE contact_due_at END AS due_at,
    CASE WHEN contact_due_at IS NULL THEN news_at ELSE contacted_at END AS contacted_at, dropped_at
  FROM ticket_facts AS facts LEFT JOIN complaints USING (ticket)
  WHERE NOT is_order AND (facts.kind = 'klacht' OR customer_kind = 'klacht' OR label IN ('klacht', 'onvrede'))
    AND CASE WHEN supplier IS NOT NULL THEN supplier = ANY ($1::text[])
      ELSE coalesce(about_group, facts.executing_group) = ANY ($2::text[]) END`;

export interface SupplierComplaints {
  complaints: number;
  /** Of the complaints of which the first contact fell due: how many, and how many had it by then. */
  toContact: number;
  contacted: number;
}

export async function supplierComplaints(
  db: Queryable,
  { names, groups }: OfSupplier,
  { from, until }: Period,
): Promise<SupplierComplaints> {
  const { rows } = await db.query<SupplierComplaints>(
    `SELECT count(*) FILTER (WHERE made_at >= $3 AND made_at < $4)::int AS complaints,
       count(*) FILTER (WHERE due)::int AS "toContact", count(*) FILTER (WHERE due AND contacted_at <= due_at)::int AS contacted
     FROM (SELECT *, due_at >= $3 AND due_at < $4 AND (contacted_at IS NOT NULL OR dropped_at IS NULL OR dropped_at > due_at) AS due
       FROM (${complaints}) AS theirs) AS all_of_them`,
    [names, groups, from, until],
  );
  return rows[0] ?? { complaints: 0, toContact: 0, contacted: 0 };
}

/** Causes that the desk found of complaints made in the period or in the one before, the most frequent first. Written the same they are the same. */
export async function complaintCauses(
  db: Queryable,
  { names, groups }: OfSupplier,
  period: Period,
  before: Period,
): Promise<{ cause: string; total: number; before: number }[]> {
  const { rows } = await db.query<{ cause: string; total: number; before: number }>(
    `SELECT min(trim(cause)) AS cause, count(*) FILTER (WHERE made_at >= $3 AND made_at < $4)::int AS total,
       count(*) FILTER (WHERE made_at >= $5 AND made_at < $6)::int AS before
     FROM (${complaints}) AS theirs
     WHERE trim(cause) <> '' AND (made_at >= $3 AND made_at < $4 OR made_at >= $5 AND made_at < $6)
     GROUP BY lower(trim(cause)) ORDER BY total DESC, before DESC, lower(trim(cause)) COLLATE "C"`,
    [names, groups, period.from, period.until, before.from, before.until],
  );
  return rows;
}

/** What people named with the scores that they gave in the period, and how often with a bad one. */
export async function ratingTags(
  db: Queryable,
  asked: Asked,
  badUpTo: number,
): Promise<{ tag: Dimension; rated: number; bad: number }[]> {
  const { rows } = await db.query<{ tag: Dimension; rated: number; bad: number }>(
    `SELECT tag, count(*)::int AS rated, count(*) FILTER (WHERE score <= $6)::int AS bad
     FROM ratings JOIN ticket_facts USING (ticket)
     WHERE rated_at >= $1 AND rated_at < $2 AND score IS NOT NULL AND tag IS NOT NULL AND ${counted}
     GROUP BY tag ORDER BY rated DESC, tag COLLATE "C"`,
    [...parameters(asked), badUpTo],
  );
  return rows;
}

/** A complaint, bad score or work that was opened again, with what is needed to tell of it. */
export interface VoiceRow {
  ticket: string;
  at: Date;
  what: 'klacht' | 'oordeel' | 'niet-opgelost';
  product: string;
  /** Of a complaint: what it is about, when that is another product. */
  aboutProduct: string | null;
  status: Status;
  score: Score | null;
  tag: Dimension | null;
  cause: string | null;
  followUp: string | null;
  explanation: string | null;
  outcome: string | null;
  answers: Answered[];
  /** What was said with a score, or when it was opened again. */
  line: string | null;
  /** Names of who asked and of whom it is for. */
  people: string[];
}

/** Of the period: complaints first, then scores from the lowest on, then what was opened again; each the oldest first. */
export async function supplierVoices(
  db: Queryable,
  { names, groups }: OfSupplier,
  { from, until }: Period,
  badUpTo: number,
): Promise<VoiceRow[]> {
  const { rows } = await db.query<VoiceRow>(
    `SELECT voices.*, tickets.status, tickets.answers,
       array_remove(ARRAY [requester_name, beneficiary_name], NULL) AS people
     FROM (
       SELECT ticket, made_at AS at, 'klacht' AS what, product, about_product AS "aboutProduct", NULL::smallint AS score, NULL AS tag, cause, follow_up AS "followUp",
         explanation, outcome, NULL AS line FROM (${complaints}) AS theirs WHERE made_at >= $3 AND made_at < $4
       UNION ALL SELECT ticket, rated_at, 'oordeel', product, NULL, score, tag, NULL, NULL, NULL, NULL, line
         FROM ratings JOIN ticket_facts USING (ticket)
         WHERE rated_at >= $3 AND rated_at < $4 AND score <= $5 AND NOT has_orders AND executing_group = ANY ($2::text[])
       UNION ALL SELECT ticket, last_reopened_at, 'niet-opgelost', product, NULL, NULL, NULL, NULL, NULL, NULL, NULL, (
           SELECT data ->> 'text' FROM ticket_events WHERE ticket_events.ticket = ticket_facts.ticket AND at >= last_reopened_at
             AND by_role = 'medewerker' AND data ? 'text' ORDER BY id LIMIT 1)
         FROM ticket_facts WHERE last_reopened_at >= $3 AND last_reopened_at < $4 AND NOT has_orders AND executing_group = ANY ($2::text[])
     ) AS voices JOIN tickets ON number = ticket
     ORDER BY what COLLATE "C", score, at, ticket`,
    [names, groups, from, until, badUpTo],
  );
  return rows;
}
