import { isDeepStrictEqual } from 'node:util';
import { localTime } from '../../tickets/local-time.ts';
import { DateTime } from 'luxon';
import { sayDate } from '../when.ts';
import { plain, type AnswerType, type Context, type QuestionOf, type Reading } from './answer-type.ts';
import { findDate, type FoundDate } from './calendar-date.ts';
import { hearTime, overhearTime } from './clock-time.ts';
import { findDays } from './day-span.ts';
import { askWhich, chosenFrom, optionsIn, type Option } from './either.ts';
import { libraryDate } from './library-dates.ts';
import { amended, fill, hoursOf, periodIn, type Period, type SaidOfPeriod, type Whole } from './period.ts';
import { withoutSlips } from './slips.ts';
import { noSuchDay } from './no-such-day.ts';
import { findPeriod, laterBy, minutesBetween, spotShift } from './time-span.ts';

type Moment = QuestionOf<'datum' | 'tijd' | 'periode'>;

const zone = (context: Context) => context.organisation.tijdzone;
const today = (context: Context) => localTime(context.now, zone(context));
const past = (question: Moment) => question['in-het-verleden'];

/** "maandag 26 november" when that is a Thursday: which of the two is meant? */
function misnamed({ day, misnamed = '' }: FoundDate, { words }: Context): string {
  const meant = DateTime.fromISO(day).setLocale(words.language);
  return words.answers.misnamed(
    meant.toFormat('d MMMM'),
    meant.toFormat('cccc'),
    words.days[misnamed as keyof typeof words.days],
  );
}

/** What to say of a day that no calendar has ("31 november"), or undefined. `asked`: the text answers the question for a day. */
export function impossibleDay(text: string, context: Context, asked = false): string | undefined {
  const found = noSuchDay(plain(text), context.now, zone(context), asked);
  if (!found) return undefined;
  const { day, month, days } = found;
  const name = month.setLocale(context.words.language).toFormat(day === 29 ? 'MMMM yyyy' : 'MMMM');
  return context.words.answers.noSuchDay(day, name, days);
}

/** What is wrong with a day that a text names, or undefined. */
export function contradictionIn(text: string, context: Context): string | undefined {
  const found = findDate(plain(text), context.now, zone(context));
  return found?.misnamed ? misnamed(found, context) : impossibleDay(text, context);
}

const isOver = (day: string | undefined, question: Moment, context: Context) =>
  !past(question) && day !== undefined && day < today(context).toFormat('yyyy-MM-dd');
const isToday = (day: string | undefined, context: Context) => day === today(context).toFormat('yyyy-MM-dd');

const sayDay = (day: string, context: Context) => sayDate(day, context.now, zone(context), context.words);

/** One of two days, or a day that has to be confirmed. */
function whichDay(days: string[], context: Context): Extract<Reading, { is: 'part' }> {
  const options = days.map((day): Option => ({ text: sayDay(day, context), value: day }));
  return askWhich(context.words.answers.which(options.map(({ text }) => text)), options);
}

/** The days that a text can mean, when it is not sure which. */
function doubtfulDays(said: string, found: FoundDate, question: Moment, context: Context): string[] | undefined {
  const both = findDays(said, context.now, zone(context), { asked: true, past: past(question) });
  if (both) return [both.from, both.to];
  if (found.or) return [found.day, found.or];
  return found.unsure ? [found.day] : undefined;
}

function readDay(reply: string, question: Moment, context: Context): Reading {
  const say = context.words.answers;
  const said = plain(reply);
  const look = { asked: true, past: past(question) };
  const found = findDate(said, context.now, zone(context), look) ?? fromLibrary(said, context);
  const problem = (hint: string): Reading => ({ is: 'problem', hint });
  const impossible = impossibleDay(reply, context, true);
  if (impossible !== undefined) return problem(impossible);
  if (!found && /\b(?:week|weekend|maand)\b/.test(said)) return problem(say.exactDay);
  if (!found) return problem(question.hint ?? say.dayHint);
  if (found.misnamed) return problem(misnamed(found, context));
  const doubt = doubtfulDays(said, found, question, context);
  if (doubt) return whichDay(doubt, context);
  if (isOver(found.day, question, context)) return problem(say.dayOver);
  if (past(question) && found.day > today(context).toFormat('yyyy-MM-dd')) return problem(say.dayToCome);
  return { is: 'answer', value: found.day };
}

