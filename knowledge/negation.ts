import { isSilent } from './filler.ts';
import { readSenses } from './sense.ts';
import type { Word } from './words.ts';

const set = (text: string) => new Set(text.split(' '));

const none = set('geen niks niets none nothing');
const not = set('niet not nooit');
/** After these comes what is meant instead. */
const turn = set('maar alleen enkel wel gewoon slechts doch juist liever vooral eerst just only but rather instead');
const scopeEnds = set('maar alleen enkel wel gewoon en of want omdat just only but and dus juist');
const person = set('ik we wij k i');
const refusing = set(
  'hoef hoeft hoeven hoefde wil willen wilde zoek zoeken bedoel bedoelde vraag vragen need want mean',
);
const unneeded = set('hoef hoeft hoeven hoefde');
/** "Niet de ...", "niet voor ...": a thing or a purpose follows, not something that fails. */
const determiner = set(
  'de het een mijn onze ons om aan over voor via met deze die dat in van op naar zozeer jullie the my about for to',
);
const failing =
  /^(?:werkt?|werken|doen?|doet|functioneert|kan|kunnen|lukt|brandt|gaat|gaan|wil|wilde|zie|hoor|print|open|opent|sluit|start|reageert|krijg|krijgt|blijft|past|kom|komt)$/;
/** "De pas is goed, maar ...", "hij doet het, alleen ...": what is well is not what is the matter. */
const well = set('prima goed orde oke');
const isWell = /\b(?:is|zijn|zit|zitten) (?:\w+ ){0,2}$/;
const settled = set('geregeld rond gereserveerd geboekt besteld aangevraagd gelukt gedaan ingediend');
/** May stand between "niet" and what is denied. */
const between = set('meer echt meteen per se helemaal ook zo zomaar hoor dus al eigenlijk direct');

/** A lack ("geen pennen meer"), a judgement ("niet goed"), a part of more ("niet alleen"): after these nothing is put aside. */
const noneOfThese = set(
  'geen meer te van enkel enkele idee alleen slechts genoeg normaal zo goed erg leuk handig blij tevreden in op bij aan nog iedereen only enough sure in on at',
);
/** How somebody goes on who put something aside first: "geen abonnement, *het* is voor één reis". */
const goesOn = set(
  'ik wij we k de het een hij ze zij gewoon echt echte juist eerst dus enkel alleen maar wel liever graag mijn onze die deze dit dat the a i we it just only my our',
);
const longestAside = 5;

/** Where a message says what is not meant, and with which words it says so. */
export interface Negation {
  denied: ReadonlySet<number>;
  /** The "niet" and "geen" themselves: without what they deny they say nothing, and certainly not that something fails. */
  cues: ReadonlySet<number>;
}

/**
 * Which words are denied. A lack is no denial: "geen licht" and "doet het niet" are what the message is about. So
 * something is denied only where something else is meant instead ("geen X, alleen Y", "niet de X maar de Y"), where it is
 * refused ("ik hoef geen X", "X hoeft niet"), settled ("X heb ik al, alleen Y nog"), or where it is a fault that is not
 * there ("hij is niet kapot").
 */
