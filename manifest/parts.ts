import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The source files of the app package, by the name they get in the zip. A package is flat, so `languages/en.json`
 * is `en.json` here, as manifest.json calls it.
 */
export type Parts = Readonly<Record<string, Uint8Array>>;

/**
 * Reads manifest.json, the PNG icons and languages/*.json below a folder. What is missing is left out, so that
 * buildPackage reports it with everything else; other faults throw.
 */
export async function readParts(folder: string): Promise<Parts> {
  const names = (await namesIn(folder)).filter((name) => name === 'manifest.json' || name.endsWith('.png'));
  const languages = (await namesIn(join(folder, 'languages'))).filter((name) => name.endsWith('.json'));
  const read = async (name: string, path: string) => [name, new Uint8Array(await readFile(path))] as const;
  return Object.fromEntries(
    await Promise.all([
      ...languages.map((name) => read(name, join(folder, 'languages', name))),
      ...names.map((name) => read(name, join(folder, name))),
    ]),
  );
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
