import type { PageEdit } from '../knowledge/page-edit.ts';
import type { DigestScope, DigestTime, Subscription } from '../knowledge/digests.ts';
import type { Role, Told } from '../tickets/follow.ts';
import type { WholeChanged } from '../tickets/settle.ts';
import type { Rated } from '../tickets/rating.ts';
import type { Held, Wish } from '../tickets/tell.ts';
import type { Ticket, TicketEvent } from '../tickets/ticket.ts';
import type { Alarm } from './alarm.ts';
import type { Letter } from './anonymous.ts';
import type { Help } from './ask-desk.ts';
import type { Address, Message } from './channel.ts';
import type { Session } from './session.ts';

/** What is told when a message arrives nowhere: to its writer, in the conversation `to`, in the thread of the card `under`. */
export interface Lost {
  to: string;
  under?: string;
  message: Message;
}

/** What a turn wants done. Executed together in the transaction of the turn. */
export type Effect =
  /** A new message; with `card`, later effects can update it under that name. `under`: in the thread of that card, where the channel has threads. `fleeting`: nothing is kept of it once it was sent. */
  | { kind: 'send'; message: Message; card?: string; under?: string; lost?: Lost; fleeting?: true }
  /** Replaces the message of that name in place; when it was never sent nothing happens, or with `shows` it is sent. `fleeting`: as of what is sent. */
  | { kind: 'update'; card: string; message: Message; shows?: true; fleeting?: true }
  | { kind: 'make-ticket'; ticket: Ticket; event: TicketEvent }
  /** `ticket.version` is one more than the version that was read. */
  | { kind: 'change-ticket'; ticket: Ticket; events: TicketEvent[] }
  /** Photos and files that belong to nothing any more. */
  | { kind: 'drop-files'; ids: string[] }
  /** Somebody hears of a ticket from now on, besides its requester; `told` is what a follower said of it. */
  | { kind: 'follow'; ticket: string; person: string; role: Role; told: Told | null }
  | { kind: 'unfollow'; ticket: string; person: string }
  /** A follower says whether it is solved for them; a `note` is for the colleagues who have the ticket. */
  | { kind: 'follower-answer'; ticket: string; version: number; person: string; note?: TicketEvent }
  /** Somebody was told of a ticket in this conversation, of itself. */
  | { kind: 'told'; ticket: string }
  /** Something of a ticket is to be told in this conversation, but not before `lookAt`. */
  | { kind: 'hold'; ticket: string; held: Held; lookAt: Date }
  /** It is asked how somebody found it. */
  | { kind: 'ask-rating'; ticket: string; person: string; event: TicketEvent }
  /** What somebody thought of it, as far as they say it now. */
  | { kind: 'rate'; ticket: string; person: string; said: Rated; event: TicketEvent }
  /** Its requester is not satisfied with a ticket, or says what went wrong. */
  | { kind: 'dissatisfied'; ticket: string; event: TicketEvent }
  /** A complaint without a name. It is kept apart from everything else of this turn, and becomes a ticket another day. */
  | { kind: 'post-letter'; letter: Letter }
  /** What was sent in this conversation is not kept any more. */
  | { kind: 'forget-said' }
  /** The people of the desk hear of a ticket at once. */
  | { kind: 'alarm'; ticket: Ticket; about: Alarm }
  /** How much somebody wants to hear. */
  | { kind: 'wish'; person: string; wish: Wish }
  /** Who is talking wants to hear when an announcement is over. */
  | { kind: 'follow-announcement'; announcement: string; person: string }
  /** Who executes was asked directly, and sent it to the desk; `message` is the one that was sent on. */
  | { kind: 'bypass'; group: string; outcome: BypassOutcome; message: string }
  /** A channel becomes the place where a group sees its work; or is that no more. */
  | { kind: 'bind-group'; group: string; by: string; channel: { conversation: string; address: Address } }
  | { kind: 'unbind-group'; group: string; channel: string }
  /** Which digests somebody wants from now on. */
  | { kind: 'choose-digests'; person: string; chosen: Subscription[] }
  /** A digest is wanted in this conversation, now. */
  | { kind: 'ask-digest'; person: string; length: DigestTime['length']; scope: DigestScope }
  /** An agent of the desk says whether they are there. */
  | { kind: 'presence'; person: string; presence: 'here' | 'pause' | 'away' }
  /** A person of the desk is asked to come to this chat; the session names it by the same id. */
  | ({ kind: 'ask-desk'; id: string } & Help)
  /** Open storingen of a product are to be read before this turn can be decided: it is decided again with them. */
  | { kind: 'look'; product: string }
  /** Whether an answer or steps to try made a ticket needless, for the figures. */
  | { kind: 'self-help'; product: string; helped: boolean }
  /** Who goes over a page decided on a change of it: it is tried, made, and its outcome told in this chat. */
  | { kind: 'edit-page'; edit: PageEdit }
  /** They hear of it again from that moment on. */
  | { kind: 'put-off'; key: string; until: Date }
  /** Nothing is to be learnt from that proposal. */
  | { kind: 'put-away'; proposal: number }
  /** What they were shown last, for what they type. */
  | { kind: 'shown-to-owner'; person: string; key: string | null }
  /** What the owner of the PDC can learn from: `offered` did not fit, or not at once; `chosen` is what was meant. */
  | { kind: 'gap'; said: string; offered: string[]; why: GapReason; chosen?: string };

/** Whether who asked goes on in their own chat, has only a hint there, or the desk was given a ticket. */
export type BypassOutcome = 'chat' | 'hint' | 'ticket';

/** Why the owner of the PDC hears of it. */
export type GapReason = 'chosen' | 'none-of-these' | 'something-else' | 'not-found' | 'unanswered';

/** The outcome of a turn of a conversation. */
export interface Step {
  session: Session;
  effects: Effect[];
}

export const say = (text: string): Effect => ({ kind: 'send', message: { text } });

/** The same, of which nothing is kept. */
export const sayFleeting = (text: string): Effect => ({ kind: 'send', message: { text }, fleeting: true });

/** What a change makes of a request and its work orders. */
export const changing = ({ request, orders, made }: WholeChanged): Effect[] => [
  ...(made ? [{ kind: 'make-ticket' as const, ...made }] : []),
  // In the order in which everybody locks them.
  ...[request, ...orders]
    .filter(({ events }) => events.length > 0)
    .map(({ ticket, events }): Effect => ({ kind: 'change-ticket', ticket, events })),
];

/** The name of the card of a ticket: the summary of its intake becomes the card of the ticket. */
export const cardOf = (ticket: { intake: string | null; number: string }): string =>
  `ticket:${ticket.intake ?? ticket.number}`;