function fromLibrary(said: string, context: Context): FoundDate | undefined {
  const day = libraryDate(said, context.now, zone(context));
  return day === undefined ? undefined : { day, at: 0, end: said.length };
}

/** One of two times on the clock. */
function whichTime(times: string[], context: Context): Extract<Reading, { is: 'part' }> {
  const sorted = [...times].sort();
  const options = sorted.map((time, at): Option => ({ text: time, value: time, ...half(sorted, at) }));
  return askWhich(context.words.answers.which(options.map(({ text }) => text)), options);
}

/** Words for the first and the second of two times that are half a day apart. */
const half = ([early = '', late = '']: string[], at: number): Pick<Option, 'ook'> =>
  late !== '' && minutesBetween(early, late) === 720 ? { ook: halves[at] ?? [] } : {};

const halves = [
  ['ochtend', "'s ochtends", "'s morgens", 'vroeg', 'morning', 'am'],
  ['avond', "'s avonds", 'middag', "'s middags", 'evening', 'pm'],
];

function readClock(reply: string, question: Moment, context: Context): Reading {
  const said = withoutDate(reply, context);
  const span = findPeriod(said, hoursOf(context));
  if (span) return whichTime([span.van, span.tot], context);
  const time = hearTime(said, hoursOf(context));
  if (!time) return { is: 'problem', hint: question.hint ?? context.words.answers.timeHint };
  return time.or ? whichTime([time.time, time.or], context) : { is: 'answer', value: time.time };
}

/** What can be meant by a period, each with everything else that is known of it. */
function whichPeriod(
  put: (more: SaidOfPeriod) => Period,
  said: SaidOfPeriod,
  context: Context,
): Extract<Reading, { is: 'part' }> {
  const { doubt = [], ...sure } = said;
  const begins = doubt.flatMap(({ van }) => van ?? []);
  const options = doubt.map((one, at): Option => {
    const { datum, van, tot } = one;
    const text = datum ? sayDay(datum, context) : [van, tot].filter(Boolean).join('-');
    return { text, value: put({ ...sure, ...one }), ...half(begins, at) };
  });
  return askWhich(context.words.answers.which(options.map(({ text }) => text)), options, put(sure));
}

/** A period that may lack parts: what is missing is asked for. */
function complete(period: Period, question: Moment, context: Context): Exclude<Reading, { is: 'problem' }> {
  const { datum, van, einddatum, tot } = period;
  const say = context.words.answers;
  const part = (known: Period, ask: string) => ({ is: 'part' as const, part: known, ask });
  if (isOver(datum, question, context)) return part({ ...(van ? { van } : {}), ...(tot ? { tot } : {}) }, say.otherDay);
  if (!past(question) && van !== undefined && isToday(datum, context) && van < today(context).toFormat('HH:mm'))
    return part(datum ? { datum } : {}, say.otherTime);
  if (datum === undefined) return part(period, say.whichDay);
  if (van === undefined) return part(period, einddatum ? say.fromWhenOfDays : say.fromWhenToWhen);
  if (tot === undefined) return part(period, say.untilWhen(van));
  return { is: 'answer', value: period };
}

/** The value moved by "een uur later" or "een dag eerder". */
function moved(by: { minutes: number; days: number }, current: unknown): unknown {
  const day = (date: string) => DateTime.fromISO(date).plus({ days: by.days }).toFormat('yyyy-MM-dd');
  if (typeof current === 'string') {
    const clock = current.includes(':');
    if (clock !== (by.minutes !== 0)) return undefined;
    return clock ? laterBy(current, by.minutes) : day(current);
  }
  const { datum, van, einddatum, tot } = current as Whole;
  const [from, to] = [laterBy(van, by.minutes), laterBy(tot, by.minutes)];
  if (!from || !to) return undefined;
  return { datum: day(datum), van: from, ...(einddatum ? { einddatum: day(einddatum) } : {}), tot: to };
}

