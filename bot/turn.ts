import { advance } from '../dialogs/advance.ts';
import type { Incoming } from '../dialogs/channel.ts';
import type { Desk, Employee, Reads } from '../dialogs/desk.ts';
import { say, type Step } from '../dialogs/effect.ts';
import { mayMakeTicket, readSession, type Session } from '../dialogs/session.ts';
import { wordsOf } from '../dialogs/words.ts';
import { keepAddress, keepSession, markUnreachable, openTurn } from '../storage/conversations.ts';
import { transaction, type Queryable } from '../storage/db.ts';
import type { Taken } from '../storage/outbox.ts';
import { takeNumber, TicketChanged, ticketsOf } from '../storage/tickets.ts';
import { yearOf } from '../tickets/calendar.ts';
import { carryOut } from './carry-out.ts';
import { keepReceived, receiveFiles, type ReceivedFiles } from './files.ts';
import type { Loket } from './loket.ts';

const attempts = 4;

/**
 * One turn: seen before? → lock the conversation → dialogs decide → rows → commit → what is to be said leaves.
 * Resolves after the commit; throws when nothing was kept, so that the channel brings the activity again.
 */
export async function takeTurn(loket: Loket, incoming: Incoming): Promise<void> {
  const received = await receiveFiles(loket, incoming);
  const timer = loket.metrics.turnSeconds.startTimer();
  for (let attempt = 1; ; attempt++)
    try {
      const outcome = await transaction(loket.db, (db) => inTransaction(loket, db, incoming, received));
      timer();
      loket.metrics.turns.inc({ outcome: outcome.seen ? 'seen before' : 'done' });
      if (outcome.taken) loket.delivery.deliver(incoming.conversation, outcome.taken);
      return;
    } catch (error) {
      if (error instanceof TicketChanged && attempt < attempts) continue;
      loket.metrics.turns.inc({ outcome: 'failed' });
      throw error;
    }
}

async function inTransaction(
  loket: Loket,
  db: Queryable,
  incoming: Incoming,
  received: ReceivedFiles | undefined,
): Promise<{ seen: boolean; taken: Taken | null }> {
  const now = loket.now();
  const opened = await openTurn(db, incoming, now);
  if (!opened.fresh) return { seen: true, taken: null };
  await keepAddress(db, incoming.conversation, incoming.address, now);
  if (incoming.what.kind === 'left') {
    await markUnreachable(db, incoming.conversation, 'uninstalled', now);
    return { seen: false, taken: null };
  }
  if (incoming.what.kind === 'arrived' && opened.session !== null) return { seen: false, taken: null };
  const session = readSession(opened.session);
  if (received) await keepReceived(db, received, incoming.person.id, now);
  const step = await decide(loket, db, incoming, session, now, received);
  if (step.session !== session || opened.session === null) await keepSession(db, incoming.conversation, step.session);
  return { seen: false, taken: await carryOut(loket, db, incoming.conversation, step.effects, incoming.person.name) };
}

async function decide(
  loket: Loket,
  db: Queryable,
  incoming: Incoming,
  session: Session,
  now: Date,
  received: ReceivedFiles | undefined,
): Promise<Step> {
  if (incoming.scope !== 'personal')
    return {
      session,
      effects: incoming.what.kind === 'arrived' ? [] : [say(wordsOf(session.language ?? 'nl').onlyPersonal)],
    };
  const desk = loket.desk();
  const reads: Reads = {
    now,
    employee: employeeOf(desk, incoming.person),
    tickets: await ticketsOf(db, incoming.person.id),
    ...(received ? { files: received.files } : {}),
    newId: loket.newId(),
    newNumber: mayMakeTicket(session, incoming.what) ? await takeNumber(db, yearOf(desk.calendar, now)) : null,
  };
  return advance(session, incoming.what, desk, reads);
}

/** Who is talking, with what the organisation's directory knows of them. */
function employeeOf(desk: Desk, person: Incoming['person']): Employee {
  const known = desk.organisation.personen.find((one) => one.id === person.id);
  return {
    id: person.id,
    name: person.name || (known?.naam ?? ''),
    ...(known?.gebouw ? { building: known.gebouw } : {}),
    ...(known?.kamer ? { room: known.kamer } : {}),
    ...(known?.telefoon ? { phone: known.telefoon } : {}),
    ...(known?.afdeling ? { department: known.afdeling } : {}),
  };
}
