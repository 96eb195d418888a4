import MiniSearch from 'minisearch';
import { isSilent } from '../../knowledge/filler.ts';
import { stem } from '../../knowledge/stem.ts';
import { plain } from '../../knowledge/words.ts';
import type { Page, Peer } from './peer.ts';

const fields = ['naam', 'zoekwoorden', 'voorbeelden', 'omschrijving'] as const;

/** MiniSearch with fuzziness and prefixes, and with the stemming and the stop words of Loket. */
export function makeMiniSearch(): MiniSearch<Page> {
  return new MiniSearch<Page>({
    fields: [...fields],
    extractField: (page, field) => {
      const value = page[field as keyof Page];
      return typeof value === 'string' ? value : value.join('\n');
    },
    processTerm: (term) => {
      const word = plain(term);
      return word.length < 2 || isSilent(word) ? null : stem(word);
    },
    searchOptions: { fuzzy: 0.2, prefix: true, boost: { naam: 3, zoekwoorden: 2 } },
  });
}

/** Its scores grow with the length of a sentence, so that a cut-off on the score per word is tried as well. */
export function miniSearchPeer(products: readonly Page[]): Peer {
  const index = makeMiniSearch();
  index.addAll(products);
  const rank = (text: string, perWord: boolean) =>
    index.search(text).map(({ id, score, queryTerms }) => ({
      id: String(id),
      score: perWord ? score / Math.max(1, queryTerms.length) : score,
    }));
  return {
    name: 'MiniSearch, fuzzy and stemmed',
    ways: [
      { name: 'score', rank: (text) => rank(text, false) },
      { name: 'score per word', rank: (text) => rank(text, true) },
    ],
  };
}
