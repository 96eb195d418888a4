import { plain } from './answers/answer-type.ts';
import type { Language } from './words.ts';

/**
 * In which language somebody writes. Told by the small words of a language, since "printer", "laptop", "status" and "meeting" are
 * both; one word never decides, and a mixture stays what the conversation is. Flemish is Dutch.
 */

const listed = (words: string) => new Set(words.split(/\s+/));

const english = listed(`
  i i'm im i've ive i'd i'll you you're your yours he she they they're their them our ours we're we've my mine myself
  it's its that's this that these those there there's what what's which who whose how why where when whenever
  the an and but because if then than with without from for at by into about after before until since through between
  are aren't isn't wasn't were weren't be being have haven't has hasn't don't dont does doesn't doesnt did didn't didnt
  can't cannot cant could couldn't would wouldn't should shouldn't must might won't wont not
  need needs wants wanted nothing something someone somebody anyone everyone everybody everything anything
  very too also still again already just only really always never tomorrow yesterday today tonight morning afternoon evening
  monday tuesday wednesday thursday friday saturday sunday two three four five seven eight nine
  get got give make made take took see know say tell ask come going gone put find found lost working works broken broke
  leaking leaks leak flickering flickers blinking stuck blocked wrong missing stolen forgot forgotten closed
  floor building chair window light lights heating cold smell smells dirty empty people visitor visitors guest guests
  colleague colleagues another other others more less much many few some any each every both same upstairs downstairs
  outside inside near behind canteen keyboard mouse coffee fridge kitchen stairs stairwell elevator ceiling wall sink bike car
  charger cable headphones password locked unlock slow black freezing hot loud noise noisy appointment complain complaint
  suggestion invoice expense expenses trip flowers move moving hire employee employees starting leaving desks work stays
`);

/** English, and now and then a word in Dutch chat as well. */
const faintlyEnglish = listed('a it to can so one new on now up no do as or good second third first');

const dutch = listed(`
  ik jij je jouw jullie hij zij ze wij ons onze mijn m'n mn uw uwe hun haar het 't een n' de den dat dit deze die daar hier er
  en maar omdat als dan dus met zonder van voor naar bij aan uit onder tussen tot sinds tijdens om te op
  niet geen niets niks iets iemand niemand wel nog weer steeds altijd nooit ook nu toch even eens graag alsjeblieft aub svp
  ben bent zijn waren heb hebt heeft hebben kan kunt kun kunnen kon wil wilt willen wou zou zouden moet moeten mag mogen zal zullen
  word wordt worden doe doet doen gaat gaan ga komt komen kom krijg krijgt krijgen staat ligt zit hangt werkt werken lekt brandt
  knippert ruikt wat wie waar wanneer waarom hoe welke hoeveel vandaag morgen overmorgen gisteren vanmiddag vanochtend vanavond
  maandag dinsdag woensdag donderdag vrijdag zaterdag zondag uur kapot stuk kwijt nodig nieuwe nieuw kamer verdieping gebouw deur
  licht raam stoel zaal mensen collega goedemorgen goedemiddag hoi hallo dank bedankt ja nee zo mij hem
  ge gij mijne amai efkes nen ne alstublieft dees subiet ff ffkes zeg reserveren bestellen aanvragen melden boeken
`);

/** What decides: so much of one language, and at most a quarter of it of the other. */
const enough = { nl: 2, en: 1.5 };
/** An answer has to be more of a sentence. */
const enoughAnswer = { nl: 3, en: 2.5 };

/** What somebody quotes is not their own language: an error message, a title. */
const quoted = /"[^"]{3,}"|“[^”]{3,}”|(?<![\p{L}\d])'[^']{3,}'(?![\p{L}\d])|„[^”]{3,}”/gu;

/**
 * The language of a message, or undefined when it does not surely tell. An answer to a question tells only when it is a sentence:
 * a name, a place or a product can be in any language.
 */
export function languageOf(text: string, { answering = false } = {}): Language | undefined {
  const said = plain(text.replace(quoted, ' ')).slice(0, 600);
  let en = 0;
  let nl = 0;
  for (const word of said.split(/[^\p{L}\p{N}']+/u)) {
    if (english.has(word)) en += 1;
    else if (faintlyEnglish.has(word)) en += 0.5;
    if (dutch.has(word)) nl += 1;
  }
  const least = answering ? enoughAnswer : enough;
  if (answering && isTitle(text)) return undefined;
  if (en >= least.en && nl * 4 <= en) return 'en';
  return nl >= least.nl && en * 4 <= nl ? 'nl' : undefined;
}

/** Written with capitals, as a name or a title is: "The Future of Work". */
function isTitle(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => word.length > 3);
  return words.length > 1 && words.filter((word) => /^\p{Lu}/u.test(word)).length * 3 >= words.length * 2;
}

const courtesy = '(?: please| graag| aub| svp| alsjeblieft| alstublieft| if possible)*';
const asksEnglish = new RegExp(
  `^(?:hi |hello |hey |sorry )*(?:(?:please )?(?:(?:can|could|shall) (?:you|we|i) )?(?:please )?(?:speak|talk|write|continue|go on|switch|answer|reply)(?: in| to)? english|in english|english please|(?:taal|language)[: ]+(?:is )?(?:engels|english)|(?:kan|kun|mag) (?:het|je|dit)(?: ook)? in (?:het )?engels|(?:graag )?in (?:het )?engels|engels graag|(?:do you|can you) speak english|spreek je (?:ook )?engels|i (?:don't|dont|do not|can't|cannot) (?:speak|understand|read) (?:any )?dutch|no dutch)${courtesy}$`,
);
const asksDutch = new RegExp(
  `^(?:hoi |hallo |sorry )*(?:(?:please )?(?:(?:can|could|shall) (?:you|we) )?(?:please )?(?:speak|talk|write|continue|go on|switch|answer|reply)(?: in| to)? dutch|in dutch|dutch please|(?:taal|language)[: ]+(?:is )?(?:nederlands|dutch)|(?:kan|kun|mag) (?:het|je|dit)(?: ook)? in (?:het )?nederlands|(?:graag |liever |toch )*(?:in (?:het )?)?nederlands graag|(?:graag |liever |toch )+(?:in (?:het )?)?nederlands|in (?:het )?nederlands|(?:praat|spreek|schrijf) (?:maar |graag )*nederlands)${courtesy}$`,
);
const bare = new Map<string, Language>([
  ['english', 'en'],
  ['engels', 'en'],
  ['dutch', 'nl'],
  ['nederlands', 'nl'],
]);

/** The language that a whole message asks for. The name of a language alone may be an answer to a question. */
export function languageAsked(text: string, { answering = false } = {}): Language | undefined {
  if (text.length > 80) return undefined;
  const said = plain(text).replace(/,/g, '');
  if (asksEnglish.test(said)) return 'en';
  if (asksDutch.test(said)) return 'nl';
  return answering ? undefined : bare.get(said);
}
