import type { Intent } from './intent.ts';
import type { Judgement, Weighed } from './judgement.ts';

export type Decision =
  { outcome: 'found' | 'choose'; products: Weighed[] } | { outcome: 'intent'; intent: Intent } | { outcome: 'none' };

/** From how sure a product is taken up at once, from how sure something is ours at all, or said to the desk itself. */
const sure = { right: 0.65, ours: 0.66, spoken: 0.25 };
/** An intent that is less likely than this, as a logarithm, is a guess about words nobody knows. */
const leastSpoken = -2;
/** What is offered has at least this share of what the best has. */
const beside = 0.002;

const chance = (odds: number) => 1 / (1 + Math.exp(-odds));
/** What a room or building of the organisation adds; set by hand, after "de lift in B30 is kapot" was taken for one at home. */
const atOurs = 3;
/** After so much that is telling, more of it makes nothing surer. */
const told = (one: Weighed) => Math.min(3, one.told);

/** A lead beyond this makes nothing surer. */
const within = (most: number, lead: number) => Math.max(-most, Math.min(most, lead));

/**
 * How often the first product is the right one, given its share, how far it stands apart, whether what was learned and
 * the evidence agree about it, and what it explains. This and the next two are logistic, fitted on sentences that were
 * new to the pages at the time, on examples that were left out when the search was built, and on the practice and
 * development sets.
 */
export function chanceRight({ best: [first], apart, learntApart, scoreApart }: Judgement): number {
  if (!first) return 0;
  const agreed = 0.39 * within(6, learntApart) + 0.4 * scoreApart;
  return chance(0.68 * first.share + 0.5 * within(6, apart) + 0.92 * first.score + agreed + 0.24 * told(first) - 1.73);
}

/**
 * How often a message is about anything the desk does. Whatever was learned, what a product explains nearly in full is
 * ours: "de lamp op kamer 3.12 is stuk" is not about home, although people also say it there.
 */
export function chanceOurs({ best: [first], ours, oursAtAll }: Judgement, placed = false): number {
  if (!first) return 0;
  const plain = Math.max(0, first.score - 0.7);
  const where = placed ? atOurs : 0;
  return chance(0.62 * within(6, ours) + 0.37 * within(6, oursAtAll) + 0.63 * told(first) + 4 * plain + where - 0.38);
}

/** How often it is something said to the desk itself: a greeting, thanks. The longer, the less often. */
export function chanceSpoken({ best: [first], spoken, overProduct }: Judgement, words: number): number {
  return chance(0.91 * spoken + 0.68 * overProduct - 0.06 * (first?.score ?? 0) - 0.14 * Math.log(1 + words) + 0.17);
}

/** Take it up at once, offer two or three, answer what was said to the desk, or say that nothing fits. `placed`: it names a room or building. */
export function decide(judgement: Judgement, words: number, placed = false): Decision {
  const { best } = judgement;
  const [first] = best;
  if (judgement.spoken >= leastSpoken && chanceSpoken(judgement, words) >= sure.spoken)
    return { outcome: 'intent', intent: judgement.intent };
  const ours = chanceOurs(judgement, placed);
  if (!first || ours < sure.ours) return { outcome: 'none' };
  const offered = best.filter(({ share }) => share >= beside * first.share);
  return ours * chanceRight(judgement) >= sure.right || offered.length < 2
    ? { outcome: 'found', products: [first] }
    : { outcome: 'choose', products: offered };
}
