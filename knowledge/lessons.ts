import type { Catalogue } from './catalogue.ts';
import { featuresOf } from './features.ts';
import { readSentence } from './sentence.ts';
import { each, type Steps } from './steps.ts';
import type { Synonyms } from './synonyms.ts';
import type { Lesson } from './training.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a message may be about beside the products, in the order of their numbers. */
export const besides = ['buiten', 'praatje', 'human', 'status', 'greeting', 'thanks', 'cancel'] as const;
export type Beside = (typeof besides)[number];

/** How much is learned from a text of each field. Of what is said to the desk itself there are few examples, so these count twice. */
const counts = {
  naam: 1,
  zoekwoorden: 1,
  voorbeelden: 1,
  berichten: 1,
  omschrijving: 0.5,
  woord: 0.6,
  buiten: 1,
  zin: 2,
};

/** After so many sentences a pause. */
const breath = 20;

const sentencesOf = (text: string) => text.split(/(?<=[.?!])\s+/);

/** Everything there is to learn from: the products are numbered in their order, what is besides comes after. Yields. */
export function* lessonsOf(catalogue: Catalogue, synonyms: Synonyms, vocabulary: Vocabulary): Steps<Lesson[]> {
  const lessons: Lesson[] = [];
  const learn = (text: string, about: number, weight: number) => {
    const { said, senses } = readSentence(text, vocabulary);
    if (said.length > 0) lessons.push({ features: featuresOf(said, senses, vocabulary, false), about, weight });
  };
  let about = 0;
  for (const product of catalogue.values()) {
    learn(product.naam, about, counts.naam);
    for (const word of product.zoekwoorden) learn(word, about, counts.zoekwoorden);
    for (const example of product.voorbeelden) learn(example, about, counts.voorbeelden);
    for (const message of product.berichten) learn(message, about, counts.berichten);
    for (const part of sentencesOf(product.omschrijving)) learn(part, about, counts.omschrijving);
    about += 1;
    yield;
  }
  const beside = (name: Beside) => catalogue.size + besides.indexOf(name);
  yield* each(synonyms['buiten-het-loket'], breath, (word) => {
    learn(word, beside('buiten'), counts.woord);
  });
  const sentences = synonyms.zinnen;
  if (sentences)
    for (const [name, list] of [
      ['buiten', sentences['buiten-het-loket']],
      ['praatje', sentences.praatje],
      ['human', sentences.mens],
      ['status', sentences.stand],
      ['greeting', sentences.groet],
      ['thanks', sentences.dank],
      ['cancel', sentences.stop],
    ] as const)
      yield* each(list, breath, (sentence) => {
        learn(sentence, beside(name), name === 'buiten' ? counts.buiten : counts.zin);
      });
  return lessons;
}
