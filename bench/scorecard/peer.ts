import type { Product } from '../../knowledge/product.ts';
import type { Candidate } from '../../knowledge/search.ts';

/** What a peer reads of a product: the same texts that the search of Loket reads. */
export type Page = Pick<Product, 'id' | 'naam' | 'zoekwoorden' | 'voorbeelden' | 'omschrijving'>;

/** Every product a way of ranking points at, best first, higher scores better. */
export type Rank = (text: string) => readonly Candidate[];

/**
 * Another search on the same products. It ranks and does no more: when to take up, to ask and to refuse it is told by
 * cut-offs (cut-offs.ts), and of its ways of ranking the best on the practice set is taken.
 */
export interface Peer {
  name: string;
  ways: readonly { name: string; rank: Rank }[];
}

export const inOrder = (scores: Iterable<readonly [id: string, score: number]>): Candidate[] =>
  [...scores].map(([id, score]) => ({ id, score })).sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
