import type { Knowledge } from './catalogue.ts';
import { scoreInSteps, type Asked, type Miss, type Scorecard, type Verdict } from './scorecard.ts';
import { buildSearchInSteps, type Finding } from './search.ts';
import { toTheEnd, type Steps } from './steps.ts';

/** What a change of the PDC does to sentences of which is known what they should lead to. */

export interface Replay {
  before: Scorecard;
  after: Scorecard;
  /** Sentences that were right, or righter, before; those about the changed product first. */
  lost: Miss[];
  worse: boolean;
  /** What the changed PDC says of a text. */
  ask(text: string): Finding;
}

/** What a sentence is worth. */
const worth: Record<Verdict, number> = { once: 2, question: 1, missed: 0, wrong: -1 };
export const points = ({ total }: Scorecard): number => 2 * total.once + total.question - total.wrong;

/**
 * How much of all that can be earned may be lost in sentences that have nothing to do with the change. The search learns
 * from all examples together, so one more moves many borders a little: single sentences go either way.
 */
const noise = 0.01;

/**
 * Asks every sentence before and after a change of one product, or of the synonyms. It is worse when sentences about that
 * product lose, or all sentences together lose more than noise. Without sentences nothing is worse.
 */
export const replay = (before: Knowledge, after: Knowledge, sentences: readonly Asked[], product?: string): Replay =>
  toTheEnd(replayInSteps(before, after, sentences, product));

/** The same in steps, for a desk that is at work. */
export function* replayInSteps(
  before: Knowledge,
  after: Knowledge,
  sentences: readonly Asked[],
  product?: string,
): Steps<Replay> {
  const search = yield* buildSearchInSteps(after.catalogue, after.synonyms);
  const earlier = yield* buildSearchInSteps(before.catalogue, before.synonyms);
  const old = yield* scoreInSteps(earlier, sentences);
  const fresh = yield* scoreInSteps(search, sentences);
  const byText = ({ misses }: Scorecard) => new Map(misses.map((miss) => [miss.text, miss]));
  const [was, is] = [byText(old), byText(fresh)];
  const concerns = ({ text, expected }: Asked): boolean =>
    product !== undefined &&
    (('ids' in expected && expected.ids.includes(product)) ||
      [was.get(text), is.get(text)].some((miss) => miss?.finding.products[0]?.id === product));
  const gain = ({ text }: Asked) => worth[is.get(text)?.verdict ?? 'once'] - worth[was.get(text)?.verdict ?? 'once'];
  const about = sentences.filter(concerns).reduce((sum, one) => sum + gain(one), 0);
  const lost = fresh.misses.filter((miss) => gain(miss) < 0);
  return {
    before: old,
    after: fresh,
    lost: lost.sort((a, b) => Number(concerns(b)) - Number(concerns(a))),
    worse: about < 0 || points(fresh) - points(old) < -noise * 2 * sentences.length,
    ask: search,
  };
}
