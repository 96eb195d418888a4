import { amend, context, question, read, readOn, spot } from './asked.ts';

/**
 * How people in the Netherlands and Flanders answer when they are asked for a day, a time or a period, on Tuesday 24 November 2026 at
 * 10:00, at a desk that is open from 8 to 17. "?" is asked back with these buttons, "…" keeps the part and asks for the rest.
 */
const hint = '✗ Zo ziet een antwoord eruit.';
const at = (datum: string, van: string, tot: string) => ({ datum, van, tot });
const day = question('datum');
const time = question('tijd');
const period = question('periode');

test.each([
  ['vandaag', '2026-11-24'],
  ['morgen', '2026-11-25'],
  ['overmorgen', '2026-11-26'],
  ['morgenochtend', '2026-11-25'],
  ['donderdag', '2026-11-26'],
  ['donderdagmiddag', '2026-11-26'],
  ['aanstaande vrijdag', '2026-11-27'],
  ['deze vrijdag', '2026-11-27'],
  ['komende maandag', '2026-11-30'],
  ['volgende week dinsdag', '2026-12-01'],
  ['dinsdag volgende week', '2026-12-01'],
  ['volgende vrijdag', '? vrijdag 27 november | vrijdag 4 december'],
  ['volgende maandag', '2026-11-30'],
  ['vrijdag over een week', '2026-12-04'],
  ['over 14 dagen', '2026-12-08'],
  ['over veertien dagen', '2026-12-08'],
  ['over een week', '2026-12-01'],
  ['over een week of twee', '? dinsdag 1 december'],
  ['binnen een week', '? dinsdag 1 december'],
  ['binnen 14 dagen', '? dinsdag 8 december'],
  ['tegen vrijdag', '2026-11-27'],
  ['den 15de', '2026-12-15'],
  ['de 15de', '2026-12-15'],
  ['15 december', '2026-12-15'],
  ['den 15de december', '2026-12-15'],
  ['15 dec', '2026-12-15'],
  ['15 dec.', '2026-12-15'],
  ['dinsdag 1 december', '2026-12-01'],
  ['di 1 december', '2026-12-01'],
  ['1-12', '2026-12-01'],
  ['1/12', '2026-12-01'],
  ['3/4', '2027-04-03'],
  ['03/04/2027', '2027-04-03'],
  ['1 december 2026', '2026-12-01'],
  ["1 december '26", '2026-12-01'],
  ['eind van de maand', '? maandag 30 november'],
  ['eind december', '? donderdag 31 december'],
  ['eind deze week', '? vrijdag 27 november'],
  ['einde volgende week', '? vrijdag 4 december'],
  ['begin januari', '? vrijdag 1 januari 2027'],
  ['begin volgende week', '? maandag 30 november'],
  ['half december', '? dinsdag 15 december'],
  ['voor het weekend', '? vrijdag 27 november'],
  ['na het weekend', '? maandag 30 november'],
  ['in het weekend', '? zaterdag 28 november | zondag 29 november'],
  ['van 3 t/m 7 december', '? donderdag 3 december | maandag 7 december'],
  ['van 3 tot en met 7 december', '? donderdag 3 december | maandag 7 december'],
  ['3 of 4 december', '? donderdag 3 december | vrijdag 4 december'],
  ['vanaf maandag tot en met woensdag', '? maandag 30 november | woensdag 2 december'],
  ['donderdag of vrijdag', '? donderdag 26 november | vrijdag 27 november'],
  ['maandag t/m woensdag', '? maandag 30 november | woensdag 2 december'],
  ['woesndag', '2026-11-25'],
  ['vrijdga', '2026-11-27'],
  ['dinsdg', '2026-12-01'],
  ['3 decmber', '2026-12-03'],
  ['kerstvakantie', hint],
  ['volgende week', '✗ Welke dag precies? Bijvoorbeeld "volgende week dinsdag".'],
  ['ergens volgende week', '✗ Welke dag precies? Bijvoorbeeld "volgende week dinsdag".'],
  ['gisteren', '✗ Die dag is al voorbij.'],
  ['nov 30', '2026-11-30'],
  ['the 30th of November', '2026-11-30'],
  ['in two weeks', '2026-12-08'],
  ['zo snel mogelijk', hint],
  ['vrijdag over twee weken', '2026-12-11'],
  ['doe maar vrijdag', '2026-11-27'],
  ['liever donderdag', '2026-11-26'],
  ['de 31e', '2026-12-31'],
  ['31 november', '✗ 31 november bestaat niet: die maand heeft 30 dagen.'],
  ['maandag 26 november', '✗ 26 november is een donderdag, geen maandag. Welke dag bedoel je?'],
  ['eerste kerstdag', hint],
  ['vandaag nog', '2026-11-24'],
  ['nu', '2026-11-24'],
  ['straks', hint],
])('asked for a day: %s', (reply, outcome) => {
  expect(read(reply, day)).toBe(outcome);
});

