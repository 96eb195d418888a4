import { readTime, spotTime } from '../../../dialogs/answers/clock-time.ts';

test.each([
  ['10', '10:00'],
  ['10 uur', '10:00'],
  ['tien uur', '10:00'],
  ['rond tienen', '10:00'],
  ['om een uur of drie', '15:00'],
  ['half 3', '14:30'],
  ['half drie', '14:30'],
  ['half 1', '12:30'],
  ['half 9', '08:30'],
  ['kwart over 10', '10:15'],
  ['kwart voor negen', '08:45'],
  ['vijf over half 3', '14:35'],
  ['tien voor half drie', '14:20'],
  ['tien over 2', '14:10'],
  ['5 voor 12', '11:55'],
  ['10u30', '10:30'],
  ['10h30', '10:30'],
  ['10:30', '10:30'],
  ['10.30 uur', '10:30'],
  ['14u', '14:00'],
  ['2 uur', '14:00'],
  ['7 uur', '07:00'],
  ['6 uur', '18:00'],
  ["6 uur 's ochtends", '06:00'],
  ["'s avonds 8 uur", '20:00'],
  ['8 uur in de avond', '20:00'],
  ["12 uur 's nachts", '00:00'],
  ['middernacht', '00:00'],
  ['0:30', '00:30'],
  ['een uur', '13:00'],
  ['2 pm', '14:00'],
])('a reply: %s is %s', (reply, time) => {
  expect(readTime(reply)).toBe(time);
});

test.each([
  ['no number', 'straks'],
  ['half of nothing', 'kwart over'],
  ['no hour of the day', '25'],
  ['no minute of the hour', '9:75'],
  ['an article', 'een dag later'],
  ['people', '10 man'],
  ['a length', '5 minuten'],
  ['a room', '3.12.4'],
])('a reply with %s is no time: %s', (_why, reply) => {
  expect(readTime(reply)).toBeUndefined();
});

test.each([
  ['een sollicitant komt om twee uur, geef je dat door', '14:00'],
  ['er komt morgen een gast om kwart over 10', '10:15'],
  ['bezoek om half 3 in B20', '14:30'],
  ['vanaf 9 ben ik er', '09:00'],
  ['hij komt 10:30 aan', '10:30'],
  ['morgen 14u', '14:00'],
  ['vanavond om 8', '20:00'],
  ['half 11 is goed', '10:30'],
])('in passing: %s has %s', (sentence, time) => {
  expect(spotTime(sentence)).toBe(time);
});

test.each([
  ['a room', 'de lamp op 3.12 knippert'],
  ['people', 'zaal voor 8 man'],
  ['a floor', 'op de 2e verdieping'],
  ['a building', 'in B20'],
  ['a length', 'het duurt een uur'],
  ['a bare number', 'ik heb er 3 nodig'],
])('in passing, %s is no time: %s', (_why, sentence) => {
  expect(spotTime(sentence)).toBeUndefined();
});
