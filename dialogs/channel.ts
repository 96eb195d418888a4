import type { TicketFile } from '../tickets/ticket.ts';

/**
 * The port between the desk and whatever carries its messages (Teams, a test's recorder).
 * It speaks the desk's language; only an adapter can read an Address.
 */

/** Where a conversation can be reached. Only the adapter that made it can read it; everybody else stores it as it is. */
export type Address = Readonly<Record<string, unknown>> & { readonly __address?: never };

/** What a button says when it is pressed. `ref` names the intake or ticket that it belongs to. */
export interface Press {
  do: string;
  ref?: string;
  value?: string;
  /** What was filled in on the card of a button that sends its inputs, by input; what was left empty may be absent. */
  values?: Record<string, string>;
  /** The only person who may press it; absent in a personal chat. */
  owner?: string;
}

export interface Button {
  title: string;
  press: Press;
  /** At most one per card is `primary`; `danger` undoes or withdraws. */
  style?: 'primary' | 'danger';
  /** What is filled in on the card goes along. A client may then refuse to press while something required is empty. */
  sends?: true;
}

export type InputKind = 'text' | 'lines' | 'number' | 'date' | 'time' | 'choice' | 'several' | 'yes-no' | 'person';

/**
 * Something to fill in on a card. Everything that a client checks is checked again when it comes in: what arrives is what
 * somebody, or something, sent. Whoever shows an input also takes the same answer typed.
 */
export interface Input {
  kind: InputKind;
  /** Unique on the card. */
  id: string;
  /** Says what is asked, also to who can not see where it stands. */
  label: string;
  /** Filled in already. A date as 2026-11-26, a time as 14:30, several with commas between. */
  value?: string;
  /** Has to be filled in; what is said when it is not. */
  required?: string;
  /** An example of what can be filled in; nothing that is needed to understand the question. */
  hint?: string;
  /** Of choice, several, yes-no and person. */
  choices?: { title: string; value: string }[];
  /** What is wrong with what was filled in. */
  error?: string;
}

export type Tone = 'neutral' | 'good' | 'attention' | 'warning';

/** Amounts as bars, the largest first. `note` is what an amount is held against: "was 4". */
export interface Chart {
  title: string;
  bars: { label: string; value: number; note: string }[];
}

/** A card in neutral terms. Each part is optional; the order of the fields is the order on screen. */
export interface Card {
  title?: string;
  /** A short label beside the title, such as a ticket's status. */
  badge?: { text: string; tone: Tone };
  /** What it is about, above everything else. */
  lead?: string;
  chart?: Chart;
  paragraphs?: string[];
  facts?: { label: string; value: string }[];
  /** Rows of a list, each with its own buttons: one beside it, several under it. */
  items?: { title: string; detail: string; button?: Button; buttons?: Button[] }[];
  inputs?: Input[];
  /** Small print under the rest. */
  note?: string;
  buttons?: Button[];
  /** Facts that few need at once, behind a button of this title. */
  details?: { title: string; facts: { label: string; value: string }[] };
  /** Buttons that few need at once, behind one of this title. */
  more?: { title: string; buttons: Button[] };
}

/** One message. `text` says everything the card says, for notifications, screen readers and channels without cards. */
export interface Message {
  text: string;
  card?: Card;
  /** Photos and files that are shown with a text, as far as the channel can. */
  files?: readonly TicketFile[];
}

/** Somebody in a team. `id` is the Entra object id. */
export interface Member {
  id: string;
  name: string;
}

/** So many members of a team are known: more are no desk. */
export const mostMembers = 500;

/** The channel's own name for a message that was sent; needed to update it. */
export type MessageId = string;

export interface Channel {
  /**
   * Sends one message; `under` another one, as a reply to it, where there are threads. Throws Unreachable, Throttled or Rejected,
   * Unanswered when it may have arrived all the same, or anything else for a fault that may pass: then it did not arrive. `row` names it in the outbox: the same when it is sent again, another for another with the same words.
   */
  send(to: Address, message: Message, under?: MessageId, row?: string): Promise<MessageId>;
  /** Replaces a message that was sent before, `under` another one when it is a reply. Throws as `send` does. */
  update(to: Address, id: MessageId, message: Message, under?: MessageId): Promise<void>;
}

/** A channel of which the conversations have members, as those of Teams do. */
export interface MemberChannel extends Channel {
  /** Who is in the team of a channel, or in a group chat; at most `mostMembers`. Throws as `send` does. */
  members(of: Address): Promise<Member[]>;
}

/** Nobody is there: blocked, uninstalled or left. Trying again does not help. */
export class Unreachable extends Error {
  override name = 'Unreachable';
}

/** Too fast: try again after `retryAfter` milliseconds. */
export class Throttled extends Error {
  override name = 'Throttled';
  readonly retryAfter: number;
  constructor(retryAfter: number, message = 'throttled') {
    super(message);
    this.retryAfter = retryAfter;
  }
}

/** This message will never be accepted as it is, whoever tries; what comes after it may. */
export class Rejected extends Error {
  override name = 'Rejected';
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** No answer came: whether it arrived is unknown. */
export class Unanswered extends Error {
  override name = 'Unanswered';
}

/** A photo or file that was sent along. Only the adapter that made `source` can fetch by it. */
export interface IncomingFile {
  name: string;
  source: Readonly<Record<string, unknown>>;
}

/** Something that happened in a conversation, as the desk hears it. */
export interface Incoming {
  /** Unique per activity; a redelivery carries the same key. */
  key: string;
  conversation: string;
  scope: 'personal' | 'group' | 'channel';
  /** The channel or group chat in which a thread is: what is for everybody there goes to it. `thread` is the message that it is under. */
  root?: { conversation: string; address: Address; thread?: MessageId };
  /** Nobody mentioned the desk: it only counts in the thread of a chat that the desk has. */
  overheard?: true;
  /** A link by which this person opens a personal chat with the desk, where the channel has one. */
  invitation?: string;
  /** `id` is the Entra object id where the channel knows it. */
  person: { id: string; name: string };
  what:
    | { kind: 'text'; text: string; files?: IncomingFile[] }
    | { kind: 'press'; press: Press; message?: MessageId }
    /** A message of before, the one with the key `of`, was changed, or with null removed. `files`: how many it has now, `at`: when it was, where that is told. */
    | { kind: 'corrected'; of: string; text: string | null; files?: number; at?: Date }
    | { kind: 'arrived' }
    | { kind: 'left' };
  address: Address;
}

/** A message of a colleague that somebody sends to the desk from where it was said. */
export interface SentOn {
  /** Names the message: sent on twice it is the same. */
  message: string;
  /** Where it was said. */
  conversation: string;
  /** The channel or group chat in which that is. */
  root?: string;
  /** Who sends it on. */
  person: { id: string; name: string };
  /** Who wrote it; absent when that was no person. */
  author?: { id: string; name: string };
  text: string;
  /** What who sends it on adds. */
  note: string;
}
