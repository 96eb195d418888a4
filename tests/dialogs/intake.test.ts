import { applicable, back, begin, nextQuestion, settle } from '../../dialogs/intake.ts';
import type { Intake } from '../../dialogs/session.ts';
import { answer, catalogue, empty, lamp, page } from './a-page-of-questions.ts';
import { context, question } from './answers/asked.ts';

describe('als', () => {
  const first = question('tekst', { id: 'eerst' });
  test.each([
    ['is', { is: 'a' }, 'a', true],
    ['is', { is: 'a' }, 'b', false],
    ['is true', { is: true }, true, true],
    ['is, of several', { is: 'a' }, ['b', 'a'], true],
    ['is, of what nobody knew', { is: 'a' }, null, false],
    ['een-van', { 'een-van': ['a', 'b'] }, 'b', true],
    ['een-van', { 'een-van': ['a', 'b'] }, 'c', false],
    ['een-van, of several', { 'een-van': ['a', 'b'] }, ['c', 'b'], true],
    ['niet', { niet: 'a' }, 'b', true],
    ['niet', { niet: 'a' }, 'a', false],
    ['niet, unanswered', { niet: 'a' }, undefined, false],
    ['minstens', { minstens: 10 }, 10, true],
    ['minstens', { minstens: 10 }, 9, false],
    ['minstens, of what is no number', { minstens: 10 }, '10', false],
    ['hoogstens', { hoogstens: 10 }, 10, true],
    ['hoogstens', { hoogstens: 10 }, 11, false],
    ['hoogstens, unanswered', { hoogstens: 10 }, undefined, false],
    ['beantwoord', { beantwoord: true }, 'iets', true],
    ['beantwoord, with "weet ik niet"', { beantwoord: true }, null, true],
    ['beantwoord', { beantwoord: true }, undefined, false],
    ['not beantwoord', { beantwoord: false }, undefined, true],
    ['not beantwoord', { beantwoord: false }, 'iets', false],
    ['two at once', { minstens: 5, hoogstens: 10 }, 7, true],
    ['two at once', { minstens: 5, hoogstens: 10 }, 11, false],
  ])('%s %j on %j: %s', (_kind, when, value, holds) => {
    const second = question('tekst', { id: 'dan', als: [{ vraag: 'eerst', ...when }] });
    const answers = value === undefined ? {} : { eerst: answer(value) };
    expect(applicable(page([first, second]), answers).map(({ id }) => id)).toEqual(
      holds ? ['eerst', 'dan'] : ['eerst'],
    );
  });

  test('every condition must hold', () => {
    const als = [
      { vraag: 'eerst', is: 'a' },
      { vraag: 'dan', is: 'b' },
    ];
    const product = page([first, question('tekst', { id: 'dan' }), question('tekst', { id: 'derde', als })]);
    const ids = (eerst: string, dan: string) =>
      applicable(product, { eerst: answer(eerst), dan: answer(dan) }).map(({ id }) => id);
    expect(ids('a', 'b')).toContain('derde');
    expect(ids('a', 'c')).not.toContain('derde');
  });

  test('an answer to a question that no longer applies counts for nothing', () => {
    const product = page([
      first,
      question('tekst', { id: 'dan', als: [{ vraag: 'eerst', is: 'a' }] }),
      question('tekst', { id: 'derde', als: [{ vraag: 'dan', beantwoord: true }] }),
    ]);
    const answers = { eerst: answer('b'), dan: answer('oud') };
    expect(applicable(product, answers).map(({ id }) => id)).toEqual(['eerst']);
  });
});

describe('the next question', () => {
  const product = page([
    question('tekst', { id: 'een' }),
    question('tekst', { id: 'twee', verplicht: false }),
    question('tekst', { id: 'drie', als: [{ vraag: 'een', is: 'ja' }] }),
    question('tekst', { id: 'vier' }),
  ]);
  test('is the first that is needed and applies; optional ones are not asked', () => {
    expect(nextQuestion(product, { ...empty(product), answers: {} })?.id).toBe('een');
    expect(nextQuestion(product, { ...empty(product), answers: { een: answer('nee') } })?.id).toBe('vier');
    expect(nextQuestion(product, { ...empty(product), answers: { een: answer('ja') } })?.id).toBe('drie');
  });
  test('is an optional one of which half is known', () => {
    const half = { ...empty(product), answers: { een: answer('nee') }, parts: { twee: { part: {}, ask: 'En?' } } };
    expect(nextQuestion(product, half)?.id).toBe('twee');
  });
  test('is none when all is known, and then the summary is open', () => {
    const done = { ...empty(product), answers: { een: answer('nee'), vier: answer('x') }, asking: 'vier' };
    expect(nextQuestion(product, done)).toBeUndefined();
    expect(settle(product, done)).not.toHaveProperty('asking');
  });
});

