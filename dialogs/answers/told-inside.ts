import { numberPattern } from './counting.ts';

/** What can be told inside a sentence and is known by its form: wishes of who eats, from where to where, the number of a device. */

const diet =
  "vegetari(?:sch(?:e|en)?|ers?)|vega(?:'s)?|vegan(?:istisch(?:e|en)?)?|veganisten|gluten(?:-?vrij(?:e)?)|lactose(?:-?vrij(?:e)?)|suikervrij|noten-?vrij|halal|koosjer|kosher|pescotari(?:sch|ers?)|(?:zonder|geen) (?:noten|pinda(?:'s)?|vlees|varkensvlees|vis|gluten|lactose|melk|ei|eieren|suiker|schaaldieren|soja)|(?:noten|pinda|melk|gluten|lactose|ei|vis|soja|schaaldier(?:en)?)-?allergie|allergi(?:e|sch) voor [a-z]+|vegetarians?|gluten-free|lactose-free|dairy-free|without (?:nuts|meat|pork|fish|gluten|milk|egg)|nut allergy|allergic to [a-z]+";
const diets = new RegExp(
  `(?<![\\p{L}\\d])(?:(?:${numberPattern}|een paar|enkele|a few|some|one|two|three|four|five) ?x? ?(?:persoon|personen|mensen|gast|gasten|person|people|keer|times)? ?(?:met (?:een )?)?)?(?:${diet})(?![\\p{L}])`,
  'giu',
);

/** "lunch voor 12, 2 vegetarisch en 1 glutenvrij": "2 vegetarisch, 1 glutenvrij". */
export function dietsIn(text: string): string | undefined {
  const said = [...text.normalize('NFC').matchAll(diets)].map(([one]) => one.trim());
  return said.length > 0 ? [...new Set(said)].join(', ') : undefined;
}

const named = '(?:de|het|gebouw|kamer|zaal|ruimte|lokaal|in|op|the|building|room)';
const spot =
  '(?:[a-z]\\d{2}(?![\\p{L}\\d])|\\d{1,2}[.,]\\d{2,3}[a-z]?(?![\\p{L}\\d])|(?:kamer|zaal|ruimte|lokaal|room) \\d{1,4}[a-z]?(?![\\p{L}\\d])|(?:\\d{1,2}(?:e|de|ste|st|nd|rd|th)|eerste|tweede|derde|vierde|vijfde|begane) (?:verdieping|etage|grond|floor)|(?:verdieping|etage) \\d{1,2})';
const place = `(?:${named} )*${spot}(?:(?: en | ?[,&] ?| )(?:${named} )*${spot})*`;
const from = new RegExp(`(?<![\\p{L}])(?:van|vanaf|vanuit|uit|from) (?<place>${place})`, 'iu');
const to = new RegExp(`(?<![\\p{L}])(?:naar|to) (?<place>${place})`, 'iu');

const placeBy = (form: RegExp, text: string): string | undefined =>
  form.exec(text.replace(/\s+/g, ' '))?.groups?.['place']?.replace(/^(\d{1,2}[.,]\d{2,3}[a-z]?)$/i, 'kamer $1');

/** "van 3.14 naar 4.02": a place counts where something surely is one. */
export const placeFrom = (text: string): string | undefined => placeBy(from, text);
export const placeTo = (text: string): string | undefined => placeBy(to, text);

/** "PR-0412", or a number behind the name of what has it. */
const device =
  /(?<![\p{L}\d-])(?:[a-z]{2,4}-?\d{3,6}|(?<=(?:nummer|nr\.?|sticker|number)(?: (?:is|staat|zegt|van de printer is))*[ :]+)\d{2,8}|(?<=(?:printer|mfc|apparaat)[ :]+)\d{4,8})(?![\p{L}\d.,-]*\d)(?!\p{L})/iu;

export const deviceNumber = (text: string): string | undefined => device.exec(text)?.[0].toUpperCase();

/** The same in answer to the question, where a number can be nothing else. */
export const deviceNumberAsked = (text: string): string | undefined =>
  deviceNumber(text) ?? /(?<![\p{L}\d.,-])\d{3,8}(?![\p{L}\d]|[.,-]\d)/u.exec(text)?.[0];
