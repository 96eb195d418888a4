import type { Intent } from './intent.ts';
import type { Judgement, Weighed } from './judgement.ts';

export type Decision =
  { outcome: 'found' | 'choose'; products: Weighed[] } | { outcome: 'intent'; intent: Intent } | { outcome: 'none' };

/** From how sure a product is taken up at once, from how sure something is ours at all, or said to the desk itself. */
const sure = { right: 0.57, ours: 0.78, spoken: 0.3 };
/** An intent that is less likely than this, as a logarithm, is a guess about words nobody knows. */
const leastSpoken = -2;
/** What is offered has at least this share of what the best has. */
const beside = 0.02;

const chance = (odds: number) => 1 / (1 + Math.exp(-odds));

/**
 * How often the first product is the right one, given its share, how far it stands apart and what it explains. This and
 * the next two are logistic, fitted on examples that were left out when the search was built, and on the practice and
 * development sets.
 */
export function chanceRight({ best: [first], apart }: Judgement): number {
  if (!first) return 0;
  return chance(
    1.56 * first.share + 0.51 * Math.min(6, apart) + 1.47 * first.score + 0.49 * Math.min(3, first.told) - 2.75,
  );
}

/**
 * How often a message is about anything the desk does. Whatever was learned, what a product explains nearly in full is
 * ours: "de verwarming doet het niet" is not about home, although people also say it there.
 */
export function chanceOurs({ best: [first], ours, oursAtAll }: Judgement): number {
  if (!first) return 0;
  const plain = Math.max(0, first.score - 0.7);
  return chance(0.39 * ours + 0.17 * oursAtAll + 0.55 * Math.min(3, first.told) + 3 * plain - 0.4);
}

/** How often it is something said to the desk itself: a greeting, thanks. The longer, the less often. */
export function chanceSpoken({ best: [first], spoken, overProduct }: Judgement, words: number): number {
  return chance(0.72 * spoken + 0.39 * overProduct - 0.42 * (first?.score ?? 0) - 0.53 * Math.log(1 + words) + 0.56);
}

/** Take it up at once, offer two or three, answer what was said to the desk, or say that nothing fits. */
export function decide(judgement: Judgement, words: number): Decision {
  const { best } = judgement;
  const [first] = best;
  if (judgement.spoken >= leastSpoken && chanceSpoken(judgement, words) >= sure.spoken)
    return { outcome: 'intent', intent: judgement.intent };
  const ours = chanceOurs(judgement);
  if (!first || ours < sure.ours) return { outcome: 'none' };
  const offered = best.filter(({ share }) => share >= beside * first.share);
  return ours * chanceRight(judgement) >= sure.right || offered.length < 2
    ? { outcome: 'found', products: [first] }
    : { outcome: 'choose', products: offered };
}
