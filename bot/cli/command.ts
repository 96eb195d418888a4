import type { Readable, Writable } from 'node:stream';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Db } from '../../storage/db.ts';
import { Refusal } from '../refusal.ts';
import type { Settings } from '../settings.ts';

/** What a command can reach. Only loket.ts fills it with the real process. */
export interface Io {
  stdin: Readable;
  stdout: Writable;
  stderr: Writable;
  /** Throws Refusal with every problem of the settings. Not read by commands that need none, such as help. */
  settings(): Settings;
  /** The caller ends it. Throws StorageProblem. */
  openDatabase(settings: Settings): Promise<Db>;
  now(): Date;
}

/** Does its work and returns the exit code. Throws Refusal or StorageProblem for what the operator can put right. */
export type Command = (args: string[], io: Io) => Promise<number>;

/** The command was not called as its help says. */
export class Misuse extends Refusal {
  override name = 'Misuse';

  constructor(message: string) {
    super([message], 2);
  }
}

/** Reads options and words of a command, strictly. Throws Misuse in Dutch. */
export function readArgs<T extends NonNullable<ParseArgsConfig['options']>>(args: string[], options: T) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const option = /(--?[\w-]+)/.exec(message)?.[1] ?? '';
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw new Misuse(`De optie ${option} bestaat hier niet.`);
    if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') throw error;
    const takesText = options[option.replace(/^-+/, '')]?.type === 'string';
    throw new Misuse(`De optie ${option} ${takesText ? 'heeft een waarde nodig' : 'neemt geen waarde'}.`);
  }
}

/** For commands that take options only. */
export function refuseWords(words: readonly string[]): void {
  if (words.length > 0) throw new Misuse(`Hier hoort geen "${words.join(' ')}" achter.`);
}
