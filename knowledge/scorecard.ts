import type { Finding, Intent, Search } from './search.ts';
import { each, toTheEnd, type Steps } from './steps.ts';

/** What a sentence should lead to: one product, one of several, a refusal, or a word to the desk itself. */
export type Expected =
  | { group: 'product'; ids: readonly [string] }
  | { group: 'ambiguous'; ids: readonly string[] }
  | { group: 'outside' }
  | { group: 'intent'; intent: Intent };
export type Group = Expected['group'];
export const groups: readonly Group[] = ['product', 'ambiguous', 'outside', 'intent'];

/** A sentence of which is known what it should lead to. */
export interface Asked {
  text: string;
  expected: Expected;
  /** What makes it hard, in a word of whoever wrote it: "typefouten", "vlaams". */
  sort: string;
}

/**
 * `once`: right without a question. `question`: right after one, the product being among those offered. `wrong`: led
 * somewhere it should not. `missed`: neither, so that the employee can say it again or ask for a person.
 */
export type Verdict = 'once' | 'question' | 'missed' | 'wrong';
export type Tally = Record<Verdict, number> & { asked: number };

export interface Miss extends Asked {
  verdict: Exclude<Verdict, 'once'>;
  finding: Finding;
}

export interface Scorecard {
  total: Tally;
  groups: Record<Group, Tally>;
  /** Per sort, in order of appearance. */
  sorts: Map<string, Tally>;
  /** Everything that was not right at once, in order of asking. */
  misses: Miss[];
}

const intents: readonly string[] = ['human', 'status', 'greeting', 'thanks', 'cancel'] satisfies Intent[];
const isIntent = (word: string): word is Intent => intents.includes(word);

/** Reads `<id>`, `<id>|<id>`, `geen` or `intent:<intent>`; undefined when it is none of these. */
export function readExpected(text: string): Expected | undefined {
  if (text === 'geen') return { group: 'outside' };
  const intent = /^intent:(.*)$/.exec(text)?.[1];
  if (intent !== undefined) return isIntent(intent) ? { group: 'intent', intent } : undefined;
  const ids = text.split('|');
  if (!ids.every((id) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))) return undefined;
  const [first = ''] = ids;
  return ids.length === 1 ? { group: 'product', ids: [first] } : { group: 'ambiguous', ids };
}

/** The other way round, as it is written in a file. */
export function showExpected(expected: Expected): string {
  if (expected.group === 'outside') return 'geen';
  return expected.group === 'intent' ? `intent:${expected.intent}` : expected.ids.join('|');
}

/** Whether what was found is what was expected. */
export function judge({ outcome, intent, products }: Finding, expected: Expected): Verdict {
  switch (expected.group) {
    case 'outside':
      return outcome === 'none' ? 'once' : outcome === 'intent' ? 'missed' : 'wrong';
    case 'intent':
      if (outcome === 'intent') return intent === expected.intent ? 'once' : 'wrong';
      return outcome === 'found' ? 'wrong' : 'missed';
    case 'product':
    case 'ambiguous': {
      const right = products.some(({ id }) => expected.ids.includes(id));
      // Where a sentence may mean either of two, asking which is not a detour.
      if (right) return outcome === 'found' || expected.group === 'ambiguous' ? 'once' : 'question';
      return outcome === 'found' || outcome === 'intent' ? 'wrong' : 'missed';
    }
  }
}

/** So many sentences are asked between two pauses. */
const breath = 5;

const empty = (): Tally => ({ asked: 0, once: 0, question: 0, missed: 0, wrong: 0 });

function note(tally: Tally, verdict: Verdict): void {
  tally.asked += 1;
  tally[verdict] += 1;
}

/** Asks a search every sentence and counts how often it was right. Order does not matter to the counts. */
export const score = (search: Search, sentences: Iterable<Asked>): Scorecard =>
  toTheEnd(scoreInSteps(search, sentences));

/** The same with a pause after every few sentences. */
export function* scoreInSteps(search: Search, sentences: Iterable<Asked>): Steps<Scorecard> {
  const card: Scorecard = {
    total: empty(),
    groups: { product: empty(), ambiguous: empty(), outside: empty(), intent: empty() },
    sorts: new Map(),
    misses: [],
  };
  yield* each(sentences, breath, (sentence) => {
    const finding = search(sentence.text);
    const verdict = judge(finding, sentence.expected);
    note(card.total, verdict);
    note(card.groups[sentence.expected.group], verdict);
    const ofSort = card.sorts.get(sentence.sort) ?? empty();
    card.sorts.set(sentence.sort, ofSort);
    note(ofSort, verdict);
    if (verdict !== 'once') card.misses.push({ ...sentence, verdict, finding });
  });
  return card;
}

/** Right at once or after one question. */
export const withinOne = ({ once, question }: Tally): number => once + question;
