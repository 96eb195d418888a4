import type { DeskEffect } from '../desk/effect.ts';
import type { SpokenDesk } from '../dialogs/desk.ts';
import type { Effect } from '../dialogs/effect.ts';
import { alarmed, alarmMessage, type Alarm } from '../dialogs/alarm.ts';
import { approvalHeard, deskHeard } from '../dialogs/approval-news.ts';
import { introduction } from '../dialogs/push-others.ts';
import { spokenDesk } from '../dialogs/spoken-desk.ts';
import { isConfirmable, readSession, type Session } from '../dialogs/session.ts';
import { firstLook } from '../dialogs/silence.ts';
import { tell } from '../dialogs/tell.ts';
import { wordsOf, type Words } from '../dialogs/words.ts';
import { keepSession, type Kept } from '../storage/conversations.ts';
import type { Queryable } from '../storage/db.ts';
import { conversationOf } from '../storage/followers.ts';
import { listenersOf } from '../storage/pushes.ts';
import type { Happened } from '../tickets/news.ts';
import { heldFirst } from '../tickets/tell.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { Loket } from './loket.ts';

/** What is said or done in another conversation than the one in which something happens. */
export interface Elsewhere {
  /** Null: nobody is told. */
  conversation: string | null;
  /** Without it that conversation stays where it was. */
  session?: Session;
  effects: DeskEffect[];
  /** The name of whose words it is about: kept out of what is learnt, as is that of who spoke. */
  about?: string;
  /** Its person said nothing: somebody else did. */
  unheard?: true;
  /** The desk had the chat, and has it no more: what waited can be told. */
  free?: true;
}

/** How a session is kept; only in a personal chat it is looked at after a silence. */
export const keptAt = (loket: Loket, session: Session, personal: boolean): Kept => ({
  session,
  confirmable: isConfirmable(session),
  lookAt: personal ? firstLook(session, loket.now(), loket.desk()) : null,
});

/** Keeps where personal chats are in which something was taken up: it is as if their people said it there. */
export async function keepChats(loket: Loket, db: Queryable, elsewhere: readonly Elsewhere[]): Promise<void> {
  const kept = elsewhere.flatMap(({ conversation, session, unheard }) =>
    session && conversation !== null
      ? [
          keepSession(db, conversation, {
            ...keptAt(loket, session, true),
            ...(unheard ? {} : { heardAt: loket.now() }),
          }),
        ]
      : [],
  );
  await Promise.all(kept);
}

/** News comes in the language that is spoken in the conversation. */
export const wordsFor = (session: unknown): Words => wordsOf(readSession(session).language ?? 'nl');

/**
 * What others hear of what a turn decided: who a ticket is made for, and everybody who hears of a ticket that it changes. Reads
 * only; nothing is read when nobody else hears of it.
 */
export async function heardElsewhere(
  loket: Loket,
  db: Queryable,
  effects: readonly DeskEffect[],
  known: readonly Ticket[],
  here: { person: string; conversation: string },
): Promise<Elsewhere[]> {
  const heard: Elsewhere[] = [];
  for (const effect of effects) {
    if (effect.kind === 'follow' && effect.role === 'beneficiary')
      heard.push(...(await introduced(loket, db, effect.person, madeIn(effects, effect.ticket))));
    if (effect.kind === 'alarm') heard.push(...(await atTheDesk(loket, db, effect.ticket, effect.about)));
    if (effect.kind === 'make-ticket' && effect.ticket.approval && effect.ticket.parent === null)
      heard.push(...(await heardOfApproval(loket, db, undefined, effect.ticket, here.person)));
    if (effect.kind !== 'change-ticket') continue;
    const before = known.find(({ number }) => number === effect.ticket.number);
    // What is pressed on a card of a group is told where that is decided.
    if (!before || effect.events[0]?.by.role === 'backoffice') continue;
    const by = effect.events[0]?.by ?? { role: 'medewerker' as const, id: here.person };
    const told = effect.events.findLast(({ kind }) => kind === 'bericht')?.data['text'];
    const asked = {
      status: effect.ticket.status,
      ...(typeof told === 'string' ? { customerMessage: told } : {}),
    };
    const turn = { before, after: effect.ticket, asked, by };
    heard.push(...(await heardOfChange(loket, db, turn, here.conversation)));
  }
  return heard;
}

