import { Pairs } from './lists.ts';
import type { Features } from './features.ts';
import { each, type Steps } from './steps.ts';

/** An example: what it shows, what it is about (a number below `classes`), and how much it counts. */
export interface Lesson {
  features: Features;
  about: number;
  weight: number;
}

/** A trained sense of what goes with what. */
export interface Trained {
  /** Per class the log of its chance, given what is shown. Fills and returns `into`. */
  judge(features: Features, into: Float32Array): Float32Array;
}

const rounds = 5;
/** What is learned is the mean of what was known after each of the last so many rounds: what came last weighs no more than the rest. */
const averaged = 3;
/** How far one lesson moves the weights, in the first round and in the last. */
export interface Pace {
  first: number;
  last: number;
}
const amongMany: Pace = { first: 5, last: 1 };
/** Between two classes every lesson moves all weights: with smaller steps that does better on sentences it was not taught. */
export const betweenTwo: Pace = { first: 2, last: 1 };
/** A class that was nearly ruled out already is left alone: most are, which saves most of the work. */
const ruledOut = 0.002;
/** A lesson that is known this well rests for a round. */
const wellKnown = 0.78;
/** So many lessons are learned between two pauses; some milliseconds. */
const breath = 100;
/** And so many weights are added up. */
const cells = 500_000;
/** How much rarity counts: 0 not at all, 1 in full. */
const rarityPower = 0.3;
/**
 * No lesson is taken for certain: this share of it goes to everything alike. What is learned is then less sure of itself
 * where it was never taught.
 */
const doubt = 0.1;
const never = -50;

/**
 * Learns a linear model (multinomial logistic regression) from the lessons: the same lessons give the same model, to
 * the bit. Yields now and then, so that who runs it can let something else go first.
 */
export function* training(lessons: readonly Lesson[], classes: number, pace = amongMany): Steps<Trained> {
  const numbers = new Map<string, number>();
  const shown = new Pairs();
  const spread: number[] = [];
  yield* each(lessons, breath, ({ features }) => {
    for (const [sign, weight] of features) {
      let number = numbers.get(sign);
      if (number === undefined) numbers.set(sign, (number = numbers.size));
      spread[number] = (spread[number] ?? 0) + 1;
      shown.push(number, weight);
    }
    shown.endList();
  });
  const all = Math.log(1 + lessons.length);
  const rarity = Float32Array.from(spread, (count) => (Math.log(1 + lessons.length / count) / all) ** rarityPower);
  const { start, item, weight } = yield* shown.cut();
  yield;
  for (let lesson = 0; lesson < lessons.length; lesson++) {
    const [from, to] = [start[lesson] ?? 0, start[lesson + 1] ?? 0];
    let square = 0;
    for (let at = from; at < to; at++) {
      const value = (weight[at] ?? 0) * (rarity[item[at] ?? 0] ?? 0);
      weight[at] = value;
      square += value * value;
    }
    const length = Math.sqrt(square) || 1;
    for (let at = from; at < to; at++) weight[at] = (weight[at] ?? 0) / length;
  }
  yield;
  /** What no lesson is about is never the answer. */
  const taught = new Uint8Array(classes);
  for (const { about } of lessons) taught[about] = 1;
  const model = new Float32Array(numbers.size * classes);
  const mean = new Float32Array(model.length);
  const chances = new Float32Array(classes);

  /** Lessons that are left out of the round to come. */
  const rests = new Uint8Array(lessons.length);
  let sinceBreath = 0;
  for (let round = 0; round < rounds; round++) {
    const step = pace.first * (pace.last / pace.first) ** (round / (rounds - 1));
    for (const lesson of spreadOut(lessons.length, round)) {
      const { about = 0, weight: counts = 0 } = lessons[lesson] ?? {};
      if (rests[lesson] === 1) {
        rests[lesson] = 0;
        continue;
      }
      const [from, to] = [start[lesson] ?? 0, start[lesson + 1] ?? 0];
      chances.fill(0);
      for (let at = from; at < to; at++) {
        const row = (item[at] ?? 0) * classes;
        const value = weight[at] ?? 0;
        for (let one = 0; one < classes; one++) chances[one] = (chances[one] ?? 0) + value * (model[row + one] ?? 0);
      }
      toChances(chances);
      if ((chances[about] ?? 0) > wellKnown) rests[lesson] = 1;
      chances[about] = (chances[about] ?? 0) - 1 + doubt;
      for (let one = 0; one < classes; one++) {
        const surplus = (chances[one] ?? 0) - doubt / classes;
        if (surplus > -ruledOut && surplus < ruledOut) continue;
        const move = step * counts * surplus;
        for (let at = from; at < to; at++) {
          const cell = (item[at] ?? 0) * classes + one;
          model[cell] = (model[cell] ?? 0) - move * (weight[at] ?? 0);
        }
      }
      if (++sinceBreath === breath) {
        sinceBreath = 0;
        yield;
      }
    }
    if (round < rounds - averaged) continue;
    for (let from = 0; from < mean.length; from += cells) {
      const to = Math.min(mean.length, from + cells);
      for (let cell = from; cell < to; cell++) mean[cell] = (mean[cell] ?? 0) + (model[cell] ?? 0) / averaged;
      yield;
    }
  }
  return {
    judge(features, into) {
      into.fill(0);
      let square = 0;
      for (const [sign, strength] of features) {
        const number = numbers.get(sign);
        if (number === undefined) continue;
        const value = strength * (rarity[number] ?? 0);
        square += value * value;
        const row = number * classes;
        for (let one = 0; one < classes; one++) into[one] = (into[one] ?? 0) + value * (mean[row + one] ?? 0);
      }
      const length = Math.sqrt(square) || 1;
      let most = -Infinity;
      for (let one = 0; one < classes; one++) {
        into[one] = taught[one] === 1 ? (into[one] ?? 0) / length : never;
        most = Math.max(most, into[one] ?? 0);
      }
      let sum = 0;
      for (const value of into) sum += Math.exp(value - most);
      const total = most + Math.log(sum);
      for (let one = 0; one < classes; one++) into[one] = (into[one] ?? 0) - total;
      return into;
    },
  };
}

/** Makes chances of scores, in place. */
function toChances(scores: Float32Array): void {
  let most = -Infinity;
  for (const score of scores) if (score > most) most = score;
  let sum = 0;
  for (let at = 0; at < scores.length; at++) sum += scores[at] = Math.exp((scores[at] ?? 0) - most);
  for (let at = 0; at < scores.length; at++) scores[at] = (scores[at] ?? 0) / sum;
}

/** The numbers below `count`, each once, in an order that mixes what stands together; always the same one for a round. */
function* spreadOut(count: number, round: number): Generator<number> {
  const divides = (one: number, other: number): number => (other === 0 ? one : divides(other, one % other));
  const share = ((round + 1) * 0.618) % 1;
  let stride = Math.max(1, Math.round(count * share));
  while (divides(count, stride) !== 1) stride += 1;
  for (let step = 0, at = 0; step < count; step++, at = (at + stride) % count) yield at;
}
