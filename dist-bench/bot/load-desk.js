import { readKnowledge } from "../knowledge/catalogue.js";
import { buildSearch } from "../knowledge/search.js";
import { calendarOf } from "../tickets/calendar.js";
import { readKnowledgeFiles } from "./knowledge-files.js";
/** The knowledge of the desk is not in order. */
export class KnowledgeProblem extends Error {
    name = 'KnowledgeProblem';
    problems;
    constructor(problems) {
        super('knowledge is not in order');
        this.problems = problems;
    }
}
/** Reads and checks the knowledge folder. Throws KnowledgeProblem with every problem. */
export async function loadDesk(folder) {
    const read = readKnowledge(await readKnowledgeFiles(folder));
    if ('problems' in read)
        throw new KnowledgeProblem(read.problems);
    const { organisation, catalogue } = read.knowledge;
    return { organisation, catalogue, search: buildSearch(catalogue), calendar: calendarOf(organisation) };
}
//# sourceMappingURL=load-desk.js.map