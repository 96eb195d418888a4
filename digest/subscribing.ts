import type { Incoming } from '../dialogs/channel.ts';
import type { Desk } from '../dialogs/desk.ts';
import { say, type Effect, type Step } from '../dialogs/effect.ts';
import { languageOf } from '../dialogs/language.ts';
import type { Session } from '../dialogs/session.ts';
import { spokenDesk } from '../dialogs/spoken-desk.ts';
import { sayWhen } from '../dialogs/when.ts';
import { wordsOf, type Language } from '../dialogs/words.ts';
import type { DigestTime, Subscription } from '../knowledge/digests.ts';
import { localTime } from '../tickets/local-time.ts';
import { askedIn, type Asked, type Heard } from './asked.ts';
import type { Scope } from './figures.ts';
import { cutTo } from './may-see.ts';
import { nextRound } from './rounds.ts';
import { sayScope, scopeIn } from './scope-words.ts';
import { isBusy, spokenOf } from './spoken-of.ts';
import { subscribingEn } from './subscribing-en.ts';
import { subscribingNl } from './subscribing-nl.ts';

/** Somebody says in their own chat which digests they want, and when. */

export interface SubscribingReads {
  now: Date;
  person: string;
  /** What they may see; undefined: no figures. */
  allowed: Scope | undefined;
  subscriptions: readonly Subscription[];
  manager: boolean;
}

/** What a message asks of digests. Undefined: it is about something else, or something else is open. */
export function digestAsked(session: Session, what: Incoming['what']): Heard | undefined {
  if (what.kind === 'press' && what.press.do === 'digest' && what.press.value !== 'approvals') {
    const { value, ref } = what.press;
    return { named: true, ...(value === 'less' && ref !== undefined ? { do: 'less', than: ref } : { do: 'help' }) };
  }
  if (what.kind !== 'text' || isBusy(session)) return undefined;
  return askedIn(what.text, session.spokenOf === 'digests');
}

/** The answer; undefined when who may see no figures did not name digests: they mean something else. */
export function subscribing(
  session: Session,
  heard: Heard,
  text: string,
  desk: Desk,
  reads: SubscribingReads,
): Step | undefined {
  const language = languageOf(text) ?? session.language ?? 'nl';
  const words = language === 'en' ? subscribingEn : subscribingNl;
  const answer = (told: readonly string[], ...effects: Effect[]): Step => ({
    session: {
      ...spokenOf(session, 'digests'),
      ...(session.language === undefined && language === 'nl' ? {} : { language }),
    },
    effects: [...effects, ...(told.length > 0 ? [say(told.filter(Boolean).join(' '))] : [])],
  });
  if (!reads.allowed) {
    // "overzicht" of who gets none is how their own tickets stand.
    if (!heard.named || heard.do === 'now') return undefined;
    return { session, effects: [say(words.notForYou)] };
  }
  if (heard.do === 'now' && bare.test(text) && !reads.manager && reads.subscriptions.length === 0) return undefined;
  const scene: Talk = { desk, reads, allowed: reads.allowed, words, language, answer };
  switch (heard.do) {
    case 'list':
      return listed(scene);
    case 'help':
      return answer([words.notUnderstood, words.how]);
    case 'stop':
      return reads.subscriptions.length === 0
        ? answer([words.getsNone, words.againHow])
        : answer([words.stopped, words.againHow], chosen(scene, []));
    case 'now': {
      const [first] = reads.subscriptions;
      const { person } = reads;
      const length = heard.length ?? first?.time.length ?? 'week';
      return answer([], { kind: 'ask-digest', person, length, scope: first?.scope ?? {} });
    }
    case 'less':
      return lessOften(scene, heard.than);
    case 'scope':
      return ofScope(scene, heard.scope);
    case 'set':
      return atTime(scene, heard);
  }
}

/** Of who never had a digest that is how their own tickets stand. */
const bare = /^\W*(?:overzicht|overview)\W*$/i;

interface Talk {
  desk: Desk;
  reads: SubscribingReads;
  allowed: Scope;
  words: typeof subscribingNl;
  language: Language;
  answer(told: readonly string[], ...effects: Effect[]): Step;
}

const chosen = ({ reads }: Talk, all: readonly Subscription[]): Effect => ({
  kind: 'choose-digests',
  person: reads.person,
  chosen: [...all],
});

/** What somebody gets, and when that comes next; each in words. */
function inWords({ desk, reads, allowed, words, language }: Talk, { time, scope }: Subscription) {
  const { length, weekday = 1, at } = time;
  const when = length === 'dag' ? words.daily(at) : length === 'week' ? words.weekly(weekday, at) : words.monthly(at);
  const of = sayScope(cutTo(allowed, scope).scope ?? {}, spokenDesk(desk, language), words.and);
  const next = nextRound(time, reads.now, desk.calendar);
  return {
    line: words.line(when, of),
    next: next ? words.next(sayWhen(next, reads.now, desk.calendar.zone, wordsOf(language))) : '',
  };
}

const asList = (talk: Talk, all: readonly Subscription[]): string =>
  all
    .map((one) => inWords(talk, one))
    .map(({ line, next }) => `- ${line}. ${next}`)
    .join('\n');

