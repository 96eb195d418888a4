import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { editorSchemas, schemaText } from '../../knowledge/editor-schema.ts';
import { readArgs, refuseWords, type Command } from './command.ts';
import { Refusal } from '../refusal.ts';

/** Writes the JSON Schemas with which an editor helps to fill in the files, beside those files. */
export const pdcSchema: Command = async (args, io) => {
  refuseWords(readArgs(args, {}).positionals);
  const folder = join(io.settings().knowledgeDir, 'schema');
  try {
    await mkdir(folder, { recursive: true });
    for (const [name, schema] of Object.entries(editorSchemas()))
      await writeFile(join(folder, `${name}.schema.json`), schemaText(schema));
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    throw new Refusal([`${folder} is niet te schrijven (${code}); geef jezelf schrijfrecht op die map.`]);
  }
  io.stdout.write(
    `Gemaakt: ${Object.keys(editorSchemas())
      .map((name) => join(folder, `${name}.schema.json`))
      .join(', ')}.\n`,
  );
  return 0;
};
