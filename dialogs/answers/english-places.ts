import { landmarks, neuter, places, qualities, relations } from './english-place-words.ts';

/**
 * Places as they are called in English and in Dutch. In the register they stand in Dutch, so that whoever goes there reads it at once;
 * a place that has words of which the Dutch is not known stays as it was written, and is never half of each.
 */
const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');
const anyOf = (words: readonly string[]) => words.map((word) => word.replaceAll("'", "['’]?")).join('|');
const longestFirst = (words: Iterable<string>) => [...words].sort((a, b) => b.length - a.length);
const named = new RegExp(`(?<![\\p{L}])(?:the |a )?(${anyOf(places.map(([english]) => english))})(?![\\p{L}])`, 'giu');
const nouns = [...places, ...landmarks];
const dutchOf = new Map(nouns.map(([english, dutch]) => [english.replaceAll("'", ''), dutch]));
const englishOf = new Map(nouns.toReversed().map(([english, dutch]) => [dutch, english]));

/** Words by which a reply in English tells of a place. */
export const englishPlaceWords = anyOf([...nouns.map(([english]) => english), 'next to', 'behind', 'opposite']);

/** "at", "in" and "on" before a place. */
const before: Record<string, string> = {
  in: 'in',
  at: 'bij',
  on: 'op',
  near: 'bij',
  by: 'bij',
  'outside of': 'voor',
  outside: 'voor',
  of: 'van',
};

