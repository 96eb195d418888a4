import type { Product } from '../knowledge/product.ts';
import type { Words } from './words.ts';

/** How the promise of a product is said: before it is made in the summary, and after it as a fact. */

const fill = (text: string, who: string, when: string): string =>
  text.replaceAll('{uitvoerder}', who).replaceAll('{wanneer}', when);

/** The promise under the summary: "Dan komt het facilitair team uiterlijk morgen 12:00 langs." */
export const promiseBefore = (words: Words, product: Product, who: string, when: string): string =>
  fill(product.toezegging ?? words.promised, who, when);

/**
 * The same promise once the ticket is made: "Het facilitair team komt uiterlijk morgen 12:00 langs." Undefined when the sentence
 * does not let itself be turned round.
 */
export function promiseAfter(words: Words, product: Product, who: string, when: string): string | undefined {
  const text = (product.toezegging ?? '').trim();
  if (words.language === 'en') return text === '' ? undefined : inTheOrderOfEnglish(fill(text, who, when));
  if (text !== '' && !text.startsWith('Dan ')) return fill(text, who, when);
  if (/, en (?:hoor|heb|krijg|daarna|na|gaat) /.test(text)) return undefined;
  const [, verb, rest] = /^Dan (\S+) \{uitvoerder\} (.+)$/s.exec(text) ?? [];
  if (verb && rest) return fill(`${who.charAt(0).toUpperCase()}${who.slice(1)} ${verb} ${rest}`, who, when);
  const [, hears, heard] = /^Dan (hoor|krijg) je (.+)$/s.exec(text) ?? [];
  return hears && heard ? fill(`Je ${hears}t ${heard}`, who, when) : undefined;
}

/** English needs no turning round: without "Then" it is a fact. */
const inTheOrderOfEnglish = (text: string): string => {
  const rest = text.replace(/^Then,? /, '');
  return `${rest.charAt(0).toUpperCase()}${rest.slice(1)}`;
};
