import { dutchOf, missingEnglish } from '../knowledge/english.ts';
import type { Product } from '../knowledge/product.ts';
import type { Words } from './words.ts';

/** A lead-in with the note that this product has no English, or not for all of it. Said where a product is taken up, once. */
export function withNote(words: Words, product: Product, lead?: string): string | undefined {
  const note =
    words.language === 'en' && missingEnglish(dutchOf(product), { optional: false }).length > 0
      ? words.onlyDutch
      : undefined;
  return [lead, note].filter(Boolean).join(' ') || undefined;
}

/** A text of a page in answer to a question in between, with the note when it is in Dutch. */
export const withOwnNote = (words: Words, text: string, english: string | undefined): string =>
  words.language === 'en' && english === undefined ? `${words.onlyDutch} ${text}` : text;
