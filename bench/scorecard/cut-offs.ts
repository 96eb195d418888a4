import { judge, type Asked, type Verdict } from '../../knowledge/scorecard.ts';
import type { Candidate, Finding, Search } from '../../knowledge/search.ts';
import type { Peer, Rank } from './peer.ts';

export interface CutOffs {
  /** Below this score of the best, nothing fits. */
  least: number;
  /** From this score on, and this far (0..1) above the second, the best is taken up at once. */
  takeUp: number;
  apart: number;
}

export interface Fitted {
  /** The way of ranking that was best. */
  way: string;
  cutOffs: CutOffs;
  search: Search;
  /** On the practice set: right at once plus right within one question. */
  points: number;
}

const nothing: Finding = { outcome: 'none', intent: null, products: [] };
const apartOf = ([first, second]: readonly Candidate[]): number =>
  first ? (first.score - (second?.score ?? 0)) / first.score : 0;

export function decide(ranked: readonly Candidate[], { least, takeUp, apart }: CutOffs): Finding {
  const [first] = ranked;
  if (!first || first.score < least) return nothing;
  return first.score >= takeUp && apartOf(ranked) >= apart
    ? { outcome: 'found', intent: null, products: [first] }
    : { outcome: 'choose', intent: null, products: ranked.slice(0, 3) };
}

/** So many values spread over those that occur, and one that none reaches. */
function steps(values: readonly number[], count: number): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const spread = Array.from({ length: count }, (_, at) => sorted[Math.floor((at / count) * sorted.length)] ?? 0);
  return [...new Set([0, ...spread, Infinity])];
}

const worth: Record<Verdict, number> = { once: 2, question: 1, missed: 0, wrong: 0 };

/**
 * The cut-offs with which a way of ranking does best on the sentences: most right at once plus right within one
 * question, and of equals the fewest wrong. Tries a grid: 40 × 40 scores and 21 distances.
 */
export function fitWay(rank: Rank, practice: readonly Asked[]): { cutOffs: CutOffs; points: number } {
  const asked = practice.map(({ text, expected }) => {
    const ranked = rank(text).slice(0, 3);
    const at = (cutOffs: CutOffs): Verdict => judge(decide(ranked, cutOffs), expected);
    return {
      score: ranked[0]?.score ?? -1,
      apart: apartOf(ranked),
      none: judge(nothing, expected),
      found: at({ least: 0, takeUp: 0, apart: 0 }),
      choose: at({ least: 0, takeUp: Infinity, apart: 0 }),
    };
  });
  const scores = steps(
    asked.map(({ score }) => score).filter((score) => score > 0),
    40,
  );
  const distances = Array.from({ length: 21 }, (_, at) => at / 20);
  let best = { cutOffs: { least: 0, takeUp: 0, apart: 0 }, points: -1, wrong: 0 };
  for (const least of scores)
    for (const takeUp of scores)
      for (const apart of takeUp < least ? [] : distances) {
        let [points, wrong] = [0, 0];
        for (const one of asked) {
          const found = one.score >= takeUp && one.apart >= apart;
          const verdict = one.score < least ? one.none : found ? one.found : one.choose;
          points += worth[verdict];
          if (verdict === 'wrong') wrong += 1;
        }
        if (points > best.points || (points === best.points && wrong < best.wrong))
          best = { cutOffs: { least, takeUp, apart }, points, wrong };
      }
  return best;
}

/** The peer at its best on the practice set. */
export function fit(peer: Peer, practice: readonly Asked[]): Fitted {
  const fitted = peer.ways.map(({ name, rank }): Fitted => {
    const { cutOffs, points } = fitWay(rank, practice);
    return { way: name, cutOffs, points, search: (text) => decide(rank(text), cutOffs) };
  });
  const [first] = fitted.sort((a, b) => b.points - a.points);
  if (!first) throw new Error(`${peer.name} has no way of ranking`);
  return first;
}
