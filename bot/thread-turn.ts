import { maybeAnnouncing } from '../desk/announcing.ts';
import type { Incoming } from '../dialogs/channel.ts';
import type { Desk, Reads } from '../dialogs/desk.ts';
import { say, type Effect } from '../dialogs/effect.ts';
import { fromThread } from '../dialogs/from-thread.ts';
import { advanceInThread, ownedBy } from '../dialogs/in-thread.ts';
import { readSession, type Session } from '../dialogs/session.ts';
import { wordsOf } from '../dialogs/words.ts';
import { lockSession, personalChat } from '../storage/conversations.ts';
import type { Queryable } from '../storage/db.ts';
import { isDeskChannel } from '../storage/desk-channels.ts';
import { announceTurn } from './announce-turn.ts';
import { stillCounts } from './desk-counter.ts';
import { deskThreadTurn } from './desk-thread.ts';
import type { AtDesk } from './desk-turn.ts';
import { withLook } from './look.ts';
import type { Loket } from './loket.ts';
import { saidToDesk } from './to-desk.ts';
import { unkept } from './unkept.ts';
import { workTurn } from './work-turn.ts';

/** Decides in the thread, and what of it is to be had in the personal chat of who spoke, which is locked then. Writes nothing. */
export async function threadTurn(
  loket: Loket,
  db: Queryable,
  incoming: Incoming,
  before: Session,
  desk: Desk,
  reads: Reads,
): Promise<AtDesk> {
  const { what, person } = incoming;
  const session = stillCounts(before, reads.now);
  const chat = await deskThreadTurn(loket, db, incoming, session, desk, reads);
  if (chat) return chat;
  const announced = await announcedInThread(loket, db, incoming, session, desk);
  if (announced) return announced;
  const sent = await saidToDesk(loket, db, incoming, reads);
  if (sent) return { session, ...sent };
  const work = await workTurn(loket, db, incoming, session, desk);
  if (work) return work;
  const answered = (...effects: Effect[]) => ({ session, effects, elsewhere: [] });
  if (what.kind === 'press' && what.press.owner !== undefined && what.press.owner !== person.id)
    return answered(say(wordsOf(session.language ?? 'nl').thread.notYours));
  const own = await personalChat(db, person.id, incoming.conversation);
  const { phone: _, department: __, ...employee } = reads.employee;
  const step = advanceInThread(session, what, desk, {
    ...reads,
    employee,
    tickets: reads.tickets.filter(({ conversation }) => conversation === incoming.conversation),
    followed: [],
    told: [],
    announcements: [],
    thread: own === undefined ? 'news-here' : 'news-personally',
  });
  const { elsewhere, words } = step;
  if (elsewhere && own === undefined)
    return answered(say(words.thread.openPersonal(incoming.invitation ?? '')), ...unkept(reads));
  if (elsewhere && own !== undefined) {
    const theirChat = readSession(await lockSession(db, own));
    if (theirChat.desk !== undefined) return answered(say(words.thread.withDesk), ...unkept(reads));
    const theirs = { ...reads, newId: loket.newId(), newNumber: null };
    const there = await withLook(db, theirs, (all) => fromThread(theirChat, elsewhere, desk, all));
    return { ...answered(say(words.thread.taken)), elsewhere: [{ conversation: own, ...there }] };
  }
  const effects = ownedBy(person.id, step.effects);
  if (own === undefined) return { session: step.session, effects, elsewhere: [] };
  return {
    session: step.session,
    effects: effects.map((effect) =>
      effect.kind === 'make-ticket' ? { ...effect, ticket: { ...effect.ticket, conversation: own } } : effect,
    ),
    elsewhere: step.personally ? [{ conversation: own, effects: step.personally }] : [],
  };
}

/** Only in a channel of the desk: elsewhere those who are told read along. */
const announcedInThread = async (
  loket: Loket,
  db: Queryable,
  incoming: Incoming,
  session: Session,
  desk: Desk,
): Promise<AtDesk | undefined> =>
  incoming.root && maybeAnnouncing(session, incoming.what) && (await isDeskChannel(db, incoming.root.conversation))
    ? announceTurn(loket, db, incoming, session, desk)
    : undefined;
