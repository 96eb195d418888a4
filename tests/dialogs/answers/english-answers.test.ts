import { en } from '../../../dialogs/en.ts';
import { placeInDutch, placeInEnglish, placeReplyInDutch } from '../../../dialogs/answers/english-places.ts';
import { typeOf } from '../../../dialogs/answers/answer-types.ts';
import { context, question, read, spot } from './asked.ts';

// Tuesday 24 November 2026, 10:00.
const known = { ...context(), words: en };

test.each([
  ['tomorrow', '2026-11-25'],
  ['the day after tomorrow', '2026-11-26'],
  ['on Thursday', '2026-11-26'],
  ['Tuesday next week', '2026-12-01'],
  ['in two weeks', '2026-12-08'],
  ['November 26th', '2026-11-26'],
  ['the 26th of November', '2026-11-26'],
  ['1 December', '2026-12-01'],
  ['December 3, 2026', '2026-12-03'],
])('the day "%s" is %s', (text, day) => {
  expect(read(text, question('datum'), known)).toBe(day);
});

test.each([
  ['half past 2', '14:30'],
  ['half past two', '14:30'],
  ['quarter to four', '15:45'],
  ['a quarter past ten', '10:15'],
  ["10 o'clock", '10:00'],
  ['2 pm', '14:00'],
  ['9:30 a.m.', '09:30'],
  ['noon', '12:00'],
  ['twenty past three', '15:20'],
])('the time "%s" is %s', (text, time) => {
  expect(read(text, question('tijd'), known)).toBe(time);
});

test.each([
  ['tomorrow from 10 to 12', { datum: '2026-11-25', van: '10:00', tot: '12:00' }],
  ['Thursday between 2 and 4 pm', { datum: '2026-11-26', van: '14:00', tot: '16:00' }],
  ['tomorrow at 2 pm for an hour', { datum: '2026-11-25', van: '14:00', tot: '15:00' }],
  ['tomorrow half past 2 until 4', { datum: '2026-11-25', van: '14:30', tot: '16:00' }],
])('the period "%s"', (text, period) => {
  expect(read(text, question('periode'), known)).toEqual(period);
});

test.each([
  ['eight people', 8],
  ['about twenty-five', 25],
  ['a dozen', 12],
  ['a hundred', 100],
  ['just one', 1],
])('the number "%s" is %d', (text, number) => {
  expect(read(text, question('getal', { eenheid: ['personen'] }), known)).toBe(number);
});

test.each([
  ['B30, room 3.12', { gebouw: 'B30', plek: 'kamer 3.12' }],
  ['the main building, third floor', { gebouw: 'B20', plek: 'op de 3e verdieping' }],
  ['in the corridor of B50', { gebouw: 'B50', plek: 'de gang' }],
])('the place "%s"', (text, place) => {
  expect(read(text, question('locatie'), known)).toEqual(place);
});

test('a place at one’s own desk is the place that is known of the employee', () => {
  const own = { ...context('2026-11-24T10:00', { building: 'B30', room: '2.14' }), words: en };
  expect(read('at my desk', question('locatie'), own)).toEqual({ gebouw: 'B30', plek: 'kamer 2.14' });
  expect(read("I'm working from home", question('locatie'), own)).toEqual({ plek: 'thuis' });
});

test('places stand in Dutch in the register and are shown in English', () => {
  const dutch = 'kantine, op de 2e verdieping';
  expect(placeInEnglish(dutch)).toBe('canteen, on the 2nd floor');
  expect(placeInEnglish('kamer 3.12')).toBe('room 3.12');
  expect(placeInEnglish('11e verdieping')).toBe('11th floor');
  expect(placeInEnglish('next to the big plant')).toBe('next to the big plant');
  expect(placeInDutch('the ground floor')).toBe('begane grond');
});

test.each([
  [
    'next to the elevator on the second floor',
    'naast de lift op de 2e verdieping',
    'next to the elevator on the 2nd floor',
  ],
  ['behind the reception', 'achter de receptie', 'behind the reception'],
  ['in front of the canteen', 'voor de kantine', 'in front of the canteen'],
  ['room 3.12 next to the small archive', 'kamer 3.12 naast het kleine archief', 'room 3.12 next to the small archive'],
  ['on the ground floor, next to reception', 'begane grond, naast de receptie', 'ground floor, next to the reception'],
  ['in the kitchen of the third floor', 'de keuken op de 3e verdieping', 'kitchen on the 3rd floor'],
  ['next to the statue near the kitchen', 'next to the statue near the kitchen', 'next to the statue near the kitchen'],
  ['in front of the second statue', 'in front of the second statue', 'in front of the second statue'],
])('"%s" is a place in one language, never half of each', (text, plek, shown) => {
  const asked = question('locatie');
  const there = { ...known, employee: { ...known.employee, building: 'B30' } };
  expect(read(text, asked, there)).toEqual({ gebouw: 'B30', plek });
  expect(typeOf(asked).show({ gebouw: 'B30', plek }, asked, there)).toBe(`B30, ${shown}`);
});

test('a place in Dutch words that have no English stays as it was', () => {
  expect(placeInEnglish('naast de blauwe bak bij de keuken')).toBe('naast de blauwe bak bij de keuken');
});

test('a choice by its place, and what is denied', () => {
  const keuzes = [
    { waarde: 'kwijt', tekst: 'Lost' },
    { waarde: 'stuk', tekst: 'Broken' },
  ];
  expect(read('the second one please', question('keuze', { keuzes }), known)).toBe('stuk');
  expect(read('number 1', question('keuze', { keuzes }), known)).toBe('kwijt');
  expect(spot('it is not lost but broken', question('keuze', { keuzes }), known)).toBe('stuk');
});

test('hints come in English', () => {
  expect(read('hmm', question('datum', { hint: undefined }), known)).toBe(
    '✗ Name a day, for example "tomorrow" or "Thursday 26 November".',
  );
  expect(read('B99', question('locatie'), known)).toBe(
    "✗ I don't know a building called B99. Choose from B20, B30, B50.",
  );
});

test('in a Dutch conversation nothing is put into other words', () => {
  expect(read('room 3.12 in B30', question('locatie'))).toEqual({ gebouw: 'B30', plek: 'room 3.12' });
});

test.each([
  ['outside of B20, at the bike shed', 'voor B20, bij de fietsenstalling'],
  ['outside, near the main entrance', 'buiten, bij de hoofdingang'],
  ['outside near the main entrance', 'buiten bij de hoofdingang'],
  ['outside the main entrance', 'voor de hoofdingang'],
])('the place "%s" is %s', (english, dutch) => {
  expect(placeReplyInDutch(english, ['B20'])).toBe(dutch);
});

test('what is outside is so in English too', () => {
  expect(placeInEnglish('buiten, bij de hoofdingang')).toBe('outside, near the main entrance');
});
