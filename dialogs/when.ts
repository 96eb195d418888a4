import type { DateTime } from 'luxon';
import { localDay, localTime } from '../tickets/local-time.ts';
import type { Words } from './words.ts';

const local = (at: Date, zone: string, { language }: Words) => localTime(at, zone).setLocale(language);

/** An instant in words, seen from `now`: "vandaag 16:00", "morgen 12:00", "donderdag 26 november 12:00". */
export function sayMoment(at: Date, now: Date, zone: string, words: Words): string {
  const moment = local(at, zone, words);
  return `${sayDay(moment, local(now, zone, words), words)} ${clock(moment)}`;
}

/** A calendar day ("2026-11-26") in words: "donderdag 26 november", with the year when it is another one. */
export function sayDate(day: string, now: Date, zone: string, words: Words): string {
  const moment = localDay(day, zone).setLocale(words.language);
  return moment.toFormat(moment.year === local(now, zone, words).year ? 'cccc d MMMM' : 'cccc d MMMM yyyy');
}

const two = (number: number) => String(number).padStart(2, '0');
const clock = ({ hour, minute }: DateTime) => `${two(hour)}:${two(minute)}`;

/** Counts calendar days, whatever the clock does in between. */
const dayNumber = ({ year, month, day }: DateTime) => Date.UTC(year, month - 1, day) / 86_400_000;

function sayDay(moment: DateTime, now: DateTime, words: Words): string {
  const days = dayNumber(moment) - dayNumber(now);
  if (days === 0) return words.today;
  if (days === 1) return words.tomorrow;
  return moment.toFormat(moment.year === now.year ? 'cccc d MMMM' : 'cccc d MMMM yyyy');
}

/** The day of an instant: "vandaag", "morgen", "maandag 23 november". */
export function sayDayOf(at: Date, now: Date, zone: string, words: Words): string {
  return sayDay(local(at, zone, words), local(now, zone, words), words);
}