test.each([
  ['10', '10:00'],
  ['10 uur', '10:00'],
  ['half 3', '14:30'],
  ['half drie', '14:30'],
  ['half 7', '? 06:30 | 18:30'],
  ['half zeven', '? 06:30 | 18:30'],
  ['6 uur', '? 06:00 | 18:00'],
  ['7 uur', '? 07:00 | 19:00'],
  ["7 uur 's ochtends", '07:00'],
  ["'s ochtends 7 uur", '07:00'],
  ['kwart voor 3', '14:45'],
  ['kwart over 10', '10:15'],
  ['15u30', '15:30'],
  ['15u', '15:00'],
  ['14:30', '14:30'],
  ['7:30', '07:30'],
  ['07.30', '07:30'],
  ['2:30', '14:30'],
  ['6:30', '? 06:30 | 18:30'],
  ['tussen 9 en 11', '? 09:00 | 11:00'],
  ['rond 10 uur', '10:00'],
  ['rond een uur of drie', '15:00'],
  ['tegen 10 uur', '10:00'],
  ['tegen tienen', '10:00'],
  ['vijf voor half 9', '08:25'],
  ['vijf voor 12', '11:55'],
  ['om 12 uur', '12:00'],
  ["12 uur 's nachts", '00:00'],
  ["'s middags om 2 uur", '14:00'],
  ["2 uur 's middags", '14:00'],
  ["half 3 's middags", '14:30'],
  ["'s avonds half 8", '19:30'],
  ["half acht 's avonds", '19:30'],
  ['10u', '10:00'],
  ['8h15', '08:15'],
  ['vanmiddag 3 uur', '15:00'],
  ['9 uur stipt', '09:00'],
  ['9.15 uur', '09:15'],
  ['13.00u', '13:00'],
  ['na de lunch', hint],
  ['in de ochtend', hint],
  ['voor 10 uur', '10:00'],
  ['na 10 uur', '10:00'],
  ['10 over 2', '14:10'],
  ['kwart na 2', '14:15'],
  ['klokslag 10 uur', '10:00'],
  ['half11', '10:30'],
  ['20 over 9', '09:20'],
  ['tien voor negen', '08:50'],
  ['half 1', '12:30'],
  ['een uur', '13:00'],
  ['1 uur', '13:00'],
])('asked for a time: %s', (reply, outcome) => {
  expect(read(reply, time)).toBe(outcome);
});

