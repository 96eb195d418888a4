import { DateTime } from 'luxon';
import { sayDate, sayDayOf, sayMoment, sayWhen } from '../../dialogs/when.ts';
import { en } from '../../dialogs/en.ts';
import { nl } from '../../dialogs/nl.ts';

const zone = 'Europe/Amsterdam';
const at = (local: string) => DateTime.fromISO(local, { zone }).toJSDate();

test.each([
  ['2026-11-24T10:00', '2026-11-24T16:00', 'vandaag 16:00'],
  ['2026-11-24T10:00', '2026-11-25T12:00', 'morgen 12:00'],
  ['2026-11-24T10:00', '2026-11-26T09:05', 'donderdag 26 november 09:05'],
  ['2026-11-24T10:00', '2027-01-04T17:00', 'maandag 4 januari 2027 17:00'],
  ['2026-11-24T23:59', '2026-11-25T00:01', 'morgen 00:01'],
  ['2026-11-25T00:00', '2026-11-25T23:59', 'vandaag 23:59'],
  ['2026-12-31T23:00', '2027-01-01T08:00', 'morgen 08:00'],
  ['2026-10-24T12:00', '2026-10-25T02:30', 'morgen 02:30'],
  ['2026-10-24T23:30', '2026-10-26T00:10', 'maandag 26 oktober 00:10'],
  ['2027-03-27T23:30', '2027-03-28T23:30', 'morgen 23:30'],
])('seen from %s, %s is "%s"', (now, moment, said) => {
  expect(sayMoment(at(moment), at(now), zone, nl)).toBe(said);
});

test.each([
  ['2026-11-24T18:00', 'vandaag'],
  ['2026-11-25T00:00', 'morgen'],
  ['2026-11-23T23:59', 'maandag 23 november'],
])('the day of %s is %s', (moment, said) => {
  expect(sayDayOf(at(moment), at('2026-11-24T10:00'), zone, nl)).toBe(said);
});

test('a calendar day is the same day wherever the server stands', () => {
  expect(sayDate('2026-11-26', at('2026-11-24T10:00'), zone, nl)).toBe('donderdag 26 november');
  expect(sayDate('2027-03-28', at('2026-11-24T10:00'), zone, nl)).toBe('zondag 28 maart 2027');
  expect(sayDate('2026-11-26', at('2026-11-24T10:00'), 'Pacific/Kiritimati', nl)).toBe('donderdag 26 november');
});

test('what is today depends on the zone, not on the server', () => {
  const late = new Date('2026-11-24T23:30:00Z');
  expect(sayDayOf(late, new Date('2026-11-24T12:00:00Z'), zone, nl)).toBe('morgen');
  expect(sayDayOf(late, new Date('2026-11-24T12:00:00Z'), 'UTC', nl)).toBe('vandaag');
});

test('inside a sentence the time has its word', () => {
  const now = at('2026-11-24T10:00');
  expect(sayWhen(at('2026-11-24T16:00'), now, zone, nl)).toBe('vandaag om 16:00');
  expect(sayWhen(at('2027-01-04T17:00'), now, zone, nl)).toBe('maandag 4 januari 2027 om 17:00');
});

test('in the language of the conversation', () => {
  const now = at('2026-11-24T10:00');
  expect(sayMoment(at('2026-11-25T12:00'), now, zone, en)).toBe('tomorrow 12:00');
  expect(sayMoment(at('2026-11-26T12:00'), now, zone, en)).toBe('Thursday 26 November 12:00');
  expect(sayWhen(at('2026-11-25T12:00'), now, zone, en)).toBe('tomorrow at 12:00');
  expect(sayDayOf(now, now, zone, en)).toBe('today');
  expect(sayDate('2027-03-28', now, zone, en)).toBe('Sunday 28 March 2027');
});
