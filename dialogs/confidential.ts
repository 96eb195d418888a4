import { besideAsking } from '../knowledge/intent.ts';
import type { Product } from '../knowledge/product.ts';
import type { SpokenDesk } from './desk.ts';

/** What is confidential (`vertrouwelijk` on its page) goes to no channel, in which colleagues read along, and is not kept. */

/** Where what is said to the desk itself, such as asking for a person, can part from what it is about. */
const clauses = /[.,;:!?\n]+|\s(?:want|omdat|en|maar|because|and|but)\s/iu;

/** The page of what is confidential in a text; undefined when nothing is. Who asks for a person with it is heard as well. */
export function confidentialPage(
  text: string,
  { search, catalogue }: Pick<SpokenDesk, 'search' | 'catalogue'>,
): Product | undefined {
  const parts = search(text).outcome === 'intent' ? [besideAsking(text), ...text.split(clauses)] : [text];
  return parts
    .flatMap((part) => catalogue.get(search(part).products[0]?.id ?? '') ?? [])
    .find(({ vertrouwelijk }) => vertrouwelijk);
}

export const isConfidential = (text: string, desk: Pick<SpokenDesk, 'search' | 'catalogue'>): boolean =>
  confidentialPage(text, desk) !== undefined;
