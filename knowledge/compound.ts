import { forms, stem, stemOf } from './stem.ts';

export interface CompoundPart {
  word: string;
  /** The last part says what it is, the ones before it what kind. */
  head: boolean;
}

/** Look like compounds of words they have nothing to do with. */
const indivisible = new Set(
  'paspoort toetsenbord antwoord kantoor boekhouding opleiding begeleiding inleiding onderdeel onderhoud overzicht voordeel nadeel password handleiding personeel voorbeeld rekening vertrouwen wachtwoord standaard eindelijk telefoon stroomopwaarts laptop aanleiding'.split(
    ' ',
  ),
);

const action =
  /(?:s|en|e)?(aanvraag|aanvragen|storing|storingen|melding|meldingen|reservering|reserveren|vervanging|bestelling|bestellen|reparatie|verzoek|probleem|problemen|klacht|klachten|kosten|wissel|wisselen|werk|vraag|vragen|adviesaanvraag|kapot|defect|lenen|huren|issue|issues)$/;

/** Cuts off a last part that says what is to happen with the thing: pasaanvraag → pas aanvraag. The thing is what it is about. */
export function cutAction(
  word: string,
  isKnown: (part: string) => boolean,
): [thing: string, action: string] | undefined {
  const found = action.exec(word);
  const last = found?.[1];
  if (!found || !last || word.length - last.length < 3) return undefined;
  const whole = word.slice(0, -last.length);
  const thing = [whole, word.slice(0, -found[0].length)].find(
    (part) => part.length > 2 && (isKnown(part) || isKnown(stem(part))),
  );
  return thing === undefined ? undefined : [thing, last];
}

const particle =
  /^(?:aan|achter|bij|binnen|door|langs|neer|onder|open|over|rond|samen|terug|toe|uit|vast|voor|weg|mee|los|dicht|schoon)(?=.{4})/;
const links = ['', 's', 'e', 'en', 'n'];

/**
 * Takes a compound apart into words that `isKnown` knows, fewest parts first: toegangspas → toegang + pas.
 * Empty when it can not be taken apart completely.
 */
export function splitCompound(word: string, isKnown: (part: string) => boolean): CompoundPart[] {
  if (word.length < 6 || word.includes(' ') || indivisible.has(word)) return [];
  const knows = (part: string) => part.length > 2 && (isKnown(part) || (part.length > 3 && isKnown(stemOf(part))));
  const headOf = (part: string) => (knows(part) ? part : forms(part).find(knows));
  const cache = new Map<string, string[] | undefined>();
  const divide = (rest: string, depth: number): string[] | undefined => {
    if (cache.has(rest)) return cache.get(rest);
    let best: string[] | undefined;
    /** By its length, since links lead to the same beginning more than once. */
    const known: (boolean | undefined)[] = [];
    // Fewer than two parts there can not be.
    for (let cut = rest.length - 3; cut >= 3 && depth < 4 && best?.length !== 2; cut--)
      for (const link of links) {
        const end = cut - link.length;
        if (end < 3 || !rest.startsWith(link, end)) continue;
        if (!(known[end] ??= knows(rest.slice(0, end)))) continue;
        const back = rest.slice(cut);
        const head = headOf(back);
        const tail = head ? [head] : divide(back, depth + 1);
        if (tail && (!best || tail.length + 1 < best.length)) best = [rest.slice(0, end), ...tail];
      }
    cache.set(rest, best);
    return best;
  };
  const start = particle.exec(word)?.[0];
  const verb = start && headOf(word.slice(start.length));
  if (verb) return [{ word: verb, head: true }];
  return (divide(word, 0) ?? []).map((part, index, all) => ({ word: part, head: index === all.length - 1 }));
}

/** The known end, or else the known beginning, of a word that is otherwise unknown: kantoorstoelwissel → kantoorstoel. */
export function partOfCompound(word: string, isKnown: (part: string) => boolean): CompoundPart | undefined {
  if (word.length < 8 || indivisible.has(word)) return undefined;
  const knows = (part: string) => isKnown(part) || isKnown(stemOf(part));
  for (let cut = 3; cut <= word.length - 4; cut++) {
    const end = word.slice(cut);
    const known = knows(end) ? end : forms(end).find(knows);
    if (known && known.length > 3) return { word: known, head: true };
  }
  for (let cut = word.length - 3; cut >= 5; cut--)
    for (const link of links) {
      const front = word.slice(0, cut);
      const modifier = front.slice(0, front.length - link.length);
      if (front.endsWith(link) && modifier.length > 4 && knows(modifier)) return { word: modifier, head: false };
    }
  return undefined;
}
