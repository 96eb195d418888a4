import Fuse from 'fuse.js';
import { isSilent } from './filler.ts';
import { each, type Steps } from './steps.ts';

/** Letters as bits, so that two words can be compared in one instruction. */
function letters(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

function bitCount(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** How many slips a word of this length may hold before it is another word. */
const slips = (length: number) => (length < 4 ? 0 : length < 8 ? 1 : length < 12 ? 2 : 3);

const keyboard = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const close = (one: string, other: string) =>
  keyboard.some((row) => row.includes(one) && Math.abs(row.indexOf(one) - row.indexOf(other)) === 1) ||
  /^(?:[td]{2}|[sz]{2}|[fv]{2}|[ck]{2}|[gh]{2}|[iy]{2}|[ij]{2}|[ea]{2})$/.test(one + other);

/** Edit distance in which swapped, doubled and neighbouring keys weigh less than a really different letter. */
export function slipCost(typed: string, meant: string): number {
  const width = meant.length + 1;
  const cost = new Float64Array((typed.length + 1) * width);
  const at = (row: number, column: number) => cost[row * width + column] ?? 0;
  for (let row = 0; row <= typed.length; row++)
    for (let column = 0; column <= meant.length; column++) {
      if (row === 0 || column === 0) {
        cost[row * width + column] = row + column;
        continue;
      }
      const [here, there] = [typed.charAt(row - 1), meant.charAt(column - 1)];
      const [before, other] = [typed.charAt(row - 2), meant.charAt(column - 2)];
      let best = at(row - 1, column - 1) + (here === there ? 0 : close(here, there) ? 0.8 : 1.2);
      best = Math.min(
        best,
        at(row - 1, column) + (here === before ? 0.5 : 1),
        at(row, column - 1) + (there === other ? 0.5 : 0.9),
      );
      if (here === other && before === there && row > 1 && column > 1)
        best = Math.min(best, at(row - 2, column - 2) + 0.7);
      cost[row * width + column] = best;
    }
  return at(typed.length, meant.length);
}

/** How many words Fuse reads at most for one mistyped word. */
const mostRead = 500;

export interface Correction {
  word: string;
  /** 0..1: how surely this was meant. */
  quality: number;
}

/**
 * Finds what a mistyped word was meant to be, with Fuse over the distinct words of the vocabulary. Fuse reads every
 * word it is given, so it is given only those of about the same length and letters: its cost then hardly grows with
 * the catalogue. Words that fill a sentence are never what was meant.
 */
export function* buildTyping(words: Iterable<string>): Steps<(typed: string) => Correction | undefined> {
  const shelves = new Map<number, { words: string[]; letters: number[] }>();
  yield* each(words, 1000, (word) => {
    if (word.length < 4 || word.includes(' ') || isSilent(word)) return;
    const shelf = shelves.get(word.length) ?? { words: [], letters: [] };
    shelves.set(word.length, shelf);
    shelf.words.push(word);
    shelf.letters.push(letters(word));
  });
  const lookAlikes = (typed: string, room: number) => {
    const bits = letters(typed);
    /** By the number of letters that differ, the fewest first. */
    const near: string[][] = Array.from({ length: 2 * room + 1 }, () => []);
    for (let length = typed.length - room; length <= typed.length + room; length++) {
      const shelf = shelves.get(length);
      shelf?.letters.forEach((other, index) => near[bitCount(bits ^ other)]?.push(shelf.words[index] ?? ''));
    }
    return near.flat().slice(0, mostRead);
  };
  return (typed) => {
    const room = slips(typed.length);
    if (room === 0) return undefined;
    const fuse = new Fuse(lookAlikes(typed, room), { includeScore: true, threshold: 0.6, distance: 20 });
    let best: { word: string; cost: number; score: number } | undefined;
    for (const { item, score = 1 } of fuse.search(typed, { limit: 12 })) {
      const cost = slipCost(typed, item);
      const short = Math.min(typed.length, item.length) < 6;
      if (cost > room || (short && cost > (typed.length === item.length ? 0.75 : 0.9))) continue;
      if (!best || cost < best.cost || (cost === best.cost && score < best.score)) best = { word: item, cost, score };
    }
    return best && { word: best.word, quality: Math.max(0.6, 1 - best.cost / (typed.length * 0.8)) };
  };
}
