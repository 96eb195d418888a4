import type { Product } from '../knowledge/product.ts';
import { plain } from './answers/answer-type.ts';
import type { SpokenDesk } from './desk.ts';

/** Several needs in one message: "ik ben m'n pas kwijt en mijn scherm doet het niet". */

/** Where a message can be cut: between sentences, and at words that begin something new. */
const seams =
  /(?<=[.!?;\n])\s+|\s*,?\s+(?:en (?:ook|dan|verder|daarnaast|trouwens)|daarnaast|verder|trouwens|o ja|oh ja|ook nog|and also|and)\s+|\s*,\s*en\s+|\s+en\s+/giu;

/** A part that stands by itself says what is the matter or what is wanted. */
const ownVerb =
  /\b(?:wil|willen|heb|hebben|moet|moeten|kan|kun|kunnen|mag|zoek|krijg|doet|doen|werkt|werken|is|zijn|ben|staat|ligt|hangt|lekt|ruikt|stinkt|knippert|piept|start|nodig|kwijt|kapot|stuk|defect|need|want|lost|broken|reserveren|bestellen|aanvragen|melden|regelen|aanmelden|gaat|komt|komen|valt|loopt|lopen|druppelt|druipt|flikkert|brandt|sluit|klemt|blijft|zit|ruiken|stinken|mist|ontbreekt|does|doesn't|isn't|works|leaks|leaking|flickers|flickering|smells|stuck|missing|book|order|has|must|reserve|report|request)\b/;

const longest = 600;

/** Whether a text has a verb by which it says something is the matter, or is wanted. */
export const tellsWhat = (text: string): boolean => ownVerb.test(plain(text));

/** Whether a text says something by itself, and is no mere answer or addition: "voor mijn collega heb ik een scherm nodig" does. */
export function isSentence(text: string): boolean {
  const said = plain(text);
  return text.split(/\s+/).length > 3 && (!belongs.test(said) || (/\b(?:ik|wij|we|i)\b/.test(said) && tellsWhat(text)));
}

export interface Need {
  product: Product;
  said: string;
}

/** The needs of a message, in the order in which they were said; empty when it is one need, or when a part is unsure. */
export function needsIn(desk: SpokenDesk, text: string): Need[] {
  if (text.length > longest) return [];
  const parts = joined(
    text
      .split(seams)
      .map((part) => part.trim())
      .filter(Boolean),
  );
  if (parts.length < 2 || parts.length > 6) return [];
  const needs: Need[] = [];
  for (const said of parts) {
    const { outcome, products } = desk.search(said);
    const found = outcome === 'found' ? desk.catalogue.get(products[0].id) : undefined;
    const last = needs.at(-1);
    if (found && !needs.some(({ product }) => product.id === found.id)) needs.push({ product: found, said });
    else if (last && tellsMore.test(plain(said))) last.said = `${last.said} ${said}`;
    else if (found || outcome === 'none' || outcome === 'intent') continue;
    else return [];
  }
  return needs.length > 1 && needs.length <= 3 && !isOne(desk, text, needs) ? needs : [];
}

/** What begins so goes with what stands before it: "en graag met koffie". */
const belongs =
  /^(?:graag|liefst|met|zonder|voor|van|tot|op|in|om|bij|dan|die|dat|daar|waar|want|omdat|maar|dus|with|without|for|from|to|on|at|because|but|so|that|which|please|by)\b/;

/** "Hij komt om 10 uur" tells more of what stands before it, when it is no need by itself. */
const tellsMore = /^(?:het is|dat is|dit is|hij|zij|ze|die|it is|it's|he|she|they)\b/;

/** "Klacht!" before what it is about: the customer's own name for it, and no need by itself. */
const label =
  /^(?:(?:een|weer|alweer|dit is|mijn) )*(?:klacht|storing|melding|vraag|vraagje|verzoek|complaint|question)$/;

/** Parts without a verb of their own belong to what stands before them: "morgen en overmorgen". */
function joined(parts: readonly string[]): string[] {
  const whole: string[] = [];
  for (const part of parts) {
    const before = whole.at(-1);
    if (
      before !== undefined &&
      (!ownVerb.test(plain(part)) ||
        belongs.test(plain(part)) ||
        part.split(/\s+/).length < 3 ||
        label.test(plain(before)))
    )
      whole[whole.length - 1] = `${before} en ${part}`;
    else whole.push(part);
  }
  return whole;
}

/** A composite product holds its parts: a zaal with lunch and visitors is one bijeenkomst, somebody new one intake. */
function isOne(desk: SpokenDesk, text: string, needs: readonly Need[]): boolean {
  const { outcome, products } = desk.search(text);
  const [first] = products;
  if (outcome !== 'found' || !first) return false;
  const whole = desk.catalogue.get(first.id);
  return whole !== undefined && whole.onderdelen.length > 0 && !needs.every(({ product }) => product.id !== whole.id);
}
