import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
/** Reads organisation.yaml and pdc/*.yaml below a folder. A missing folder gives an empty list; other faults throw. */
export async function readKnowledgeFiles(folder) {
    const missing = (error) => {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    };
    const names = (await readdir(join(folder, 'pdc')).catch(missing)) ?? [];
    const wanted = ['organisation.yaml', ...names.filter((name) => /\.ya?ml$/.test(name)).map((name) => `pdc/${name}`)];
    const files = await Promise.all(wanted.map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8').catch(missing) })));
    return files.filter((file) => file.text !== undefined);
}
//# sourceMappingURL=knowledge-files.js.map