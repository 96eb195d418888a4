import type { Incoming } from '../dialogs/channel.ts';
import type { Desk, Reads } from '../dialogs/desk.ts';
import { say, type Effect, type Step } from '../dialogs/effect.ts';
import { fromThread } from '../dialogs/from-thread.ts';
import { advanceInThread, ownedBy } from '../dialogs/in-thread.ts';
import { readSession, type Session } from '../dialogs/session.ts';
import { wordsOf } from '../dialogs/words.ts';
import { lockSession, personalChat } from '../storage/conversations.ts';
import type { Queryable } from '../storage/db.ts';
import type { Elsewhere } from './elsewhere.ts';
import { withLook } from './look.ts';
import type { Loket } from './loket.ts';
import { workTurn } from './work-turn.ts';

/** Decides in the thread, and what of it is to be had in the personal chat of who spoke, which is locked then. Writes nothing. */
export async function threadTurn(
  loket: Loket,
  db: Queryable,
  incoming: Incoming,
  session: Session,
  desk: Desk,
  reads: Reads,
): Promise<Step & { elsewhere: Elsewhere[] }> {
  const { what, person } = incoming;
  const work = await workTurn(loket, db, incoming, session, desk);
  if (work) return work;
  const answered = (...effects: Effect[]) => ({ session, effects, elsewhere: [] });
  if (what.kind === 'press' && what.press.owner !== undefined && what.press.owner !== person.id)
    return answered(say(wordsOf(session.language ?? 'nl').thread.notYours));
  const chat = await personalChat(db, person.id, incoming.conversation);
  const { phone: _, department: __, ...employee } = reads.employee;
  const step = advanceInThread(session, what, desk, {
    ...reads,
    employee,
    tickets: reads.tickets.filter(({ conversation }) => conversation === incoming.conversation),
    followed: [],
    told: [],
    announcements: [],
    thread: chat === undefined ? 'news-here' : 'news-personally',
  });
  const { elsewhere, words } = step;
  if (elsewhere && chat === undefined)
    return answered(say(words.thread.openPersonal(incoming.invitation ?? '')), ...unkept(reads));
  if (elsewhere && chat !== undefined) {
    const before = readSession(await lockSession(db, chat));
    const own = { ...reads, newId: loket.newId(), newNumber: null };
    const there = await withLook(db, own, (all) => fromThread(before, elsewhere, desk, all));
    return { ...answered(say(words.thread.taken)), elsewhere: [{ conversation: chat, ...there }] };
  }
  const effects = ownedBy(person.id, step.effects);
  if (chat === undefined) return { session: step.session, effects, elsewhere: [] };
  return {
    session: step.session,
    effects: effects.map((effect) =>
      effect.kind === 'make-ticket' ? { ...effect, ticket: { ...effect.ticket, conversation: chat } } : effect,
    ),
    elsewhere: step.personally ? [{ conversation: chat, effects: step.personally }] : [],
  };
}

/** What was sent along has no place when nothing is taken up. */
export function unkept({ files = [] }: Reads): Effect[] {
  const ids = files.flatMap((file) => ('id' in file ? [file.id] : []));
  return ids.length > 0 ? [{ kind: 'drop-files', ids }] : [];
}
