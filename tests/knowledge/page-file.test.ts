import { organisation } from '../../knowledge/organisation.ts';
import { lineIn, readPage, sayProblem } from '../../knowledge/page-file.ts';
import { product } from '../../knowledge/product.ts';
import { toTheEnd } from '../../knowledge/steps.ts';
import { broken, goodPage, organisationFile, pageFile } from './a-page.ts';

/** The problems of a page, each as the editor reads it. */
function problemsOf(text: string): string[] {
  const read = toTheEnd(readPage(pageFile(text), product));
  return 'problems' in read ? read.problems.map(sayProblem) : [];
}

test('a page that is in order has no problems', () => {
  expect(problemsOf(goodPage)).toEqual([]);
});

test.each<[string, string, string]>([
  ['a missing field', broken(/^omschrijving.*\n/m, ''), 'pdc/voorbeeld.yaml:1 omschrijving ontbreekt; vul tekst in'],
  ['a missing list', broken(/^voorbeelden.*\n/m, ''), 'pdc/voorbeeld.yaml:1 voorbeelden ontbreekt; vul een lijst in'],
  ['a missing block', broken(/^knip.*\n/m, ''), 'pdc/voorbeeld.yaml:1 knip ontbreekt; vul een blok met velden in'],
  [
    'a missing field inside a question',
    broken('    vraag: Waar is het?\n', ''),
    'pdc/voorbeeld.yaml:22 richtvragen.1.vraag ontbreekt; vul tekst in',
  ],
  [
    'an unknown field',
    broken('prijs:', 'prijzen: 3\nprijs:'),
    'pdc/voorbeeld.yaml:11 (bestand) kent het veld "prijzen" niet; haal het weg of verbeter de spelling',
  ],
  [
    'an unknown field of a question',
    broken('kort: Plaats', 'kort: Plaats\n    maximaal: 3'),
    'pdc/voorbeeld.yaml:26 richtvragen.1 kent het veld "maximaal" niet; haal het weg of verbeter de spelling',
  ],
  [
    'a value that is not one of the list',
    broken('soort: storing', 'soort: stroring'),
    'pdc/voorbeeld.yaml:2 soort kent deze waarde niet; kies uit: storing, aanvraag, informatie, klacht, wens, compliment',
  ],
  [
    'a soort of question that does not exist',
    broken('soort: locatie', 'soort: lokatie'),
    'pdc/voorbeeld.yaml:23 richtvragen.1.soort kent deze soort niet; kijk in docs/beheer.md welke soorten er zijn',
  ],
  [
    'a group of which the first field is no text',
    broken('soort: locatie', 'soort: groep\n    velden: [{ id: aantal, kort: Aantal, soort: getal }]'),
    'pdc/voorbeeld.yaml:24 richtvragen.1.velden.0.soort moet hier tekst zijn: het eerste veld is hoe je ieder van de groep noemt',
  ],
  [
    'a group with a field twice',
    broken(
      'soort: locatie',
      'soort: groep\n    velden: [{ id: naam, kort: Naam, soort: tekst }, { id: naam, kort: Nog eens, soort: tekst }]',
    ),
    'pdc/voorbeeld.yaml:24 richtvragen.1.velden.1.id "naam" komt twee keer voor; geef elk veld een eigen id',
  ],
  [
    'a group without fields',
    broken('soort: locatie', 'soort: groep'),
    'pdc/voorbeeld.yaml:22 richtvragen.1.velden ontbreekt; vul een lijst in',
  ],
  [
    'a group of more than it may have',
    broken(
      'soort: locatie',
      'soort: groep\n    minimaal: 9\n    maximaal: 3\n    velden: [{ id: naam, kort: Naam, soort: tekst }]',
    ),
    'pdc/voorbeeld.yaml:24 richtvragen.1.minimaal is meer dan maximaal (3)',
  ],
  [
    'a field of a soort that is too much for a group',
    broken('soort: locatie', 'soort: groep\n    velden: [{ id: waar, kort: Waar, soort: locatie }]'),
    'pdc/voorbeeld.yaml:24 richtvragen.1.velden.0.soort kent deze soort niet; kijk in docs/beheer.md welke soorten er zijn',
  ],
  [
    'a text where a list belongs',
    broken('zoekwoorden: [voorbeeld]', 'zoekwoorden: voorbeeld'),
    'pdc/voorbeeld.yaml:15 zoekwoorden heeft een verkeerde vorm; hier hoort een lijst',
  ],
  [
    'a number where a text belongs',
    broken('prijs: Dit kost je niets', 'prijs: 15'),
    'pdc/voorbeeld.yaml:11 prijs heeft een verkeerde vorm; hier hoort tekst',
  ],
  ['an empty text', broken('prijs: Dit kost je niets', "prijs: ' '"), 'pdc/voorbeeld.yaml:11 prijs is leeg of te kort'],
  [
    'too few examples',
    broken('[een, twee, drie]', '[een, twee]'),
    'pdc/voorbeeld.yaml:16 voorbeelden heeft er minstens 3 nodig',
  ],
  [
    'a name that is too long',
    broken('naam: Voorbeeld', `naam: ${'x'.repeat(61)}`),
    'pdc/voorbeeld.yaml:1 naam is te lang; hoogstens 60 tekens',
  ],
  [
    'a lead time that cannot be counted',
    broken('binnen: 1 werkdag', 'binnen: morgen'),
    'pdc/voorbeeld.yaml:10 levertijd.binnen schrijf een aantal en een eenheid: minuten, werkuren, werkdagen of weken; bijvoorbeeld "2 werkdagen"',
  ],
  [
    'a date in another form',
    broken('2027-06-01', '1 juni 2027'),
    'pdc/voorbeeld.yaml:30 herzien-voor schrijf een datum als 2027-06-01',
  ],
  [
    'an id with capitals',
    broken('id: waar', 'id: Waar'),
    'pdc/voorbeeld.yaml:22 richtvragen.1.id gebruik kleine letters, cijfers en streepjes, bijvoorbeeld "aantal-personen"',
  ],
  [
    'an id that occurs twice',
    broken('id: waar', 'id: wat'),
    'pdc/voorbeeld.yaml:22 richtvragen.1.id "wat" komt twee keer voor; geef elke vraag een eigen id',
  ],
  [
    'als that looks ahead',
    broken('kort: Wat is er\n', 'kort: Wat is er\n    als: [{ vraag: waar, beantwoord: true }]\n'),
    'pdc/voorbeeld.yaml:22 richtvragen.0.als.0.vraag "waar" is geen eerdere vraag; kijk alleen terug, naar: (er zijn nog geen vragen)',
  ],
  [
    'als on a question that is not there',
    broken('- vraag: wat\n', '- vraag: wanneer\n'),
    'pdc/voorbeeld.yaml:27 richtvragen.1.als.0.vraag "wanneer" is geen eerdere vraag; kijk alleen terug, naar: wat',
  ],
  [
    'questions on a page that only refers',
    broken('eigenaar:', 'afhandeling: doorverwijzen\neigenaar:'),
    'pdc/voorbeeld.yaml:18 richtvragen een product dat alleen doorverwijst stelt geen richtvragen; haal ze weg of kies afhandeling: intake',
  ],
  [
    'a choice out of one',
    broken('soort: tekst', 'soort: keuze\n    keuzes: [{ waarde: a, tekst: A }]'),
    'pdc/voorbeeld.yaml:20 richtvragen.0.keuzes heeft er minstens 2 nodig',
  ],
  [
    'a page with nothing in it',
    '',
    'pdc/voorbeeld.yaml:1 (bestand) heeft een verkeerde vorm; hier hoort een blok met velden',
  ],
  [
    'a list instead of a page',
    '- naam: x\n',
    'pdc/voorbeeld.yaml:1 (bestand) heeft een verkeerde vorm; hier hoort een blok met velden',
  ],
])('%s', (_what, text, problem) => {
  expect(problemsOf(text)).toEqual([problem]);
});

