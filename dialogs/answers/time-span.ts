import { plain } from './answer-type.ts';
import { heardIn, minutesOf, noTime, sayClock, timePattern, type Groups, type Hours } from './clock-time.ts';
import { numberOf, numberPattern } from './counting.ts';

/** Stretches of a day: from and to, how long, and how much later or earlier. */

const between = new RegExp(
  `(?<![\\p{L}\\d.,])(?<!(?:kamer|kmr|ruimte|lokaal) )(?:van\\s+|vanaf\\s+|om\\s+|(?<tussen>tussen)\\s+)?${timePattern('A')}\\s*(?:,\\s*)?(?<sign>tot(?:\\s+(?:en\\s+met|aan))?|t/m|-|–|a|en)\\s*${timePattern('B')}(?![\\p{L}\\d]|[.,]\\d)${noTime}`,
  'u',
);
const until = new RegExp(`(?<![\\p{L}])tot\\s+${timePattern()}(?![\\p{L}\\d])`, 'u');

const clock = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
/** Nobody means more than this by "11 tot 10". */
const longest = 600;

/** An end after its beginning: "9 tot 1" ends at 13:00. */
function after(from: number, to: number): number | undefined {
  if (to > from) return to;
  const later = to + 720;
  return later > from && later < 1440 && later - from <= longest ? later : undefined;
}

/** A period, and where it stands in the plain text. */
export interface FoundPeriod {
  van: string;
  tot: string;
  /** The same hours in the other half of the day, when the desk is open at neither. */
  or?: { van: string; tot: string };
  at: number;
  end: number;
}

/** "van 10 tot 12", "10-12", "tussen half 9 en 10"; the end is after the beginning, so "9 tot 1" is 09:00-13:00. */
export function findPeriod(said: string, hours?: Hours): FoundPeriod | undefined {
  const match = between.exec(said);
  const groups: Groups | undefined = match?.groups;
  if (!match || !groups || (groups['sign'] === 'en' && !groups['tussen'])) return undefined;
  const around = said.replace(match[0], ' ');
  const begin = heardIn(groups, 'A', around, hours);
  const end = minutesOf(groups, 'B', around, hours);
  if (begin === undefined || end === undefined) return undefined;
  let from = begin.minutes;
  // "van 7 tot 9 's avonds": the part of the day is said once.
  if (groups['partB'] && !groups['partA'] && from + 720 < end) from += 720;
  const place = { at: match.index, end: match.index + match[0].length };
  const lasting = (start: number) => {
    const to = after(start, end);
    return to === undefined || (begin.or !== undefined && to - start > longest) ? undefined : { start, to };
  };
  const readings = [from, ...(begin.or === undefined || groups['partB'] ? [] : [begin.or])].flatMap(
    (start) => lasting(start) ?? [],
  );
  const open = readings.find(({ start, to }) => hours && start < hours.to && to > hours.from);
  const [first, second] = open ? [open] : readings.sort((one, other) => one.start - other.start);
  const words = ({ start, to }: { start: number; to: number }) => ({ van: sayClock(start), tot: sayClock(to) });
  return first && { ...words(first), ...(second ? { or: words(second) } : {}), ...place };
}

/** "maar tot half 1": the end of a period of which the beginning is known. */
export function spotUntil(sentence: string, from: string): string | undefined {
  const match = until.exec(plain(sentence));
  const end = match?.groups && minutesOf(match.groups);
  const to = end === undefined ? undefined : after(clock(from), end);
  return to === undefined ? undefined : sayClock(to);
}

const amount = `(?:\\d{1,3}|${numberPattern})`;
const length = new RegExp(
  `(?<![\\p{L}\\d])(?:(?<half>(?:een )?half ?uur(?:tje)?)|(?<long>anderhalf uur(?:tje)?)|(?<quarters>${amount}) kwartier|(?<minutes>${amount}) min(?:uten|uutjes)?|(?<hours>${amount}) (?:uurtjes?|uren)|(?:duurt |ongeveer )*(?<lasting>${amount}) uur(?= lang)|duurt (?:ongeveer )?(?<taking>${amount}) uur)(?: lang)?(?![\\p{L}\\d])`,
  'u',
);

/** How long something lasts ("een uurtje", "anderhalf uur", "2 uur lang") in minutes, and where it stands in the plain text. */
export function findLength(said: string): { minutes: number; at: number; end: number } | undefined {
  const match = length.exec(said);
  if (!match) return undefined;
  const { half, long, quarters, minutes, hours, lasting, taking } = (match.groups ?? {}) as Groups;
  const whole = hours ?? lasting ?? taking;
  const total = half
    ? 30
    : long
      ? 90
      : quarters
        ? numberOf(quarters) * 15
        : minutes
          ? numberOf(minutes)
          : numberOf(whole ?? '') * 60;
  return { minutes: total, at: match.index, end: match.index + match[0].length };
}

/** The time that lies so much later, as long as it is the same day. */
export function laterBy(time: string, minutes: number): string | undefined {
  const at = clock(time) + minutes;
  return at >= 0 && at < 1440 ? sayClock(at) : undefined;
}

export const minutesBetween = (from: string, to: string): number => clock(to) - clock(from);

const shift = new RegExp(
  `(?<![\\p{L}\\d])(?<n>${amount}|een half|anderhalf|half)? ?(?<unit>uur|uurtje|halfuur|halfuurtje|kwartier|kwartiertje|min|minuten|dag|dagen|week|weken) (?<side>later|erna|daarna|eerder|vroeger|ervoor|daarvoor)(?![\\p{L}])`,
  'u',
);

/** "een uur later", "een dag eerder": how far a known moment is to be moved. */
export function spotShift(sentence: string): { minutes: number; days: number } | undefined {
  const groups = shift.exec(plain(sentence))?.groups as Groups | undefined;
  if (!groups) return undefined;
  const { n = 'een', unit = '', side } = groups;
  const many = n.endsWith('half') ? (n === 'anderhalf' ? 1.5 : 0.5) : numberOf(n);
  const sign = /later|na$/.test(side ?? '') ? 1 : -1;
  if (unit.startsWith('dag')) return { minutes: 0, days: sign * many };
  if (unit.startsWith('we')) return { minutes: 0, days: sign * many * 7 };
  const each = unit.startsWith('half') ? 30 : unit.startsWith('kwart') ? 15 : unit.startsWith('min') ? 1 : 60;
  return { minutes: sign * many * each, days: 0 };
}
