import { localDay } from '../../tickets/local-time.ts';
import type { Organisation } from '../../knowledge/organisation.ts';
import { plain, type Context } from './answer-type.ts';
import { findDate, type FoundDate } from './calendar-date.ts';
import { hearTime, overhearTime, type Hours } from './clock-time.ts';
import { findDays } from './day-span.ts';
import { findLength, findPeriod, laterBy, minutesBetween, spotUntil } from './time-span.ts';

/** A day with a beginning and an end on the clock; with `einddatum` it ends on another day. */
export interface Period {
  datum?: string;
  van?: string;
  einddatum?: string;
  tot?: string;
}

/** What a text says of a period, each part as far as it is there. */
export interface SaidOfPeriod extends Period {
  /** How long it lasts. */
  minutes?: number;
  /** What else can be meant by the day or the hours, the likelier first; one: it has to be confirmed. */
  doubt?: Period[];
  /** A day whose name and number contradict each other. */
  wrong?: FoundDate;
}

/** A text without what was found; the part of the day in it stays ("vanavond van 7 tot 9"). */
function without(said: string, found: { at: number; end: number } | undefined): string {
  if (!found) return said;
  const part = /ochtend|vroeg|middag|avond/.exec(said.slice(found.at, found.end))?.[0] ?? '';
  return [said.slice(0, found.at), part, said.slice(found.end)].filter(Boolean).join(' ').trim();
}

const whole = /\b(?:hele|ganse|whole|entire) (dag|ochtend|voormiddag|middag|namiddag|day|morning|afternoon)\b/;
const days = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'] as const;

/** When the desk is open on a day; without a day, or on one on which it is closed, on the first day that it is open. */
function openOn({ openingstijden, tijdzone }: Organisation, day?: string): { van: string; tot: string } | undefined {
  const weekday = day === undefined ? 1 : localDay(day, tijdzone).weekday;
  const open = [days[weekday - 1] ?? 'maandag', ...days].map((one) => openingstijden[one]);
  return open.find((one) => typeof one === 'object');
}

/** The same in minutes since midnight. */
export function hoursOf({ organisation }: Context, day?: string): Hours | undefined {
  const open = openOn(organisation, day);
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return open && { from: minutes(open.van), to: minutes(open.tot) };
}

/** "de hele dag", "de hele middag": as long as the desk is open. */
function wholeDay(said: string, day: string | undefined, { organisation }: Context): Period | undefined {
  const part = whole.exec(said)?.[1];
  const open = part === undefined ? undefined : openOn(organisation, day);
  if (part === undefined || open === undefined) return undefined;
  const late = /namiddag|^middag|afternoon/.test(part);
  const early = /ochtend|voormiddag|morning/.test(part);
  return { van: late ? '13:00' : open.van, tot: early ? '12:00' : open.tot };
}

/** The day or days in a text, and the text without them. */
function dayIn(text: string, context: Context, { asked, past }: { asked: boolean; past: boolean }) {
  const zone = context.organisation.tijdzone;
  const said = plain(text);
  const days = findDays(said, context.now, zone, { past });
  if (days?.through) return { day: { datum: days.from, einddatum: days.to }, rest: without(said, days) };
  const named = findDate(said, context.now, zone, { past });
  const span = named ? undefined : findPeriod(said);
  const found = named ?? (asked ? findDate(without(said, span), context.now, zone, { past, asked }) : undefined);
  if (!found) return { day: {}, rest: said };
  const rest = named
    ? without(said, named)
    : `${without(without(said, span), found)} ${span ? said.slice(span.at, span.end) : ''}`;
  if (found.misnamed) return { day: {}, rest, wrong: found };
  const other = days ? [days.from, days.to] : found.or ? [found.day, found.or] : found.unsure ? [found.day] : undefined;
  return other
    ? { day: {}, rest, doubt: other.map((datum): Period => ({ datum })) }
    : { day: { datum: found.day }, rest };
}

/** What a text says of a period; `asked` when it answers the question, `before` is what was known. */
export function periodIn(
  text: string,
  context: Context,
  { asked = false, past = false, before = {} }: { asked?: boolean; past?: boolean; before?: Period } = {},
): SaidOfPeriod {
  const { day, rest, wrong, doubt } = dayIn(text, context, { asked, past });
  if (wrong) return { wrong };
  const known: SaidOfPeriod = { ...day, ...(doubt ? { doubt } : {}) };
  const date = 'datum' in day ? day.datum : before.datum;
  const hours = hoursOf(context, date);
  const span = findPeriod(rest, hours);
  if (span) {
    const times = { van: span.van, tot: span.tot };
    return span.or && !doubt ? { ...day, doubt: [times, span.or] } : { ...known, ...times };
  }
  const length = findLength(rest);
  const said = without(rest, length);
  const lasts = length ? { minutes: length.minutes } : {};
  const all = wholeDay(said, date, context);
  if (all) return { ...known, ...all };
  const tot = before.van === undefined ? undefined : spotUntil(said, before.van);
  if (tot) return { ...known, tot };
  const time = asked ? hearTime(said, hours) : overhearTime(said, hours);
  if (time === undefined) return { ...known, ...lasts };
  if (asked && before.van !== undefined && before.tot === undefined) {
    const end = spotUntil(`tot ${said}`, before.van);
    return end ? { ...known, tot: end } : known;
  }
  if (time.or && !doubt)
    return { ...day, ...lasts, doubt: [time.time, time.or].sort().map((van): Period => ({ van })) };
  return { ...known, van: time.time, ...lasts };
}

/** What was known with what is said now over it. */
export function fill(before: Period, { datum, van, einddatum, tot, minutes }: SaidOfPeriod): Period {
  const start = van ?? before.van;
  const end = tot ?? (start !== undefined && minutes !== undefined ? laterBy(start, minutes) : undefined);
  const kept = van === undefined || (before.tot !== undefined && before.tot > van) ? before.tot : undefined;
  const day = datum ?? before.datum;
  const last = end ?? kept;
  const until = einddatum ?? (datum === undefined ? before.einddatum : undefined);
  return {
    ...(day ? { datum: day } : {}),
    ...(start ? { van: start } : {}),
    ...(until ? { einddatum: until } : {}),
    ...(last ? { tot: last } : {}),
  };
}

/** A period of which nothing lacks. */
export type Whole = Period & Required<Omit<Period, 'einddatum'>>;

/** A known period changed by what is said now; another beginning keeps its length, another day is one day. */
export function amended(current: Whole, said: SaidOfPeriod): Period {
  const several = said.einddatum ?? (said.datum === undefined ? current.einddatum : undefined);
  const length = said.minutes ?? minutesBetween(current.van, current.tot);
  const van = said.van ?? current.van;
  const shifts = several === undefined && (said.van !== undefined || said.minutes !== undefined);
  const moved = shifts ? laterBy(van, length) : current.tot;
  return {
    datum: said.datum ?? current.datum,
    van,
    ...(several === undefined ? {} : { einddatum: several }),
    tot: said.tot ?? moved ?? current.tot,
  };
}
