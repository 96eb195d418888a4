import { makePace, type Time } from '../../bot/pace.ts';

/** A clock of which waiting takes no time: on a busy machine who went would be noticed late. */
function clock(): Time {
  let at = 0;
  return {
    now: () => at,
    sleep: (milliseconds) => {
      at += milliseconds;
      return Promise.resolve();
    },
  };
}

/** When each of so many callers could go at this rate, in milliseconds. */
async function times(perSecond: number, many: number): Promise<number[]> {
  const time = clock();
  const pace = makePace(perSecond, undefined, time);
  const went: number[] = [];
  await Promise.all(Array.from({ length: many }, () => pace.next().then(() => went.push(time.now()))));
  return went;
}

/** The most that went within any span of so many milliseconds. A timer may be a little early. */
const mostWithin = (span: number, went: number[]) =>
  Math.max(...went.map((from) => went.filter((at) => at >= from && at < from + span - 5).length));

test('no second holds more than the limit, and no time is lost', async () => {
  const went = await times(50, 140);
  expect(mostWithin(1000, went)).toBe(50);
  expect(went.at(-1)! - went[0]!).toBeLessThan(2_500);
});

test('a rate below one, or between two whole numbers, is kept too', async () => {
  const [slow, broken] = await Promise.all([times(2, 5), times(2.5, 5)]);
  expect(mostWithin(1000, slow)).toBe(2);
  expect(mostWithin(800, broken)).toBe(2);
  const [rare] = await Promise.all([times(0.9, 2)]);
  expect(rare[1]! - rare[0]!).toBeGreaterThan(1_100);
});

test('callers go in the order in which they came', async () => {
  const pace = makePace(20);
  const went: number[] = [];
  await Promise.all(Array.from({ length: 40 }, (_, n) => pace.next().then(() => went.push(n))));
  expect(went).toEqual([...went].sort((a, b) => a - b));
});

test('what waits behind goes after what comes later, and one in four times before it', async () => {
  const time = clock();
  const pace = makePace(1, undefined, time);
  const went: string[] = [];
  const go = (who: string, behind: boolean) => pace.next(behind).then(() => went.push(who));
  const many = Array.from({ length: 4 }, (_, n) => go(`many ${String(n)}`, true));
  const replies = Array.from({ length: 7 }, (_, n) => go(`reply ${String(n)}`, false));
  await Promise.all([...many, ...replies]);
  expect(went).toEqual([
    ...['reply 0', 'reply 1', 'reply 2', 'many 0', 'reply 3', 'reply 4', 'reply 5', 'many 1', 'reply 6', 'many 2'],
    'many 3',
  ]);
});

test('what waits behind is spread over the second, and still takes no longer; a reply that comes goes at once while there is room', async () => {
  const time = clock();
  const pace = makePace(30, undefined, time);
  const went: number[] = [];
  await Promise.all(Array.from({ length: 300 }, () => pace.next(true).then(() => went.push(time.now()))));
  for (const [n, at] of went.slice(1).entries()) expect(at - went[n]!).toBeGreaterThan(25);
  expect(mostWithin(1000, went)).toBe(30);
  expect(went.at(-1)! - went[0]!).toBeLessThan(10_250);
  await time.sleep(500);
  const before = time.now();
  await pace.next(true);
  await pace.next();
  expect(time.now()).toBe(before);
});

test('when the channel asks to wait, everybody does', async () => {
  const time = clock();
  const pace = makePace(30, undefined, time);
  const went: [string, number][] = [];
  await pace.next();
  pace.hold(2_000);
  pace.hold(500);
  await Promise.all([
    pace.next(true).then(() => went.push(['behind', time.now()])),
    pace.next().then(() => went.push(['reply', time.now()])),
  ]);
  expect(went).toEqual([
    ['reply', 2_000],
    ['behind', expect.any(Number)],
  ]);
});

test('nobody waits any longer when it stops', async () => {
  const stopping = new AbortController();
  const pace = makePace(1, stopping.signal);
  const began = performance.now();
  setTimeout(() => stopping.abort(), 50);
  await Promise.all(Array.from({ length: 30 }, () => pace.next()));
  expect(performance.now() - began).toBeLessThan(1_000);
});
