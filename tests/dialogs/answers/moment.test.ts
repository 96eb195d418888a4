import { typeOf } from '../../../dialogs/answers/answer-types.ts';
import { contradictionIn } from '../../../dialogs/answers/moment.ts';
import { amend, context, question, read, spot } from './asked.ts';

const day = question('datum');
const time = question('tijd');
const period = question('periode');
const happened = question('datum', { 'in-het-verleden': true });
const hint = '✗ Zo ziet een antwoord eruit.';

describe('a day', () => {
  test.each([
    ['overmorgen', '2026-11-26'],
    ['doe maar vrijdag over een week', '2026-12-04'],
    ['de 26e', '2026-11-26'],
    ['vandaag', '2026-11-24'],
    ['gisteren', '✗ Die dag is al voorbij.'],
    ['23 november', '✗ Die dag is al voorbij.'],
    ['volgende week', '✗ Welke dag precies? Bijvoorbeeld "volgende week dinsdag".'],
    ['maandag 26 november', '✗ 26 november is een donderdag, geen maandag. Welke dag bedoel je?'],
    ['31 november', '✗ 31 november bestaat niet: die maand heeft 30 dagen.'],
    ['tja', hint],
    ['', hint],
  ])('%s → %s', (reply, outcome) => {
    expect(read(reply, day)).toBe(outcome);
  });

  test.each([
    ['gisteren', '2026-11-23'],
    ['12 november', '2026-11-12'],
    ['morgen', '✗ Die dag moet nog komen.'],
  ])('that lies behind us: %s → %s', (reply, outcome) => {
    expect(read(reply, happened)).toBe(outcome);
  });

  test('today ends at midnight, local time', () => {
    expect(read('24 november', day, context('2026-11-24T23:59'))).toBe('2026-11-24');
    expect(read('24 november', day, context('2026-11-25T00:01'))).toBe('✗ Die dag is al voorbij.');
  });

  test('in passing only what can be meant', () => {
    expect(spot('plek voor m’n auto op 26/11', day)).toBe('2026-11-26');
    expect(spot('plek voor gisteren', day)).toBeUndefined();
    expect(spot('het ging morgen mis', happened)).toBeUndefined();
  });

  test('is said with its name, and with the year when it is another', () => {
    expect(typeOf(day).show('2026-11-26', day, context())).toBe('donderdag 26 november');
    expect(typeOf(day).show('2027-01-04', day, context())).toBe('maandag 4 januari 2027');
  });
});

describe('a time', () => {
  test.each([
    ['half 3', '14:30'],
    ['donderdagmiddag 2 uur', '14:00'],
    ['26 november om 10 uur', '10:00'],
    ['weet ik veel', hint],
    ['', hint],
  ])('%s → %s', (reply, outcome) => {
    expect(read(reply, time)).toBe(outcome);
  });

  test('in passing, and not out of a date', () => {
    expect(spot('ik krijg 26 november om 10 uur bezoek', time)).toBe('10:00');
    expect(spot('ik krijg op 10-12 bezoek', time)).toBeUndefined();
  });

  test('is said as a time', () => {
    expect(typeOf(time).show('14:30', time, context())).toBe('14:30 uur');
  });
});

