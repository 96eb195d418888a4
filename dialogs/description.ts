import type { Product } from '../knowledge/product.ts';
import { plain } from './answers/answer-type.ts';

/** Words with which a need is introduced but not described. */
const filler = new Set(
  (
    'de het een ik wil wilt zou graag melden doorgeven meld melding storing probleem problemen met aan over van is er in op bij mijn m n onze ons je jullie we wij ' +
    'hoi hallo hey goedemorgen goedemiddag goeiemorgen dag beste ff even eens kan kun kunnen mag moet moeten heb hebben hier daar dat dit die iets iemand ' +
    'me mij we indienen doen maken hebben gaat gaan alsjeblieft aub svp dank bedankt alvast en maar ook nog wel toch want dus voor om te naar ja nee hulp help nodig a b kamer gebouw verdieping etage begane grond ' +
    'the an i want would like to report please there my our your we with about from problem problems issue something someone need can could you some ' +
    'hello dear but also for at on and it it s i m i d ve got get make malfunction yes no thanks thank request question'
  ).split(' '),
);

/** Words that tell what is the matter, even where they are search words of the product. */
const states = new Set(
  (
    'kapot stuk defect kwijt verloren gestolen weg uit los vast scheef krom dicht verstopt gesprongen gebroken gescheurd gebarsten ' +
    'beschadigd geblokkeerd vergrendeld vastgelopen uitgevallen verlopen vol leeg nat vies vuil smerig warm koud heet donker benauwd ' +
    'muf droog traag langzaam zwart wazig lek beloofd misgegaan onbeleefd onbeschoft ' +
    'broken lost stolen stuck loose blocked cracked locked frozen full empty wet dirty warm hot cold dark stuffy slow black leaking rude'
  ).split(' '),
);

const greeting =
  /^(?:(?:hoi|hallo|hey|hi|dag|hello|good\s*(?:morning|afternoon|evening)|dear(?: \p{L}+)?|goede(?:n)?\s*(?:morgen|middag|avond)|goeie(?:morgen|middag|avond)|beste(?: \p{L}+)?|loket|wacht(?: even)?|o ja|oh ja)[\s,!.]+)+/iu;
const place = /\b(?:kamer|ruimte|gebouw|verdieping|etage)?\s*[a-z]?\d[\d.,-]*\w?\b/gi;

/**
 * The sentence as a description of what is the matter, without its greeting; undefined when it only
 * names the subject ("verlichting", "ik wil een storing melden") and so leaves the question to be asked.
 */
export function description(said: string, product: Product): string | undefined {
  const text = said.trim().replace(greeting, '').replace(/\s+/g, ' ').slice(0, 1000).trim();
  const subject = subjectOf(product);
  const telling = plain(text.replace(place, ' '))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !filler.has(word) && (states.has(word) || !subject.has(word)));
  return telling.length > 0 ? text : undefined;
}

const subjects = new WeakMap<Product, Set<string>>();

/** The words that name a product. */
function subjectOf(product: Product): Set<string> {
  let words = subjects.get(product);
  if (!words) {
    words = new Set([product.naam, ...product.zoekwoorden].flatMap((name) => plain(name).split(/[^\p{L}\p{N}]+/u)));
    subjects.set(product, words);
  }
  return words;
}
