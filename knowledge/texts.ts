import type { Catalogue } from './catalogue.ts';
import { Numbering } from './numbering.ts';
import { signalsOf } from './signals.ts';
import { each, type Steps } from './steps.ts';

/** Every text of a catalogue once: products that resemble each other share texts, above all search words. */
export interface Texts {
  distinct: readonly string[];
  /** Per text whether it is an example of some product. */
  isExample: readonly boolean[];
  /** The text of every signal of every product, in their order. */
  ofSignals: Uint32Array;
}

/** Collects the texts of a catalogue. */
export function* readTexts(catalogue: Catalogue): Steps<Texts> {
  const numbers = new Numbering();
  const distinct: string[] = [];
  const isExample: boolean[] = [];
  const chunks: Uint32Array[] = [];
  let count = 0;
  yield* each(catalogue.values(), 20, (product) => {
    for (const { text, example } of signalsOf(product)) {
      const number = numbers.of(text);
      if (number === distinct.length) {
        distinct.push(text);
        isExample.push(example);
      } else if (example) isExample[number] = true;
      const at = count++ % chunk;
      if (at === 0) chunks.push(new Uint32Array(chunk));
      const last = chunks[chunks.length - 1];
      if (last) last[at] = number;
    }
  });
  const ofSignals = new Uint32Array(count);
  yield* each(chunks.entries(), 1, ([nth, numbersOf]) => {
    ofSignals.set(numbersOf.subarray(0, Math.min(chunk, count - nth * chunk)), nth * chunk);
  });
  return { distinct, isExample, ofSignals };
}

const chunk = 2 ** 16;
