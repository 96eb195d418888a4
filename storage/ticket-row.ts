import type { Approval } from '../tickets/approval.ts';
import type { Complaint, Conclusion, Contact } from '../tickets/complaint.ts';
import type { Part } from '../tickets/parts.ts';
import type { Priority } from '../tickets/priority.ts';
import type { Spot } from '../tickets/place.ts';
import type { Status } from '../tickets/status.ts';
import type { Answered, Ticket, TicketFile } from '../tickets/ticket.ts';
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
  complaint: KeptComplaint | null;
}

type KeptComplaint = Omit<Complaint, 'contact' | 'conclusion'> & {
  contact: Kept<Contact> | null;
  conclusion: Kept<Conclusion> | null;
};

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
    complaint: row.complaint && complaintOf(row.complaint),
    parts: row.parts.map((part) => ({
      ...part,
      expectedAt: instant(part.expectedAt),
      notBefore: instant(part.notBefore),
    })),
  };
}

const complaintOf = ({ contact, conclusion, ...rest }: KeptComplaint): Complaint => ({
  ...rest,
  contact: contact && {
    ...contact,
    dueAt: new Date(contact.dueAt),
    at: instant(contact.at),
    warnedAt: instant(contact.warnedAt),
    lateAt: instant(contact.lateAt),
  },
  conclusion: conclusion && { ...conclusion, at: new Date(conclusion.at) },
});

const instant = (kept: string | null): Date | null => (kept === null ? null : new Date(kept));

/** The columns of a new ticket, in the order of `valuesOf`. */
export const ticketColumns = [
  'number',
  'product',
  'title',
  'kind',
  'customer_kind',
  'status',
  'executing_group',
  'requester',
  'requester_name',
  'conversation',
  'intake',
  'answers',
  'expected_at',
  'next_news_at',
  'last_message',
  'created_at',
  'updated_at',
  'version',
  'files',
  'beneficiary',
  'beneficiary_name',
  'place',
  'promised_at',
  'since',
  'reminded_at',
  'look_at',
  'expected_since',
  'parent',
  'parts',
  'impact',
  'urgency',
  'priority',
  'approval',
  'approver',
  'added',
  'news_promised_at',
  'complaint',
] as const;

/** A ticket as the values of its columns; what is jsonb there is text. `firstNews`: by when its requester was to hear of it when it was made. */
export const valuesOf = (ticket: Ticket, lookAt: Date | null, firstNews: Date | null): unknown[] => [
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
  firstNews,
  ticket.complaint && asJson(ticket.complaint),
];
