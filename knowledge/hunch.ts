import type { Catalogue } from './catalogue.ts';
import { featuresOf } from './features.ts';
import { besides, lessonsOf } from './lessons.ts';
import type { Sentence } from './sentence.ts';
import type { Steps } from './steps.ts';
import type { Synonyms } from './synonyms.ts';
import { betweenTwo, training, type Lesson } from './training.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Impression {
  /**
   * The log of the chance of every product, in the order of the catalogue, and behind them of everything in `besides`.
   * The same memory is used again for the next message.
   */
  about: Float32Array;
  /** How much likelier, as a logarithm, it is ours than not. Learned from that question alone, in which "my son" and "at home" weigh more. */
  ours: number;
}

/** What was learned from all examples together: what a message is likely about, before its words are weighed. */
export interface Hunch {
  of(sentence: Sentence): Impression;
  /** False in a catalogue too large to learn: then the products share one number, the first. */
  knowsProducts: boolean;
}

/**
 * A model of every product against every other grows with the square of the catalogue. Above this it only learns to tell
 * what is ours from what is not, from a sample.
 */
const mostProducts = 400;
const sample = 100;
/** There are far fewer examples of what is not ours. */
const outsideWeight = 4;

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
  const outside = products + besides.indexOf('buiten');
  const either = lessons.flatMap(({ features, about, weight }): Lesson[] => {
    if (about < products) return [{ features, about: 0, weight }];
    return about === outside ? [{ features, about: 1, weight: outsideWeight * weight }] : [];
  });
  const gate = yield* training(either, 2, betweenTwo);
  const chances = new Float32Array(products + besides.length);
  const two = new Float32Array(2);
  return {
    knowsProducts,
    of: ({ said, senses }) => {
      const features = featuresOf(said, senses, vocabulary, true);
      const [ours = 0, not = 0] = gate.judge(features, two);
      return { about: model.judge(features, chances), ours: ours - not };
    },
  };
}
