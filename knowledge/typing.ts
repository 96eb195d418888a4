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

const letterA = 97;
const lettersInAll = 26;
/** The same of every two letters, so that comparing words need not look it up. */
const isClose = Uint8Array.from({ length: lettersInAll * lettersInAll }, (_, pair) => {
  const letter = (at: number) => String.fromCharCode(letterA + at);
  return close(letter(Math.floor(pair / lettersInAll)), letter(pair % lettersInAll)) ? 1 : 0;
});
function areClose(one: number, other: number): boolean {
  const [here, there] = [one - letterA, other - letterA];
  const letters = here >= 0 && here < lettersInAll && there >= 0 && there < lettersInAll;
  return letters && isClose[here * lettersInAll + there] === 1;
}

/** No word that was meant is longer. */
const longest = 64;
/** The last three rows of the table that slipCost fills; kept, since it is asked for hundreds of words in a row. */
const rows: [Float64Array, Float64Array, Float64Array] = [
  new Float64Array(longest),
  new Float64Array(longest),
  new Float64Array(longest),
];

/**
 * Edit distance in which swapped, doubled and neighbouring keys weigh less than a really different letter. Infinity
 * when it is more than `most`.
 */
export function slipCost(typed: string, meant: string, most = Infinity): number {
  let [above, twoAbove, own]: [Float64Array, Float64Array, Float64Array] = rows;
  if (meant.length >= longest) return Infinity;
  for (let column = 0; column <= meant.length; column++) above[column] = column;
  let leastAbove = 0;
  for (let row = 1; row <= typed.length; row++) {
    const here = typed.charCodeAt(row - 1);
    const before = row > 1 ? typed.charCodeAt(row - 2) : -1;
    own[0] = row;
    let least = row;
    for (let column = 1; column <= meant.length; column++) {
      const there = meant.charCodeAt(column - 1);
      const other = column > 1 ? meant.charCodeAt(column - 2) : -1;
      let best = (above[column - 1] ?? 0) + (here === there ? 0 : areClose(here, there) ? 0.8 : 1.2);
      best = Math.min(
        best,
        (above[column] ?? 0) + (here === before ? 0.5 : 1),
        (own[column - 1] ?? 0) + (there === other ? 0.5 : 0.9),
      );
      if (here === other && before === there && row > 1) best = Math.min(best, (twoAbove[column - 2] ?? 0) + 0.7);
      own[column] = best;
      if (best < least) least = best;
    }
    // A swap reaches back over one row.
    if (least > most && leastAbove > most) return Infinity;
    leastAbove = least;
    const free = twoAbove;
    twoAbove = above;
    above = own;
    own = free;
  }
  const cost = above[meant.length] ?? Infinity;
  return cost > most ? Infinity : cost;
}

/** How many words are compared at most with one mistyped word. */
const mostRead = 500;

export interface Correction {
  word: string;
  /** 0..1: how surely this was meant. */
  quality: number;
}

/** Words of one length. */
interface Shelf {
  words: string[];
  /** Per word its letters as bits. */
  letters: number[];
}

/**
 * Finds what a mistyped word was meant to be, with Fuse over the distinct words of the vocabulary. Fuse reads every
 * word it is given, so it is given only those that are a few slips away: its cost then hardly grows with the catalogue.
 * Words that fill a sentence are never what was meant.
 */
export function* buildTyping(words: Iterable<string>): Steps<(typed: string) => Correction | undefined> {
  const shelves: (Shelf | undefined)[] = [];
  yield* each(words, 1000, (word) => {
    if (word.length < 4 || word.length >= longest || word.includes(' ') || isSilent(word)) return;
    const shelf = (shelves[word.length] ??= { words: [], letters: [] });
    shelf.words.push(word);
    shelf.letters.push(letters(word));
  });
  const lookAlikes = (typed: string, room: number) => {
    const bits = letters(typed);
    /** By the number of letters that differ, the fewest first. */
    const near: string[][] = Array.from({ length: 2 * room + 1 }, () => []);
    for (let length = typed.length - room; length <= typed.length + room; length++) {
      const shelf = shelves[length];
      if (!shelf) continue;
      for (let at = 0; at < shelf.letters.length; at++) {
        const differ = bitCount(bits ^ (shelf.letters[at] ?? 0));
        if (differ <= 2 * room) near[differ]?.push(shelf.words[at] ?? '');
      }
    }
    return near.flat().slice(0, mostRead);
  };
  /** The most that a slip may cost for this to be the word that was meant. */
  const mostCost = (typed: string, meant: string, room: number) => {
    const short = Math.min(typed.length, meant.length) < 6;
    return short ? Math.min(room, typed.length === meant.length ? 0.75 : 0.9) : room;
  };
  return (typed) => {
    const room = slips(typed.length);
    if (room === 0) return undefined;
    const costs: number[] = [];
    const possible = lookAlikes(typed, room).filter((word) => {
      const cost = slipCost(typed, word, mostCost(typed, word, room));
      if (cost !== Infinity) costs.push(cost);
      return cost !== Infinity;
    });
    if (possible.length === 0) return undefined;
    const fuse = new Fuse(possible, { includeScore: true, threshold: 0.6, distance: 20 });
    let best: { word: string; cost: number } | undefined;
    // In the order of Fuse, so that of equal slips its best is taken.
    for (const { item, refIndex } of fuse.search(typed)) {
      const cost = costs[refIndex] ?? Infinity;
      if (!best || cost < best.cost) best = { word: item, cost };
    }
    return best && { word: best.word, quality: Math.max(0.6, 1 - best.cost / (typed.length * 0.8)) };
  };
}
