import type { Desk } from '../dialogs/desk.ts';
import { readKnowledgeInSteps } from '../knowledge/catalogue.ts';
import { withOwnPages } from '../knowledge/own-pages.ts';
import type { Problem, SourceFile } from '../knowledge/page-file.ts';
import { buildSearchInSteps } from '../knowledge/search.ts';
import { calendarOf } from '../tickets/calendar.ts';
import { cadenceOf } from '../tickets/watch.ts';
import { inSlices } from './in-slices.ts';
import { readKnowledgeFiles, UnreadableFiles } from './knowledge-files.ts';

/** The knowledge of the desk is not in order. */
export class KnowledgeProblem extends Error {
  override name = 'KnowledgeProblem';
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super('knowledge is not in order');
    this.problems = problems;
  }
}

/** Reads and checks the knowledge folder. Throws KnowledgeProblem with every problem. */
export async function loadDesk(folder: string): Promise<Desk> {
  return deskOf(await filesOf(folder));
}

/** The files of a knowledge folder. Throws KnowledgeProblem with what can not be read. */
export function filesOf(folder: string): Promise<SourceFile[]> {
  return readKnowledgeFiles(folder).catch((error: unknown) => {
    throw error instanceof UnreadableFiles ? new KnowledgeProblem(error.problems) : error;
  });
}

/** The desk that files describe, made in slices: a desk that is at work goes on meanwhile. Throws KnowledgeProblem. */
export async function deskOf(files: readonly SourceFile[]): Promise<Desk> {
  const read = await inSlices(readKnowledgeInSteps(files));
  if ('problems' in read) throw new KnowledgeProblem(read.problems);
  const { organisation, catalogue, synonyms } = read.knowledge;
  const search = await inSlices(buildSearchInSteps(catalogue, synonyms));
  return {
    organisation,
    catalogue: withOwnPages(catalogue),
    search,
    calendar: calendarOf(organisation),
    cadence: cadenceOf(organisation),
  };
}
