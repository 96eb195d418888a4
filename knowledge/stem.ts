import { Memory } from './memory.ts';

const vowel = /[aeiouy]/;
/** Words whose last letters look like an ending and are none. */
const whole =
  /(?:plaats|fiets|wens|kans|grens|mens|lens|arts|koorts|gids|toets|rits|gips|adres|proces|succes|congres|expres|fles|les|mes)$/;

/** Plurals with a long vowel of words with a short one. */
const shortened: Record<string, string> = {
  dagen: 'dag',
  daken: 'dak',
  wegen: 'weg',
  gaten: 'gat',
  glazen: 'glas',
  bladen: 'blad',
  paden: 'pad',
  sloten: 'slot',
  vaten: 'vat',
  steden: 'stad',
  leden: 'lid',
  lade: 'lade',
  lades: 'lade',
  schepen: 'schip',
  kinderen: 'kind',
  eieren: 'ei',
};
const closed = /^([^aeiouy]*)([aeou])([^aeiouywx])$/;

const stems = new Memory<string>(20_000);

/**
 * The stem of a word: plural and inflection off, long and short vowels spelt in one way (zalen → zaal, bonen → boon,
 * bonnen → bon, brieven → brief). Good enough for the English words of the office.
 */
export function stem(word: string): string {
  const before = stems.get(word);
  if (before !== undefined) return before;
  const found = stemOf(word);
  stems.set(word, found);
  return found;
}

/** The same without remembering it: for pieces of words that are tried once. */
export function stemOf(word: string): string {
  return (Object.hasOwn(shortened, word) ? shortened[word] : undefined) ?? strip(word);
}

/** The last letters are looked at before a rule is tried: most words fit none, and this is asked of every piece of every word. */
function strip(word: string): string {
  let rest = word;
  if (rest.length > 4 && rest.endsWith('s') && !whole.test(rest))
    rest = rest
      .replace(/([^aeiouyjs])s$/, '$1')
      .replace(/([^aeious])es$/, '$1e')
      .replace(/([^aeiou]|e)os$/, '$1o');
  const plural = rest;
  if (rest.endsWith('en')) {
    if (/(?:ee|ie)en$/.test(rest)) rest = rest.slice(0, -2);
    else if (rest.length > 4 && /(?:[^aeiouy]|[aeou]i|[aeou]y)en$/.test(rest) && vowel.test(rest.slice(0, -2)))
      rest = rest.slice(0, -2);
  } else if (rest.length > 3 && rest.endsWith('e') && /[^aeiou]e$/.test(rest) && vowel.test(rest.slice(0, -1)))
    rest = rest.slice(0, -1);
  if (rest !== plural)
    rest = closed.test(rest)
      ? rest.replace(closed, '$1$2$2$3')
      : rest.replace(/([^aeiou])([aou])([^aeiouywx])$/, '$1$2$2$3');
  if (rest !== word && rest.length > 4 && !whole.test(rest) && /[^aeiouyjs]s$/.test(rest)) rest = rest.slice(0, -1);
  if (rest.length > 3 && rest.at(-1) === rest.at(-2)) rest = rest.replace(/([^aeiou])\1$/, '$1');
  if (rest !== word) rest = rest.replace(/v$/, 'f').replace(/([aeiourn])z$/, '$1s');
  if (rest.at(-2) === 'e' && rest.at(-3) === 'e') rest = rest.replace(/([aeiouy].*[^aeiou])ee([^aeiou])$/, '$1e$2');
  return rest.endsWith('oor') ? rest.replace(/([aeiouy].*[tds])oor$/, '$1or') : rest;
}

/** Forms that no rule reaches. */
const irregular: Record<string, string> = Object.fromEntries(
  `verloren verliezen|verloor verliezen|verlies verliezen|gestolen stelen|stal stelen|gebroken breken|brak breken|gevallen vallen|viel vallen
  |gekocht kopen|kocht kopen|gebracht brengen|bracht brengen|gezocht zoeken|zocht zoeken|gevonden vinden|vond vinden|begonnen beginnen
  |begon beginnen|gelopen lopen|liep lopen|gereden rijden|reed rijden|gesprongen springen|sprong springen|gelekt lekken|gescheurd scheuren
  |vergeten vergeten|vergat vergeten|geschoten schieten|gesloten sluiten|gestonken stinken|stonk stinken|gezien zien|zag zien|gegeten eten
  |at eten|gebeten bijten|gekregen krijgen|kreeg krijgen|genomen nemen|nam nemen|gesproken spreken|sprak spreken|gestuurd sturen
  |verhuisd verhuizen|gereisd reizen|gevlogen vliegen|vloog vliegen|ontslagen ontslaan|gegaan gaan|ging gaan|gebleven blijven|bleef blijven
  |gehangen hangen|hing hangen|gegeven geven|gaf geven|gedaan doen|deed doen|geweest zijn|gehad hebben|gehesen hijsen|geschreven schrijven
  |vertrokken vertrekken|vertrok vertrekken|gebogen buigen|geknepen knijpen|gedronken drinken|bedorven bederven
  |broke breken|broken breken|stolen stelen|lost verliezen|keys sleutel|mice muis`
    .split('|')
    .map((pair) => pair.trim().split(' ') as [string, string]),
);

