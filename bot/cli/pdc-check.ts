import { DateTime } from 'luxon';
import { readKnowledge, type Knowledge } from '../../knowledge/catalogue.ts';
import { missingEnglish } from '../../knowledge/english.ts';
import { doubleExamples, doubleSynonyms, lookalikes, type Lookalike } from '../../knowledge/lookalikes.ts';
import { lineIn, sayProblem, type Problem, type SourceFile } from '../../knowledge/page-file.ts';
import type { Product } from '../../knowledge/product.ts';
import { unreachable } from '../../knowledge/reachable.ts';
import { unknownInOrganisation, unknownInPage } from '../../knowledge/references.ts';
import { buildSearch } from '../../knowledge/search.ts';
import { readArgs, refuseWords, type Command } from './command.ts';
import { readFiles } from './knowledge.ts';
import { scoreTable, scoresOf, summary } from './pdc-score.ts';

/** More pairs than this fit no screen; --alles shows them all. */
const shownPairs = 15;

/**
 * Says all that is wrong in the files of the PDC (exit code 1), and what is better changed (0): overdue pages, doubles,
 * products that search can not tell apart, pages that are not complete.
 */
export const pdcCheck: Command = async (args, io) => {
  const flag = { type: 'boolean' } as const;
  const options = { score: flag, alles: flag, 'zonder-zoeken': flag };
  const { values, positionals } = readArgs(args, options);
  refuseWords(positionals);
  const files = await readFiles(io.settings().knowledgeDir);
  const result = readKnowledge(files);
  const zone = 'knowledge' in result ? result.knowledge.organisation.tijdzone : 'Europe/Amsterdam';
  const today = DateTime.fromJSDate(io.now(), { zone }).toISODate() ?? '';
  const scores = scoresOf(files, today);
  const problems = 'problems' in result ? result.problems : wrongIn(result.knowledge, files);
  const say = (text: string) => void io.stdout.write(text);
  if (problems.length > 0) {
    const broken = new Set(problems.map(({ file }) => file)).size;
    say(`${problems.map(sayProblem).join('\n')}\n\n`);
    say(`${count(problems.length, 'probleem', 'problemen')} in ${count(broken, 'bestand', 'bestanden')}.\n`);
  }
  if ('knowledge' in result) {
    if (problems.length === 0) say(`${count(result.knowledge.catalogue.size, 'product', 'producten')} in orde.\n`);
    const lines = [
      ...warnings(result.knowledge, today),
      ...(values['zonder-zoeken'] ? [] : alike(result.knowledge, values.alles ? Infinity : shownPairs)),
    ];
    for (const line of lines) say(`Let op: ${line}\n`);
  }
  say(values.score ? `\n${scoreTable(scores)}` : summary(scores));
  return problems.length > 0 ? 1 : 0;
};

/** Wrong, though every file by itself can be read. */
function wrongIn({ catalogue, organisation }: Knowledge, files: readonly SourceFile[]): Problem[] {
  const problem = (file: SourceFile, path: (string | number)[], message: string): Problem => ({
    file: file.name,
    line: lineIn(file, path),
    field: path.join('.'),
    message,
  });
  return files.flatMap((file) => {
    if (file.name === 'organisation.yaml')
      return unknownInOrganisation(organisation, new Set(catalogue.keys())).map(({ path, message }) =>
        problem(file, path, message),
      );
    const page = catalogue.get(file.name.replace(/^pdc\/|\.ya?ml$/g, ''));
    if (!page || !file.name.startsWith('pdc/')) return [];
    return [
      ...unreachable(page).map(({ path, why }) => problem(file, path, `geldt nooit: ${why}`)),
      ...unknownInPage(page).map(({ path, message }) => problem(file, path, message)),
    ];
  });
}

function warnings({ catalogue, synonyms }: Knowledge, today: string): string[] {
  return [
    ...[...catalogue.values()].filter((page) => page['herzien-voor'] <= today).map(overdue),
    ...untranslated([...catalogue.values()]),
    ...doubleExamples(catalogue).map(({ text, products }) => {
      const [first = '', ...others] = new Set(products);
      return others.length === 0
        ? `het voorbeeld "${text}" staat twee keer bij ${first}; haal er een weg.`
        : `het voorbeeld "${text}" staat bij ${[first, ...others].join(' en ')}; laat het bij één product staan.`;
    }),
    ...doubleSynonyms(synonyms).map(
      ({ word, groups }) =>
        `"${word}" staat in synonyms.yaml bij ${groups.join(' en ')}; zo lopen die groepen in elkaar over.`,
    ),
  ];
}

/** Examples that do not find their own product: every one is searched, which takes some seconds. */
function alike({ catalogue, synonyms }: Knowledge, most: number): string[] {
  const pairs = lookalikes(catalogue, buildSearch(catalogue, synonyms));
  const left = pairs.length - most;
  return [
    ...pairs.slice(0, most).map(sayAlike),
    ...(left > 0 ? [`nog ${count(left, 'paar', 'paren')} die op elkaar lijken; zie ze met --alles.`] : []),
  ];
}

function overdue(page: Product): string {
  return `pdc/${page.id}.yaml had vóór ${page['herzien-voor']} herzien moeten zijn; vraag ${page.eigenaar}.`;
}

/** Pages with some English are named with what they lack; those without any are only counted. */
function untranslated(pages: readonly Product[]): string[] {
  const partly = pages.filter((page) => page.engels).map((page) => ({ page, lacking: missingEnglish(page) }));
  const without = pages.filter((page) => !page.engels).length;
  return [
    ...partly
      .filter(({ lacking }) => lacking.length > 0)
      .map(
        ({ page, lacking }) =>
          `pdc/${page.id}.yaml mist Engels: ${lacking.slice(0, 5).join(', ')}${lacking.length > 5 ? ` en nog ${String(lacking.length - 5)}` : ''}; dat zegt Loket in het Nederlands.`,
      ),
    ...(without > 0 && partly.length > 0
      ? [
          `${count(without, 'product heeft', 'producten hebben')} nog geen Engelse tekst; die zegt Loket in het Nederlands.`,
        ]
      : []),
  ];
}

function sayAlike({ product, rival, examples }: Lookalike): string {
  const sentence = `${count(examples.length, 'voorbeeld', 'voorbeelden')} van ${product} ${examples.length === 1 ? 'vindt' : 'vinden'}`;
  return `${sentence} ${rival === undefined ? 'niets' : `eerst ${rival}`}, zoals "${examples[0] ?? ''}".`;
}

export function count(number: number, one: string, more: string): string {
  return `${String(number)} ${number === 1 ? one : more}`;
}
