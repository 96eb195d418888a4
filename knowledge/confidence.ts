import type { Intent } from './intent.ts';
import type { Judgement, Weighed } from './judgement.ts';

export type Decision =
  { outcome: 'found' | 'choose'; products: Weighed[] } | { outcome: 'intent'; intent: Intent } | { outcome: 'none' };

/** From how sure a product is taken up at once, from how sure something is ours at all, or said to the desk itself. */
const sure = { right: 0.56, ours: 0.5, spoken: 0.4 };
/** An intent that is less likely than this, as a logarithm, is a guess about words nobody knows. */
const leastSpoken = -2;
/** What is offered has at least this share of what the best has. */
const beside = 0.02;

const chance = (odds: number) => 1 / (1 + Math.exp(-odds));

/**
 * How often the first product is the right one, given its share, how far it stands apart and what it explains. This and
 * the next two are logistic, fitted on examples that were left out when the search was built, and on the practice set.
 */
export function chanceRight({ best: [first], apart }: Judgement): number {
  if (!first) return 0;
  return chance(2 * first.share + 0.33 * apart + 1.8 * first.score + 0.3 * Math.min(3, first.told) - 2.84);
}

/**
 * How often a message is about anything the desk does. Whatever was learned, what a product explains nearly in full is
 * ours: "de verwarming doet het niet" is not about home, although people also say it there.
 */
export function chanceOurs({ best: [first], ours, oursAtAll }: Judgement): number {
  if (!first) return 0;
  const plain = Math.max(0, first.score - 0.7);
  return chance(0.39 * ours + 0.19 * oursAtAll + 0.56 * Math.min(3, first.told) + 3 * plain - 1);
}

/** How often it is something said to the desk itself: a greeting, thanks. The longer, the less often. */
export function chanceSpoken({ best: [first], spoken, overProduct }: Judgement, words: number): number {
  return chance(0.69 * spoken + 0.44 * overProduct + 1.85 * (first?.score ?? 0) - 3.32 * Math.log(1 + words) + 6.17);
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
