import { closeSync, constants, ftruncateSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { codeOf, StorageProblem } from './problem.ts';

export interface FolderLock {
  /** Lets another process in. A second call does nothing. */
  release(): void;
}

/** Not called "lock": people delete lock files, and a deleted one would let a second process in. */
const NAME = 'LEESMIJ.txt';

/** Past the text, because Windows lets nobody read the bytes that are locked. */
const LOCKED_BYTE = 1024 * 1024;

/**
 * Keeps every other process, on this host or in another container, out of `folder` until `release` or the end of this
 * process, however it ends. The operating system holds the lock, so there is nothing stale to wait for or to clean up.
 * Throws StorageProblem 'locked', or 'not-writable' when the folder cannot be made, written or locked.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const path = join(folder, NAME);
  const fd = openOrRefuse(folder, path);
  let locked = false;
  try {
    // Loaded here because it is native: whoever uses PostgreSQL does not need it.
    const { tryLock } = await import('fs-native-extensions');
    locked = tryLock(fd, LOCKED_BYTE, 1);
    if (locked) leaveNote(fd);
  } catch (error) {
    closeSync(fd);
    throw new StorageProblem(
      'not-writable',
      `Loket kan de map ${folder} niet op slot doen (${codeOf(error)}).`,
      'Kies met LOKET_DATA_DIR een map op een gewone schijf van deze computer, of gebruik PostgreSQL (DATABASE_URL).',
      error,
    );
  }
  if (!locked) {
    closeSync(fd);
    throw new StorageProblem(
      'locked',
      `De map ${folder} is al in gebruik${holder(path)}.`,
      'Stop de andere Loket, of kies met LOKET_DATA_DIR een andere map.',
    );
  }
  let held = true;
  return {
    release() {
      if (held) closeSync(fd);
      held = false;
    },
  };
}

function openOrRefuse(folder: string, path: string): number {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    // A bare number and not a FileHandle, which is closed, and so unlocked, when it is garbage.
    return openSync(path, constants.O_RDWR | constants.O_CREAT, 0o600);
  } catch (error) {
    throw new StorageProblem(
      'not-writable',
      `Loket kan niet schrijven in de map ${folder} (${codeOf(error)}).`,
      'Controleer of dit een map is en of je er mag schrijven. Of kies met LOKET_DATA_DIR een andere map.',
      error,
    );
  }
}

function leaveNote(fd: number): void {
  ftruncateSync(fd, 0);
  const text =
    'In deze map bewaart Loket zijn gegevens. Verander niets zolang Loket draait.\n' +
    'Dit bestand zorgt dat maar één Loket tegelijk de map gebruikt. Verwijder het niet.\n' +
    `Laatst gebruikt door proces ${process.pid} op ${hostname()}.\n`;
  writeSync(fd, text, 0);
}

/** Who holds it, as far as the note tells; the note may lag behind the lock for an instant. */
function holder(path: string): string {
  try {
    const found = /door (proces \d+ op \S+)\.$/m.exec(readFileSync(path, 'utf8'));
    return found ? `, door ${found[1]}` : '';
  } catch {
    return '';
  }
}
