import type { Steps } from './steps.ts';

/** Many lists of numbers behind each other in one block: list n is what lies between start[n] and start[n + 1]. */
export interface Lists {
  start: Uint32Array;
  item: Uint32Array;
  weight: Float32Array;
}

const bits = 16;
const chunk = 2 ** bits;

type Block = Uint32Array | Float32Array;

/** Numbers that keep coming, in pieces: one block that is doubled when full would stop everything while it is copied. */
export class Numbers<T extends Block> {
  private readonly chunks: T[] = [];
  private readonly block: (size: number) => T;
  length = 0;

  constructor(block: (size: number) => T) {
    this.block = block;
  }

  static whole(): Numbers<Uint32Array> {
    return new Numbers((size) => new Uint32Array(size));
  }

  static parts(): Numbers<Float32Array> {
    return new Numbers((size) => new Float32Array(size));
  }

  push(value: number): void {
    const at = this.length++ % chunk;
    if (at === 0) this.chunks.push(this.block(chunk));
    const last = this.chunks[this.chunks.length - 1];
    if (last) last[at] = value;
  }

  at(place: number): number {
    return this.chunks[place >>> bits]?.[place & (chunk - 1)] ?? 0;
  }

  /** The numbers in one block. Nothing is left here afterwards. */
  *packed(): Steps<T> {
    const all = this.block(this.length);
    yield;
    for (const [nth, numbers] of this.chunks.splice(0).entries()) {
      all.set(numbers.subarray(0, Math.min(chunk, this.length - nth * chunk)), nth * chunk);
      yield;
    }
    this.length = 0;
    return all;
  }
}

/** Lists of pairs of a number and a weight that keep coming: an array of objects would take ten times the memory. */
export class Pairs {
  private readonly items = Numbers.whole();
  private readonly weights = Numbers.parts();
  private readonly ends = Numbers.whole();

  constructor() {
    this.ends.push(0);
  }

  push(item: number, weight: number): void {
    this.items.push(item);
    this.weights.push(weight);
  }

  /** What was pushed since the last end is a list; what comes now belongs to the next. */
  endList(): void {
    this.ends.push(this.items.length);
  }

  /** Where list n begins, and where it ends when asked for n + 1. */
  startOf(list: number): number {
    return this.ends.at(list);
  }

  itemAt(at: number): number {
    return this.items.at(at);
  }

  weightAt(at: number): number {
    return this.weights.at(at);
  }

  /** The lists in one block. Nothing is left here afterwards. */
  *cut(): Steps<Lists> {
    const start = yield* this.ends.packed();
    const item = yield* this.items.packed();
    return { start, item, weight: yield* this.weights.packed() };
  }
}

/** How many items are looked at in one step. */
const perStep = 20_000;
/** How many are put in their place in one step: scattered over memory that was never touched, they cost ten times as much. */
const perScatter = 3000;

/** The same lists seen from their items: for every item in which list it occurs. `size` is one above the highest item. */
export function* turnRound({ start, item, weight }: Lists, size: number): Steps<Lists> {
  const starts = new Uint32Array(size + 1);
  yield;
  const turned: Lists = { start: starts, item: new Uint32Array(item.length), weight: new Float32Array(item.length) };
  yield;
  for (let from = 0; from < item.length; from += perStep) {
    const to = Math.min(item.length, from + perStep);
    for (let at = from; at < to; at++) {
      const above = (item[at] ?? 0) + 1;
      turned.start[above] = (turned.start[above] ?? 0) + 1;
    }
    yield;
  }
  for (let one = 0; one < size; one++) turned.start[one + 1] = (turned.start[one + 1] ?? 0) + (turned.start[one] ?? 0);
  yield;
  const next = turned.start.slice();
  yield;
  let left = perScatter;
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
    left = perScatter;
    yield;
  }
  return turned;
}
