import { isDeepStrictEqual } from 'node:util';
import { DateTime } from 'luxon';
import { sayDate } from '../when.ts';
import { plain, type AnswerType, type Context, type QuestionOf, type Reading } from './answer-type.ts';
import { findDate, type FoundDate } from './calendar-date.ts';
import { readTime, spotTime } from './clock-time.ts';
import { periodIn, type Period, type SaidOfPeriod } from './period.ts';
import { laterBy, minutesBetween, spotShift } from './time-span.ts';

type Moment = QuestionOf<'datum' | 'tijd' | 'periode'>;

const zone = (context: Context) => context.organisation.tijdzone;
const today = (context: Context) => DateTime.fromJSDate(context.now, { zone: zone(context) });
const past = (question: Moment) => question['in-het-verleden'];

/** "maandag 26 november" when that is a Thursday: which of the two is meant? */
function misnamed({ day, misnamed = '' }: FoundDate, { words }: Context): string {
  const meant = DateTime.fromISO(day).setLocale(words.language);
  return words.answers.misnamed(meant.toFormat('d MMMM'), meant.toFormat('cccc'), misnamed);
}

/** What is wrong with a day that a text names, or undefined. */
export function contradictionIn(text: string, context: Context): string | undefined {
  const found = findDate(plain(text), context.now, zone(context));
  return found?.misnamed ? misnamed(found, context) : undefined;
}

const isOver = (day: string | undefined, question: Moment, context: Context) =>
  !past(question) && day !== undefined && day < today(context).toFormat('yyyy-MM-dd');
const isToday = (day: string | undefined, context: Context) => day === today(context).toFormat('yyyy-MM-dd');

function readDay(reply: string, question: Moment, context: Context): Reading {
  const say = context.words.answers;
  const said = plain(reply);
  const found = findDate(said, context.now, zone(context), { asked: true, past: past(question) });
  const problem = (hint: string): Reading => ({ is: 'problem', hint });
  if (!found && /\b(?:week|weekend|maand)\b/.test(said)) return problem(say.exactDay);
  if (!found) return problem(question.hint ?? say.dayHint);
  if (found.misnamed) return problem(misnamed(found, context));
  if (isOver(found.day, question, context)) return problem(say.dayOver);
  if (past(question) && found.day > today(context).toFormat('yyyy-MM-dd')) return problem(say.dayToCome);
  return { is: 'answer', value: found.day };
}

/** A period that may lack parts: what is missing is asked for. */
function complete(period: Period, question: Moment, context: Context): Exclude<Reading, { is: 'problem' }> {
  const { datum, van, tot } = period;
  const say = context.words.answers;
  const part = (known: Period, ask: string) => ({ is: 'part' as const, part: known, ask });
  if (isOver(datum, question, context)) return part({ ...(van ? { van } : {}), ...(tot ? { tot } : {}) }, say.otherDay);
  if (!past(question) && van !== undefined && isToday(datum, context) && van < today(context).toFormat('HH:mm'))
    return part(datum ? { datum } : {}, say.otherTime);
  if (datum === undefined) return part(period, say.whichDay);
  if (van === undefined) return part(period, say.fromWhenToWhen);
  if (tot === undefined) return part(period, say.untilWhen(van));
  return { is: 'answer', value: period };
}

/** What was known with what is said now over it. */
function fill(before: Period, { datum, van, tot, minutes }: SaidOfPeriod): Period {
  const start = van ?? before.van;
  const end = tot ?? (start !== undefined && minutes !== undefined ? laterBy(start, minutes) : undefined);
  const kept = van === undefined || (before.tot !== undefined && before.tot > van) ? before.tot : undefined;
  const day = datum ?? before.datum;
  const last = end ?? kept;
  return { ...(day ? { datum: day } : {}), ...(start ? { van: start } : {}), ...(last ? { tot: last } : {}) };
}

/** A known period changed by what is said now; another beginning keeps its length. */
function amended(current: Required<Period>, said: SaidOfPeriod): Period {
  const length = said.minutes ?? minutesBetween(current.van, current.tot);
  const van = said.van ?? current.van;
  const moved = said.van !== undefined || said.minutes !== undefined ? laterBy(van, length) : current.tot;
  return { datum: said.datum ?? current.datum, van, tot: said.tot ?? moved ?? current.tot };
}

/** The value moved by "een uur later" or "een dag eerder". */
function moved(by: { minutes: number; days: number }, current: unknown): unknown {
  const day = (date: string) => DateTime.fromISO(date).plus({ days: by.days }).toFormat('yyyy-MM-dd');
  if (typeof current === 'string') {
    const clock = current.includes(':');
    if (clock !== (by.minutes !== 0)) return undefined;
    return clock ? laterBy(current, by.minutes) : day(current);
  }
  const { datum, van, tot } = current as Required<Period>;
  const [from, to] = [laterBy(van, by.minutes), laterBy(tot, by.minutes)];
  return from && to ? { datum: day(datum), van: from, tot: to } : undefined;
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

/** Days, times and periods. */
export const moment: AnswerType<Moment> = {
  read(reply, question, context, part) {
    const say = context.words.answers;
    if (question.soort === 'datum') return readDay(reply, question, context);
    if (question.soort === 'tijd') {
      const time = readTime(withoutDate(reply, context));
      return time === undefined
        ? { is: 'problem', hint: question.hint ?? say.timeHint }
        : { is: 'answer', value: time };
    }
    const before = (part ?? {}) as Period;
    const said = periodIn(reply, context, { asked: true, past: past(question), before });
    if (said.wrong) return { is: 'problem', hint: misnamed(said.wrong, context) };
    const period = fill(before, said);
    if (isDeepStrictEqual(period, before))
      return { is: 'problem', hint: before.datum === undefined ? say.dayHint : say.periodHint };
    return complete(period, question, context);
  },
  spot(sentence, question, context) {
    if (question.soort === 'tijd') {
      const time = spotTime(withoutDate(sentence, context));
      return time === undefined ? undefined : { is: 'answer', value: time };
    }
    if (question.soort === 'datum') {
      const found = findDate(plain(sentence), context.now, zone(context), { past: past(question) });
      const fits = found && !found.misnamed && !isOver(found.day, question, context);
      const ahead = past(question) && found && found.day > today(context).toFormat('yyyy-MM-dd');
      return fits && !ahead ? { is: 'answer', value: found.day } : undefined;
    }
    const period = fill({}, periodIn(sentence, context, { past: past(question) }));
    return Object.keys(period).length === 0 ? undefined : complete(period, question, context);
  },
  amend(text, question, context, current) {
    const by = spotShift(text);
    if (question.soort !== 'periode') {
      const found = this.spot(text, question, context);
      return by ? moved(by, current) : found?.is === 'answer' ? found.value : undefined;
    }
    const before = current as Required<Period>;
    const said = periodIn(text, context, { past: past(question), before });
    if (!by && (said.wrong || Object.keys(said).length === 0)) return undefined;
    const period = by ? moved(by, current) : amended(before, said);
    return period && complete(period, question, context).is === 'answer' ? period : undefined;
  },
  show(value, question, context) {
    if (question.soort === 'datum') return sayDate(String(value), context.now, zone(context), context.words);
    if (question.soort === 'tijd') return context.words.answers.clock(String(value));
    const { datum, van, tot } = value as Period;
    return `${sayDate(datum ?? '', context.now, zone(context), context.words)}, ${van ?? ''}-${tot ?? ''}`;
  },
};
