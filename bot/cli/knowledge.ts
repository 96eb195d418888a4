import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readKnowledge, type Knowledge } from '../../knowledge/catalogue.ts';
import { readPage, sayProblem, type Problem, type SourceFile } from '../../knowledge/page-file.ts';
import { noSynonyms, synonyms, type Synonyms } from '../../knowledge/synonyms.ts';
import { readKnowledgeFiles } from '../knowledge-files.ts';
import { Refusal } from './command.ts';

export interface Everything extends Knowledge {
  synonyms: Synonyms;
}

/** Reads all files of the knowledge folder. Reports every problem of every file together. */
export async function checkKnowledge(folder: string): Promise<{ known: Everything } | { problems: Problem[] }> {
  const result = readKnowledge(await readKnowledgeFiles(folder));
  const language = await readSynonyms(folder);
  const problems = [result, language].flatMap((part) => ('problems' in part ? part.problems : []));
  return 'knowledge' in result && 'value' in language
    ? { known: { ...result.knowledge, synonyms: language.value } }
    : { problems };
}

/** What the desk knows. Throws Refusal with all problems of the files. */
export async function loadKnowledge(folder: string): Promise<Everything> {
  const result = await checkKnowledge(folder);
  if ('known' in result) return result.known;
  throw new Refusal(result.problems.map(sayProblem));
}

async function readSynonyms(folder: string): Promise<{ value: Synonyms } | { problems: Problem[] }> {
  const file: SourceFile = { name: 'synonyms.yaml', text: '' };
  try {
    file.text = await readFile(join(folder, file.name), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { value: noSynonyms };
    throw error;
  }
  return readPage(file, synonyms);
}
