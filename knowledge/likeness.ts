import type { SearchIndex } from './search-index.ts';
import type { Telling } from './telling.ts';
import type { Uses } from './uses.ts';

/** A part of a message: its words from here up to there. */
export type Stretch = readonly [from: number, to: number];

/** A phrase of less information than this is taken to have this much: one common word is not a likeness. */
const leastInfo = 0.3;

/**
 * Measures how much parts of a message resemble the phrase of a product they resemble most, 0..1. This is where search
 * spends its time, so it allocates nothing per phrase: its scratch memory is kept between messages.
 */
export function buildLikeness(
  index: SearchIndex,
  terms: number,
): (words: readonly Telling[], uses: Uses, parts: readonly Stretch[]) => (product: number) => Float64Array {
  /** Per term: one above its place in the uses of the message; 0 when the message does not use it. */
  const placeOf = new Int32Array(terms);
  let used: readonly number[] = [];
  const { start, item, weight } = index.phrases;

  return (words, uses, parts) => {
    for (const term of used) placeOf[term] = 0;
    used = uses.terms;
    for (let nth = 0; nth < used.length; nth++) placeOf[used[nth] ?? 0] = nth + 1;
    const infos = words.map((word) => word.info);
    const telling = words.map((word) => !word.faint);
    const anyTelling = telling.includes(true);
    const partInfo = parts.map(([from, to]) => infos.slice(from, to).reduce((sum, info) => sum + info, 0));
    const match = new Float64Array(words.length);
    const sums = new Float64Array(words.length + 1);
    const likeness = new Float64Array(parts.length);

    return (product) => {
      likeness.fill(0);
      const last = index.firstPhrase[product + 1] ?? 0;
      for (let phrase = index.firstPhrase[product] ?? 0; phrase < last; phrase++) {
        let matches = false;
        let tells = false;
        const end = start[phrase + 1] ?? 0;
        for (let term = start[phrase] ?? 0; term < end; term++) {
          const place = placeOf[item[term] ?? 0] ?? 0;
          if (place === 0) continue;
          matches = true;
          const share = weight[term] ?? 0;
          for (let use = uses.start[place - 1] ?? 0; use < (uses.start[place] ?? 0); use++) {
            const word = uses.at[use] ?? 0;
            const value = (uses.quality[use] ?? 0) * share;
            if (value > (match[word] ?? 0)) match[word] = value;
            if (!anyTelling || telling[word]) tells = true;
          }
        }
        if (tells) compare(phrase);
        if (matches) match.fill(0);
      }
      return likeness;
    };

    function compare(phrase: number): void {
      let sum = 0;
      for (let word = 0; word < match.length; word++) sums[word + 1] = sum += (match[word] ?? 0) * (infos[word] ?? 0);
      const believed = index.phraseLikeness[phrase] ?? 0;
      const phraseInfo = Math.max(leastInfo, index.phraseInfo[phrase] ?? 0);
      for (let part = 0; part < parts.length; part++) {
        const info = partInfo[part] ?? 0;
        if (info === 0) continue;
        const [from, to] = parts[part] ?? [0, 0];
        const resemblance = ((sums[to] ?? 0) - (sums[from] ?? 0)) / Math.sqrt(info * phraseInfo);
        const likely = Math.min(1, resemblance) * believed;
        if (likely > (likeness[part] ?? 0)) likeness[part] = likely;
      }
    }
  };
}
