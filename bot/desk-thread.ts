import { calledName } from '../dialogs/to-desk.ts';
import type { Incoming } from '../dialogs/channel.ts';
import type { Desk, Reads } from '../dialogs/desk.ts';
import { say, type Step } from '../dialogs/effect.ts';
import { readSession, type Session } from '../dialogs/session.ts';
import { agentPresses, agentWrites } from '../desk/agent.ts';
import { agentCorrects } from '../desk/correcting.ts';
import { leftBehind } from '../desk/letting-go.ts';
import { presenceIn } from '../desk/presence.ts';
import { deskWords as said } from '../desk/nl.ts';
import { isAgent, type Presence } from '../desk/roster.ts';
import { employeeOfChat } from '../desk/ending.ts';
import type { Line, Takeover } from '../desk/takeover.ts';
import { trail } from '../desk/trail.ts';
import { isReachable, lockSession } from '../storage/conversations.ts';
import { inOrder, type Queryable } from '../storage/db.ts';
import { isDeskChannel, rosterRows } from '../storage/desk-channels.ts';
import { keepChannels } from '../storage/lanes.ts';
import { ticketsOf } from '../storage/followers.ts';
import { linesOf } from '../storage/takeover-lines.ts';
import { openChats, lockAgent, takeoverBy, takeoverUnder } from '../storage/takeovers.ts';
import { takeNumber } from '../storage/tickets.ts';
import { yearOf } from '../tickets/calendar.ts';
import type { Ticket, TicketFile } from '../tickets/ticket.ts';
import { copyOf } from './copy-name.ts';
import { deskCommand } from './desk-command.ts';
import { isAtCounter } from './desk-counter.ts';
import { atDesk, withEffects } from './desk-turn.ts';
import type { Elsewhere } from './elsewhere.ts';
import type { Loket } from './loket.ts';
import { similarTo } from './similar.ts';
import { onlyNamed } from './teams/carried-files.ts';
import { unasked } from './unasked.ts';
import { unkept } from './unkept.ts';

/** The side of the people of the desk: what they write in the thread of a chat, and press on its card. */

export type ThreadTurn = Step & { elsewhere: Elsewhere[] };

/** A turn that is about a chat of the desk; undefined when it is something else. Reads and locks only. */
export async function deskThreadTurn(
  loket: Loket,
  db: Queryable,
  incoming: Incoming,
  session: Session,
  desk: Desk,
  reads: Reads,
): Promise<ThreadTurn | undefined> {
  const { what, root, person } = incoming;
  if (!root) return undefined;
  const agent = { id: person.id, name: calledName(reads.employee.name) };
  const pressed = what.kind === 'press' && what.press.do === 'gesprek' ? what.press : undefined;
  const id = pressed ? pressed.ref : await chatUnder(db, incoming);
  // Under a card "ik ben er weer" is for the employee; who goes tells the desk.
  const asked = what.kind === 'text' ? presenceIn(what.text) : undefined;
  if (asked && (id === undefined || asked !== 'here')) {
    const told = await presence(loket, db, asked, person.id, session, desk);
    if (told) return told;
  }
  if (id === undefined) return deskCommand(loket, db, incoming, session, desk, reads, agent);
  // What is pressed elsewhere counts for nothing: who reads along there is not of the desk. The chat is locked first, as by who
  // binds a channel; then the channel stays what it is until this turn ends.
  const chat = await locked(db, id);
  const [, atDesks] = await inOrder([keepChannels(db), isDeskChannel(db, root.conversation)]);
  const takeover = chat?.takeover;
  if (!atDesks) return { session, effects: what.kind === 'corrected' ? [] : [say(said.notOfDesk)], elsewhere: [] };
  if (!chat || !takeover) return { session, effects: what.kind === 'corrected' ? [] : [say(said.gone)], elsewhere: [] };
  if (!pressed && what.kind !== 'text' && what.kind !== 'corrected') return undefined;
  const taker = pressed?.value === 'transfer' ? (pressed.values?.['collega'] ?? '') : person.id;
  if (pressed) await lockAgent(db, taker);
  const takes = pressed?.value?.startsWith('take') ?? false;
  const makes = pressed?.value === 'finish' || pressed?.value === 'ticket';
  const [roster, lines, reachable, similar, number, own] = await inOrder([
    rosterRows(db),
    linesOf(db, takeover.id),
    isReachable(db, takeover.conversation),
    takes ? similarTo(db, takeover.about, desk, reads.now) : Promise.resolve([]),
    makes ? takeNumber(db, yearOf(desk.calendar, reads.now)) : Promise.resolve(''),
    // What was open when the desk took the chat can be about these.
    pressed ? ticketsOf(db, takeover.person.id) : Promise.resolve({ tickets: [] }),
  ]);
  const agentReads = {
    now: reads.now,
    roster,
    lines,
    files: reads.files ?? [],
    onlyNamed: (all: readonly TicketFile[]) => onlyNamed(all, loket.links),
    similar,
    number,
    reachable,
    copy: copyOf(what.kind === 'corrected' ? what.of : incoming.key),
    theirs: { session: chat.session, reads: unasked(loket, employeeOfChat(takeover), own.tickets) },
  };
  const channel = root.conversation;
  const step = pressed
    ? agentPresses(takeover, agent, channel, pressed, desk, agentReads)
    : what.kind === 'corrected'
      ? agentCorrects(takeover, agent, what, desk, agentReads)
      : agentWrites(takeover, agent, channel, textOf(what), desk, agentReads);
  const where = letGo(takeover, step.takeover) ? null : channel;
  const theirs = { session: chat.session, tickets: own.tickets };
  return inTheirChat(loket, step, takeover, theirs, session, desk, reads, where, {
    role: 'balie',
    ...agent,
  });
}

