import type { Sense } from './sense.ts';
import { readSentence, type Said } from './sentence.ts';
import { kept, type Meaning, type Vocabulary } from './vocabulary.ts';

/** Synonyms weaken what an employee says, not also what a page says. */
const undamped = kept.synonym;
const lightInfo = 0.4;
const faintInfo = 0.15;

/** The most a word can tell, however rare it is among the products. */
export const mostInfo = ({ faint, light }: Said): number => (faint ? faintInfo : light ? lightInfo : 1);

/** One text of a page as the index takes it in. */
export interface PageText {
  senses: readonly Sense[];
  /** What it is about, and how surely. */
  terms: readonly number[];
  qualities: readonly number[];
  /** The words that count, as numbers of `PageTexts.ways`, and for how much. */
  ways: readonly number[];
  weights: readonly number[];
}

/** A text as short as a search word comes back in many products; it is remembered for good. */
const short = 32;
const mostShort = 150_000;
/** Of the longer ones, half of how many are remembered. */
const mostRecent = 20_000;

/** Reads the texts of pages. Products that resemble each other share texts and words, so it remembers both. */
export class PageTexts {
  /** The distinct words, with what they stand for and the most they can tell. */
  readonly ways: { meanings: readonly Meaning[]; most: number }[] = [];
  private readonly wayOf = new Map<string, number>();
  private readonly brief = new Map<string, PageText>();
  /** What was asked for last, and what before that: texts that keep coming back stay, those of one page only go. */
  private recent = new Map<string, PageText>();
  private older = new Map<string, PageText>();
  private readonly vocabulary: Vocabulary;

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
  }

  read(text: string, withSenses: boolean): PageText {
    const brief = text.length <= short && (this.brief.size < mostShort || this.brief.has(text));
    const before = (brief ? this.brief : this.recent).get(text);
    if (before) return before;
    const found = (brief ? undefined : this.older.get(text)) ?? this.readAnew(text, withSenses);
    if (brief) this.brief.set(text, found);
    else {
      if (this.recent.size >= mostRecent) [this.older, this.recent] = [this.recent, new Map<string, PageText>()];
      this.recent.set(text, found);
    }
    return found;
  }

  private readAnew(text: string, withSenses: boolean): PageText {
    const { said, senses } = readSentence(text, this.vocabulary, withSenses);
    const counted = said.filter((one) => !one.negated);
    const ways = counted.map((one) => this.way(one));
    const about = new Map<number, number>();
    for (const way of ways)
      for (const { term, quality } of this.ways[way]?.meanings ?? [])
        about.set(term, Math.max(about.get(term) ?? 0, Math.min(1, quality / undamped)));
    return {
      senses,
      terms: [...about.keys()],
      qualities: [...about.values()],
      ways,
      weights: counted.map(({ weight }) => weight),
    };
  }

  private way(said: Said): number {
    const before = this.wayOf.get(said.word);
    if (before !== undefined) return before;
    const way = this.ways.push({ meanings: this.vocabulary.meanings(said.word, true), most: mostInfo(said) }) - 1;
    this.wayOf.set(said.word, way);
    return way;
  }
}
