import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
/**
 * Reads manifest.json, the PNG icons and languages/*.json below a folder. What is missing is left out, so that
 * buildPackage reports it with everything else; other faults throw.
 */
export async function readParts(folder) {
    const names = (await namesIn(folder)).filter((name) => name === 'manifest.json' || name.endsWith('.png'));
    const languages = (await namesIn(join(folder, 'languages'))).filter((name) => name.endsWith('.json'));
    const read = async (name, path) => [name, new Uint8Array(await readFile(path))];
    return Object.fromEntries(await Promise.all([
        ...languages.map((name) => read(name, join(folder, 'languages', name))),
        ...names.map((name) => read(name, join(folder, name))),
    ]));
}
async function namesIn(folder) {
    try {
        return await readdir(folder);
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return [];
        throw error;
    }
}
//# sourceMappingURL=parts.js.map