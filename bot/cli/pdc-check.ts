import { DateTime } from 'luxon';
import { readKnowledge } from '../../knowledge/catalogue.ts';
import type { Product } from '../../knowledge/product.ts';
import { sayProblem } from '../../knowledge/page-file.ts';
import { readKnowledgeFiles } from '../knowledge-files.ts';
import { readArgs, refuseWords, type Command } from './command.ts';

/** Says all that is wrong in the files of the PDC, or which products are due for review. */
export const pdcCheck: Command = async (args, io) => {
  refuseWords(readArgs(args, {}).positionals);
  const result = readKnowledge(await readKnowledgeFiles(io.settings().knowledgeDir));
  if ('problems' in result) {
    const { problems } = result;
    const files = new Set(problems.map(({ file }) => file)).size;
    io.stdout.write(`${problems.map(sayProblem).join('\n')}\n\n`);
    io.stdout.write(`${count(problems.length, 'probleem', 'problemen')} in ${count(files, 'bestand', 'bestanden')}.\n`);
    return 1;
  }
  const { catalogue, organisation } = result.knowledge;
  const today = DateTime.fromJSDate(io.now(), { zone: organisation.tijdzone }).toISODate() ?? '';
  io.stdout.write(`${count(catalogue.size, 'product', 'producten')} in orde.\n`);
  for (const page of catalogue.values()) if (page['herzien-voor'] <= today) io.stdout.write(overdue(page));
  return 0;
};

function overdue(page: Product): string {
  return `Let op: pdc/${page.id}.yaml had vóór ${page['herzien-voor']} herzien moeten zijn; vraag ${page.eigenaar}.\n`;
}

function count(number: number, one: string, more: string): string {
  return `${String(number)} ${number === 1 ? one : more}`;
}