test.each<[string, unknown]>([
  ['morgen van 10 tot 12', at('2026-11-25', '10:00', '12:00')],
  ['overmorgen van 9 tot 11', at('2026-11-26', '09:00', '11:00')],
  ['donderdag half 3 tot 4', at('2026-11-26', '14:30', '16:00')],
  ['donderdag van half 3 tot 4', at('2026-11-26', '14:30', '16:00')],
  ['morgen half 3', '… {"datum":"2026-11-25","van":"14:30"} Vanaf 14:30, en tot hoe laat?'],
  ['morgen tussen 9 en 11', at('2026-11-25', '09:00', '11:00')],
  ['morgen de hele middag', at('2026-11-25', '13:00', '17:00')],
  ['morgen de ganse dag', at('2026-11-25', '08:00', '17:00')],
  ['de hele dag', '… {"van":"08:00","tot":"17:00"} Op welke dag?'],
  [
    'vanaf maandag tot en met woensdag',
    '… {"datum":"2026-11-30","einddatum":"2026-12-02"} Vanaf hoe laat op de eerste dag, en tot hoe laat op de laatste?',
  ],
  [
    'van maandag t/m woensdag van 9 tot 17 uur',
    { datum: '2026-11-30', van: '09:00', einddatum: '2026-12-02', tot: '17:00' },
  ],
  [
    'van 3 t/m 7 december',
    '… {"datum":"2026-12-03","einddatum":"2026-12-07"} Vanaf hoe laat op de eerste dag, en tot hoe laat op de laatste?',
  ],
  ['van 3 t/m 7 december, de hele dag', { datum: '2026-12-03', van: '08:00', einddatum: '2026-12-07', tot: '17:00' }],
  ['volgende vrijdag van 10 tot 12', '? vrijdag 27 november | vrijdag 4 december'],
  ['morgen van 6 tot 8', '? 06:00-08:00 | 18:00-20:00'],
  ["morgen van 7 tot 9 's avonds", at('2026-11-25', '19:00', '21:00')],
  ['morgen om half 7 een uurtje', '? 06:30 | 18:30'],
  ['morgen van 5 tot 7', at('2026-11-25', '17:00', '19:00')],
  ['vrijdag 9u-11u30', at('2026-11-27', '09:00', '11:30')],
  ['vrijdag 9u tot 11u30', at('2026-11-27', '09:00', '11:30')],
  ['vrijdag over een week van 14.00 tot 15.30 uur', at('2026-12-04', '14:00', '15:30')],
  ['dinsdag 1 december 10:00-12:00', at('2026-12-01', '10:00', '12:00')],
  ['den 15de van 9 tot 12', at('2026-12-15', '09:00', '12:00')],
  ['eind van de maand van 10 tot 12', '? maandag 30 november'],
  ['donderdag of vrijdag van 10 tot 12', '? donderdag 26 november | vrijdag 27 november'],
  ['maandag en dinsdag van 9 tot 10', '? maandag 30 november | dinsdag 1 december'],
  ['morgenmiddag van 1 tot 3', at('2026-11-25', '13:00', '15:00')],
  ['morgenochtend', '… {"datum":"2026-11-25"} Van hoe laat tot hoe laat?'],
  ['woensdagmiddag van 2 tot 4', at('2026-11-25', '14:00', '16:00')],
  ['woesndag 10-12', at('2026-11-25', '10:00', '12:00')],
  ['26-11 10-12', at('2026-11-26', '10:00', '12:00')],
  ['26/11 van 10 tot 12u', at('2026-11-26', '10:00', '12:00')],
  ['ma 30 nov 13-15u', at('2026-11-30', '13:00', '15:00')],
  ['morgen 10 uur tot half 12', at('2026-11-25', '10:00', '11:30')],
  ['morgen vanaf 10 uur tot en met 12 uur', at('2026-11-25', '10:00', '12:00')],
  ['morgen van kwart over 10 tot kwart voor 12', at('2026-11-25', '10:15', '11:45')],
  ['overmorgen 3 uur lang vanaf 9', at('2026-11-26', '09:00', '12:00')],
  ['overmorgen om 9 uur, 2 uur', '… {"datum":"2026-11-26","van":"09:00"} Vanaf 09:00, en tot hoe laat?'],
  ['volgende week dinsdag tussen half 10 en 11', at('2026-12-01', '09:30', '11:00')],
  ['in december', '✗ Noem een dag, bijvoorbeeld "morgen" of "donderdag 26 november".'],
  ['morgen van 22 tot 1', '… {"datum":"2026-11-25","van":"22:00"} Vanaf 22:00, en tot hoe laat?'],
  ['morgen van 9 tot 17 of zo', at('2026-11-25', '09:00', '17:00')],
  ['vandaag van 14 tot 16', at('2026-11-24', '14:00', '16:00')],
  ['zaterdag van 10 tot 12', at('2026-11-28', '10:00', '12:00')],
  ['vanavond van 7 tot 9', at('2026-11-24', '19:00', '21:00')],
  ['morgen van 10 tot 12 en overmorgen', at('2026-11-25', '10:00', '12:00')],
  ['morgenvroeg van 8 tot 10', at('2026-11-25', '08:00', '10:00')],
  ['morgen voormiddag', '… {"datum":"2026-11-25"} Van hoe laat tot hoe laat?'],
  ['morgen in de namiddag van 2 tot 4', at('2026-11-25', '14:00', '16:00')],
])('asked for a period: %s', (reply, outcome) => {
  expect(read(reply, period)).toEqual(outcome);
});

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
