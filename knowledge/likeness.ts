import type { SearchIndex } from './search-index.ts';
import type { Telling } from './telling.ts';

/** A part of a message: its words from here up to there. */
export type Stretch = readonly [from: number, to: number];

/** Where in the message each term is meant, and how surely. */
export type Uses = Map<number, { at: number; quality: number }[]>;

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
  /** Per term: one above where its uses begin in the lists below; 0 when the message does not use it. */
  const first = new Int32Array(terms);
  let used: number[] = [];
  const { start, item, weight } = index.phrases;

  return (words, uses, parts) => {
    for (const term of used) first[term] = 0;
    used = [...uses.keys()];
    const at: number[] = [];
    const quality: number[] = [];
    const ends: number[] = [];
    for (const [term, places] of uses) {
      first[term] = at.length + 1;
      for (const use of places) {
        at.push(use.at);
        quality.push(use.quality);
      }
      for (const _ of places) ends.push(at.length);
    }
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
        let tells = false;
        const end = start[phrase + 1] ?? 0;
        for (let term = start[phrase] ?? 0; term < end; term++) {
          const begin = first[item[term] ?? 0] ?? 0;
          if (begin === 0) continue;
          const share = weight[term] ?? 0;
          for (let use = begin - 1; use < (ends[begin - 1] ?? 0); use++) {
            const word = at[use] ?? 0;
            const value = (quality[use] ?? 0) * share;
            if (value > (match[word] ?? 0)) match[word] = value;
            if (!anyTelling || telling[word]) tells = true;
          }
        }
        if (tells) compare(phrase);
        match.fill(0);
      }
      return likeness;
    };

    function compare(phrase: number): void {
      let sum = 0;
      for (let word = 0; word < match.length; word++) sums[word + 1] = sum += (match[word] ?? 0) * (infos[word] ?? 0);
      const believed = index.phraseLikeness[phrase] ?? 0;
      const phraseInfo = Math.max(leastInfo, index.phraseInfo[phrase] ?? 0);
      parts.forEach(([from, to], part) => {
        const info = partInfo[part] ?? 0;
        if (info === 0) return;
        const resemblance = ((sums[to] ?? 0) - (sums[from] ?? 0)) / Math.sqrt(info * phraseInfo);
        likeness[part] = Math.max(likeness[part] ?? 0, Math.min(1, resemblance) * believed);
      });
    }
  };
}
