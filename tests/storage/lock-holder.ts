import { spawn } from 'node:child_process';
import { lockFolder, type FolderLock } from '../../storage/folder-lock.ts';
import { StorageProblem } from '../../storage/problem.ts';

/** A process that takes and releases the lock of a folder on request. */
const folder = process.argv[2]!;
let lock: FolderLock | undefined;

async function answer(request: unknown): Promise<unknown> {
  if (request === 'release') lock?.release();
  if (request === 'spawn') return spawn('sleep', ['20'], { stdio: 'ignore' }).pid;
  if (request !== 'lock') return 'ok';
  try {
    lock = await lockFolder(folder);
    return 'locked';
  } catch (error) {
    return error instanceof StorageProblem
      ? { reason: error.reason, message: error.message, remedy: error.remedy }
      : 'bug';
  }
}

process.on('message', (request) => void answer(request).then((reply) => process.send?.(reply)));
process.send?.('ready');
