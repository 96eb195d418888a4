import { addLeadTime, type Calendar, type LeadTime } from './calendar.ts';

export interface Promised {
  /** By when it is done. */
  expectedAt: Date;
  /** By when the employee hears from us again, whatever happens. */
  nextNewsAt: Date;
}

const hour = 3_600_000;

/** What can be promised at `at`. Conservative: rounded up to the whole hour, so that nobody is told 14:37. */
export function promise(calendar: Calendar, at: Date, leadTime: LeadTime, firstNews: LeadTime): Promised {
  const expectedAt = upToTheHour(addLeadTime(calendar, at, leadTime));
  const news = upToTheHour(addLeadTime(calendar, at, firstNews));
  return { expectedAt, nextNewsAt: news < expectedAt ? news : expectedAt };
}

/** Whole hours are the same in UTC and in every zone with whole-hour offsets, such as that of the Netherlands. */
export function upToTheHour(at: Date): Date {
  return new Date(Math.ceil(at.getTime() / hour) * hour);
}
