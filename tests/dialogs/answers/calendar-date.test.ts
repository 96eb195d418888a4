import { plain } from '../../../dialogs/answers/answer-type.ts';
import { findDate, spotDate, type Looking } from '../../../dialogs/answers/calendar-date.ts';
import { context } from './asked.ts';

const zone = 'Europe/Amsterdam';
const on = (sentence: string, now: string, looking: Looking = {}) =>
  spotDate(sentence, context(now).now, zone, looking);
const tuesday = '2026-11-24T10:00';

test.each([
  ['vandaag', '2026-11-24'],
  ['vanmiddag', '2026-11-24'],
  ['morgen', '2026-11-25'],
  ['morgenochtend', '2026-11-25'],
  ['Overmorgen', '2026-11-26'],
  ['donderdag', '2026-11-26'],
  ['donderdagmiddag', '2026-11-26'],
  ['maandag morgen', '2026-11-30'],
  ['dinsdag', '2026-12-01'],
  ['aanstaande vrijdag', '2026-11-27'],
  ['deze donderdag', '2026-11-26'],
  ['volgende week dinsdag', '2026-12-01'],
  ['vrijdag volgende week', '2026-12-04'],
  ['volgende maandag', '2026-11-30'],
  ['volgende donderdag', '2026-12-03'],
  ['vrijdag over een week', '2026-12-04'],
  ['vandaag over een week', '2026-12-01'],
  ['dinsdag over twee weken', '2026-12-08'],
  ['over twee weken op donderdag', '2026-12-10'],
  ['over drie dagen', '2026-11-27'],
  ['over een week', '2026-12-01'],
  ['over een maand', '2026-12-24'],
  ['26 november', '2026-11-26'],
  ['donderdag 26 november', '2026-11-26'],
  ['do 26 nov', '2026-11-26'],
  ['de 26e november', '2026-11-26'],
  ['vijf december', '2026-12-05'],
  ['3 januari', '2027-01-03'],
  ['26/11', '2026-11-26'],
  ['26-11', '2026-11-26'],
  ['op 1-12', '2026-12-01'],
  ['26-11-2026', '2026-11-26'],
  ['26.11.26', '2026-11-26'],
  ['2026-11-26', '2026-11-26'],
  ['2 december 2027', '2027-12-02'],
  ['maandag de 30e', '2026-11-30'],
  ['tomorrow', '2026-11-25'],
  ['next monday', '2026-11-30'],
  ['ik kreeg gisteren bericht en wil donderdag een zaal', '2026-11-26'],
])('%s is %s', (sentence, day) => {
  expect(on(sentence, tuesday)).toBe(day);
});

test.each([
  ['a week alone names no day', 'volgende week'],
  ['nor does a month', 'in december'],
  ['nor a weekend', 'in het weekend'],
  ['a day that does not exist', '31 november'],
  ['a leap day in a common year', '29 februari'],
  ['a greeting', 'goede morgen, ik wil een zaal'],
  ['a period on the clock', 'van 10-12'],
  ['a room', 'kamer 3.12'],
  ['a telephone number', 'bel 06-12 34 56 78 of 06-12345678'],
  ['an ordinal of a floor', 'op de 2e verdieping'],
  ['short words that are also days', 'zo, wo ist das'],
  ['nothing', ''],
])('%s is no day: %s', (_why, sentence) => {
  expect(on(sentence, tuesday)).toBeUndefined();
});

test.each([
  ['de 26e', '2026-11-26'],
  ['26e', '2026-11-26'],
  ['de 3e', '2026-12-03'],
  ['de 31e', '2026-12-31'],
  ['vr', '2026-11-27'],
  ['1-12', '2026-12-01'],
])('asked for a day, %s is %s', (reply, day) => {
  expect(on(reply, tuesday, { asked: true })).toBe(day);
});

test.each([
  ['gisteren', '2026-11-23'],
  ['eergisteren', '2026-11-22'],
  ['vanmorgen', '2026-11-24'],
  ['maandag', '2026-11-23'],
  ['dinsdag', '2026-11-17'],
  ['afgelopen vrijdag', '2026-11-20'],
  ['vorige week dinsdag', '2026-11-17'],
  ['drie dagen geleden', '2026-11-21'],
  ['een week geleden', '2026-11-17'],
  ['12 november', '2026-11-12'],
  ['26 november', '2025-11-26'],
  ['13/11', '2026-11-13'],
  ['de 12e', '2026-11-12'],
])('looking back, %s is %s', (sentence, day) => {
  expect(on(sentence, tuesday, { past: true, asked: true })).toBe(day);
});

describe('at the edges of days and years', () => {
  test.each([
    ['a minute before midnight', '2026-11-24T23:59', 'morgen', '2026-11-25'],
    ['at midnight', '2026-11-25T00:00', 'morgen', '2026-11-26'],
    ['the night the clock goes back', '2026-10-25T02:30', 'morgen', '2026-10-26'],
    ['the day before that night', '2026-10-24T23:30', 'over twee dagen', '2026-10-26'],
    ['the night the clock goes forward', '2027-03-28T01:30', 'overmorgen', '2027-03-30'],
    ['New Year’s Eve', '2026-12-31T22:00', 'morgen', '2027-01-01'],
    ['in December, of January', '2026-12-20T10:00', '4 januari', '2027-01-04'],
    ['in January, of a day that has just passed', '2027-01-05T10:00', '28 december', '2026-12-28'],
    ['a leap day in a leap year', '2028-02-10T10:00', '29 februari', '2028-02-29'],
    ['a weekday across the year', '2026-12-30T10:00', 'volgende week maandag', '2027-01-04'],
  ])('%s (%s): %s is %s', (_when, now, sentence, day) => {
    expect(on(sentence, now)).toBe(day);
  });
});

test('a weekday that contradicts the date is told, and is no answer', () => {
  const { now } = context(tuesday);
  expect(findDate(plain('maandag 26 november'), now, zone)).toMatchObject({ day: '2026-11-26', misnamed: 'maandag' });
  expect(on('maandag 26 november', tuesday)).toBeUndefined();
});

test('the place of the day in the text is told, so that its numbers are not read as a time', () => {
  const said = plain('zaal op 26 november van 10 tot 12');
  const found = findDate(said, context(tuesday).now, zone);
  expect(said.slice(found?.at, found?.end)).toBe('26 november');
});
