import { advance } from '../dialogs/advance.ts';
import { commandIn } from '../dialogs/commands.ts';
import type { Incoming } from '../dialogs/channel.ts';
import { spokenName, type Desk, type Reads } from '../dialogs/desk.ts';
import { cardOf, say, type Effect } from '../dialogs/effect.ts';
import { isEmergency } from '../dialogs/emergency.ts';
import { meant } from '../dialogs/from-english.ts';
import { isPrivate } from '../dialogs/in-thread.ts';
import { nl } from '../dialogs/nl.ts';
import { promiseAfter } from '../dialogs/promised.ts';
import type { Counter, Session } from '../dialogs/session.ts';
import { sayMoment } from '../dialogs/when.ts';
import type { Ticket, TicketEvent } from '../tickets/ticket.ts';
import { isConfidential } from '../dialogs/confidential.ts';
import { counterWords as said } from './counter-nl.ts';
import { answered, asksNext, counterIn, pressed, type Named } from './counter-start.ts';
import type { Agent } from './takeover.ts';

/** One of the desk registers a question for who called, came by or mailed, with the questions of its page, in a thread. Pure. */

export interface CounterReads {
  /** Those of the agent, with what the directory knows of who asks as `employee` once that is known. */
  reads: Reads;
  /** Whom the name that is typed can mean. */
  named: readonly Named[];
  /** Whether who asks has a chat of their own, and whether the desk has that now. */
  chat: 'none' | 'free' | 'with-desk';
}

export interface CounterStep {
  session: Session;
  /** In the thread. */
  effects: Effect[];
  /** All is known of who asks, and what is the matter was told already: it is taken up as if it were said now. */
  goesOn?: string;
  /** The request with its work orders, of no conversation yet. */
  made?: { request: Ticket; effects: Effect[] };
}

/** "Nieuw": what is not said yet is asked. */
export const startsCounter = (session: Session, counter: Counter, mentions: boolean): CounterStep =>
  nextOf(session, counter, undefined, mentions ? said.mention : said.orStop);

function nextOf(session: Session, after: Counter, lead?: string, tail?: string): CounterStep {
  const { said: told, ...counter } = after;
  return told !== undefined && after.whom && after.road
    ? { session: { ...session, counter }, effects: [], goesOn: told }
    : { session: { ...session, counter: after }, effects: [asksNext(after, lead, tail)] };
}

export function atCounter(
  session: Session,
  agent: Agent,
  what: Incoming['what'],
  desk: Desk,
  all: CounterReads,
): CounterStep {
  const { counter = {}, ...inner } = session;
  const name = counter.whom?.name ?? '';
  const next = (after: Counter, lead?: string) => nextOf(inner, after, lead);
  const tell = (text: string): CounterStep => ({ session, effects: [say(text)] });
  if (what.kind === 'press' && what.press.do === 'teller')
    return next(pressed(counter, what.press.value ?? '', all.reads.newId));
  const ready = counter.whom !== undefined && counter.road !== undefined;
  if (what.kind === 'text') {
    const text = what.text.trim();
    const command = commandIn(meant(text))?.do;
    if (command === 'stop') return stopped(inner, what, desk, all.reads);
    const again = counterIn(text);
    if (again && again.said === undefined) return tell(said.already(name));
    if (text === '' && !all.reads.files?.length) return next(counter);
    if (!ready) {
      const after = answered(counter, text, all.named, all.reads.newId);
      return typeof after === 'string' ? next(counter, after) : next(after);
    }
    if (command === 'human' || command === 'call' || command === 'status' || command === 'wish')
      return tell(said.notHere);
    if (!isEmergency(text) && isConfidential(text, desk)) return tell(said.secret(name));
  } else if (!ready || (what.kind === 'press' && ['human', 'status', 'ticket'].includes(what.press.do)))
    return tell(said.notHere);
  return counter.whom ? asked(inner, { ...counter, whom: counter.whom }, agent, what, desk, all) : next(counter);
}

/** Nothing of it is kept; a summary that was shown says so. */
function stopped(inner: Session, what: Incoming['what'], desk: Desk, reads: Reads): CounterStep {
  const { later: _, ...rest } = inner;
  const step = advance(rest, what, desk, reads);
  const { intake: __, choice: ___, tip: ____, offered: _____, ...session } = step.session;
  return {
    session,
    effects: [...step.effects.filter(({ kind }) => kind !== 'send' && kind !== 'gap'), say(said.stopped)],
  };
}

