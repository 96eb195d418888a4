import { organisation, type Organisation } from './organisation.ts';
import { lineIn, readPage, type Problem, type SourceFile } from './page-file.ts';
import { product, productId, type Product } from './product.ts';
import { toTheEnd, type Steps } from './steps.ts';
import { noSynonyms, synonyms, type Synonyms } from './synonyms.ts';

/** The PDC: every product by its id, in the order of their ids. */
export type Catalogue = ReadonlyMap<string, Product>;

/** A short fingerprint of a text (FNV-1a, 32 bits): tells versions of a page apart, no more than that. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36);
}

function problem(file: SourceFile, path: readonly (string | number)[], message: string): Problem {
  return { file: file.name, line: lineIn(file, path), field: path.join('.'), message };
}

/** What one product says against what the organisation knows. */
function crossCheck(page: Product, file: SourceFile, desk: Organisation): Problem[] {
  const groups = desk.groepen.map(({ id }) => id);
  const places = ['standaard', ...desk.gebouwen.map(({ code }) => code)];
  // One group for everywhere is written without a place.
  const everywhere = Object.keys(page.uitvoerder).length === 1;
  const executors: [(string | number)[], string][] = [
    ...Object.entries(page.uitvoerder).map(([place, id]): [string[], string] => [
      everywhere ? ['uitvoerder'] : ['uitvoerder', place],
      id,
    ]),
    ...page.onderdelen.map((part, index): [(string | number)[], string] => [
      ['onderdelen', index, 'uitvoerder'],
      part.uitvoerder,
    ]),
  ];
  return [
    ...executors
      .filter(([, id]) => !groups.includes(id))
      .map(([path, id]) =>
        problem(file, path, `"${id}" is geen groep in organisation.yaml; kies uit: ${groups.join(', ')}`),
      ),
    ...Object.keys(page.uitvoerder)
      .filter((place) => !places.includes(place))
      .map((place) =>
        problem(file, ['uitvoerder', place], `is geen gebouw in organisation.yaml; kies uit: ${places.join(', ')}`),
      ),
  ];
}

export interface Knowledge {
  organisation: Organisation;
  catalogue: Catalogue;
  synonyms: Synonyms;
}

export type KnowledgeRead = { knowledge: Knowledge } | { problems: Problem[] };

/**
 * Reads everything the desk knows from its files: organisation.yaml, pdc/<id>.yaml and, if it is
 * there, synonyms.yaml.
 * Reports all problems of all files together; never throws.
 */
export function readKnowledge(files: readonly SourceFile[]): KnowledgeRead {
  return toTheEnd(readKnowledgeInSteps(files));
}

/** The same a page at a time, for a desk that is at work meanwhile. */
export function* readKnowledgeInSteps(files: readonly SourceFile[]): Steps<KnowledgeRead> {
  const problems: Problem[] = [];
  const deskFile = files.find((file) => file.name === 'organisation.yaml');
  const desk = deskFile && (yield* readPage(deskFile, organisation));
  if (!desk)
    problems.push({
      file: 'organisation.yaml',
      line: 1,
      field: '(bestand)',
      message: 'ontbreekt; zet het terug naast de map pdc',
    });
  else if ('problems' in desk) problems.push(...desk.problems);

  const languageFile = files.find((file) => file.name === 'synonyms.yaml');
  const language = languageFile ? yield* readPage(languageFile, synonyms) : { value: noSynonyms };
  if ('problems' in language) problems.push(...language.problems);

  const pages = files.filter((file) => /^pdc\/.*\.ya?ml$/.test(file.name)).sort((a, b) => (a.name < b.name ? -1 : 1));
  const catalogue = new Map<string, Product>();
  for (const file of pages) {
    yield;
    const id = file.name.replace(/^pdc\/|\.ya?ml$/g, '');
    if (!productId.safeParse(id).success)
      problems.push(
        problem(
          file,
          ['(bestandsnaam)'],
          'is geen goede id; gebruik kleine letters, cijfers en streepjes, en eindig op .yaml',
        ),
      );
    if (catalogue.has(id))
      problems.push(problem(file, ['(bestandsnaam)'], `is dezelfde id als die van een ander bestand; houd er één`));
    const page = yield* readPage(file, product);
    if ('problems' in page) {
      problems.push(...page.problems);
      continue;
    }
    const known = { ...page.value, id, version: fingerprint(file.text) };
    if (desk && 'value' in desk) problems.push(...crossCheck(known, file, desk.value));
    catalogue.set(id, known);
  }
  if (pages.length === 0)
    problems.push({
      file: 'pdc/',
      line: 1,
      field: '(map)',
      message: 'bevat geen producten; zet er minstens één <id>.yaml in',
    });
  return problems.length > 0 || !desk || !('value' in desk) || !('value' in language)
    ? { problems }
    : { knowledge: { organisation: desk.value, catalogue, synonyms: language.value } };
}
