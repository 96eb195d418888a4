import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Desk } from '../dialogs/desk.ts';
import { editedText, refusedText, type Tried } from '../digest/owner-news.ts';
import { readKnowledgeInSteps } from '../knowledge/catalogue.ts';
import { plainText } from '../knowledge/lookalikes.ts';
import { changePage, type PageChange } from '../knowledge/page-edit.ts';
import { sayProblem, type SourceFile } from '../knowledge/page-file.ts';
import { replayInSteps, type Replay } from '../knowledge/replay.ts';
import { Refusal } from './refusal.ts';
import { readSentences } from './scorecard-file.ts';
import { writeFiles } from './write-files.ts';
import { inSlices } from './in-slices.ts';
import { readKnowledgeFiles, UnreadableFiles } from './knowledge-files.ts';
import type { KnowledgeFolder } from './loket.ts';

/** Makes one change of a page: tried against the scorecard, written, and read again. In slices: the desk goes on meanwhile. */

/** How often a change is tried anew because somebody else wrote in the same file. */
const mostTries = 3;

/** Makes the change, or tells why not; then nothing is changed. Throws what nobody can put right. */
export async function makeChange(source: KnowledgeFolder, change: PageChange): Promise<Tried> {
  for (let tries = 1; ; tries++) {
    const tried = await tryChange(source, change).catch((error: unknown): Tried => {
      if (error instanceof UnreadableFiles) return { refused: 'not-in-order', problem: sayProblem(error.problems[0]!) };
      if (error instanceof Refusal) return { refused: 'no-scorecard', problem: error.lines.join(' ') };
      throw error;
    });
    if (tried !== 'again') return tried;
    if (tries >= mostTries) return { refused: 'busy' };
  }
}

async function tryChange(source: KnowledgeFolder, change: PageChange): Promise<Tried | 'again'> {
  const { folder } = source;
  const files = await readKnowledgeFiles(folder);
  const read = await inSlices(readKnowledgeInSteps(files));
  if ('problems' in read) return { refused: 'not-in-order', problem: sayProblem(read.problems[0]!) };
  const changed = changePage(files, read.knowledge, change);
  const inGit = isCheckedOut(folder);
  if (changed === 'already') return { made: true, inGit };
  if ('why' in changed) return { refused: 'page', why: changed };
  const { file } = changed;
  if (source.readOnly) return { refused: 'read-only', file: join(folder, file.name) };
  const after = await inSlices(readKnowledgeInSteps(files.map((one) => (one.name === file.name ? file : one))));
  if ('problems' in after) return { refused: 'not-good', problem: after.problems[0]!.message };
  let outcome: Replay | undefined;
  if (changed.searched) {
    const sentences = await readSentences(source.scorecard, (id) => read.knowledge.catalogue.has(id));
    const measured = (text: string) => sentences.some((one) => plainText(one.text) === plainText(text));
    if (change.kind === 'voorbeeld' && measured(change.text)) return { refused: 'measured' };
    outcome = await inSlices(replayInSteps(read.knowledge, after.knowledge, sentences, change.product));
    if (outcome.worse) return { refused: 'worse', lost: outcome.lost.map(({ text }) => text) };
  }
  if (!(await isAsRead(folder, files, file.name))) return 'again';
  try {
    await writeFiles(folder, [file]);
  } catch (error) {
    if (error instanceof Refusal) return { refused: 'read-only', file: join(folder, file.name) };
    throw error;
  }
  await source.reload();
  const [found] = change.kind === 'voorbeeld' ? (outcome?.ask(change.text).products ?? []) : [];
  return { made: true, inGit, ...(found ? { finds: found.id } : {}) };
}

/** Whether a file still says what was read: an editor or another process may have written in it. */
async function isAsRead(folder: string, files: readonly SourceFile[], name: string): Promise<boolean> {
  const now = await readKnowledgeFiles(folder);
  return files.find((one) => one.name === name)?.text === now.find((one) => one.name === name)?.text;
}

/** Whether the folder is a working copy of a repository, which the next roll-out may put back. */
function isCheckedOut(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return true;
    if (dirname(at) === at) return false;
  }
}

/** What who decided hears of it. */
export const changeText = (tried: Tried, change: PageChange, desk: Desk): string =>
  tried.made ? editedText(tried, change, desk) : refusedText(tried, change, desk);
