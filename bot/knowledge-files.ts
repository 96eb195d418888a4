import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SourceFile } from '../knowledge/page-file.ts';

/** Reads organisation.yaml, synonyms.yaml and pdc/*.yaml below a folder. A missing folder gives an empty list; other faults throw. */
export async function readKnowledgeFiles(folder: string): Promise<SourceFile[]> {
  const missing = (error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  };
  const names = (await readdir(join(folder, 'pdc')).catch(missing)) ?? [];
  const wanted = [
    'organisation.yaml',
    'synonyms.yaml',
    ...names.filter((name) => /\.ya?ml$/.test(name)).map((name) => `pdc/${name}`),
  ];
  const files = await Promise.all(
    wanted.map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8').catch(missing) })),
  );
  return files.filter((file): file is SourceFile => file.text !== undefined);
}
