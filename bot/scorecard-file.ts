import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { readExpected, type Asked } from '../knowledge/scorecard.ts';
import { Refusal } from './refusal.ts';

/**
 * Reads the sentences of a scorecard (columns zin, verwacht, soort). Those about products that are not in this PDC are left
 * out. Throws Refusal when there is no such file, or nothing in it can be read.
 */
export async function readSentences(path: string, knows: (id: string) => boolean): Promise<Asked[]> {
  let rows: Record<string, string | undefined>[];
  try {
    rows = parse(await readFile(path, 'utf8'), { columns: true, bom: true, skip_empty_lines: true, trim: true });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'is er niet' : `is niet te lezen (${code ?? message})`;
    throw new Refusal([
      `Het scorebord ${path} ${why}; wijs met --scorecard een bestand aan, of sla het over met --force.`,
    ]);
  }
  const sentences = rows.flatMap(({ zin = '', verwacht = '', soort = '' }): Asked[] => {
    const expected = readExpected(verwacht);
    if (!expected || zin === '' || ('ids' in expected && !expected.ids.every(knows))) return [];
    return [{ text: zin, expected, sort: soort }];
  });
  if (sentences.length === 0)
    throw new Refusal([
      `In het scorebord ${path} staat geen zin over deze producten; het heeft de kolommen zin, verwacht en soort. Wijs met --scorecard een ander bestand aan, of sla het over met --force.`,
    ]);
  return sentences;
}
