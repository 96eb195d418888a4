import type { Incoming } from '../dialogs/channel.ts';
import type { Desk, Reads } from '../dialogs/desk.ts';
import { cardOf, say } from '../dialogs/effect.ts';
import { peopleNamed } from '../dialogs/for-whom.ts';
import { ownedBy } from '../dialogs/in-thread.ts';
import { newSession, readSession, type Counter, type Session } from '../dialogs/session.ts';
import { spokenDesk } from '../dialogs/spoken-desk.ts';
import { ticketMessage } from '../dialogs/ticket-card.ts';
import { atCounter, startsCounter, type CounterStep } from '../desk/counter.ts';
import { counterWords } from '../desk/counter-nl.ts';
import { employeeAt, nameTyped, withName, type counterIn, type Named } from '../desk/counter-start.ts';
import type { Agent } from '../desk/takeover.ts';
import { peopleCalled } from '../storage/busy.ts';
import { lockSession, personalChat, sessionOf } from '../storage/conversations.ts';
import type { Queryable } from '../storage/db.ts';
import { localTime } from '../tickets/local-time.ts';
import { whoIsReached } from './approvals.ts';
import type { ThreadTurn } from './desk-thread.ts';
import { heardElsewhere, wordsFor, type Elsewhere } from './elsewhere.ts';
import { employeeOf } from './employee.ts';
import type { Loket } from './loket.ts';
import { unkept } from './unkept.ts';

/** "Nieuw" in a channel of the desk: an agent registers a question for who called, came by or mailed. */

/** Begins it; what an agent had open in this thread before is let go. Reads only. */
export async function startCounter(
  loket: Loket,
  db: Queryable,
  incoming: Incoming,
  { who, ...asked }: NonNullable<ReturnType<typeof counterIn>>,
  session: Session,
  desk: Desk,
  reads: Reads,
  agent: Agent,
): Promise<ThreadTurn> {
  const counter = who === undefined ? asked : withName(asked, who, await namedIn(db, desk, who));
  const begun = over(session);
  const step = startsCounter(begun, counter, !desk.organisation.gesprekken['zonder-vermelding']);
  if (step.goesOn !== undefined)
    return counterTurn(loket, db, saying(incoming, step.goesOn), step.session, desk, reads, agent);
  return { session: spokenAt(step.session, reads.now), effects: ownedBy(agent.id, step.effects), elsewhere: [] };
}

/** What is the matter was told before all else was known: it is taken up as if it were said now. */
const saying = (incoming: Incoming, text: string): Incoming => ({ ...incoming, what: { kind: 'text', text } });

/** Everybody whom a name can mean: in the directory, and who ever talked with Loket. */
async function namedIn(db: Queryable, desk: Desk, name: string): Promise<Named[]> {
  const known = peopleNamed(desk.organisation, name).map(({ id, naam, afdeling }) => ({
    id,
    name: naam,
    listed: true as const,
    ...(afdeling ? { detail: afdeling } : {}),
  }));
  const talked = (await peopleCalled(db, name)).filter(({ id }) => !known.some((one) => one.id === id));
  const seen = (at: Date) => counterWords.seenAt(localTime(at, desk.calendar.zone).toFormat('dd-MM, HH:mm'));
  return [...known, ...talked.map(({ id, name: called, lastInAt }) => ({ id, name: called, detail: seen(lastInAt) }))];
}

