import { typeOf } from '../../../dialogs/answers/answer-types.ts';
import { takesBack } from '../../../dialogs/answers/choice.ts';
import { context, question, read, readOn, spot } from './asked.ts';

const keuzes = [
  { waarde: 'kwijt', tekst: 'Kwijt', ook: ['verloren', 'nergens vinden'] },
  { waarde: 'gestolen', tekst: 'Gestolen', ook: ['gejat'] },
  { waarde: 'defect', tekst: 'Stuk of doet het niet', ook: ['stuk', 'pas doet het niet', 'geeft rood'] },
];
const pass = question('keuze', { keuzes });
const several = question('meerkeuze', { keuzes });
const hint = '✗ Zo ziet een antwoord eruit.';

test.each([
  ['Kwijt', 'kwijt'],
  ['kwijt', 'kwijt'],
  ['verloren in de trein', 'kwijt'],
  ['ik kan hem nergens vinden', 'kwijt'],
  ['GEJAT!', 'gestolen'],
  ['stuk of doet het niet', 'defect'],
  ["mijn pas doet 't niet meer", 'defect'],
  ['mn pas doet t nie', 'defect'],
  ['hij is niet stuk maar kwijt', 'kwijt'],
  ['niet gestolen, verloren', 'kwijt'],
  ['de eerste', 'kwijt'],
  ['de tweede', 'gestolen'],
  ['doe maar 3', 'defect'],
  ['2', 'gestolen'],
  ['de laatste', 'defect'],
])('%s is %s', (reply, value) => {
  expect(read(reply, pass)).toBe(value);
});

test.each([
  ['gestolen of kwijt', '? Kwijt | Gestolen'],
  ['de vierde', hint],
  ['geen idee', hint],
  ['', hint],
  ['__proto__', hint],
])('%s → %s', (reply, outcome) => {
  expect(read(reply, pass)).toBe(outcome);
});

test('without a hint the choices are named', () => {
  const plain = question('keuze', { keuzes, hint: undefined });
  expect(read('tja', plain)).toBe('✗ Kies er een: "Kwijt", "Gestolen" of "Stuk of doet het niet".');
});

test.each([
  ['ik ben mijn pas verloren', 'kwijt'],
  ['m’n pas is gejat', 'gestolen'],
  ['mijn pas is stuk of gestolen', undefined],
  ['de tweede pas', undefined],
  ['kwijtschelding', undefined],
])('in passing: %s → %s', (sentence, value) => {
  expect(spot(sentence, pass)).toBe(value);
});

test.each([
  ['gestolen en stuk', ['gestolen', 'defect']],
  ['alles', ['kwijt', 'gestolen', 'defect']],
  ['allebei', ['kwijt', 'gestolen', 'defect']],
  ['de eerste', ['kwijt']],
  ['niets', hint],
])('of several: %s', (reply, value) => {
  expect(read(reply, several)).toEqual(value);
});

test('of several, in passing only what is named', () => {
  expect(spot('gejat, en de rest is stuk', several)).toEqual(['gestolen', 'defect']);
  expect(spot('alles', several)).toBeUndefined();
});

test('an answer can be taken back', () => {
  expect(takesBack('toch niet gestolen', pass, 'gestolen')).toBe(true);
  expect(takesBack('toch niet gestolen', pass, 'kwijt')).toBe(false);
  expect(takesBack('zonder gejat', several, ['kwijt', 'gestolen'])).toBe(true);
  expect(takesBack('gestolen', pass, 'gestolen')).toBe(false);
  expect(takesBack('niet gestolen', pass, undefined)).toBe(false);
});

test('is said in the words of the page, and can be pressed', () => {
  const type = typeOf(pass);
  expect(type.show('defect', pass, context())).toBe('Stuk of doet het niet');
  expect(type.show(['kwijt', 'defect'], several, context())).toBe('Kwijt, Stuk of doet het niet');
  expect(type.show('verdwenen', pass, context())).toBe('verdwenen');
  expect(type.choices?.(pass, context()).map(({ value }) => read(value, pass))).toEqual([
    'kwijt',
    'gestolen',
    'defect',
  ]);
});

const food = question('meerkeuze', {
  keuzes: [
    { waarde: 'koffie', tekst: 'Koffie en thee', ook: ['koffie', 'thee'] },
    { waarde: 'lunch', tekst: 'Lunch', ook: ['broodjes'] },
    { waarde: 'borrel', tekst: 'Borrel', ook: ['hapjes'] },
    { waarde: 'geen-eten', tekst: 'Geen eten of drinken', ook: ['niets'] },
  ],
});
test.each([
  ['alles', ['koffie', 'lunch', 'borrel']],
  ['allebei', ['koffie', 'lunch', 'borrel']],
  ['alles behalve de lunch', ['koffie', 'borrel']],
  ['alles maar geen borrel', ['koffie', 'lunch']],
  ['de eerste twee', ['koffie', 'lunch']],
  ['eerste 2', ['koffie', 'lunch']],
  ['doe maar de tweede', ['lunch']],
  ['2', ['lunch']],
  ['borel', ['borrel']],
  ['niets', ['geen-eten']],
  ['alles behalve friet', hint],
  ['de eerste negen', ['koffie']],
])('of several at once: %s', (reply, value) => {
  expect(read(reply, food)).toEqual(value);
});

const machines = question('keuze', {
  keuzes: ['Laptop', 'Labtop', 'Telefoon'].map((tekst) => ({ waarde: tekst.toLowerCase(), tekst })),
});
test.each([
  ['telefon', 'telefoon'],
  ['latop', '? Laptop | Labtop'],
  ['xyz', hint],
  ['misschien', hint],
  ['hoezo', hint],
])('mistyped: %s', (reply, value) => {
  expect(read(reply, machines)).toBe(value);
});

test('of two that fit it is asked which, and either can be said', () => {
  expect(readOn('gestolen of kwijt', 'de tweede', pass)).toBe('gestolen');
  expect(readOn('gestolen of kwijt', 'verloren', pass)).toBe('kwijt');
  expect(readOn('latop', 'Labtop', machines)).toBe('labtop');
});