/** Look like forms of another word and are words of their own. */
const ownWord =
  /^(?:mailing|briefing|woning|kleding|rekening|koning|training|meeting|building|opleiding|paling|ketting)(?:en|s)?$/;
const particles =
  'aan|af|achter|bij|binnen|dicht|door|in|kwijt|langs|los|mee|na|neer|om|onder|op|open|over|rond|samen|schoon|tegen|terug|toe|uit|vast|voor|weg|weer';
const participle = new RegExp(`^(${particles})?ge(.{2,}?)(?:t|d|en)$`);
const infinitive = new RegExp(`^(${particles})te(.{3,}en)$`);

/** Drops a double last consonant: zaall → zaal. */
const single = (word: string) => word.replace(/([^aeiou])\1$/, '$1');

/**
 * What else a word may be a form of, likeliest first: diminutives, verbs, comparatives, nouns of action.
 * Guesses, so only to be believed where the vocabulary knows them.
 */
export function forms(word: string): string[] {
  if (ownWord.test(word)) return [];
  const found: string[] = [];
  const add = (...guesses: string[]) => found.push(...guesses.filter((guess) => guess.length > 2));
  const known = Object.hasOwn(irregular, word) ? irregular[word] : undefined;
  if (known) add(known);
  const one = word.replace(/s$/, '');
  const small = /^(.{2,}?)(etje|tje|pje|kje|je|eke|ske|ke)$/.exec(one);
  if (small?.[1]) {
    const base = small[1];
    const end = small[2];
    if (end === 'etje' || end === 'eke') add(`${base}et`, single(base), base);
    if (end === 'kje') add(`${base}g`, `${base}k`);
    if (end === 'ke' || end === 'ske') add(base, base.replace(/s$/, ''));
    if (end === 'tje') add(base, `${base}t`, base.replace(/([aou])\1$/, '$1'));
    if (end === 'pje') add(base, `${base}p`);
    if (end === 'je') add(base);
  }
  if (/[au]s$/.test(word)) add(one);
  const done = participle.exec(word);
  if (done) add((done[1] ?? '') + (done[2] ?? ''));
  const toDo = infinitive.exec(word);
  if (toDo) add((toDo[1] ?? '') + (toDo[2] ?? ''));
  if (/^.{3,}(?:te|de)$/.test(word)) add(word.replace(/(?:te|de)$/, ''));
  if (/^(?:be|ver|ont|her|over|onder).{2,}d$/.test(word)) add(word.slice(0, -1));
  if (/[^aeiou]t$|(?:aa|ee|oo|uu|ie|ij|ui|ou|eu|oe|ei)t$/.test(word)) add(word.slice(0, -1));
  if (/^.{3,40}ing(?:en)?$/.test(word)) add(word.replace(/ing(?:en)?$/, 'en'), word.replace(/ing(?:en)?$/, ''));
  const more =
    /^(warm|koud|heet|fris|droog|donker|hoog|lag|laag|hog|viez|vuil|oud|nieuw|zwaar|ruim|zacht|hard|stil|druk)(?:er|ere|ste|st)$/.exec(
      word,
    );
  if (more?.[1]) add(more[1]);
  if (/^.{3,40}(?:ed|ing)$/.test(word)) add(word.replace(/(?:ed|ing)$/, ''));
  return [...new Set(found)];
}

/** The other way round, from an infinitive to forms that may be all that is known of it: knipperen → knippert. */
export function conjugations(word: string): string[] {
  if (!/.{4,}en$/.test(word)) return [];
  const base = word.slice(0, -2);
  return [`${base}t`, `ge${base}t`, `ge${base}d`, `${word}d`];
}
