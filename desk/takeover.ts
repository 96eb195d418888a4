import type { AskWhy } from '../dialogs/ask-desk.ts';
import type { Intake } from '../dialogs/session.ts';
import type { Language } from '../dialogs/words.ts';
import type { Mood } from './mood.ts';
import type { TicketFile } from '../tickets/ticket.ts';

/** A chat that the people of the desk have, or that waits for them. From the first word to the last it is one of these. */

export type State = 'waiting' | 'held' | 'ended';

/**
 * How it ended; every end has one. Settled at first contact is `answered` by the only agent who had the chat: each agent who gets it leaves one line of kind
 * `event` in the role `balie` when they take it, so that is one `by_id` among those lines. A ticket that is reopened afterwards was not settled.
 *
 * The question was answered, an order was made of it, it went to who executes, somebody calls back, it was kept as a ticket because
 * nobody came, the employee did not want it any more, the bot goes on, or the employee can not be reached.
 */
export type Outcome =
  'answered' | 'ordered' | 'passed-on' | 'call-back' | 'kept' | 'withdrawn' | 'handed-back' | 'gone';

export interface Agent {
  /** Entra object id. */
  id: string;
  name: string;
}

/** What was known when a person was asked: it stands on the card of the queue. */
export interface About {
  said: string;
  /** The product that was being asked about or found. */
  product: { id: string; title: string } | null;
  answers: readonly { label: string; text: string }[];
  building: string | null;
  department: string | null;
  phone: string | null;
  /** Products that it may be about, the likeliest first: for the people of the desk. */
  suggested: readonly string[];
  /** Absent in a chat of before it was heard. */
  mood?: Mood;
  /** The group to whose specialists an agent passed it on. */
  passedTo?: string;
  /** Numbers of what they have open, the newest first. */
  open: readonly string[];
  /** What is confidential is not shown in a channel. */
  secret: boolean;
}

/** The questions of a product that an agent fills in for the employee, who has to agree. Gone when that is over. */
export interface Filling {
  intake: Intake;
  /** Name of who filled it in. */
  by: string;
  /** Since when it is with the employee (ISO); null while it is being filled in. */
  asked: string | null;
  /** Something else was said since: a typed "ja" can be meant for that. */
  talked?: true;
}

export interface Takeover {
  id: string;
  /** The personal chat of the employee. */
  conversation: string;
  person: { id: string; name: string };
  language: Language;
  why: AskWhy;
  about: About;
  state: State;
  askedAt: Date;
  /** When it came into the queue last: who comes back keeps their place, but is waited for anew. */
  queuedAt: Date;
  /** How often it was waited too long for: 0 at first, then wider. */
  step: number;
  agent: Agent | null;
  /** The channel in which its thread is. */
  channel: string | null;
  claimedAt: Date | null;
  /** When the employee said something that was not answered yet. */
  saidAt: Date | null;
  /** When the agent said something that was not answered yet. */
  repliedAt: Date | null;
  /** When who is to say something was reminded. */
  remindedAt: Date | null;
  /** When the employee heard that the desk is closed, and when their message is read. */
  toldClosedAt: Date | null;
  /** How many lines it had at each time that it was told again in the other channels. */
  recaps: readonly number[];
  /** What an agent fills in for the employee. */
  filling: Filling | null;
  outcome: Outcome | null;
  /** The ticket that it became. */
  ticket: string | null;
  endedAt: Date | null;
}

/** A chat that comes into the queue: nothing was done with it yet. */
export const inQueue = (
  asked: Pick<Takeover, 'id' | 'conversation' | 'person' | 'language' | 'why' | 'about' | 'saidAt'>,
  now: Date,
): Takeover => ({
  ...asked,
  state: 'waiting',
  askedAt: now,
  queuedAt: now,
  step: 0,
  agent: null,
  channel: null,
  claimedAt: null,
  repliedAt: null,
  remindedAt: null,
  toldClosedAt: null,
  recaps: [],
  filling: null,
  outcome: null,
  ticket: null,
  endedAt: null,
});

/** One thing that was said, or noted, or that happened. Never rewritten. */
export interface Line {
  at: Date;
  by: { role: 'medewerker' | 'balie' | 'loket'; id: string; name: string };
  /** A correction is a line of its own: `changed` with the text as it is now, `removed` without. */
  kind: 'text' | 'note' | 'event' | 'changed' | 'removed';
  text: string;
  files: readonly TicketFile[];
  /** With how many files it was sent, also those that were not taken; absent when that was not kept. */
  sent?: number;
  /** Of a correction: when it was made, where the channel tells. */
  madeAt?: Date;
  /** The name of its copy in the other chat; a correction has that of what it corrects. */
  copy?: string;
}

/** The name of its card in the channels of the desk. */
export const chatCard = (takeover: string): string => `gesprek:${takeover}`;
