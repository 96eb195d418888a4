import type { Approval } from '../tickets/approval.ts';
import type { Part } from '../tickets/parts.ts';
import type { Priority } from '../tickets/priority.ts';
import type { Spot } from '../tickets/place.ts';
import type { Status } from '../tickets/status.ts';
import type { Actor, Answered, Ticket, TicketEvent, TicketFile } from '../tickets/ticket.ts';
import { inOrder, type Queryable } from './db.ts';
import { asJson } from './json.ts';

export interface TicketRow {
  number: string;
  product: string;
  title: string;
  kind: string;
  customer_kind: string | null;
  status: Status;
  executing_group: string;
  requester: string;
  requester_name: string;
  beneficiary: string | null;
  beneficiary_name: string | null;
  followed: boolean;
  bounces: number;
  added: string[];
  place: Spot | null;
  conversation: string | null;
  intake: string | null;
  answers: Answered[];
  files: TicketFile[];
  expected_at: Date | null;
  next_news_at: Date | null;
  promised_at: Date | null;
  since: Date;
  expected_since: Date;
  reminded_at: Date | null;
  last_message: string | null;
  created_at: Date;
  updated_at: Date;
  version: number;
  impact: Priority['impact'] | null;
  urgency: Priority['urgency'] | null;
  priority: number | null;
  parent: string | null;
  parts: Kept<Part>[];
  approval: Kept<Approval> | null;
}

/** As jsonb gives it back: instants are text there. */
type Kept<T> = { [Field in keyof T]: Date extends T[Field] ? Exclude<T[Field], Date> | string : T[Field] };

export function ticketOf(row: TicketRow): Ticket {
  return {
    number: row.number,
    product: row.product,
    title: row.title,
    kind: row.kind,
    customerKind: row.customer_kind,
    status: row.status,
    group: row.executing_group,
    requester: { id: row.requester, name: row.requester_name },
    beneficiary: row.beneficiary_name === null ? null : { id: row.beneficiary, name: row.beneficiary_name },
    followed: row.followed,
    bounces: row.bounces,
    added: row.added,
    spot: row.place,
    conversation: row.conversation,
    intake: row.intake,
    answers: row.answers,
    files: row.files,
    expectedAt: row.expected_at,
    nextNewsAt: row.next_news_at,
    promisedAt: row.promised_at,
    since: row.since,
    expectedSince: row.expected_since,
    remindedAt: row.reminded_at,
    lastMessage: row.last_message,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    priority:
      row.impact === null || row.urgency === null || row.priority === null
        ? null
        : { impact: row.impact, urgency: row.urgency, level: row.priority },
    version: row.version,
    parent: row.parent,
    approval: row.approval && {
      ...row.approval,
      askedAt: new Date(row.approval.askedAt),
      remindedAt: instant(row.approval.remindedAt),
      questionAt: instant(row.approval.questionAt ?? null),
    },
    parts: row.parts.map((part) => ({
      ...part,
      expectedAt: instant(part.expectedAt),
      notBefore: instant(part.notBefore),
    })),
  };
}

const instant = (kept: string | null): Date | null => (kept === null ? null : new Date(kept));

/** Somebody changed the ticket since it was read: read it again and decide again. */
export class TicketChanged extends Error {
  override name = 'TicketChanged';
}

/** A number of a year from the sequence: "M-2026-000123". */
export const numberOf = (year: number, next: number): string => `M-${String(year)}-${String(next).padStart(6, '0')}`;

/** Takes the next number of a year. A number that is not used leaves a gap. */
export async function takeNumber(db: Queryable, year: number): Promise<string> {
  const { rows } = await db.query<{ n: number }>(`SELECT nextval('ticket_numbers') AS n`);
  return numberOf(year, rows[0]?.n ?? 0);
}

