import { priorityOf, weights, type Matrix } from '../../tickets/priority.ts';

const matrix: Matrix = { hoog: [1, 2, 3], middel: [2, 3, 4], laag: [3, 4, 4] };

test.each([
  [{ soort: 'storing' }, false, { impact: 'middel', urgency: 'middel', level: 3 }],
  [{ soort: 'storing' }, true, { impact: 'middel', urgency: 'hoog', level: 2 }],
  [{ soort: 'storing', 'zelfde-storing': 'gebouw' }, true, { impact: 'hoog', urgency: 'hoog', level: 1 }],
  [
    { soort: 'storing', 'zelfde-storing': 'gebouw', impact: 'laag' as const },
    false,
    { impact: 'laag', urgency: 'middel', level: 4 },
  ],
  [{ soort: 'storing', urgentie: 'laag' as const }, false, { impact: 'middel', urgency: 'laag', level: 4 }],
  [{ soort: 'storing', urgentie: 'laag' as const }, true, { impact: 'middel', urgency: 'hoog', level: 2 }],
  [{ soort: 'aanvraag', impact: 'hoog' as const }, true, null],
])('%o, urgent %s', (page, urgent, priority) => {
  expect(priorityOf(page, urgent, matrix)).toEqual(priority);
});

test('what is more urgent or noticed by more is never done later', () => {
  for (const impact of weights)
    for (const urgentie of weights) {
      const level = priorityOf({ soort: 'storing', impact, urgentie }, false, matrix)?.level ?? 0;
      expect(priorityOf({ soort: 'storing', impact, urgentie }, true, matrix)?.level).toBeLessThanOrEqual(level);
      expect(priorityOf({ soort: 'storing', impact: 'hoog', urgentie }, false, matrix)?.level).toBeLessThanOrEqual(
        level,
      );
    }
});
