import { createRequire } from 'node:module';
const compiled = new Map();
/**
 * Compiles a schema (1.24) that @microsoft/app-manifest bundles with the ajv it brings along. Its own validator won't do: it
 * loads only from Node 20.19 on, may fetch from the web, can't compile the localization schema, and answers in loose strings.
 */
function validator(kind) {
    const known = compiled.get(kind);
    if (known)
        return known;
    const library = createRequire(createRequire(import.meta.url).resolve('@microsoft/app-manifest'));
    const { default: Ajv } = library('ajv-draft-04');
    const { default: addFormats } = library('ajv-formats');
    const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
    addFormats(ajv, ['uri', 'email', 'regex']);
    const made = ajv.compile(library(`./json-schemas/teams/v1.24/${kind}.schema.json`));
    compiled.set(kind, made);
    return made;
}
/** What is wrong with a file by its schema, in Dutch with the remedy. Makes no network call. */
export function schemaProblems(kind, file, content) {
    const validate = validator(kind);
    if (validate(content))
        return [];
    return (validate.errors ?? [])
        .filter((error) => !saidBetter(kind, error))
        .map((error) => `${file}: ${error.instancePath.slice(1).replaceAll('/', '.') || '(het geheel)'} ${explain(error)}`);
}
/** Whether one of our own rules reports this too, with a better remedy or a stricter limit. */
function saidBetter(kind, { keyword, instancePath }) {
    if (kind === 'MicrosoftTeams.Localization')
        return ['required', 'additionalProperties'].includes(keyword);
    return ((keyword === 'pattern' && /(Url|\/botId)$/.test(instancePath)) ||
        (keyword.startsWith('max') && /^\/bots\/\d+\/commandLists\/\d+\/commands/.test(instancePath)));
}
function explain({ keyword, params, schemaPath, message }) {
    switch (keyword) {
        case 'required':
            return `mist ${String(params.missingProperty)}; vul het aan`;
        case 'additionalProperties':
            return `kent ${String(params.additionalProperty)} niet; haal het weg of verbeter de spelling`;
        case 'type':
            return `heeft een verkeerde vorm; hier hoort ${String(params.type)}`;
        case 'enum':
            return `kent deze waarde niet; kies uit ${params.allowedValues.join(', ')}`;
        case 'const':
            return `moet ${String(params.allowedValue)} zijn`;
        case 'maxLength':
            return `is te lang; hoogstens ${String(params.limit)} tekens`;
        case 'maxItems':
            return `heeft er te veel; hoogstens ${String(params.limit)}`;
        case 'pattern':
            return explainPattern(schemaPath);
        default:
            return `voldoet niet aan het schema van Teams (${message ?? keyword}); kijk in de documentatie van het manifest`;
    }
}
function explainPattern(schemaPath) {
    if (schemaPath.includes('nonEmptyString'))
        return 'is leeg; vertaal het';
    if (schemaPath.includes('guid'))
        return 'is geen GUID; neem de toepassings-id (client) van de registratie in Entra over, zoals 12345678-90ab-cdef-1234-567890abcdef';
    if (schemaPath.includes('hexColor'))
        return 'is geen kleur; schrijf die als #2E7E87';
    if (schemaPath.includes('languageTag'))
        return 'is geen taalcode; schrijf die als nl of en-us';
    return 'heeft een verkeerde opmaak; kijk in de documentatie van het manifest hoe dit veld eruitziet';
}
//# sourceMappingURL=schema.js.map