/** Many lists of numbers behind each other in one block: list n is what lies between start[n] and start[n + 1]. */
export interface Lists {
  start: Uint32Array;
  item: Uint32Array;
  weight: Float32Array;
}

/** Pairs of a number and a weight that keep coming: an array of objects would take ten times the memory. */
export class Pairs {
  private items = new Uint32Array(1024);
  private weights = new Float32Array(1024);
  length = 0;

  push(item: number, weight: number): void {
    if (this.length === this.items.length) {
      const [items, weights] = [new Uint32Array(this.length * 2), new Float32Array(this.length * 2)];
      items.set(this.items);
      weights.set(this.weights);
      [this.items, this.weights] = [items, weights];
    }
    this.items[this.length] = item;
    this.weights[this.length++] = weight;
  }

  /** The pairs as lists that begin at the given places, the last of which is the end. */
  cut(start: readonly number[]): Lists {
    return {
      start: Uint32Array.from(start),
      item: this.items.slice(0, this.length),
      weight: this.weights.slice(0, this.length),
    };
  }
}

/** The same lists seen from their items: for every item in which list it occurs. `size` is one above the highest item. */
export function turnRound({ start, item, weight }: Lists, size: number): Lists {
  const turned: Lists = {
    start: new Uint32Array(size + 1),
    item: new Uint32Array(item.length),
    weight: new Float32Array(item.length),
  };
  for (const one of item) turned.start[one + 1] = (turned.start[one + 1] ?? 0) + 1;
  for (let one = 0; one < size; one++) turned.start[one + 1] = (turned.start[one + 1] ?? 0) + (turned.start[one] ?? 0);
  const next = turned.start.slice();
  for (let list = 0; list + 1 < start.length; list++)
    for (let at = start[list] ?? 0; at < (start[list + 1] ?? 0); at++) {
      const one = item[at] ?? 0;
      const place = next[one] ?? 0;
      turned.item[place] = list;
      turned.weight[place] = weight[at] ?? 0;
      next[one] = place + 1;
    }
  return turned;
}
