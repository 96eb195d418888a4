import { chmod } from 'node:fs/promises';

/** The user with the fewest rights on any system. */
const nobody = 65534;

/**
 * Does something while this process has no rights to `path`: on Linux root may read and write everything, so root does it as
 * "nobody". `folder` holds everything that has to be readable meanwhile.
 */
export async function withoutRights<T>(folder: string, path: string, mode: number, work: () => Promise<T>): Promise<T> {
  const asRoot = process.getuid?.() === 0;
  await chmod(folder, 0o755);
  await chmod(path, mode);
  if (asRoot) process.seteuid?.(nobody);
  try {
    return await work();
  } finally {
    if (asRoot) process.seteuid?.(0);
    await chmod(path, 0o755);
  }
}
