import { callback } from '../dialogs/callback.ts';
import type { Incoming, SentOn } from '../dialogs/channel.ts';
import type { Desk, Reads } from '../dialogs/desk.ts';
import { say, type BypassOutcome, type Effect } from '../dialogs/effect.ts';
import { readSession } from '../dialogs/session.ts';
import { askedDirectly, calledName, mayBePrivate, takeUpSentOn, toDeskIn, type Question } from '../dialogs/to-desk.ts';
import { groupNamed } from '../dialogs/work-card.ts';
import { workNl } from '../dialogs/work-nl.ts';
import { listAnnouncements } from '../storage/announcements.ts';
import { SentBefore, wasSentOn } from '../storage/bypasses.ts';
import { lockChat, personalChat } from '../storage/conversations.ts';
import { transaction, type Queryable } from '../storage/db.ts';
import { ticketsOf } from '../storage/followers.ts';
import { groupsIn } from '../storage/group-channels.ts';
import { overdueFor } from '../tickets/announcement.ts';
import { asFollowed } from '../tickets/follow.ts';
import { pause } from '../tickets/tell.ts';
import { afterCommit, carryOut } from './carry-out.ts';
import { heardElsewhere, keepChats, wordsFor, type Elsewhere } from './elsewhere.ts';
import { employeeOf } from './employee.ts';
import { withLook } from './look.ts';
import type { Loket } from './loket.ts';
import { registering } from './rest/register-ticket.ts';
import { unkept } from './unkept.ts';

/** "Stuur naar de balie": who executes is asked directly, and sends the asker to the desk in one action. */

const words = workNl.toDesk;

/** What who sends it on hears, and what happens elsewhere. */
interface Handed {
  said: string;
  elsewhere: Elsewhere[];
  bypass?: Effect;
}

/** A turn in which that is typed; undefined when it is something else. Reads and locks only. */
export async function saidToDesk(
  loket: Loket,
  db: Queryable,
  { what, person, root, conversation, key }: Incoming,
  reads: Reads,
): Promise<{ effects: Effect[]; elsewhere: Elsewhere[] } | undefined> {
  const desk = loket.desk();
  const question = what.kind === 'text' ? toDeskIn(what.text, desk) : undefined;
  if (!question) return undefined;
  const asked = { person, message: key, conversation, ...(root ? { root: root.conversation } : {}) };
  const { said, elsewhere, bypass } = await handOver(loket, db, asked, question);
  return { effects: [say(said), ...(bypass ? [bypass] : []), ...unkept(reads)], elsewhere };
}

/** Somebody sends a message of a colleague to the desk. Resolves to what they hear of it. */
export async function sendOn(loket: Loket, sent: SentOn): Promise<string> {
  try {
    const { said, left } = await transaction(loket.db, async (db) => {
      if (await wasSentOn(db, sent.message)) return { said: words.already, left: [] };
      const { said, elsewhere, bypass } = await handOver(loket, db, sent, questionIn(sent));
      await keepChats(loket, db, elsewhere);
      return { said, left: await carryOut(loket, db, null, bypass ? [bypass] : [], { elsewhere }) };
    });
    afterCommit(loket, left);
    return said;
  } catch (error) {
    if (error instanceof SentBefore) return words.already;
    throw error;
  }
}

function questionIn({ author, text, note }: SentOn): Question | { refused: string } {
  if (!author) return { refused: words.noPerson };
  if (!/[\p{L}\d]{2}/u.test(text)) return { refused: words.onlyFiles };
  return { asker: author, said: text.slice(0, 2000), quoted: text.slice(0, 300), ...(note ? { note } : {}) };
}

/** Sends a question on when that may be: to the chat of who asked, or without one to the desk. */
async function handOver(
  loket: Loket,
  db: Queryable,
  sent: Pick<SentOn, 'person' | 'message' | 'conversation' | 'root'>,
  question: Question | { refused: string },
): Promise<Handed> {
  const desk = loket.desk();
  const refuse = (said: string): Handed => ({ said, elsewhere: [] });
  const group = askedDirectly(desk, sent.person.id, sent.root === undefined ? [] : await groupsIn(db, sent.root));
  if (group === undefined) return refuse(words.mayNot);
  if ('refused' in question) return refuse(question.refused);
  const { asker } = question;
  if (asker.id === sent.person.id) return refuse(words.yourself);
  const name = calledName(asker.name);
  const by = calledName(employeeOf(desk, sent.person).name);
  const secret = mayBePrivate(desk, question);
  const counted = (outcome: BypassOutcome): Effect => ({ kind: 'bypass', group, outcome, message: sent.message });
  const chat = await personalChat(db, asker.id, sent.conversation);
  if (chat === undefined) {
    if (secret) return refuse(words.mustTell(name, desk.organisation.bereikbaar.telefoon));
    const made = await registered(loket, db, question, { id: sent.person.id, group });
    if (!made) return refuse(words.noDesk(name, desk.organisation.bereikbaar.telefoon));
    return { said: words.registered(name, made.number), elsewhere: made.elsewhere, bypass: counted('ticket') };
  }
  const { session, lastInAt } = await lockChat(db, chat);
  if (secret) {
    const hint = say(wordsFor(session).toDesk.hint(by));
    return {
      said: words.hinted(name),
      elsewhere: [{ conversation: chat, effects: [hint] }],
      bypass: counted('hint'),
    };
  }
  const reads = await readsOf(loket, db, desk, asker);
  const busy = lastInAt !== null && reads.now.getTime() - lastInAt.getTime() < pause;
  const step = await withLook(db, reads, (all) => takeUpSentOn(readSession(session), by, question, busy, desk, all));
  return {
    said: words.done(name),
    elsewhere: [{ conversation: chat, about: asker.name, ...step }],
    bypass: counted('chat'),
  };
}

/** What is read for somebody in whose chat something is taken up while they say nothing. */
async function readsOf(loket: Loket, db: Queryable, desk: Desk, asker: Question['asker']): Promise<Reads> {
  const now = loket.now();
  const own = await ticketsOf(db, asker.id);
  return {
    now,
    employee: employeeOf(desk, asker),
    tickets: own.tickets,
    followed: own.followed.map(({ ticket, answered, told }) => asFollowed(ticket, answered, told)),
    announcements: await listAnnouncements(db, now, overdueFor),
    told: [],
    ratingAskedAt: null,
    newId: loket.newId(),
    newNumber: null,
  };
}

/** The desk is asked to call who has no chat, and hears so at once; undefined when the PDC has no such product. */
async function registered(
  loket: Loket,
  db: Queryable,
  { asker, said, note }: Question,
  by: { id: string; group: string },
): Promise<{ number: string; elsewhere: Elsewhere[] } | undefined> {
  const desk = loket.desk();
  if (!desk.catalogue.has(callback)) return undefined;
  const { phone } = employeeOf(desk, asker);
  const { ticket, effects, elsewhere } = await registering(
    loket,
    db,
    {
      product: callback,
      requester: asker,
      description: note === undefined ? said : `${said}. ${note}`,
      ...(phone ? { answers: { nummer: phone } } : {}),
    },
    { role: 'backoffice', id: by.id },
  );
  const from = groupNamed(desk, by.group).naam;
  const alarm: Effect = { kind: 'alarm', ticket, about: { why: 'doorgestuurd', from } };
  const heard = await heardElsewhere(loket, db, [alarm], [], { person: by.id, conversation: '' });
  return {
    number: ticket.number,
    elsewhere: [{ conversation: null, effects: [...effects, alarm] }, ...elsewhere, ...heard],
  };
}
