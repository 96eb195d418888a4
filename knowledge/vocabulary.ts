import { cutAction, partOfCompound, splitCompound } from './compound.ts';
import { isSilent, weightOf } from './filler.ts';
import type { Synonyms } from './synonyms.ts';
import { buildTyping } from './typing.ts';
import { forms, stem } from './stem.ts';
import { readWords, type Word } from './words.ts';

/** One thing a word can stand for: a term of the index, and how surely. */
export interface Meaning {
  term: number;
  quality: number;
}

/** How much of a word's meaning survives a step. */
const kept = { synonym: 0.85, related: 0.35, head: 0.7, modifier: 0.5, phrasePart: 0.5, guessedPart: 0.8 };

/** All words that the desk and its synonyms use, and what a word of an employee stands for among them. */
export interface Vocabulary {
  /** How many terms there are; a term is a number below this. */
  readonly size: number;
  /** What a word stands for, surest first; empty when unknown. `strict` takes no slips of the keyboard into account. */
  meanings(word: string, strict?: boolean): readonly Meaning[];
  /** Only what the word itself stands for, without its parts or slips. */
  itself(word: string): readonly Meaning[];
  /** Whether it is something people ask but no desk does. */
  isOutside(word: string): boolean;
  /** The words with known phrases ("doet het niet") and split compounds ("vergader zaal") made one. */
  gather(words: readonly Word[]): Word[];
}

const cacheLimit = 20_000;

