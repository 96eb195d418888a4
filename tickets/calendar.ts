import Holidays from 'date-holidays';
import type { DateTime } from 'luxon';
import { localDay, localTime } from './local-time.ts';

/** When the desk works. */
export interface Calendar {
  zone: string;
  /** Opening and closing on a local day ("2026-12-24"), or null when it is closed: by the week, a holiday or a closure. */
  hoursOf(day: string): Opening | null;
}

interface Opening {
  opens: DateTime;
  closes: DateTime;
}

type Hours = 'gesloten' | { van: string; tot: string };

/** The calendar of an organisation: opening hours, Dutch public holidays and its own closures. */
export function calendarOf(desk: {
  tijdzone: string;
  openingstijden: Readonly<
    Record<'maandag' | 'dinsdag' | 'woensdag' | 'donderdag' | 'vrijdag' | 'zaterdag' | 'zondag', Hours>
  >;
  'extra-feestdagen': readonly string[];
  gesloten: readonly string[];
}): Calendar {
  const week = desk.openingstijden;
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const days = [
    week.maandag,
    week.dinsdag,
    week.woensdag,
    week.donderdag,
    week.vrijdag,
    week.zaterdag,
    week.zondag,
  ].map((hours) => (hours === 'gesloten' ? null : { opens: minutes(hours.van), closes: minutes(hours.tot) }));
  const holidays = new Holidays('NL', { languages: ['nl'] });
  const closures = new Set(desk.gesloten);
  const years = new Map<string, Set<string>>();
  const ofYear = (year: string) => {
    let known = years.get(year);
    if (!known) {
      known = new Set(
        holidays
          .getHolidays(Number(year))
          .filter((day) => day.type === 'public' || desk['extra-feestdagen'].includes(day.name))
          .map((day) => day.date.slice(0, 10)),
      );
      years.set(year, known);
    }
    return known;
  };
  const closedOn = (day: string) => closures.has(day) || ofYear(day.slice(0, 4)).has(day);
  const opening = (day: string): Opening | null => {
    const start = localDay(day, desk.tijdzone);
    const hours = days[start.weekday - 1];
    if (!hours || closedOn(day)) return null;
    const clock = (minutes: number) => start.set({ hour: Math.floor(minutes / 60), minute: minutes % 60 });
    return { opens: clock(hours.opens), closes: clock(hours.closes) };
  };
  // Kept per day: computing with time zones takes most of the time of a promise.
  const known = new Map<string, Opening | null>();
  return {
    zone: desk.tijdzone,
    hoursOf(day) {
      let hours = known.get(day);
      if (hours === undefined) known.set(day, (hours = opening(day)));
      return hours;
    },
  };
}

const msPerDay = 86_400_000;

/** The local day of an instant, "2026-12-24". */
const dayOf = ({ zone }: Calendar, at: Date): string => localTime(at, zone).toISODate() ?? '';

/** The day so many days after another; days are counted here without zones, in which some last 23 hours. */
const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * msPerDay).toISOString().slice(0, 10);

/** The year of an instant where the desk is. */
export const yearOf = (calendar: Calendar, at: Date): number => localTime(at, calendar.zone).year;

/** Whether the desk is open at an instant. */
export function isOpen(calendar: Calendar, at: Date): boolean {
  const hours = calendar.hoursOf(dayOf(calendar, at));
  return hours !== null && at.getTime() >= hours.opens.toMillis() && at.getTime() < hours.closes.toMillis();
}

/** When the desk closes that is open at an instant; null when it is closed then. */
export const closesAt = (calendar: Calendar, at: Date): Date | null =>
  isOpen(calendar, at) ? (calendar.hoursOf(dayOf(calendar, at))?.closes.toJSDate() ?? null) : null;

/** The first instant from `at` on at which the desk works. Throws when it is closed for a whole year. */
export function nextOpen(calendar: Calendar, at: Date): Date {
  const today = dayOf(calendar, at);
  const hours = calendar.hoursOf(today);
  if (hours && at.getTime() < hours.closes.toMillis()) return new Date(Math.max(at.getTime(), hours.opens.toMillis()));
  return openingFrom(calendar, daysAfter(today, 1)).opens.toJSDate();
}

