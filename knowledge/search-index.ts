import type { Catalogue } from './catalogue.ts';
import { Numbers, Pairs, turnRound, type Lists } from './lists.ts';
import { meaningsOf, readPageTexts } from './page-texts.ts';
import { profileOf, type Profile, type Sense } from './sense.ts';
import { signalsOf } from './signals.ts';
import { each, type Steps } from './steps.ts';
import type { Texts } from './texts.ts';
import type { Meaning, Vocabulary } from './vocabulary.ts';

/** The catalogue turned round: from terms to products and their phrases. Read-only once built. */
export interface SearchIndex {
  ids: readonly string[];
  profiles: readonly Profile[];
  /** Per term: the products it points at, in order, and what it is worth for them, 0..1. Such a pair is an entry. */
  products: Lists;
  /** Per term the most it is worth for any product. */
  mostWorth: Float32Array;
  /** Per product: the first of its phrases; the last closes the list. */
  firstPhrase: Uint32Array;
  /** Per entry: where the phrases of the product with that term begin among `phrases`; the last closes the list. */
  firstUse: Uint32Array;
  /** Per term: the phrases it stands in, in order, and how surely. */
  phrases: Lists;
  /** Per phrase: the information its words hold together, and how much likeness to it is believed. */
  phraseInfo: Float32Array;
  phraseLikeness: Float32Array;
  /** What a word with these meanings tells: 1 for a word of one product, towards 0 for a word of all. 0 when no product has it. */
  info(meanings: readonly Meaning[]): number;
  /** The entry of a term and a product; -1 when there is none. */
  entryOf(term: number, product: number): number;
}

/** A product that is named by one in this many is found as surely as by a word of its own. */
const rare = 60;
/** Builds the index. What takes time is reading the distinct texts: some ten microseconds each. */
export function* buildIndex(catalogue: Catalogue, texts: Texts, vocabulary: Vocabulary): Steps<SearchIndex> {
  const products = [...catalogue.values()];
  const pages = yield* readPageTexts(texts, vocabulary);
  const { terms } = pages;
  const ofProducts = new Pairs();
  const ofPhrases = new Pairs();
  const phraseText = Numbers.whole();
  const phraseLikeness = Numbers.parts();
  const firstPhrase = new Uint32Array(products.length + 1);
  const profiles: Profile[] = [];
  /** What each term is worth for the product at hand, and for which product that was last noted. */
  const strength = new Float64Array(vocabulary.size);
  const notedFor = new Uint32Array(vocabulary.size);
  let signalsBefore = 0;

  yield* each(products.entries(), 10, ([index, product]) => {
    firstPhrase[index] = phraseText.length;
    const senses: (readonly Sense[])[] = [];
    const noted: number[] = [];
    for (const signal of signalsOf(product)) {
      const text = texts.ofSignals[signalsBefore++] ?? 0;
      if (signal.example) senses.push(pages.senses[text] ?? []);
      const end = terms.start[text + 1] ?? 0;
      for (let at = terms.start[text] ?? 0; at < end; at++) {
        const term = terms.item[at] ?? 0;
        const quality = terms.weight[at] ?? 0;
        if (notedFor[term] !== index + 1) {
          notedFor[term] = index + 1;
          strength[term] = 0;
          noted.push(term);
        }
        strength[term] = 1 - (1 - (strength[term] ?? 0)) * (1 - signal.weight * quality);
        if (signal.phrase) ofPhrases.push(term, quality);
      }
      if (!signal.phrase) continue;
      ofPhrases.endList();
      phraseText.push(text);
      phraseLikeness.push(signal.likeness);
    }
    for (const term of noted) ofProducts.push(term, strength[term] ?? 0);
    ofProducts.endList();
    profiles.push(profileOf(product.soort, senses));
  });
  firstPhrase[products.length] = phraseText.length;

  const perTerm = yield* turnRound(yield* ofProducts.cut(), vocabulary.size);
  const phrases = yield* turnRound(yield* ofPhrases.cut(), vocabulary.size);
  const firstUse = yield* usesOfEntries(perTerm, phrases, firstPhrase);
  const spread = new Float32Array(vocabulary.size);
  const mostWorth = new Float32Array(vocabulary.size);
  yield* each(numbersBelow(vocabulary.size), 100, (term) => {
    for (let at = perTerm.start[term] ?? 0; at < (perTerm.start[term + 1] ?? 0); at++) {
      const weight = perTerm.weight[at] ?? 0;
      spread[term] = (spread[term] ?? 0) + weight * weight;
      if (weight > (mostWorth[term] ?? 0)) mostWorth[term] = weight;
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
  const tellsOf = new Float64Array(pages.most.length);
  yield* each(pages.most.entries(), 1000, ([word, atMost]) => {
    tellsOf[word] = Math.min(atMost, info(meaningsOf(pages, word)));
  });
  const textInfo = new Float32Array(texts.distinct.length);
  yield* each(textInfo.keys(), 1000, (text) => {
    const { start, item, weight } = pages.words;
    let sum = 0;
    for (let at = start[text] ?? 0; at < (start[text + 1] ?? 0); at++)
      sum += (weight[at] ?? 0) * (tellsOf[item[at] ?? 0] ?? 0);
    textInfo[text] = sum;
  });
  const phraseInfo = new Float32Array(phraseText.length);
  yield* each(numbersBelow(phraseInfo.length), 5000, (phrase) => {
    phraseInfo[phrase] = textInfo[phraseText.at(phrase)] ?? 0;
  });
  return {
    ids: products.map((product) => product.id),
    profiles,
    products: perTerm,
    mostWorth,
    firstPhrase,
    firstUse,
    phrases,
    phraseInfo,
    phraseLikeness: yield* phraseLikeness.packed(),
    info,
    entryOf(term, product) {
      /** Products stand in order within a term, so this can halve its way. */
      let low = perTerm.start[term] ?? 0;
      let high = (perTerm.start[term + 1] ?? 0) - 1;
      while (low <= high) {
        const middle = (low + high) >>> 1;
        const found = perTerm.item[middle] ?? 0;
        if (found === product) return middle;
        if (found < product) low = middle + 1;
        else high = middle - 1;
      }
      return -1;
    },
  };
}

/** Where the phrases of every entry begin: both stand in the order of terms, and within a term in that of products. */
function* usesOfEntries(products: Lists, phrases: Lists, firstPhrase: Uint32Array): Steps<Uint32Array> {
  const firstUse = new Uint32Array(products.item.length + 1);
  yield* each(numbersBelow(products.start.length - 1), 100, (term) => {
    let use = phrases.start[term] ?? 0;
    const lastUse = phrases.start[term + 1] ?? 0;
    for (let entry = products.start[term] ?? 0; entry < (products.start[term + 1] ?? 0); entry++) {
      firstUse[entry] = use;
      const end = firstPhrase[(products.item[entry] ?? 0) + 1] ?? 0;
      while (use < lastUse && (phrases.item[use] ?? 0) < end) use++;
    }
  });
  firstUse[products.item.length] = phrases.item.length;
  return firstUse;
}

function* numbersBelow(end: number): Generator<number> {
  for (let number = 0; number < end; number++) yield number;
}
