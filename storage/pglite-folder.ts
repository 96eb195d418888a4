import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { codeOf, StorageProblem } from './problem.ts';

/** Starts PGlite on `folder`, or in memory. A new folder appears complete or not at all, however the process ends. */
export async function startEngine(folder: string | undefined): Promise<PGlite> {
  if (folder === undefined) return PGlite.create();
  const entries = await readdir(folder).catch((error: unknown): string[] => {
    if (codeOf(error) === 'ENOENT') return [];
    throw notWritable(folder, error);
  });
  if (entries.length === 0) await makeNew(folder);
  // PGlite takes a folder without this file for a new one, and writes an empty database over what is there.
  else if (!entries.includes('PG_VERSION')) throw damaged(folder, 'PG_VERSION ontbreekt');
  return start(folder);
}

/** Made beside its place and then moved, because a start that is cut short leaves a folder that looks damaged. */
async function makeNew(folder: string): Promise<void> {
  const draft = `${folder}.new`;
  try {
    await mkdir(dirname(folder), { recursive: true, mode: 0o700 });
    await rm(draft, { recursive: true, force: true });
    await (await PGlite.create(draft)).close();
    await rmdir(folder).catch(() => undefined);
    await rename(draft, folder);
  } catch (error) {
    throw notWritable(folder, error);
  }
}

async function start(folder: string): Promise<PGlite> {
  let said: string[] | undefined = [];
  try {
    return await PGlite.create(folder, {
      onStderr: (line) => {
        said?.push(line);
        return false;
      },
    });
  } catch (error) {
    const fatal = said.find((line) => /FATAL|PANIC/.test(line))?.replace(/^.*?(FATAL|PANIC):\s*/, '');
    throw damaged(folder, fatal ?? codeOf(error), error);
  } finally {
    said = undefined;
  }
}

function damaged(folder: string, detail: string, cause?: unknown): StorageProblem {
  return new StorageProblem(
    'damaged',
    `De gegevens in de map ${folder} zijn beschadigd of horen bij een andere versie (${detail}).`,
    'Zet een reservekopie van deze map terug. Is er geen kopie? Geef de map dan een andere naam en start Loket opnieuw: ' +
      'Loket begint dan met een lege map. De oude map blijft bewaard.',
    cause,
  );
}

function notWritable(folder: string, cause: unknown): StorageProblem {
  return new StorageProblem(
    'not-writable',
    `Loket kan geen gegevens opslaan in de map ${folder} (${codeOf(cause)}).`,
    'Controleer of dit een map is, of je er mag schrijven en of de schijf niet vol is. ' +
      'Of kies met LOKET_DATA_DIR een andere map.',
    cause,
  );
}
