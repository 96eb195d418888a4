import { plain } from './answer-type.ts';
import { numberOf } from './counting.ts';

/**
 * Clock times as the Dutch say them, on a 24-hour clock. Without a part of the day the time is meant at which the desk is open:
 * "half 3" is 14:30. When it is open at neither ("half 7"), both are heard.
 */

/** When the desk is open, in minutes since midnight. */
export interface Hours {
  from: number;
  to: number;
}
/** A day that begins at 7 and ends at 7, where nothing else is known. */
const usual: Hours = { from: 420, to: 1139 };

const hourWord = '(?:\\d{1,2}|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)';
const minuteWord = '(?:kwart|vijf|tien|twintig|5|10|20)';
const one = [
  `(?:(?<halfAway>vijf|tien|5|10)\\s+(?<halfSide>voor|over|na)\\s+)?half\\s*(?<halfHour>${hourWord})`,
  `(?<away>${minuteWord})\\s+(?<side>voor|over|na)\\s+(?<awayHour>${hourWord})`,
  `(?<digital>\\d{1,2}[:.uh]\\d{2})`,
  `(?<hour>${hourWord})`,
  `(?<midnight>middernacht)`,
].join('|');
const partOfDay =
  "(?:\\s*(?:uur|u|h))?(?:\\s+(?<part>'?s\\s+(?:ochtends|morgens|middags|avonds|nachts)|in\\s+de\\s+(?:ochtend|morgen|middag|avond|nacht)|vanochtend|vanmorgen|vanmiddag|vanavond|am|pm))?";

