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

/** Resolves when the next send may go. */
export type Pace = () => Promise<void>;

/**
 * At most `perSecond` sends within any second; as many may go at once after a pause. Callers are served in order, and no
 * longer wait once `stopping` is aborted. Teams allows an app 50 a second per tenant (older text: 30).
 */
export function makePace(perSecond: number, stopping?: AbortSignal, time = real): Pace {
  const many = Math.max(1, Math.floor(perSecond));
  const span = (many / perSecond) * 1000;
  /** When the latest could go, as a ring: the next one takes the place of the oldest, once that is a span ago. */
  const went = new Array<number>(many).fill(-Infinity);
  let oldest = 0;
  let turn = Promise.resolve();

  async function next(): Promise<void> {
    const wait = (went[oldest] ?? 0) + span - time.now();
    if (wait > 0) await time.sleep(Math.ceil(wait), stopping);
    went[oldest] = time.now();
    oldest = (oldest + 1) % many;
  }

  return () => (turn = turn.then(next));
}
