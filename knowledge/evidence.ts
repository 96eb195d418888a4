import { buildLikeness, type Stretch, type Uses } from './likeness.ts';
import type { SearchIndex } from './search-index.ts';
import { fit } from './sense.ts';
import type { Sentence } from './sentence.ts';
import { buildShortlist } from './shortlist.ts';
import { tellWords, type Telling } from './telling.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A product with what speaks for it. */
export interface Evidence {
  id: string;
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

/** Sums from the beginning, so that the sum of any stretch is one subtraction. */
function sums(values: Iterable<number>, length: number): Float64Array {
  const found = new Float64Array(length + 1);
  let at = 0;
  for (const value of values) found[at + 1] = (found[at++] ?? 0) + value;
  return found;
}
const between = (found: Float64Array, [from, to]: Stretch) => (found[to] ?? 0) - (found[from] ?? 0);

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

/** Where in the message each term is meant. */
function usesOf(words: readonly Telling[]): Uses {
  const uses: Uses = new Map();
  words.forEach((word, at) => {
    for (const { term, quality } of word.meanings) {
      const known = uses.get(term);
      if (known) known.push({ at, quality });
      else uses.set(term, [{ at, quality }]);
    }
  });
  return uses;
}

/** Weighs sentences against an index: which products explain them, and how well, best first; only products with some evidence. */
export function buildEvidence(index: SearchIndex, vocabulary: Vocabulary): (sentence: Sentence) => Evidence[] {
  const shortlist = buildShortlist(index);
  const likenessIn = buildLikeness(index, vocabulary.size);

  /** How far a product explains each word. */
  function explainedWords(product: number, uses: Uses, length: number): Float64Array {
    const match = new Float64Array(length);
    for (const [term, places] of uses) {
      const weight = index.worthOf(term, product);
      if (weight > 0) for (const { at, quality } of places) match[at] = Math.max(match[at] ?? 0, quality * weight);
    }
    return match;
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
    const infos = sums(
      words.map((word) => word.info),
      words.length,
    );
    const whole = infos[words.length] ?? 0;
    const likenessOf = likenessIn(words, uses, parts);

    function weigh(product: number): Evidence {
      const match = explainedWords(product, uses, words.length);
      const covered = sums(
        match.map((share, at) => share * (words[at]?.info ?? 0)),
        words.length,
      );
      const likeness = likenessOf(product);
      const told = covered[words.length] ?? 0;

      const scoreOf = (part: Stretch, at: number): number => {
        const info = between(infos, part);
        if (info === 0) return 0;
        const explains = between(covered, part);
        const trust =
          at === 0
            ? 1
            : partTrust.least + partTrust.share * Math.sqrt(info / whole) + partTrust.told * Math.min(2, explains);
        const substance = Math.sqrt(Math.min(1, explains / enough));
        return Math.min(1, trust) * substance * (half.words * (explains / info) + half.phrase * (likeness[at] ?? 0));
      };
      const scores = parts.map(scoreOf);
      const score = Math.max(...scores);
      const bestPart = parts[scores.indexOf(score)] ?? [0, words.length];

      const agreement = fit(sentence.senses, index.profiles[product]);
      const sense = senseRange.least + (senseRange.most - senseRange.least) * agreement;
      const deniedShare =
        deniedInfo === 0
          ? 0
          : explainedWords(product, deniedUses, denied.length).reduce(
              (sum, share, at) => sum + share * (denied[at]?.info ?? 0),
              0,
            ) / deniedInfo;
      const kept = 1 - denial * Math.max(0, deniedShare - told / whole);
      return {
        id: index.ids[product] ?? '',
        score: score * sense * kept,
        told: between(covered, bestPart),
      };
    }

    return shortlist(words)
      .map(weigh)
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  };
}
