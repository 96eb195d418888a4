import { DateTime } from 'luxon';
import { plain, type Context } from './answer-type.ts';
import { findDate, type FoundDate } from './calendar-date.ts';
import { readTime, spotTime } from './clock-time.ts';
import { findLength, findPeriod, spotUntil } from './time-span.ts';

/** A day with a beginning and an end on the clock. */
export interface Period {
  datum?: string;
  van?: string;
  tot?: string;
}

/** What a text says of a period, each part as far as it is there. */
export interface SaidOfPeriod extends Period {
  /** How long it lasts. */
  minutes?: number;
  /** A day whose name and number contradict each other. */
  wrong?: FoundDate;
}

const without = (said: string, found: { at: number; end: number } | undefined) =>
  found ? `${said.slice(0, found.at)} ${said.slice(found.end)}`.trim() : said;

const whole = /\bhele (dag|ochtend|middag)\b/;
const days = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'] as const;

/** "de hele dag", "de hele middag": as long as the desk is open. */
function wholeDay(said: string, day: string | undefined, { organisation }: Context): Period | undefined {
  const part = whole.exec(said)?.[1];
  if (part === undefined) return undefined;
  const week = organisation.openingstijden;
  const weekday = day === undefined ? 1 : DateTime.fromISO(day).weekday;
  const open = [days[weekday - 1] ?? 'maandag', ...days].map((one) => week[one]);
  const hours = open.find((one) => typeof one === 'object');
  if (hours === undefined) return undefined;
  return { van: part === 'middag' ? '13:00' : hours.van, tot: part === 'ochtend' ? '12:00' : hours.tot };
}

/** What a text says of a period; `asked` when it answers the question, `before` is what was known. */
export function periodIn(
  text: string,
  context: Context,
  { asked = false, past = false, before = {} }: { asked?: boolean; past?: boolean; before?: Period } = {},
): SaidOfPeriod {
  const zone = context.organisation.tijdzone;
  let said = plain(text);
  const named = findDate(said, context.now, zone, { past });
  said = without(said, named);
  const span = findPeriod(said);
  said = without(said, span);
  const found = named ?? (asked ? findDate(said, context.now, zone, { past, asked }) : undefined);
  if (!named) said = without(said, found);
  if (found?.misnamed) return { wrong: found };
  const day = found ? { datum: found.day } : {};
  if (span) return { ...day, van: span.van, tot: span.tot };
  const length = findLength(said);
  said = without(said, length);
  const lasts = length ? { minutes: length.minutes } : {};
  const all = wholeDay(said, found?.day ?? before.datum, context);
  if (all) return { ...day, ...all };
  const tot = before.van === undefined ? undefined : spotUntil(said, before.van);
  if (tot) return { ...day, tot };
  const time = asked ? readTime(said) : spotTime(said);
  if (time === undefined) return { ...day, ...lasts };
  if (asked && before.van !== undefined && before.tot === undefined) {
    const end = spotUntil(`tot ${said}`, before.van);
    return end ? { ...day, tot: end } : day;
  }
  return { ...day, van: time, ...lasts };
}
