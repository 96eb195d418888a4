import { openSync, readSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

/** How long the event loop stood still at the longest, in milliseconds. */
export interface Standstill {
  /** As an employee would notice it: on a busy machine this includes waiting for a processor. */
  wall: number;
  /** The processor that the main thread used at a stretch meanwhile, which leaves that waiting out. Null where the system does not tell. */
  own: number | null;
}

/**
 * Runs it and watches the loop. The monitor counts from one look to the next and after a reset has none to count from:
 * it gets time for that, or it would miss work that begins at once and never pauses.
 */
export async function watched(work: () => Promise<void>): Promise<Standstill> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await sleep(20);
  delay.reset();
  await sleep(20);
  const stretch = longestStretch();
  await work();
  await sleep(20);
  delay.disable();
  return { wall: delay.max / 1e6, own: stretch() };
}

/** Looks at the processor time in every turn of the loop until it is asked what the most was. */
function longestStretch(): () => number | null {
  const time = threadTime();
  if (!time) return () => null;
  let [last, most, watching] = [time(), 0, true];
  const look = (): void => {
    const now = time();
    most = Math.max(most, now - last);
    last = now;
    if (watching) setImmediate(look);
  };
  setImmediate(look);
  return () => {
    watching = false;
    return most;
  };
}

/** Milliseconds of processor that the main thread has used, as Linux tells it. Undefined where the system does not. */
export function threadTime(): (() => number) | undefined {
  try {
    const file = openSync('/proc/self/schedstat', 'r');
    const buffer = Buffer.alloc(80);
    const read = (): number =>
      Number.parseInt(buffer.toString('latin1', 0, readSync(file, buffer, 0, 80, 0)), 10) / 1e6;
    return Number.isNaN(read()) ? undefined : read;
  } catch {
    return undefined;
  }
}
