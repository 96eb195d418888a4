import type { Steps } from './steps.ts';

/** Many lists of numbers behind each other in one block: list n is what lies between start[n] and start[n + 1]. */
export interface Lists {
  start: Uint32Array;
  item: Uint32Array;
  weight: Float32Array;
}

const bits = 16;
const chunk = 2 ** bits;

/**
 * Pairs of a number and a weight that keep coming: an array of objects would take ten times the memory, and one block
 * that is doubled when full would stop everything while it is copied.
 */
export class Pairs {
  private readonly chunks: { items: Uint32Array; weights: Float32Array }[] = [];
  length = 0;

  push(item: number, weight: number): void {
    const at = this.length++ % chunk;
    if (at === 0) this.chunks.push({ items: new Uint32Array(chunk), weights: new Float32Array(chunk) });
    const last = this.chunks[this.chunks.length - 1];
    if (!last) return;
    last.items[at] = item;
    last.weights[at] = weight;
  }

  itemAt(at: number): number {
    return this.chunks[at >>> bits]?.items[at & (chunk - 1)] ?? 0;
  }

  weightAt(at: number): number {
    return this.chunks[at >>> bits]?.weights[at & (chunk - 1)] ?? 0;
  }

  /** The pairs as lists that begin at the given places, the last of which is the end. Nothing is left here afterwards. */
  *cut(start: readonly number[]): Steps<Lists> {
    const starts = yield* packed(start, new Uint32Array(start.length));
    yield;
    const item = new Uint32Array(this.length);
    yield;
    const weight = new Float32Array(this.length);
    yield;
    const chunks = this.chunks.splice(0);
    for (const [nth, { items, weights }] of chunks.entries()) {
      const count = Math.min(chunk, this.length - nth * chunk);
      item.set(items.subarray(0, count), nth * chunk);
      weight.set(weights.subarray(0, count), nth * chunk);
      yield;
    }
    this.length = 0;
    return { start: starts, item, weight };
  }
}

/** How many items are looked at in one step. */
const perStep = 20_000;

/** The numbers in a block of their own; by the million that takes long enough to pause. */
export function* packed<T extends Uint32Array | Float32Array>(values: readonly number[], into: T): Steps<T> {
  for (let from = 0; from < values.length; from += perStep) {
    into.set(values.slice(from, from + perStep), from);
    yield;
  }
  return into;
}

/** The same lists seen from their items: for every item in which list it occurs. `size` is one above the highest item. */
export function* turnRound({ start, item, weight }: Lists, size: number): Steps<Lists> {
  const turned: Lists = {
    start: new Uint32Array(size + 1),
    item: new Uint32Array(item.length),
    weight: new Float32Array(item.length),
  };
  for (let from = 0; from < item.length; from += perStep) {
    const to = Math.min(item.length, from + perStep);
    for (let at = from; at < to; at++) {
      const above = (item[at] ?? 0) + 1;
      turned.start[above] = (turned.start[above] ?? 0) + 1;
    }
    yield;
  }
  for (let one = 0; one < size; one++) turned.start[one + 1] = (turned.start[one + 1] ?? 0) + (turned.start[one] ?? 0);
  const next = turned.start.slice();
  let left = perStep;
  for (let list = 0; list + 1 < start.length; list++) {
    const end = start[list + 1] ?? 0;
    for (let at = start[list] ?? 0; at < end; at++) {
      const one = item[at] ?? 0;
      const place = next[one] ?? 0;
      turned.item[place] = list;
      turned.weight[place] = weight[at] ?? 0;
      next[one] = place + 1;
    }
    left -= end - (start[list] ?? 0);
    if (left > 0) continue;
    left = perStep;
    yield;
  }
  return turned;
}