/** The first opening on a day or later. Throws when there is none for a whole year. */
function openingFrom(calendar: Calendar, first: string): Opening & { day: string } {
  for (let nth = 0; nth < 366; nth++) {
    const day = daysAfter(first, nth);
    const hours = calendar.hoursOf(day);
    if (hours) return { ...hours, day };
  }
  throw new Error('the desk has no opening hours in a whole year');
}

/** A lead time. Minutes, working hours and working days count opening hours only. */
export interface LeadTime {
  amount: number;
  unit: 'minuten' | 'werkuren' | 'werkdagen' | 'weken';
}

/** The instant at which a lead time that starts at `from` has passed. A working day ends at closing time. */
export function addLeadTime(calendar: Calendar, from: Date, lead: LeadTime): Date {
  const start = nextOpen(calendar, from);
  if (lead.unit === 'minuten') return addWorkingMinutes(calendar, start, lead.amount);
  if (lead.unit === 'werkuren') return addWorkingMinutes(calendar, start, lead.amount * 60);
  let day = dayOf(calendar, start);
  if (lead.unit === 'weken') day = daysAfter(day, 7 * lead.amount);
  else for (let left = lead.amount; left > 0; left--) day = openingFrom(calendar, daysAfter(day, 1)).day;
  return openingFrom(calendar, day).closes.toJSDate();
}

/** The instant at which the desk has worked so many minutes more. */
export function addWorkingMinutes(calendar: Calendar, from: Date, minutes: number): Date {
  let moment = from;
  for (let left = minutes; ;) {
    moment = nextOpen(calendar, moment);
    const closes = calendar.hoursOf(dayOf(calendar, moment))?.closes.toMillis() ?? moment.getTime();
    const room = (closes - moment.getTime()) / 60_000;
    if (left <= room) return new Date(moment.getTime() + left * 60_000);
    left -= room;
    moment = new Date(closes);
  }
}

/** How many minutes the desk works between two instants; 0 when the second is not later. Counts no further than `most`. */
export function workingMinutesBetween(calendar: Calendar, from: Date, until: Date, most = Infinity): number {
  let minutes = 0;
  const last = dayOf(calendar, until);
  for (let day = dayOf(calendar, from); day <= last && minutes < most; day = daysAfter(day, 1)) {
    const hours = calendar.hoursOf(day);
    if (!hours) continue;
    const begins = Math.max(hours.opens.toMillis(), from.getTime());
    const ends = Math.min(hours.closes.toMillis(), until.getTime());
    minutes += Math.max(0, ends - begins) / 60_000;
  }
  return Math.min(minutes, most);
}

/** The days on which the desk works, from the day of an instant up to and including that of another one. */
export function workingDays(calendar: Calendar, from: Date, until: Date): { opens: Date; closes: Date }[] {
  const days: { opens: Date; closes: Date }[] = [];
  const last = dayOf(calendar, until);
  for (let day = dayOf(calendar, from); day <= last; day = daysAfter(day, 1)) {
    const hours = calendar.hoursOf(day);
    if (hours) days.push({ opens: hours.opens.toJSDate(), closes: hours.closes.toJSDate() });
  }
  return days;
}

/** The last instant from which the desk still works so many minutes until `at`. Throws when that takes more than a year. */
export function minusWorkingMinutes(calendar: Calendar, at: Date, minutes: number): Date {
  let left = minutes;
  let day = dayOf(calendar, at);
  for (let nth = 0; nth < 366; nth++, day = daysAfter(day, -1)) {
    const hours = calendar.hoursOf(day);
    if (!hours) continue;
    const ends = Math.min(hours.closes.toMillis(), at.getTime());
    const room = Math.max(0, ends - hours.opens.toMillis()) / 60_000;
    if (left <= room) return new Date(ends - left * 60_000);
    left -= room;
  }
  throw new Error('the desk has no opening hours in a whole year');
}
