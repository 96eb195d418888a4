/**
 * Long work in small steps: between two of them whoever runs it may do something else first. Pure: it knows no clock and
 * no event loop, those belong to the runner (bot/in-slices.ts).
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Runs the work in one go. */
export function toTheEnd<T>(work: Steps<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** The same items, with a step after each so many. The caller loops with `yield*`. */
export function* each<T>(items: Iterable<T>, perStep: number, visit: (item: T) => void): Steps<void> {
  let left = perStep;
  for (const item of items) {
    visit(item);
    if (--left > 0) continue;
    left = perStep;
    yield;
  }
}
