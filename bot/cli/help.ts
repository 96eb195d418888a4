import type { Command } from './command.ts';
import { commands, type Listed } from './commands.ts';

/** All commands, or how to call one. */
export const help: Command = async (_args, io) => {
  io.stdout.write(helpText());
  return 0;
};

export function helpText(): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return `Gebruik: npm run loket -- <opdracht>\n\nOpdrachten:\n${lines.join('\n')}\n\nMet --help achter een opdracht zie je de opties.\n`;
}

export function usageText({ name, usage, summary }: Listed): string {
  return `Gebruik: npm run loket -- ${`${name} ${usage}`.trim()}\nDeze opdracht ${summary}.\n`;
}

/** The command that was probably meant; undefined when none looks like it. */
export function nearest(typed: readonly string[]): string | undefined {
  const [first = '', second = ''] = typed.map((word) => word.toLowerCase());
  const ranked = commands
    .map(({ name }) => {
      const [head = '', tail = ''] = name.split(' ');
      return { name, first: distance(first, head), second: tail && second ? distance(second, tail) : 0 };
    })
    .sort((a, b) => a.first - b.first || a.second - b.second);
  const [best] = ranked;
  return best && best.first <= Math.max(1, first.length / 2) ? best.name : undefined;
}

/** Edits between two words, where two swapped letters are one edit. */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + same);
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j]!, rows[i - 2]![j - 2]! + 1);
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}
