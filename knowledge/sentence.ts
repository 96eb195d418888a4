import { isLight, isSilent } from './filler.ts';
import { readSenses, type Sense } from './sense.ts';
import type { Vocabulary } from './vocabulary.ts';
import { readWords, type Word } from './words.ts';

/** A word that says something about what is wanted. */
export interface Said {
  word: string;
  /** How much it counts beside the others, before its rarity: a name or a place counts less. */
  weight: number;
  clause: number;
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

const contrast = new Set('maar alleen enkel wel gewoon slechts doch juist just only but'.split(' '));
const refusing = new Set(
  'hoef hoeft hoeven wil willen zoek bedoel bedoelde vraag moet moeten om over heb need want mean'.split(' '),
);
const determiner = new Set('de het een mijn om aan over voor via met deze die zozeer a the my about'.split(' '));
const failing = /^(?:werkt?|werken|doen?|doet|functioneert|het|kan|lukt|brandt|gaat|zie|hoor|print)$/;

/**
 * Which words are denied. Only where something else is meant instead ("geen X, alleen Y", "niet de X maar de Y",
 * "ik hoef geen X"): by itself "geen" reports a lack ("geen licht"), which is what the message is about.
 */
export function findNegated(words: readonly Word[]): Set<number> {
  const negated = new Set<number>();
  words.forEach((word, at) => {
    const isNone = word.text === 'geen';
    const isNot = word.text === 'niet' || word.text === 'not';
    if (!isNone && !isNot) return;
    const [before, after] = [words[at - 1]?.text ?? '', words[at + 1]?.text ?? ''];
    const scope: number[] = [];
    let end = at + 1;
    for (; end < words.length && words[end]?.clause === word.clause && !contrast.has(words[end]?.text ?? ''); end++)
      scope.push(end);
    const instead = words.slice(end, end + 4).findIndex((other) => contrast.has(other.text));
    const turns = instead >= 0 && words.length > end + instead + 1;
    const meant =
      (isNone && (turns || (refusing.has(before) && before !== 'heb' && before !== 'wil'))) ||
      (isNone && before === 'wil' && turns) ||
      (isNot && turns && (after === 'om' || (determiner.has(after) && !failing.test(before))));
    if (meant) for (const index of scope) negated.add(index);
    const unneeded = isNot && (after === 'nodig' || /^hoef/.test(before)) && !turns;
    if (unneeded)
      for (
        let index = at - 1;
        index >= 0 && words[index]?.clause === word.clause && !/^(?:en|maar)$/.test(words[index]?.text ?? '');
        index--
      )
        negated.add(index);
  });
  return negated;
}

/** Reads a message with the vocabulary of the desk: what was said that may point at a product, and in which sense. */
export function readSentence(text: string, vocabulary: Vocabulary, withSenses = true): Sentence {
  const words = vocabulary.gather(readWords(text));
  const negated = findNegated(words);
  const said: Said[] = [];
  words.forEach((word, at) => {
    if (word.kind !== 'word' || word.text.length < 2) return;
    const faint = isSilent(word.text);
    said.push({
      word: word.text,
      weight: isPlace(words, at) ? placeWeight : 1,
      faint,
      clause: word.clause,
      negated: negated.has(at),
      light: isLight(word.text),
      name: word.name,
    });
  });
  return { said, senses: withSenses ? readSenses(words.map((word) => word.text).join(' ')) : [] };
}
