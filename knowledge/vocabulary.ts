import { partOfCompound, splitCompound } from './compound.ts';
import { isSilent } from './filler.ts';
import { Memory } from './memory.ts';
import { Phrases } from './phrases.ts';
import { conjugations, forms, stem } from './stem.ts';
import { each, type Steps } from './steps.ts';
import type { Synonyms } from './synonyms.ts';
import { buildTyping } from './typing.ts';
import { readWords, type Word } from './words.ts';

/** One thing a word can stand for: a term of the index, and how surely. */
export interface Meaning {
  term: number;
  quality: number;
}

/** How much of a word's meaning survives each step away from the word itself. */
export const kept = {
  synonym: 0.85,
  related: 0.35,
  /** Of a compound: what it is (toegangs*pas*), and what kind (*toegangs*pas). */
  head: 0.7,
  modifier: 0.5,
  phrasePart: 0.5,
  /** Of a compound of which one part is unknown, on top of the above. */
  guessedPart: 0.8,
};

/** All words that the desk and its synonyms use, and what a word of an employee stands for among them. */
export interface Vocabulary {
  /** How many terms there are; a term is a number below this. */
  readonly size: number;
  /** What a word stands for, surest first; empty when unknown. `strict` takes no slips of the keyboard into account. */
  meanings(word: string, strict?: boolean): readonly Meaning[];
  /** The words with known phrases and split compounds made one. */
  gather(words: readonly Word[]): Word[];
}

type Meanings = Map<number, number>;

function add(found: Meanings, extra: Iterable<[number, number]>, share: number): Meanings {
  for (const [term, quality] of extra) found.set(term, Math.max(found.get(term) ?? 0, quality * share));
  return found;
}

const inOrder = (found: Meanings): Meaning[] =>
  [...found].map(([term, quality]) => ({ term, quality })).sort((a, b) => b.quality - a.quality);

const mostRemembered = 10_000;

/** Collects the vocabulary from the distinct texts of the desk and the synonyms. Built once; what it answers never changes. */
export function* buildVocabulary(texts: Iterable<string>, synonyms: Synonyms): Steps<Vocabulary> {
  const phrases = new Phrases();
  const surfaces = new Set<string>();
  yield* each(texts, 50, (text) => {
    for (const word of readWords(text)) if (word.kind === 'word') surfaces.add(word.text);
  });
  const learn = (entry: string): string => {
    const name = phrases.learn(entry);
    const words = name.split(' ');
    for (const word of words) if (words.length === 1 || !isSilent(word)) surfaces.add(word);
    return name;
  };
  const groups: { names: string[]; hints: string[] }[] = [];
  yield* each(synonyms.groepen, 10, ({ woord, ook, verwant }) => {
    groups.push({ names: [woord, ...ook].map(learn), hints: verwant.map(learn) });
  });
  /** By the stem of the foreign word. */
  const dictionary = new Map<string, Word[]>();
  yield* each(Object.entries(synonyms.woordenboek ?? {}), 50, ([word, meant]) => {
    dictionary.set(stem(learn(word)), readWords(meant));
  });
  // Known as words, so that they are not taken for slips of others.
  synonyms['buiten-het-loket'].forEach(learn);

  const stems = new Set<string>();
  yield* each(surfaces, 200, (word) => stems.add(stem(word)));
  const isStem = (form: string) => stems.has(stem(form)) && !isSilent(form);
  const isKnown = (word: string) => (surfaces.has(word) || (word.length > 3 && stems.has(word))) && !isSilent(word);
  const rootOf = yield* joinForms(surfaces, isStem);

  const ids = new Map<string, number>();
  const idOf = (key: string): number => {
    const id = ids.get(key) ?? ids.size;
    ids.set(key, id);
    return id;
  };
  yield* each(stems, 1000, (one) => idOf(rootOf(one)));
  const groupsOf = new Map<string, [number, number][]>();
  groups.forEach(({ names, hints }, index) => {
    const term = idOf(`#${String(index)}`);
    const note = (name: string, quality: number) => {
      const root = rootOf(stem(name));
      groupsOf.set(root, [...(groupsOf.get(root) ?? []), [term, quality]]);
    };
    for (const name of names) note(name, kept.synonym);
    for (const name of hints) note(name, kept.related);
  });

  const ofRoot = (root: string): Meanings => {
    const id = ids.get(root);
    return add(new Map(id === undefined ? [] : [[id, 1]]), groupsOf.get(root) ?? [], 1);
  };
  /** The word or a form of it, and what it is in the words of the desk. */
  function whole(word: string): Meanings | undefined {
    const known = stems.has(stem(word)) ? word : [...forms(word), ...conjugations(word)].find(isStem);
    const found = known === undefined ? undefined : ofRoot(rootOf(stem(known)));
    const translated = dictionary.get(stem(word)) ?? (known === undefined ? undefined : dictionary.get(stem(known)));
    if (!translated) return found;
    const meant: Meanings = found ?? new Map<number, number>();
    for (const { text } of translated) add(meant, ofRoot(rootOf(stem(text))), kept.synonym);
    return meant;
  }
  function known(word: string): Meanings {
    const found: Meanings = new Map();
    if (isSilent(word)) return new Map([...(whole(word) ?? found)].slice(0, 1));
    if (word.includes(' ')) {
      for (const part of word.split(' ')) if (!isSilent(part)) add(found, whole(part) ?? [], kept.phrasePart);
      for (const { text } of dictionary.get(stem(word)) ?? []) add(found, ofRoot(rootOf(stem(text))), kept.synonym);
      return add(found, ofRoot(stem(word)), 1);
    }
    for (const part of splitCompound(word, isKnown))
      add(found, whole(part.word) ?? [], part.head ? kept.head : kept.modifier);
    return add(found, whole(word) ?? [], 1);
  }
  const correct = yield* buildTyping(surfaces);
  function guessed(word: string): Meanings {
    const meant = correct(word);
    if (meant) return add(new Map(), known(meant.word), meant.quality);
    const part = partOfCompound(word, isKnown);
    const share = part?.head ? kept.head : kept.modifier;
    return part ? add(new Map(), known(part.word), share * kept.guessedPart) : new Map<number, number>();
  }

  const remembered = { strict: new Memory<Meaning[]>(mostRemembered), loose: new Memory<Meaning[]>(mostRemembered) };
  return {
    size: ids.size,
    meanings(word, strict = false) {
      const memory = strict ? remembered.strict : remembered.loose;
      const before = memory.get(word);
      if (before) return before;
      let found = known(word);
      if (found.size === 0 && !strict) found = guessed(word);
      const answer = inOrder(found);
      memory.set(word, answer);
      return answer;
    },
    gather: (words) => phrases.gather(words, stems, isKnown),
  };
}

/** Makes one of the forms of a word: "knippert" becomes "knipperen" once both are known. Returns the root of a stem. */
function* joinForms(surfaces: ReadonlySet<string>, isStem: (form: string) => boolean): Steps<(own: string) => string> {
  const base = new Map<string, string>();
  yield* each(surfaces, 100, (word) => {
    // A plural shows that the last letter belongs to the word: gasten are not "gas".
    if (isSilent(word) || surfaces.has(`${word}en`)) return;
    const form = forms(word).find((guess) => isStem(guess) && stem(guess) !== stem(word));
    if (form !== undefined) base.set(stem(word), stem(form));
  });
  return (own) => {
    let root = own;
    for (let step = 0; step < 4; step++) root = base.get(root) ?? root;
    return root;
  };
}
