import {
  findLength,
  findPeriod,
  laterBy,
  minutesBetween,
  spotShift,
  spotUntil,
} from '../../../dialogs/answers/time-span.ts';

test.each([
  ['van 10 tot 12', '10:00', '12:00'],
  ['10-12', '10:00', '12:00'],
  ['10 tot 12 uur', '10:00', '12:00'],
  ['van 9 tot 1', '09:00', '13:00'],
  ['8 tot 5', '08:00', '17:00'],
  ['van 1 tot 3', '13:00', '15:00'],
  ['van twee tot drie', '14:00', '15:00'],
  ['tussen half 9 en 10', '08:30', '10:00'],
  ['van half 3 tot kwart over 4', '14:30', '16:15'],
  ['10u30-12u', '10:30', '12:00'],
  ['13.00 - 15.00 uur', '13:00', '15:00'],
  ['10 à 12'.normalize('NFD').replace(/\p{M}/gu, ''), '10:00', '12:00'],
  ['van 10 tot en met 12', '10:00', '12:00'],
  ["van 10 's ochtends tot 2 's middags", '10:00', '14:00'],
  ["van 7 tot 9 's avonds", '19:00', '21:00'],
  ['19 tot 21', '19:00', '21:00'],
])('%s is %s-%s', (said, van, tot) => {
  expect(findPeriod(said)).toMatchObject({ van, tot });
});

test.each([
  ['the end before the beginning', 'van 11 tot 10'],
  ['no length', '10 tot 10'],
  ['over midnight', '22:00-01:00'],
  ['people', '8 tot 10 personen'],
  ['a list', '8 en 10'],
  ['days', '3-4 dagen'],
  ['one time', 'om 10 uur'],
  ['rooms', 'kamer 3.12-3.14'],
])('%s is no period: %s', (_why, said) => {
  expect(findPeriod(said)).toBeUndefined();
});

test.each([
  ['tot 12', '10:00', '12:00'],
  ['doe maar tot half 1', '10:00', '12:30'],
  ['tot 1', '11:00', '13:00'],
  ['tot 5', '08:00', '17:00'],
  ['tot 9', '10:00', undefined],
  ['12', '10:00', undefined],
])('"%s" from %s ends at %s', (said, from, end) => {
  expect(spotUntil(said, from)).toBe(end);
});

test.each([
  ['een uurtje', 60],
  ['twee uurtjes', 120],
  ['een halfuurtje', 30],
  ['half uur', 30],
  ['anderhalf uur', 90],
  ['3 kwartier', 45],
  ['45 minuten', 45],
  ['2 uur lang', 120],
  ['het duurt 2 uur', 120],
  ['2 uur', undefined],
  ['om 2 uur', undefined],
])('%s lasts %s minutes', (said, minutes) => {
  expect(findLength(said)?.minutes).toBe(minutes);
});

test.each([
  ['een uur later', { minutes: 60, days: 0 }],
  ['halfuur eerder', { minutes: -30, days: 0 }],
  ['een half uur vroeger', { minutes: -30, days: 0 }],
  ['anderhalf uur later graag', { minutes: 90, days: 0 }],
  ['twee kwartier later', { minutes: 30, days: 0 }],
  ['een dag later', { minutes: 0, days: 1 }],
  ['de dag erna', { minutes: 0, days: 1 }],
  ['een week eerder', { minutes: 0, days: -7 }],
  ['later', undefined],
  ['een uur', undefined],
])('%s moves by %j', (said, by) => {
  expect(spotShift(said)).toEqual(by);
});

test('counts on the clock, within a day', () => {
  expect(laterBy('10:00', 90)).toBe('11:30');
  expect(laterBy('23:30', 60)).toBeUndefined();
  expect(laterBy('00:15', -30)).toBeUndefined();
  expect(minutesBetween('09:30', '13:00')).toBe(210);
});
