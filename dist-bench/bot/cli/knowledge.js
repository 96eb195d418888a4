import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readKnowledge } from "../../knowledge/catalogue.js";
import { readPage, sayProblem } from "../../knowledge/page-file.js";
import { noSynonyms, synonyms } from "../../knowledge/synonyms.js";
import { readKnowledgeFiles } from "../knowledge-files.js";
import { Refusal } from "./command.js";
/** Reads all files of the knowledge folder. Reports every problem of every file together. */
export async function checkKnowledge(folder) {
    const result = readKnowledge(await readKnowledgeFiles(folder));
    const language = await readSynonyms(folder);
    const problems = [result, language].flatMap((part) => ('problems' in part ? part.problems : []));
    return 'knowledge' in result && 'value' in language
        ? { known: { ...result.knowledge, synonyms: language.value } }
        : { problems };
}
/** What the desk knows. Throws Refusal with all problems of the files. */
export async function loadKnowledge(folder) {
    const result = await checkKnowledge(folder);
    if ('known' in result)
        return result.known;
    throw new Refusal(result.problems.map(sayProblem));
}
async function readSynonyms(folder) {
    const file = { name: 'synonyms.yaml', text: '' };
    try {
        file.text = await readFile(join(folder, file.name), 'utf8');
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return { value: noSynonyms };
        throw error;
    }
    return readPage(file, synonyms);
}
//# sourceMappingURL=knowledge.js.map