/** Collects the vocabulary from the texts of the desk and the synonyms. Built once; what it answers never changes. */
export function buildVocabulary(texts: Iterable<string>, synonyms: Synonyms): Vocabulary {
  const surfaces = new Set<string>();
  const phrases = new Map<string, string[][]>();
  const learn = (text: string) => {
    for (const word of readWords(text)) if (word.kind === 'word') surfaces.add(word.text);
  };
  for (const text of texts) learn(text);

  const written = (entry: string) => readWords(entry).map((word) => word.text);
  const sequence = (words: readonly string[]) => words.map(stem);
  const learnPhrase = (entry: string): string => {
    const words = written(entry);
    const name = words.join(' ');
    if (words.length > 1) {
      const first = stem(words[0] ?? '');
      phrases.set(
        first,
        [...(phrases.get(first) ?? []), words].sort((a, b) => b.length - a.length),
      );
    }
    for (const word of words) if (words.length === 1 || !isSilent(word)) surfaces.add(word);
    return name;
  };
  const groups = synonyms.groepen.map((group) => ({
    names: [group.woord, ...group.ook].map(learnPhrase),
    hints: group.verwant.map(learnPhrase),
  }));
  const outside = new Set(synonyms['buiten-het-loket'].map(learnPhrase).map((name) => stem(name)));

  const stems = new Set([...surfaces].map(stem));
  /** Forms of one word become one term: "knippert" is "knipperen" once both are known. */
  const alias = new Map<string, string>();
  for (const word of surfaces) {
    const own = stem(word);
    if (isSilent(word) || surfaces.has(`${word}en`)) continue;
    const base = forms(word).find((form) => !isSilent(form) && stem(form) !== own && stems.has(stem(form)));
    if (base) alias.set(own, stem(base));
  }
  const rootOf = (start: string): string => {
    let root = start;
    for (let step = 0; step < 4; step++) root = alias.get(root) ?? root;
    return root;
  };

  const ids = new Map<string, number>();
  const idOf = (key: string): number => {
    const id = ids.get(key) ?? ids.size;
    ids.set(key, id);
    return id;
  };
  for (const one of stems) idOf(rootOf(one));
  const groupsOf = new Map<string, Meaning[]>();
  groups.forEach(({ names, hints }, index) => {
    const term = idOf(`#${String(index)}`);
    const note = (name: string, quality: number) => {
      const root = rootOf(stem(name));
      groupsOf.set(root, [...(groupsOf.get(root) ?? []), { term, quality }]);
    };
    for (const name of names) note(name, kept.synonym);
    for (const name of hints) note(name, kept.related);
  });

  const isKnown = (word: string) => !isSilent(word) && (surfaces.has(word) || (stems.has(word) && word.length > 3));
  const correct = buildTyping([...surfaces].filter((word) => !isSilent(word)));

  const add = (found: Map<number, number>, extra: readonly Meaning[], share: number) => {
    for (const { term, quality } of extra) found.set(term, Math.max(found.get(term) ?? 0, quality * share));
  };
  const ofRoot = (root: string, found = new Map<number, number>()) => {
    const id = ids.get(root);
    if (id !== undefined) found.set(id, 1);
    add(found, groupsOf.get(root) ?? [], 1);
    return found;
  };
  const sorted = (found: Map<number, number>): Meaning[] =>
    [...found].map(([term, quality]) => ({ term, quality })).sort((a, b) => b.quality - a.quality);

  function whole(word: string): Map<number, number> | undefined {
    const own = stem(word);
    if (stems.has(own)) return ofRoot(rootOf(own));
    const form = forms(word).find((guess) => !isSilent(guess) && stems.has(stem(guess)));
    return form === undefined ? undefined : ofRoot(rootOf(stem(form)));
  }
  function parts(word: string): Map<number, number> {
    const found = new Map<number, number>();
    for (const part of splitCompound(word, isKnown))
      add(found, sorted(whole(part.word) ?? new Map<number, number>()), part.head ? kept.head : kept.modifier);
    return found;
  }
  function read(word: string, strict: boolean): Meaning[] {
    if (word.includes(' ')) {
      const found = ofRoot(stem(word));
      for (const part of word.split(' '))
        if (!isSilent(part)) add(found, sorted(whole(part) ?? new Map<number, number>()), kept.phrasePart);
      return sorted(found);
    }
    const known = whole(word);
    const split = parts(word);
    if (known) {
      add(split, sorted(known), 1);
      return sorted(split);
    }
    if (split.size > 0 || strict) return sorted(split);
    const meant = correct(word);
    if (meant) return read(meant.word, true).map(({ term, quality }) => ({ term, quality: quality * meant.quality }));
    const part = partOfCompound(word, isKnown);
    if (part) add(split, read(part.word, true), (part.head ? kept.head : kept.modifier) * kept.guessedPart);
    return sorted(split);
  }

  const cache = new Map<string, readonly Meaning[]>();
  function meanings(word: string, strict = false): readonly Meaning[] {
    const key = strict ? `=${word}` : word;
    const before = cache.get(key);
    if (before) return before;
    const found = read(word, strict);
    if (cache.size >= cacheLimit) cache.clear();
    cache.set(key, found);
    return found;
  }

  /** Adverbs that may stand inside a phrase: "doet het *ineens* niet". */
  const passing =
    /^(?:al|ineens|opeens|plotseling|weer|steeds|nu|nou|ook|nog|gewoon|helemaal|vandaag|eens|een|even|zomaar|echt|gelijk|telkens|soms|vaak|heel|zo|te)$/;
  function phraseAt(words: readonly Word[], at: number): { length: number; name: string } | undefined {
    for (const wanted of phrases.get(stem(words[at]?.text ?? '')) ?? []) {
      const seek = sequence(wanted);
      let [taken, matched, skipped] = [0, 0, 0];
      while (matched < seek.length && at + taken < words.length) {
        const word = words[at + taken];
        if (!word || word.clause !== words[at]?.clause) break;
        if (stem(word.text) === seek[matched]) matched += 1;
        else if (matched > 0 && skipped < 2 && passing.test(word.text)) skipped += 1;
        else break;
        taken += 1;
      }
      if (matched === seek.length) return { length: taken, name: wanted.join(' ') };
    }
    return undefined;
  }
  function gather(words: readonly Word[]): Word[] {
    const gathered: Word[] = [];
    for (let at = 0; at < words.length; at++) {
      const word = words[at];
      if (!word) break;
      const phrase = word.kind === 'word' ? phraseAt(words, at) : undefined;
      if (phrase) {
        gathered.push({ ...word, text: phrase.name, name: false });
        at += phrase.length - 1;
        continue;
      }
      const next = words[at + 1];
      const joined =
        next?.kind === 'word' && next.clause === word.clause && !isSilent(word.text) && !isSilent(next.text)
          ? ['', 's'].map((link) => word.text + link + stem(next.text)).find((both) => both.length > 5 && stems.has(both))
          : undefined;
      if (joined) at += 1;
      const cut = joined || word.kind !== 'word' || stems.has(stem(word.text)) ? undefined : cutAction(word.text, isKnown);
      if (cut) for (const text of cut) gathered.push({ ...word, text });
      else gathered.push(joined ? { ...word, text: joined } : word);
    }
    return gathered;
  }

  const itself = (word: string) => (alias.has(stem(word)) ? [] : sorted(ofRoot(stem(word))));
  return { size: ids.size + 1, meanings, itself, isOutside: (word) => outside.has(stem(word)) && weightOf(word) === 'full', gather };
}
