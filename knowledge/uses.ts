import type { Telling } from './telling.ts';

/** Where in a message each term is meant, and how surely: the uses of terms[n] are those from start[n] to start[n + 1]. */
export interface Uses {
  terms: readonly number[];
  start: Int32Array;
  /** The word, by its place in the message. */
  at: Int32Array;
  quality: Float64Array;
}

/** Collects what the words of a message mean by the term that is meant. */
export function usesOf(words: readonly Telling[]): Uses {
  const places = new Map<number, number[]>();
  words.forEach(({ meanings }, at) => {
    for (const { term, quality } of meanings) {
      const known = places.get(term);
      if (known) known.push(at, quality);
      else places.set(term, [at, quality]);
    }
  });
  const start = [0];
  const at: number[] = [];
  const quality: number[] = [];
  for (const pairs of places.values()) {
    for (let use = 0; use < pairs.length; use += 2) {
      at.push(pairs[use] ?? 0);
      quality.push(pairs[use + 1] ?? 0);
    }
    start.push(at.length);
  }
  return {
    terms: [...places.keys()],
    start: Int32Array.from(start),
    at: Int32Array.from(at),
    quality: Float64Array.from(quality),
  };
}
