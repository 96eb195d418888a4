import { readKnowledge, type Knowledge } from '../../knowledge/catalogue.ts';
import { doubleExamples, doubleSynonyms, lookalikes } from '../../knowledge/lookalikes.ts';
import { unknownInOrganisation, unknownInPage } from '../../knowledge/references.ts';
import type { Search } from '../../knowledge/search.ts';
import { broken, goodPage, organisationFile, pageFile } from './a-page.ts';

const examples = (list: string) => broken('[een, twee, drie]', list);
function known(...texts: string[]): Knowledge {
  const read = readKnowledge([organisationFile, ...texts.map((text, at) => pageFile(text, `pdc/p${String(at)}.yaml`))]);
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read.knowledge;
}

test('examples that stand twice', () => {
  const { catalogue } = known(examples('[Lamp kapot!, een, één]'), examples('[lamp  kapot, twee, drie]'));
  expect(doubleExamples(catalogue)).toEqual([
    { text: 'Lamp kapot!', products: ['p0', 'p1'] },
    { text: 'een', products: ['p0', 'p0'] },
  ]);
});

test('words in two groups of synonyms', () => {
  const group = (woord: string, ...ook: string[]) => ({ woord, ook, verwant: ['x'] });
  const list = {
    groepen: [group('kapot', 'stuk', 'Fris'), group('koud', 'fris'), group('stuk')],
    'buiten-het-loket': [],
  };
  expect(doubleSynonyms(list)).toEqual([
    { word: 'stuk', groups: ['kapot', 'stuk'] },
    { word: 'fris', groups: ['kapot', 'koud'] },
  ]);
});

test('examples that find another product first, by pair', () => {
  const { catalogue } = known(examples('[a, b, c]'), examples('[d, e, f]'));
  const finds: Record<string, string> = { a: 'p1', b: 'p1', d: 'p0', e: 'p1', f: 'p1' };
  const search: Search = (text) => {
    const id = finds[text];
    return id === undefined
      ? { outcome: 'none', intent: null, products: [] }
      : { outcome: 'found', intent: null, products: [{ id, score: 1 }] };
  };
  expect(lookalikes(catalogue, search)).toEqual([
    { product: 'p0', rival: 'p1', examples: ['a', 'b'] },
    { product: 'p0', rival: undefined, examples: ['c'] },
    { product: 'p1', rival: 'p0', examples: ['d'] },
  ]);
});

test('what nothing answers to', () => {
  const page = `${goodPage}antwoord: "Bel {telefoon} of {wie}"\ntoezegging: "{uitvoerder} komt {balie}"\naannames: [prijs, levertijd.binnen, prijzen]\n`;
  const [one] = known(page).catalogue.values();
  expect(unknownInPage(one!).map(({ path, message }) => `${path.join('.')} ${message}`)).toEqual([
    'antwoord bevat {wie}, maar dat vult Loket hier niet in; kies uit: {openingstijden}, {telefoon}, {balie}, {email}',
    'toezegging bevat {balie}, maar dat vult Loket hier niet in; kies uit: {uitvoerder}, {wanneer}, {wie}',
    'aannames.2 "prijzen" is geen veld van een product',
  ]);
  const { organisation, catalogue } = known(goodPage);
  const products = new Set(catalogue.keys());
  expect(unknownInOrganisation(organisation, products)).toEqual([]);
  const [first, ...others] = organisation.personen;
  const cijfers = { producten: [...products, 'y'] };
  expect(
    unknownInOrganisation(
      { ...organisation, personen: [{ ...first!, leidinggevende: 'x', cijfers }, ...others] },
      products,
    ).map(({ path, message }) => `${path.join('.')} ${message}`),
  ).toEqual([
    'personen.0.leidinggevende "x" staat niet bij personen',
    `personen.0.cijfers.producten.${String(products.size)} "y" is geen product in pdc/`,
  ]);
});