/** Numbers that belong to a date are no clock times. */
function withoutDate(text: string, context: Context): string {
  const said = plain(text);
  const found = findDate(said, context.now, zone(context));
  // The part of the day stays: "donderdagmiddag 2 uur".
  return found
    ? `${said.slice(0, found.at)} ${said.slice(found.at, found.end).replace(/\d+/g, '')} ${said.slice(found.end)}`
    : said;
}

/** Days, times and periods. What can be meant in two ways is asked back. */
export const moment: AnswerType<Moment> = {
  read(text, question, context, part) {
    const say = context.words.answers;
    const left = optionsIn(part);
    const chosen = left && chosenFrom(text, left)?.value;
    if (chosen !== undefined)
      return question.soort === 'periode'
        ? complete(chosen as Period, question, context)
        : { is: 'answer', value: chosen };
    const reply = withoutSlips(text);
    if (question.soort === 'datum') return readDay(reply, question, context);
    if (question.soort === 'tijd') return readClock(reply, question, context);
    const before = ((left ? left.rest : part) ?? {}) as Period;
    const said = periodIn(reply, context, { asked: true, past: past(question), before });
    if (said.wrong) return { is: 'problem', hint: misnamed(said.wrong, context) };
    const impossible = impossibleDay(reply, context, true);
    if (impossible !== undefined) return { is: 'problem', hint: impossible };
    if (said.doubt) return whichPeriod((more) => fill(before, more), said, context);
    const period = fill(before, said);
    if (isDeepStrictEqual(period, before))
      return { is: 'problem', hint: before.datum === undefined ? say.dayHint : say.periodHint };
    return complete(period, question, context);
  },
  spot(sentence, question, context) {
    if (question.soort === 'tijd') {
      const time = overhearTime(withoutDate(sentence, context), hoursOf(context));
      if (time?.or) return whichTime([time.time, time.or], context);
      return time === undefined ? undefined : { is: 'answer', value: time.time };
    }
    if (question.soort === 'datum') {
      const said = plain(sentence);
      const found = findDate(said, context.now, zone(context), { past: past(question) });
      const fits = found && !found.misnamed && !isOver(found.day, question, context);
      const ahead = past(question) && found && found.day > today(context).toFormat('yyyy-MM-dd');
      if (!fits || ahead) return undefined;
      const doubt = doubtfulDays(said, found, question, context);
      return doubt ? whichDay(doubt, context) : { is: 'answer', value: found.day };
    }
    const said = periodIn(sentence, context, { past: past(question) });
    if (said.doubt) return whichPeriod((more) => fill({}, more), said, context);
    const period = fill({}, said);
    return Object.keys(period).length === 0 ? undefined : complete(period, question, context);
  },
  amend(text, question, context, current) {
    const by = spotShift(text);
    if (question.soort !== 'periode') {
      const value = by && moved(by, current);
      return value === undefined ? (by ? undefined : this.spot(text, question, context)) : { is: 'answer', value };
    }
    const before = current as Whole;
    const said = periodIn(text, context, { past: past(question), before });
    if (!by && (said.wrong || Object.keys(said).length === 0)) return undefined;
    if (!by && said.doubt) return whichPeriod((more) => amended(before, more), said, context);
    const period = by ? (moved(by, current) as Period | undefined) : amended(before, said);
    const reading = period && complete(period, question, context);
    return reading?.is === 'answer' ? reading : undefined;
  },
  show(value, question, context) {
    if (question.soort === 'datum') return sayDay(String(value), context);
    if (question.soort === 'tijd') return context.words.answers.clock(String(value));
    const { datum = '', van = '', einddatum, tot = '' } = value as Period;
    return einddatum
      ? context.words.answers.fromUntil(`${sayDay(datum, context)} ${van}`, `${sayDay(einddatum, context)} ${tot}`)
      : `${sayDay(datum, context)}, ${van}-${tot}`;
  },
};
