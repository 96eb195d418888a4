import { isFirstName } from '../knowledge/first-names.ts';
import type { Organisation } from '../knowledge/organisation.ts';
import { plain } from './answers/answer-type.ts';
import type { For } from './session.ts';

/**
 * For whom something is, when that is somebody else: "voor mijn collega Anja", "namens de directeur", "m'n baas wil een laptop".
 * Only what is surely a person counts: "voor 8 man" and "voor mijn kamer" are none.
 */

const roles =
  'collega|baas|chef|leidinggevende|manager|teamleider|teamlead|teammanager|afdelingshoofd|directeur|directrice|bestuurder|voorzitter|minister|staatssecretaris|stagiaire?|trainee|medewerk(?:st)?er|werknemer|uitzendkracht|inhuurkracht|secretaresse|secretaris|opvolg(?:st)?er|vervang(?:st)?er|kamergenoot|projectleider|colleague|coworker|boss|supervisor|team leader|intern|director|secretary|assistant';
const determiner = "mijn|m'n|m’n|mn|onze|ons|de|een|die|deze|my|our|the|an?";
const adjective = 'nieuwe|zieke|andere|jonge|tijdelijke|directe|vaste|new|other';
const titles = 'mevrouw|mevr\\.?|mw\\.?|meneer|mijnheer|de heer|dhr\\.?|mrs?\\.?|ms\\.?';
const joining = /^(?:van|de|den|der|ten|ter|te|el|al|ben|bin|von|'t)$/i;

const role = new RegExp(`^(?:(${determiner})\\s+)?((?:(?:${adjective})\\s+)*(?:${roles}))(?![\\p{L}'’-])`, 'iu');
const titled = new RegExp(`^(?:${titles})\\s+(?=\\p{Lu})`, 'u');
const somebody =
  /^(?:een ander|iemand anders|someone else|somebody else|(?:hem|haar|him|her)(?=\s*[.!]*$))(?![\p{L}'’-])/iu;
const self = /^(?:mezelf|mijzelf|mij zelf|mezelve|mij|me|myself|mij alleen|ikzelf|eigen gebruik)(?![\p{L}'’-])/iu;

/** What is frightened of, or chosen, or warned for, is not asked for. */
const otherFor =
  /\b(?:bang|angst|angstig|zorgen|vrees|respect|verantwoordelijk|waarschuw\p{L}*|pas op|kies|kiezen|afraid|apologies)\s*$/iu;
const forWord = '(?:voor|namens|uit naam van|in opdracht van|op verzoek van|for|on behalf of)\\s+';
const forForm = new RegExp(`(?<!\\p{L})${forWord}`, 'giu');
const forFirst = new RegExp(`^${forWord}`, 'iu');

interface Found {
  whom: For;
  /** How much of the text it took. */
  length: number;
}

/** A person at the beginning of a text. `anyName`: a capital makes a name, where only a person can be meant. */
function personAt(text: string, organisation: Organisation, anyName = false): Found | undefined {
  const other = somebody.exec(text);
  if (other) return { whom: {}, length: other[0].length };
  const called = titled.exec(text);
  if (called) {
    const name = nameAt(text.slice(called[0].length), true);
    return name === undefined
      ? undefined
      : { whom: { name: called[0] + name }, length: called[0].length + name.length };
  }
  const [whole, which = '', what] = role.exec(text) ?? [];
  if (whole !== undefined && what !== undefined) {
    const rest = text.slice(whole.length);
    const lead = /^[\s,]+(?:(?:genaamd|named|called)\s+)?/i.exec(rest)?.[0] ?? '';
    const name = lead === '' ? undefined : nameAt(rest.slice(lead.length), false);
    return {
      whom: { ...(name ? { name } : {}), role: spokenRole(which, what) },
      length: whole.length + (name ? lead.length + name.length : 0),
    };
  }
  const known = organisation.personen.find(({ naam }) => text.toLowerCase().startsWith(naam.toLowerCase()));
  if (known) return { whom: { name: known.naam, id: known.id }, length: known.naam.length };
  const name = nameAt(text, anyName);
  return name === undefined ? undefined : { whom: { name }, length: name.length };
}

/** "mijn collega" is said back as "je collega". */
function spokenRole(which: string, what: string): string {
  const said = which.toLowerCase();
  if (/^(?:my|an?|our)$/.test(said)) return `your ${what}`;
  if (said === 'the') return `the ${what}`;
  if (/^(?:de|die|deze)$/.test(said)) return `de ${what}`;
  return `${/^(?:onze|ons)$/.test(said) ? 'jullie' : 'je'} ${what}`.toLowerCase();
}

/** A name at the beginning of a text: a first name, or with `anyName` any word with a capital, and the capitals behind it. */
function nameAt(text: string, anyName: boolean): string | undefined {
  const words = /^\p{L}[\p{L}'’-]*(?: (?:\p{L}[\p{L}'’-]*))*/u.exec(text)?.[0].split(' ') ?? [];
  const [first = ''] = words;
  const capital = /^\p{Lu}/u.test(first);
  const surname = surnameAfter(words);
  const unusual = capital && (anyName || (surname > 0 && words[1] !== undefined && joining.test(words[1])));
  if (first.length < 2 || !(isFirstName(first) || unusual)) return undefined;
  return words.slice(0, 1 + surname).join(' ');
}

/** How many of the words behind the first belong to the name. */
function surnameAfter(words: readonly string[]): number {
  let length = 0;
  for (let at = 1; at < words.length && at < 5; at++) {
    const word = words[at] ?? '';
    if (/^\p{Lu}/u.test(word)) length = at;
    else if (!joining.test(word)) break;
  }
  return length;
}

/** "m'n baas wil een …", "onze stagiair heeft een laptop nodig": what somebody else needs is for them. */
function subjectIn(text: string, organisation: Organisation): For | undefined {
  const found = personAt(text, organisation);
  if (!found) return undefined;
  const rest = text.slice(found.length).trim();
  return needs.some((form) => form.test(rest)) ? found.whom : undefined;
}

const needs = [
  /^(?:wil|wilt|would like|wants)(?! dat (?:ik|wij|we)\b)(?! (?:that )?(?:me|us)\b)(?! weten\b)\s/i,
  /^zou\b.{0,60}\bwillen\b/i,
  /^(?:heeft|has)\b.{0,80}\b(?:nodig|geen (?:toegang|pas|account|laptop|telefoon|stoel|werkplek))\b/i,
  /^(?:needs|is looking for|zoekt|vraagt (?:om|of er|naar))\s/i,
  /^moet\b.{0,80}\b(?:hebben|krijgen)\b/i,
  /^(?:kan|can(?:not|'t)?)\b.{0,60}\b(?:inloggen|log in|printen|bellen|niet bij|niet in)\b/i,
  /^is (?:zijn|haar|z'n|d'r|z’n) .{2,40}\b(?:kwijt|vergeten|verloren)\b/i,
];

const greeting =
  /^(?:(?:hoi|hallo|hey|hi|dag|goede(?:n)?\s*(?:morgen|middag|avond)|goeie(?:morgen|middag|avond))[\s,!.]+)+/iu;
const longest = 1000;

/**
 * For whom a need is, as its sentence says it; undefined when that is nobody else. `subject`: the product is about somebody, so
 * that only "namens …" and "niet voor mij maar voor …" name who asks.
 */
export function forWhomIn(text: string, organisation: Organisation, subject = false): For | undefined {
  if (text.length > longest) return undefined;
  for (const found of text.matchAll(forForm)) {
    const asks = !/^(?:voor|for)/i.test(found[0]);
    const before = text.slice(0, found.index);
    if (otherFor.test(before)) continue;
    if (subject && !asks && !/\bniet voor (?:mij|me|mijzelf|mezelf)[\s,]+maar\s+$/i.test(before)) continue;
    const person = personAt(text.slice(found.index + found[0].length), organisation, asks);
    if (person) return person.whom;
  }
  return subject ? undefined : subjectIn(text.trim().replace(greeting, ''), organisation);
}

const lead =
  /^(?:(?:nee|neen|nou|o|oh|ja|sorry|wacht|trouwens|eh|no|yes)[\s,.!]+)*(?:(?:het|dit|dat|hij|die|deze|ze|zij|it|this|that|they)(?:\s+(?:is|was|zijn|are)|['’](?:s|re))\s+)?(?:(?:toch|eigenlijk|wel|gewoon|alleen|actually|just|liever|maar|doe)\s+)*(?:niet voor (?:mij(?:zelf)?|me(?:zelf)?|mezelf)[\s,]+maar\s+|not for me[\s,]+but\s+)?/iu;
const tail =
  /^(?:[\s,]+(?:hoor|eigenlijk|trouwens|toch|alstublieft|aub|please|en niet voor (?:mij|me|mezelf|mijzelf)|niet voor (?:mij|me|mezelf|mijzelf)))*[\s.!]*$/iu;

/**
 * A message that says for whom it is and nothing else: "nee, voor Piet", "het is voor mijn collega", "toch voor mezelf".
 * `anyName`: a name that we do not know counts too, where a person was spoken of already.
 */
export function statedWhom(text: string, organisation: Organisation, anyName = false): For | 'self' | undefined {
  if (text.length > 120) return undefined;
  const said = text.trim();
  const begun = lead.exec(said)?.[0] ?? '';
  const rest = said.slice(begun.length);
  const form = forFirst.exec(rest);
  if (!form) return undefined;
  const about = rest.slice(form[0].length);
  const own = self.exec(about)?.[0];
  if (own !== undefined && tail.test(about.slice(own.length))) return 'self';
  const person = personAt(about, organisation, anyName || !/^(?:voor|for)/i.test(form[0]));
  return person && tail.test(about.slice(person.length)) ? person.whom : undefined;
}

/** "niet voor mij" alone: for somebody else, and not yet said for whom. */
export const notForMe = (text: string): boolean =>
  /^(?:(?:nee|o|oh|sorry|trouwens)[\s,]+)*(?:(?:het|dit|dat|it) is )?(?:niet voor (?:mij|me|mezelf|mijzelf)|voor (?:iemand anders|een ander)|not for me)$/.test(
    plain(text),
  );

/** "weet ik nog niet", where a name is asked for. */
export const nameUnknown = (text: string): boolean =>
  /^(?:(?:dat )?weet ik (?:nog |zo )?niet|geen idee|(?:nog )?(?:onbekend|niet bekend)|(?:die )?naam (?:is )?(?:nog )?(?:niet bekend|onbekend)|sla over|overslaan|skip|(?:i )?don'?t know(?: yet)?)$/.test(
    plain(text),
  );

/** The name in an answer to "hoe heet je collega?"; undefined when there is none in it. */
export function nameIn(text: string): string | undefined {
  const name = text
    .trim()
    .replace(
      /^(?:(?:nee|ja|o|oh)[\s,]+)?(?:(?:het|dat|it) is\s+|(?:hij|zij|ze|die|he|she) (?:heet|is)\s+|voor\s+|for\s+|namens\s+)?/iu,
      '',
    )
    .replace(new RegExp(`^(?:(?:${determiner})\\s+)?(?:(?:${adjective})\\s+)*(?:${roles})\\s+(?=\\p{L})`, 'iu'), '')
    .replace(/[\s.!]+$/, '');
  const words = name.split(' ');
  if (!/^\p{L}[\p{L} .'’()-]{1,79}$/u.test(name) || words.length > 6 || noName.test(plain(name))) return undefined;
  // More than a few words are a name only when they look like one: "mijn scherm doet het niet" is none.
  return words.length <= 3 || words.every((word) => joining.test(word) || /^\p{Lu}/u.test(word)) ? name : undefined;
}

/** What is said where a name was asked, and is none. */
const noName = /^(?:ja|nee|neen|ok|oke|yes|no|wie|niemand|iedereen|graag|geen|niet|dank|hoezo|waarom)\b/;

/** Everybody in the directory whom a name can mean: the whole name, or the first names of it. */
export function peopleNamed(organisation: Organisation, name: string): Organisation['personen'] {
  const said = plain(name);
  const whole = organisation.personen.filter(({ naam }) => plain(naam) === said);
  return whole.length > 0
    ? whole
    : organisation.personen.filter(({ naam }) => `${plain(naam)} `.startsWith(`${said} `));
}
