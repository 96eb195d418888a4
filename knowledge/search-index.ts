import type { Catalogue } from './catalogue.ts';
import { packed, Pairs, turnRound, type Lists } from './lists.ts';
import { PageTexts } from './page-texts.ts';
import { profileOf, type Profile, type Sense } from './sense.ts';
import { signalsOf } from './signals.ts';
import { each, type Steps } from './steps.ts';
import type { Meaning, Vocabulary } from './vocabulary.ts';

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
  /** What a term is worth for one product, 0..1. */
  worthOf(term: number, product: number): number;
}

/** A product that is named by one in this many is found as surely as by a word of its own. */
const rare = 60;
/** Builds the index; takes some ten microseconds per phrase. */
export function* buildIndex(catalogue: Catalogue, vocabulary: Vocabulary): Steps<SearchIndex> {
  const products = [...catalogue.values()];
  const ofProducts = new Pairs();
  const productStarts = [0];
  const ofPhrases = new Pairs();
  const phraseStarts = [0];
  const phraseLikeness: number[] = [];
  /** Per phrase the words that count, as numbers of distinct ways of counting. */
  const counted = new Pairs();
  const countedStarts = [0];
  const firstPhrase = new Uint32Array(products.length + 1);
  const profiles: Profile[] = [];
  const texts = new PageTexts(vocabulary);
  /** What each term is worth for the product at hand, and for which product that was last noted. */
  const strength = new Float64Array(vocabulary.size);
  const notedFor = new Uint32Array(vocabulary.size);

  yield* each(products.entries(), 1, ([index, product]) => {
    firstPhrase[index] = phraseLikeness.length;
    const senses: (readonly Sense[])[] = [];
    const noted: number[] = [];
    for (const signal of signalsOf(product)) {
      const text = texts.read(signal.text, signal.example);
      if (signal.example) senses.push(text.senses);
      text.terms.forEach((term, at) => {
        if (notedFor[term] !== index + 1) {
          notedFor[term] = index + 1;
          strength[term] = 0;
          noted.push(term);
        }
        strength[term] = 1 - (1 - (strength[term] ?? 0)) * (1 - signal.weight * (text.qualities[at] ?? 0));
      });
      if (!signal.phrase) continue;
      text.terms.forEach((term, at) => ofPhrases.push(term, text.qualities[at] ?? 0));
      text.ways.forEach((way, at) => counted.push(way, text.weights[at] ?? 0));
      phraseStarts.push(ofPhrases.length);
      countedStarts.push(counted.length);
      phraseLikeness.push(signal.likeness);
    }
    for (const term of noted) ofProducts.push(term, strength[term] ?? 0);
    productStarts.push(ofProducts.length);
    profiles.push(profileOf(product.soort, senses));
  });
  firstPhrase[products.length] = phraseLikeness.length;

  const perTerm = yield* turnRound(yield* ofProducts.cut(productStarts), vocabulary.size);
  const spread = new Float32Array(vocabulary.size);
  yield* each(spread.keys(), 100, (term) => {
    for (let at = perTerm.start[term] ?? 0; at < (perTerm.start[term + 1] ?? 0); at++) {
      const weight = perTerm.weight[at] ?? 0;
      spread[term] = (spread[term] ?? 0) + weight * weight;
    }
  });
  const count = products.length;
  const rarity = (among: number) => Math.log(1 + Math.max(0, count - among + 0.5) / (among + 0.5));
  const most = Math.min(rarity(1), Math.log(1 + rare));
  const info = (meanings: readonly Meaning[]): number => {
    let among = 0;
    for (const { term, quality } of meanings) among = Math.max(among, quality * quality * (spread[term] ?? 0));
    return among === 0 ? 0 : Math.min(1, rarity(Math.max(among, 0.5)) / most);
  };
  const tellsOf = new Float64Array(texts.ways.length);
  yield* each(texts.ways.entries(), 1000, ([way, { most: atMost, meanings }]) => {
    tellsOf[way] = Math.min(atMost, info(meanings));
  });
  const words = yield* counted.cut(countedStarts);
  const phraseInfo = new Float32Array(phraseLikeness.length);
  yield* each(phraseInfo.keys(), 1000, (phrase) => {
    let sum = 0;
    for (let at = words.start[phrase] ?? 0; at < (words.start[phrase + 1] ?? 0); at++)
      sum += (words.weight[at] ?? 0) * (tellsOf[words.item[at] ?? 0] ?? 0);
    phraseInfo[phrase] = sum;
  });
  return {
    ids: products.map((product) => product.id),
    profiles,
    products: perTerm,
    firstPhrase,
    phrases: yield* ofPhrases.cut(phraseStarts),
    phraseInfo,
    phraseLikeness: yield* packed(phraseLikeness, new Float32Array(phraseLikeness.length)),
    info,
    worthOf(term, product) {
      /** Products stand in order within a term, so this can halve its way. */
      let low = perTerm.start[term] ?? 0;
      let high = (perTerm.start[term + 1] ?? 0) - 1;
      while (low <= high) {
        const middle = (low + high) >>> 1;
        const found = perTerm.item[middle] ?? 0;
        if (found === product) return perTerm.weight[middle] ?? 0;
        if (found < product) low = middle + 1;
        else high = middle - 1;
      }
      return 0;
    },
  };
}
