import { Pairs, type Lists } from './lists.ts';
import { Numbering } from './numbering.ts';
import type { Sense } from './sense.ts';
import { readSentence, type Said } from './sentence.ts';
import { each, type Steps } from './steps.ts';
import type { Texts } from './texts.ts';
import { kept, type Meaning, type Vocabulary } from './vocabulary.ts';

/** Synonyms weaken what an employee says, not also what a page says. */
const undamped = kept.synonym;
const lightInfo = 0.4;
const faintInfo = 0.15;

/** The most a word can tell, however rare it is among the products. */
export const mostInfo = ({ faint, light }: Said): number => (faint ? faintInfo : light ? lightInfo : 1);

/** The texts of all pages as the index takes them in, each by its number among the distinct ones. */
export interface PageTexts {
  /** Per text the senses it shows; none when it is nobody's example. */
  senses: readonly (readonly Sense[])[];
  /** Per text what it is about, and how surely. */
  terms: Lists;
  /** Per text the words that count, by their number, and for how much. */
  words: Lists;
  /** Per word what it stands for. */
  meanings: Lists;
  /** Per word the most it can tell. */
  most: readonly number[];
}

/** Reads every distinct text of the catalogue with the vocabulary of the desk. */
export function* readPageTexts({ distinct, isExample }: Texts, vocabulary: Vocabulary): Steps<PageTexts> {
  const numbers = new Numbering();
  const meanings = new Pairs();
  const most: number[] = [];
  const terms = new Pairs();
  const words = new Pairs();
  const senses: (readonly Sense[])[] = [];
  const known = new Map<string, readonly Sense[]>();

  function wordOf(said: Said): number {
    const number = numbers.of(said.word);
    if (number < most.length) return number;
    for (const { term, quality } of vocabulary.meanings(said.word, true)) meanings.push(term, quality);
    meanings.endList();
    most.push(mostInfo(said));
    return number;
  }

  const about = new Map<number, number>();
  yield* each(distinct.entries(), 10, ([nth, text]) => {
    const sentence = readSentence(text, vocabulary, isExample[nth]);
    // The same few combinations keep coming back.
    const key = sentence.senses.join(' ');
    const shown = known.get(key) ?? sentence.senses;
    known.set(key, shown);
    senses.push(shown);
    about.clear();
    for (const said of sentence.said) {
      if (said.negated) continue;
      const word = wordOf(said);
      words.push(word, said.weight);
      for (let at = meanings.startOf(word); at < meanings.startOf(word + 1); at++) {
        const term = meanings.itemAt(at);
        about.set(term, Math.max(about.get(term) ?? 0, Math.min(1, meanings.weightAt(at) / undamped)));
      }
    }
    for (const [term, quality] of about) terms.push(term, quality);
    terms.endList();
    words.endList();
  });
  return {
    senses,
    terms: yield* terms.cut(),
    words: yield* words.cut(),
    meanings: yield* meanings.cut(),
    most,
  };
}

/** What a word of a page stands for. */
export function meaningsOf({ meanings: { start, item, weight } }: PageTexts, word: number): Meaning[] {
  const found: Meaning[] = [];
  for (let at = start[word] ?? 0; at < (start[word + 1] ?? 0); at++)
    found.push({ term: item[at] ?? 0, quality: weight[at] ?? 0 });
  return found;
}
