import { brokenWhy, promises } from '../../storage/figures/promises.ts';
import { leadTimes, responseTimes } from '../../storage/figures/times.ts';
import { perDay, volume } from '../../storage/figures/volume.ts';
import { localTime } from '../../tickets/local-time.ts';
import { desk, everyWay, keptSpan, keyOf, neared, scopes, spans, times, type Kept } from './a-made-up-span.ts';
import { grouped, type Walked } from './figures-by-hand.ts';

/** How much, how fast and whether it was as promised is what is counted by hand of the same tickets and events (docs/figures.md). */

describe.each(spans)('seed $seed, from $from until $until', (span) => {
  let kept: Kept;
  beforeAll(async () => {
    kept = await keptSpan(span);
  });
  afterAll(() => kept.db.end());

  test('there is enough of everything to count', () => {
    expect(kept.all.length).toBeGreaterThan(300);
    const some = (of: (one: Walked) => unknown) => kept.all.filter(of).length;
    expect(some(({ isOrder }) => isOrder)).toBeGreaterThan(30);
    expect(some(({ putOff }) => putOff)).toBeGreaterThan(20);
    expect(some(({ reopened }) => reopened.length > 0)).toBeGreaterThan(5);
    expect(some(({ alarmed }) => alarmed)).toBeGreaterThan(2);
    expect(some(({ due, done }) => due && done && done > due)).toBeGreaterThan(10);
    expect(kept.year.takeovers.length).toBeGreaterThan(5);
    expect(kept.year.ratings.filter(({ score }) => score !== null).length).toBeGreaterThan(10);
  });
  describe.each(scopes)('of %s', (_, scope) => {
    const asked = { period: span.period, scope };

    test('volume and demand, told apart in every way', async () => {
      for (const by of everyWay) {
        const made = kept.of(scope).filter(({ madeAt }) => kept.inside(madeAt) || kept.inside(madeAt, kept.before));
        expect(await volume(kept.db, asked, kept.before, by)).toEqual(
          grouped(
            made,
            keyOf(by),
            (key, these) => ({
              key,
              total: these.filter(({ madeAt }) => kept.inside(madeAt)).length,
              before: these.filter(({ madeAt }) => kept.inside(madeAt, kept.before)).length,
              calledComplaint: these.filter((one) => kept.inside(one.madeAt) && one.customerKind === 'klacht').length,
            }),
            ({ total }) => total,
          ),
        );
      }
    });
    test('each day', async () => {
      const made = kept.of(scope).filter(({ madeAt }) => kept.inside(madeAt));
      const dayOf = ({ madeAt }: Walked) => localTime(madeAt, desk.calendar.zone).toISODate() ?? '';
      const days = grouped(
        made,
        dayOf,
        (key, these) => ({ key, total: these.length }),
        () => 0,
      );
      expect(await perDay(kept.db, asked, desk.calendar.zone)).toEqual(
        days.map(({ key, total }) => ({ day: key, total })),
      );
    });
    test('response times, told apart in every way', async () => {
      for (const by of everyWay) {
        const due = kept
          .of(scope)
          .filter(({ newsDue, news, dropped }) => kept.inside(newsDue) && (news || !dropped || dropped > newsDue!));
        expect(neared(await responseTimes(kept.db, asked, by))).toEqual(
          grouped(
            due,
            keyOf(by),
            (key, these) => ({
              key,
              total: these.length,
              within: these.filter(({ news, newsDue }) => news && news.at <= newsDue!).length,
              ...times(these.flatMap(({ news }) => news?.minutes ?? [])),
              byItself: these.filter(({ news }) => news?.by === 'loket').length,
            }),
            ({ total }) => total,
          ),
        );
      }
    });
    test('lead times, told apart in every way', async () => {
      for (const by of everyWay) {
        expect(neared(await leadTimes(kept.db, asked, by))).toEqual(
          grouped(
            kept.of(scope).filter(({ done }) => kept.inside(done)),
            keyOf(by),
            (key, these) => ({
              key,
              total: these.length,
              promised: these.filter(({ due }) => due).length,
              within: these.filter(({ due, done }) => due && done! <= due).length,
              ...times(these.map(({ lead }) => lead!)),
            }),
            ({ total }) => total,
          ),
        );
      }
    });
    const fellDue = () =>
      kept
        .of(scope)
        .filter(
          ({ due, dropped, done }) =>
            kept.inside(due) && (!dropped || dropped > due! || (done !== null && done <= due!)),
        );
    const outcomeOf = ({ due, done, putOff }: Walked) =>
      done && done <= due! ? 'kept' : putOff && putOff <= due! ? 'putOff' : 'broken';
    const outcomes = (these: readonly Walked[], which: string) =>
      these.filter((one) => outcomeOf(one) === which).length;

    test('promises, told apart in every way', async () => {
      for (const by of everyWay) {
        expect(await promises(kept.db, asked, by)).toEqual(
          grouped(
            fellDue(),
            keyOf(by),
            (key, these) => ({
              key,
              due: these.length,
              kept: outcomes(these, 'kept'),
              putOff: outcomes(these, 'putOff'),
              broken: outcomes(these, 'broken'),
            }),
            ({ due }) => due,
          ),
        );
      }
    });
    test('why promises were not kept', async () => {
      const counts = grouped(
        fellDue().filter((one) => outcomeOf(one) !== 'kept'),
        ({ why }) => why ?? 'takes-longer',
        (key, these) => ({ key, putOff: outcomes(these, 'putOff'), broken: outcomes(these, 'broken') }),
        ({ putOff, broken }) => putOff + broken,
      );
      expect(await brokenWhy(kept.db, asked)).toEqual(
        counts.map(({ key: why, putOff, broken }) => ({ why, putOff, broken })),
      );
    });
  });
});
