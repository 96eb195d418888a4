import { jest } from '@jest/globals';
import { mentions, plain } from '../../../dialogs/answers/answer-type.ts';

test.each([
  ['  Hallo,   Wereld!! ', 'hallo, wereld'],
  ['Één café', 'een cafe'],
  ['m’n', "m'n"],
  ['...?', ''],
  ['3.12', '3.12'],
  ['a\n\tb', 'a b'],
])('%j is plainly %j', (text, said) => {
  expect(plain(text)).toBe(said);
});

test.each([
  ['de lamp is stuk', 'stuk', true],
  ['stukken', 'stuk', false],
  ['mn pas doet t nie', 'mijn pas doet het niet', true],
  ["m'n pas doet 't niet", 'mijn pas doet het niet', true],
  ['doet ie niks', 'doet hij niks', true],
  ['van maandag t/m vrijdag', 'het', false],
  ['a.b', 'a+b', false],
  ['c++ cursus', 'c++', true],
])('"%s" mentions "%s": %s', (text, words, outcome) => {
  expect(mentions(text, words)).toBe(outcome);
});

test('is not slow on what nobody types', () => {
  const began = performance.now();
  plain('. '.repeat(100_000));
  plain('a\u0301'.repeat(50_000));
  expect(performance.now() - began).toBeLessThan(1000);
});

test('remembers words, and not what somebody tells at length', () => {
  const normalize = jest.spyOn(String.prototype, 'normalize');
  const looked = (text: string) => {
    normalize.mockClear();
    plain(text);
    plain(text);
    return normalize.mock.calls.length;
  };
  expect(looked('de Lamp van kamer 3.99')).toBe(1);
  expect(looked(`ik vertel ${'heel '.repeat(20)}veel`)).toBe(2);
  normalize.mockRestore();
});
