import { advance } from '../dialogs/advance.ts';
import type { Incoming } from '../dialogs/channel.ts';
import type { Desk, Reads } from '../dialogs/desk.ts';
import type { DeskEffect } from '../desk/effect.ts';
import { talkOf } from '../desk/ending.ts';
import { ofSomethingElse } from '../digest/spoken-of.ts';
import { inLanguage, mayConfirm, readSession, type Session } from '../dialogs/session.ts';
import type { Language } from '../dialogs/words.ts';
import {
  keepAddress,
  keepSession,
  languageSpoken,
  markUnreachable,
  noteHandled,
  openTurn,
  Overtaken,
} from '../storage/conversations.ts';
import { inOrder, readThenWrite, type Queryable } from '../storage/db.ts';
import { listAnnouncements } from '../storage/announcements.ts';
import { ticketsOf } from '../storage/followers.ts';
import { approvalsOf } from '../storage/approvals.ts';
import { ordersOf } from '../storage/orders.ts';
import { isCorrectable, linesOf } from '../storage/takeover-lines.ts';
import { numberOf, TicketChanged } from '../storage/tickets.ts';
import { ended } from '../tickets/status.ts';
import { overdueFor } from '../tickets/announcement.ts';
import { asFollowed } from '../tickets/follow.ts';
import { yearOf } from '../tickets/calendar.ts';
import { announceTurn } from './announce-turn.ts';
import { approvalPressed, isOwnDecision, whoCanBeReached } from './approvals.ts';
import { carryOut, afterCommit, type AfterCommit } from './carry-out.ts';
import { copyOf } from './copy-name.ts';
import { chatUnder, isHeard } from './desk-thread.ts';
import { asTyped, digestTurn } from './digest-turn.ts';
import { deskTurn, queueIn, withChats, type AtDesk } from './desk-turn.ts';
import { heardElsewhere, keepChats, keptAt, type Elsewhere } from './elsewhere.ts';
import { employeeOf } from './employee.ts';
import { figuresTurn, readyFigures } from './figures-turn.ts';
import { keepReceived, receiveFiles, type ReceivedFiles } from './files.ts';
import { withLook } from './look.ts';
import { improvingTurn } from './improving.ts';
import type { Loket } from './loket.ts';
import { isOwnerPress, ownerTurn } from './owner-turn.ts';
import { reportTurn } from './reports/turn.ts';
import { answerAsked } from './send-digests.ts';
import { tellNow } from './tell.ts';
import { threadTurn } from './thread-turn.ts';
import { saidToDesk } from './to-desk.ts';

const attempts = 4;
const none = { tickets: [], followed: [] };

/**
 * One turn: seen before? → lock the conversation → dialogs decide → rows → commit → what is to be said leaves.
 * Resolves after the commit, to the language of the conversation; throws when nothing was kept, so that the channel brings the activity again.
 */
export async function takeTurn(loket: Loket, incoming: Incoming): Promise<Language> {
  if (!(await isForUs(loket, incoming))) return 'nl';
  const received = await receiveFiles(loket, incoming);
  await readyFigures(loket, incoming);
  const timer = loket.metrics.turnSeconds.startTimer();
  for (let attempt = 1; ; attempt++)
    try {
      const turn = await readThenWrite(
        loket.db,
        (db) => decide(loket, db, incoming, received),
        (db, decided) => keep(loket, db, incoming, decided, received),
      );
      timer();
      loket.metrics.turns.inc({ outcome: turn.seen ? 'seen before' : 'done' });
      afterCommit(loket, turn.left);
      for (const free of turn.free) await tellNow(loket, free);
      if (turn.asks) await answerAsked(loket);
      return turn.language;
    } catch (error) {
      if ((error instanceof TicketChanged || error instanceof Overtaken) && attempt < attempts) continue;
      loket.metrics.turns.inc({ outcome: 'failed' });
      throw error;
    }
}

/** Whether anything comes of it: not of what colleagues say to each other, nor of a correction of what was not said to the desk. */
async function isForUs({ db, now }: Loket, incoming: Incoming): Promise<boolean> {
  const { what, overheard, scope } = incoming;
  if (what.kind === 'corrected')
    return scope === 'personal' ? isCorrectable(db, copyOf(what.of)) : (await chatUnder(db, incoming)) !== undefined;
  return !overheard || (await isHeard(db, incoming, now()));
}

/** What a turn changes. Without `session` it stays what it was. */
interface Decided {
  seen: boolean;
  moved: boolean;
  /** An intake was going on, and is not any more. */
  free?: boolean;
  language: Language;
  session?: Session;
  effects: DeskEffect[];
  /** What others hear of it, and the personal chat of who spoke in a thread. */
  elsewhere?: Elsewhere[];
}

