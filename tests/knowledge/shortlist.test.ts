import fc from '../harness/fast-check.ts';
import { Memory } from '../../knowledge/memory.ts';
import { Numbering } from '../../knowledge/numbering.ts';
import { buildIndex, type SearchIndex } from '../../knowledge/search-index.ts';
import { readSentence } from '../../knowledge/sentence.ts';
import { buildShortlist } from '../../knowledge/shortlist.ts';
import { toTheEnd } from '../../knowledge/steps.ts';
import { noSynonyms } from '../../knowledge/synonyms.ts';
import { tellWords, type Telling } from '../../knowledge/telling.ts';
import { readTexts } from '../../knowledge/texts.ts';
import { buildVocabulary } from '../../knowledge/vocabulary.ts';
import { catalogueOf, page } from '../harness/pages.ts';

test('a memory keeps what was asked for lately and forgets the rest', () => {
  const memory = new Memory<{ nth: number }>(3);
  for (let nth = 0; nth < 20; nth++) {
    memory.set(`woord ${String(nth)}`, { nth });
    expect(memory.get('woord 0')).toEqual({ nth: 0 });
  }
  expect(memory.get('woord 19')).toEqual({ nth: 19 });
  expect(memory.get('woord 10')).toBeUndefined();
});

test('every distinct text has one number, in the order in which they come', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 4 })), (texts) => {
      const numbers = new Numbering();
      const distinct = [...new Set(texts)];
      expect(texts.map((text) => numbers.of(text))).toEqual(texts.map((text) => distinct.indexOf(text)));
      expect(numbers.size).toBe(distinct.length);
    }),
  );
});

const things = 'lamp stoel pas zaal'.split(' ');
const towns = 'breda delft goes'.split(' ');
const faults = 'kapot kwijt knippert lekt piept'.split(' ');
const model = page('p');
/** So many that not all entries are read: every thing in every town, with every fault, and some fountains. */
const many = catalogueOf(
  ...Array.from({ length: 12_000 }, (_, nth) => {
    const thing = things[nth % 4] ?? '';
    if (nth % 200 === 0) return { ...model, id: `p${String(nth)}`, naam: 'fontein' };
    const fault = faults[Math.floor(nth / 12) % 5] ?? '';
    return {
      ...model,
      id: `p${String(nth)}`,
      naam: `${thing} ${towns[Math.floor(nth / 4) % 3] ?? ''}`,
      zoekwoorden: [`soort ${String.fromCharCode(97 + (nth % 7), 98 + (nth % 11), 99 + (nth % 13), 120)}`],
      voorbeelden: [`${thing} ${fault}`, fault, `${fault} in ${towns[nth % 3] ?? ''}`],
    };
  }),
);
const texts = toTheEnd(readTexts(many));
const vocabulary = toTheEnd(buildVocabulary(texts.distinct, noSynonyms));
const index = toTheEnd(buildIndex(many, texts, vocabulary));

/** What every product is worth, counted without skipping anything; the best first. */
function worths(words: readonly Telling[], { ids, products, entryOf }: SearchIndex): number[] {
  const worthOf = (product: number) =>
    words.reduce(
      (sum, { known, info, meanings }) =>
        sum +
        (known ? info : 0) *
          Math.max(0, ...meanings.map(({ term, quality }) => quality * (products.weight[entryOf(term, product)] ?? 0))),
      0,
    );
  return ids.map((_, product) => worthOf(product));
}

test.each([
  'de lamp bij de fontein in breda is kapot',
  'de lamp in breda is kapot',
  'lamp',
  'stoel lamp pas kapot goes',
  'kapot kwijt lekt piept',
  'pas breda of zaal delft',
])('"%s": what the shortlist skips could not be among the best', (message) => {
  const words = tellWords(readSentence(message, vocabulary).said, index, vocabulary);
  const found = buildShortlist(index)(words);
  const all = worths(words, index);
  const best = [...all].sort((a, b) => b - a).slice(0, 24);
  expect(found.map((product) => all[product]?.toFixed(4))).toEqual(best.map((worth) => worth.toFixed(4)));
  expect(new Set(found).size).toBe(24);
});
