import type { Word } from './words.ts';

/**
 * What each part of a long message counts. Around a need people tell who they are, what went before and what is arranged
 * already; the need itself tends to come last, or after "maar" or "nu". Nothing is left out: a part counts more or less.
 */

/** A message of more words than this is long; in a shorter one every part counts alike. */
const mostWords = 25;
/** Found by trying on long messages of all products that were not learned from. */
const counts = { turn: 1.6, last: 1.35, settled: 0.5, who: 0.65 };
/** No part counts more than this beside the mean. */
const most = 2;

const turn = /^(?:maar|alleen|nu|dus|wel|enkel|echter|daarom|vandaar|but|only|now|so)\b/;
/** "De lunch is al besteld", "daar gaat het niet om", "dat hoeft niet", "de lift doet het prima". */
const settled =
  /\b(?:al|inmiddels|reeds|already) (?:\w+ ){0,3}(?:geregeld|besteld|gereserveerd|geboekt|aangevraagd|opgelost|binnen|bekend|rond|gemeld|gemaakt|vastgelegd|gedaan|klaar|gevonden|gekregen|doorgegeven|arranged|ordered|booked)\b|\b(?:daar|dat|die|dit) (?:\w+ ){0,3}(?:niet (?:om|over|aan|voor)|geen \w+ over)\b|\bhoe(?:f|ft|ven)\b|\bgeen (?:vraag|vragen|probleem|zorgen)\b|\b(?:werkt|doet|loopt|gaat|is|zijn|staat|ligt) (?:\w+ ){0,3}(?:prima|goed|gewoon|netjes|keurig|orde|piekfijn|klaar)\b/;
const who = /\b(?:ik (?:ben|werk|zit|doe|kom)|(?:wij|we) zijn|mijn naam)\b/;

/** What the words of each clause count, by the number of the clause; undefined for a message that is not long. */
export function weighParts(words: readonly Word[]): readonly number[] | undefined {
  if (words.length <= mostWords) return undefined;
  const texts: string[] = [];
  const sizes: number[] = [];
  const sentences: number[] = [];
  for (const { clause, sentence, text } of words) {
    texts[clause] = texts[clause] === undefined ? text : `${texts[clause]} ${text}`;
    sizes[clause] = (sizes[clause] ?? 0) + 1;
    sentences[clause] = sentence;
  }
  const end = words.at(-1);
  const isLast = (clause: number) =>
    end?.sentence === 0 ? clause >= end.clause - 1 : sentences[clause] === end?.sentence;
  let sum = 0;
  const weights = texts.map((text, clause) => {
    const weight =
      (turn.test(text) ? counts.turn : 1) *
      (isLast(clause) ? counts.last : 1) *
      (settled.test(text) ? counts.settled : 1) *
      (who.test(text) ? counts.who : 1);
    sum += weight * (sizes[clause] ?? 0);
    return weight;
  });
  return weights.map((weight) => Math.min(most, (weight * words.length) / sum));
}
