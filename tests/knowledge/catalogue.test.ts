import { readKnowledge } from '../../knowledge/catalogue.ts';
import { sayProblem, type SourceFile } from '../../knowledge/page-file.ts';
import { broken, goodPage, organisationFile, pageFile } from './a-page.ts';

const problemsOf = (...files: SourceFile[]): string[] => {
  const read = readKnowledge(files);
  return 'problems' in read ? read.problems.map(sayProblem) : [];
};
const withPage = (text: string) => problemsOf(organisationFile, pageFile(text));

test('pages become products under the name of their file, in the order of their ids', () => {
  const read = readKnowledge([pageFile(goodPage, 'pdc/b.yaml'), pageFile(goodPage, 'pdc/a.yaml'), organisationFile]);
  expect('knowledge' in read && [...read.knowledge.catalogue].map(([id, page]) => [id, page.id])).toEqual([
    ['a', 'a'],
    ['b', 'b'],
  ]);
});

test('a page has another version whenever its text changes, and the same one as long as it does not', () => {
  const version = (text: string) => {
    const read = readKnowledge([organisationFile, pageFile(text)]);
    return 'knowledge' in read ? read.knowledge.catalogue.get('voorbeeld')?.version : undefined;
  };
  expect(version(goodPage)).toBe(version(goodPage));
  expect(version(goodPage)).not.toBe(version(broken('Wat is er?', 'Wat is er dan?')));
});

test.each<[string, string, RegExp]>([
  [
    'a group that does not exist',
    broken('uitvoerder: facilitair-team', 'uitvoerder: facilitair'),
    /^pdc\/voorbeeld\.yaml:13 uitvoerder "facilitair" is geen groep in organisation\.yaml; kies uit: accountmanagement, .*schoonmaak$/,
  ],
  [
    'a group that does not exist at one place',
    broken('uitvoerder: facilitair-team', 'uitvoerder:\n  standaard: facilitair-team\n  B50: toren'),
    /^pdc\/voorbeeld\.yaml:15 uitvoerder\.B50 "toren" is geen groep/,
  ],
  [
    'a building that does not exist',
    broken('uitvoerder: facilitair-team', 'uitvoerder:\n  standaard: facilitair-team\n  B77: repro'),
    /^pdc\/voorbeeld\.yaml:15 uitvoerder\.B77 is geen gebouw in organisation\.yaml; kies uit: standaard, B20, B30, B50$/,
  ],
  [
    'a part that nobody does',
    broken(
      'eigenaar:',
      'onderdelen:\n  - id: kast\n    naam: Kast\n    uitvoerder: niemand\n    binnen: 2 werkdagen\neigenaar:',
    ),
    /^pdc\/voorbeeld\.yaml:32 onderdelen\.0\.uitvoerder "niemand" is geen groep/,
  ],
  [
    'a part that begins on a day that is not asked',
    broken(
      'eigenaar:',
      'onderdelen:\n  - id: kast\n    naam: Kast\n    uitvoerder: post\n    binnen: 2 werkdagen\n    vanaf: dag\neigenaar:',
    ),
    /onderdelen\.0\.vanaf "dag" is geen vraag naar een datum; kies uit: /,
  ],
])('%s', (_what, text, problem) => {
  expect(withPage(text)).toEqual([expect.stringMatching(problem)]);
});

test.each<[string, SourceFile[], RegExp]>([
  [
    'a file name that is no id',
    [organisationFile, pageFile(goodPage, 'pdc/Lamp kapot.yaml')],
    /^pdc\/Lamp kapot\.yaml:1 \(bestandsnaam\) is geen goede id; gebruik kleine letters/,
  ],
  [
    'two files with the same id',
    [organisationFile, pageFile(goodPage, 'pdc/a.yaml'), pageFile(goodPage, 'pdc/a.yml')],
    /^pdc\/a\.yml:1 \(bestandsnaam\) is dezelfde id als die van een ander bestand; houd er één$/,
  ],
  [
    'no organisation',
    [pageFile(goodPage)],
    /^organisation\.yaml:1 \(bestand\) ontbreekt; zet het terug naast de map pdc$/,
  ],
  ['no pages', [organisationFile], /^pdc\/:1 \(map\) bevat geen producten; zet er minstens één <id>\.yaml in$/],
  [
    'a wrong word list',
    [organisationFile, pageFile(goodPage), { name: 'synonyms.yaml', text: 'groepen:\n  - ook: [x]\n' }],
    /^synonyms\.yaml:2 groepen\.0\.woord ontbreekt; vul tekst in$/,
  ],
])('%s', (_what, files, problem) => {
  expect(problemsOf(...files)).toEqual([expect.stringMatching(problem)]);
});

test('all problems of all files are told together', () => {
  const problems = problemsOf(
    { ...organisationFile, text: organisationFile.text.replace('Europe/Amsterdam', 'Nergens') },
    pageFile(broken('soort: storing', 'soort: iets'), 'pdc/a.yaml'),
    pageFile('naam: "', 'pdc/b.yaml'),
    pageFile(goodPage, 'pdc/c.yaml'),
    pageFile(broken('prijs: Dit kost je niets', 'prijs: 3'), 'pdc/d.yaml'),
  );
  expect(problems.map((problem) => problem.replace(/:.*/, ''))).toEqual([
    'organisation.yaml',
    'pdc/a.yaml',
    'pdc/b.yaml',
    'pdc/d.yaml',
  ]);
});

test('other files in the folder are nobody’s business', () => {
  expect(problemsOf(organisationFile, pageFile(goodPage), { name: 'pdc/lees-mij.txt', text: '{' })).toEqual([]);
});
