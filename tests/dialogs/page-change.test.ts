import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { home } from '../../bot/settings.ts';
import { productNamed, tellsPageChange } from '../../dialogs/page-change.ts';
import { pageChange } from '../../knowledge/own-pages.ts';
import { realDesk } from '../harness/real-desk.ts';

test.each([
  'de leverancier wijzigt iets',
  'De leverancier verhoogt de prijzen',
  'onze leverancier van koffie verandert de levertijd per 1 maart',
  'de prijs van visitekaartjes wordt € 40',
  'levertijd van laptops verandert',
  'de pagina over bloemen klopt niet meer',
  'ik wil een wijziging doorgeven voor de catalogus',
  'pdc-wijziging',
])('%s', (text) => {
  expect(tellsPageChange(text)).toBe(true);
});

test.each([
  'wat is de prijs van visitekaartjes',
  'de leverancier komt zijn afspraken niet na',
  'de leverancier was onbeleefd',
  'mijn adres verandert',
  'ik wil mijn wachtwoord wijzigen',
  'de temperatuur verandert steeds',
  'kan ik mijn bestelling wijzigen',
])('%s tells of none', (text) => {
  expect(tellsPageChange(text)).toBe(false);
});

test.each(['frozen', 'fresh-judge', 'hard-judge', 'office-judge'])(
  'no sentence of the scorecard (%s) is one',
  (name) => {
    const rows: { zin: string }[] = parse(readFileSync(join(home, 'bench', 'scorecard', `${name}.csv`)), {
      columns: true,
      bom: true,
      skip_empty_lines: true,
    });
    expect(rows.length).toBeGreaterThan(100);
    expect(rows.filter(({ zin }) => tellsPageChange(zin)).map(({ zin }) => zin)).toEqual([]);
  },
);

test('the pages for it are looked up, and are in no list, count or search', async () => {
  const { catalogue, search } = await realDesk();
  for (const id of Object.values(pageChange)) {
    expect(catalogue.get(id)?.naam).toBe('Wijziging in de catalogus');
    expect([...catalogue.keys()]).not.toContain(id);
  }
  expect(catalogue.size).toBe(96);
  const found = ['wijziging in de catalogus', 'pdc-wijziging', 'de leverancier wijzigt iets'].map((text) =>
    search(text),
  );
  expect(found.flatMap(({ products }) => products.map(({ id }) => id)).filter((id) => id.startsWith('pdc-'))).toEqual(
    [],
  );
});

test('a product is named by its name, its id, or words that the search is sure of', async () => {
  const desk = await realDesk();
  expect(productNamed('visitekaartjes', desk)?.id).toBe('visitekaartjes');
  expect(productNamed('storing-lift', desk)?.id).toBe('storing-lift');
  expect(productNamed('', desk)).toBeUndefined();
  expect(productNamed('zeppelins', desk)).toBeUndefined();
});
