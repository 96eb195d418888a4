import { access, constants, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SourceFile } from '../knowledge/page-file.ts';
import { Refusal } from './refusal.ts';

/**
 * Writes files of the knowledge folder: all of them or none, each at once, so that nobody reads half a file. Throws Refusal
 * when that can not be; then everything is as it was.
 */
export async function writeFiles(folder: string, files: readonly SourceFile[]): Promise<void> {
  const places = await Promise.all(files.map(({ name, text }) => placeOf(join(folder, name), text)));
  const ready: { from: string; to: string }[] = [];
  try {
    for (const { path, text, mode } of places) {
      const from = `${path}.${String(process.pid)}.nieuw`;
      ready.push({ from, to: path });
      await writeFile(from, text, { mode });
    }
  } catch (error) {
    await Promise.all(ready.map(({ from }) => rm(from, { force: true })));
    throw refusal(ready.at(-1)?.to ?? folder, error);
  }
  for (const { from, to } of ready) await rename(from, to);
}

async function placeOf(name: string, text: string): Promise<{ path: string; text: string; mode: number }> {
  // A link stays a link: what it points at is replaced.
  const path = await realpath(name).catch(() => name);
  try {
    await access(dirname(path), constants.W_OK);
    const known = await stat(path).catch(() => undefined);
    if (known) await access(path, constants.W_OK);
    return { path, text, mode: known?.mode ?? 0o644 };
  } catch (error) {
    throw refusal(path, error);
  }
}

function refusal(path: string, error: unknown): Refusal {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  return new Refusal([
    `${path} is niet te schrijven (${code}); geef jezelf schrijfrecht op die map. Er is niets veranderd.`,
  ]);
}
