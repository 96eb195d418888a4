import type { Calendar } from '../tickets/calendar.ts';
import { localTime } from '../tickets/local-time.ts';
import type { Period } from './figures.ts';

/** Over what a digest goes: whole days on the clocks of the organisation. */

export const lengths = ['dag', 'week', 'maand', 'twee-maanden'] as const;
export type Length = (typeof lengths)[number];

/** A period that is over, and what it is held against. */
export interface Span {
  length: Length;
  period: Period;
  before: Period;
}

/**
 * The last one that is over at `now`. A day is the last day on which the desk worked with all that came since, held against the same days a week earlier; weeks
 * begin on Monday; two months are the last two of the calendar.
 */
export function lastSpan(length: Length, now: Date, calendar: Calendar): Span {
  const today = localTime(now, calendar.zone).startOf('day');
  const span = (
    from: typeof today,
    until: typeof today,
    step: { days?: number; weeks?: number; months?: number },
  ): Span => ({
    length,
    period: { from: from.toJSDate(), until: until.toJSDate() },
    before: { from: from.minus(step).toJSDate(), until: until.minus(step).toJSDate() },
  });
  switch (length) {
    case 'dag': {
      let worked = today.minus({ days: 1 });
      for (let back = 0; back < 14 && calendar.hoursOf(worked.toISODate() ?? '') === null; back++)
        worked = worked.minus({ days: 1 });
      return span(worked, today, { weeks: today.diff(worked, 'days').days > 7 ? 2 : 1 });
    }
    case 'week': {
      const monday = today.startOf('week');
      return span(monday.minus({ weeks: 1 }), monday, { weeks: 1 });
    }
    case 'maand':
    case 'twee-maanden': {
      const months = length === 'maand' ? 1 : 2;
      const first = today.startOf('month');
      return span(first.minus({ months }), first, { months });
    }
  }
}