export function findNegation(words: readonly Word[]): Negation {
  const denied = new Set<number>();
  const cues = new Set<number>();
  const text = (at: number) => words[at]?.text ?? '';
  const sameClause = (one: number, other: number) => words[one]?.clause === words[other]?.clause;
  /** Where the clause begins, or its part after "en" or "maar". */
  const startOf = (at: number) => {
    let start = at;
    while (start > 0 && sameClause(start - 1, at) && !/^(?:en|maar|dus|but|and)$/.test(text(start - 1))) start -= 1;
    return start;
  };
  const endOf = (at: number) => {
    let end = at + 1;
    while (end < words.length && sameClause(end, at) && !scopeEnds.has(text(end))) end += 1;
    return end;
  };
  const endOfClause = (at: number) => {
    let end = at + 1;
    while (end < words.length && sameClause(end, at)) end += 1;
    return end;
  };
  /** "Geen abonnement, ik wil ...": a sentence that begins with what it is not, and goes on with what it is. */
  const isAside = (at: number, start: number) => {
    const end = endOfClause(at);
    const next = words[end];
    if (at !== start || (at > 0 && words[at - 1]?.sentence === words[at]?.sentence)) return false;
    if (end - at - 1 < 1 || end - at - 1 > longestAside || next?.sentence !== words[at]?.sentence) return false;
    for (let one = at + 1; one < end; one++) if (noneOfThese.has(text(one)) || failing.test(text(one))) return false;
    return goesOn.has(text(end)) && tells(at + 1, end) && tells(end, words.length);
  };
  /** "Losse rit, geen abonnement": the last thing that is said, after a need that stands by itself. */
  const isAfterthought = (at: number, start: number) => {
    const end = endOfClause(at);
    const sentence = words[at]?.sentence;
    if (at !== start || words[end]?.sentence === sentence || noneOfThese.has(text(at + 1)) || isFault(at, end))
      return false;
    let from = at;
    while (from > 0 && words[from - 1]?.sentence === sentence) from -= 1;
    for (let one = at + 1; one < end; one++) if (noneOfThese.has(text(one))) return false;
    return tells(from, at) && tells(at + 1, end) && !isFault(from, at);
  };
  const tells = (from: number, to: number) => {
    for (let at = from; at < to; at++) if (words[at]?.kind === 'word' && !isSilent(text(at))) return true;
    return false;
  };
  const deny = (from: number, to: number, cue: number): void => {
    for (let at = from; at < to; at++) denied.add(at);
    cues.add(cue);
  };
  /** Whether something else is meant in what follows, in this sentence or the next. */
  const turnsAfter = (at: number) => {
    for (let next = at; next < words.length; next++) {
      if ((words[next]?.sentence ?? 0) > (words[at - 1]?.sentence ?? 0) + 1) return false;
      if (turn.has(text(next)) && tells(next + 1, words.length)) return true;
    }
    return false;
  };
  const turnsBefore = (at: number) => {
    for (let before = at - 1; before >= 0; before--) if (turn.has(text(before))) return true;
    return false;
  };
  const isFault = (from: number, to: number) =>
    readSenses(
      words
        .slice(from, to)
        .map((word) => word.text)
        .join(' '),
    ).includes('storing');

  words.forEach((word, at) => {
    const isNone = none.has(word.text);
    const isNot = not.has(word.text);
    const start = startOf(at);
    if (isNone || isNot) {
      const end = endOf(at);
      let next = at + 1;
      while (next < end && between.has(text(next))) next += 1;
      if (isNone && at === start && /^(?:is|zijn)$/.test(text(next))) next += 1;
      // A fault that is not there: "niet kapot", "niks stuk".
      const stated = at === start || /\b(?:is|zijn|ben|bent|was|waren|are|am)\b/.test(phrase(start, at));
      if (next < end && stated && isFault(next, next + 1) && !(text(at) === 'geen' && isFault(at, end))) {
        deny(next, next + 1, at);
        return;
      }
      const before = [text(at - 1), text(at - 2)];
      const refused = before.some((one) => unneeded.has(one)) && sameClause(at - 1, at);
      if (refused) {
        if (tells(at + 1, end)) deny(at + 1, end, at);
        else deny(start, at, at);
        return;
      }
      if (isNot && text(at + 1) === 'nodig') {
        deny(start, at, at);
        return;
      }
      if (isAside(at, start) && !isFault(at, endOfClause(at))) {
        deny(at + 1, endOfClause(at), at);
        return;
      }
      if (text(at) === 'geen' && at > 0 && isAfterthought(at, start)) {
        deny(at + 1, endOfClause(at), at);
        return;
      }
      const turns = turnsAfter(end);
      if (isNone && tells(at + 1, end) && text(at + 1) !== 'enkele' && text(at + 1) !== 'van') {
        // "Geen taxi en geen trein, de baas wil ..."
        const both = at === start && text(end) === 'en' && none.has(text(end + 1)) && text(at) === 'geen';
        const twice = start > 1 && text(start - 1) === 'en' && at === start && cues.has(startOf(start - 2));
        if ((both || twice) && endOf(at) < words.length) {
          deny(at + 1, end, at);
          return;
        }
        const wanting = refusing.has(before[0] ?? '') && (turns || before.some((one) => person.has(one)));
        /** "Geen X maar wel Y": even what would be a lack is put aside. */
        const even = /\bwel\b/.test(after(end));
        const lacks = /^(?:heb|hebben|heeft|is|zijn|krijg|have|got)$/.test(before[0] ?? '') && !even;
        if (wanting || (turns && !lacks && (even || !isFault(at, end)))) deny(at + 1, end, at);
        return;
      }
      if (!isNot || !(turns || (text(at - 1) === 'ligt' && text(at + 1) === 'aan'))) {
        // "Alleen de X, niet de Y"
        if (isNot && determiner.has(text(at + 1)) && !failing.test(text(at - 1)) && turnsBefore(at) && at === start)
          deny(at + 1, end, at);
        return;
      }
      if (text(at + 1) === 'om' || (determiner.has(text(at + 1)) && !failing.test(text(at - 1)))) deny(at + 1, end, at);
      // "We verhuizen ook niet, alleen ..."
      else if (end === at + 1 && text(at - 1) === 'ook' && !isFault(start, end)) deny(start, at, at);
      return;
    }
    // "X heb ik al, alleen Y", "X is al geregeld, nu nog Y"
    const have =
      /^(?:heb|hebben)$/.test(word.text) && person.has(text(at + 1)) && text(at + 2) === 'al' && sameClause(at, at + 2);
    const clear =
      (well.has(word.text) && isWell.test(`${phrase(start, at)} `)) ||
      (word.text === 'het' && text(at - 1) === 'doet' && !cues.has(at + 1));
    if (clear && tells(start, at) && (turn.has(text(at + 1)) || !sameClause(at, at + 1)) && turnsAfter(at + 1)) {
      for (let index = start; index < at; index++) denied.add(index);
      return;
    }
    const done = settled.has(word.text) && /\b(?:is|zijn|al)\b/.test(phrase(start, at));
    if (!(have || done) || !turnsAfter(endOf(at))) return;
    let from = start;
    while (from > 0 && sameClause(from - 1, at)) from -= 1;
    for (let index = from; index < at; index++) denied.add(index);
  });
  return { denied, cues };

  function phrase(from: number, to: number): string {
    return words
      .slice(from, to)
      .map((one) => one.text)
      .join(' ');
  }
  function after(from: number): string {
    return phrase(from, words.length);
  }
}
