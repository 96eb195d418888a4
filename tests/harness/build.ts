import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { home } from '../../bot/settings.ts';
import { lockFolder, type FolderLock } from '../../storage/folder-lock.ts';

/** Brings dist up to date, for tests that start Loket as a process. Test files that ask this at once take turns. */
export async function build(): Promise<void> {
  const lock = await ownTurn();
  try {
    await promisify(execFile)('npm', ['run', '--silent', 'build'], { cwd: home });
  } finally {
    lock.release();
  }
}

async function ownTurn(): Promise<FolderLock> {
  for (;;)
    try {
      return await lockFolder(join(home, 'node_modules', '.cache', 'loket', 'build'));
    } catch {
      await sleep(100);
    }
}
