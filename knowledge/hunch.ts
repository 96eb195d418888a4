import type { Catalogue } from './catalogue.ts';
import { featuresOf } from './features.ts';
import { besides, lessonsOf } from './lessons.ts';
import type { Sentence } from './sentence.ts';
import type { Steps } from './steps.ts';
import type { Synonyms } from './synonyms.ts';
import { training } from './training.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What was learned from all examples together: what a message is likely about, before its words are weighed. */
export interface Hunch {
  /**
   * The log of the chance of every product, in the order of the catalogue, and behind them of everything in `besides`.
   * The same memory is used again for the next message.
   */
  about(sentence: Sentence): Float32Array;
  /** False in a catalogue too large to learn: then the products share one number, the first. */
  knowsProducts: boolean;
}

/**
 * A model of every product against every other grows with the square of the catalogue. Above this it only learns to tell
 * what is ours from what is not, from a sample.
 */
const mostProducts = 400;
const sample = 100;

/** Learns from the catalogue. Yields now and then (see training.ts). */
export function* buildHunch(catalogue: Catalogue, synonyms: Synonyms, vocabulary: Vocabulary): Steps<Hunch> {
  const knowsProducts = catalogue.size <= mostProducts;
  const every = Math.ceil(catalogue.size / sample);
  const learned = knowsProducts ? catalogue : new Map([...catalogue].filter((_, at) => at % every === 0));
  const products = knowsProducts ? learned.size : 1;
  const lessons = yield* lessonsOf(learned, synonyms, vocabulary);
  if (!knowsProducts)
    for (const lesson of lessons) lesson.about = lesson.about < learned.size ? 0 : lesson.about - learned.size + 1;
  const model = yield* training(lessons, products + besides.length);
  const chances = new Float32Array(products + besides.length);
  return {
    knowsProducts,
    about: ({ said, senses }) => model.judge(featuresOf(said, senses, vocabulary, true), chances),
  };
}
