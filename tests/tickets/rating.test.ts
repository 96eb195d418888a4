import { asksRating } from '../../tickets/rating.ts';

const now = new Date('2026-11-24T10:00:00Z');
const asking = { oneOf: 4, days: 30 };
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

test('one of so many tickets, always the same ones', () => {
  const asked = Array.from({ length: 100 }, (_, nth) => `M-2026-${String(nth).padStart(6, '0')}`).filter((number) =>
    asksRating(number, null, now, asking),
  );
  expect(asked).toHaveLength(25);
  expect(asked).toContain('M-2026-000004');
});

test('nobody is asked twice within the days that are set', () => {
  expect(asksRating('M-2026-000004', daysAgo(29.9), now, asking)).toBe(false);
  expect(asksRating('M-2026-000004', daysAgo(30), now, asking)).toBe(true);
  expect(asksRating('M-2026-000004', now, now, { oneOf: 1, days: 0 })).toBe(true);
});
