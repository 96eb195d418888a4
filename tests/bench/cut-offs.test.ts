import { decide, fit, fitWay } from '../../bench/scorecard/cut-offs.ts';
import { inOrder } from '../../bench/scorecard/peer.ts';
import { readExpected, score, withinOne, type Asked } from '../../knowledge/scorecard.ts';

const asked = (text: string, verwacht: string): Asked => {
  const expected = readExpected(verwacht);
  if (!expected) throw new Error(verwacht);
  return { text, expected, sort: '' };
};

test.each([
  [[], 'none', 0],
  [[['a', 0.1]], 'none', 0],
  [[['a', 0.2]], 'choose', 1],
  [[['a', 0.5]], 'found', 1],
  [
    [
      ['a', 0.5],
      ['b', 0.25],
    ],
    'found',
    1,
  ],
  [
    [
      ['a', 0.5],
      ['b', 0.26],
      ['c', 0.2],
      ['d', 0.1],
    ],
    'choose',
    3,
  ],
] as [[string, number][], string, number][])('%j becomes %s', (scores, outcome, count) => {
  const finding = decide(inOrder(scores), { least: 0.2, takeUp: 0.5, apart: 0.5 });
  expect(finding.outcome).toBe(outcome);
  expect(finding.products.length).toBe(count);
});

/** Scores that need all three cut-offs: far apart is sure, close together is not, low is nothing. */
const scores: Record<string, [string, number][]> = {
  sure: [
    ['a', 0.9],
    ['b', 0.3],
  ],
  close: [
    ['b', 0.9],
    ['a', 0.85],
  ],
  middling: [
    ['b', 0.5],
    ['a', 0.1],
  ],
  foreign: [['a', 0.2]],
};
const practice = [asked('sure', 'a'), asked('close', 'a'), asked('middling', 'a'), asked('foreign', 'geen')];
const rank = (text: string) => inOrder(scores[text] ?? []);

test('the grid finds the cut-offs that do best', () => {
  const { cutOffs, points } = fitWay(rank, practice);
  const { total } = score((text) => decide(rank(text), cutOffs), practice);
  expect(total).toEqual({ asked: 4, once: 2, question: 2, missed: 0, wrong: 0 });
  expect(points).toBe(total.once + withinOne(total));
});

test('what it promises on the practice set is what a search with these cut-offs does', () => {
  const noisy = Array.from({ length: 200 }, (_, at) => asked(`n${at}`, ['a', 'b', 'geen', 'a|c'][at % 4] ?? 'a'));
  const noise = (text: string) => {
    const at = Number(text.slice(1));
    return inOrder([
      ['a', ((at * 37) % 101) / 101],
      ['b', ((at * 53) % 97) / 97],
      ['c', ((at * 11) % 89) / 89],
    ]);
  };
  const { cutOffs, points } = fitWay(noise, noisy);
  const { total } = score((text) => decide(noise(text), cutOffs), noisy);
  expect(total.once + withinOne(total)).toBe(points);
});

test('of several ways of ranking the best is taken', () => {
  const peer = {
    name: 'peer',
    ways: [
      { name: 'blind', rank: () => [] },
      { name: 'seeing', rank },
    ],
  };
  expect(fit(peer, practice).way).toBe('seeing');
  expect(() => fit({ name: 'peer', ways: [] }, practice)).toThrow('no way of ranking');
});