const home = /^(?:i(?:'m| am)? )?(?:work(?:ing)? )?(?:at|from) home(?: today| now)?$/i;
const here = /^(?:right )?(?:here|where i (?:am|sit|work)|with (?:me|us))$/i;
const own = /^(?:at |in |on )?(?:my|our) (?:own )?(?:desk|workplace|work station|workstation|room|office|place|spot)$/i;
const ownBuilding = /^(?:in )?(?:my|our) (?:own )?building$/i;

/** Rooms and floors by their numbers. */
const numbered = (text: string): string =>
  text
    .replace(/\b(?:room|office) (?:number |no\.? )?(?=[a-z]?\d)/gi, 'kamer ')
    .replace(new RegExp(`\\b(?:(?:on|at|of) )?(?:the )?(${ordinals.join('|')}) floor\\b`, 'gi'), (_, word: string) =>
      floor(ordinals.indexOf(word.toLowerCase()) + 1),
    )
    .replace(/\b(?:(?:on|at|of) )?(?:the )?(\d{1,2})(?:st|nd|rd|th) floor\b/gi, (_, number: string) =>
      floor(Number(number)),
    )
    .replace(/\bfloor (-?\d{1,2})\b/gi, 'verdieping $1');

/** The places that an English sentence names in passing, as the reader of places understands them. The rest stays as it is. */
export function placeInDutch(text: string): string {
  const said = text.trim().replace(/[.!]+$/, '');
  if (home.test(said)) return 'thuis';
  if (here.test(said)) return 'hier';
  if (own.test(said)) return 'mijn werkplek';
  if (ownBuilding.test(said)) return 'mijn gebouw';
  return numbered(withoutLead(text))
    .replace(/\b(?:work(?:ing)?|am) (?:at|from) home\b/gi, 'werk thuis')
    .replace(
      new RegExp(
        `\\b(${Object.keys(before).join('|')}) (?=(?:the |a )?(?:${anyOf(places.map(([english]) => english))})\\b)`,
        'giu',
      ),
      (_, word: string) => `${before[word.toLowerCase()] ?? word} `,
    )
    .replace(named, (_, name: string) => withArticle(dutchOf.get(name.toLowerCase().replace(/['’]/g, '')) ?? name));
}

/** A reply that is a place: in Dutch when every word of it is known, else as it was written. `names` are those of buildings. */
export function placeReplyInDutch(text: string, names: readonly string[]): string {
  const loose = placeInDutch(text);
  if (/^(?:thuis|hier|mijn werkplek|mijn gebouw|.*\bwerk thuis\b.*)$/.test(loose)) return loose;
  const said = numbered(withoutLead(text.trim()).replace(/[.!]+$/, '')).replace(outdoors, 'buiten');
  const whole = wholly(said, intoDutch, [
    ...names.map((name) => `(?:the )?${name}`),
    'kamer',
    'buiten',
    'op de \\d{1,2}e verdieping',
    'verdieping',
  ]);
  return (
    whole
      ?.replace(/(?<=\p{L} )(op|in|bij|van) (begane grond|kelder)/giu, '$1 de $2')
      .replace(/(?<=\p{L} )op dakterras/giu, 'op het dakterras') ?? text
  );
}

/** "Outside" by itself, and not outside something. */
const outdoors = /\boutside(?=\s*(?:[,;(]|$|(?:near|at|by|next to|behind|opposite|between|beside|close to|in|on) ))/gi;

const withoutLead = (text: string) =>
  text.replace(
    /^(?:it(?:'s| is)|i(?:'m| am)|we(?:'re| are)) (?:sitting |working )?(?=(?:in|at|on|next|near|behind|between|opposite|by) )/i,
    '',
  );

const floor = (number: number) => `op de ${String(number)}e verdieping`;
/** The reader knows a place by its article; which one it is, it does not mind, but who reads it does. */
const withArticle = (name: string) =>
  /^(?:begane grond|kelder|dakterras|thuis|onderweg)$/.test(name)
    ? name
    : `${neuter.test(name) ? 'het' : 'de'} ${name}`;

type Turned = (article: string, quality: string, noun: string) => string;
interface Vocabulary {
  relations: ReadonlyMap<string, string>;
  phrase: RegExp;
  noun: Turned;
}

const lower = (text: string) => text.toLowerCase();
const qualityIn = { nl: new Map(qualities), en: new Map(qualities.map(([en, nl]) => [nl, en])) };

const intoDutch: Vocabulary = {
  relations: new Map(relations),
  phrase: new RegExp(
    `^(?:(the|an?|my) )?(?:(${anyOf([...qualityIn.nl.keys()])}) )?(${anyOf(longestFirst(nouns.map(([en]) => en)))})(?![\\p{L}])`,
    'iu',
  ),
  noun(article, quality, noun) {
    const dutch = dutchOf.get(lower(noun).replace(/['’]/g, '')) ?? noun;
    const whole = [qualityIn.nl.get(lower(quality)), dutch].filter(Boolean).join(' ');
    if (lower(article) === 'my') return `mijn ${whole}`;
    if (/^an?$/i.test(article)) return `een ${whole}`;
    return quality === '' ? withArticle(dutch) : `${neuter.test(dutch) ? 'het' : 'de'} ${whole}`;
  },
};

const intoEnglish: Vocabulary = {
  relations: new Map(relations.toReversed().map(([en, nl]) => [nl, en])),
  phrase: new RegExp(
    `^(?:(de|het|een|mijn) )?(?:(${[...qualityIn.en.keys()].join('|')}) )?(${longestFirst(englishOf.keys()).join('|')})(?![\\p{L}])`,
    'iu',
  ),
  noun(article, quality, noun) {
    const spoken: Record<string, string> = { de: 'the', het: 'the', een: 'a', mijn: 'my' };
    return [spoken[lower(article)], qualityIn.en.get(lower(quality)), englishOf.get(lower(noun)) ?? noun]
      .filter(Boolean)
      .join(' ');
  },
};

/** A text word by word in the other language; undefined when it has words that are not known. `kept` stay as they are. */
function wholly(
  text: string,
  { relations: known, phrase, noun }: Vocabulary,
  kept: readonly string[],
): string | undefined {
  const stays = new RegExp(
    `^(?:${[...longestFirst(kept), '[a-z]?\\d[\\d.,-]*[a-z]?'].join('|')})(?![\\p{L}\\d])`,
    'iu',
  );
  const relation = new RegExp(`^(?:${longestFirst(known.keys()).join('|')})(?![\\p{L}])`, 'iu');
  let rest = text;
  let done = '';
  while (rest !== '') {
    const gap = /^[\s,;()-]+/.exec(rest)?.[0];
    const same = gap ?? stays.exec(rest)?.[0];
    const [thing, article = '', quality = '', name = ''] = phrase.exec(rest) ?? [];
    const how = thing === undefined ? relation.exec(rest)?.[0] : undefined;
    const taken = same ?? thing ?? how;
    if (taken === undefined) return undefined;
    done += same ?? (thing === undefined ? (known.get(lower(taken)) ?? taken) : noun(article, quality, name));
    rest = rest.slice(taken.length);
  }
  return done;
}

const ordinal = (number: string) => {
  const last = Number(number) % 10;
  const teen = Math.floor(Number(number) / 10) === 1;
  return `${number}${teen ? 'th' : last === 1 ? 'st' : last === 2 ? 'nd' : last === 3 ? 'rd' : 'th'}`;
};

/** A place of the register in English, when every word of it is known; else as it stands there. */
export function placeInEnglish(place: string): string {
  const said = place
    .replace(/\bkamer (?=[a-z]?\d)/gi, 'room ')
    .replace(/\bop de (?=\d)/gi, 'on the ')
    .replace(/\b(\d{1,2})(?:e|de|ste) verdieping\b/gi, (_, number: string) => `${ordinal(number)} floor`)
    .replace(/\bverdieping (-?\d{1,2})\b/gi, 'floor $1')
    .replace(/^de (?=\d)/i, '')
    .replace(/\bbuiten\b/gi, 'outside');
  const whole = wholly(said, intoEnglish, ['room', 'outside', '(?:on the )?\\d{1,2}(?:st|nd|rd|th) floor', 'floor']);
  return whole?.replace(/^the /i, '') ?? place;
}
