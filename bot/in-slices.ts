import { setImmediate as otherWork } from 'node:timers/promises';
import type { Steps } from '../knowledge/steps.ts';

/** How long a piece of long work may hold the process, in milliseconds: a turn that comes in between waits no longer. */
const slice = 10;

/** Runs long work in slices, with whatever else the process has to do in between. */
export async function inSlices<T>(work: Steps<T>): Promise<T> {
  let since = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - since < slice) continue;
    await otherWork();
    since = performance.now();
  }
}
