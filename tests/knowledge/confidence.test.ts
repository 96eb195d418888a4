import { chanceOurs, chanceRight, chanceSpoken, decide, type Decision } from '../../knowledge/confidence.ts';
import type { Judgement } from '../../knowledge/judgement.ts';

describe('confidence', () => {
  /** What is known of a message of which products explain so much; unlike anything said to the desk itself. */
  const judgement = (scores: number[], told = 1, ours = 5, oursAtAll = ours): Judgement => {
    const sums = scores.map((score) => 8 * score);
    const total = sums.reduce((sum, one) => sum + Math.exp(one), 0);
    const best = scores.map((score, at) => {
      const sum = sums[at] ?? 0;
      return { id: String(at), at, score, told, sum, share: Math.exp(sum) / total };
    });
    const [first = 0, second = first - 5] = sums;
    const lead = (scores[0] ?? 0) - (scores[1] ?? 0);
    const apart = { apart: first - second, learntApart: 0, scoreApart: lead };
    return { best, ...apart, ours, oursAtAll, intent: 'thanks', spoken: -6, overProduct: -5 };
  };
  const idsOf = (decision: Decision) => ('products' in decision ? decision.products.map((one) => one.id) : []);

  it('grows with the score, the distance to the next and the share that is explained', () => {
    expect(chanceRight(judgement([0.9, 0.5]), 5)).toBeGreaterThan(chanceRight(judgement([0.9, 0.8]), 5));
    expect(chanceRight(judgement([0.9]), 5)).toBeGreaterThan(chanceRight(judgement([0.5]), 5));
    expect(chanceOurs(judgement([0.5], 0.9, 0), 5)).toBeGreaterThan(chanceOurs(judgement([0.5], 0.2, 0), 5));
    expect(chanceOurs(judgement([0.5], 0.5, 6), 5)).toBeGreaterThan(chanceOurs(judgement([0.5], 0.5, 2), 5));
    expect(chanceOurs(judgement([0.5], 0.5, 2, 6), 5)).toBeGreaterThan(chanceOurs(judgement([0.5], 0.5, 2), 5));
    expect(chanceRight(judgement([]), 5)).toBe(0);
    const one = judgement([0.8, 0.6]);
    expect(chanceRight({ ...one, learntApart: 3 }, 5)).toBeGreaterThan(chanceRight({ ...one, learntApart: -3 }, 5));
    expect(chanceRight(one, 5)).toBeGreaterThan(chanceRight({ ...one, scoreApart: -0.2 }, 5));
    expect(chanceOurs(judgement([]), 5)).toBe(0);
  });

  it('is sooner believed to be said to the desk itself the shorter it is', () => {
    const thanks = { ...judgement([0.1]), spoken: -0.2, overProduct: 3 };
    expect(chanceSpoken(thanks, 2)).toBeGreaterThan(chanceSpoken(thanks, 20));
    expect(decide(thanks, 2)).toEqual({ outcome: 'intent', intent: 'thanks' });
  });

  it('takes up what is sure, offers what is close, refuses what is not ours', () => {
    expect(decide(judgement([1, 0.4]), 5).outcome).toBe('found');
    expect(idsOf(decide(judgement([0.6, 0.58, 0.5]), 5))).toEqual(['0', '1', '2']);
    expect(idsOf(decide(judgement([1, 0.98, 0.05]), 5)).length).toBe(2);
    expect(decide(judgement([0.1, 0.09], 0.1, -3), 5).outcome).toBe('none');
    expect(decide(judgement([]), 5).outcome).toBe('none');
  });

  it('takes more to believe what is of home, and less what is of our rooms', () => {
    const some = judgement([0.6, 0.2], 0.5, 0);
    expect(chanceOurs(some, 5, { home: true })).toBeLessThan(chanceOurs(some, 5));
    expect(chanceOurs(some, 5, { placed: true })).toBeGreaterThan(chanceOurs(some, 5));
  });

  it('offers nothing where nothing says what is the matter, but takes up what it was taught', () => {
    const [close, taught] = [judgement([0.6, 0.58, 0.5]), judgement([1, 0.4])];
    expect(decide(close, 3, { vague: true }).outcome).toBe('none');
    expect(decide(taught, 3, { vague: true }).outcome).toBe('found');
  });

  it('does not offer one thing as a choice', () => {
    expect(decide({ ...judgement([0.1]), apart: 0.1 }, 5).outcome).toBe('found');
  });
});
