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

export interface Pace {
  /** Resolves when the next send may go. `behind`: others that wait go before it, three of every four. */
  next(behind?: boolean): Promise<void>;
  /** The channel asks to wait: nobody goes for so many milliseconds. */
  hold(milliseconds: number): void;
}

/** What leaves a second after another can arrive a little sooner than that, and would be refused: so much is left between, in milliseconds. */
const slack = 25;

/** So many in a row go before who waits behind. */
const before = 3;

/**
 * Who waits behind goes one by one, with this part of an even share of the time between: many at once would arrive later than they
 * left. It is less than all of it, so that no time is lost by timers that are late.
 */
const spread = 0.8;

/**
 * At most `perSecond` sends within any second. As many may go at once after a pause, but what waits behind is spread over the
 * second. Callers are served in order, and no longer wait once `stopping` is aborted. Teams allows an app 50 a second per
 * tenant (older text: 30).
 */
export function makePace(perSecond: number, stopping?: AbortSignal, time = real): Pace {
  const many = Math.max(1, Math.floor(perSecond));
  const span = (many / perSecond) * 1000 + slack;
  const share = (span / many) * spread;
  // A timer can not wait for less than a millisecond.
  const gap = share < 1 ? 0 : share;
  /** When the latest could go, as a ring: the next one takes the place of the oldest, once that is a span ago. */
  const went = new Array<number>(many).fill(-Infinity);
  let oldest = 0;
  let latest = -Infinity;
  let held = -Infinity;
  const first: (() => void)[] = [];
  const behind: (() => void)[] = [];
  let inARow = 0;
  let serving = false;

  const line = () => (first.length > 0 && (behind.length === 0 || inARow < before) ? first : behind);
  const wait = () =>
    Math.max((went[oldest] ?? 0) + span, held, line() === behind ? latest + gap : -Infinity) - time.now();

  async function serve(): Promise<void> {
    serving = true;
    while (first.length + behind.length > 0) {
      // Whoever may go does so before the clock is looked at again.
      await Promise.resolve();
      // Who goes is only known when it goes: while this one waited, others came, or the channel asked to wait.
      for (let left = wait(); left > 0 && !stopping?.aborted; left = wait())
        await time.sleep(Math.ceil(left), stopping);
      latest = went[oldest] = time.now();
      oldest = (oldest + 1) % many;
      const next = line();
      inARow = next === first ? inARow + 1 : 0;
      next.shift()?.();
    }
    serving = false;
  }

  return {
    next: (isBehind = false) =>
      new Promise((resolve) => {
        (isBehind ? behind : first).push(resolve);
        if (!serving) void serve();
      }),
    hold(milliseconds) {
      held = Math.max(held, time.now() + milliseconds);
    },
  };
}
