import { StorageProblem } from '../../storage/problem.ts';
import { Misuse, type Io } from './command.ts';
import { Refusal } from '../refusal.ts';
import { commands, type Listed } from './commands.ts';
import { helpText, nearest, usageText } from './help.ts';

/** Runs one command and returns the exit code: 0 done, 1 refused or failed, 2 not called right. Never throws. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const [first = 'help'] = argv;
  const listed = commandNamed(argv.slice(0, 2).join(' ')) ?? commandNamed(/^--?h(elp)?$/.test(first) ? 'help' : first);
  if (!listed) return unknown(argv, io);
  const args = argv.slice(listed.name.split(' ').length);
  const end = args.indexOf('--');
  if (args.slice(0, end < 0 ? args.length : end).some((arg) => arg === '--help' || arg === '-h')) {
    io.stdout.write(usageText(listed));
    return 0;
  }
  try {
    const command = await listed.load();
    return await command(args, io);
  } catch (error) {
    io.stderr.write(explain(error, listed));
    return error instanceof Refusal ? error.exitCode : 1;
  }
}

function commandNamed(name: string): Listed | undefined {
  return commands.find((one) => one.name === name);
}

function unknown(argv: readonly string[], io: Io): number {
  const meant = nearest(argv);
  const words = commands.some(({ name }) => name.startsWith(`${argv[0] ?? ''} `)) ? 2 : 1;
  io.stderr.write(
    `De opdracht "${argv.slice(0, words).join(' ')}" bestaat niet.${meant ? ` Bedoel je "${meant}"?` : ''}\n\n${helpText()}`,
  );
  return 2;
}

function explain(error: unknown, listed: Listed): string {
  if (error instanceof Misuse) return `${error.message}\n${usageText(listed)}`;
  if (error instanceof Refusal) return `${error.message}\n`;
  if (error instanceof StorageProblem) return `${error.message}\n${error.remedy}\n`;
  return `Onverwachte fout: ${error instanceof Error ? error.message : String(error)}\n`;
}
