/** Places as they are called in English and in Dutch. In the register they stand in Dutch, so that whoever goes there reads it at once. */
const places: readonly (readonly [english: string, dutch: string])[] = [
  ['ground floor', 'begane grond'],
  ['basement', 'kelder'],
  ['roof terrace', 'dakterras'],
  ['canteen', 'kantine'],
  ['reception', 'receptie'],
  ['service desk', 'servicebalie'],
  ['main hall', 'centrale hal'],
  ['lobby', 'hal'],
  ['entrance', 'ingang'],
  ['car park', 'parkeergarage'],
  ['parking garage', 'parkeergarage'],
  ['bicycle shed', 'fietsenstalling'],
  ['bike shed', 'fietsenstalling'],
  ['elevator', 'lift'],
  ['stairwell', 'trappenhuis'],
  ['staircase', 'trappenhuis'],
  ['corridor', 'gang'],
  ['hallway', 'gang'],
  ['kitchenette', 'keukentje'],
  ['kitchen', 'keuken'],
  ["ladies' toilet", 'damestoilet'],
  ['ladies toilet', 'damestoilet'],
  ["men's toilet", 'herentoilet'],
  ['mens toilet', 'herentoilet'],
  ['toilets', 'toiletten'],
  ['restrooms', 'toiletten'],
  ['restroom', 'toilet'],
  ['bathroom', 'toilet'],
  ['archive', 'archief'],
  ['server room', 'serverruimte'],
  ['warehouse', 'magazijn'],
  ['changing room', 'kleedkamer'],
  ['quiet room', 'stilteruimte'],
  ['library', 'bibliotheek'],
  ['coffee corner', 'koffiehoek'],
  ['printer corner', 'printerhoek'],
  ['meeting room', 'vergaderzaal'],
  ['home', 'thuis'],
  ['on the road', 'onderweg'],
];

const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');
const anyOf = (words: readonly string[]) => words.map((word) => word.replaceAll("'", "['’]?")).join('|');
const named = new RegExp(`(?<![\\p{L}])(?:the |a )?(${anyOf(places.map(([english]) => english))})(?![\\p{L}])`, 'giu');
const dutchOf = new Map(places.map(([english, dutch]) => [english.replaceAll("'", ''), dutch]));
const englishOf = new Map(places.toReversed().map(([english, dutch]) => [dutch, english]));
const dutchNamed = new RegExp(`(?<![\\p{L}])(${[...englishOf.keys()].join('|')})(?![\\p{L}])`, 'giu');

/** "at", "in" and "on" before a place. */
const before: Record<string, string> = {
  in: 'in',
  at: 'bij',
  on: 'op',
  near: 'bij',
  by: 'bij',
  outside: 'voor',
  of: 'van',
};

const home = /^(?:i(?:'m| am)? )?(?:work(?:ing)? )?(?:at|from) home(?: today| now)?$/i;
const here = /^(?:right )?(?:here|where i (?:am|sit|work)|with (?:me|us))$/i;
const own = /^(?:at |in |on )?(?:my|our) (?:own )?(?:desk|workplace|work station|workstation|room|office|place|spot)$/i;
const ownBuilding = /^(?:in )?(?:my|our) (?:own )?building$/i;

/** A place that is told in English, as the reader of places understands it. */
export function placeInDutch(text: string): string {
  const said = text.trim().replace(/[.!]+$/, '');
  if (home.test(said)) return 'thuis';
  if (here.test(said)) return 'hier';
  if (own.test(said)) return 'mijn werkplek';
  if (ownBuilding.test(said)) return 'mijn gebouw';
  return text
    .replace(/^(?:it(?:'s| is)|i(?:'m| am)|we(?:'re| are)) (?:sitting |working )?(?=in |at |on )/i, '')
    .replace(/\b(?:room|office) (?:number |no\.? )?(?=[a-z]?\d)/gi, 'kamer ')
    .replace(new RegExp(`\\b(?:(?:on|at) )?(?:the )?(${ordinals.join('|')}) floor\\b`, 'gi'), (_, word: string) =>
      floor(ordinals.indexOf(word.toLowerCase()) + 1),
    )
    .replace(/\b(?:(?:on|at) )?(?:the )?(\d{1,2})(?:st|nd|rd|th) floor\b/gi, (_, number: string) =>
      floor(Number(number)),
    )
    .replace(/\bfloor (-?\d{1,2})\b/gi, 'verdieping $1')
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

const floor = (number: number) => `op de ${String(number)}e verdieping`;
/** The reader knows a place by its article; which one it is, it does not mind. */
const withArticle = (name: string) =>
  /^(?:begane grond|kelder|dakterras|thuis|onderweg)$/.test(name) ? name : `de ${name}`;

const ordinal = (number: string) => {
  const last = Number(number) % 10;
  const teen = Math.floor(Number(number) / 10) === 1;
  return `${number}${teen ? 'th' : last === 1 ? 'st' : last === 2 ? 'nd' : last === 3 ? 'rd' : 'th'}`;
};

/** A place of the register in English, as far as it is one of the usual ones. */
export const placeInEnglish = (place: string): string =>
  place
    .replace(/\bkamer (?=[a-z]?\d)/gi, 'room ')
    .replace(/\bop de (?=\d)/gi, 'on the ')
    .replace(/\b(\d{1,2})(?:e|de|ste) verdieping\b/gi, (_, number: string) => `${ordinal(number)} floor`)
    .replace(/\bverdieping (-?\d{1,2})\b/gi, 'floor $1')
    .replace(dutchNamed, (name) => englishOf.get(name.toLowerCase()) ?? name)
    .replace(/^de /i, '');
