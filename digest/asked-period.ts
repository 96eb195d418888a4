import { localTime } from '../tickets/local-time.ts';
import type { Period } from './figures.ts';

/** Periods as somebody names them, and what they are held against. */

export const units = ['dag', 'week', 'maand', 'twee-maanden', 'jaar'] as const;
export type Unit = (typeof units)[number];

const starts = { dag: 'day', week: 'week', maand: 'month', jaar: 'year' } as const;
const steps = {
  dag: { days: 1 },
  week: { weeks: 1 },
  maand: { months: 1 },
  'twee-maanden': { months: 2 },
  jaar: { years: 1 },
} as const;

/** This one up to now, or the last one that is over. */
export function periodOf(
  { unit, last }: { unit: Exclude<Unit, 'twee-maanden'>; last: boolean },
  now: Date,
  zone: string,
): Period {
  const from = localTime(now, zone).startOf(starts[unit]);
  return last
    ? { from: from.minus(steps[unit]).toJSDate(), until: from.toJSDate() }
    : { from: from.toJSDate(), until: now };
}

/**
 * What a period is held against. A week before, a month before (four weeks, for a day or a week, so that the days of the week are the same) or a year
 * before (52 weeks); what is shorter than the period itself gives the one before it.
 */
export function heldAgainst(
  { from, until }: Period,
  unit: Unit,
  against: 'before' | 'week' | 'month' | 'year',
  zone: string,
): Period {
  const short = unit === 'dag' || unit === 'week';
  const step =
    against === 'year'
      ? short
        ? { weeks: 52 }
        : { years: 1 }
      : against === 'month' && unit !== 'jaar' && unit !== 'twee-maanden'
        ? short
          ? { weeks: 4 }
          : { months: 1 }
        : short
          ? { weeks: 1 }
          : steps[unit];
  const back = (at: Date) => localTime(at, zone).minus(step).toJSDate();
  return { from: back(from), until: back(until) };
}
