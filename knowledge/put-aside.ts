import { isLight, isSilent } from './filler.ts';
import { readSenses } from './sense.ts';
import type { Word } from './words.ts';

/**
 * What people mention only to say that it is not the matter: "mijn wifi werkt prima, ik wil alleen weten ...", "het is geen
 * declaratie, er is nog niks betaald", "een sleutel heb ik al". Unlike what is denied (negation.ts) it still tells what the
 * message is about, so it counts for less rather than against.
 */

/** What a part that is put aside counts beside the rest. */
export const asideWeight = 0.3;

const turn = /^(?:maar|alleen|enkel|but|only|doch)$/;
/** How somebody goes on who has said what it is not. */
const meant =
  /^(?:ik (?:bedoel|wil|zoek|vraag|moet|heb|kom|ben|mean|want|need)|(?:wij|we) (?:willen|zoeken|hebben|gaan|want|need)|het (?:gaat|betreft|moet|zijn|is)|(?:er|deze|dit|dat|die|hij|zij|ze) (?:moet|moeten|is|zijn|gaat|gaan|wordt|worden|hangt|zit|komt|staat|ligt)|gewoon|graag|liever|wel|juist|i (?:mean|want|need)|it (?:is|must))\b/;
/** A part that begins with what it is not. */
const notThis =
  /^(?:nee |sorry |hoi |hallo )*(?:(?:het|dit|dat|hij|ze|er|ik|wij|we|it|this|i) )?(?:(?:is|zijn|gaat|gaan|ga|heb|hebben|zoek|zoeken|wil|willen|hoef|hoeft|meld|bedoel|vraag|kom|komt|ben|do) )?(?:(?:mij|me|ons|om|hier|echt|zeker) )*(?:niet|geen|niks|niets|niemand|not|no)\b(?! (?:alleen|enkel|slechts|only|just)\b)|\b(?:is|zijn) niet (?:stuk|kapot|defect|leeg|vol|kwijt|nodig)\b/;
/** A part that says that something is well, there already, or not wanted. */
const wellOrThere =
  /\b(?:werkt|werken|doet|doen|loopt|lopen|gaat|gaan|is|zijn|staat|staan|functioneert|lukt|zit|zitten|works|is) (?:\w+ ){0,4}(?:prima|goed|netjes|schoon|heel|orde|oke|perfect|uitstekend|fine|okay)\b|\b(?:werkt|werken|doet het|doen het|kan|kunnen) (?:\w+ ){0,2}(?:gewoon|wel|nog wel|zelf)\b|\b(?:heb|krijg|hebben|krijgen|have) (?:ik|wij|we|i )?(?: ?\w+){0,2} ?\b(?:al|already)\b|\b(?:is|zijn) al\b|\bhoe(?:f|ft|ven) (?:\w+ )?niet\b|\b(?:lekt|brandt|mankeert|ontbreekt) (?:er )?(?:niks|niets)\b|\bniks mis\b|\bniets mis\b/;
/** The same, where it is said last: "zaal en koffie zijn al geregeld". */
const settledLast =
  /\b(?:heb|hebben) (?:ik|wij|we) al\b|\b(?:is|zijn) (?:\w+ )?al (?:\w+ )?(?:geregeld|gereserveerd|geboekt|besteld|aangevraagd|rond)\b|\bkan(?: ik|) (?:zelf|wel zelf)\b/;
/** "De lamp doet het niet, ik wil ...": a fault is never put aside. */
const fails = /\b(?:doet|doen|werkt|werken|gaat|gaan|kan|kunnen|start|opent|sluit|print|reageert) (?:\w+ ){0,3}niet\b/;

/** A part of so many words says something, whatever its words are: "hoe laat gaan jullie dicht". */
const longEnough = 5;

interface Part {
  from: number;
  to: number;
  sentence: number;
  text: string;
  /** Begins with "maar" or the like. */
  turns: boolean;
}

function partsOf(words: readonly Word[]): Part[] {
  const parts: Part[] = [];
  words.forEach((word, at) => {
    const last = parts.at(-1);
    const before = words[at - 1];
    const turns = turn.test(word.text) && before?.text !== 'niet' && before?.text !== 'not';
    if (!last || before?.clause !== word.clause || (turns && tells(words, last.from, at)))
      parts.push({ from: at, to: at + 1, sentence: word.sentence, text: word.text, turns });
    else {
      last.to = at + 1;
      last.text += ` ${word.text}`;
    }
  });
  return parts;
}

function tells(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const word = words[at];
    if (word?.kind === 'word' && !isSilent(word.text) && !isLight(word.text)) return true;
  }
  return false;
}

const isFault = (text: string) => fails.test(text) || readSenses(text).includes('storing');

/** The places of the words that stand in a part that is put aside. */
export function findAsides(words: readonly Word[]): ReadonlySet<number> {
  const aside = new Set<number>();
  const parts = partsOf(words);
  if (parts.length < 2) return aside;
  const tellsFrom = (nth: number, sentence: number) =>
    parts.some(
      (part, at) =>
        at >= nth &&
        part.sentence <= sentence + 1 &&
        !aside.has(part.from) &&
        (part.to - part.from >= longEnough || tells(words, part.from, part.to)),
    );
  parts.forEach((part, nth) => {
    const next = parts[nth + 1];
    if (!next || next.sentence > part.sentence + 1 || !tells(words, part.from, part.to)) return;
    const turns = next.turns && next.sentence === part.sentence;
    const not = notThis.test(part.text) && !fails.test(part.text);
    const well = wellOrThere.test(part.text) && !isFault(part.text);
    if (!(not || well) || !(turns || meant.test(next.text))) return;
    if (!tellsFrom(nth + 1, part.sentence)) return;
    for (let at = part.from; at < part.to; at++) aside.add(at);
  });
  const last = parts.at(-1);
  if (last && aside.size === 0 && settledLast.test(last.text) && !isFault(last.text) && tells(words, 0, last.from))
    for (let at = last.from; at < last.to; at++) aside.add(at);
  return aside;
}
