import { localDay, localTime } from '../../tickets/local-time.ts';
import type { Period } from '../figures.ts';
import type { Months } from './report.ts';

/** So many months a report can be about: a year falls into whole ones. */
export const everyMonths = [1, 2, 3, 4, 6, 12] as const;

const names = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');

/** The last whole ones that are over at `now`: of two months those that begin in January, March, … */
export function lastMonths(every: number, now: Date, zone: string): Months {
  const today = localTime(now, zone);
  const begins = Math.floor((today.month - 1) / every) * every + 1;
  const next = today.startOf('year').set({ month: begins });
  return {
    from: next.minus({ months: every }).toFormat('yyyy-MM-dd'),
    until: next.minus({ days: 1 }).toFormat('yyyy-MM-dd'),
  };
}

/** As many months that begin with this one; undefined when they are no whole period, or not over. */
export function monthsFrom(month: string, every: number, now: Date, zone: string): Months | undefined {
  const [, year, nth] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(month) ?? [];
  if (year === undefined || (Number(nth) - 1) % every !== 0) return undefined;
  const first = localDay(`${month}-01`, zone);
  const until = first.plus({ months: every });
  if (until.toJSDate() > now) return undefined;
  return { from: `${month}-01`, until: until.minus({ days: 1 }).toFormat('yyyy-MM-dd') };
}

/** The same number of months before. */
export function monthsBefore({ from }: Months, every: number, zone: string): Months {
  const first = localDay(from, zone);
  return {
    from: first.minus({ months: every }).toFormat('yyyy-MM-dd'),
    until: first.minus({ days: 1 }).toFormat('yyyy-MM-dd'),
  };
}

export const periodOf = ({ from, until }: Months, zone: string): Period => ({
  from: localDay(from, zone).toJSDate(),
  until: localDay(until, zone).plus({ days: 1 }).toJSDate(),
});

const partsOf = (day: string) => ({ year: day.slice(0, 4), month: Number(day.slice(5, 7)) });

export const monthsIn = ({ from, until }: Months): number => {
  const [first, last] = [partsOf(from), partsOf(until)];
  return (Number(last.year) - Number(first.year)) * 12 + last.month - first.month + 1;
};

/** "september en oktober 2026", "oktober 2026", "juli tot en met september 2026", "2026". */
export function sayMonths(months: Months): string {
  const [first, last] = [partsOf(months.from), partsOf(months.until)];
  const name = ({ month }: typeof first) => names[month - 1] ?? '';
  const many = monthsIn(months);
  if (many === 12) return first.year;
  if (many === 1) return `${name(last)} ${last.year}`;
  return `${name(first)} ${many === 2 ? 'en' : 'tot en met'} ${name(last)} ${last.year}`;
}

/** "de twee maanden ervoor". */
export function sayBefore(months: Months): string {
  const many = monthsIn(months);
  if (many === 12) return 'het jaar ervoor';
  return many === 1 ? 'de maand ervoor' : `de ${['twee', 'drie', 'vier', '', 'zes'][many - 2] ?? ''} maanden ervoor`;
}

/** "12 oktober". */
export const sayDay = (day: string): string =>
  `${String(Number(day.slice(8, 10)))} ${names[partsOf(day).month - 1] ?? ''}`;
