import { question, read, spot } from './asked.ts';

const person = question('persoon');
const hint = '✗ Zo ziet een antwoord eruit.';

test.each([
  ['ikzelf', 'Sam'],
  ['Ik', 'Sam'],
  ['voor mij', 'Sam'],
  ['mezelf', 'Sam'],
  ['Jan de Vries', 'Jan de Vries'],
  ['voor Jan de Vries', 'Jan de Vries'],
  ['het is Ella', 'Ella'],
  ['J. Jansen', 'J. Jansen'],
  ['Łukasz', 'Łukasz'],
  ["D'Angelo", "D'Angelo"],
  ['1', hint],
  ['!', hint],
  ['', hint],
  ['A', hint],
  ['x'.repeat(121), hint],
])('%s is %s', (reply, outcome) => {
  expect(read(reply, person)).toBe(outcome);
});

test('is not guessed from a sentence', () => {
  expect(spot('er komt morgen iemand voor Jan', person)).toBeUndefined();
});
