import { join } from 'node:path';
import type { Knowledge } from '../../knowledge/catalogue.ts';
import { plainText } from '../../knowledge/lookalikes.ts';
import { score, withinOne, type Asked, type Miss, type Scorecard } from '../../knowledge/scorecard.ts';
import { buildSearch, type Finding } from '../../knowledge/search.ts';
import { home } from '../settings.ts';
import { Refusal } from './command.ts';
import { readSentences } from './sentences.ts';

/** What a change of the PDC does to sentences of which is known what they should lead to. */

export interface Replay {
  before: Scorecard;
  after: Scorecard;
  /** Sentences that were right, or righter, before. */
  lost: Miss[];
  worse: boolean;
  /** What the changed PDC says of a text. */
  ask(text: string): Finding;
}

export const frozenFile = join(home, 'bench', 'scorecard', 'frozen.csv');

/** Asks every sentence of the scorecard before and after a change. `sentences` is empty where that is not wanted. */
export function replay(before: Knowledge, after: Knowledge, sentences: readonly Asked[]): Replay {
  const search = buildSearch(after.catalogue, after.synonyms);
  const [old, fresh] = [score(buildSearch(before.catalogue, before.synonyms), sentences), score(search, sentences)];
  const rank = { question: 1, missed: 2, wrong: 3 };
  const was = new Map(old.misses.map(({ text, verdict }) => [text, rank[verdict]]));
  return {
    before: old,
    after: fresh,
    lost: fresh.misses.filter(({ text, verdict }) => rank[verdict] > (was.get(text) ?? 0)),
    worse: points(fresh) < points(old),
    ask: search,
  };
}

/**
 * What a search is worth, in one number: two for right at once, one for right after a question, one off for wrong. One
 * example shifts many borders a little, so single sentences go either way; the whole may not lose.
 */
const points = ({ total }: Scorecard): number => 2 * total.once + total.question - total.wrong;

/** The sentences to replay. Throws Refusal when the text to add is one of them: the scorecard would measure itself. */
export async function sentencesFor(text: string, path: string, { catalogue }: Knowledge): Promise<Asked[]> {
  const sentences = await readSentences(path, (id) => catalogue.has(id));
  if (sentences.some((one) => plainText(one.text) === plainText(text)))
    throw new Refusal([
      `"${text}" staat in het scorebord; als die zin ook in de PDC staat, meet het scorebord niets meer. Kies met --tekst andere woorden.`,
    ]);
  return sentences;
}

export function sayReplay({ before, after, lost }: Replay): string[] {
  const row = (card: Scorecard) =>
    `${String(card.total.once)} in één keer goed, ${String(withinOne(card.total))} binnen één vraag, ${String(card.total.wrong)} fout: ${String(points(card))} punten`;
  return [
    `Scorebord (${String(after.total.asked)} zinnen): ${row(before)}.`,
    `Met deze wijziging:${' '.repeat(String(after.total.asked).length + 3)}${row(after)}.`,
    ...lost.slice(0, 10).map(({ text }) => `  slechter: ${text.length > 100 ? `${text.slice(0, 97)}…` : text}`),
  ];
}
