import { commandLimits } from './commands.ts';
import { at, list, texts } from './json.ts';
import type { Parts } from './parts.ts';
import { schemaProblems } from './schema.ts';

/** The names of the language files that a manifest asks for. */
export function languageFiles(manifest: unknown): string[] {
  const named = [
    at(manifest, 'localizationInfo', 'defaultLanguageFile'),
    ...additional(manifest).map(({ file }) => file),
  ];
  return [...new Set(named.filter((file) => typeof file === 'string'))];
}

function additional(manifest: unknown): { languageTag?: unknown; file?: unknown }[] {
  return list(at(manifest, 'localizationInfo', 'additionalLanguages'));
}

/** What can be translated: every language file must have exactly these keys. */
function translatable(manifest: unknown): Map<string, string> {
  const wanted =
    /^(name|description)\.(short|full)$|^(bots\[0\]\.commandLists|composeExtensions)\[\d+\]\.commands\[\d+\](\.parameters\[\d+\])?\.(title|description)$/;
  return new Map(
    texts(manifest)
      .map(({ path, text }) => [path.replace(/\.(\d+)(?=\.|$)/g, '[$1]'), text] as const)
      .filter(([key]) => wanted.test(key)),
  );
}

/** Every language is named once, and its file is there and says everything that can be translated, and nothing else. */
export function languageProblems(manifest: unknown, files: Parts): string[] {
  const problems: string[] = [];
  const tags = [
    at(manifest, 'localizationInfo', 'defaultLanguageTag'),
    ...additional(manifest).map((one) => one.languageTag),
  ];
  for (const tag of new Set(tags.filter((one, nth) => tags.indexOf(one) !== nth)))
    problems.push(`manifest.json: localizationInfo noemt de taal ${String(tag)} vaker dan eens; laat er één staan`);
  const named = languageFiles(manifest);
  for (const name of Object.keys(files).filter((one) => one.endsWith('.json') && one !== 'manifest.json'))
    if (!named.includes(name))
      problems.push(
        `languages/${name} hoort bij geen taal; noem het in localizationInfo.additionalLanguages of haal het weg`,
      );
  const wanted = translatable(manifest);
  for (const name of named) {
    const bytes = files[name];
    if (name.includes('/')) problems.push(`manifest.json: het taalbestand ${name} moet zonder map, zoals en.json`);
    else if (bytes) problems.push(...translationProblems(name, bytes, wanted));
    else problems.push(`languages/${name} ontbreekt, maar manifest.json noemt het; voeg het toe of haal de taal weg`);
  }
  return problems;
}

function translationProblems(name: string, bytes: Uint8Array, wanted: Map<string, string>): string[] {
  const file = `languages/${name}`;
  let content: unknown;
  try {
    content = JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    return [`${file} is geen geldige JSON (${(error as Error).message}); let op komma's, aanhalingstekens en haakjes`];
  }
  const problems = schemaProblems('MicrosoftTeams.Localization', file, content);
  if (typeof content !== 'object' || content === null || Array.isArray(content)) return problems;
  const found = new Map<string, unknown>(Object.entries(content).filter(([key]) => key !== '$schema'));
  for (const [key, original] of wanted) {
    const text = found.get(key);
    if (text === undefined) problems.push(`${file}: ${key} ontbreekt; vertaal "${original}"`);
    else if (typeof text !== 'string') continue;
    else if (/^(bots|composeExtensions)/.test(key) && text.trim() === '')
      problems.push(`${file}: ${key} is leeg; vertaal "${original}"`);
    else if (key.endsWith('].description') && text.length > commandLimits.description)
      problems.push(`${file}: ${key} is te lang voor Teams; hoogstens ${String(commandLimits.description)} tekens`);
    else if (key.startsWith('bots') && key.endsWith('].title') && text !== original)
      problems.push(
        `${file}: ${key} is vertaald, maar Loket verstaat het woord "${original}"; laat dat staan en vertaal de uitleg`,
      );
  }
  for (const key of found.keys())
    if (!wanted.has(key))
      problems.push(`${file}: ${key} staat niet in manifest.json; haal het weg of verbeter de spelling`);
  return problems;
}
