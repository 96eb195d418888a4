/** Chance that gives the same again for the same seed (mulberry32): a made-up year can be made anew. */
export class Chance {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** 0 up to 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** True so often, 0..1. */
  happens(often: number): boolean {
    return this.next() < often;
  }

  /** A whole number from `from` up to and including `until`. */
  whole(from: number, until: number): number {
    return from + Math.floor(this.next() * (until - from + 1));
  }

  /** Throws on an empty list. */
  one<T>(of: readonly T[]): T {
    const chosen = of[Math.floor(this.next() * of.length)];
    if (chosen === undefined) throw new Error('nothing to choose from');
    return chosen;
  }

  /** One of a list, by weight. */
  weighed<T>(of: readonly (readonly [T, number])[]): T {
    let left = this.next() * of.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [one, weight] of of) if ((left -= weight) < 0) return one;
    return this.one(of)[0];
  }

  /** Around a middle, skewed to the long side as durations are: half lie below it, one in six above `spread` times it. */
  around(middle: number, spread: number): number {
    const normal = Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
    return middle * Math.exp(normal * Math.log(spread));
  }

  /** How often something comes that comes `mean` times on average. */
  times(mean: number): number {
    if (mean > 30)
      return Math.max(0, Math.round(mean + (this.next() + this.next() + this.next() - 1.5) * 2 * Math.sqrt(mean)));
    let [count, product] = [0, this.next()];
    for (const least = Math.exp(-mean); product > least; product *= this.next()) count++;
    return count;
  }
}
