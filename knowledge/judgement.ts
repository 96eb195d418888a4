import type { Evidence } from './evidence.ts';
import type { Impression } from './hunch.ts';
import { besides, type Beside } from './lessons.ts';
import type { Intent } from './intent.ts';

/** A product with everything that speaks for it together. */
export interface Weighed extends Evidence {
  /** Evidence and hunch in one number, of the kind that chances are made of. */
  sum: number;
  /** Its share among all products, 0..1. */
  share: number;
}

/** What is known about a message before it is decided what to do with it. */
export interface Judgement {
  /** Best first, never more than are offered. */
  best: Weighed[];
  /** How much likelier, as a logarithm, the first is than the second. */
  apart: number;
  /** The same by what was learned alone, and by evidence alone: below 0 where that would have put another first. */
  learntApart: number;
  scoreApart: number;
  /** How much likelier, as was learned, that it is about the first than about something no desk does. */
  ours: number;
  /** The same for the message as a whole, whatever product it is about. */
  oursAtAll: number;
  /** What it would be if it were something said to the desk itself, and how much likelier that is than the first product. */
  intent: Intent;
  /** The log of the chance of that intent. */
  spoken: number;
  overProduct: number;
}

/** What one point of evidence weighs against the logarithm of a learned chance; found by leaving examples out. */
const evidenceWeight = 8;
const offered = 3;
const firstIntent = besides.indexOf('human');

/** Joins what the words tell with what was learned. The impression holds a chance per product, or one for all of them. */
export function judge(best: readonly Evidence[], { about, ours }: Impression, products: readonly string[]): Judgement {
  const each = about.length - besides.length === products.length;
  const sums = each
    ? Float64Array.from(about.subarray(0, products.length))
    : new Float64Array(best.length).fill(about[0] ?? 0);
  best.forEach(({ at, score }, nth) => {
    const place = each ? at : nth;
    sums[place] = (sums[place] ?? 0) + evidenceWeight * score;
  });
  const order = first(sums, offered);
  const most = sums[order[0] ?? 0] ?? 0;
  let total = 0;
  for (const one of sums) total += Math.exp(one - most);
  const weighed = order.map((at): Weighed => {
    const sum = sums[at] ?? 0;
    const one = (each ? best.find((found) => found.at === at) : best[at]) ?? {
      at,
      id: products[at] ?? '',
      score: 0,
      told: 0,
    };
    return { ...one, sum, share: Math.exp(sum - most) / total };
  });
  const of = (name: Beside) => about[about.length - besides.length + besides.indexOf(name)] ?? 0;
  const intents = besides.slice(firstIntent) as Intent[];
  const intent = intents.reduce((one, other) => (of(other) > of(one) ? other : one));
  const [winner] = weighed;
  const learnt = about[each ? (order[0] ?? 0) : 0] ?? 0;
  return {
    best: weighed,
    apart: most - (weighed[1]?.sum ?? most - 5),
    learntApart: each ? learnt - mostBut(order[0] ?? 0, about.subarray(0, products.length)) : 0,
    scoreApart: winner === undefined ? 0 : winner.score - (best[best[0]?.id === winner.id ? 1 : 0]?.score ?? 0),
    ours: learnt - Math.max(of('buiten'), of('praatje') - 1),
    oursAtAll: ours,
    intent,
    spoken: of(intent),
    overProduct: of(intent) - learnt,
  };
}

/** The largest of all but one. */
function mostBut(left: number, values: Float32Array): number {
  let most = -Infinity;
  for (let at = 0; at < values.length; at++) if (at !== left && (values[at] ?? 0) > most) most = values[at] ?? 0;
  return values.length > 1 ? most : (values[left] ?? 0);
}

/** The places of the so many largest, the largest first; of equals the first in line. */
function first(values: Float64Array, many: number): number[] {
  const places: number[] = [];
  const least = () => values[places[many - 1] ?? -1] ?? -Infinity;
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? 0;
    if (value <= least()) continue;
    const before = places.findIndex((place) => value > (values[place] ?? 0));
    places.splice(before < 0 ? places.length : before, 0, at);
    places.length = Math.min(places.length, many);
  }
  return places;
}
