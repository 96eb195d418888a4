import { askedOnce } from '../dialogs/asked-once.ts';
import { backFromDesk } from '../dialogs/back-from-desk.ts';
import type { Incoming } from '../dialogs/channel.ts';
import type { Desk, Queue, Reads } from '../dialogs/desk.ts';
import type { Effect, Step } from '../dialogs/effect.ts';
import type { Session } from '../dialogs/session.ts';
import type { DeskEffect } from '../desk/effect.ts';
import { employeeSays } from '../desk/employee.ts';
import { cameToTicket } from '../desk/as-ticket.ts';
import { opened } from '../desk/opening.ts';
import { answerIn, withoutFilling } from '../desk/proposal.ts';
import { isStaffed } from '../desk/roster.ts';
import type { DeskStep, Posted } from '../desk/step.ts';
import { aboutWith, turnsTo, type Similar } from '../desk/suggestions.ts';
import { chatCard, type Takeover } from '../desk/takeover.ts';
import { trail } from '../desk/trail.ts';
import { choiceIn } from '../desk/while-waiting.ts';
import type { OpenedTurn } from '../storage/conversations.ts';
import { inOrder, type Queryable } from '../storage/db.ts';
import { rosterRows } from '../storage/desk-channels.ts';
import { linesOf } from '../storage/takeover-lines.ts';
import { placeOf, queueNow, takeoverBy } from '../storage/takeovers.ts';
import { takeNumber } from '../storage/tickets.ts';
import { yearOf } from '../tickets/calendar.ts';
import type { TicketFile } from '../tickets/ticket.ts';
import { whoIsReached } from './approvals.ts';
import { copyOf } from './copy-name.ts';
import type { Elsewhere } from './elsewhere.ts';
import type { Loket } from './loket.ts';
import { unkept } from './unkept.ts';
import { similarTo } from './similar.ts';
import { onlyNamed } from './teams/carried-files.ts';

/** The employee's side of a chat that the people of the desk have, or are waited for. */

/** What a turn of the desk becomes: the employee's chat, and what is done in others. */
export interface AtDesk {
  session: Session;
  effects: DeskEffect[];
  elsewhere: Elsewhere[];
}

/** A turn of somebody whose chat is with the desk. Undefined when it is not any more. Reads and locks only. */
export async function deskTurn(
  loket: Loket,
  db: Queryable,
  { what, key }: Incoming,
  session: Session,
  all: Desk,
  reads: Reads,
): Promise<AtDesk | undefined> {
  const desk = { ...all, search: askedOnce(all.search) };
  const takeover = session.desk === undefined ? undefined : await takeoverBy(db, session.desk);
  if (!takeover || takeover.state === 'ended') return undefined;
  const makes = mayMake(takeover, what);
  const { now, files = [] } = reads;
  const [roster, queue, place, lines, similar, number] = await inOrder([
    rosterRows(db),
    queueNow(db),
    placeOf(db, takeover),
    linesOf(db, takeover.id),
    similarNow(db, takeover, what, desk, now),
    makes ? takeNumber(db, yearOf(desk.calendar, reads.now)) : Promise.resolve(''),
  ]);
  const copy = copyOf(what.kind === 'corrected' ? what.of : key);
  const among = (all: readonly TicketFile[]) => onlyNamed(all, loket.links);
  const before = { now, roster, queue, place, lines, files, onlyNamed: among, similar, number, copy };
  const step = employeeSays(takeover, what, desk, before);
  const asking = { ...reads, ...(await approverReached(db, step, desk, now)) };
  const moved = trail(takeover, step.takeover, { role: 'medewerker', ...takeover.person }, now);
  const there = withEffects(atDesk(step, session, desk, asking), moved);
  // What was sent along with what goes nowhere has no place.
  const kept = step.effects.some(({ kind }) => kind === 'line');
  return kept ? there : { ...there, effects: [...there.effects, ...unkept(reads)] };
}

/** The same, and what else is done in the transaction of the chat. */
export const withEffects = (there: AtDesk, more: readonly DeskEffect[]): AtDesk => ({
  ...there,
  effects: [...there.effects, ...more],
});

/** Whether who approves what becomes a ticket can be reached. */
async function approverReached(
  db: Queryable,
  { takeover, then }: DeskStep,
  desk: Desk,
  now: Date,
): Promise<Pick<Reads, 'reachable'>> {
  const intake = then?.do === 'make' ? then.intake : undefined;
  const product = intake && desk.catalogue.get(intake.product);
  if (!product?.akkoord) return {};
  const beneficiary = intake?.for?.id ? { id: intake.for.id, name: '' } : null;
  return whoIsReached(db, desk, product, { requester: takeover.person, beneficiary }, now, intake?.answers);
}

