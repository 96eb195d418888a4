import { join } from 'node:path';
import { largeCatalogue, varied } from '../../bench/large-catalogue.ts';
import { readKnowledgeFiles } from '../../bot/knowledge-files.ts';
import { home } from '../../bot/settings.ts';
import { readKnowledge, type Catalogue } from '../../knowledge/catalogue.ts';

let real: Catalogue;
beforeAll(async () => {
  const read = readKnowledge(await readKnowledgeFiles(join(home, 'knowledge')));
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  real = read.knowledge.catalogue;
});

test('as many products as asked, each with an id, a name and search words of its own, the same every time', () => {
  const made = largeCatalogue(real, 3000);
  expect(made.size).toBe(3000);
  const products = [...made.values()];
  expect(products.every(({ id }) => made.get(id)?.id === id)).toBe(true);
  expect(new Set(products.map(({ naam }) => naam)).size).toBeGreaterThan(2900);
  const texts = products.flatMap(({ zoekwoorden }) => zoekwoorden);
  const realWords = new Set([...real.values()].flatMap(({ zoekwoorden }) => zoekwoorden));
  expect(new Set(texts).size).toBeGreaterThan(5 * realWords.size);
  expect(largeCatalogue(real, 3000)).toEqual(made);
});

test('the first of each are the real ones', () => {
  const made = largeCatalogue(real, 200);
  for (const [id, { naam, zoekwoorden }] of real) expect(made.get(id)).toMatchObject({ naam, zoekwoorden });
});

test('no sentence is asked twice', () => {
  const asked = varied(['de lamp is stuk', 'pas kwijt'], 20);
  expect(asked.length).toBe(40);
  expect(new Set(asked).size).toBe(40);
  expect(asked.slice(0, 2)).toEqual(['de lamp is stuk', 'pas kwijt']);
});
