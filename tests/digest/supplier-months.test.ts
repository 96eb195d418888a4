import { lastMonths, monthsBefore, monthsFrom, periodOf, sayMonths } from '../../digest/supplier/months.ts';

const zone = 'Europe/Amsterdam';

test.each([
  [2, '2026-11-01T00:30:00Z', '2026-09-01', '2026-10-31'],
  // Still October on the clocks of the organisation an hour earlier, and November here already.
  [2, '2026-10-31T23:30:00Z', '2026-09-01', '2026-10-31'],
  [2, '2026-10-31T22:30:00Z', '2026-07-01', '2026-08-31'],
  [2, '2026-12-31T22:59:00Z', '2026-09-01', '2026-10-31'],
  [2, '2026-12-31T23:00:00Z', '2026-11-01', '2026-12-31'],
  [2, '2028-03-15T12:00:00Z', '2028-01-01', '2028-02-29'],
  [1, '2027-01-10T12:00:00Z', '2026-12-01', '2026-12-31'],
  [3, '2026-11-29T12:00:00Z', '2026-07-01', '2026-09-30'],
  [12, '2026-11-29T12:00:00Z', '2025-01-01', '2025-12-31'],
])('of %i months the last that are over at %s', (every, now, from, until) => {
  expect(lastMonths(every, new Date(now), zone)).toEqual({ from, until });
});

test('the months before, the instants, and how they are said', () => {
  const months = { from: '2026-11-01', until: '2026-12-31' };
  expect(monthsBefore(months, 2, zone)).toEqual({ from: '2026-09-01', until: '2026-10-31' });
  expect(periodOf({ from: '2026-03-01', until: '2026-04-30' }, zone)).toEqual({
    from: new Date('2026-02-28T23:00:00Z'),
    until: new Date('2026-04-30T22:00:00Z'),
  });
  expect(sayMonths(months)).toBe('november en december 2026');
});

test('a period is asked by the month in which it begins, when it is one and is over', () => {
  const now = new Date('2026-11-29T12:00:00Z');
  expect(monthsFrom('2026-09', 2, now, zone)).toEqual({ from: '2026-09-01', until: '2026-10-31' });
  for (const month of ['2026-10', '2026-11', '2026-13', 'september', ''])
    expect(monthsFrom(month, 2, now, zone)).toBeUndefined();
});