describe('the beginning', () => {
  test('takes from the sentence what it tells', () => {
    const room = catalogue.get('vergaderzaal-reserveren')!;
    const intake = begin(room, 'zaal voor 8 man donderdag van 10 tot 12 met koffie', 'i1', context());
    expect(Object.entries(intake.answers).map(([id, { value, from }]) => [id, value, from])).toEqual([
      ['wanneer', { datum: '2026-11-26', van: '10:00', tot: '12:00' }, 'said'],
      ['personen', 8, 'said'],
      ['koffie', true, 'said'],
    ]);
    expect(intake).toMatchObject({ asking: 'gebouw', trail: [], version: room.version, product: room.id });
  });

  test('takes the sentence as the description where the page allows it', () => {
    expect(begin(lamp, 'hoi, de lamp knippert', 'i1', context()).answers['wat']?.value).toBe('de lamp knippert');
    expect(begin(lamp, 'verlichting', 'i1', context()).answers).toEqual({});
  });

  test('fills in what the directory knows, where the page allows it and nothing was said', () => {
    const call = catalogue.get('terugbelverzoek')!;
    const known = context(undefined, { phone: '06-00000001' });
    expect(begin(call, 'bel me', 'i1', known).answers['nummer']).toMatchObject({ value: '06-00000001', from: 'known' });
    expect(begin(call, 'bel me op 06-00000002', 'i1', known).answers['nummer']).toMatchObject({
      value: '06-00000002',
      from: 'said',
    });
    expect(begin(call, 'bel me', 'i1', context()).asking).toBe('nummer');
  });

  test('keeps what is known in part, and asks for the rest first', () => {
    const room = catalogue.get('vergaderzaal-reserveren')!;
    const intake = begin(room, 'zaal morgen voor 8 man', 'i1', context());
    expect(intake.parts['wanneer']).toEqual({ part: { datum: '2026-11-25' }, ask: 'Van hoe laat tot hoe laat?' });
    expect(intake.asking).toBe('wanneer');
  });

  test('does not look for answers to questions that do not apply', () => {
    const pass = catalogue.get('toegangspas-kwijt')!;
    expect(Object.keys(begin(pass, 'mijn pas is stuk', 'i1', context()).answers)).toEqual(['wat']);
  });
});

describe('back', () => {
  const product = page([
    question('tekst', { id: 'een' }),
    question('locatie', { id: 'waar' }),
    question('tekst', { id: 'drie' }),
  ]);
  const at = (more: Partial<Intake>): Intake => ({ ...empty(product), ...more });

  test('forgets the last answer and asks it again', () => {
    const intake = at({ answers: { een: answer('x'), drie: answer('y') }, trail: ['een', 'drie'] });
    const earlier = back(product, intake);
    expect(earlier).toMatchObject({ asking: 'drie', trail: ['een'], answers: { een: answer('x') } });
    expect(earlier?.answers).not.toHaveProperty('drie');
    expect(earlier && back(product, earlier)).toMatchObject({ asking: 'een', trail: [], answers: {} });
  });

  test('first undoes half an answer', () => {
    const parts = { waar: { part: { gebouw: 'B20' }, ask: 'Waar in B20?' } };
    const intake = at({ answers: { een: answer('x') }, trail: ['een'], parts, asking: 'waar' });
    expect(back(product, intake)).toMatchObject({ asking: 'waar', trail: ['een'], parts: {} });
  });

  test('goes no further than the first question, and skips questions that are gone', () => {
    expect(back(product, at({ trail: [] }))).toBeUndefined();
    expect(back(product, at({ trail: ['weg'] }))).toBeUndefined();
  });

  test('makes an older summary one that confirms nothing', () => {
    const intake = at({ answers: { een: answer('x') }, trail: ['een'], revision: 4 });
    expect(back(product, intake)?.revision).toBe(5);
  });
});
