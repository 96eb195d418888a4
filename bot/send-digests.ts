import { lastRound } from '../digest/rounds.ts';
import { cutTo, maySee } from '../digest/may-see.ts';
import { nothingToTell } from '../digest/nl.ts';
import { spokenOf } from '../digest/spoken-of.ts';
import { asTold } from '../digest/told.ts';
import type { Message } from '../dialogs/channel.ts';
import { freeAt } from '../dialogs/tell.ts';
import { say, type Effect } from '../dialogs/effect.ts';
import { readSession, type Session } from '../dialogs/session.ts';
import {
  roundName,
  subscriptionsOf,
  type DigestScope,
  type DigestTime,
  type Subscription,
} from '../knowledge/digests.ts';
import { keepSession, lockChat } from '../storage/conversations.ts';
import { transaction, type Queryable } from '../storage/db.ts';
import {
  claimDigest,
  digestAsked,
  digestChoices,
  digestRounds,
  noteRound,
  settleDigest,
  type DigestRequest,
} from '../storage/digests.ts';
import { conversationOf } from '../storage/followers.ts';
import { isOpen } from '../tickets/calendar.ts';
import { afterCommit, carryOut, type AfterCommit } from './carry-out.ts';
import { digestOf } from './digest.ts';
import { keptAt } from './elsewhere.ts';
import { keepFigures } from './figures.ts';
import type { Loket } from './loket.ts';

/** Digests that are due by themselves, and those that were asked for. Throws when the database does. */
export async function sendDigests(loket: Loket): Promise<void> {
  await sendAsked(loket);
  const now = loket.now();
  if (!isOpen(loket.desk().calendar, now)) return;
  const due = await peopleDue(loket);
  if (due.length === 0) return;
  await keepFigures(loket.db, loket.desk(), now);
  for (const person of due) await apart(loket, (db) => tellDue(loket, db, person));
}

/** What fails for one is told in a later round, and keeps nobody else waiting. */
async function apart(loket: Loket, work: (db: Queryable) => Promise<AfterCommit[]>): Promise<void> {
  try {
    afterCommit(loket, await transaction(loket.db, work));
  } catch (error) {
    loket.log.error({ fault: error instanceof Error ? error.message : 'unknown' }, 'digest failed');
  }
}

/** Digests of one time that are due for somebody; `at` is when they were. */
interface Due {
  round: string;
  at: Date;
  subscriptions: Subscription[];
}

/** Of one person: what is due, and the times of which nothing is known yet. */
function dueOf(
  { calendar, organisation }: ReturnType<Loket['desk']>,
  person: string,
  chosen: readonly Subscription[] | null,
  rounds: ReadonlyMap<string, Date>,
  now: Date,
): { due: Due[]; fresh: string[] } {
  const times = new Map<string, Subscription[]>();
  for (const one of subscriptionsOf(organisation, person, chosen))
    times.set(roundName(one.time), [...(times.get(roundName(one.time)) ?? []), one]);
  const due: Due[] = [];
  const fresh: string[] = [];
  for (const [round, subscriptions] of times) {
    const [first] = subscriptions;
    const at = first && lastRound(first.time, now, calendar);
    const until = rounds.get(round);
    if (!until) fresh.push(round);
    else if (at && at > until) due.push({ round, at, subscriptions });
  }
  return { due, fresh };
}

/** For whom something is due. What is new in organisation.yaml begins now: no digest comes of before it was there. */
async function peopleDue(loket: Loket): Promise<string[]> {
  const { db } = loket;
  const desk = loket.desk();
  const now = loket.now();
  const choices = await digestChoices(db);
  const named = desk.organisation.overzichten.flatMap(({ wie }) => wie);
  const people = [...new Set([...choices.keys(), ...named])];
  if (people.length === 0) return [];
  const rounds = await digestRounds(db);
  const found: string[] = [];
  for (const person of people) {
    const known = rounds.get(person) ?? new Map<string, Date>();
    const { due, fresh } = dueOf(desk, person, choices.get(person) ?? null, known, now);
    for (const round of fresh) await noteRound(db, person, round, now, { begin: true });
    if (due.length > 0) found.push(person);
  }
  return found;
}

