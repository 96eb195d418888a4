import type { DigestTime } from '../knowledge/digests.ts';
import type { Calendar } from '../tickets/calendar.ts';
import { localMoment, localTime } from '../tickets/local-time.ts';

/**
 * When digests come: on the clock of the organisation, while the desk is open. A day on which it is closed has none; a week or a month of which the day is closed
 * has it on the first day after it on which the desk works. A time outside opening hours is opening time.
 */

/** The last one that was due at `now`; undefined when there was none for very long. */
export function lastRound(time: DigestTime, now: Date, calendar: Calendar): Date | undefined {
  for (let back = 0; back < most; back++) {
    const at = roundAt(time, back, now, calendar);
    if (at && at <= now) return at;
  }
  return undefined;
}

/** The first one after `now`; undefined when there is none for very long. */
export function nextRound(time: DigestTime, now: Date, calendar: Calendar): Date | undefined {
  // One that is put off by a closure can be of an earlier week or month.
  for (let back = longestClosure; back > -most; back--) {
    const at = roundAt(time, back, now, calendar);
    if (at && at > now) return at;
  }
  return undefined;
}

const most = 400;
/** In weeks. */
const longestClosure = 5;

/** The one of so many days, weeks or months before this one. */
function roundAt({ length, weekday = 1, at }: DigestTime, back: number, now: Date, calendar: Calendar) {
  const today = localTime(now, calendar.zone).startOf('day');
  const day =
    length === 'dag'
      ? today.minus({ days: back })
      : length === 'week'
        ? today.startOf('week').plus({ days: weekday - 1 - 7 * back })
        : today.startOf('month').minus({ months: back });
  const lasts = length === 'dag' ? 1 : 7 * longestClosure;
  for (let later = 0; later < lasts; later++) {
    const date = day.plus({ days: later }).toISODate() ?? '';
    const hours = calendar.hoursOf(date);
    if (!hours) continue;
    const moment = localMoment(date, at, calendar.zone);
    const isOpen = moment.getTime() >= hours.opens.toMillis() && moment.getTime() < hours.closes.toMillis();
    return isOpen ? moment : hours.opens.toJSDate();
  }
  return undefined;
}
