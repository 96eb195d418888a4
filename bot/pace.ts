import { setTimeout as sleep } from 'node:timers/promises';

/** A clock in milliseconds, and how to wait by it; waiting ends early when the signal does. */
export interface Time {
  now(): number;
  sleep(milliseconds: number, stopping?: AbortSignal): Promise<void>;
}

const real: Time = {
  now: () => performance.now(),
  sleep: (milliseconds, stopping) =>
    sleep(milliseconds, undefined, stopping && { signal: stopping }).catch(() => undefined),
};

/** Resolves when the next send may go. `behind`: others that wait go before it, three of every four. */
export type Pace = (behind?: boolean) => Promise<void>;

/** What leaves a second after another can arrive a little sooner than that, and would be refused: so much is left between, in milliseconds. */
const slack = 25;

/** So many in a row go before who waits behind. */
const before = 3;

/**
 * At most `perSecond` sends within any second; as many may go at once after a pause. Callers are served in order, and no
 * longer wait once `stopping` is aborted. Teams allows an app 50 a second per tenant (older text: 30).
 */
export function makePace(perSecond: number, stopping?: AbortSignal, time = real): Pace {
  const many = Math.max(1, Math.floor(perSecond));
  const span = (many / perSecond) * 1000 + slack;
  /** When the latest could go, as a ring: the next one takes the place of the oldest, once that is a span ago. */
  const went = new Array<number>(many).fill(-Infinity);
  let oldest = 0;
  const first: (() => void)[] = [];
  const behind: (() => void)[] = [];
  let inARow = 0;
  let serving = false;

  async function serve(): Promise<void> {
    serving = true;
    while (first.length + behind.length > 0) {
      // Whoever may go does so before the clock is looked at again.
      await Promise.resolve();
      const wait = (went[oldest] ?? 0) + span - time.now();
      if (wait > 0) await time.sleep(Math.ceil(wait), stopping);
      went[oldest] = time.now();
      oldest = (oldest + 1) % many;
      // Who goes is only known now: while this one waited, others came.
      const line = first.length > 0 && (behind.length === 0 || inARow < before) ? first : behind;
      inARow = line === first ? inARow + 1 : 0;
      line.shift()?.();
    }
    serving = false;
  }

  return (isBehind = false) =>
    new Promise((resolve) => {
      (isBehind ? behind : first).push(resolve);
      if (!serving) void serve();
    });
}
