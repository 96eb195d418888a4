import type { QuietHours, Wish, Held } from '../tickets/tell.ts';
import { asOne, heldOf, isStillNews, mustHear, tellAt } from '../tickets/tell.ts';
import type { Happened } from '../tickets/news.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { Desk } from './desk.ts';
import { dissatisfiedOf, onlyDissatisfied } from './dissatisfied.ts';
import { say, type Effect } from './effect.ts';
import { ticketIsUrgent } from './intake.ts';
import { introduction, pushInFull, pushToFollower } from './push-others.ts';
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

/** What somebody is told now that it could wait no longer; `asks`: it is for them to answer. */
export interface Told {
  effects: Effect[];
  asks: boolean;
}

/** What waited for a listener of one ticket, as one message; or until when it goes on waiting. Nothing: they hear of it no more. */
export function tellHeld(
  held: readonly Held[],
  ticket: Ticket,
  listener: Listener | undefined,
  now: Date,
  desk: Desk,
): Told | { waitsUntil: Date } {
  const [first, ...more] = held.filter((one) => isStillNews(one, ticket));
  if (!listener || !first) return { effects: [], asks: false };
  const at = momentFor(ticket, listener, now, desk);
  if (at > now) return { waitsUntil: at };
  const happened = asOne([first, ...more], ticket);
  const introduced = first.first ? introducedTo(listener, ticket, now, desk) : [];
  if (!wants(happened, listener, desk)) return { effects: introduced, asks: false };
  const effects = inTheirWords(happened, listener, now, desk).filter(({ kind }) => kind === 'send');
  return { effects: [...introduced, ...effects], asks: listener.role !== 'follower' && isAsked(happened) };
}

/** That a ticket was made for somebody, in the words of their chat. */
function introducedTo({ session }: Pick<Listener, 'session'>, ticket: Ticket, now: Date, desk: Desk): Effect[] {
  const words = wordsOf(readSession(session).language ?? 'nl');
  return introduction(ticket, now, spokenDesk(desk, words.language), words);
}

/** Whether it is the requester's turn. */
const isAsked = ({ after, due, parts = [] }: Happened): boolean =>
  [after.status, ...parts.map((part) => part.after.status)].includes('wacht-op-klant') ||
  due?.do === 'remind' ||
  (after.status === 'wacht-op-akkoord' && typeof after.approval?.question === 'string');

/** Longest that several become; more is sent apart. */
const longest = 8000;

/**
 * What waited of several tickets for one reader: one message with a line for each. What is to be answered, by a button or in words, keeps a message
 * of its own behind it.
 */
export function inOneMessage(told: readonly Told[], session: unknown): Effect[] {
  const words = wordsOf(readSession(session).language ?? 'nl');
  const { ticket } = words;
  const [newsOf = ''] = ticket.newsOf('\n').split('\n');
  const apart: Effect[] = [];
  const lines: string[] = [];
  const tickets: string[] = [];
  const all = told.flatMap(({ effects, asks }) => effects.map((effect) => ({ effect, asks })));
  const plain = all.filter(({ effect, asks }) => !asks && isPlain(effect)).map(({ effect }) => effect);
  for (const { effect } of all)
    if (!plain.includes(effect)) apart.push(effect);
    else if (effect.kind === 'send') {
      const { text, ticket: of } = onlyDissatisfied(effect.message) ?? { text: effect.message.text, ticket: '' };
      if (of !== '') tickets.push(of);
      lines.push((text.startsWith(newsOf) ? text.slice(newsOf.length) : text).replace(/\n+/g, ' '));
    }
  const text = `${ticket.severalNews(lines.length)}\n\n${lines.map((line) => `- ${line}`).join('\n')}`;
  return [...(plain.length > 1 && text.length <= longest ? [several(text, tickets, words)] : plain), ...apart];
}

const several = (text: string, tickets: readonly string[], words: Words): Effect =>
  tickets.length === 0 ? say(text) : { kind: 'send', message: dissatisfiedOf(text, tickets, words) };

const isPlain = (effect: Effect): boolean =>
  effect.kind === 'send' &&
  effect.card === undefined &&
  (effect.message.card === undefined || onlyDissatisfied(effect.message) !== undefined);

const wants = (happened: Happened, { wish }: Listener, { organisation }: Desk): boolean =>
  (wish ?? organisation.berichten.standaard) === 'aan' || mustHear(happened);

/** When a listener can be told. */
function momentFor(ticket: Ticket, listener: Listener, now: Date, desk: Desk): Date {
  const { session, lastInAt } = listener;
  // Who said something since is waiting for more.
  const toldAt = listener.toldAt !== null && lastInAt < listener.toldAt ? listener.toldAt : null;
  const urgent = ticketIsUrgent(desk.catalogue.get(ticket.product), ticket);
  return freeAt(session, lastInAt, now, desk, { toldAt, urgent });
}

/** When somebody can be told in their chat: not in an intake or a chat with the desk, nor in quiet hours unless it is urgent. */
export const freeAt = (
  session: unknown,
  lastInAt: Date,
  now: Date,
  desk: Desk,
  { toldAt = null, urgent = false }: { toldAt?: Date | null; urgent?: boolean } = {},
): Date =>
  tellAt({ toldAt, busySince: busySince(session, lastInAt, now), urgent }, now, quietHours(desk), desk.calendar.zone);

/** Since when something goes on in a chat that is not to be interrupted; null when nothing does. */
export function busySince(session: unknown, lastInAt: Date, now: Date): Date | null {
  const { intake, desk: takeover } = readSession(session);
  // While somebody of the desk has the chat, Loket is silent there.
  return takeover ? now : intake ? lastInAt : null;
}

export function quietHours({ organisation: { berichten } }: Desk): QuietHours | null {
  const { stil } = berichten;
  return stil && { from: stil.van, until: stil.tot, weekend: stil.weekend };
}

function inTheirWords(happened: Happened, { role, session, shared }: Listener, now: Date, desk: Desk): Effect[] {
  const words = wordsOf(readSession(session).language ?? 'nl');
  const push = role === 'follower' ? pushToFollower : pushInFull;
  const seen = role === 'requester' && shared ? withoutWords(happened, words) : happened;
  return push(seen, now, spokenDesk(desk, words.language), words);
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
