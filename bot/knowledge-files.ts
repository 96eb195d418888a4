import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem, SourceFile } from '../knowledge/page-file.ts';

/** Files are there and can not be read: rights, a folder where a file belongs. */
export class UnreadableFiles extends Error {
  override name = 'UnreadableFiles';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super('knowledge can not be read');
    this.problems = problems;
  }
}

/**
 * Reads organisation.yaml, synonyms.yaml and pdc/*.yaml below a folder. A missing folder or file gives nothing; throws
 * UnreadableFiles with all that can not be read.
 */
export async function readKnowledgeFiles(folder: string): Promise<SourceFile[]> {
  const problems: Problem[] = [];
  const unreadable =
    (name: string) =>
    ({ code = 'onbekend' }: NodeJS.ErrnoException) => {
      if (code === 'ENOENT') return undefined;
      const remedy =
        code === 'EISDIR' || code === 'ENOTDIR' ? 'zet er het goede bestand neer' : 'geef Loket het recht om te lezen';
      problems.push({ file: name, line: 1, field: '(bestand)', message: `is niet te lezen (${code}); ${remedy}` });
      return undefined;
    };
  const names = (await readdir(join(folder, 'pdc')).catch(unreadable('pdc/'))) ?? [];
  const wanted = [
    'organisation.yaml',
    'synonyms.yaml',
    ...names.filter((name) => /\.ya?ml$/.test(name)).map((name) => `pdc/${name}`),
  ];
  const files = await Promise.all(
    wanted.map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8').catch(unreadable(name)) })),
  );
  if (problems.length > 0) throw new UnreadableFiles(problems);
  return files.filter((file): file is SourceFile => file.text !== undefined);
}
