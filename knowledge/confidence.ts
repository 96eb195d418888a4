import type { Evidence, Ranking } from './evidence.ts';

export type Decision = { outcome: 'found' | 'choose' | 'none'; products: Evidence[] };

/** Below this nothing fits well enough to be mentioned. */
const mention = 0.3;
/** From here a product may be taken up at once, if it stands apart. */
const certain = 0.42;
/** How much better than the next it must be. */
const apart = 1.08;
/** What is within this share of the best is offered beside it. */
const beside = 0.55;

/** Take it up at once, offer two or three, or say that nothing fits. */
export function decide(ranking: Ranking): Decision {
  const [first, second] = ranking.best;
  if (!first || first.score < mention) return { outcome: 'none', products: [] };
  const standsApart = !second || first.score >= apart * second.score;
  if (standsApart && first.score >= certain) return { outcome: 'found', products: [first] };
  const offered = ranking.best
    .filter(({ score }) => score >= Math.max(beside * first.score, 0.6 * mention))
    .slice(0, 3);
  if (offered.length >= 2) return { outcome: 'choose', products: offered };
  return standsApart ? { outcome: 'found', products: [first] } : { outcome: 'none', products: [] };
}
