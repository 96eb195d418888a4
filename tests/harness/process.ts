import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { home } from '../../bot/settings.ts';

/** Loket as a real process of its own, as `npm start` runs it after the build. */
export class LoketProcess {
  readonly child: ChildProcess;
  output = '';
  private readonly exited: Promise<number | null>;

  /** `env` comes on top of what node itself needs; nothing else of the environment reaches the process. */
  constructor(env: Record<string, string>) {
    const { PATH = '', HOME = '' } = process.env;
    this.child = spawn(process.execPath, [join(home, 'dist', 'bot', 'main.js')], {
      env: { PATH, HOME, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const collect = (part: Buffer) => (this.output += part.toString());
    this.child.stdout?.on('data', collect);
    this.child.stderr?.on('data', collect);
    this.exited = new Promise((resolve) => this.child.once('exit', (code) => resolve(code)));
  }

  /** Resolves when the output matches; throws with the output when the process ends or `patience` (ms) passes first. */
  async says(pattern: RegExp, patience = 60_000): Promise<RegExpExecArray> {
    const end = Date.now() + patience;
    for (;;) {
      const match = pattern.exec(this.output);
      if (match) return match;
      if (this.child.exitCode !== null || Date.now() > end)
        throw new Error(`Loket did not say ${String(pattern)}; it said:\n${this.output}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** The base URL once it listens. */
  async url(patience?: number): Promise<string> {
    return (await this.says(/(http:\/\/127\.0\.0\.1:\d+)\/api\/v1\/openapi\.json/, patience))[1] ?? '';
  }

  /** Ends it as an operator does; resolves with its exit code. */
  async stop(): Promise<number | null> {
    this.child.kill('SIGTERM');
    return this.exited;
  }

  /** Ends it as a power cut does. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.exited;
  }

  ended(): Promise<number | null> {
    return this.exited;
  }
}
