import { readKnowledge, type Knowledge } from '../../knowledge/catalogue.ts';
import { sayProblem, type SourceFile } from '../../knowledge/page-file.ts';
import { readKnowledgeFiles, UnreadableFiles } from '../knowledge-files.ts';
import { Refusal } from '../refusal.ts';

/** The files of the knowledge folder as they are. Throws Refusal with what can not be read. */
export async function readFiles(folder: string): Promise<SourceFile[]> {
  try {
    return await readKnowledgeFiles(folder);
  } catch (error) {
    if (error instanceof UnreadableFiles) throw new Refusal(error.problems.map(sayProblem));
    throw error;
  }
}

/** What files tell the desk. Throws Refusal with all problems of all files. */
export function knowledgeIn(files: readonly SourceFile[]): Knowledge {
  const result = readKnowledge(files);
  if ('knowledge' in result) return result.knowledge;
  throw new Refusal(result.problems.map(sayProblem));
}

/** What the desk knows. Throws Refusal with all problems of all files. */
export async function loadKnowledge(folder: string): Promise<Knowledge> {
  return knowledgeIn(await readFiles(folder));
}
