import { figureNames, type FigureName, type RowsBy } from '../../digest/rows.ts';
import { figureRows, tally, type RowsAsked } from '../../storage/figures/rows.ts';
import { countingRules } from '../../tickets/counting.ts';
import { localTime } from '../../tickets/local-time.ts';
import { desk, everyWay, keptSpan, keyOf, scopes, spans, type Kept } from './a-made-up-span.ts';
import { grouped, type Walked } from './figures-by-hand.ts';

/** The tickets behind a figure are those that are counted by hand, and as many as the figure says (docs/figures.md). */

const badUpTo = 2;
const over = ['gereed', 'gesloten', 'afgewezen', 'geannuleerd'];
const paused = ['wacht-op-klant', 'wacht-op-akkoord'];

/** Ten days in which nobody did anything, so that something is late. */
const later = ({ now }: Kept): Date => new Date(now.getTime() + 10 * 86_400_000);

/** What a figure counts of the tickets, with the moment by which it does. */
function byHand(kept: Kept, figure: FigureName, scope: RowsAsked['scope']): { one: Walked; at: Date }[] {
  const { inside } = kept;
  const when = (of: (one: Walked) => Date | null | undefined, counts: (one: Walked) => unknown = () => true) =>
    kept.of(scope).flatMap((one) => {
      const at = of(one);
      return at && inside(at) && counts(one) ? [{ one, at }] : [];
    });
  const judged = ({ dropped, due, done }: Walked) => !dropped || dropped > due! || (done && done <= due!);
  const outcome = ({ due, done, putOff }: Walked) =>
    done && done <= due! ? 'kept' : putOff && putOff <= due! ? 'put-off' : 'broken';
  const promised = (which: string) =>
    when(
      ({ due }) => due,
      (one) => judged(one) && outcome(one) === which,
    );
  const told = (one: Walked) => one.news ?? (!one.dropped || one.dropped > one.newsDue!);
  const isLate = ({ expectedAt, status }: Walked) =>
    expectedAt !== null && expectedAt < later(kept) && !paused.includes(status);
  const now = (counts: (one: Walked) => unknown) =>
    kept.of(scope).flatMap((one) => (!over.includes(one.status) && counts(one) ? [{ one, at: one.expectedAt! }] : []));
  const scored = (counts: (score: number) => boolean) =>
    kept.ratedOf(scope).flatMap(({ ticket, score, at }) => (counts(score) ? [{ one: ticket, at }] : []));
  switch (figure) {
    case 'made':
      return when(({ madeAt }) => madeAt);
    case 'complaints':
      return when(
        ({ madeAt }) => madeAt,
        ({ by, customerKind }) => by.kind === 'klacht' || customerKind === 'klacht',
      );
    case 'due':
      return when(({ due }) => due, judged);
    case 'kept':
    case 'put-off':
    case 'broken':
      return promised(figure);
    case 'told':
      return when(({ newsDue }) => newsDue, told);
    case 'told-late':
      return when(
        ({ newsDue }) => newsDue,
        (one) => told(one) && !(one.news && one.news.at <= one.newsDue!),
      );
    case 'done':
      return when(({ done }) => done);
    case 'done-late':
      return when(
        ({ done }) => done,
        ({ due, done }) => due && done! > due,
      );
    case 'reopened':
      return when(({ reopened }) => reopened.at(-1));
    case 'dissatisfied':
      return when(({ tapped }) => tapped.at(-1));
    case 'rated':
      return scored(() => true);
    case 'rated-badly':
      return scored((score) => score <= badUpTo);
    case 'open':
      return now(() => true);
    case 'late':
      return now(isLate);
    case 'escalated':
      return now((one) => isLate(one) || one.alarmed || one.bounces >= 2 || one.reopened.length > 0);
  }
}

/** Figures of which there was something to count. */
const counted = new Set<FigureName>();

describe.each(spans)('seed $seed, from $from until $until', (span) => {
  let kept: Kept;
  beforeAll(async () => {
    kept = await keptSpan(span);
  });
  afterAll(() => kept.db.end());

  const asked = (figure: FigureName, scope: RowsAsked['scope'], kind: string | null = null): RowsAsked => ({
    figure,
    kind,
    period: span.period,
    scope,
    now: later(kept),
    badUpTo,
    zone: desk.calendar.zone,
  });
  const rowsOf = (of: RowsAsked, most = 10_000, confidential: string[] = []) =>
    figureRows(kept.db, of, countingRules, { most, confidential });

  test.each(scopes)('of %s: as many rows as the figure, and those that count by hand', async (_, scope) => {
    for (const figure of figureNames) {
      const hand = byHand(kept, figure, scope);
      if (hand.length > 0) counted.add(figure);
      const rows = await rowsOf(asked(figure, scope));
      expect([figure, rows.map(({ ticket }) => ticket).sort()]).toEqual([
        figure,
        hand.map(({ one }) => one.number).sort(),
      ]);
      const [all] = await tally(kept.db, asked(figure, scope), countingRules);
      expect([figure, all?.total ?? 0]).toEqual([figure, hand.length]);
      for (const by of [...everyWay, 'day'] as (RowsBy | undefined)[]) {
        if (by === 'day' && ['open', 'late', 'escalated'].includes(figure)) continue;
        const keyed = grouped(
          hand,
          ({ one, at }) => (by === 'day' ? (localTime(at, desk.calendar.zone).toISODate() ?? '') : keyOf(by)(one)),
          (key, these) => ({ key, total: these.length }),
          ({ total }) => (by === 'day' ? 0 : total),
        );
        expect([figure, by, await tally(kept.db, asked(figure, scope), countingRules, by)]).toEqual([
          figure,
          by,
          keyed,
        ]);
      }
    }
  });
  test('of one kind only that kind, in order, and no more than asked', async () => {
    const hand = byHand(kept, 'made', {}).filter(({ one }) => one.by.kind === 'storing');
    const rows = await rowsOf(asked('made', {}, 'storing'), 10);
    expect(rows).toHaveLength(Math.min(10, hand.length));
    const newest = [...hand].sort((a, b) => b.at.getTime() - a.at.getTime() || (a.one.number < b.one.number ? -1 : 1));
    expect(rows.map(({ ticket }) => ticket)).toEqual(newest.slice(0, 10).map(({ one }) => one.number));
  });
  test('a row holds no name, and of what is confidential no place', async () => {
    const [first] = await rowsOf(asked('made', { buildings: ['B20'] }), 1);
    expect(Object.keys(first!).sort()).toEqual([
      'building',
      'doneAt',
      'dueAt',
      'expectedAt',
      'group',
      'kind',
      'madeAt',
      'product',
      'status',
      'ticket',
    ]);
    const secret = await rowsOf(asked('made', { buildings: ['B20'] }), 10_000, [first!.product]);
    for (const row of secret) expect(row.building).toBe(row.product === first!.product ? '' : 'B20');
  });
});

test('there was something of every figure', () => {
  expect(figureNames.filter((figure) => !counted.has(figure))).toEqual([]);
});
