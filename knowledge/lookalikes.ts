import type { Catalogue } from './catalogue.ts';
import type { Search } from './search.ts';
import type { Synonyms } from './synonyms.ts';

/** What makes products or words hard to tell apart. */

/** As two texts are compared: capitals, accents and points do not count. */
export function plainText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

export interface Double {
  text: string;
  /** The products that have it, one of them twice when it stands there twice. */
  products: string[];
}

/** Examples that stand at two products, or twice at one. */
export function doubleExamples(catalogue: Catalogue): Double[] {
  const seen = new Map<string, Double>();
  for (const { id, voorbeelden } of catalogue.values())
    for (const text of voorbeelden) {
      const known = seen.get(plainText(text));
      if (known) known.products.push(id);
      else seen.set(plainText(text), { text, products: [id] });
    }
  return [...seen.values()].filter(({ products }) => products.length > 1);
}

/** Words that stand in two groups of synonyms, so that the groups flow into each other. */
export function doubleSynonyms({ groepen }: Synonyms): { word: string; groups: string[] }[] {
  const seen = new Map<string, Set<string>>();
  for (const { woord, ook } of groepen)
    for (const word of [woord, ...ook]) {
      const groups = seen.get(word.toLowerCase()) ?? new Set<string>();
      seen.set(word.toLowerCase(), groups.add(woord));
    }
  return [...seen].filter(([, groups]) => groups.size > 1).map(([word, groups]) => ({ word, groups: [...groups] }));
}

export interface Lookalike {
  product: string;
  /** What is found first instead; undefined when nothing is. */
  rival: string | undefined;
  examples: string[];
}

/** Examples with which the search does not find their own product first, by product and what it finds instead. Most first. */
export function lookalikes(catalogue: Catalogue, search: Search): Lookalike[] {
  const found = new Map<string, Lookalike>();
  for (const { id: product, voorbeelden } of catalogue.values())
    for (const text of voorbeelden) {
      const rival = search(text).products[0]?.id;
      if (rival === product) continue;
      const key = `${product} ${rival ?? ''}`;
      const known = found.get(key);
      if (known) known.examples.push(text);
      else found.set(key, { product, rival, examples: [text] });
    }
  return [...found.values()].sort((a, b) => b.examples.length - a.examples.length);
}