/** Source of a pattern for one time with its named groups renamed by `suffix`, so that two fit in one pattern. */
export const timePattern = (suffix = ''): string => `(?:${one})${partOfDay}`.replace(/\(\?<(\w+)>/g, `(?<$1${suffix}>`);

/** What makes the number before it no time of the day. */
export const noTime =
  '(?!\\s*(?:man|mensen|pers|deelnemers|gasten|bezoekers|stuks|dag|week|weken|maand|min|kwartier|keer|uurtje|ander|paar|half|beetje|halfuur))';
const bounded = (source: string) => `(?<![\\p{L}\\d.,])(?:${source})(?![\\p{L}\\d])`;

/** A time in a reply; "met z'n achten" counts people. */
const single = new RegExp(
  `(?<!(?:z'n|zn|ons|hun|zijn) )${bounded(`(?:om\\s+|vanaf\\s+|rond\\s+|tegen\\s+)?${timePattern()}(?:s?en)?`)}(?![.,]\\d)${noTime}`,
  'u',
);
const minutesAside = new RegExp(`^(?<m>\\d{1,2})\\s+(?<side>voor|over|na)\\s+(?<h>${hourWord})$`, 'u');
const spoken = new RegExp(
  `${bounded(
    `(?:om|vanaf|rond|tegen)\\s+${timePattern()}|\\d{1,2}[:uh]\\d{2}|\\d{1,2}(?:[:.]\\d{2})?\\s*(?:uur|u)|(?!een\\s)${hourWord}\\s+uur|(?:(?:vijf|tien|5|10)\\s+(?:voor|over)\\s+)?half\\s+${hourWord}|kwart\\s+(?:voor|over|na)\\s+${hourWord}`,
  )}${noTime}`,
  'u',
);

export type Groups = Record<string, string | undefined>;

const hours = (word: string | undefined) => (word === undefined ? NaN : numberOf(word));

/** Minutes since midnight as they were said, before the part of the day is weighed. */
function bareMinutes(get: (name: string) => string | undefined): number {
  if (get('midnight')) return 0;
  if (get('halfHour')) {
    const away = get('halfAway') ? numberOf(get('halfAway') ?? '') : 0;
    return hours(get('halfHour')) * 60 - 30 + (get('halfSide') === 'voor' ? -away : away);
  }
  if (get('away')) {
    const away = get('away') === 'kwart' ? 15 : numberOf(get('away') ?? '');
    return hours(get('awayHour')) * 60 + (get('side') === 'voor' ? -away : away);
  }
  if (get('digital')) {
    const [hour, minute] = (get('digital') ?? '').split(/[:.uh]/).map(Number);
    return (minute ?? 99) < 60 ? (hour ?? NaN) * 60 + (minute ?? 0) : NaN;
  }
  return hours(get('hour')) * 60;
}

/** Minutes since midnight; `or` is the other half of the day, when that can be meant as well. */
export interface Heard {
  minutes: number;
  or?: number;
}

/** The time of a match of `timePattern`; `around` is the rest of what was said, which may name the part of the day. */
export function heardIn(groups: Groups, suffix = '', around = '', hours: Hours = usual): Heard | undefined {
  const get = (name: string) => groups[name + suffix];
  const minutes = bareMinutes(get);
  if (Number.isNaN(minutes) || minutes < 0 || minutes >= 1440) return undefined;
  if (get('midnight')) return { minutes: 0 };
  const part = get('part') ?? partSaid.exec(around)?.[0] ?? '';
  if (part.includes('nacht')) return { minutes: minutes >= 720 && minutes < 780 ? minutes - 720 : minutes };
  if (/middag|avond|pm/.test(part)) return { minutes: minutes < 720 ? minutes + 720 : minutes };
  // "07:30", "7:30" and "14:30" are of a 24-hour clock; "2:30" is how somebody writes half past two.
  const exact = /^0|^1[0-9]|^2[0-9]|^[789]/.test(get('digital') ?? '');
  if (part !== '' || exact || minutes >= 780) return { minutes };
  const readings = [minutes, (minutes + 720) % 1440];
  const [open] = readings.filter((one) => one >= hours.from && one <= hours.to);
  if (open !== undefined) return { minutes: open };
  const [early = minutes, late = minutes] = readings.sort((one, other) => one - other);
  return early < 420 ? { minutes: late, or: early } : { minutes: early, or: late };
}

const partSaid = /avond|nacht|ochtend|middag|'?s morgens|vroeg/;

/** Minutes since midnight of a match of `timePattern`, in the likeliest reading. */
export const minutesOf = (groups: Groups, suffix = '', around = '', hours: Hours = usual): number | undefined =>
  heardIn(groups, suffix, around, hours)?.minutes;

export const sayClock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** "een uur of drie" is about three o'clock. */
const inFigures = (text: string) => plain(text).replace(/\been uur of (?=\S)/, '');

/** A time in words ("14:30"), and the other one that can be meant. */
export interface HeardTime {
  time: string;
  or?: string;
}

const inWords = ({ minutes, or }: Heard): HeardTime => ({
  time: sayClock(minutes),
  ...(or === undefined ? {} : { or: sayClock(or) }),
});

function timeIn(words: string, hours: Hours | undefined, around = ''): HeardTime | undefined {
  const match = single.exec(words);
  const heard = match?.groups && heardIn(match.groups, '', words.replace(match[0], ' ') + around, hours);
  return heard && inWords(heard);
}

/** A time in a reply that is about a time ("10", "half 3", "5 over 2"). */
export function hearTime(reply: string, hours?: Hours): HeardTime | undefined {
  const said = inFigures(reply);
  const aside = minutesAside.exec(said)?.groups;
  if (!aside) return timeIn(said, hours);
  const whole = heardIn({ hour: aside['h'] }, '', '', hours);
  const away = Number(aside['m']) * (aside['side'] === 'voor' ? -1 : 1);
  const moved = (minutes: number) => (minutes + away + 1440) % 1440;
  return (
    whole && inWords({ minutes: moved(whole.minutes), ...(whole.or === undefined ? {} : { or: moved(whole.or) }) })
  );
}

/** A time in a sentence about something else: only with "om" or "uur" or in digital form. */
export function overhearTime(sentence: string, hours?: Hours): HeardTime | undefined {
  const said = inFigures(sentence);
  const match = spoken.exec(said);
  return match ? timeIn(match[0], hours, said.replace(match[0], ' ')) : undefined;
}

/** The likeliest time in a reply, and in a sentence about something else. */
export const readTime = (reply: string, hours?: Hours): string | undefined => hearTime(reply, hours)?.time;
export const spotTime = (sentence: string, hours?: Hours): string | undefined => overhearTime(sentence, hours)?.time;