/** A turn while it goes on. Reads only. */
export async function counterTurn(
  loket: Loket,
  db: Queryable,
  incoming: Incoming,
  session: Session,
  desk: Desk,
  reads: Reads,
  agent: Agent,
): Promise<ThreadTurn> {
  const { counter = {} } = session;
  const { what, conversation } = incoming;
  const { whom } = counter;
  const name = what.kind === 'text' ? nameTyped(counter, what.text) : undefined;
  const named = name === undefined ? [] : await namedIn(db, desk, name);
  const chat = reads.newNumber !== null && whom && !whom.unknown ? await chatOf(db, whom.id, conversation) : undefined;
  const employee = whom ? employeeAt(employeeOf(desk, whom), counter) : reads.employee;
  const theirs: Reads = {
    ...reads,
    employee,
    tickets: [],
    orders: [],
    approvals: [],
    followed: [],
    told: [],
    announcements: [],
    ratingAskedAt: null,
    thread: 'news-personally',
    ...(await approverReached(db, session, employee.id, desk, reads)),
  };
  const step = atCounter(session, agent, what, desk, {
    reads: theirs,
    named,
    chat: chat ? (chat.withDesk ? 'with-desk' : 'free') : 'none',
  });
  if (step.goesOn !== undefined)
    return counterTurn(loket, db, saying(incoming, step.goesOn), step.session, desk, reads, agent);
  return {
    session: spokenAt(step.session, reads.now),
    effects: [...ownedBy(agent.id, step.effects), ...unkept(reads, [step.session, step.made])],
    elsewhere: step.made ? await madeFor(loket, db, step.made, counter, chat, agent, conversation) : [],
  };
}

/** Where somebody talks with Loket; that can not change until the transaction ends. */
async function chatOf(db: Queryable, person: string, beside: string): Promise<Chat | undefined> {
  const conversation = await personalChat(db, person, beside);
  if (conversation === undefined) return undefined;
  const session = readSession(await lockSession(db, conversation));
  return { conversation, session, withDesk: session.desk !== undefined };
}
interface Chat {
  conversation: string;
  session: Session;
  withDesk: boolean;
}

async function approverReached(
  db: Queryable,
  { intake }: Session,
  requester: string,
  desk: Desk,
  { newNumber, now }: Reads,
): Promise<Pick<Reads, 'reachable'>> {
  const product = newNumber !== null && intake ? desk.catalogue.get(intake.product) : undefined;
  if (!product?.akkoord) return {};
  const ticket = { requester: { id: requester, name: '' }, beneficiary: null };
  return whoIsReached(db, desk, product, ticket, now, intake?.answers);
}

/** The ticket is of nobody's thread: who asked sees it in their own chat when they have one, and who approves is asked. */
async function madeFor(
  loket: Loket,
  db: Queryable,
  { request, effects }: NonNullable<CounterStep['made']>,
  { road = 'telefoon' }: Counter,
  chat: Chat | undefined,
  agent: Agent,
  conversation: string,
): Promise<Elsewhere[]> {
  const heard = await heardElsewhere(loket, db, effects, [], { person: agent.id, conversation });
  const { name } = request.requester;
  if (chat === undefined) return [{ conversation: null, effects, about: name }, ...heard];
  const { session, withDesk } = chat;
  const words = wordsFor(session);
  const view = spokenDesk(loket.desk(), words.language);
  const message = ticketMessage(request, loket.now(), view, words, { ask: false });
  return [
    {
      conversation: chat.conversation,
      // While a person of the desk has the chat, Loket is silent there.
      effects: withDesk
        ? effects
        : [
            ...effects,
            say(words.desk.registeredFor(agent.name, road)),
            { kind: 'send', card: cardOf(request), message },
          ],
      about: name,
    },
    ...heard,
  ];
}

/** Whether an agent registers something in this thread: then what they say there counts without a mention. */
export const isAtCounter = async (db: Queryable, { conversation }: Incoming, now: Date): Promise<boolean> =>
  stillCounts(readSession(await sessionOf(db, conversation)), now).counter !== undefined;

/** So long nothing may be said of it, in milliseconds: an assumption. After that it is over, and what is said there is something else. */
const longest = 4 * 3_600_000;

export const stillCounts = (session: Session, now: Date): Session =>
  session.counter && Date.parse(session.counter.at ?? '') + longest < now.getTime() ? over(session) : session;

const over = ({ made }: Session): Session => ({ ...newSession(), made });

const spokenAt = ({ counter, ...session }: Session, now: Date): Session =>
  counter ? { ...session, counter: { ...counter, at: now.toISOString() } } : session;
