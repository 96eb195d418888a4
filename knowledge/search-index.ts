import type { Catalogue } from './catalogue.ts';
import { profileOf, type Profile, type Sense } from './sense.ts';
import { readSentence } from './sentence.ts';
import { signalsOf, worth } from './signals.ts';
import type { Meaning, Vocabulary } from './vocabulary.ts';

/** Lists of numbers behind each other in one block: `of(n)` is where list n begins and ends. */
interface Lists {
  start: Uint32Array;
  item: Uint32Array;
  weight: Float32Array;
}

/** The catalogue turned round: from terms to products, and per product its phrases. Read-only once built. */
export interface SearchIndex {
  ids: readonly string[];
  profiles: readonly Profile[];
  /** Per term: the products it points at. */
  products: Lists;
  /** Per product: the first of its phrases; the last entry closes the list. */
  firstPhrase: Uint32Array;
  /** Per phrase: its terms. */
  phrases: Lists;
  /** Per phrase: the information its words hold together, and how much likeness to it is believed. */
  phraseInfo: Float32Array;
  phraseLikeness: Float32Array;
  /** What a word with these meanings tells: 1 for a word of one product, towards 0 for a word of all. 0 when no product has it. */
  info(meanings: readonly Meaning[]): number;
  /** Whether an editor chose the term for a product, in its name or search words. */
  isChosen(term: number): boolean;
}

/** A product that is named by one in this many is found as surely as by a word of its own. */
const rare = 60;
/** Synonyms weaken what an employee says, not also what a page says. */
const undamped = 0.85;
export const lightInfo = 0.4;
export const faintInfo = 0.15;

function toLists(rows: readonly ReadonlyMap<number, number>[]): Lists {
  const total = rows.reduce((sum, row) => sum + row.size, 0);
  const lists = {
    start: new Uint32Array(rows.length + 1),
    item: new Uint32Array(total),
    weight: new Float32Array(total),
  };
  let at = 0;
  rows.forEach((row, index) => {
    lists.start[index] = at;
    for (const [item, weight] of row) {
      lists.item[at] = item;
      lists.weight[at++] = weight;
    }
  });
  lists.start[rows.length] = at;
  return lists;
}

/** Builds the index; takes some tens of microseconds per phrase. */
export function buildIndex(catalogue: Catalogue, vocabulary: Vocabulary): SearchIndex {
  const products = [...catalogue.values()];
  const perTerm: Map<number, number>[] = Array.from({ length: vocabulary.size }, () => new Map<number, number>());
  const phraseTerms: Map<number, number>[] = [];
  const phraseWords: { meanings: readonly Meaning[]; weight: number; most: number }[][] = [];
  const phraseLikeness: number[] = [];
  const firstPhrase = new Uint32Array(products.length + 1);
  const profiles: Profile[] = [];

  products.forEach((product, index) => {
    firstPhrase[index] = phraseTerms.length;
    const senses: Sense[][] = [];
    for (const signal of signalsOf(product)) {
      const sentence = readSentence(signal.text, vocabulary, signal.example);
      if (signal.example) senses.push([...sentence.senses]);
      const terms = new Map<number, number>();
      const words = [];
      for (const { word, weight, light, faint, negated } of sentence.said) {
        if (negated) continue;
        const meanings = vocabulary.meanings(word, true);
        words.push({ meanings, weight, most: faint ? faintInfo : light ? lightInfo : 1 });
        for (const { term, quality } of meanings)
          terms.set(term, Math.max(terms.get(term) ?? 0, Math.min(1, quality / undamped)));
      }
      for (const [term, quality] of terms) {
        const row = perTerm[term];
        row?.set(index, 1 - (1 - (row.get(index) ?? 0)) * (1 - signal.weight * quality));
      }
      if (!signal.phrase || terms.size === 0) continue;
      phraseTerms.push(terms);
      phraseWords.push(words);
      phraseLikeness.push(signal.likeness);
    }
    profiles.push(profileOf(product.soort, senses));
  });
  firstPhrase[products.length] = phraseTerms.length;

  const spread = Float32Array.from(perTerm, (row) => {
    let sum = 0;
    for (const weight of row.values()) sum += weight * weight;
    return sum;
  });
  const chosen = Uint8Array.from(perTerm, (row) =>
    [...row.values()].some((weight) => weight >= worth.zoekwoorden - 0.01) ? 1 : 0,
  );
  const count = products.length;
  const rarity = (among: number) => Math.log(1 + Math.max(0, count - among + 0.5) / (among + 0.5));
  const most = Math.min(rarity(1), Math.log(1 + rare));
  const info = (meanings: readonly Meaning[]): number => {
    let among = 0;
    for (const { term, quality } of meanings) among = Math.max(among, quality * quality * (spread[term] ?? 0));
    return among === 0 ? 0 : Math.min(1, rarity(Math.max(among, 0.5)) / most);
  };
  const phraseInfo = Float32Array.from(phraseWords, (words) =>
    words.reduce((sum, { meanings, weight, most }) => sum + weight * Math.min(most, info(meanings)), 0),
  );
  return {
    ids: products.map((product) => product.id),
    profiles,
    products: toLists(perTerm),
    firstPhrase,
    phrases: toLists(phraseTerms),
    phraseInfo,
    phraseLikeness: Float32Array.from(phraseLikeness),
    info,
    isChosen: (term) => chosen[term] === 1,
  };
}
