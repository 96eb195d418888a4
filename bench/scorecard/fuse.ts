import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import Fuse from 'fuse.js';
import type { Candidate } from '../../knowledge/search.ts';
import type { Page, Peer, Rank } from './peer.ts';

/** Plain Fuse.js over the products: the whole sentence is the pattern. */
export function fuseOver(products: readonly Page[]): Rank {
  const fuse = new Fuse(products, {
    keys: [
      { name: 'naam', weight: 0.4 },
      { name: 'zoekwoorden', weight: 0.3 },
      { name: 'voorbeelden', weight: 0.2 },
      { name: 'omschrijving', weight: 0.1 },
    ],
    threshold: 0.4,
    ignoreLocation: true,
    includeScore: true,
  });
  return (text) => fuse.search(text).map(({ item, score = 1 }) => ({ id: item.id, score: 1 - score }));
}

/** What fuse-worker.ts is given, and the answers it posts in the same order. */
export interface FuseWork {
  products: Page[];
  texts: string[];
}

/**
 * Asks Fuse everything beforehand, on all cores: a sentence takes it near half a second over a hundred products, and
 * those who wait for the scorecard would wait ten minutes.
 */
export async function fusePeer(products: readonly Page[], sentences: Iterable<string>): Promise<Peer> {
  const pages = products.map(({ id, naam, zoekwoorden, voorbeelden, omschrijving }) => ({
    id,
    naam,
    zoekwoorden,
    voorbeelden,
    omschrijving,
  }));
  const all = [...new Set(sentences)];
  const answers = new Map<string, Candidate[]>();
  const cores = availableParallelism();
  await Promise.all(
    Array.from({ length: cores }, async (_, core) => {
      const texts = all.filter((_text, at) => at % cores === core);
      const found = await inWorker({ products: pages, texts });
      texts.forEach((text, at) => answers.set(text, found[at] ?? []));
    }),
  );
  return { name: 'Fuse.js over the products', ways: [{ name: 'score', rank: (text) => answers.get(text) ?? [] }] };
}

function inWorker(workerData: FuseWork): Promise<Candidate[][]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./fuse-worker.js', import.meta.url), { workerData });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
