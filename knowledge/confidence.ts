import type { Intent } from './intent.ts';
import type { Judgement, Weighed } from './judgement.ts';

export type Decision =
  { outcome: 'found' | 'choose'; products: Weighed[] } | { outcome: 'intent'; intent: Intent } | { outcome: 'none' };

/** From how sure a product is taken up at once, from how sure something is ours at all, or said to the desk itself. */
const sure = { right: 0.5, ours: 0.5, spoken: 0.6 };
/** What is offered has at least this share of what the best has. */
const beside = 0.02;

const chance = (odds: number) => 1 / (1 + Math.exp(-odds));

/**
 * How often the first product is the right one, given its share, how far it stands apart and what it explains. This and
 * the next two are logistic, fitted on examples that were left out when the search was built, and on the practice set.
 */
export function chanceRight({ best: [first], apart }: Judgement): number {
  if (!first) return 0;
  return chance(2.36 * first.share + 0.34 * apart + 1.18 * first.score + 0.32 * Math.min(3, first.told) - 2.85);
}

/** How often a message is about anything the desk does, given also how much of it anything explains. */
export function chanceOurs({ best: [first], ours, explained }: Judgement): number {
  if (!first) return 0;
  return chance(0.56 * ours + 1.35 * explained + 0.21 * Math.min(3, first.told) - 0.93);
}

/** How often it is something said to the desk itself: a greeting, thanks. The longer, the less often. */
export function chanceSpoken({ best: [first], spoken, overProduct }: Judgement, words: number): number {
  return chance(0.72 * spoken + 0.58 * overProduct + 2.8 * (first?.score ?? 0) - 3.1 * Math.log(1 + words) + 6.03);
}

/** Take it up at once, offer two or three, answer what was said to the desk, or say that nothing fits. */
export function decide(judgement: Judgement, words: number): Decision {
  const { best } = judgement;
  const [first] = best;
  if (chanceSpoken(judgement, words) >= sure.spoken) return { outcome: 'intent', intent: judgement.intent };
  const ours = chanceOurs(judgement);
  if (!first || ours < sure.ours) return { outcome: 'none' };
  const offered = best.filter(({ share }) => share >= beside * first.share);
  return ours * chanceRight(judgement) >= sure.right || offered.length < 2
    ? { outcome: 'found', products: [first] }
    : { outcome: 'choose', products: offered };
}
