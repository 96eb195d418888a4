import { fit, profileOf, readSenses } from '../../knowledge/sense.ts';
import { findNegated } from '../../knowledge/sentence.ts';
import { readWords } from '../../knowledge/words.ts';

test.each([
  ['de lamp doet het ineens niet meer', ['storing']],
  ['mijn toetsenbord hapert', ['storing']],
  ['er is geen warm water', ['storing']],
  ['the printer does not work', ['storing']],
  ['ik wil een nieuwe muis', ['aanvraag']],
  ['zaal reserveren', ['aanvraag']],
  ['muis kapot, ik wil een nieuwe', ['storing', 'aanvraag']],
  ['hoe zet ik mijn afwezigheid aan', ['informatie']],
  ['niemand reageert, ik ben ontevreden', ['klacht']],
  ['super goed geholpen', ['compliment']],
  ['ik heb een idee voor de kantine', ['wens']],
  ['een stuk of zes kasten', []],
  ['de kast', []],
])('%s', (text, senses) => {
  expect(readSenses(text)).toEqual(senses);
});

test('the examples of a product bend its profile, and do not overrule its kind', () => {
  const profile = profileOf('aanvraag', [['storing'], ['storing'], []]);
  expect(profile.aanvraag).toBeCloseTo(0.6);
  expect(profile.storing).toBeCloseTo(0.4);
  expect(fit(['aanvraag'], profile)).toBeGreaterThan(fit(['storing'], profile));
  expect(fit([], profile)).toBe(0.5);
});

test.each([
  ['geen nieuwe pas, alleen toegang tot de 4e', 'nieuwe pas'],
  ['het gaat niet om een pas maar om toegang', 'om een pas'],
  ['niet de lamp maar de schakelaar', 'de lamp'],
  ['ik hoef geen koffie', 'koffie'],
  ['koffie hoeft niet', 'koffie hoeft'],
  ['geen licht in de gang', ''],
  ['ik heb geen internet', ''],
  ['de printer doet het niet maar de scanner wel', ''],
  ['mijn pas werkt niet op de vierde', ''],
])('denied in "%s": "%s"', (text, denied) => {
  const words = readWords(text);
  const found = findNegated(words);
  expect(
    words
      .filter((_, at) => found.has(at))
      .map((word) => word.text)
      .join(' '),
  ).toBe(denied);
});
