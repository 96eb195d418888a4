import { isLight, isSilent } from './filler.ts';
import { weighParts } from './long-message.ts';
import { findNegation } from './negation.ts';
import { asideWeight, findAsides } from './put-aside.ts';
import { readSenses, type Sense } from './sense.ts';
import type { Vocabulary } from './vocabulary.ts';
import { readWords, type Word } from './words.ts';

/** A word that says something about what is wanted. */
export interface Said {
  word: string;
  /** How much it counts beside the others, before its rarity: a name or a place counts less. */
  weight: number;
  clause: number;
  sentence: number;
  /** "geen nieuwe pas, ...": said to be not meant. */
  negated: boolean;
  light: boolean;
  /** A word that nearly every message has ("hoe", "niemand"): no evidence, but it can tip a balance. */
  faint: boolean;
  name: boolean;
}

export interface Sentence {
  said: Said[];
  /** The senses of the whole. */
  senses: readonly Sense[];
  /** Nothing but words that say nothing by themselves, places and times: "o nee, in B20". */
  vague: boolean;
}

const placeWeight = 0.55;

const locative = new Set('in op bij naast boven onder achter tegenover vanuit nabij voor at on near inside'.split(' '));
const article = new Set(
  'de het een mijn ons onze die dat deze dit jullie zijn haar hun the my our that this a'.split(' '),
);

/** "In de kantine", "bij onze printer": where it is, not what it is. */
function isPlace(words: readonly Word[], at: number): boolean {
  const [before, start] = [words[at - 1]?.text ?? '', words[at - 2]?.text ?? ''];
  return article.has(before) && locative.has(start) && words[at - 2]?.clause === words[at]?.clause;
}

/** Names of places that by themselves ask for nothing. */
const spots = new Set(
  'kamer kamers gebouw verdieping etage gang hal hoek kant vleugel pand locatie trappenhuis lobby begane grond room floor building'.split(
    ' ',
  ),
);

const workplace =
  /\b(?:kamer|kmr|ruimte|zaal|lokaal|room) ?\d|(?<![\d.,])\d{1,2}\.\d{2,3}(?![\d.,]| ?(?:euro|uur))|\b(?:in|van|op|gebouw|building) [a-z]-?\d{2}\b/i;

/** Whether a message names a room or building by its number or code: people do not speak like that of home. */
export const atWork = (text: string): boolean => workplace.test(text);

const tells = (word: Word) => word.kind === 'word' && word.text.length > 1;

/** Reads a message with the vocabulary of the desk: what was said that may point at a product, and in which sense. */
export function readSentence(text: string, vocabulary: Vocabulary, withSenses = true): Sentence {
  const words = vocabulary.gather(readWords(text));
  const { denied, cues } = findNegation(words);
  const asides = findAsides(words);
  const parts = weighParts(words.filter(tells));
  const said: Said[] = [];
  words.forEach((word, at) => {
    if (!tells(word)) return;
    const faint = isSilent(word.text);
    said.push({
      word: word.text,
      weight: (isPlace(words, at) ? placeWeight : 1) * (asides.has(at) ? asideWeight : 1) * (parts?.[word.clause] ?? 1),
      faint,
      clause: word.clause,
      sentence: word.sentence,
      negated: denied.has(at),
      light: isLight(word.text),
      name: word.name,
    });
  });
  const meant = words.filter((_, at) => !denied.has(at) && !cues.has(at));
  const senses = withSenses ? readSenses(meant.map((word) => word.text).join(' ')) : [];
  const vague = senses.length === 0 && said.every(({ word, faint }) => faint || spots.has(word));
  return { said, senses, vague };
}
