import { sheetsOf } from '../../knowledge/sheet.ts';
import { Misuse, readArgs, refuseWords, type Command } from './command.ts';
import { knowledgeIn, readFiles } from './knowledge.ts';
import { writeSheets } from './sheet-file.ts';

/** Writes the flat fields of all products to a spreadsheet, and their richtvragen to a second sheet. */
export const pdcExport: Command = async (args, io) => {
  const { values, positionals } = readArgs(args, { out: { type: 'string' } });
  refuseWords(positionals);
  if (!values.out) throw new Misuse('Zeg met --out welk bestand het wordt, zoals --out pdc.xlsx.');
  const files = await readFiles(io.settings().knowledgeDir);
  const { catalogue } = knowledgeIn(files);
  const written = await writeSheets(values.out, sheetsOf(files));
  io.stdout.write(`${String(catalogue.size)} producten in ${written.join(' en ')}.\n`);
  return 0;
};
