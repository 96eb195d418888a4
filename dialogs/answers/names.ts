import { isFirstName } from '../../knowledge/first-names.ts';
import { plain } from './answer-type.ts';

/** Names of people in what somebody types. */

const between = "(?:van|de|der|den|het|'t|ten|ter|te|el|la|le|bin|ben|von|di|da|dos|in|aan|op)";
const lastName = "\\p{Lu}[\\p{L}'’-]+";
const fullName = new RegExp(
  `(?<![\\p{L}'’-])(?<first>\\p{Lu}[\\p{L}'’-]+)(?:\\s+(?:${between}\\s+)*${lastName}){1,2}(?![\\p{L}])`,
  'gu',
);
/** What makes the name behind it a room or the speaker. */
const otherwise =
  /(?:\b(?:zaal|kamer|ruimte|lokaal|vergaderzaal|gebouw|straat|ik ben|ik heet|mijn naam is|groet(?:en|jes)?|mvg|dank|namens)[,:]?\s*)$/iu;

export interface FoundName {
  name: string;
  at: number;
  end: number;
}

/** First and last names that are surely names of others than the speaker. */
export function fullNamesIn(text: string, speaker = ''): FoundName[] {
  return [...text.matchAll(fullName)].flatMap((match) => {
    const name = match[0];
    const known = isFirstName(match.groups?.['first'] ?? '');
    if (!known || otherwise.test(text.slice(0, match.index)) || plain(name) === plain(speaker)) return [];
    return [{ name, at: match.index, end: match.index + name.length }];
  });
}

const title = /^(?:dhr|mevr|mw|de heer|mevrouw|meneer|dr|drs|ir|ing|mr|prof|familie)\b/i;

/** Whether a few words begin as the name of somebody. */
export function startsAsName(words: string): boolean {
  const [first = ''] = words.trim().split(/[\s-]+/);
  return title.test(words.trim()) || isFirstName(first) || isFirstName(first.charAt(0).toUpperCase() + first.slice(1));
}

const company =
  /^(?:(?:de |het |een )?(?:bureau|gemeente|ministerie|stichting|firma|bedrijf|universiteit|hogeschool|provincie|vereniging|politie|bank|ziekenhuis|aannemer|installateur|leverancier)\b|rijks)|\b(?:b\.?v\.?|n\.?v\.?|vof|groep|holding)$/i;

/** Whether words name an organisation rather than the end of somebody's name. */
export const namesCompany = (words: string): boolean =>
  company.test(words.trim()) || /^[\p{Lu}\d&.-]{2,}(?:\s|$)/u.test(words.trim()) || /\d/.test(words);
