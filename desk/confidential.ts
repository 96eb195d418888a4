import type { Desk } from '../dialogs/desk.ts';

/**
 * Whether a text is about what is confidential (`vertrouwelijk` on its page). Then it goes to no channel, in which colleagues read along, and is
 * not kept; who wrote it hears so, and where they can go.
 */
export function isConfidential(text: string, { search, catalogue }: Pick<Desk, 'search' | 'catalogue'>): boolean {
  const { products } = search(text);
  return catalogue.get(products[0]?.id ?? '')?.vertrouwelijk === true;
}
