import { loket } from '../../tickets/attend.ts';
import {
  asksRating,
  dimensions,
  scores,
  type Asking as HowOften,
  type Dimension,
  type Score,
} from '../../tickets/rating.ts';
import type { Chance } from './chance.ts';
import type { Living } from './living.ts';

/** What a made-up requester says of how it went. */

export interface MadeUpRating {
  ticket: string;
  person: string;
  askedAt: Date;
  ratedAt: Date | null;
  score: Score | null;
  tag: Dimension | null;
  line: string | null;
}

export interface Asking {
  /** Null: it is never asked. */
  often: (HowOften & { badUpTo: number }) | null;
  /** When each person was asked last, and what was said; grows. */
  askedAt: Map<string, Date>;
  ratings: MadeUpRating[];
}

const lines: Readonly<Record<Score, readonly string[]>> = {
  1: ['Drie keer gebeld en nog niets gehoord.', 'Veel te laat, en niemand die het zei.'],
  2: ['Het duurde lang en het is niet netjes gedaan.', 'Moest twee keer hetzelfde uitleggen.'],
  3: ['Het is gemaakt, maar het duurde even.', 'Kan vlotter.'],
  4: ['Goed geholpen.', 'Netjes op tijd.'],
  5: ['Binnen een uur klaar, top!', 'Heel vriendelijk geholpen.'],
};

/** It is asked how it went, when it is time for that, and often it is said. Late makes scores low. */
export function judged(living: Living, at: Date, chance: Chance, { often, askedAt, ratings }: Asking): void {
  const { number, requester, promisedAt } = living.whole.request;
  const ready = living.events.findLast(({ ticket, event }) => ticket === number && event.data['to'] === 'gereed')?.event
    .at;
  if (!often || !asksRating(number, askedAt.get(requester.id) ?? null, at, often)) return;
  const by = { role: 'medewerker' as const, id: requester.id };
  askedAt.set(requester.id, at);
  living.note(number, { at, by, kind: 'oordeel-gevraagd', data: {} });
  const rating: MadeUpRating = {
    ticket: number,
    person: requester.id,
    askedAt: at,
    ratedAt: null,
    score: null,
    tag: null,
    line: null,
  };
  ratings.push(rating);
  if (!chance.happens(0.62)) return;
  const late = promisedAt !== null && ready !== undefined && ready > promisedAt;
  const weights = late ? [18, 25, 27, 20, 10] : [2, 4, 14, 42, 38];
  const score = chance.weighed(scores.map((one) => [one, weights[one - 1] ?? 0] as const));
  const ratedAt = new Date(at.getTime() + chance.whole(5, 120) * 1000);
  Object.assign(rating, { ratedAt, score });
  living.note(number, { at: ratedAt, by, kind: 'oordeel', data: { score } });
  if (score <= often.badUpTo) living.note(number, { at: ratedAt, by: loket, kind: 'alarm', data: { why: 'oordeel' } });
  if (chance.happens(0.4)) {
    rating.tag = chance.one(dimensions);
    living.note(number, { at: ratedAt, by, kind: 'oordeel', data: { tag: rating.tag } });
  }
  if (chance.happens(0.25)) {
    rating.line = chance.one(lines[score]);
    living.note(number, { at: ratedAt, by, kind: 'oordeel', data: { line: rating.line } });
  }
}
