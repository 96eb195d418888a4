import { repeatsIn, type Complained } from '../../tickets/repeats.ts';

const until = new Date('2026-11-24T09:00:00Z');
const daysAgo = (days: number) => new Date(until.getTime() - days * 86_400_000);
let made = 0;
const one = (days: number, more: Partial<Complained> = {}): Complained => ({
  ticket: `M-${String(++made)}`,
  madeAt: daysAgo(days),
  product: null,
  building: null,
  supplier: null,
  cause: null,
  ...more,
});
const found = (complaints: Complained[], least = 3) =>
  repeatsIn(complaints, { until, days: 30, least }).map(
    ({ by, key, tickets }) => `${by} ${key} ${String(tickets.length)}`,
  );

beforeEach(() => {
  made = 0;
});

test('three about the same supplier within the days are a repeat, two are none', () => {
  const two = [one(1, { supplier: 'cateraar' }), one(2, { supplier: 'cateraar' })];
  expect(found(two)).toEqual([]);
  expect(found([...two, one(3, { supplier: 'cateraar' })])).toEqual(['supplier cateraar 3']);
});

test('what is too long ago, or not made yet, does not count', () => {
  const lamp = { product: 'storing-verlichting' };
  const two = [one(1, lamp), one(2, lamp)];
  expect(found([...two, one(31, lamp)])).toEqual([]);
  expect(found([...two, one(0, lamp)])).toEqual([]);
  expect(found([...two, one(30, lamp)])).toEqual(['product storing-verlichting 3']);
});

test('the same ones are told once, by what says most; others by each', () => {
  const same = { supplier: 'cateraar', building: 'B30', product: 'catering-bestellen' };
  const three = [one(1, same), one(2, same), one(3, same)];
  expect(found(three)).toEqual(['supplier cateraar 3']);
  expect(found([...three, one(4, { building: 'B30' })])).toEqual(['building B30 4', 'supplier cateraar 3']);
});

test('it tells since when, until when, and the causes that were found, each once', () => {
  const cause = 'geen rooster';
  const lift = { product: 'storing-lift' };
  const [repeat] = repeatsIn([one(2, { ...lift, cause }), one(9, lift), one(5, { ...lift, cause })], {
    until,
    days: 30,
    least: 3,
  });
  expect(repeat).toMatchObject({
    tickets: ['M-2', 'M-3', 'M-1'],
    firstAt: daysAgo(9),
    lastAt: daysAgo(2),
    causes: [cause],
  });
});

test('what is not known is shared by nobody', () => {
  expect(found([one(1), one(2), one(3)])).toEqual([]);
});
