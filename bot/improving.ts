import type { Incoming } from '../dialogs/channel.ts';
import { say, type Effect } from '../dialogs/effect.ts';
import type { Session } from '../dialogs/session.ts';
import { freeAt } from '../dialogs/tell.ts';
import {
  checkCard,
  checkMessage,
  checkText,
  coordinatorFor,
  improvementForm,
  looking,
  mayImprove,
  repeatMessage,
  spokenDay,
} from '../digest/improving.ts';
import { improvingNl as said } from '../digest/improving-nl.ts';
import { complaintsIn } from '../storage/complaints.ts';
import { lockChat } from '../storage/conversations.ts';
import { transaction, type Queryable } from '../storage/db.ts';
import { conversationOf } from '../storage/followers.ts';
import {
  decideImprovement,
  dueImprovements,
  forgetRepeats,
  keepImprovement,
  lockImprovement,
  noteChecked,
  noteRepeat,
  repeatsTold,
} from '../storage/improvements.ts';
import { isOpen } from '../tickets/calendar.ts';
import {
  causeOf,
  countOf,
  dayAfter,
  daysOf,
  isToTell,
  readCause,
  wrongIn,
  type Cause,
  type Improvement,
  type Planned,
} from '../tickets/improvement.ts';
import { localMoment } from '../tickets/local-time.ts';
import { repeatsIn } from '../tickets/repeats.ts';
import { afterCommit, carryOut } from './carry-out.ts';
import type { AtDesk } from './desk-turn.ts';
import { dayOf } from './letterbox-rows.ts';
import type { Loket } from './loket.ts';

/** Causes that come back and what is done about them: told to the complaints coordinator, noted by them, and looked at again. */

const day = 86_400_000;

/** Tells what comes back and what became of what was done, in working time. Throws when the database does. */
export async function lookAtRepeats(loket: Loket): Promise<void> {
  const now = loket.now();
  if (!isOpen(loket.desk().calendar, now)) return;
  const complaints = await complaintsIn(loket.db, new Date(now.getTime() - looking.days * day), now);
  const found = repeatsIn(complaints, { until: now, ...looking });
  await forgetRepeats(loket.db, found.map(causeOf));
  const told = await repeatsTold(loket.db);
  for (const repeat of found) {
    const cause = causeOf(repeat);
    const before = told.get(cause);
    const n = repeat.tickets.length;
    if (!isToTell(n, before)) continue;
    const effect: Effect = { kind: 'send', message: repeatMessage(repeat, before, loket.desk()) };
    await toCoordinator(loket, cause, [effect], (db) => noteRepeat(db, cause, n, before, now));
  }
  for (const one of await dueImprovements(loket.db, dayOf(loket))) {
    const counted = await count(loket, one);
    const effect: Effect = { kind: 'send', card: checkCard(one.id), message: checkMessage(one, counted, loket.desk()) };
    await toCoordinator(loket, one.cause, [effect], (db) => noteChecked(db, one.id, counted, now));
  }
}

/** As many days before it was to help as after. */
async function count(loket: Loket, one: Improvement): Promise<{ before: number; after: number }> {
  const { zone } = loket.desk().calendar;
  const at = (date: string) => localMoment(date, '00:00', zone);
  const [from, due, until] = [at(dayAfter(one.dueOn, -daysOf(one))), at(one.dueOn), at(one.checkOn)];
  const all = await complaintsIn(loket.db, from, until);
  return { before: countOf(all, one.cause, from, due), after: countOf(all, one.cause, due, until) };
}

/** In their own chat, when they can be told now; else it is tried again. `note` is false when another process told it. */
async function toCoordinator(
  loket: Loket,
  cause: Cause,
  effects: Effect[],
  note: (db: Queryable) => Promise<boolean>,
): Promise<void> {
  const who = coordinatorFor(cause, loket.desk(), dayOf(loket));
  const reached = who === undefined ? undefined : await conversationOf(loket.db, who);
  if (!reached) return;
  const now = loket.now();
  const left = await transaction(loket.db, async (db) => {
    const { session, lastInAt } = await lockChat(db, reached.conversation);
    if (freeAt(session, lastInAt ?? now, now, loket.desk()) > now || !(await note(db))) return [];
    return carryOut(loket, db, reached.conversation, effects);
  });
  afterCommit(loket, left);
}

/** A press about it; undefined when it is about something else. */
export async function improvingTurn(
  loket: Loket,
  db: Queryable,
  { what, person }: Pick<Incoming, 'what' | 'person'>,
  session: Session,
): Promise<AtDesk | undefined> {
  if (what.kind !== 'press' || what.press.do !== 'maatregel') return undefined;
  const { ref = '', value = '', values = {} } = what.press;
  const effects = await pressed(loket, db, { ref, value, values }, person.id);
  return { session, effects, elsewhere: [] };
}

async function pressed(
  loket: Loket,
  db: Queryable,
  { ref, value, values }: { ref: string; value: string; values: Record<string, string> },
  person: string,
): Promise<Effect[]> {
  const [desk, now, today] = [loket.desk(), loket.now(), dayOf(loket)];
  if (value === 'klaar' || value === 'opnieuw') {
    const one = await lockImprovement(db, ref);
    if (!one) return [say(said.gone)];
    return mayImprove(person, one.cause, desk, today) ? decided(loket, db, one, value) : [say(said.noRight)];
  }
  const shared = readCause(ref);
  if (!shared) return [say(said.gone)];
  const cause = causeOf(shared);
  if (!mayImprove(person, cause, desk, today)) return [say(said.noRight)];
  if (value !== 'bewaar') return [{ kind: 'send', message: improvementForm(cause, desk) }];
  const filled = (id: keyof Planned) => (values[id] ?? '').trim();
  const planned = { what: filled('what'), who: filled('who'), dueOn: filled('dueOn'), checkOn: filled('checkOn') };
  const wrong = wrongIn(planned, today);
  if (wrong.length > 0) return [{ kind: 'send', message: improvementForm(cause, desk, planned, wrong) }];
  const kept = await keepImprovement(db, cause, planned, person, now);
  return [say(said.saved(kept.what, spokenDay(kept.checkOn, desk, now), daysOf(kept)))];
}

/** It is done with, or looked at again after as many days. */
async function decided(loket: Loket, db: Queryable, one: Improvement, value: 'klaar' | 'opnieuw'): Promise<Effect[]> {
  const [desk, now] = [loket.desk(), loket.now()];
  if (one.doneAt) return [say(said.wasDone)];
  if (value === 'opnieuw' && one.toldAt === null) return [say(said.waits(spokenDay(one.checkOn, desk, now)))];
  const again = dayAfter(dayOf(loket), daysOf(one));
  await decideImprovement(db, one.id, value === 'klaar' ? { done: now } : { checkOn: again });
  const answer = value === 'klaar' ? said.isDone : said.lookAgain(spokenDay(again, desk, now));
  if (one.before === null || one.after === null) return [say(answer)];
  const text = `${checkText(one, { before: one.before, after: one.after }, desk)} **${answer}**`;
  return [{ kind: 'update', card: checkCard(one.id), message: { text, card: { paragraphs: [text] } } }, say(answer)];
}
