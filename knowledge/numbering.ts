/** Maps of this many entries are doubled in about a millisecond; one for everything would stop the desk each time. */
const shelfCount = 128;

/** Gives every distinct text a number, in the order in which they come. */
export class Numbering {
  private readonly shelves = Array.from({ length: shelfCount }, () => new Map<string, number>());
  size = 0;

  private shelfOf(text: string): Map<string, number> | undefined {
    const { length } = text;
    if (length === 0) return this.shelves[0];
    const ends = text.charCodeAt(0) * 7 + text.charCodeAt(length - 1);
    const mixed = length * 31 + ends + text.charCodeAt(length >> 1) * 3;
    return this.shelves[mixed % shelfCount];
  }

  /** Its number: that of before, or the next. */
  of(text: string): number {
    const shelf = this.shelfOf(text);
    const before = shelf?.get(text);
    if (before !== undefined) return before;
    shelf?.set(text, this.size);
    return this.size++;
  }
}
