import type { Desk } from '../dialogs/desk.ts';
import { isConfirmable, readSession } from '../dialogs/session.ts';
import { firstLook } from '../dialogs/silence.ts';
import { attendChat } from '../desk/attend.ts';
import { employeeOfChat } from '../desk/ending.ts';
import { overdue } from '../desk/patience.ts';
import type { Takeover } from '../desk/takeover.ts';
import { trail } from '../desk/trail.ts';
import { wakeAnnounced } from '../storage/announced.ts';
import { keepSession, sessionOf } from '../storage/conversations.ts';
import { inOrder, type Queryable } from '../storage/db.ts';
import { rosterRows } from '../storage/desk-channels.ts';
import { conversationOf, ticketsOf } from '../storage/followers.ts';
import { wakeHeld } from '../storage/pushes.ts';
import { linesOf } from '../storage/takeover-lines.ts';
import { claimDue, lookAtChat, placeOf, queueNow } from '../storage/takeovers.ts';
import { takeNumber } from '../storage/tickets.ts';
import { yearOf } from '../tickets/calendar.ts';
import { carryOut, type AfterCommit } from './carry-out.ts';
import { atDesk, withEffects } from './desk-turn.ts';
import type { Elsewhere } from './elsewhere.ts';
import type { Loket } from './loket.ts';
import { oneByOne } from './one-by-one.ts';
import { unasked } from './unasked.ts';

/** Looks at every chat of the desk of which something came due: nobody waits in silence. Throws when the database does. */
export const lookAtChats = (loket: Loket): Promise<void> =>
  oneByOne<Takeover>(loket, {
    claim: claimDue,
    handle: (db, takeover) => handle(loket, db, takeover),
    rest: (db, { id }, until) => lookAtChat(db, id, until),
    failed: { message: 'a chat of the desk could not be attended', name: ({ id }) => ({ takeover: id }) },
  });

async function handle(loket: Loket, db: Queryable, takeover: Takeover): Promise<AfterCommit[]> {
  const now = loket.now();
  const desk = loket.desk();
  const looked = overdue(takeover, now, desk);
  if (looked.due === null) {
    await lookAtChat(db, takeover.id, looked.lookAt);
    return [];
  }
  const managers = looked.due === 'manager' ? await managersReached(db, desk) : [];
  const makes = looked.due === 'keep' || looked.due === 'let-go';
  const [kept, roster, queue, place, lines, number, own] = await inOrder([
    sessionOf(db, takeover.conversation),
    rosterRows(db),
    queueNow(db),
    placeOf(db, takeover),
    linesOf(db, takeover.id),
    makes ? takeNumber(db, yearOf(desk.calendar, now)) : Promise.resolve(''),
    ticketsOf(db, takeover.person.id),
  ]);
  const session = readSession(kept);
  const managed = managers.length > 0;
  const all = { now, roster, queue, place, lines, number, managed };
  const { managers: text, ...step } = attendChat(takeover, looked.due, desk, all);
  const moved = trail(takeover, step.takeover, { role: 'loket', id: 'loket', name: 'Loket' }, now);
  const there = withEffects(atDesk(step, session, desk, unasked(loket, employeeOfChat(takeover), own.tickets)), moved);
  await keepSession(db, takeover.conversation, {
    session: there.session,
    confirmable: isConfirmable(there.session),
    // What goes on after it may be left in silence like any other.
    lookAt: firstLook(there.session, now, desk),
  });
  if (session.desk !== undefined && there.session.desk === undefined) {
    await wakeAnnounced(db, takeover.conversation, now);
    await wakeHeld(db, takeover.conversation, now);
  }
  const elsewhere = text === undefined ? [] : toManagers(loket, managers, text);
  const heard = { speaker: takeover.person.name, elsewhere: [...there.elsewhere, ...elsewhere] };
  const left = await carryOut(loket, db, takeover.conversation, there.effects, heard);
  const { due } = looked;
  return [...left, { count: () => loket.metrics.takeovers.inc({ did: due }) }];
}

/** The chats of who leads the desk, as far as they can be reached. */
async function managersReached(db: Queryable, { organisation }: Desk): Promise<string[]> {
  const reached: string[] = [];
  for (const { id } of organisation.personen.filter(({ rol }) => rol === 'manager')) {
    const chat = await conversationOf(db, id);
    if (chat) reached.push(chat.conversation);
  }
  return reached;
}

/** Who leads the desk hears it in their own chat. */
function toManagers(loket: Loket, chats: readonly string[], text: string): Elsewhere[] {
  if (chats.length === 0) loket.log.warn('somebody waits for the desk and no manager can be reached');
  return chats.map((conversation) => ({ conversation, effects: [{ kind: 'send', message: { text } }] }));
}
