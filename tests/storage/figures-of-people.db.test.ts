import { dissatisfaction, ratings, wordsBehind } from '../../storage/figures/content.ts';
import { gaps } from '../../storage/figures/gaps.ts';
import { handled } from '../../storage/figures/handled.ts';
import { approvalsWaiting, escalations, standing } from '../../storage/figures/standing.ts';
import { waiting } from '../../storage/figures/waiting.ts';
import { insertTakeover } from '../../storage/takeovers.ts';
import { workingMinutesBetween } from '../../tickets/calendar.ts';
import { countingRules } from '../../tickets/counting.ts';
import { desk, everyWay, keptSpan, keyOf, near, neared, scopes, spans, times, type Kept } from './a-made-up-span.ts';
import { grouped, type Walked } from './figures-by-hand.ts';

/** What people thought of it, how they were helped and how it stands is what is counted by hand (docs/figures.md). */

describe.each(spans)('seed $seed, from $from until $until', (span) => {
  let kept: Kept;
  beforeAll(async () => {
    kept = await keptSpan(span);
  });
  afterAll(() => kept.db.end());

  describe.each(scopes)('of %s', (_, scope) => {
    const asked = { period: span.period, scope };

    test('what was handled at once, and by oneself', async () => {
      const made = kept.of(scope).filter(({ madeAt }) => kept.inside(madeAt));
      const counts = !scope.groups && !scope.buildings;
      const steps = kept.year.selfHelp.filter(
        ({ at, product }) => counts && kept.inside(at) && (scope.products?.includes(product) ?? true),
      );
      const helped = steps.filter((one) => one.helped).length;
      expect(await handled(kept.db, asked)).toEqual({
        questions: made.length + helped,
        selfService: made.filter((one) => one.by['made-by'] === 'medewerker').length + helped,
        firstContact:
          made.filter(
            (one) => one.done?.getTime() === one.madeAt.getTime() && one.reopened.length === 0 && one.agents <= 1,
          ).length + helped,
        helped,
        tried: steps.length,
      });
    });
    test('ratings, told apart in every way', async () => {
      for (const by of everyWay) {
        const rated = kept.ratedOf(scope);
        const mean = (scores: readonly number[]) => scores.reduce((sum, one) => sum + one, 0) / scores.length;
        const rows = (await ratings(kept.db, asked, by)).map((row) => ({ ...row, mean: near(row.mean) }));
        expect(rows).toEqual(
          grouped(
            rated,
            ({ ticket }) => keyOf(by)(ticket),
            (key, these) => ({
              key,
              rated: these.length,
              mean: these.length < 5 ? null : near(mean(these.map(({ score }) => score))),
              scores:
                these.length < 5
                  ? null
                  : [1, 2, 3, 4, 5].map((one) => these.filter(({ score }) => score === one).length),
            }),
            (row) => row.rated,
          ),
        );
      }
    });
    test('the words behind them', async () => {
      const words = kept
        .ratedOf(scope)
        .filter(({ line }) => line !== null)
        .sort(
          (one, other) =>
            one.score - other.score ||
            other.at.getTime() - one.at.getTime() ||
            (one.ticket.number < other.ticket.number ? -1 : 1),
        )
        .map(({ ticket: { number, by }, score, tag, line }) => ({
          ticket: number,
          product: by.product,
          group: by.group,
          score,
          tag,
          line,
        }));
      expect(await wordsBehind(kept.db, asked, 1000)).toEqual(words);
      expect(await wordsBehind(kept.db, asked, 2)).toEqual(words.slice(0, 2));
    });
    test('complaints and dissatisfaction, told apart in every way', async () => {
      for (const by of everyWay) {
        const complaint = (one: Walked) => one.by.kind === 'klacht' || one.customerKind === 'klacht';
        type What = 'complaints' | 'toAnswer' | 'answeredInTime' | 'badRatings' | 'reopened' | 'tapped';
        const seen: { ticket: Walked; what: What }[] = kept.of(scope).flatMap((ticket) => {
          const { madeAt, newsDue, news, dropped, reopened } = ticket;
          const answers = complaint(ticket) && kept.inside(newsDue) && (news || !dropped || dropped > newsDue!);
          const what: (What | false)[] = [
            complaint(ticket) && kept.inside(madeAt) && 'complaints',
            answers && 'toAnswer',
            answers && news !== null && news.at <= newsDue! && 'answeredInTime',
            kept.inside(reopened.at(-1)) && 'reopened',
            kept.inside(ticket.tapped.at(-1)) && 'tapped',
          ];
          return what.flatMap((one) => (one ? [{ ticket, what: one }] : []));
        });
        const bad = kept.ratedOf(scope).filter(({ score }) => score <= 2);
        seen.push(...bad.map(({ ticket }) => ({ ticket, what: 'badRatings' as const })));
        const count = (these: typeof seen, which: What) => these.filter(({ what }) => what === which).length;
        expect(await dissatisfaction(kept.db, asked, 2, by)).toEqual(
          grouped(
            seen,
            ({ ticket }) => keyOf(by)(ticket),
            (key, these) => ({
              key,
              complaints: count([...these], 'complaints'),
              toAnswer: count([...these], 'toAnswer'),
              answeredInTime: count([...these], 'answeredInTime'),
              badRatings: count([...these], 'badRatings'),
              reopened: count([...these], 'reopened'),
              tapped: count([...these], 'tapped'),
            }),
            (row) => row.complaints + row.badRatings + row.reopened + row.tapped,
          ),
        );
      }
    });
    test('how it stands, and what is escalated', async () => {
      const open = kept
        .of(scope)
        .filter(({ status }) => !countingRules.over.some((one) => one === status))
        .map((one) => ({
          ticket: one.number,
          title: one.title,
          group: one.by.group,
          late:
            one.expectedAt !== null &&
            one.expectedAt < kept.now &&
            !['wacht-op-klant', 'wacht-op-akkoord'].includes(one.status),
          alarmed: one.alarmed,
          bounced: one.bounces >= 2,
          reopened: one.reopened.length > 0,
          expectedAt: one.expectedAt,
          madeAt: one.madeAt,
        }));
      const why = ({ late, alarmed, bounced, reopened }: (typeof open)[number]) =>
        late || alarmed || bounced || reopened;
      const count = (which: 'late' | 'alarmed' | 'bounced' | 'reopened') => open.filter((one) => one[which]).length;
      expect(await standing(kept.db, scope, kept.now, countingRules)).toEqual({
        open: open.length,
        late: count('late'),
        escalated: open.filter(why).length,
        alarmed: count('alarmed'),
        bounced: count('bounced'),
        reopened: count('reopened'),
      });
      const sorted = open
        .filter(why)
        .sort(
          (one, other) =>
            (one.expectedAt?.getTime() ?? Infinity) - (other.expectedAt?.getTime() ?? Infinity) ||
            (one.ticket < other.ticket ? -1 : 1),
        );
      expect(await escalations(kept.db, scope, kept.now, countingRules, 1000)).toEqual(sorted);
      expect(await escalations(kept.db, scope, kept.now, countingRules, 1)).toEqual(sorted.slice(0, 1));
    });
  });
  test('an agent who looks along of themselves says nothing of waiting', async () => {
    const before = await waiting(kept.db, kept.period, 5);
    const at = kept.period.from;
    const one = kept.year.takeovers[0]!.takeover;
    const open = { ...one, state: 'held' as const, outcome: null, endedAt: null };
    const looked = { ...open, id: 'opgepakt', why: 'picked' as const, askedAt: at, queuedAt: at, claimedAt: at };
    await insertTakeover(kept.db, looked, null);
    expect(await waiting(kept.db, kept.period, 5)).toEqual(before);
    await kept.db.query(`DELETE FROM takeovers WHERE id = 'opgepakt'`);
  });
  test('how long people waited for the desk', async () => {
    const chats = kept.year.takeovers.map(({ takeover }) => takeover).filter(({ askedAt }) => kept.inside(askedAt));
    const minutes = chats.flatMap(({ queuedAt, claimedAt }) =>
      claimedAt ? [workingMinutesBetween(desk.calendar, queuedAt, claimedAt)] : [],
    );
    const count = (...which: (string | null)[]) =>
      chats.filter(({ outcome, claimedAt }) => !claimedAt && which.includes(outcome)).length;
    expect(neared([await waiting(kept.db, kept.period, 5)])).toEqual([
      {
        asked: chats.length,
        pickedUp: minutes.length,
        within: minutes.filter((one) => one <= 5).length,
        ...times(minutes),
        left: count('withdrawn', 'gone'),
        nobodyCame: count('kept', 'call-back'),
        answered: chats.filter(({ outcome }) => outcome === 'answered').length,
      },
    ]);
  });
  test('approvals that wait, of everybody and of one', async () => {
    const waits = kept.year.tickets.filter(({ status, parent }) => status === 'wacht-op-akkoord' && parent === null);
    const told = (these: typeof waits) => ({
      waiting: these.length,
      byDesk: these.filter(({ approval }) => approval?.byDesk).length,
      oldest:
        these.length === 0 ? null : new Date(Math.min(...these.map(({ approval }) => approval!.askedAt.getTime()))),
    });
    expect(await approvalsWaiting(kept.db, null)).toEqual(told(waits));
    for (const person of [waits[0]?.approval?.approver?.id ?? 'niemand', 'niemand'])
      expect(await approvalsWaiting(kept.db, person)).toEqual(
        told(waits.filter(({ approval }) => approval?.approver?.id === person)),
      );
  });
  test('gaps of the PDC', async () => {
    const open = kept.year.lessons.filter(({ at }) => kept.inside(at));
    const rows = grouped(
      open,
      ({ lesson }) => lesson.why,
      (key, these) => ({ key, sentences: these.length, times: these.reduce((sum, one) => sum + one.times, 0) }),
      (row) => row.times,
    );
    expect(await gaps(kept.db, kept.period)).toEqual(rows.map(({ key: why, ...rest }) => ({ why, ...rest })));
  });
});
