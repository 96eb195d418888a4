import { atHome } from './at-home.ts';
import type { Catalogue } from './catalogue.ts';
import { decide } from './confidence.ts';
import { buildEvidence } from './evidence.ts';
import { buildHunch } from './hunch.ts';
import { readIntent, type Intent } from './intent.ts';
import { judge, type Weighed } from './judgement.ts';
import { buildIndex } from './search-index.ts';
import { atWork, readSentence } from './sentence.ts';
import { toTheEnd, type Steps } from './steps.ts';
import { noSynonyms, type Synonyms } from './synonyms.ts';
import { readTexts } from './texts.ts';
import { buildVocabulary } from './vocabulary.ts';
import { readWords } from './words.ts';

export type { Intent } from './intent.ts';

export interface Candidate {
  id: string;
  /** 0..1. */
  score: number;
}

/** What a message is about: one product, a choice of two or three, nothing the desk does, or a word to the desk itself. */
export type Finding =
  | { outcome: 'found'; intent: null; products: [Candidate] }
  | { outcome: 'choose'; intent: null; products: Candidate[] }
  | { outcome: 'none'; intent: null; products: [] }
  | { outcome: 'intent'; intent: Intent; products: [] };

export type Search = (text: string) => Finding;

const nothing: Finding = { outcome: 'none', intent: null, products: [] };

/** Builds the index over a catalogue once. The search it returns is fast, gives the same answer every time and never throws. */
export function buildSearch(catalogue: Catalogue, synonyms: Synonyms = noSynonyms): Search {
  return toTheEnd(buildSearchInSteps(catalogue, synonyms));
}

/** The same in steps of at most some milliseconds, for a catalogue so large that a desk at work can not wait for it. */
export function* buildSearchInSteps(catalogue: Catalogue, synonyms: Synonyms = noSynonyms): Steps<Search> {
  const texts = yield* readTexts(catalogue);
  const vocabulary = yield* buildVocabulary(texts.distinct, synonyms);
  const index = yield* buildIndex(catalogue, texts, vocabulary);
  const rank = buildEvidence(index, vocabulary);
  const hunch = yield* buildHunch(catalogue, synonyms, vocabulary);

  const search: Search = (text) => {
    const sentence = readSentence(text, vocabulary);
    const reading = readIntent(readWords(text), sentence.senses);
    const spoken = (intent: Intent): Finding => ({ outcome: 'intent', intent, products: [] });
    if (reading?.firm) return spoken(reading.intent);
    const judgement = judge(rank(sentence), hunch.of(sentence), index.ids);
    const heard = { placed: atWork(text), home: atHome(text), vague: sentence.vague };
    const decision = decide(judgement, sentence.said.length, heard);
    if (reading && decision.outcome !== 'found') return spoken(reading.intent);
    if (decision.outcome === 'intent') return spoken(decision.intent);
    if (decision.outcome === 'none') return nothing;
    const [first] = decision.products;
    if (!first) return nothing;
    return decision.outcome === 'found'
      ? { outcome: 'found', intent: null, products: [candidate(first)] }
      : { outcome: 'choose', intent: null, products: decision.products.map(candidate) };
  };
  // Asked once by itself, so that the first employee finds it warm.
  let asked = 0;
  for (const product of catalogue.values()) {
    if (++asked > 40) break;
    search(product.voorbeelden[0] ?? product.naam);
    yield;
  }
  return search;
}

const candidate = ({ id, share }: Weighed): Candidate => ({ id, score: Math.round(share * 1000) / 1000 });
