import type { Approval } from './approval.ts';
import type { Complaint } from './complaint.ts';
import type { Part } from './parts.ts';
import type { Priority } from './priority.ts';
import type { Spot } from './place.ts';
import type { ActorRole, Status } from './status.ts';

/** An answer as it was given, with the words of the question of that moment: readable for ever. */
export interface Answered {
  id: string;
  label: string;
  /** JSON, in the form of the richtvraag's soort; null when the employee did not know. */
  value: unknown;
  text: string;
}

/** A photo or file that was sent along, as the card of its ticket names it. Its content is kept apart. */
export interface TicketFile {
  id: string;
  name: string;
  /** Media type, by its content. */
  type: string;
  /** In bytes. */
  size: number;
}

/** The desk owns a ticket, a group executes it (domain.md 8): `group` is who executes. */
export interface Ticket {
  /** "M-2026-000123"; of a work order "W-2026-000123-2". */
  number: string;
  /** The request of which this is a work order; null: it is a request itself. */
  parent: string | null;
  /** The work orders of a composite product as they are now, in the order of its page; empty where one group does all of it. */
  parts: readonly Part[];
  product: string;
  title: string;
  /** The desk's kind (KWIS). `customerKind` is the customer's own label and is never overwritten. */
  kind: string;
  customerKind: string | null;
  status: Status;
  group: string;
  requester: { id: string; name: string };
  /** Whom it is for, when that is not the requester; without an id the directory does not know them. */
  beneficiary: { id: string | null; name: string } | null;
  /** Where it began, and where its news goes; null when it did not begin in a chat. */
  conversation: string | null;
  /** The intake that made it: an intake makes one ticket. */
  intake: string | null;
  answers: Answered[];
  files: TicketFile[];
  /** What the requester added while nobody executed it yet, in their words: who gets it later has no thread in which it was said. */
  added: readonly string[];
  expectedAt: Date | null;
  /** By when the requester hears of it again, also when there is no news. */
  nextNewsAt: Date | null;
  /** Since when it has this status. */
  since: Date;
  /** Since when that is what is expected. */
  expectedSince: Date;
  /** What was promised when it was made: what is promised now may be later. */
  promisedAt: Date | null;
  /** When a question to the requester was put again; of the present status. */
  remindedAt: Date | null;
  /** What the requester was told with the present status, in the words of who executes. */
  lastMessage: string | null;
  createdAt: Date;
  updatedAt: Date;
  /** Whether anybody hears of it besides the requester, or ever did. */
  followed: boolean;
  /** How often it came back to the desk because the wrong group had it. */
  bounces: number;
  /** Where a storing is, when others can meet the same one there. */
  spot: Spot | null;
  /** Of a storing: what is done first. */
  priority: Priority | null;
  /** Who is asked to approve it; null: nobody has to, or it is asked elsewhere. */
  approval: Approval | null;
  /** Of a klacht, onvrede, wens or compliment; null of all else. */
  complaint: Complaint | null;
  /** Counts changes; a change against an older version is refused. */
  version: number;
}

/** Who did something: an employee, who approves, the desk, who executes (or a party behind an API key), or Loket itself. */
export interface Actor {
  role: ActorRole;
  id: string;
}

export const eventKinds = [
  /** Another group has it; `back` is true when that is the desk, because the wrong one had it. */
  'groep',
  'gemaakt',
  'status',
  'heropend',
  'notitie',
  'bericht',
  'verwachting',
  'bijlage',
  /** An answer was corrected by who gave it. */
  'gewijzigd',
  /** It was told that there is no news. */
  'geen-nieuws',
  /** A work order of this request changed. */
  'werkorder',
  /** Somebody was asked to approve it, or took a step in that. */
  'akkoord',
  /** A question to the requester was put again. */
  'herinnering',
  /** It was asked how it went, and what was said of that. */
  'oordeel-gevraagd',
  'oordeel',
  /** Its requester tapped "ontevreden" under what was told of it, or says what went wrong. */
  'ontevreden',
  /** The desk was told at once: it is urgent, or somebody is not satisfied. */
  'alarm',
  /** Of a complaint: there was personal contact; what came of it; what it is about and why it went wrong. */
  'contact',
  'uitkomst',
  'klacht',
  /** The desk calls it another kind. What its customer calls it stays. */
  'soort',
] as const;

/** Who, when, what and why. Never rewritten. */
export interface TicketEvent {
  at: Date;
  by: Actor;
  kind: (typeof eventKinds)[number];
  data: Readonly<Record<string, unknown>>;
}