test.each([
  ['an open quote', broken('prijs: Dit', 'prijs: "Dit'), goodPage.split('\n').length],
  ['a tab for indentation', broken('  - id: wat', '\t- id: wat'), 18],
  ['a second colon', broken('prijs: Dit kost je niets', 'prijs: Dit: kost: niets'), 11],
  ['a field that stands there twice', broken('prijs:', 'naam: Nog een\nprijs:'), 11],
])('no YAML because of %s', (_what, text, line) => {
  const [first = ''] = problemsOf(text);
  expect(first).toMatch(
    new RegExp(`^pdc/voorbeeld\\.yaml:${String(line)} \\(opmaak\\) is geen geldige YAML \\(.+\\); let op inspringen`),
  );
});

test('an endless page is refused rather than unfolded', () => {
  const bomb = [
    'a: &a [x, x, x, x, x, x, x, x, x]',
    ...['b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name, at) => {
      const inner = `*${'abcdefgh'.charAt(at)}`;
      return `${name}: &${name} [${Array.from({ length: 9 }, () => inner).join(', ')}]`;
    }),
  ].join('\n');
  expect(problemsOf(bomb)).toEqual([expect.stringMatching(/^pdc\/voorbeeld\.yaml:1 \(opmaak\) is niet te lezen/)]);
});

test('all problems of a page are told at once, each with its line, field and remedy', () => {
  const text = broken('soort: storing', 'soort: stroring')
    .replace('prijs: Dit kost je niets', 'prijs: 15')
    .replace('binnen: 1 werkdag', 'binnen: snel')
    .replace('id: waar', 'id: wat');
  const problems = problemsOf(text);
  expect(problems.map((problem) => problem.split(' ').slice(0, 2).join(' '))).toEqual([
    'pdc/voorbeeld.yaml:2 soort',
    'pdc/voorbeeld.yaml:10 levertijd.binnen',
    'pdc/voorbeeld.yaml:11 prijs',
  ]);
});

test.each<[string, string, string, RegExp]>([
  [
    'a time zone that does not exist',
    'Europe/Amsterdam',
    'Europa/Amsterdam',
    /:9 tijdzone is geen tijdzone; schrijf bijvoorbeeld/,
  ],
  [
    'hours in another form',
    "maandag: { van: '08:00', tot: '17:00' }",
    "maandag: { van: 8 uur, tot: '17:00' }",
    /:12 openingstijden\.maandag\.van schrijf een tijd als 08:00$/,
  ],
  ['a building that is not there', 'gebouw: B30', 'gebouw: B77', /personen\.\d\.gebouw "B77" staat niet bij gebouwen/],
])('organisation.yaml: %s', (_what, good, wrong, problem) => {
  const read = toTheEnd(
    readPage({ ...organisationFile, text: organisationFile.text.replace(good, wrong) }, organisation),
  );
  expect('problems' in read && read.problems.map(sayProblem)).toEqual([expect.stringMatching(problem)]);
});

test('the line of a field can be asked, also of one that is not there', () => {
  const file = pageFile(goodPage);
  expect(lineIn(file, ['uitvoerder'])).toBe(13);
  expect(lineIn(file, ['richtvragen', 1, 'kort'])).toBe(25);
  expect(lineIn(file, ['richtvragen', 1, 'hint'])).toBe(22);
  expect(lineIn(file, ['niets'])).toBe(1);
});
