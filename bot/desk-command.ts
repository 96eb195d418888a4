import { plain } from '../dialogs/answers/answer-type.ts';
import type { Incoming } from '../dialogs/channel.ts';
import type { Desk, Reads } from '../dialogs/desk.ts';
import { say } from '../dialogs/effect.ts';
import { newSession, readSession, type Session } from '../dialogs/session.ts';
import { calledName } from '../dialogs/to-desk.ts';
import { busyMessage, longestSilence, mostBusy, type Busy } from '../desk/busy.ts';
import { counterWords } from '../desk/counter-nl.ts';
import { counterIn } from '../desk/counter-start.ts';
import { deskWords as said } from '../desk/nl.ts';
import { pick } from '../desk/pick.ts';
import { isAgent } from '../desk/roster.ts';
import type { Agent } from '../desk/takeover.ts';
import { busyChats, lockPersonalChat, type PersonalChat } from '../storage/busy.ts';
import { isReachable } from '../storage/conversations.ts';
import { inOrder, type Queryable } from '../storage/db.ts';
import { isDeskChannel, rosterRows } from '../storage/desk-channels.ts';
import { ticketsOf } from '../storage/followers.ts';
import { keepChannels } from '../storage/lanes.ts';
import { lockAgent, openChats, takeoverBy } from '../storage/takeovers.ts';
import { counterTurn, startCounter } from './desk-counter.ts';
import type { ThreadTurn } from './desk-thread.ts';
import { atDesk } from './desk-turn.ts';
import { employeeOf } from './employee.ts';
import type { Loket } from './loket.ts';
import { unasked } from './unasked.ts';
import { unkept } from './unkept.ts';

/** What an agent says to Loket in a channel of the desk, outside the threads of chats: who is busy, what can be said. */

const busy =
  /^(?:wie (?:is|zijn) (?:er )?(?:nu |allemaal )*(?:mee )?bezig|(?:welke )?(?:lopende|open) gesprekken|wat loopt er(?: nu)?|wie (?:chat|chatten|praat|praten) er(?: nu)?)$/;
const help = /^(?:help|hulp|\?|wat kan (?:ik hier(?: zeggen)?|je(?: hier)?)|uitleg)$/;

const commandIn = (text: string): 'busy' | 'help' | undefined => {
  const words = text.trim() === '?' ? '?' : plain(text).replace(/[?!.]+$/, '');
  return busy.test(words) ? 'busy' : help.test(words) ? 'help' : undefined;
};

/** Undefined when it is something else, or said by who is no agent or elsewhere. Reads and locks only. */
export async function deskCommand(
  loket: Loket,
  db: Queryable,
  incoming: Incoming,
  session: Session,
  desk: Desk,
  reads: Reads,
  agent: Agent,
): Promise<ThreadTurn | undefined> {
  const { what, root } = incoming;
  const pressed = what.kind === 'press' && what.press.do === 'oppakken' ? what.press : undefined;
  const begun = session.counter !== undefined && isOfCounter(incoming);
  const asked = what.kind === 'text' && !session.intake && !begun ? commandIn(what.text) : undefined;
  const fresh = what.kind === 'text' && !session.intake && !begun ? counterIn(what.text) : undefined;
  if (!root || (!pressed && !asked && !fresh && !begun)) return undefined;
  const channel = root.conversation;
  const answer = (text: string): ThreadTurn => ({ session, effects: [say(text)], elsewhere: [] });
  const atDesks = await isDeskChannel(db, channel);
  const roster = await rosterRows(db);
  const allowed = atDesks && isAgent(desk, roster, agent.id);
  if (pressed) {
    if (!atDesks) return answer(said.notOfDesk);
    if (!allowed) return answer(said.noAgent);
    return picked(loket, db, pressed.value ?? '', pressed.ref ?? '', session, desk, agent, channel);
  }
  if (begun && allowed) return counterTurn(loket, db, incoming, session, desk, reads, agent);
  if (begun) return { session: newSession(), effects: [say(counterWords.over), ...unkept(reads)], elsewhere: [] };
  if (!allowed) return undefined;
  if (fresh) return startCounter(loket, db, incoming, fresh, session, desk, reads, agent);
  if (asked === 'help') return answer(said.help);
  const now = loket.now();
  // Some of them are not shown.
  const chats = await busyChats(db, new Date(now.getTime() - longestSilence), mostBusy * 5);
  const talks = await openChats(db);
  const all = chats.map((chat) => busyOf(chat, desk)).filter(({ person }) => person.id !== agent.id);
  return { session, effects: [{ kind: 'send', message: busyMessage(all, talks, now, desk) }], elsewhere: [] };
}

/** Whether it is said to what is registered: not a button of somebody else, or of another kind of card. */
const isOfCounter = ({ what, person }: Incoming): boolean =>
  what.kind === 'text' ||
  (what.kind === 'press' &&
    !['werk', 'oppakken'].includes(what.press.do) &&
    (what.press.owner === undefined || what.press.owner === person.id));

function busyOf({ conversation, person, session, lastInAt }: PersonalChat, desk: Desk): Busy {
  const { id, name } = employeeOf(desk, { id: person.id, name: person.name ?? '' });
  return {
    conversation,
    person: { id, name: calledName(name || said.somebody) },
    session: readSession(session),
    lastInAt,
  };
}

async function picked(
  loket: Loket,
  db: Queryable,
  conversation: string,
  intake: string,
  session: Session,
  desk: Desk,
  agent: Agent,
  channel: string,
): Promise<ThreadTurn> {
  const answer = (text: string): ThreadTurn => ({ session, effects: [say(text)], elsewhere: [] });
  // The chat before the agent, as everywhere: so that two turns do not wait for each other.
  const chat = await lockPersonalChat(db, conversation);
  if (!chat) return answer(said.gone);
  // Between the press and this the desk may have left the channel; now it can not.
  const [, atDesks] = await inOrder([keepChannels(db), isDeskChannel(db, channel)]);
  if (!atDesks) return answer(said.notOfDesk);
  await lockAgent(db, agent.id);
  const one = busyOf(chat, desk);
  const [roster, reachable, own, takeover] = await inOrder([
    rosterRows(db),
    isReachable(db, conversation),
    ticketsOf(db, one.person.id),
    one.session.desk === undefined ? Promise.resolve(undefined) : takeoverBy(db, one.session.desk),
  ]);
  const theirs = { ...unasked(loket, employeeOf(desk, one.person)), tickets: own.tickets };
  const looks = pick(one, intake, agent, channel, desk, { roster, theirs, takeover, reachable });
  if ('refused' in looks) return answer(looks.refused);
  const there = atDesk(looks.step, looks.session, desk, theirs, channel);
  return {
    session,
    effects: [],
    elsewhere: [{ conversation, session: there.session, effects: there.effects, unheard: true }, ...there.elsewhere],
  };
}
