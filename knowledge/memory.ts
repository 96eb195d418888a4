/**
 * Remembers answers per text, the latest asked for: at least `most` and at most twice as many. Two halves that take
 * turns, since one large map that is emptied, or doubled when full, would stop everything for a while.
 */
export class Memory<T extends string | object> {
  private recent = new Map<string, T>();
  private older = new Map<string, T>();
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  get(text: string): T | undefined {
    const found = this.recent.get(text);
    if (found !== undefined) return found;
    const before = this.older.get(text);
    if (before !== undefined) this.set(text, before);
    return before;
  }

  set(text: string, answer: T): void {
    if (this.recent.size >= this.most) [this.older, this.recent] = [this.recent, new Map<string, T>()];
    this.recent.set(text, answer);
  }
}
