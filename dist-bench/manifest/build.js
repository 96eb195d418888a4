import { strToU8, zipSync } from 'fflate';
import { languageFiles } from "./translations.js";
import { validate } from "./validate.js";
/** The app id of a package for a demo: it validates, but Teams has no bot by this id. The caller should say so. */
export const demoAppId = '00000000-0000-0000-0000-000000000000';
/**
 * Makes the Teams app package: fills in the {{…}} of the manifest, validates all of it, and zips it. Gives every problem
 * at once, in Dutch with its remedy. The same input gives the same bytes.
 */
export function buildPackage(parts, options) {
    const bytes = parts['manifest.json'];
    if (!bytes)
        return { problems: ['manifest.json ontbreekt; wijs de map aan waar manifest.json en de iconen in staan'] };
    let template;
    try {
        template = JSON.parse(new TextDecoder().decode(bytes));
    }
    catch (error) {
        const reason = error.message;
        return {
            problems: [`manifest.json is geen geldige JSON (${reason}); let op komma's, aanhalingstekens en haakjes`],
        };
    }
    const unknown = new Set();
    const manifest = fillIn(template, options, unknown);
    const problems = [
        ...[...unknown].map((blank) => `manifest.json: {{${blank}}} is onbekend; kies uit ${blanks.map((name) => `{{${name}}}`).join(', ')} of zet er een vaste tekst`),
        ...validate(manifest, parts),
    ];
    if (problems.length > 0)
        return { problems };
    const { icons } = manifest;
    const named = [...new Set([...Object.values(icons), ...languageFiles(manifest)])];
    const files = { 'manifest.json': strToU8(`${JSON.stringify(manifest, null, 2)}\n`) };
    for (const name of named)
        files[name] = parts[name];
    return { zip: zipSync(files, { level: 9, mtime: new Date(1980, 0, 1) }) };
}
const blanks = [
    'appId',
    'version',
    'developer.name',
    'developer.websiteUrl',
    'developer.privacyUrl',
    'developer.termsOfUseUrl',
];
/** Replaces {{…}} in every text of a JSON value; a blank that does not exist is kept and noted in `unknown`. */
function fillIn(value, options, unknown) {
    if (typeof value === 'string')
        return value.replace(/\{\{(.*?)\}\}/g, (whole, blank) => {
            const known = blanks.find((name) => name === blank);
            if (!known)
                unknown.add(blank);
            return known ? valueOf(known, options) : whole;
        });
    if (Array.isArray(value))
        return value.map((item) => fillIn(item, options, unknown));
    if (typeof value === 'object' && value !== null)
        return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fillIn(item, options, unknown)]));
    return value;
}
function valueOf(blank, { appId, version, developer }) {
    switch (blank) {
        case 'appId':
            return appId;
        case 'version':
            return version;
        case 'developer.name':
            return developer.name;
        case 'developer.websiteUrl':
            return developer.websiteUrl;
        case 'developer.privacyUrl':
            return developer.privacyUrl;
        case 'developer.termsOfUseUrl':
            return developer.termsOfUseUrl;
    }
}
//# sourceMappingURL=build.js.map