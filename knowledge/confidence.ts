import type { Intent } from './intent.ts';
import type { Judgement, Weighed } from './judgement.ts';

export type Decision =
  { outcome: 'found' | 'choose'; products: Weighed[] } | { outcome: 'intent'; intent: Intent } | { outcome: 'none' };

/** What is seen of the message itself. */
export interface Heard {
  /** It names a room or building of ours. */
  placed?: boolean;
  /** It is about kin, one's own house or a wedding. */
  home?: boolean;
  /** Nothing in it says what is the matter. */
  vague?: boolean;
}

/**
 * From how sure a product is taken up at once (that it is this one, and that it is ours), from how sure something is ours
 * at all, or said to the desk itself.
 */
const sure = { right: 0.82, rightAndOurs: 0.72, ours: 0.65, spoken: 0.25 };
/** An intent that is less likely than this, as a logarithm, is a guess about words nobody knows. */
const leastSpoken = -2;
/** What says nothing by itself ("in B20") is only taken up when it is as good as an example; three guesses would help nobody. */
const asTaught = 0.85;
/** What is offered has at least this share of what the best has. */
const beside = 0.002;

const chance = (odds: number) => 1 / (1 + Math.exp(-odds));
/** What a room or building of the organisation adds; set by hand, after "de lift in B30 is kapot" was taken for one at home. */
const atOurs = 3;
/** What kin or one's own house takes away; tried on the sets that may be read. */
const atTheirs = -1.5;
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
export function chanceRight({ best: [first], apart, learntApart, scoreApart }: Judgement, words: number): number {
  if (!first) return 0;
  const long = Math.log(1 + words);
  // Of many words a product explains a smaller share, so in a long message its score says less.
  const scored = (3.62 - 1.21 * long) * first.score + 0.99 * long;
  const ahead = 0.13 * within(6, apart) + 0.73 * within(6, learntApart) + 1.58 * scoreApart;
  return chance(1.53 * first.share + scored + ahead - 3.62);
}

/** From so many words on a message begins to be long, and at so many it is. */
const long = { from: 20, to: 40 };
const longness = (words: number) =>
  Math.max(0, Math.min(1, Math.log((1 + words) / (1 + long.from)) / Math.log((1 + long.to) / (1 + long.from))));

/**
 * How often a message is about anything the desk does. Whether it is ours at all was learned mostly from short messages; in a
 * long one, where words of the desk and of home stand side by side, the product it is about tells more.
 */
export function chanceOurs(
  { best: [first], ours, oursAtAll }: Judgement,
  words: number,
  { placed, home }: Heard = {},
): number {
  if (!first) return 0;
  const where = (placed ? atOurs : 0) + (home ? atTheirs : 0);
  const [one, all] = [within(6, ours), within(6, oursAtAll)];
  const asShort = 0.59 * one + 0.74 * all + 0.66 * told(first) - 0.98;
  const asLong = 1.2 * one + 0.05 * all + 0.7 * told(first) + 0.1;
  const share = longness(words);
  return chance((1 - share) * asShort + share * asLong + where);
}

/** How often it is something said to the desk itself: a greeting, thanks. The longer, the less often. */
export function chanceSpoken({ best: [first], spoken, overProduct }: Judgement, words: number): number {
  return chance(1.25 * spoken + 0.36 * overProduct + 0.6 * (first?.score ?? 0) - 0.63 * Math.log(1 + words) + 2.89);
}

/** Take it up at once, offer two or three, answer what was said to the desk, or say that nothing fits. */
export function decide(judgement: Judgement, words: number, heard: Heard = {}): Decision {
  const { best } = judgement;
  const [first] = best;
  if (first && judgement.spoken >= leastSpoken && chanceSpoken(judgement, words) >= sure.spoken)
    return { outcome: 'intent', intent: judgement.intent };
  const ours = chanceOurs(judgement, words, heard);
  if (!first || ours < sure.ours || (heard.vague && first.share < asTaught)) return { outcome: 'none' };
  const offered = best.filter(({ share }) => share >= beside * first.share);
  const right = chanceRight(judgement, words);
  return (right >= sure.right && ours * right >= sure.rightAndOurs) || offered.length < 2
    ? { outcome: 'found', products: [first] }
    : { outcome: 'choose', products: offered };
}
