import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import type { Io } from '../../bot/cli/command.ts';
import { Refusal } from '../../bot/refusal.ts';
import { run } from '../../bot/cli/run.ts';
import { home, readSettings } from '../../bot/settings.ts';

export const monday = new Date('2026-11-23T09:00:00Z');

export interface Ran {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs a command as an operator would, on streams of its own. `env` is the whole environment; no database unless given. */
export async function loket(
  args: string[],
  parts: { input?: Iterable<string | Buffer>; env?: Record<string, string> } & Partial<Io> = {},
): Promise<Ran> {
  const { input = [], env = {}, ...io } = parts;
  const [stdout, stderr] = [new Collected(), new Collected()];
  const code = await run(args, {
    stdin: Readable.from(input, { objectMode: false }),
    stdout,
    stderr,
    settings() {
      const read = readSettings({ LOKET_KNOWLEDGE_DIR: join(home, 'knowledge'), ...env });
      if ('settings' in read) return read.settings;
      throw new Refusal(read.problems.map(({ setting, message }) => `${setting}: ${message}`));
    },
    openDatabase: () => Promise.reject(new Error('this test has no database')),
    now: () => monday,
    ...io,
  });
  return { code, stdout: stdout.text, stderr: stderr.text };
}

/** Keeps what was written. */
export class Collected extends Writable {
  text = '';

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}
