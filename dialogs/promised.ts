import type { Product } from '../knowledge/product.ts';
import type { Words } from './words.ts';

/** How the promise of a product is said: before it is made in the summary, and after it as a fact. */

/** What is filled in: who does it, when, and whom it reaches when that is somebody else. */
export interface Promised {
  who: string;
  when: string;
  whom?: string;
}

const fill = (words: Words, text: string, { who, when, whom }: Promised): string =>
  text
    .replaceAll('{uitvoerder}', who)
    .replaceAll('{wanneer}', when)
    .replaceAll('{wie}', whom ?? words.people.you);

/** The promise under the summary: "Dan komt het facilitair team uiterlijk morgen 12:00 langs." */
export const promiseBefore = (words: Words, product: Product, promised: Promised): string =>
  fill(words, product.toezegging ?? words.promised, promised);

/**
 * The same promise once the ticket is made: "Het facilitair team komt uiterlijk morgen 12:00 langs." Undefined when the sentence
 * does not let itself be turned round.
 */
export function promiseAfter(words: Words, product: Product, promised: Promised): string | undefined {
  const { who } = promised;
  const text = (product.toezegging ?? '').trim();
  if (words.language === 'en') return text === '' ? undefined : inTheOrderOfEnglish(fill(words, text, promised));
  if (text !== '' && !text.startsWith('Dan ')) return fill(words, text, promised);
  if (/, en (?:hoor|heb|krijg|daarna|na|gaat) /.test(text)) return undefined;
  const [, verb, rest] = /^Dan (\S+) \{uitvoerder\} (.+)$/s.exec(text) ?? [];
  if (verb && rest) return fill(words, `${who.charAt(0).toUpperCase()}${who.slice(1)} ${verb} ${rest}`, promised);
  const [, hears, heard] = /^Dan (hoor|krijg) je (.+)$/s.exec(text) ?? [];
  return hears && heard ? fill(words, `Je ${hears}t ${heard}`, promised) : undefined;
}

/** English needs no turning round: without "Then" it is a fact. */
const inTheOrderOfEnglish = (text: string): string => {
  const rest = text.replace(/^Then,? /, '');
  return `${rest.charAt(0).toUpperCase()}${rest.slice(1)}`;
};
