import { parse } from 'yaml';
import { completeness } from '../../knowledge/completeness.ts';
import { goodPage } from './a-page.ts';

const today = '2026-11-23';
const full: Record<string, unknown> = {
  ...(parse(goodPage) as Record<string, unknown>),
  omschrijving: 'Een voorbeeld dat lang genoeg is om te begrijpen wat je krijgt.',
  kwaliteitskenmerken: ['netjes', 'op tijd'],
  bestelprocedure: 'Vertel het hier in de chat.',
  leveringsvoorwaarden: 'Alleen voor medewerkers van hier.',
  zoekwoorden: ['een', 'twee', 'drie'],
  voorbeelden: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'],
};

test('a page with everything in it is complete', () => {
  expect(completeness(full, today)).toEqual({ score: 100, lacking: [] });
});

test('an empty page scores nothing, and its five mandatory parts are named first', () => {
  const { score, lacking } = completeness({}, today);
  expect(score).toBe(0);
  expect(lacking.map(({ field }) => field).slice(0, 5)).toEqual([
    'omschrijving',
    'kwaliteitskenmerken',
    'bestelprocedure',
    'leveringsvoorwaarden',
    'contact',
  ]);
  expect(lacking.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
});

test.each<[string, unknown, number, string]>([
  ['omschrijving', undefined, 88, 'ontbreekt'],
  ['omschrijving', 'TODO', 88, 'ontbreekt'],
  ['omschrijving', 'nog in te vullen', 88, 'ontbreekt'],
  ['omschrijving', '…', 88, 'ontbreekt'],
  ['omschrijving', 'Kort.', 94, 'is erg kort (5 tekens; minstens 40)'],
  ['kwaliteitskenmerken', ['netjes'], 94, 'heeft er 1; minstens 2'],
  ['contact', { vragen: 'hier', klachten: 'pm' }, 92, 'mist klachten, storingen'],
  ['voorbeelden', ['a', 'b', 'c', 'd'], 96, 'heeft er 4; minstens 8'],
  ['levertijd', { tekst: 'snel' }, 97, 'mist binnen'],
  ['richtvragen', [], 94, 'ontbreekt'],
  ['herzien-voor', '2026-11-23', 97, 'is voorbij (2026-11-23)'],
  ['eigenaar', 7, 97, 'ontbreekt'],
  ['contact', null, 88, 'mist vragen, klachten, storingen'],
])('%s: %j scores %i', (field, value, score, what) => {
  const result = completeness({ ...full, [field]: value }, today);
  expect(result.score).toBe(score);
  expect(result.lacking).toEqual([{ field, weight: 100 - score, what }]);
});

test('a page that only refers needs no questions and no time', () => {
  const page = { ...full, afhandeling: 'doorverwijzen', richtvragen: [], levertijd: { tekst: 'meteen' } };
  expect(completeness(page, today).score).toBe(100);
});
