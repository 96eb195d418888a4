import { DateTime } from 'luxon';
import { localTime } from '../../tickets/local-time.ts';

/** "31 november", "30-2": a day that no calendar has. */

const months = [
  ...['januari|january|jan', 'februari|february|feb', 'maart|march|mrt|mar', 'april|apr', 'mei|may', 'juni|june|jun'],
  ...['juli|july|jul', 'augustus|august|aug', 'september|sept|sep', 'oktober|october|okt|oct', 'november|nov'],
  'december|dec',
];
const anyMonth = months.join('|');
const written = new RegExp(
  `(?<![\\p{L}\\d.,:-])(?<d>\\d{1,2})(?:e|de|ste|st|nd|rd|th)?,? ?(?:van |of )?(?<month>${anyMonth})\\.?(?: (?<y>\\d{4}))?(?![\\p{L}\\d])`,
  'u',
);
const monthFirst = new RegExp(
  `(?<![\\p{L}\\d])(?<month>${anyMonth}) (?<d>\\d{1,2})(?:st|nd|rd|th)?(?:,? (?<y>\\d{4}))?(?![\\p{L}\\d.:])`,
  'u',
);
const numeric = /^(?:op )?(?<d>\d{1,2})[/-](?<m>\d{1,2})(?:[/-](?<y>\d{4}))?$/u;

/** A day that does not exist, and how many its month has; undefined when the plain text names none. `asked`: "31-11" is a day. */
export function noSuchDay(
  said: string,
  now: Date,
  zone: string,
  asked: boolean,
): { day: number; month: DateTime; days: number } | undefined {
  const found = (written.exec(said) ?? monthFirst.exec(said) ?? (asked ? numeric.exec(said) : null))?.groups;
  if (!found) return undefined;
  const day = Number(found['d']);
  const month = found['m']
    ? Number(found['m'])
    : months.findIndex((names) => names.split('|').includes(found['month'] ?? '')) + 1;
  if (day < 1 || month < 1 || month > 12) return undefined;
  const local = localTime(now, zone);
  const year = found['y'] ? Number(found['y']) : local.year + (month < local.month ? 1 : 0);
  const first = DateTime.utc(year, month, 1);
  const days = first.daysInMonth ?? 31;
  // The 29th of February of this year exists, also when it is over.
  if (!found['y'] && day <= (first.set({ year: local.year }).daysInMonth ?? 31)) return undefined;
  return day > days && day <= 31 ? { day, month: first, days } : undefined;
}
