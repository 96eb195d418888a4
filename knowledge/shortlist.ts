import type { SearchIndex } from './search-index.ts';
import type { Telling } from './telling.ts';

/** How many products are looked at closely. */
const places = 24;
/** Fewer entries than this are read at once: it would cost more to find out whether they can be skipped. */
const few = 2000;
/** What looking up one entry costs, in entries that are read in a row. */
const steps = 16;
/** After this many entries of the index only what was found so far is considered: the words that tell most come first. */
const mostRead = 60_000;

/**
 * Finds the products that the words of a message point at, the most promising first. The words that tell most are read
 * first; once what is left can bring no other product among the best, only those that were found so far are looked up.
 * Keeps scratch memory of the size of the catalogue between questions, so that a question costs no more than the
 * entries of its own words.
 */
export function buildShortlist(index: SearchIndex): (words: readonly Telling[]) => number[] {
  const total = new Float32Array(index.ids.length);
  const forWord = new Float32Array(index.ids.length);
  const lastWord = new Uint32Array(index.ids.length);
  const { start, item, weight } = index.products;
  const entriesOf = (term: number) => (start[term + 1] ?? 0) - (start[term] ?? 0);
  let stamp = 0;

  /** Notes that a word points at a product; its best meaning counts. True when nothing had pointed there before. */
  function note(product: number, gain: number): boolean {
    const before = lastWord[product] === stamp ? (forWord[product] ?? 0) : 0;
    if (gain <= before) return false;
    const isNew = total[product] === 0;
    total[product] = (total[product] ?? 0) + gain - before;
    lastWord[product] = stamp;
    forWord[product] = gain;
    return isNew;
  }

  /** The most that a word can bring a product. */
  const mostOf = ({ info, meanings }: Telling) =>
    meanings.reduce((most, { term, quality }) => Math.max(most, info * quality * (index.mostWorth[term] ?? 0)), 0);

  return (words) => {
    const ordered = words.filter((word) => word.known).sort((a, b) => b.info - a.info);
    let left = ordered.reduce((sum, word) => sum + mostOf(word), 0);
    let found: number[] = [];
    let closed = false;
    let read = 0;
    for (const word of ordered) {
      stamp += 1;
      const entries = word.meanings.reduce((sum, { term }) => sum + entriesOf(term), 0);
      if (found.length > places && (closed || read + entries > few)) {
        const least = total[bestOf(found)[places - 1] ?? 0] ?? 0;
        closed ||= read > mostRead || least > left;
        if (closed) found = found.filter((product) => keeps(product, (total[product] ?? 0) + left >= least));
      }
      left -= mostOf(word);
      if (closed && found.length * steps < entries) {
        for (const { term, quality } of word.meanings)
          for (const product of found) {
            const entry = index.entryOf(term, product);
            if (entry >= 0) note(product, word.info * quality * (weight[entry] ?? 0));
          }
        continue;
      }
      read += entries;
      for (const { term, quality } of word.meanings) {
        const end = start[term + 1] ?? 0;
        const worth = word.info * quality;
        for (let entry = start[term] ?? 0; entry < end; entry++) {
          const product = item[entry] ?? 0;
          if (closed && total[product] === 0) continue;
          if (note(product, worth * (weight[entry] ?? 0))) found.push(product);
        }
      }
    }
    const best = bestOf(found);
    for (const product of found) total[product] = 0;
    return best;
  };

  /** Of what is not kept is forgotten what pointed at it. */
  function keeps(product: number, kept: boolean): boolean {
    if (!kept) total[product] = 0;
    return kept;
  }

  function bestOf(found: readonly number[]): number[] {
    const best: number[] = [];
    const worth = (product: number | undefined) => total[product ?? 0] ?? 0;
    for (const product of found) {
      if (best.length === places && worth(product) <= worth(best[places - 1])) continue;
      let place = Math.min(best.length, places - 1);
      for (; place > 0 && worth(best[place - 1]) < worth(product); place--) best[place] = best[place - 1] ?? 0;
      best[place] = product;
    }
    return best;
  }
}
