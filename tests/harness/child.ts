import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface Child {
  readonly pid: number;
  /** Sends a message and resolves to the next one back. Rejects when the child ends first. */
  ask(message: unknown): Promise<unknown>;
  /** The signal `kill -9`; resolves when the process is gone. */
  kill(): Promise<void>;
  signal(signal: NodeJS.Signals): void;
}

/** Starts a TypeScript file as a process of its own, which says something when it is ready, and answers each message. */
export async function startChild(file: string, args: readonly string[] = []): Promise<Child> {
  const loader = new URL('./typescript.mjs', import.meta.url).href;
  const child = spawn(process.execPath, ['--import', loader, file, ...args], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { PATH: process.env['PATH'] },
  });
  await nextMessage(child);
  return {
    pid: child.pid!,
    ask(message) {
      const answer = nextMessage(child);
      child.send(message as object);
      return answer;
    },
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
    signal: (signal) => void child.kill(signal),
  };
}

function nextMessage(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const done = (): void => {
      child.off('message', heard).off('exit', ended);
    };
    const heard = (message: unknown): void => {
      done();
      resolve(message);
    };
    const ended = (code: number | null, signal: string | null): void => {
      done();
      reject(new Error(`the child ended: ${code ?? signal}`));
    };
    child.on('message', heard).on('exit', ended);
  });
}

/** The path of a file beside a test: `beside(import.meta.url, './lock-holder.ts')`. */
export function beside(url: string, file: string): string {
  return fileURLToPath(new URL(file, url));
}
