import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A bot in a process of its own, to be put under load. */
export interface Contender {
  name: string;
  /** Where it listens, without a path. */
  url: string;
  /** Resident memory now, in MB; that of a database server is not in it. */
  memory(): number;
  /** Time on a processor since it began, in milliseconds; NaN where the system does not tell. A database server's is not in it. */
  processor(): number;
  stop(): Promise<void>;
  /** Ends it as a machine that fails does. */
  kill(): Promise<void>;
}

/**
 * Starts a compiled file beside this one, with the flags of node that this process has (such as --cpu-prof). Resolves
 * when it has printed its address; throws what it printed when it ends before.
 */
export async function startContender(name: string, file: string, env: Record<string, string>): Promise<Contender> {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [...process.execArgv, fileURLToPath(new URL(file, import.meta.url))], {
    env: { PATH, HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (part: Buffer): void => {
      output += part.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+(?=\/)/.exec(output)?.[0];
      if (address) resolve(address);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then(() => reject(new Error(`${name} did not start:\n${output}`)));
  });
  child.stderr.on('data', (part: Buffer) => process.stderr.write(part));
  return {
    name,
    url,
    memory: () => Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)]).toString()) / 1024,
    processor: () => processorTime(child.pid ?? 0),
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** From Linux: fields 14 and 15 of a process's stat are user and system time in hundredths of a second. */
function processorTime(pid: number): number {
  try {
    const fields =
      readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
        .split(') ')[1]
        ?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return Number.NaN;
  }
}

/** A Loket as in production, but that it is quiet, has no Playground and sends as fast as it can. */
export function startLoket(
  name: string,
  folder: string,
  databaseUrl?: string,
  more: Record<string, string> = {},
): Promise<Contender> {
  return startContender(name, '../bot/main.js', {
    PORT: '0',
    LOKET_DATA_DIR: folder,
    LOKET_PLAYGROUND: '0',
    LOKET_SENDS_PER_SECOND: '10000',
    LOG_LEVEL: 'error',
    ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
    ...more,
  });
}

/** An echo bot; with a database one that keeps what it hears and says there. */
export const startEchoBot = (databaseUrl?: string): Promise<Contender> =>
  databaseUrl
    ? startContender('echo bot that keeps all, PostgreSQL', './durable-echo-bot.js', { DATABASE_URL: databaseUrl })
    : startContender('echo bot', './echo-bot.js', {});

/** The sum of a metric over all its labels; 0 when there is none of that name. */
export async function metricOf(contender: Contender, name: string): Promise<number> {
  const text = await (await fetch(`${contender.url}/metrics`)).text();
  const lines = text.split('\n').filter((line) => line.startsWith(`${name} `) || line.startsWith(`${name}{`));
  return lines.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
}