/** Tells somebody what is due, once: behind the lock of their chat it is looked at again. */
async function tellDue(loket: Loket, db: Queryable, person: string): Promise<AfterCommit[]> {
  const desk = loket.desk();
  const now = loket.now();
  const reached = await conversationOf(db, person);
  const chat = reached && (await lockChat(db, reached.conversation));
  // Without a chat, two processes wait for each other at the row of the round.
  const rounds = (await digestRounds(db, person)).get(person) ?? new Map<string, Date>();
  const { due } = dueOf(desk, person, (await digestChoices(db, person)).get(person) ?? null, rounds, now);
  if (due.length === 0) return [];
  if (chat && freeAt(chat.session, chat.lastInAt ?? now, now, desk) > now) return [];
  for (const { round, at } of due) await noteRound(db, person, round, at);
  const count = (outcome: string): AfterCommit => ({ count: () => loket.metrics.digests.inc({ outcome }) });
  if (!reached || !chat) return [count('unreachable')];
  let session = readSession(chat.session);
  const effects: Effect[] = [];
  for (const { time, scope } of due.flatMap(({ subscriptions }) => subscriptions)) {
    const told = await compose(loket, db, person, session, { length: time.length, scope });
    if (!told?.message) continue;
    session = told.session;
    effects.push({ kind: 'send', message: told.message });
  }
  if (effects.length === 0) return [count('silent')];
  await keepSession(db, reached.conversation, keptAt(loket, session, true));
  return [...(await carryOut(loket, db, reached.conversation, effects)), count('told')];
}

/** A digest for somebody, and the session as it becomes by it. Undefined: they may see nothing of it. */
async function compose(
  loket: Loket,
  db: Queryable,
  person: string,
  session: Session,
  asked: { length: DigestTime['length']; scope: DigestScope },
): Promise<{ message: Message | undefined; session: Session } | undefined> {
  const desk = loket.desk();
  const now = loket.now();
  const { scope } = cutTo(maySee(desk.organisation, person), asked.scope);
  if (!scope) return undefined;
  const { message, span } = await digestOf(db, desk, { length: asked.length, scope, reader: person }, now);
  return {
    message,
    session: message ? { ...spokenOf(session, 'digests'), digest: asTold(span, scope, now) } : session,
  };
}

/** What was asked for is answered at any hour, also that there is nothing. */
async function sendAsked(loket: Loket): Promise<void> {
  const { db } = loket;
  if (!(await digestAsked(db))) return;
  await keepFigures(db, loket.desk(), loket.now());
  const claimed = new Set<string>();
  for (;;) {
    // As it was before: a transaction may begin again.
    const tried = [...claimed];
    await apart(loket, async (client) => {
      const asked = await claimDigest(client, tried);
      if (!asked) return [];
      claimed.add(asked.conversation);
      return answerOne(loket, client, asked);
    });
    if (claimed.size === tried.length) return;
  }
}

async function answerOne(
  loket: Loket,
  db: Queryable,
  { conversation, person, session, ...asked }: DigestRequest & { session: unknown },
): Promise<AfterCommit[]> {
  await settleDigest(db, conversation);
  const told = await compose(loket, db, person, readSession(session), asked);
  if (told?.message) await keepSession(db, conversation, keptAt(loket, told.session, true));
  const effect: Effect = told?.message ? { kind: 'send', message: told.message } : say(nothingToTell);
  return carryOut(loket, db, conversation, [effect]);
}

/** Answers what was just asked for. Does not throw; what fails is done by the chore. */
export async function answerAsked(loket: Loket): Promise<void> {
  try {
    await sendAsked(loket);
  } catch (error) {
    loket.log.error({ fault: error instanceof Error ? error.message : 'unknown' }, 'digest failed');
  }
}
