import { isLight, isSilent } from './filler.ts';
import type { Sense } from './sense.ts';
import type { Said } from './sentence.ts';
import { stem } from './stem.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a stretch of words shows, with how strongly. What is learned and what is asked are described in the same way. */
export type Features = Map<string, number>;

/** How strongly each kind of sign counts beside a telling word, before rarity. */
const strength = { full: 1, light: 0.6, faint: 0.9, pair: 0.7, sense: 0.8, part: 0.6, denied: 0.6 };
/** Words of this length share a sign with words that begin or end as they do: relatives that no rule of stem.ts joins. */
const longEnough = 6;

/**
 * Describes words by their stems, by what the vocabulary knows they mean (so that "plee" and "toilet" share a sign), by
 * the pairs they stand in ("niet aan", "nieuwe pas") and by the sense of the whole. `guess` also reads typing mistakes.
 */
export function featuresOf(
  said: readonly Said[],
  senses: readonly Sense[],
  vocabulary: Vocabulary,
  guess: boolean,
): Features {
  const found: Features = new Map();
  const add = (sign: string, weight: number) => {
    if ((found.get(sign) ?? 0) < weight) found.set(sign, weight);
  };
  let before: { stem: string; clause: number } | undefined;
  const everythingDenied = said.every((one) => one.negated);
  for (const { word, clause, weight, negated } of said) {
    const own = stem(word);
    if (negated && !everythingDenied) {
      if (!isSilent(word)) add(`!${own}`, strength.denied);
      continue;
    }
    const counts = (isSilent(word) ? strength.faint : isLight(word) ? strength.light : strength.full) * weight;
    if (!isSilent(word)) {
      let meanings = vocabulary.meanings(word, true);
      if (guess && meanings.length === 0) meanings = vocabulary.meanings(word);
      for (const { term, quality } of meanings) add(`#${String(term)}`, counts * quality);
    }
    add(own, counts);
    if (word.length >= longEnough && !isSilent(word)) {
      add(`${word.slice(0, 5)}-`, counts * strength.part);
      add(`-${word.slice(-5)}`, counts * strength.part);
    }
    if (before?.clause === clause) add(`${before.stem} ${own}`, strength.pair);
    before = { stem: own, clause };
  }
  for (const sense of senses) add(`:${sense}`, strength.sense);
  return found;
}
