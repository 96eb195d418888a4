import { readSettings } from '../settings.ts';
import { Refusal } from '../refusal.ts';
import { run } from './run.ts';

/** The program behind `npm run loket -- <command>`. */

for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever read along has seen enough (`| head`); the command ends in its own way.
    if (error.code !== 'EPIPE') throw error;
  });

process.exitCode = await run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  settings() {
    const read = readSettings();
    if ('settings' in read) return read.settings;
    throw new Refusal(read.problems.map(({ setting, message }) => `Instelling ${setting}: ${message}.`));
  },
  async openDatabase({ databaseUrl, dataDir }) {
    const { openDatabase } = await import('../../storage/open.ts');
    return openDatabase({ url: databaseUrl, folder: dataDir });
  },
  now: () => new Date(),
});
