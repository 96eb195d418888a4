import { Info, type DateTime } from 'luxon';
import { localDay, localTime } from '../tickets/local-time.ts';
import type { Words } from './words.ts';

/** The names of days and months in a language: made once, because the platform takes long to tell them. */
const names = {
  nl: { days: Info.weekdays('long', { locale: 'nl' }), months: Info.months('long', { locale: 'nl' }) },
  en: { days: Info.weekdays('long', { locale: 'en' }), months: Info.months('long', { locale: 'en' }) },
};

/** "donderdag 26 november", with the year when it is not this one. */
function inFull({ weekday, day, month, year }: DateTime, thisYear: number, { language }: Words): string {
  const { days, months } = names[language];
  return `${days[weekday - 1] ?? ''} ${String(day)} ${months[month - 1] ?? ''}${year === thisYear ? '' : ` ${String(year)}`}`;
}

/** An instant in words, seen from `now`: "vandaag 16:00", "morgen 12:00", "donderdag 26 november 12:00". */
export function sayMoment(at: Date, now: Date, zone: string, words: Words): string {
  const moment = localTime(at, zone);
  return `${sayDay(moment, localTime(now, zone), words)} ${clock(moment)}`;
}

/** The same as the word of a sentence, not behind "uiterlijk", "tot" or "vanaf": "morgen om 12:00". */
export function sayWhen(at: Date, now: Date, zone: string, words: Words): string {
  const moment = localTime(at, zone);
  return `${sayDay(moment, localTime(now, zone), words)} ${words.atTime(clock(moment))}`;
}

/** A calendar day ("2026-11-26") in words: "donderdag 26 november", with the year when it is another one. */
export function sayDate(day: string, now: Date, zone: string, words: Words): string {
  return inFull(localDay(day, zone), localTime(now, zone).year, words);
}

const two = (number: number) => String(number).padStart(2, '0');
const clock = ({ hour, minute }: DateTime) => `${two(hour)}:${two(minute)}`;

/** Counts calendar days, whatever the clock does in between. */
const dayNumber = ({ year, month, day }: DateTime) => Date.UTC(year, month - 1, day) / 86_400_000;

function sayDay(moment: DateTime, now: DateTime, words: Words): string {
  const days = dayNumber(moment) - dayNumber(now);
  if (days === 0) return words.today;
  if (days === 1) return words.tomorrow;
  return inFull(moment, now.year, words);
}

/** The day of an instant: "vandaag", "morgen", "maandag 23 november". */
export function sayDayOf(at: Date, now: Date, zone: string, words: Words): string {
  return sayDay(localTime(at, zone), localTime(now, zone), words);
}
