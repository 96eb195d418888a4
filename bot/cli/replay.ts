import { join } from 'node:path';
import type { Knowledge } from '../../knowledge/catalogue.ts';
import { plainText } from '../../knowledge/lookalikes.ts';
import { points, type Replay } from '../../knowledge/replay.ts';
import { withinOne, type Asked, type Scorecard } from '../../knowledge/scorecard.ts';
import { home } from '../settings.ts';
import { Refusal } from '../refusal.ts';
import { readSentences } from '../scorecard-file.ts';

/** The sentences that a change of the PDC is replayed against, and how the outcome is told. */

export const frozenFile = join(home, 'bench', 'scorecard', 'frozen.csv');

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