function listed(talk: Talk): Step {
  const { reads, words, answer } = talk;
  if (reads.subscriptions.length === 0) return answer([words.getsNone, words.how]);
  return answer([`${words.gets}\n${asList(talk, reads.subscriptions)}\n\n${words.how}`]);
}

function nowGets(talk: Talk, all: readonly Subscription[], notes: readonly string[] = []): Step {
  const { words, answer } = talk;
  const [only, ...more] = all;
  const { line, next } = only && more.length === 0 ? inWords(talk, only) : { line: '', next: '' };
  const told = line === '' ? [`${words.nowGetsAll}\n${asList(talk, all)}\n\n`] : [words.nowGets(line), next];
  return answer([...told, ...notes, words.silence, words.onlyDutch], chosen(talk, all));
}

const steps: readonly DigestTime['length'][] = ['dag', 'week', 'maand'];

/** What comes most often, or what comes every so long, comes less often. */
function lessOften(talk: Talk, than: string | undefined): Step {
  const { reads, words, answer } = talk;
  if (reads.subscriptions.length === 0) return answer([words.getsNone, words.againHow]);
  const [most] = [...reads.subscriptions]
    .filter(({ time }) => than === undefined || time.length === than)
    .sort((one, other) => steps.indexOf(one.time.length) - steps.indexOf(other.time.length));
  // Pressed twice, or on an older card: it changed meanwhile.
  if (!most) return listed(talk);
  const longer = steps[steps.indexOf(most.time.length) + 1];
  if (!longer) return answer([words.leastOften]);
  const { weekday: _, ...time } = most.time;
  const changed = { ...most, time: { ...time, length: longer, ...(longer === 'week' ? { weekday: 1 } : {}) } };
  return nowGets(talk, [changed, ...reads.subscriptions.filter((one) => one !== most && one.time.length !== longer)]);
}

/** What is meant by their words, or what is wrong with it. */
function scopeOf({ desk, allowed, words, language }: Talk, said: string): { scope: Scope } | { wrong: string[] } {
  const scope = scopeIn(said, desk);
  const mine = sayScope(allowed, spokenDesk(desk, language), words.and);
  const some = mine === undefined ? words.choose(someOf(desk)) : words.maySee(mine);
  if ('unknown' in scope) return { wrong: [words.notKnown(scope.unknown), some] };
  const { refused } = cutTo(allowed, scope);
  const not = Object.keys(refused).length > 0 ? sayScope(refused, spokenDesk(desk, language), words.and) : undefined;
  return not === undefined ? { scope } : { wrong: [words.notSeen(not), some] };
}

const someOf = ({ organisation: { groepen, gebouwen } }: Desk): string =>
  [...groepen.slice(0, 5).map(({ naam }) => naam), ...gebouwen.slice(0, 2).map(({ code }) => code)].join(', ');

function ofScope(talk: Talk, said: string): Step {
  const { reads, words, answer } = talk;
  const read = scopeOf(talk, said);
  if ('wrong' in read) return answer(read.wrong);
  if (reads.subscriptions.length === 0) return answer([words.getsNone, words.sayWhen]);
  const notes = said === '' ? [] : [words.figuresNow(said)];
  return nowGets(talk, once(reads.subscriptions.map(({ time }) => ({ time, scope: read.scope }))), notes);
}

const once = (all: readonly Subscription[]): Subscription[] =>
  all.filter((one, nth) => all.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === nth);

/** When no time was ever said. */
const usualTime = '08:30';

function atTime(talk: Talk, { length, weekday, at, also, scope }: Extract<Asked, { do: 'set' }>): Step {
  const { reads, desk, words, answer } = talk;
  const [same] = [...reads.subscriptions.filter(({ time }) => time.length === length), ...reads.subscriptions];
  const read = scope === undefined ? { scope: same?.scope ?? {} } : scopeOf(talk, scope);
  if ('wrong' in read) return answer(read.wrong);
  const day = length === 'week' ? { weekday: weekday ?? same?.time.weekday ?? 1 } : {};
  const asked: DigestTime = { length, ...day, at: at ?? same?.time.at ?? usualTime };
  const next = nextRound(asked, reads.now, desk.calendar);
  const comes = next && localTime(next, desk.calendar.zone).toFormat('HH:mm');
  const time = { ...asked, at: comes ?? asked.at };
  const others = also ? reads.subscriptions.filter((one) => one.time.length !== length) : [];
  const notes = [
    ...(time.at === asked.at ? [] : [words.closedThen(asked.at, time.at)]),
    ...(length === 'week' && neverOpen(time, talk) ? [words.closedDay] : []),
  ];
  return nowGets(talk, [...others, { time, scope: read.scope }], notes);
}

/** Whether the desk is closed on that day of every week, as far as the coming weeks tell. */
const neverOpen = ({ weekday = 1 }: DigestTime, { desk: { calendar }, reads }: Talk): boolean =>
  [0, 1, 2, 3, 4].every((weeks) => {
    const day = localTime(reads.now, calendar.zone)
      .startOf('week')
      .plus({ weeks, days: weekday - 1 });
    return calendar.hoursOf(day.toISODate() ?? '') === null;
  });
