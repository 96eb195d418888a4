import { lastSpan, lengths, type Length } from '../../digest/period.ts';
import { localTime } from '../../tickets/local-time.ts';
import { pace } from '../tickets/a-pace.ts';

const { calendar } = pace;

/** "2026-11-16 – 2026-11-22 / 2026-11-09 – 2026-11-15": first and last days, and those it is held against. */
function said(length: Length, now: string): string {
  const { period, before } = lastSpan(length, new Date(now), calendar);
  const days = [period, before].map(({ from, until }) => {
    const first = localTime(from, calendar.zone);
    const last = localTime(until, calendar.zone);
    // Whole days, also where a day has 23 or 25 hours.
    expect([first, last].map((one) => one.toFormat('HH:mm'))).toEqual(['00:00', '00:00']);
    return `${first.toISODate() ?? ''} – ${last.minus({ days: 1 }).toISODate() ?? ''}`;
  });
  return days.join(' / ');
}

test.each<[Length, string, string, string]>([
  ['dag', 'a Tuesday', '2026-11-24T08:00:00Z', '2026-11-23 – 2026-11-23 / 2026-11-16 – 2026-11-16'],
  [
    'dag',
    'a Monday: the weekend goes along',
    '2026-11-23T08:00:00Z',
    '2026-11-20 – 2026-11-22 / 2026-11-13 – 2026-11-15',
  ],
  [
    'dag',
    'the Monday after a holiday on Friday',
    '2026-12-28T08:00:00Z',
    '2026-12-24 – 2026-12-27 / 2026-12-17 – 2026-12-20',
  ],
  ['week', 'a Monday', '2026-11-23T08:00:00Z', '2026-11-16 – 2026-11-22 / 2026-11-09 – 2026-11-15'],
  ['week', 'late on Sunday, local time', '2026-11-22T22:59:00Z', '2026-11-09 – 2026-11-15 / 2026-11-02 – 2026-11-08'],
  ['week', 'right after that', '2026-11-22T23:00:00Z', '2026-11-16 – 2026-11-22 / 2026-11-09 – 2026-11-15'],
  ['week', 'after the clocks went back', '2026-10-26T08:00:00Z', '2026-10-19 – 2026-10-25 / 2026-10-12 – 2026-10-18'],
  ['maand', 'in January', '2027-01-04T08:00:00Z', '2026-12-01 – 2026-12-31 / 2026-11-01 – 2026-11-30'],
  ['maand', 'on the last of a month', '2026-03-31T08:00:00Z', '2026-02-01 – 2026-02-28 / 2026-01-01 – 2026-01-31'],
  ['twee-maanden', 'in May', '2026-05-04T08:00:00Z', '2026-03-01 – 2026-04-30 / 2026-01-01 – 2026-02-28'],
])('%s on %s', (length, _, now, days) => {
  expect(said(length, now)).toBe(days);
});

test('a period is over, and does not lie in what it is held against', () => {
  for (let hour = 0; hour < 24 * 400; hour += 7)
    for (const length of lengths) {
      const now = new Date(Date.UTC(2026, 0, 1, hour));
      const { period, before } = lastSpan(length, now, calendar);
      expect(period.until <= now && before.until <= period.from && before.from < before.until).toBe(true);
      expect(period.from < period.until).toBe(true);
    }
});