type Ready = Counter & { whom: NonNullable<Counter['whom']> };

/** Whom it is for talks, as far as the questions know. */
function asked(
  inner: Session,
  counter: Ready,
  agent: Agent,
  what: Incoming['what'],
  desk: Desk,
  all: CounterReads,
): CounterStep {
  const { whom } = counter;
  const step = advance(inner, what, desk, all.reads);
  const page = step.session.intake && desk.catalogue.get(step.session.intake.product);
  const secret = page !== undefined && isPrivate(page);
  const effects = step.effects.filter(({ kind }) => kind !== 'gap' && kind !== 'self-help');
  const made = effects.find((one) => one.kind === 'make-ticket' && one.ticket.parent === null);
  if (made?.kind === 'make-ticket') {
    const done = registered(step.session, effects, made.ticket, counter, agent, desk, all);
    if (!secret) return done;
    // What was said beside it is not for here.
    const { intake: _, ...rest } = step.session;
    return {
      ...done,
      session: { ...rest, counter },
      effects: [...done.effects.slice(0, done.told), say(said.secret(whom.name))],
    };
  }
  if (secret) return { session: { ...inner, counter }, effects: [say(said.secret(whom.name))] };
  if (isOpen(step.session)) return { session: { ...step.session, counter }, effects };
  const { offered: _, misses: __, ...session } = step.session;
  const lost = step.effects.some(
    (one) => one.kind === 'gap' && (one.why === 'not-found' || one.why === 'none-of-these'),
  );
  return {
    session: { ...session, misses: 0, counter },
    effects: lost
      ? [...effects.filter(({ kind }) => kind === 'update'), say(said.notFound)]
      : [...effects, say(said.more(whom.name))],
  };
}

const isOpen = ({ intake, choice, tip, later }: Session): boolean =>
  [intake, choice, tip].some((one) => one !== undefined) || (later?.length ?? 0) > 0;

/** The ticket is of who asked, made by the agent, with the road on it. Of the effects so many are `told` of it. */
function registered(
  session: Session,
  effects: readonly Effect[],
  made: Ticket,
  counter: Ready,
  agent: Agent,
  desk: Desk,
  { reads, chat }: CounterReads,
): CounterStep & { told: number } {
  const { whom, road = 'telefoon' } = counter;
  const extra = whom.phone
    ? [{ id: 'telefoon-aanvrager', label: said.phoneLabel, value: whom.phone, text: whom.phone }]
    : [];
  const ofAgent = (event: TicketEvent): TicketEvent => ({
    ...event,
    by: { role: 'balie', id: agent.id },
    data: { ...event.data, via: road },
  });
  const making = effects.flatMap((effect): Effect[] => {
    if (effect.kind === 'follow' || effect.kind === 'alarm') return [effect];
    if (effect.kind !== 'make-ticket') return [];
    const { ticket } = effect;
    const own = ticket.parent === null ? { ...ticket, answers: [...ticket.answers, ...extra] } : ticket;
    return [{ ...effect, ticket: own, event: ofAgent(effect.event) }];
  });
  const request = { ...made, answers: [...made.answers, ...extra] };
  const card = cardOf(made);
  const at = effects.findIndex((one) => one.kind === 'update' && one.card === card);
  const text = [
    said.made(made.number, whom.name, said.road[road].toLowerCase()),
    promiseOf(request, reads.now, desk),
    said.chat[chat](whom.name),
  ].join(' ');
  // What the questions say to an employee behind the card is said to the agent in other words.
  const shown = effects.filter((one, n) => n !== at + 1 && !['make-ticket', 'follow', 'alarm'].includes(one.kind));
  const split = shown.findIndex((one) => one.kind === 'update' && one.card === card) + 1;
  return {
    session: isOpen(session) ? { ...session, counter } : session,
    effects: [...shown.slice(0, split), say(text), ...shown.slice(split)],
    made: { request, effects: making },
    told: split + 1,
  };
}

function promiseOf({ status, approval, expectedAt, group, product, requester }: Ticket, now: Date, desk: Desk): string {
  if (status === 'wacht-op-akkoord') return said.approval(approval?.approver?.name, approval?.byDesk ?? true);
  if (expectedAt === null) return '';
  const who = spokenName(desk, group);
  const when = sayMoment(expectedAt, now, desk.calendar.zone, nl);
  const page = desk.catalogue.get(product);
  return (page && promiseAfter(nl, page, { who, when, whom: requester.name })) ?? nl.doneBy(who, when);
}
