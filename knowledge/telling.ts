import { mostInfo } from './page-texts.ts';
import type { SearchIndex } from './search-index.ts';
import type { Said } from './sentence.ts';
import type { Meaning, Vocabulary } from './vocabulary.ts';

/** A word of a message with what it tells. */
export interface Telling extends Said {
  meanings: readonly Meaning[];
  /** 1 is a word of one product in the middle of its clause; what no product explains counts against all. */
  info: number;
  /** Whether any product uses it. */
  known: boolean;
}

/** What a word that no product uses takes away from the certainty of the rest. */
const unexplained = {
  plain: 0.8,
  /** A word of the desk, but not of a product that is there. */
  served: 1,
  light: 0.15,
  /** A name, a code. */
  name: 0.25,
};

/** In a long message the faint words would outweigh the need: more of them than this share the weight of this many. */
const mostFaint = 8;

/** Slips of the keyboard that are looked up in one message; keeps a page of gibberish from costing more than a question. */
const mostGuesses = 24;

/** What every word of a message tells. */
export function tellWords(words: readonly Said[], index: SearchIndex, vocabulary: Vocabulary): Telling[] {
  let guesses = 0;
  const crowd = Math.min(1, mostFaint / words.filter((said) => said.faint).length);
  return words.map((said) => {
    let meanings = vocabulary.meanings(said.word, true);
    if (meanings.length === 0 && !said.faint && !said.light && guesses++ < mostGuesses)
      meanings = vocabulary.meanings(said.word);
    const told = index.info(meanings);
    const known = told > 0;
    let info = unexplained.plain;
    if (known) info = Math.min(told, mostInfo(said));
    else if (said.faint) info = 0;
    else if (said.light) info = unexplained.light;
    else if (said.name || /\d/.test(said.word)) info = unexplained.name;
    else if (meanings.length > 0) info = unexplained.served;
    if (said.faint) info *= crowd;
    return { ...said, meanings, known, info: info * said.weight };
  });
}
