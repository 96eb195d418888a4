import type { Evidence, Ranking } from './evidence.ts';

export type Decision = { outcome: 'found' | 'choose' | 'none'; products: Evidence[] };

/** From how sure a product is taken up at once, and from how sure something is ours at all. */
const takeUp = 0.7;
const ours = 0.42;
/** What is offered beside the best scores at least this share of it. */
const beside = 0.35;

const chance = (odds: number) => 1 / (1 + Math.exp(-odds));

/**
 * How often the first product is the right one, given its score, how much it explains and how far it stands apart from
 * the second. This and the next are logistic, fitted on sentences that were left out of the examples when asked.
 */
export function chanceRight({ best: [first, second] }: Ranking): number {
  if (!first) return 0;
  const apart = (first.score - (second?.score ?? 0)) / first.score;
  return chance(3.3 * first.score + 3.5 * apart + 0.8 * Math.min(3, first.told) - 2.3);
}

/** How often a message is about anything the desk does, given also how much of it anything explains. */
export function chanceOurs({ best: [first], explained }: Ranking): number {
  if (!first) return 0;
  return chance(2.3 * first.score + 2.7 * explained + 0.9 * Math.min(3, first.told) - 2.5 * first.foreign - 2.3);
}

/** Take it up at once, offer two or three, or say that nothing fits. */
export function decide(ranking: Ranking): Decision {
  const [first] = ranking.best;
  if (!first || chanceOurs(ranking) < ours) return { outcome: 'none', products: [] };
  const offered = ranking.best.filter(({ score }) => score >= beside * first.score).slice(0, 3);
  return chanceRight(ranking) >= takeUp || offered.length < 2
    ? { outcome: 'found', products: [first] }
    : { outcome: 'choose', products: offered };
}