/** The queue as who asks for a person hears it: whether anybody is there as well. */
export function queueIn(desk: Desk, { waiting, served, absent, memberHere }: NonNullable<OpenedTurn['queue']>): Queue {
  const presence = new Map(absent.map((id) => [id, 'away' as const]));
  const own = isStaffed(desk, { presence, holding: new Map(), members: new Map() });
  const here = own || (memberHere && desk.organisation.gesprekken['leden-van-het-team']);
  return here ? { waiting, served } : { waiting, served, nobody: true };
}

/** Whether what somebody says may make a ticket of it. */
function mayMake(takeover: Takeover, what: Incoming['what']): boolean {
  if (what.kind === 'press')
    return (
      what.press.value === 'keep' || (what.press.do === 'voorstel' && what.press.value?.startsWith('yes') === true)
    );
  return what.kind === 'text' && (choiceIn(what.text) === 'keep' || answerIn(takeover, what.text) === 'yes');
}

/** What is like it, once what somebody says makes it about something else; who waits is looked at when they are taken. */
async function similarNow(
  db: Queryable,
  { about, state }: Takeover,
  what: Incoming['what'],
  desk: Desk,
  now: Date,
): Promise<Similar[]> {
  if (state !== 'held' || what.kind !== 'text') return [];
  const text = what.text.trim();
  const after = aboutWith(about, text, desk);
  return turnsTo(about, after, text, desk) ? similarTo(db, after, desk, now) : [];
}

/** What a turn of the bot means for the desk: the queue gets a chat that a person was asked for, and a chat that led to an intake its ticket. */
export async function withChats(
  db: Queryable,
  before: Session,
  { session, effects }: Step,
  { conversation }: Pick<Incoming, 'conversation'>,
  desk: Desk,
  reads: Reads,
): Promise<DeskEffect[]> {
  const asked = effects.find((effect): effect is Extract<Effect, { kind: 'ask-desk' }> => effect.kind === 'ask-desk');
  if (asked) return [...effects, ...opened(asked, conversation, session, desk, reads, await rosterRows(db)).effects];
  const made = effects.find((effect) => effect.kind === 'make-ticket' && effect.ticket.intake === before.intake?.id);
  const from = before.intake?.talk && made?.kind === 'make-ticket' ? before.intake.talk.takeover : undefined;
  const takeover = from === undefined ? undefined : await takeoverBy(db, from);
  if (!takeover || made?.kind !== 'make-ticket') return effects;
  return [...effects, ...cameToTicket(takeover, made.ticket.number, desk, await rosterRows(db))];
}

/** What a step of the desk makes of the chat of the employee; `channel` is where its thread is, when that is not the one of the chat. */
export function atDesk(
  given: DeskStep,
  session: Session,
  desk: Desk,
  reads: Reads,
  channel = given.takeover.channel,
): AtDesk {
  const step = withoutFilling(given, desk);
  const { takeover, toEmployee, then } = step;
  // Somebody may write under the card of a chat that ended long ago, while another chat of the same employee is open.
  const over = takeover.state === 'ended' && session.desk === takeover.id;
  const back = over && then ? backFromDesk(session, then, desk, reads) : undefined;
  const { desk: _, ...free } = session;
  return {
    session: back?.session ?? (over ? free : session),
    effects: [
      ...(step.effects.some(({ kind }) => kind === 'open-takeover')
        ? []
        : [{ kind: 'keep-takeover' as const, takeover }]),
      ...step.effects,
      ...toEmployee,
      // In the words of the employee's own chat: nothing is asked of somebody who left.
      ...(takeover.outcome === 'gone' ? [] : (back?.effects ?? [])),
      ...(channel === null ? step.toThread.map((said) => replied(takeover, said)) : []),
    ],
    elsewhere:
      channel === null || step.toThread.length === 0
        ? []
        : [
            {
              conversation: channel,
              effects: step.toThread.map((said) => written(takeover, said)),
            },
          ],
  };
}

const replied = (takeover: Takeover, said: string | Posted): DeskEffect => ({
  kind: 'to-desk',
  how: 'reply',
  card: chatCard(takeover.id),
  ...(typeof said === 'string'
    ? { message: { text: said } }
    : { message: said.message, own: said.copy, ...(said.lost ? { lost: said.lost } : {}) }),
});

const written = (takeover: Takeover, said: string | Posted): DeskEffect => ({
  kind: 'send',
  under: chatCard(takeover.id),
  ...(typeof said === 'string'
    ? { message: { text: said } }
    : { message: said.message, card: said.copy, ...(said.lost ? { lost: said.lost } : {}) }),
});
