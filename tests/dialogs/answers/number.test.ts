import { numberOf, ordinalIn } from '../../../dialogs/answers/counting.ts';
import { question, read, spot } from './asked.ts';

const people = question('getal', { minimaal: 1, maximaal: 150, eenheid: ['man', 'mensen', 'personen', 'p'] });
const bare = question('getal', { minimaal: 0, maximaal: 1000 });
const hint = '✗ Zo ziet een antwoord eruit.';

test.each([
  ['8', 8],
  ['acht', 8],
  ['een', 1],
  ['één', 1],
  ['twaalf mensen', 12],
  ['een stuk of tien', 10],
  ['ongeveer 20', 20],
  ['vijfentwintig', 25],
  ['honderd', 100],
  ["met z'n achten", 8],
  ['met ons zessen', 6],
  ["met z'n tweeën", 2],
  ['met zijn vijven', 5],
  ['we zijn met 8', 8],
  ['8p', 8],
  ['tien tot twaalf personen', 12],
  ['zes, en graag koffie', 6],
  ['een man of 8', 8],
  ['een dozijn', 12],
  ['half dozijn', 6],
  ['twee dozijn', 24],
  ['tussen de 10 en 15', 15],
  ['10 à 12', 12],
  ['10-15', 15],
  ['10 of 15', 15],
  ['geen idee, ongeveer 20', 20],
  ['honderdvijftig', 150],
  ['honderdtwintig man', 120],
  ['zo rond de 25', 25],
  ['minstens 12', 12],
  ['wij zijn met zijn drieën', 3],
])('%s is %d', (reply, value) => {
  expect(read(reply, people)).toBe(value);
});

test.each([
  ['een uur later', hint],
  ['toch van 9 tot 11', hint],
  ['12 uur', hint],
  ['in kamer 3.12', hint],
  ['26 november', hint],
  ['een paar', hint],
  ['geen idee', hint],
  ['anderhalf', '✗ Alleen een heel getal, bijvoorbeeld 1 of 2.'],
  ['', hint],
  ['-5', hint],
  ['8,5', hint],
  ['99999999999', hint],
  ['0', '✗ Dat is te weinig: het moeten er minstens 1 zijn.'],
  ['200', '✗ Dat is te veel: het kunnen er hoogstens 150 zijn.'],
])('%s is no number of people', (reply, outcome) => {
  expect(read(reply, people)).toBe(outcome);
});

test.each([
  ['zaal voor 8 man donderdag van 10 tot 12', 8],
  ["vergaderzaal met z'n zessen", 6],
  ['zaal voor twaalf personen', 12],
  ['zaal morgen van 10 tot 12', undefined],
  ['zaal voor 500 man', undefined],
  ['kamer 3.12', undefined],
])('in passing: %s → %s', (sentence, value) => {
  expect(spot(sentence, people)).toBe(value);
});

const amount = question('getal', { minimaal: 1, maximaal: 100_000, eenheid: ['euro', 'eur'] });
test.each([
  ['€ 250', 250],
  ['€1.250', 1250],
  ['1.250 euro', 1250],
  ['1.250,00', 1250],
  ['250,-', 250],
  ['ongeveer 300 euro', 300],
  ['€ 12,50', hint],
])('%s is an amount of %s', (reply, value) => {
  expect(read(reply, amount)).toBe(value);
});

test('"met z\'n drieën" is no number of nights', () => {
  expect(spot("met z'n drieën naar Brussel", question('getal', { eenheid: ['nachten'] }))).toBeUndefined();
});

test('in passing nothing counts without a unit', () => {
  expect(spot('ik heb er 3 nodig', bare)).toBeUndefined();
  expect(read('0', bare)).toBe(0);
});

test.each([
  ['nul', 0],
  ['negentien', 19],
  ['eenentwintig', 21],
  ['achtennegentig', 98],
  ['tweehonderd', 200],
  ['driehonderdvijftien', 315],
  ['7', 7],
  ['veel', NaN],
])('%s counts %d', (word, value) => {
  expect(numberOf(word)).toBe(value);
});

test.each([
  ['de tweede', 3, 1],
  ['doe maar 2', 3, 1],
  ['nummer 3', 3, 2],
  ['2e', 3, 1],
  ['de laatste', 3, 2],
  ['de vierde', 3, undefined],
  ['0', 3, undefined],
  ['4', 3, undefined],
  ['de kraan', 3, undefined],
])('%s of %d is at %s', (said, length, at) => {
  expect(ordinalIn(said, length)).toBe(at);
});
