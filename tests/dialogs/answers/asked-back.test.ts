import { amend, context, question, read, readOn, spot } from './asked.ts';

/** What is asked back about a day, a time or a period, and what is said to that. "?" is asked back with these buttons. */
const hint = '✗ Zo ziet een antwoord eruit.';
const at = (datum: string, van: string, tot: string) => ({ datum, van, tot });
const day = question('datum');
const time = question('tijd');
const period = question('periode');

describe('what was asked back is answered', () => {
  test.each([
    ['volgende vrijdag', 'vrijdag 4 december', '2026-12-04'],
    ['volgende vrijdag', 'de eerste', '2026-11-27'],
    ['volgende vrijdag', 'volgende week vrijdag', '2026-12-04'],
    ['volgende vrijdag', 'doe toch maar maandag', '2026-11-30'],
    ['eind van de maand', 'ja', '2026-11-30'],
    ['eind van de maand', 'nee, 15 december', '2026-12-15'],
    ['eind van de maand', 'nee', hint],
  ])('a day: %s, and then %s', (first, then, outcome) => {
    expect(readOn(first, then, day)).toBe(outcome);
  });

  test.each([
    ['half 7', "'s avonds", '18:30'],
    ['half 7', 'de ochtend', '06:30'],
    ['half 7', '18:30', '18:30'],
    ['half 7', 'de tweede', '18:30'],
    ['half 7', 'nee, 8 uur', '08:00'],
    ['half 7', 'tja', hint],
  ])('a time: %s, and then %s', (first, then, outcome) => {
    expect(readOn(first, then, time)).toBe(outcome);
  });

  test.each([
    ['volgende vrijdag van 10 tot 12', 'de tweede', at('2026-12-04', '10:00', '12:00')],
    ['morgen van 6 tot 8', "'s avonds", at('2026-11-25', '18:00', '20:00')],
    ['morgen van 6 tot 8', 'van 9 tot 10', at('2026-11-25', '09:00', '10:00')],
    ['morgen om half 7', "'s avonds", '… {"datum":"2026-11-25","van":"18:30"} Vanaf 18:30, en tot hoe laat?'],
    ['eind van de maand van 10 tot 12', 'ja graag', at('2026-11-30', '10:00', '12:00')],
  ])('a period: %s, and then %s', (first, then, outcome) => {
    expect(readOn(first, then, period)).toEqual(outcome);
  });
});

test('a correction that can be meant in two ways is asked back', () => {
  expect(amend('doe maar volgende vrijdag', period, at('2026-11-26', '10:00', '12:00'))).toBe(
    '? vrijdag 27 november | vrijdag 4 december',
  );
  expect(amend('toch om half 7', time, '10:00')).toBe('? 06:30 | 18:30');
});

test('several days are kept when the hours change, and one day replaces them', () => {
  const known = { datum: '2026-11-30', van: '09:00', einddatum: '2026-12-02', tot: '17:00' };
  expect(amend('tot 4 uur', period, known)).toEqual({ ...known, tot: '16:00' });
  expect(amend('een dag later', period, known)).toEqual({ ...known, datum: '2026-12-01', einddatum: '2026-12-03' });
  expect(amend('alleen dinsdag', period, known)).toEqual(at('2026-12-01', '09:00', '17:00'));
});

test('in passing, what is unsure is asked back as well', () => {
  expect(spot('zaal voor 8 man volgende vrijdag van 10 tot 12', period)).toBe(
    '? vrijdag 27 november | vrijdag 4 december',
  );
  expect(spot('er komt iemand om half 7', time)).toBe('? 06:30 | 18:30');
  expect(spot('graag klaar voor het weekend', day)).toBe('? vrijdag 27 november');
});

test('a desk that is open in the evening hears the evening', () => {
  const open = { van: '12:00', tot: '21:00' };
  const openingstijden = {
    maandag: open,
    dinsdag: open,
    woensdag: open,
    donderdag: open,
    vrijdag: open,
    zaterdag: open,
    zondag: open,
  };
  const evening = { ...context(), organisation: { ...context().organisation, openingstijden } };
  expect(read('half 7', time, evening)).toBe('18:30');
  expect(read('10 uur', time, evening)).toBe('? 10:00 | 22:00');
});
