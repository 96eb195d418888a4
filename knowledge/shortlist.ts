import type { SearchIndex } from './search-index.ts';
import type { Telling } from './telling.ts';

/** How many products are looked at closely. */
const places = 40;
/** After this many entries of the index only what was found so far is considered: the words that tell most come first. */
const mostRead = 150_000;

/**
 * Finds the products that the words of a message point at, the most promising first. Keeps scratch memory of the size
 * of the catalogue between questions, so that a question costs no more than the entries of its own words.
 */
export function buildShortlist(index: SearchIndex): (words: readonly Telling[]) => number[] {
  const total = new Float32Array(index.ids.length);
  const forWord = new Float32Array(index.ids.length);
  const lastWord = new Uint32Array(index.ids.length);
  const { start, item, weight } = index.products;
  let stamp = 0;

  return (words) => {
    const touched: number[] = [];
    let read = 0;
    for (const word of [...words].sort((a, b) => b.info - a.info)) {
      if (!word.known || read > mostRead) continue;
      stamp += 1;
      for (const { term, quality } of word.meanings) {
        const end = start[term + 1] ?? 0;
        read += end - (start[term] ?? 0);
        for (let at = start[term] ?? 0; at < end; at++) {
          const product = item[at] ?? 0;
          const gain = word.info * quality * (weight[at] ?? 0);
          const before = lastWord[product] === stamp ? (forWord[product] ?? 0) : 0;
          if (gain <= before) continue;
          if (total[product] === 0) touched.push(product);
          total[product] = (total[product] ?? 0) + gain - before;
          lastWord[product] = stamp;
          forWord[product] = gain;
        }
      }
    }
    const best: number[] = [];
    const worth = (product: number | undefined) => total[product ?? 0] ?? 0;
    for (const product of touched) {
      if (best.length === places && worth(product) <= worth(best[places - 1])) continue;
      let place = Math.min(best.length, places - 1);
      for (; place > 0 && worth(best[place - 1]) < worth(product); place--) best[place] = best[place - 1] ?? 0;
      best[place] = product;
    }
    for (const product of touched) total[product] = 0;
    return best;
  };
}