/** Something said in somebody's own chat, in its language; nothing when they have none. */
async function inTheirChat(
  loket: Loket,
  db: Queryable,
  person: string,
  say: (now: Date, desk: SpokenDesk, words: Words, withDesk: boolean) => Effect[],
): Promise<Elsewhere[]> {
  const reached = await conversationOf(db, person);
  if (!reached) return [];
  const words = wordsFor(reached.session);
  const withDesk = readSession(reached.session).desk !== undefined;
  const effects = say(loket.now(), spokenDesk(loket.desk(), words.language), words, withDesk);
  return [{ conversation: reached.conversation, effects }];
}

/** What who approves hears; and the desk, when it is to ask. */
async function heardOfApproval(
  loket: Loket,
  db: Queryable,
  before: Ticket | undefined,
  after: Ticket,
  by: string,
): Promise<Elsewhere[]> {
  const heard: Elsewhere[] = [];
  for (const { person, say } of approvalHeard(before, after, by))
    heard.push(...(await inTheirChat(loket, db, person, say)));
  const about = deskHeard(before, after, by);
  return about ? [...heard, ...(await atTheDesk(loket, db, after, about))] : heard;
}

/** Everybody of the desk who has a conversation with Loket hears it there, whatever they are doing. */
export async function atTheDesk(loket: Loket, db: Queryable, ticket: Ticket, about: Alarm): Promise<Elsewhere[]> {
  const desk = loket.desk();
  const heard: Elsewhere[] = [];
  for (const person of alarmed(desk, ticket))
    heard.push(...(await inTheirChat(loket, db, person, (now) => [alarmMessage(ticket, about, now, desk)])));
  if (heard.length === 0)
    loket.log.warn({ ticket: ticket.number, why: about.why }, 'nobody of the desk can be reached');
  return heard;
}

const madeIn = (effects: readonly DeskEffect[], number: string): Ticket | undefined =>
  effects.flatMap((effect) =>
    effect.kind === 'make-ticket' && effect.ticket.number === number ? [effect.ticket] : [],
  )[0];

/** Only who has a conversation with Loket hears that something was asked for them: not before the desk has let go of it. */
async function introduced(
  loket: Loket,
  db: Queryable,
  person: string,
  ticket: Ticket | undefined,
): Promise<Elsewhere[]> {
  if (!ticket) return [];
  return inTheirChat(loket, db, person, (now, desk, words, withDesk) =>
    withDesk
      ? [{ kind: 'hold', ticket: ticket.number, held: heldFirst(ticket), lookAt: now }]
      : introduction(ticket, now, desk, words),
  );
}

/** What is heard of a change outside the conversation `here`, by the requester (unless it is theirs), the beneficiary and the followers. */
export async function heardOfChange(
  loket: Loket,
  db: Queryable,
  happened: Happened,
  here: string | null,
): Promise<Elsewhere[]> {
  const { before, after, by } = happened;
  const approvers = before.approval ? await heardOfApproval(loket, db, before, after, by.id) : [];
  if (!before.followed && (before.conversation === null || before.conversation === here)) return approvers;
  const heard = new Set([here]);
  const told = (await listenersOf(db, before.number)).flatMap((listener) => {
    const { conversation } = listener;
    if (heard.has(conversation)) return [];
    heard.add(conversation);
    const effects = tell(happened, listener, loket.now(), loket.desk());
    return effects.length > 0 ? [{ conversation, effects }] : [];
  });
  return [...told, ...approvers];
}
