import { isLight, isSilent } from './filler.ts';
import { isFirstName } from './first-names.ts';

/** What may be known of a text before it is looked at. */
export interface Surroundings {
  /** Words of the catalogue, in lower case: what is a product or a place of work is no name. */
  known?: (word: string) => boolean;
  /** Names of people who are certainly meant: who is talking, and who stands in the organisation's file. */
  people?: readonly string[];
  /** Longer texts are cut. */
  longest?: number;
}

/** Usually: what is longer tells more of a person than of a product. */
const usual = 300;

const plate = [
  /\b(?=[\da-z-]*\d)(?=[\da-z-]*[a-z])[\da-z]{1,3}-[\da-z]{2,3}-[\da-z]{1,3}\b/gi,
  /\b(?:[a-z]{2}\d{3}[a-z]|[a-z]\d{3}[a-z]{2}|\d{2}[a-z]{3}\d|\d[a-z]{3}\d{2}|\d[a-z]{2}\d{3}|\d{3}[a-z]{2}\d|[a-z]{2}\d{4}|\d{4}[a-z]{2}|\d{2}[a-z]{4}|[a-z]{4}\d{2}|[a-z]{2}\d{2}[a-z]{2}|[a-z]{3}\d{2}[a-z])\b/gi,
];

/** In this order: what is long is recognised before what could be a part of it. */
const patterns: [RegExp, string][] = [
  [/\b[\w.+%-]+@[\w-]+(?:\.[\w-]+)*\b/g, '[e-mail]'],
  [/\b(?:https?:\/\/|www\.)\S+/gi, '[link]'],
  [/\b[A-Z]{2}\d{2} ?[A-Z]{4}(?: ?\d){10}\b/gi, '[rekening]'],
  [/\b[A-Z]{1,3}-\d{4}-\d{4,}\b/g, '[nummer]'],
  [/\b\d{1,2}[-/. ]\d{1,2}[-/. ](?:19|20)\d{2}\b|\b(?:19|20)\d{2}-\d{2}-\d{2}\b/g, '[datum]'],
  [
    /\b\d{1,2} (?:jan(?:uari)?|feb(?:ruari)?|maart|mrt|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sep(?:t(?:ember)?)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.? (?:19|20)\d{2}\b/gi,
    '[datum]',
  ],
  [/\b(?:19|20)\d{2} ?(?:en|of|tot|-) ?(?:19|20)\d{2}\b/g, '[datum]'],
  [/\b\d{4} ?[A-Z]{2}\b(?! ?-)/g, '[postcode]'],
  [
    /\b\p{L}{2,}(?:straat|laan|weg|plein|gracht|kade|singel|dijk|steeg|plantsoen|hof|dreef)\s+\d{1,4}(?:\s?[a-z]\b)?/giu,
    '[adres]',
  ],
  ...plate.map((shape): [RegExp, string] => [shape, '[kenteken]']),
  [/(?:\+|\b00)\d{1,3}[\s.()-]*(?:\d[\s.()-]*){7,11}\d\b|\b0\d{1,3}[\s.-]*(?:\d[\s.-]*){5,8}\d\b/g, '[telefoon]'],
  [
    /\b(toestel|doorkies(?:nummer)?|tst|ext(?:ensie)?|intern(?: nummer)?|tel|telefoon(?:nummer)?|06)[.: ]+(?:nr\.? ?|is )?\d{3,}\b/gi,
    '$1 [telefoon]',
  ],
  [/\b\d(?:[\d.]*\d){5,}\b|\b[A-Za-z]{1,4}\d{4,}\b/g, '[nummer]'],
  [
    /\b((?:vergader|spreek|stilte|les|project)?(?:kamer|ruimte|zaal|lokaal)|kmr|werkplek|bureau|kluis(?:je)?|locker|room|desk|plek)(?: ?(?:nr\.?|nummer))?:? ?(?:[a-z]{1,2}[ .-]?)?\d[\da-z]*(?:[.\-/]\d+)*[a-z]?\b/gi,
    '$1 [plek]',
  ],
  // A room as it stands on a door: B30-312, B2.14, and 3.12 where it is not a time or an amount.
  [/\b[A-Z]{1,2}(?:\d{1,3}[ .-])?\d{1,2}[.-]?\d{2,3}[a-z]?\b/gi, '[plek]'],
  [
    /(?<![€\d.,]|\b(?:om|rond|vanaf|tot|voor|na|tegen|tussen|euro) )\b\d{1,2}[.-]\d{2,3}[a-z]?\b(?! ?(?:tot|uur|u\b|h\b|euro|meter|m\b|cm|kg|%))/gi,
    '[plek]',
  ],
];

const joining = new Set('van de der den ten ter te het in op t la le el al bin ben von du di da dos'.split(' '));
const title =
  /^(?:mevrouw|mevr|mw|mevrouwtje|meneer|mijnheer|dhr|hr|heer|dr|prof|drs|ir|ing|mr|mrs|ms|miss|sir|madam)\.?$/i;
/** After these words comes whose name it is. */
const naming =
  /(?:\b(?:mijn|m'n|haar|zijn|de) naam is|\b(?:ik|hij|zij|ze|die) heet|\bje spreekt met|\bu spreekt met|\bmy name is|\bname is|\bgenaamd|\bt\.?a\.?v\.?)$/i;
const greeting =
  /^(?:groet|groeten|groetjes|gr|grt|grtz|mvg|vriendelijke groet(?:en)?|hartelijke groet(?:en)?|met vriendelijke groet(?:en)?|liefs|cheers|regards|thanks|xx?)$/i;

interface Piece {
  text: string;
  word: boolean;
  /** First word of the message or of a sentence, where a capital says nothing. */
  first: boolean;
}

function piecesOf(text: string): Piece[] {
  let first = true;
  return [...text.matchAll(/\[\p{L}[\p{L}-]*\]|\p{L}[\p{L}\p{M}\p{N}'’-]*|[^\p{L}[]+|./gsu)].map(([part]) => {
    const word = /^\p{L}/u.test(part);
    const piece = { text: part, word, first: word && first };
    if (word || part.startsWith('[')) first = false;
    else if (/[.!?\n:]/.test(part)) first = true;
    return piece;
  });
}

/** Masks names: of people who are known, after a title, after "mijn naam is", first names, and capitals that nothing explains. */
function withoutNames(text: string, { known = () => false, people = [] }: Surroundings): string {
  const pieces = piecesOf(text);
  const words = pieces.filter(({ word }) => word);
  const shouted = words.filter((one) => one.text.length > 1 && one.text === one.text.toUpperCase()).length;
  const shouting = shouted > words.length / 2;
  const own = new Set(
    people.flatMap((name) => name.toLowerCase().split(/[^\p{L}\p{M}'’-]+/u)).filter((part) => part.length > 2),
  );
  const lower = (piece: Piece) => piece.text.toLowerCase();
  const ordinary = (piece: Piece) => isSilent(lower(piece)) || isLight(lower(piece)) || known(lower(piece));
  const capital = (piece: Piece) => /^\p{Lu}\p{L}*\p{Ll}/u.test(piece.text) && !shouting;
  const isName = (piece: Piece): boolean =>
    (own.has(lower(piece)) && !known(lower(piece)) && !isSilent(lower(piece))) ||
    isFirstName(shouting ? lower(piece) : piece.text) ||
    (capital(piece) && !piece.first && !ordinary(piece));
  const masked = new Set<number>();
  const at = pieces.flatMap(({ word }, index) => (word ? [index] : []));
  const piece = (place: number) => pieces[at[place] ?? -1];
  /** Nothing but spaces, or the dot of an initial, between two words. */
  const together = (place: number) => {
    const between = pieces.slice((at[place] ?? 0) + 1, at[place + 1]).map((one) => one.text);
    return at[place + 1] !== undefined && /^\.?\s+$/.test(between.join(''));
  };
  /** Masks a family name that follows: "Jan van der Berg", "mevrouw de boer". */
  const family = (place: number, sure: boolean): void => {
    let last = place;
    while (together(last) && joining.has(piece(last + 1) ? lower(piece(last + 1)!) : '')) last += 1;
    const name = together(last) ? piece(last + 1) : undefined;
    if (!name || name.text.length < 2) return;
    const says =
      sure || last > place
        ? !ordinary(name) || (capital(name) && last > place)
        : isName(name) || (capital(name) && !ordinary(name));
    if (!says) return;
    for (let one = place + 1; one <= last + 1; one++) masked.add(at[one]!);
    if (sure || capital(name)) family(last + 1, false);
  };
  for (let place = 0; place < at.length; place++) {
    const here = piece(place)!;
    const before = pieces
      .slice(Math.max(0, at[place]! - 8), at[place])
      .map((one) => one.text)
      .join('')
      .trimEnd();
    if (title.test(here.text)) family(place, true);
    else if (masked.has(at[place]!)) continue;
    else if (isName(here) || (naming.test(before) && !ordinary(here))) {
      masked.add(at[place]!);
      family(place, false);
    } else if (greeting.test(here.text) && at.length - place <= 4)
      // A signature: what stands last, after the greeting.
      for (let one = place + 1; one < at.length; one++) if (!ordinary(piece(one)!)) masked.add(at[one]!);
  }
  return pieces
    .map((one, index) => (masked.has(index) ? '[naam]' : one.text))
    .join('')
    .replace(/\[naam\](?:[\s.]+\[naam\])+/g, '[naam]');
}

/**
 * The text without what points at a person: names, phone numbers, e-mail, licence plates, rooms, addresses, numbers and
 * dates of birth are replaced by a word between brackets. Rather masks too much: who reads it needs the need, not the person.
 */
export function withoutPersonalData(text: string, around: Surroundings = {}): string {
  const { longest = usual } = around;
  let masked = text.normalize('NFC').replace(/\p{Cc}+/gu, ' ');
  for (const [pattern, instead] of patterns) masked = masked.replace(pattern, instead);
  masked = withoutNames(masked, around).replace(/\s+/g, ' ').trim();
  if (masked.length <= longest) return masked;
  return `${masked.slice(0, longest).replace(/\s+\S*$/, '')} …`;
}

/** The text without the words between brackets, as it could stand among examples. */
export function withoutMasks(text: string): string {
  return text
    .replace(/\[\p{L}[\p{L}-]*\]/gu, ' ')
    .replace(/\s+([,.!?])/g, '$1')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,.]+|[\s,…]+$/g, '')
    .trim();
}
