import { readKnowledge, type Knowledge } from '../../knowledge/catalogue.ts';
import { sayProblem } from '../../knowledge/page-file.ts';
import { readKnowledgeFiles } from '../knowledge-files.ts';
import { Refusal } from './command.ts';

/** What the desk knows. Throws Refusal with all problems of all files. */
export async function loadKnowledge(folder: string): Promise<Knowledge> {
  const result = readKnowledge(await readKnowledgeFiles(folder));
  if ('knowledge' in result) return result.knowledge;
  throw new Refusal(result.problems.map(sayProblem));
}
