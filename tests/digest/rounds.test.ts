import fc from 'fast-check';
import { lastRound, nextRound } from '../../digest/rounds.ts';
import type { DigestTime } from '../../knowledge/digests.ts';
import { calendarOf } from '../../tickets/calendar.ts';
import { desk } from '../storage/a-made-up-span.ts';

const { calendar, organisation } = desk;
const daily: DigestTime = { length: 'dag', at: '09:00' };
const monday: DigestTime = { length: 'week', weekday: 1, at: '08:30' };
const monthly: DigestTime = { length: 'maand', at: '09:00' };
const local = (at: Date | undefined) =>
  at?.toLocaleString('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short', timeStyle: 'short' });
const last = (time: DigestTime, now: string, on = calendar) => local(lastRound(time, new Date(now), on));
const next = (time: DigestTime, now: string, on = calendar) => local(nextRound(time, new Date(now), on));

test('on the clock of the organisation, also when that changes', () => {
  expect(lastRound(monday, new Date('2026-10-24T10:00:00Z'), calendar)?.toISOString()).toBe('2026-10-19T06:30:00.000Z');
  expect(lastRound(monday, new Date('2026-10-26T10:00:00Z'), calendar)?.toISOString()).toBe('2026-10-26T07:30:00.000Z');
  expect(next(monday, '2027-03-26T10:00:00Z')).toBe('2027-03-30 08:30');
});

test('it is due from its minute on, and not before', () => {
  expect(last(monday, '2026-11-23T07:29:59Z')).toBe('2026-11-16 08:30');
  expect(last(monday, '2026-11-23T07:30:00Z')).toBe('2026-11-23 08:30');
  expect(next(monday, '2026-11-23T07:29:59Z')).toBe('2026-11-23 08:30');
  expect(next(monday, '2026-11-23T07:30:00Z')).toBe('2026-11-30 08:30');
});

test('a day that is closed has none of its own; a week and a month go to the next working day', () => {
  expect(last(daily, '2026-11-22T12:00:00Z')).toBe('2026-11-20 09:00');
  expect(next(daily, '2026-12-24T12:00:00Z')).toBe('2026-12-28 09:00');
  // Easter Monday.
  expect(next(monday, '2027-03-25T12:00:00Z')).toBe('2027-03-30 08:30');
  expect(last(monday, '2027-03-29T12:00:00Z')).toBe('2027-03-22 08:30');
  // New year, a Friday, and the weekend behind it.
  expect(next(monthly, '2026-12-30T12:00:00Z')).toBe('2027-01-04 09:00');
  expect(next({ length: 'week', weekday: 6, at: '09:00' }, '2026-11-26T12:00:00Z')).toBe('2026-11-30 09:00');
});

test('weeks that the desk is closed come to one, when it opens', () => {
  const days = Array.from({ length: 14 }, (_, nth) => `2026-11-${String(9 + nth).padStart(2, '0')}`);
  const closed = calendarOf({ ...organisation, gesloten: days });
  expect(next(monday, '2026-11-03T12:00:00Z', closed)).toBe('2026-11-23 08:30');
  expect(next(monday, '2026-11-18T12:00:00Z', closed)).toBe('2026-11-23 08:30');
  expect(next(monday, '2026-11-23T07:30:00Z', closed)).toBe('2026-11-30 08:30');
});

test('outside opening hours it comes when the desk opens', () => {
  expect(next({ ...monday, at: '06:15' }, '2026-11-20T12:00:00Z')).toBe('2026-11-23 08:00');
  expect(next({ ...monday, at: '17:00' }, '2026-11-20T12:00:00Z')).toBe('2026-11-23 08:00');
});

test('a desk that never opens has none', () => {
  const never = { zone: calendar.zone, hoursOf: () => null };
  expect(lastRound(daily, new Date('2026-11-23T12:00:00Z'), never)).toBeUndefined();
  expect(nextRound(monthly, new Date('2026-11-23T12:00:00Z'), never)).toBeUndefined();
});

test('whenever it is asked: the last is over, the next is to come, and there is none in between', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(daily, monday, monthly, { length: 'week', weekday: 7, at: '23:59' } as const),
      fc.date({ min: new Date('2026-01-01'), max: new Date('2028-01-01'), noInvalidDate: true }),
      (time, now) => {
        const [before, after] = [lastRound(time, now, calendar), nextRound(time, now, calendar)];
        expect(before!.getTime()).toBeLessThanOrEqual(now.getTime());
        expect(after!.getTime()).toBeGreaterThan(now.getTime());
        expect(lastRound(time, new Date(after!.getTime() - 1), calendar)).toEqual(before);
        expect(nextRound(time, before!, calendar)).toEqual(after);
      },
    ),
    { numRuns: 60 },
  );
});
