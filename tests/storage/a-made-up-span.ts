import { madeUpYear, type MadeUpYear } from '../../bot/demo/year.ts';
import { keepFigures } from '../../bot/figures.ts';
import { realDesk } from '../harness/real-desk.ts';
import { transaction, type Db } from '../../storage/db.ts';
import type { By, Period, Scope } from '../../digest/figures.ts';
import { keepMadeUp } from '../../storage/made-up.ts';
import { localMoment } from '../../tickets/local-time.ts';
import { loketDatabase } from '../harness/schema.ts';
import { inScope, quantile, walkAll, type Walked } from './figures-by-hand.ts';

/** Some weeks of an organisation that does not exist, in a register, and walked through by hand. */

export const desk = await realDesk();
export const day = (date: string): Date => localMoment(date, '00:00', desk.calendar.zone);

export interface Span {
  seed: number;
  from: string;
  until: string;
  before: Period;
  period: Period;
}

const period = (from: string, until: string): Period => ({ from: day(from), until: day(until) });

/** Over the end of summer time; over Christmas; over Easter and the beginning of summer time. */
export const spans: Span[] = [
  {
    seed: 1,
    from: '2026-10-05',
    until: '2026-11-14',
    before: period('2026-10-19', '2026-10-26'),
    period: period('2026-10-26', '2026-11-02'),
  },
  {
    seed: 2,
    from: '2026-11-23',
    until: '2027-01-09',
    before: period('2026-12-01', '2026-12-21'),
    period: period('2026-12-21', '2027-01-09'),
  },
  {
    seed: 3,
    from: '2026-03-16',
    until: '2026-04-25',
    before: period('2026-03-23', '2026-04-01'),
    period: period('2026-04-01', '2026-04-24'),
  },
];

export const scopes: [string, Scope][] = [
  ['everything', {}],
  ['two groups', { groups: ['ict-servicedesk', 'gebouwzaken'] }],
  ['some products', { products: ['ict-vraag', 'storing-printer', 'nieuwe-medewerker', 'klacht'] }],
  ['a building', { buildings: ['B20'] }],
  ['a group in two buildings', { groups: ['frontoffice'], buildings: ['B30', 'B50'] }],
  ['nothing that there is', { groups: ['geen-groep'] }],
];
export const everyWay: (By | undefined)[] = [undefined, 'kind', 'product', 'group', 'building', 'made-by'];

export interface Kept extends Span {
  db: Db;
  year: MadeUpYear;
  now: Date;
  all: readonly Walked[];
  /** What a scope counts. */
  of(scope: Scope): Walked[];
  inside(at: Date | null | undefined, span?: Period): boolean;
  /** Scores that were given in the period, of what a scope counts. */
  ratedOf(scope: Scope): { ticket: Walked; score: number; tag: string | null; line: string | null; at: Date }[];
}

/** The caller ends `db`. */
export async function keptSpan(span: Span): Promise<Kept> {
  const now = day(span.until);
  const year = madeUpYear(desk, { seed: span.seed, people: 180, from: day(span.from), until: now });
  const db = await loketDatabase();
  await transaction(db, (client) => keepMadeUp(client, year, now));
  await keepFigures(db, desk, now);
  const all = await walkAll(db, desk.calendar);
  const inside: Kept['inside'] = (at, { from, until } = span.period) =>
    at !== null && at !== undefined && at >= from && at < until;
  return {
    ...span,
    db,
    year,
    now,
    all,
    of: (scope) => inScope(all, scope),
    inside,
    ratedOf(scope) {
      const known = new Map(inScope(all, scope).map((one) => [one.number, one]));
      return year.ratings.flatMap(({ ticket: number, ratedAt: at, score, tag, line }) => {
        const ticket = known.get(number);
        return ticket && score !== null && at && inside(at) ? [{ ticket, score, tag, line, at }] : [];
      });
    },
  };
}

/** Of what a figure is counted when it is told apart. */
export const keyOf =
  (by: By | undefined) =>
  (one: Walked): string =>
    by ? one.by[by] : '';

/** Minutes as both sides can say them, in tenths of a millisecond: beyond that a sum depends on its order. */
export const near = (minutes: number | null): number | null =>
  minutes === null ? null : Math.round(minutes * 600_000);

export const times = (minutes: readonly number[]) => ({
  median: near(quantile(minutes, 0.5)),
  ninety: near(quantile(minutes, 0.9)),
});

export const neared = <R extends { median: number | null; ninety: number | null }>(rows: readonly R[]): R[] =>
  rows.map((row) => ({ ...row, median: near(row.median), ninety: near(row.ninety) }));