describe('a period', () => {
  test.each([
    ['donderdag van 10 tot 12', { datum: '2026-11-26', van: '10:00', tot: '12:00' }],
    ['26 november 10-12', { datum: '2026-11-26', van: '10:00', tot: '12:00' }],
    ['26-11 van 9 tot 1', { datum: '2026-11-26', van: '09:00', tot: '13:00' }],
    ['de 26e van 9 tot 1', { datum: '2026-11-26', van: '09:00', tot: '13:00' }],
    ['morgen om 10 uur, 2 uur lang', { datum: '2026-11-25', van: '10:00', tot: '12:00' }],
    ['morgen om half 3 een uurtje', { datum: '2026-11-25', van: '14:30', tot: '15:30' }],
    ['morgen de hele dag', { datum: '2026-11-25', van: '08:00', tot: '17:00' }],
    ['morgen de hele ochtend', { datum: '2026-11-25', van: '08:00', tot: '12:00' }],
    ['vandaag van 1 tot 2', { datum: '2026-11-24', van: '13:00', tot: '14:00' }],
  ])('%s', (reply, outcome) => {
    expect(read(reply, period)).toEqual(outcome);
  });

  test.each([
    ['donderdag', '… {"datum":"2026-11-26"} Van hoe laat tot hoe laat?'],
    ['van 10 tot 12', '… {"van":"10:00","tot":"12:00"} Op welke dag?'],
    ['morgen vanaf 10 uur', '… {"datum":"2026-11-25","van":"10:00"} Vanaf 10:00, en tot hoe laat?'],
    ['gisteren van 10 tot 12', '… {"van":"10:00","tot":"12:00"} Die dag is al voorbij. Op welke dag moet het zijn?'],
    [
      'vandaag van 8 tot 9',
      '… {"datum":"2026-11-24"} Dat tijdstip is al voorbij. Van hoe laat tot hoe laat moet het zijn?',
    ],
    ['vrijdag 26 november van 10 tot 12', '✗ 26 november is een donderdag, geen vrijdag. Welke dag bedoel je?'],
    ['geen idee', '✗ Noem een dag, bijvoorbeeld "morgen" of "donderdag 26 november".'],
  ])('in part: %s', (reply, outcome) => {
    expect(read(reply, period)).toBe(outcome);
  });

  test.each([
    [{ datum: '2026-11-26' }, '10 tot 12', { datum: '2026-11-26', van: '10:00', tot: '12:00' }],
    [{ datum: '2026-11-26', van: '10:00' }, '12', { datum: '2026-11-26', van: '10:00', tot: '12:00' }],
    [{ datum: '2026-11-26', van: '10:00' }, 'half 1', { datum: '2026-11-26', van: '10:00', tot: '12:30' }],
    [{ datum: '2026-11-26', van: '10:00' }, 'anderhalf uur', { datum: '2026-11-26', van: '10:00', tot: '11:30' }],
    [{ van: '10:00', tot: '12:00' }, 'morgen', { datum: '2026-11-25', van: '10:00', tot: '12:00' }],
    [{ datum: '2026-11-26', van: '10:00' }, 'eh', '✗ Noem een begin en een eind, bijvoorbeeld "van 10 tot 12".'],
  ])('%j and then "%s"', (part, reply, outcome) => {
    expect(read(reply, period, context(), part)).toEqual(outcome);
  });

  const known = { datum: '2026-11-26', van: '10:00', tot: '12:00' };
  test.each([
    ['toch maar tot half 1', { ...known, tot: '12:30' }],
    ['doe maar vrijdag', { ...known, datum: '2026-11-27' }],
    ['van 9 tot 11', { ...known, van: '09:00', tot: '11:00' }],
    ['om 11 uur', { ...known, van: '11:00', tot: '13:00' }],
    ['een uur later', { ...known, van: '11:00', tot: '13:00' }],
    ['een dag later', { ...known, datum: '2026-11-27' }],
    ['drie uur lang', { ...known, tot: '13:00' }],
    ['met koffie', undefined],
    ['gisteren', undefined],
    ['vrijdag 26 november', undefined],
    ['14 uur later', undefined],
  ])('corrected by "%s"', (text, outcome) => {
    expect(amend(text, period, known)).toEqual(outcome);
  });

  test('is found in passing, with what lacks asked for', () => {
    expect(spot('zaal voor 8 man donderdag van 10 tot 12 met koffie', period)).toEqual(known);
    expect(spot('zaal voor morgen', period)).toBe('… {"datum":"2026-11-25"} Van hoe laat tot hoe laat?');
    expect(spot('ik wil een zaal', period)).toBeUndefined();
  });

  test('is said with its day', () => {
    expect(typeOf(period).show(known, period, context())).toBe('donderdag 26 november, 10:00-12:00');
  });
});

test('what contradicts itself is told', () => {
  expect(contradictionIn('maandag 4 december', context())).toBe(
    '4 december is een vrijdag, geen maandag. Welke dag bedoel je?',
  );
  expect(contradictionIn('vrijdag 4 december', context())).toBeUndefined();
});