/** Whoever goes on with it may sit in another channel: what is said then stands in each. */
const letGo = (before: Takeover, after: Takeover): boolean =>
  before !== after && after.channel === null && after.state !== 'ended';

const textOf = (what: Incoming['what']): string => (what.kind === 'text' ? what.text : '');

/** The chat under whose card something was written. */
export const chatUnder = async (db: Queryable, { root }: Incoming): Promise<string | undefined> =>
  root?.thread === undefined ? undefined : takeoverUnder(db, root.conversation, root.thread);

/** Whether what is said without a mention counts: under a chat, and where an agent registers something. */
export const isHeard = async (db: Queryable, incoming: Incoming, now: Date): Promise<boolean> =>
  (await chatUnder(db, incoming)) !== undefined || (await isAtCounter(db, incoming, now));

/** The chat with the session of its conversation, which is locked: what is read of them stays so until the transaction ends. */
export async function locked(db: Queryable, id: string): Promise<{ takeover: Takeover; session: Session } | undefined> {
  const found = await takeoverBy(db, id);
  if (!found) return undefined;
  const session = readSession(await lockSession(db, found.conversation));
  const takeover = await takeoverBy(db, id);
  return takeover && { takeover, session };
}

function inTheirChat(
  loket: Loket,
  step: ReturnType<typeof agentWrites>,
  before: Takeover,
  { session: theirs, tickets }: { session: Session; tickets: readonly Ticket[] },
  session: Session,
  desk: Desk,
  reads: Reads,
  channel: string | null,
  by: Line['by'],
): ThreadTurn {
  const moved = trail(before, step.takeover, by, reads.now);
  const back = unasked(loket, employeeOfChat(step.takeover), tickets);
  const there = withEffects(atDesk(step, theirs, desk, back, channel), moved);
  const kept = step.effects.some(({ kind }) => kind === 'line');
  return {
    session,
    // What was sent along with what goes nowhere has no place.
    effects: kept ? [] : unkept(reads),
    elsewhere: [
      {
        conversation: before.conversation,
        session: there.session,
        effects: there.effects,
        about: before.person.name,
        unheard: true,
        ...(theirs.desk !== undefined && there.session.desk === undefined ? { free: true as const } : {}),
      },
      ...there.elsewhere,
    ],
  };
}

/** "Ik ben er", "pauze", "ik ben weg", said by an agent. Who goes leaves no chat behind. */
async function presence(
  loket: Loket,
  db: Queryable,
  asked: Presence,
  person: string,
  session: Session,
  desk: Desk,
): Promise<ThreadTurn | undefined> {
  const roster = await rosterRows(db);
  if (!isAgent(desk, roster, person)) return undefined;
  const held = asked === 'away' ? await openChats(db, person) : [];
  const elsewhere: Elsewhere[] = [];
  let waiting = 0;
  for (const one of held) {
    const chat = await locked(db, one.id);
    if (!chat) continue;
    const { takeover, session: theirs } = chat;
    if (takeover.state !== 'held' || takeover.agent?.id !== person) continue;
    const lines = await linesOf(db, takeover.id);
    const step = leftBehind(takeover, 'away', desk, { now: loket.now(), roster, lines });
    if (step.takeover.state === 'waiting') waiting++;
    const by = { role: 'balie' as const, id: person, name: takeover.agent.name };
    const moved = trail(takeover, step.takeover, by, loket.now());
    const own = await ticketsOf(db, takeover.person.id);
    const back = unasked(loket, employeeOfChat(takeover), own.tickets);
    const there = withEffects(atDesk(step, theirs, desk, back), moved);
    elsewhere.push(
      {
        conversation: takeover.conversation,
        session: there.session,
        effects: there.effects,
        unheard: true,
        ...(there.session.desk === undefined ? { free: true as const } : {}),
      },
      ...there.elsewhere,
    );
  }
  const answer = asked === 'here' ? said.here : asked === 'pause' ? said.pause : said.away(waiting);
  return { session, effects: [{ kind: 'presence', person, presence: asked }, say(answer)], elsewhere };
}
