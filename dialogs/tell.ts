import type { QuietHours, Wish, Held } from '../tickets/tell.ts';
import { asOne, heldOf, isStillNews, mustHear, tellAt } from '../tickets/tell.ts';
import type { Happened } from '../tickets/news.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { Desk } from './desk.ts';
import type { Effect } from './effect.ts';
import { ticketIsUrgent } from './intake.ts';
import { pushInFull, pushToFollower } from './push-others.ts';
import { readSession } from './session.ts';
import { spokenDesk } from './spoken-desk.ts';
import { wordsOf, type Words } from './words.ts';

/** News of a ticket for somebody who hears of it: at once, later, or only on their card. */

/** Somebody who hears of a ticket, in the conversation in which they do. */
export interface Listener {
  role: 'requester' | 'beneficiary' | 'follower';
  conversation: string;
  session: unknown;
  /** Colleagues read along. */
  shared: boolean;
  lastInAt: Date;
  /** What they chose; null is what the organisation does. */
  wish: Wish | null;
  /** When they were last told of this ticket, and whether something waits already. */
  toldAt: Date | null;
  waits: boolean;
}

/** What a listener hears of a change now; what is to wait is an effect. */
export function tell(happened: Happened, listener: Listener, now: Date, desk: Desk): Effect[] {
  const effects = inTheirWords(happened, listener, now, desk);
  if (!effects.some(({ kind }) => kind === 'send')) return effects;
  const silent = effects.filter(({ kind }) => kind !== 'send');
  if (!wants(happened, listener, desk)) return silent;
  const ticket = happened.after.number;
  const at = momentFor(happened.after, listener, now, desk);
  if (at <= now && !listener.waits) return [...effects, { kind: 'told', ticket }];
  return [...silent, { kind: 'hold', ticket, held: heldOf(happened), lookAt: at }];
}

/** What waited for a listener, as one message; or until when it goes on waiting. Undefined: they hear of it no more. */
export function tellHeld(
  held: readonly Held[],
  ticket: Ticket,
  listener: Listener | undefined,
  now: Date,
  desk: Desk,
): { effects: Effect[] } | { waitsUntil: Date } {
  const [first, ...more] = held.filter((one) => isStillNews(one, ticket));
  if (!listener || !first) return { effects: [] };
  const at = momentFor(ticket, listener, now, desk);
  if (at > now) return { waitsUntil: at };
  const happened = asOne([first, ...more], ticket);
  if (!wants(happened, listener, desk)) return { effects: [] };
  return { effects: inTheirWords(happened, listener, now, desk).filter(({ kind }) => kind === 'send') };
}

const wants = (happened: Happened, { wish }: Listener, { organisation }: Desk): boolean =>
  (wish ?? organisation.berichten.standaard) === 'aan' || mustHear(happened);

/** When a listener can be told. */
function momentFor(ticket: Ticket, listener: Listener, now: Date, desk: Desk): Date {
  const { session, lastInAt } = listener;
  // Who said something since is waiting for more.
  const toldAt = listener.toldAt !== null && lastInAt < listener.toldAt ? listener.toldAt : null;
  const { intake, desk: takeover } = readSession(session);
  // While somebody of the desk has the chat, Loket is silent there.
  const busySince = takeover ? now : intake ? lastInAt : null;
  const urgent = ticketIsUrgent(desk.catalogue.get(ticket.product), ticket);
  return tellAt({ toldAt, busySince, urgent }, now, quietHours(desk), desk.calendar.zone);
}

function quietHours({ organisation: { berichten } }: Desk): QuietHours | null {
  const { stil } = berichten;
  return stil && { from: stil.van, until: stil.tot, weekend: stil.weekend };
}

function inTheirWords(happened: Happened, { role, session, shared }: Listener, now: Date, desk: Desk): Effect[] {
  const words = wordsOf(readSession(session).language ?? 'nl');
  const say = role === 'follower' ? pushToFollower : pushInFull;
  const seen = role === 'requester' && shared ? withoutWords(happened, words) : happened;
  return say(seen, now, spokenDesk(desk, words.language), words);
}

/** Where colleagues read along, the words of who executes it are left out: they are for the requester. */
function withoutWords(happened: Happened, words: Words): Happened {
  const { before, after, asked } = happened;
  return {
    ...happened,
    before: { ...before, lastMessage: null },
    after: { ...after, lastMessage: happened.due?.do === 'remind' ? words.thread.messageWaits : null },
    asked: asked.customerMessage ? { ...asked, customerMessage: words.thread.messageWaits } : asked,
  };
}
