import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Catalogue } from '../../knowledge/catalogue.ts';
import { readExpected, type Asked } from '../../knowledge/scorecard.ts';

/** A row that can not be read, or expects a product that does not exist. */
export class UnreadableSentence extends Error {
  override name = 'UnreadableSentence';
}

/**
 * Reads sentences with what they should lead to: columns zin, verwacht, soort. Throws UnreadableSentence with every
 * fault together; nothing is skipped silently, or a figure would be about fewer sentences than it says.
 */
export function readSentences(csv: string, knows: (id: string) => boolean): Asked[] {
  const rows = parse(csv, { columns: true, bom: true, info: true, skip_empty_lines: true, trim: true }) as unknown as {
    record: Record<string, string | undefined>;
    info: { lines: number };
  }[];
  const faults: string[] = [];
  const sentences = rows.flatMap(({ record: { zin = '', verwacht = '', soort = '' }, info }): Asked[] => {
    const expected = readExpected(verwacht);
    const strangers = expected && 'ids' in expected ? expected.ids.filter((id) => !knows(id)) : [];
    if (zin === '') faults.push(`line ${info.lines}: no sentence`);
    if (!expected) faults.push(`line ${info.lines}: "${verwacht}" is no id, ids with |, geen or intent:…`);
    for (const id of strangers) faults.push(`line ${info.lines}: there is no product "${id}"`);
    return expected ? [{ text: zin, expected, sort: soort || '(zonder soort)' }] : [];
  });
  if (rows.length === 0) faults.push('no sentences at all');
  if (faults.length > 0) throw new UnreadableSentence(faults.join('\n'));
  return sentences;
}

/** The same from a file; its name stands before the faults. */
export async function readSentenceFile(file: string, knows: (id: string) => boolean): Promise<Asked[]> {
  try {
    return readSentences(await readFile(file, 'utf8'), knows);
  } catch (error) {
    throw new UnreadableSentence(`${file}:\n${(error as Error).message}`, { cause: error });
  }
}

/** Without the sentences that a page has among its examples or messages: to know those by heart is no merit. */
export function withoutExamples(sentences: readonly Asked[], catalogue: Catalogue): Asked[] {
  const same = (text: string) => text.trim().toLowerCase();
  const examples = new Set(
    [...catalogue.values()].flatMap(({ voorbeelden, berichten }) => [...voorbeelden, ...berichten].map(same)),
  );
  return sentences.filter(({ text }) => !examples.has(same(text)));
}
