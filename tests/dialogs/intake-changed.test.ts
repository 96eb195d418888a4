import { amend, begin, carryOver, reopen, sameAnswer, spotAll, take } from '../../dialogs/intake.ts';
import type { Intake } from '../../dialogs/session.ts';
import { answer, catalogue, empty, page } from './a-page-of-questions.ts';
import { context, question } from './answers/asked.ts';

const choices = ['a', 'b', 'c'].map((waarde) => ({ waarde, tekst: waarde.toUpperCase() }));

describe('a newer page', () => {
  const old = page([question('tekst', { id: 'een' }), question('keuze', { id: 'soort', keuzes: choices })]);
  const intake: Intake = {
    ...empty(old),
    answers: { een: answer('x'), soort: answer('b', 'keuze'), weg: answer('z') },
    parts: { een: { part: 1, ask: '?' } },
    trail: ['een', 'soort'],
    revision: 3,
  };

  test('keeps the answers that still fit, and asks what is new', () => {
    const next = page([...old.richtvragen, question('tekst', { id: 'nieuw' })], 'v2');
    expect(carryOver(next, intake)).toMatchObject({
      version: 'v2',
      asking: 'nieuw',
      parts: {},
      revision: 4,
      answers: { een: answer('x'), soort: answer('b', 'keuze') },
    });
  });

  test('lets go of an answer whose question is gone, of another soort, or whose choice is gone', () => {
    const next = page(
      [
        question('getal', { id: 'een' }),
        question('keuze', { id: 'soort', keuzes: choices.filter(({ waarde }) => waarde !== 'b') }),
      ],
      'v2',
    );
    expect(carryOver(next, intake).answers).toEqual({});
  });

  test('keeps "weet ik niet" and several choices that are all still there', () => {
    const several = question('meerkeuze', { id: 'soort', keuzes: choices });
    const given = { ...intake, answers: { soort: answer(['a', 'c'], 'meerkeuze') } };
    expect(carryOver(page([several], 'v2'), given).answers).toHaveProperty('soort');
    const unknown = { ...intake, answers: { soort: answer(null, 'keuze') } };
    expect(
      carryOver(page([question('keuze', { id: 'soort', keuzes: choices })], 'v2'), unknown).answers,
    ).toHaveProperty('soort');
  });
});

describe('corrections', () => {
  const room = catalogue.get('vergaderzaal-reserveren')!;
  const intake = begin(room, 'zaal voor 8 man donderdag van 10 tot 12 in B20', 'i1', context());
  const ids = (text: string, given = intake) => {
    const { changed, repeated } = amend(room, given, text, context());
    return { changed: changed.map(({ id }) => id), repeated: repeated.map(({ id }) => id) };
  };

  test.each([
    ['o nee, 10 man', ['personen'], []],
    ['toch B30', ['gebouw'], []],
    ['vrijdag in B30 met 12 personen', ['wanneer', 'personen', 'gebouw'], []],
    ['B20', [], ['gebouw']],
    ['donderdag met 9 man', ['personen'], ['wanneer']],
    ['prima', [], []],
  ])('%s changes %j and repeats %j', (text, changed, repeated) => {
    expect(ids(text)).toEqual({ changed, repeated });
  });

  test('fill in what was "weet ik niet"', () => {
    const unknown = { ...intake, answers: { ...intake.answers, gebouw: answer(null, 'locatie') } };
    expect(ids('B30', unknown).changed).toEqual(['gebouw']);
  });

  test('make an older summary one that confirms nothing', () => {
    expect(amend(room, intake, '10 man', context()).intake.revision).toBeGreaterThan(intake.revision);
  });

  test('may open a question that did not apply before', () => {
    const pass = catalogue.get('toegangspas-kwijt')!;
    const broken = begin(pass, 'mijn pas is stuk', 'i1', context());
    expect(broken.asking).toBeUndefined();
    expect(amend(pass, broken, 'hij is niet stuk maar kwijt', context()).intake.asking).toBe('waar');
  });
});

test('in passing only questions that are still open are answered', () => {
  const room = catalogue.get('vergaderzaal-reserveren')!;
  const intake = begin(room, 'zaal in B20', 'i1', context());
  const more = spotAll(room, intake, 'B30, met 8 man', context());
  expect(more.answers['gebouw']?.value).toEqual({ gebouw: 'B20' });
  expect(more.answers['personen']?.value).toBe(8);
});

test('an answer replaces the half of it, and a reopened question keeps its answer until then', () => {
  const room = catalogue.get('vergaderzaal-reserveren')!;
  const when = room.richtvragen[0]!;
  const half = begin(room, 'zaal morgen', 'i1', context());
  const value = { datum: '2026-11-25', van: '10:00', tot: '12:00' };
  const whole = take(half, when, { is: 'answer', value }, context(), 'asked');
  expect(whole.parts).toEqual({});
  expect(whole.answers['wanneer']?.text).toBe('woensdag 25 november, 10:00-12:00');
  expect(reopen(whole, when)).toMatchObject({ asking: 'wanneer', answers: whole.answers });
});

test('the same answer is the same in whatever order its fields come', () => {
  expect(sameAnswer({ gebouw: 'B20', plek: 'hal' }, { plek: 'hal', gebouw: 'B20' })).toBe(true);
  expect(sameAnswer({ gebouw: 'B20' }, { gebouw: 'B30' })).toBe(false);
  expect(sameAnswer(null, undefined)).toBe(false);
});
