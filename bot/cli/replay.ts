import { join } from 'node:path';
import type { Knowledge } from '../../knowledge/catalogue.ts';
import { plainText } from '../../knowledge/lookalikes.ts';
import { score, withinOne, type Asked, type Miss, type Scorecard, type Verdict } from '../../knowledge/scorecard.ts';
import { buildSearch, type Finding } from '../../knowledge/search.ts';
import { home } from '../settings.ts';
import { Refusal } from './command.ts';
import { readSentences } from './sentences.ts';

/** What a change of the PDC does to sentences of which is known what they should lead to. */

export interface Replay {
  before: Scorecard;
  after: Scorecard;
  /** Sentences that were right, or righter, before; those about the changed product first. */
  lost: Miss[];
  worse: boolean;
  /** What the changed PDC says of a text. */
  ask(text: string): Finding;
}

export const frozenFile = join(home, 'bench', 'scorecard', 'frozen.csv');

/** What a sentence is worth. */
const worth: Record<Verdict, number> = { once: 2, question: 1, missed: 0, wrong: -1 };
const points = ({ total }: Scorecard): number => 2 * total.once + total.question - total.wrong;

/**
 * How much of all that can be earned may be lost in sentences that have nothing to do with the change. The search learns
 * from all examples together, so one more moves many borders a little: single sentences go either way.
 */
const noise = 0.01;

/**
 * Asks every sentence before and after a change of one product, or of the synonyms. It is worse when sentences about that
 * product lose, or all sentences together lose more than noise. Without sentences nothing is worse.
 */
export function replay(before: Knowledge, after: Knowledge, sentences: readonly Asked[], product?: string): Replay {
  const search = buildSearch(after.catalogue, after.synonyms);
  const [old, fresh] = [score(buildSearch(before.catalogue, before.synonyms), sentences), score(search, sentences)];
  const byText = ({ misses }: Scorecard) => new Map(misses.map((miss) => [miss.text, miss]));
  const [was, is] = [byText(old), byText(fresh)];
  const concerns = ({ text, expected }: Asked): boolean =>
    product !== undefined &&
    (('ids' in expected && expected.ids.includes(product)) ||
      [was.get(text), is.get(text)].some((miss) => miss?.finding.products[0]?.id === product));
  const gain = ({ text }: Asked) => worth[is.get(text)?.verdict ?? 'once'] - worth[was.get(text)?.verdict ?? 'once'];
  const about = sentences.filter(concerns).reduce((sum, one) => sum + gain(one), 0);
  const lost = fresh.misses.filter((miss) => gain(miss) < 0);
  return {
    before: old,
    after: fresh,
    lost: lost.sort((a, b) => Number(concerns(b)) - Number(concerns(a))),
    worse: about < 0 || points(fresh) - points(old) < -noise * 2 * sentences.length,
    ask: search,
  };
}

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
