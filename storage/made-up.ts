import type { Line, Takeover } from '../desk/takeover.ts';
import type { Ticket, TicketEvent } from '../tickets/ticket.ts';
import type { Queryable } from './db.ts';
import type { Lesson } from './gaps.ts';
import { asJson } from './json.ts';
import { insertMany } from './many.ts';
import { ticketColumns, valuesOf } from './ticket-row.ts';

/** A year that was made up, with people who do not exist: to show and to measure what figures say. */

export interface MadeUpRows {
  people: readonly { id: string }[];
  tickets: readonly Ticket[];
  /** As they were when they were made, by number. */
  made: ReadonlyMap<string, Ticket>;
  events: readonly { ticket: string; event: TicketEvent }[];
  ratings: readonly {
    ticket: string;
    person: string;
    askedAt: Date;
    ratedAt: Date | null;
    score: number | null;
    tag: string | null;
    line: string | null;
  }[];
  takeovers: readonly { takeover: Takeover; lines: readonly Line[] }[];
  selfHelp: readonly { at: Date; product: string; helped: boolean }[];
  lessons: readonly { lesson: Lesson; at: Date; times: number }[];
  last: number;
}

/** How many tickets there are, and whether any is of somebody whose id does not begin with `madeUp`. */
export async function ticketsHere(db: Queryable, madeUp: string): Promise<{ all: number; real: number }> {
  const { rows } = await db.query<{ all: number; real: number }>(
    `SELECT count(*)::int AS all, count(*) FILTER (WHERE NOT starts_with(requester, $1))::int AS real FROM tickets`,
    [madeUp],
  );
  return rows[0] ?? { all: 0, real: 0 };
}

/** Keeps all of it, in the caller's transaction. Nothing comes due of it, and nobody is told: its people have no chat that can be reached. */
export async function keepMadeUp(db: Queryable, year: MadeUpRows, now: Date): Promise<void> {
  await insertMany(
    db,
    'conversations',
    ['id', 'scope', 'person', 'last_in_at'],
    year.people.map(({ id }) => [id, 'personal', id, now]),
  );
  await insertMany(
    db,
    'tickets',
    ticketColumns,
    [...year.tickets]
      // A request goes before its work orders, which refer to it.
      .sort((one, other) => Number(one.parent !== null) - Number(other.parent !== null))
      .map((ticket) => valuesOf(ticket, null, year.made.get(ticket.number)?.nextNewsAt ?? null)),
  );
  await insertMany(
    db,
    'ticket_events',
    ['ticket', 'at', 'by_role', 'by_id', 'kind', 'data'],
    year.events.map(({ ticket, event: { at, by, kind, data } }) => [ticket, at, by.role, by.id, kind, asJson(data)]),
  );
  await insertMany(
    db,
    'ratings',
    ['ticket', 'person', 'asked_at', 'rated_at', 'score', 'tag', 'line'],
    year.ratings.map((one) => [one.ticket, one.person, one.askedAt, one.ratedAt, one.score, one.tag, one.line]),
  );
  await insertMany(
    db,
    'takeovers',
    takeoverColumns,
    year.takeovers.map(({ takeover }) => takeoverValues(takeover)),
  );
  await insertMany(
    db,
    'takeover_lines',
    ['takeover', 'at', 'by_role', 'by_id', 'by_name', 'kind', 'body', 'files'],
    year.takeovers.flatMap(({ takeover, lines }) =>
      lines.map(({ at, by, kind, text }) => [takeover.id, at, by.role, by.id, by.name, kind, text, '[]']),
    ),
  );
  await insertMany(
    db,
    'self_help',
    ['at', 'product', 'helped'],
    year.selfHelp.map(({ at, product, helped }) => [at, product, helped]),
  );
  await insertMany(
    db,
    'proposals',
    ['key', 'said', 'why', 'chosen', 'offered', 'times', 'first_at', 'last_at'],
    year.lessons.map(({ lesson: { key, said, why, chosen, offered }, at, times }) => [
      key,
      said,
      why,
      chosen ?? '',
      offered,
      times,
      at,
      at,
    ]),
  );
  if (year.last > 0) await db.query(`SELECT setval('ticket_numbers', $1)`, [year.last]);
}

const takeoverColumns = [
  'id',
  'conversation',
  'person',
  'person_name',
  'language',
  'why',
  'about',
  'state',
  'asked_at',
  'queued_at',
  'step',
  'agent',
  'agent_name',
  'claimed_at',
  'outcome',
  'ticket',
  'ended_at',
];

const takeoverValues = (one: Takeover): unknown[] => [
  one.id,
  one.conversation,
  one.person.id,
  one.person.name,
  one.language,
  one.why,
  asJson(one.about),
  one.state,
  one.askedAt,
  one.queuedAt,
  one.step,
  one.agent?.id ?? null,
  one.agent?.name ?? null,
  one.claimedAt,
  one.outcome,
  one.ticket,
  one.endedAt,
];
