import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

/** How long the event loop stood still at the longest, in milliseconds. */
export interface Standstill {
  /** As an employee would notice it: on a busy machine this includes waiting for a processor. */
  wall: number;
  /** The processor that was used at a stretch meanwhile, by helper threads as well: leaves that waiting out. */
  cpu: number;
}

/** Milliseconds of processor that the process has used. */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
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
  return { wall: delay.max / 1e6, cpu: stretch() };
}

/** Looks at the processor time in every turn of the loop until it is asked what the most was. */
function longestStretch(): () => number {
  let [last, most, watching] = [cpuTime(), 0, true];
  const look = (): void => {
    const now = cpuTime();
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