/** Reads everything that a turn looks at, in one go, and decides. */
async function decide(
  loket: Loket,
  db: Queryable,
  incoming: Incoming,
  received: ReceivedFiles | undefined,
): Promise<Decided> {
  const { what, person, conversation } = incoming;
  const now = loket.now();
  const [opened, own] = await inOrder([
    openTurn(db, incoming, now, mayConfirm(what)),
    what.kind === 'left' ? Promise.resolve(none) : ticketsOf(db, person.id),
  ]);
  const { moved } = opened;
  const known = readSession(opened.session);
  const language = known.language ?? 'nl';
  if (!opened.fresh) return { seen: true, moved: false, language, effects: [] };
  if ((what.kind === 'left' && known.desk === undefined) || (what.kind === 'arrived' && opened.session !== null))
    return { seen: false, moved, language, effects: [] };
  const session = what.kind === 'arrived' ? inLanguage(known, await languageSpoken(db, person.id)) : known;
  const desk = loket.desk();
  const asked = approvalPressed(what);
  const approvals =
    opened.approves || asked !== null || known.approving
      ? await approvalsOf(db, person.id, asked ?? known.approving?.number ?? null)
      : [];
  const composite = [...own.tickets, ...approvals].filter(
    ({ parts, status }) => parts.length > 0 && !ended.includes(status),
  );
  const reads: Reads = {
    now,
    employee: employeeOf(desk, person),
    tickets: own.tickets,
    orders:
      composite.length === 0
        ? []
        : await ordersOf(
            db,
            composite.map(({ number }) => number),
          ),
    approvals,
    ...(await whoCanBeReached(loket, db, session, person.id, opened.number !== null)),
    followed: own.followed.map(({ ticket, answered, told }) => asFollowed(ticket, answered, told)),
    told: opened.told,
    ratingAskedAt: opened.ratingAskedAt,
    ratingSilent: opened.ratingSilent,
    ...(opened.queue && incoming.scope === 'personal' ? { queue: queueIn(desk, opened.queue) } : {}),
    announcements: opened.announced ? await listAnnouncements(db, now, overdueFor) : [],
    ...(received ? { files: received.files } : {}),
    ...(known.intake?.talk && opened.number !== null
      ? { talk: talkOf(await linesOf(db, known.intake.talk.takeover)) }
      : {}),
    newId: loket.newId(),
    newNumber: opened.number === null ? null : numberOf(yearOf(desk.calendar, now), opened.number),
  };
  const turn = incoming.scope === 'personal' ? personalTurn : threadTurn;
  const { elsewhere, ...step } = await turn(loket, db, incoming, session, desk, reads);
  const changed = step.session !== session || opened.session === null;
  return {
    seen: false,
    moved,
    free:
      (session.intake !== undefined && step.session.intake === undefined) ||
      (session.desk !== undefined && step.session.desk === undefined),
    language: step.session.language ?? 'nl',
    effects: step.effects,
    elsewhere: [
      ...elsewhere,
      ...(await heardElsewhere(loket, db, step.effects, [...approvals, ...own.tickets], {
        person: person.id,
        conversation,
      })),
    ],
    ...(changed ? { session: step.session } : {}),
  };
}

/** A turn in somebody's own chat: with the people of the desk when they have it, else with the bot. */
async function personalTurn(
  loket: Loket,
  db: Queryable,
  incoming: Incoming,
  session: Session,
  desk: Desk,
  reads: Reads,
): Promise<AtDesk> {
  const { desk: takeover, ...free } = session;
  if (takeover !== undefined && isOwnDecision(incoming.what)) {
    const decided = advance(free, incoming.what, desk, reads);
    return { session: { ...decided.session, desk: takeover }, effects: decided.effects, elsewhere: [] };
  }
  const owned =
    takeover === undefined || isOwnerPress(incoming.what) ? await ownerTurn(loket, db, incoming) : undefined;
  const aside = ofSomethingElse(session, incoming.what);
  if (owned) return { session: aside, ...owned };
  if (takeover !== undefined && incoming.what.kind === 'press' && incoming.what.press.do === 'mededeling') {
    const decided = await announceTurn(loket, db, incoming, free, desk);
    if (decided) return { ...decided, session: { ...decided.session, desk: takeover } };
  }
  const held = await deskTurn(loket, db, incoming, aside, desk, reads);
  if (held) return held;
  const sent = await saidToDesk(loket, db, incoming, reads);
  if (sent) return { session: aside, ...sent };
  const before = session.desk === undefined ? session : free;
  const other = ofSomethingElse(before, incoming.what);
  const improved = await improvingTurn(loket, db, incoming, other);
  if (improved) return improved;
  const reported = await reportTurn(loket, db, incoming, other, desk);
  if (reported) return reported;
  const announced = await announceTurn(loket, db, incoming, other, desk);
  if (announced) return announced;
  const digests = await digestTurn(loket, db, incoming, before, desk);
  if (digests) return { ...digests, elsewhere: [] };
  const figures = await figuresTurn(loket, db, incoming, before, desk);
  if (figures) return figures;
  const said = asTyped(incoming.what);
  const step = await withLook(db, reads, (all) => advance(other, said, desk, all));
  return {
    session: step.session,
    effects: await withChats(db, before, step, incoming, desk, reads),
    elsewhere: [],
  };
}

/** Makes rows of what was decided. */
async function keep(
  loket: Loket,
  db: Queryable,
  { key, conversation, scope, address, what, person }: Incoming,
  { seen, moved, free = false, language, session, effects, elsewhere = [] }: Decided,
  received: ReceivedFiles | undefined,
): Promise<{ seen: boolean; free: string[]; asks: boolean; language: Language; left: AfterCommit[] }> {
  const now = loket.now();
  const asks = effects.some((effect) => effect.kind === 'ask-digest');
  if (seen) return { seen, free: [], asks, language, left: [] };
  const [, , , , , , left] = await inOrder([
    noteHandled(db, key, now),
    moved ? keepAddress(db, conversation, address, now) : Promise.resolve(),
    what.kind === 'left' ? markUnreachable(db, conversation, 'uninstalled', now) : Promise.resolve(),
    session ? keepSession(db, conversation, keptAt(loket, session, scope === 'personal')) : Promise.resolve(),
    received ? keepReceived(db, received, person.id, now) : Promise.resolve(),
    keepChats(loket, db, elsewhere),
    carryOut(loket, db, conversation, effects, { speaker: person.name, elsewhere }),
  ]);
  const others = elsewhere.flatMap((one) => (one.free && one.conversation !== null ? [one.conversation] : []));
  return { seen, free: free ? [conversation, ...others] : others, asks, language, left };
}
