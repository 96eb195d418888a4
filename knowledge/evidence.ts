import { buildLikeness, type Stretch } from './likeness.ts';
import type { SearchIndex } from './search-index.ts';
import { fit } from './sense.ts';
import type { Sentence } from './sentence.ts';
import { buildShortlist } from './shortlist.ts';
import { tellWords, type Telling } from './telling.ts';
import { usesOf, type Uses } from './uses.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A product with what speaks for it. */
export interface Evidence {
  id: string;
  /** Its place in the catalogue. */
  at: number;
  /** 0..1.2: how well it explains the message, its best part above all. */
  score: number;
  /** The information of the message that it explains; 1 is one telling word. */
  told: number;
}

/** The two halves of a score: the words one by one, and the phrase that the message resembles most. */
const half = { words: 0.5, phrase: 0.5 };
/** What a score is multiplied by when the sense of the sentence is never, or always, the product's. */
const senseRange = { least: 0.8, most: 1.2 };
/** This much explained information is evidence enough; less makes a score smaller. */
const enough = 1.4;
/** How much smaller a score becomes when the product explains what was denied ("geen nieuwe pas") and nothing else. */
const denial = 0.6;
/** A part of a message is believed less than the whole, unless it holds much of it or much that is telling. */
const partTrust = { least: 0.55, share: 0.3, told: 0.12 };

/** The information of words, each for its share, summed from the beginning: the sum of any stretch is one subtraction. */
function sums(into: Float64Array, infos: Float64Array, shares: Float64Array): Float64Array {
  let sum = 0;
  for (let at = 0; at < infos.length; at++) into[at + 1] = sum += (shares[at] ?? 0) * (infos[at] ?? 0);
  return into;
}
const between = (found: Float64Array, part: Stretch) => (found[part[1]] ?? 0) - (found[part[0]] ?? 0);

const nowhere: Stretch = [0, 0];

/** The stretches of a message that are weighed apart: the whole, each clause, and each two neighbours. */
function stretches(words: readonly Telling[]): Stretch[] {
  const starts = words.flatMap((word, at) => (at === 0 || words[at - 1]?.clause !== word.clause ? [at] : []));
  const found: Stretch[] = [[0, words.length]];
  if (starts.length > 1)
    starts.forEach((start, at) => {
      found.push([start, starts[at + 1] ?? words.length]);
      if (starts.length > 2 && at + 1 < starts.length) found.push([start, starts[at + 2] ?? words.length]);
    });
  return found;
}

/**
 * Weighs sentences against an index: which products explain them, and how well, best first; only products with some
 * evidence. What is done for every product of the shortlist allocates nothing: it works in memory of the message.
 */
export function buildEvidence(index: SearchIndex, vocabulary: Vocabulary): (sentence: Sentence) => Evidence[] {
  const shortlist = buildShortlist(index);
  const likenessIn = buildLikeness(index);

  /** How far a product explains each word. `entries` are those of the terms that are used (index.entryOf). */
  function explain({ terms, start, at, quality }: Uses, entries: Int32Array, match: Float64Array): void {
    match.fill(0);
    for (let nth = 0; nth < terms.length; nth++) {
      const entry = entries[nth] ?? -1;
      if (entry < 0) continue;
      const weight = index.products.weight[entry] ?? 0;
      for (let use = start[nth] ?? 0; use < (start[nth + 1] ?? 0); use++) {
        const word = at[use] ?? 0;
        const share = (quality[use] ?? 0) * weight;
        if (share > (match[word] ?? 0)) match[word] = share;
      }
    }
  }

  function findEntries(product: number, { terms }: Uses, entries: Int32Array): void {
    for (let nth = 0; nth < terms.length; nth++) entries[nth] = index.entryOf(terms[nth] ?? 0, product);
  }

  return (sentence) => {
    const all = tellWords(sentence.said, index, vocabulary);
    const onlyDenied = all.every((word) => word.negated || word.faint);
    const words = onlyDenied ? all : all.filter((word) => !word.negated);
    const denied = onlyDenied ? [] : all.filter((word) => word.negated);
    const deniedUses = usesOf(denied);
    const deniedInfo = denied.reduce((sum, word) => sum + word.info, 0);

    const uses = usesOf(words);
    const parts = stretches(words);
    const each = Float64Array.from(words, ({ info }) => info);
    const infos = sums(new Float64Array(words.length + 1), each, new Float64Array(words.length).fill(1));
    const whole = infos[words.length] ?? 0;
    const likenessOf = likenessIn(words, uses, parts);
    const entries = new Int32Array(uses.terms.length);
    const entriesDenied = new Int32Array(deniedUses.terms.length);
    const match = new Float64Array(words.length);
    const covered = new Float64Array(words.length + 1);
    const matchDenied = new Float64Array(denied.length);

    /** How well a product explains a part of the message, given what `covered` holds. */
    function scoreOf(part: Stretch, nth: number, likeness: number): number {
      const info = between(infos, part);
      if (info === 0) return 0;
      const explains = between(covered, part);
      const trust =
        nth === 0
          ? 1
          : partTrust.least + partTrust.share * Math.sqrt(info / whole) + partTrust.told * Math.min(2, explains);
      const substance = Math.sqrt(Math.min(1, explains / enough));
      return Math.min(1, trust) * substance * (half.words * (explains / info) + half.phrase * likeness);
    }

    function deniedShare(product: number): number {
      if (deniedInfo === 0) return 0;
      findEntries(product, deniedUses, entriesDenied);
      explain(deniedUses, entriesDenied, matchDenied);
      return denied.reduce((sum, { info }, at) => sum + (matchDenied[at] ?? 0) * info, 0) / deniedInfo;
    }

    function weigh(product: number): Evidence {
      findEntries(product, uses, entries);
      explain(uses, entries, match);
      sums(covered, each, match);
      const likeness = likenessOf(product, entries);
      const told = covered[words.length] ?? 0;
      let score = -Infinity;
      let best = 0;
      for (let nth = 0; nth < parts.length; nth++) {
        const own = scoreOf(parts[nth] ?? nowhere, nth, likeness[nth] ?? 0);
        if (own <= score) continue;
        score = own;
        best = nth;
      }
      const agreement = fit(sentence.senses, index.profiles[product]);
      const sense = senseRange.least + (senseRange.most - senseRange.least) * agreement;
      const kept = 1 - denial * Math.max(0, deniedShare(product) - told / whole);
      return {
        id: index.ids[product] ?? '',
        at: product,
        score: score * sense * kept,
        told: between(covered, parts[best] ?? nowhere),
      };
    }

    return shortlist(words)
      .map(weigh)
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  };
}
