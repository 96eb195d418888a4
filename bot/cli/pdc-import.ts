import { importSheets, type Difference } from '../../knowledge/import-sheet.ts';
import { Misuse, readArgs, refuseWords, type Command } from './command.ts';
import { Refusal } from '../refusal.ts';
import { knowledgeIn, readFiles } from './knowledge.ts';
import { count } from './pdc-check.ts';
import { readSheets } from './sheet-file.ts';
import { writeFiles } from '../write-files.ts';

/**
 * Takes over what was changed in a spreadsheet, and says what that is; with --dry-run it only says so. One wrong row and
 * nothing changes. What the sheet does not hold stays as it is, byte for byte.
 */
export const pdcImport: Command = async (args, io) => {
  const { values, positionals } = readArgs(args, { 'dry-run': { type: 'boolean' } });
  const [path, ...more] = positionals;
  refuseWords(more);
  if (path === undefined) throw new Misuse('Zeg welk bestand je wilt inlezen, zoals pdc.xlsx.');
  const folder = io.settings().knowledgeDir;
  const files = await readFiles(folder);
  knowledgeIn(files);
  const result = importSheets(files, await readSheets(path));
  if ('problems' in result) {
    const lines = result.problems.map(
      ({ sheet, row, column, message }) => `${sheet} rij ${String(row)}, kolom "${column}": ${message}`,
    );
    throw new Refusal([...lines, '', `${count(lines.length, 'probleem', 'problemen')}. Er is niets veranderd.`]);
  }
  const { differences, added } = result;
  if (differences.length === 0 && added.length === 0) {
    io.stdout.write('Geen verschillen. Er is niets veranderd.\n');
    return 0;
  }
  io.stdout.write(sayDifferences(differences));
  for (const product of added) io.stdout.write(`${product}: nieuw product\n`);
  const products = new Set(differences.map(({ product }) => product)).size;
  const changed = `${count(differences.length, 'verschil', 'verschillen')} in ${count(products, 'product', 'producten')}`;
  io.stdout.write(
    `\n${changed}${added.length > 0 ? `, ${count(added.length, 'nieuw product', 'nieuwe producten')}` : ''}.\n`,
  );
  if (values['dry-run']) {
    io.stdout.write('Dit was een proef: er is niets veranderd.\n');
    return 0;
  }
  await writeFiles(folder, result.files);
  io.stdout.write(`Gewijzigd: ${result.files.map(({ name }) => name).join(', ')}.\n`);
  return 0;
};

function sayDifferences(differences: readonly Difference[]): string {
  let product = '';
  return differences
    .map((one) => {
      const head = one.product === product ? '' : `${one.product}\n`;
      product = one.product;
      return `${head}  ${one.field}: ${sayChange(one)}\n`;
    })
    .join('');
}

/** What came and went of a list; of a text the old and the new one. */
function sayChange({ from, to }: Difference): string {
  const [old, fresh] = [from.split('\n'), to.split('\n')];
  if (old.length > 1 || fresh.length > 1) {
    const gone = old.filter((line) => line !== '' && !fresh.includes(line)).map((line) => `− ${line}`);
    const come = fresh.filter((line) => line !== '' && !old.includes(line)).map((line) => `+ ${line}`);
    return gone.length + come.length > 0 ? [...gone, ...come].join('  ') : 'andere volgorde';
  }
  return `${from === '' ? '(leeg)' : `"${from}"`} → ${to === '' ? '(leeg)' : `"${to}"`}`;
}