/** Registers a new ticket, which is to be looked at at `lookAt`. Throws TicketChanged when its intake made one already. */
export async function insertTicket(db: Queryable, ticket: Ticket, lookAt: Date | null): Promise<void> {
  await db
    .query(
      `INSERT INTO tickets (number, product, title, kind, customer_kind, status, executing_group, requester, requester_name,
         conversation, intake, answers, expected_at, next_news_at, last_message, created_at, updated_at, version, files,
         beneficiary, beneficiary_name, place, promised_at, since, reminded_at, look_at, expected_since, parent, parts, impact, urgency, priority, approval, approver, added)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35)`,
      [
        ticket.number,
        ticket.product,
        ticket.title,
        ticket.kind,
        ticket.customerKind,
        ticket.status,
        ticket.group,
        ticket.requester.id,
        ticket.requester.name,
        ticket.conversation,
        ticket.intake,
        asJson(ticket.answers),
        ticket.expectedAt,
        ticket.nextNewsAt,
        ticket.lastMessage,
        ticket.createdAt,
        ticket.updatedAt,
        ticket.version,
        asJson(ticket.files),
        ticket.beneficiary?.id ?? null,
        ticket.beneficiary?.name ?? null,
        ticket.spot === null ? null : asJson(ticket.spot),
        ticket.promisedAt,
        ticket.since,
        ticket.remindedAt,
        lookAt,
        ticket.expectedSince,
        ticket.parent,
        asJson(ticket.parts),
        ticket.priority?.impact ?? null,
        ticket.priority?.urgency ?? null,
        ticket.priority?.level ?? null,
        ticket.approval && asJson(ticket.approval),
        ticket.approval?.approver?.id ?? null,
        asJson(ticket.added),
      ],
    )
    .catch(asChanged(ticket.number, 'tickets_intake_key'));
}

/**
 * Stores a changed ticket. Throws TicketChanged when another change came in between: the version would become null, which
 * the table refuses, so that nothing of the transaction is kept even when its COMMIT is under way already.
 */
export async function updateTicket(db: Queryable, ticket: Ticket, lookAt: Date | null): Promise<void> {
  await db
    .query(
      `UPDATE tickets SET status = $2, expected_at = $3, next_news_at = $4, last_message = $5, updated_at = $6, files = $8, since = $9, reminded_at = $10,
         look_at = $11, expected_since = $12, parts = $13, answers = $14, place = $15, executing_group = $16, bounces = $17, approval = $18, approver = $19,
         promised_at = $20, added = $21,
         version = CASE WHEN version = $7::integer - 1 THEN $7::integer END
       WHERE number = $1`,
      [
        ticket.number,
        ticket.status,
        ticket.expectedAt,
        ticket.nextNewsAt,
        ticket.lastMessage,
        ticket.updatedAt,
        ticket.version,
        asJson(ticket.files),
        ticket.since,
        ticket.remindedAt,
        lookAt,
        ticket.expectedSince,
        asJson(ticket.parts),
        asJson(ticket.answers),
        ticket.spot === null ? null : asJson(ticket.spot),
        ticket.group,
        ticket.bounces,
        ticket.approval && asJson(ticket.approval),
        ticket.approval?.approver?.id ?? null,
        ticket.promisedAt,
        asJson(ticket.added),
      ],
    )
    .catch(asChanged(ticket.number, 'version'));
}

/** Turns the refusal of one constraint, or of a null in one column, into TicketChanged; throws on what else went wrong. */
function asChanged(number: string, broken: string): (error: unknown) => never {
  return (error) => {
    const { constraint, column } = error as { constraint?: string; column?: string };
    throw constraint === broken || column === broken ? new TicketChanged(number) : error;
  };
}

/** Something was noted at a ticket that is no change of it: who polls for changes sees it all the same. */
export async function touchTicket(db: Queryable, number: string, now: Date): Promise<void> {
  await db.query('UPDATE tickets SET updated_at = $2 WHERE number = $1', [number, now]);
}

export async function insertEvents(db: Queryable, number: string, events: readonly TicketEvent[]): Promise<void> {
  await inOrder(
    events.map(({ at, by, kind, data }) =>
      db.query('INSERT INTO ticket_events (ticket, at, by_role, by_id, kind, data) VALUES ($1, $2, $3, $4, $5, $6)', [
        number,
        at,
        by.role,
        by.id,
        kind,
        asJson(data),
      ]),
    ),
  );
}

/** One ticket. With `lock` it can not change until the transaction ends. */
export async function ticketByNumber(db: Queryable, number: string, lock = false): Promise<Ticket | undefined> {
  const { rows } = await db.query<TicketRow>(`SELECT * FROM tickets WHERE number = $1${lock ? ' FOR UPDATE' : ''}`, [
    number,
  ]);
  return rows[0] && ticketOf(rows[0]);
}

/** The events of a ticket, oldest first. */
export async function eventsOf(db: Queryable, number: string): Promise<TicketEvent[]> {
  const { rows } = await db.query<{
    at: Date;
    by_role: Actor['role'];
    by_id: string;
    kind: TicketEvent['kind'];
    data: Record<string, unknown>;
  }>('SELECT at, by_role, by_id, kind, data FROM ticket_events WHERE ticket = $1 ORDER BY id', [number]);
  return rows.map(({ at, by_role, by_id, kind, data }) => ({ at, by: { role: by_role, id: by_id }, kind, data }));
}
