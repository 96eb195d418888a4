import type { SearchIndex } from './search-index.ts';
import type { Telling } from './telling.ts';
import type { Uses } from './uses.ts';

/** A part of a message: its words from here up to there. */
export type Stretch = readonly [from: number, to: number];

/** How much each part resembles a product, given the product's entries of the terms that the message uses. */
export type Likeness = (product: number, entries: Int32Array) => Float64Array;

/** A phrase of less information than this is taken to have this much: one common word is not a likeness. */
const leastInfo = 0.3;
/** Terms that tell something are looked up before those that do not. */
const bothRounds = [1, 0];

/**
 * Measures how much parts of a message resemble the phrase of a product they resemble most, 0..1. Only the phrases are
 * looked at that share a term with the message, and nothing is allocated per product.
 */
export function buildLikeness(
  index: SearchIndex,
): (words: readonly Telling[], uses: Uses, parts: readonly Stretch[]) => Likeness {
  const { item, weight } = index.phrases;
  let mostPhrases = 0;
  for (let product = 0; product < index.ids.length; product++)
    mostPhrases = Math.max(mostPhrases, (index.firstPhrase[product + 1] ?? 0) - (index.firstPhrase[product] ?? 0));
  /** Per phrase of the product at hand: 1 when it shares something that tells with the message. */
  const shared = new Uint8Array(mostPhrases);
  /** Which phrases do: the first so many. */
  const touched = new Int32Array(mostPhrases);
  /** Per phrase how much of every word of the message it has. All zero between products. */
  let matches = new Float64Array(0);

  return (words, uses, parts) => {
    const length = words.length;
    const anyTelling = words.some((word) => !word.faint);
    // In arrays of numbers: what is read for every phrase makes nothing that has to be thrown away again.
    const infos = Float64Array.from(words, ({ info }) => info);
    const partFrom = Int32Array.from(parts, ([from]) => from);
    const partTo = Int32Array.from(parts, ([, to]) => to);
    const partInfo = Float64Array.from(parts, ([from, to]) => infos.subarray(from, to).reduce((a, b) => a + b, 0));
    const { start, at: placeOf, quality } = uses;
    /** Per term whether a word that tells something means it. */
    const tells = Uint8Array.from(uses.terms, (_, nth) => {
      for (let use = start[nth] ?? 0; use < (start[nth + 1] ?? 0); use++)
        if (!anyTelling || words[placeOf[use] ?? 0]?.faint === false) return 1;
      return 0;
    });
    let touches = 0;
    const sums = new Float64Array(length + 1);
    const likeness = new Float64Array(parts.length);
    if (matches.length < mostPhrases * length) matches = new Float64Array(mostPhrases * length);

    return (product, entries) => {
      likeness.fill(0);
      touches = 0;
      const first = index.firstPhrase[product] ?? 0;
      for (const telling of bothRounds)
        for (let nth = 0; nth < entries.length; nth++)
          if (tells[nth] === telling && (entries[nth] ?? -1) >= 0) note(nth, entries[nth] ?? 0, first, telling);
      for (let nth = 0; nth < touches; nth++) {
        const phrase = touched[nth] ?? 0;
        compare(first + phrase, phrase * length);
        shared[phrase] = 0;
        for (let at = phrase * length; at < (phrase + 1) * length; at++) matches[at] = 0;
      }
      return likeness;
    };

    /** Notes which phrases of a product have a term, and for which words. Terms that tell nothing bring no phrase of their own. */
    function note(nth: number, entry: number, first: number, telling: number): void {
      const from = start[nth] ?? 0;
      const to = start[nth + 1] ?? 0;
      const end = index.firstUse[entry + 1] ?? 0;
      for (let place = index.firstUse[entry] ?? 0; place < end; place++) {
        const phrase = (item[place] ?? 0) - first;
        if (shared[phrase] === 0) {
          if (telling === 0) continue;
          shared[phrase] = 1;
          touched[touches++] = phrase;
        }
        const share = weight[place] ?? 0;
        for (let use = from; use < to; use++) {
          const cell = phrase * length + (placeOf[use] ?? 0);
          const value = (quality[use] ?? 0) * share;
          if (value > (matches[cell] ?? 0)) matches[cell] = value;
        }
      }
    }

    function compare(phrase: number, row: number): void {
      let sum = 0;
      for (let word = 0; word < length; word++) sums[word + 1] = sum += (matches[row + word] ?? 0) * (infos[word] ?? 0);
      const believed = index.phraseLikeness[phrase] ?? 0;
      const phraseInfo = Math.max(leastInfo, index.phraseInfo[phrase] ?? 0);
      for (let part = 0; part < partInfo.length; part++) {
        const info = partInfo[part] ?? 0;
        if (info === 0) continue;
        const common = (sums[partTo[part] ?? 0] ?? 0) - (sums[partFrom[part] ?? 0] ?? 0);
        const resemblance = common / Math.sqrt(info * phraseInfo);
        const likely = Math.min(1, resemblance) * believed;
        if (likely > (likeness[part] ?? 0)) likeness[part] = likely;
      }
    }
  };
}
