import { dutchOf, inEnglish, missingEnglish, strayEnglish } from '../../knowledge/english.ts';
import type { Product } from '../../knowledge/product.ts';
import { unknownInPage } from '../../knowledge/references.ts';
import { realDesk } from '../harness/real-desk.ts';

const { catalogue } = await realDesk();
const page = (id: string, engels?: Product['engels']): Product => {
  const found = catalogue.get(id);
  if (!found) throw new Error(`no page ${id}`);
  const { engels: own, ...rest } = found;
  const said = engels ?? own;
  return said ? { ...rest, engels: said } : rest;
};

test('a page in English keeps ids and values, and can still be said in Dutch', () => {
  const dutch = page('toegangspas-kwijt');
  const english = inEnglish(dutch);
  expect(english.naam).toBe('Access card lost or broken');
  const [wat] = english.richtvragen;
  expect(wat).toMatchObject({ id: 'wat', vraag: 'What has happened to your card?' });
  const [lost] = wat && 'keuzes' in wat ? wat.keuzes : [];
  expect(lost).toMatchObject({ waarde: 'kwijt', tekst: 'Lost' });
  expect(lost?.ook).toEqual(expect.arrayContaining(['Kwijt', 'verloren']));
  expect(dutchOf(english)).toBe(dutch);
  expect(dutchOf(dutch)).toBe(dutch);
  expect(inEnglish(dutch)).toBe(english);
});

test('where there is no English the Dutch is said, but no Dutch verb, promise or hint in an English sentence', () => {
  const english = inEnglish(page('toegangspas-kwijt', {}));
  expect(english.naam).toBe('Toegangspas kwijt of defect');
  expect(english.richtvragen[0]?.vraag).toBe('Wat is er met je pas?');
  expect([english.knop, english.toezegging, english.richtvragen[0]?.hint]).toEqual([undefined, undefined, undefined]);
});

test('what is missing is named by its field', () => {
  expect(missingEnglish(page('toegangspas-kwijt'))).toEqual([]);
  const { vragen = {}, ...rest } = page('toegangspas-kwijt').engels ?? {};
  const { naam: _, ...unnamed } = rest;
  const partly = { ...unnamed, vragen: { ...vragen, wat: { ...vragen['wat'], keuzes: { kwijt: 'Lost' } } } };
  expect(missingEnglish(page('toegangspas-kwijt', partly))).toEqual([
    'naam',
    'vragen.wat.keuzes.gestolen',
    'vragen.wat.keuzes.defect',
  ]);
});

test('what is only asked when somebody offers it is not counted where that is not wanted', () => {
  const { vragen = {}, ...rest } = page('parkeerplaats-reserveren').engels ?? {};
  const { plek: _, ...asked } = vragen;
  const partly = page('parkeerplaats-reserveren', { ...rest, vragen: asked });
  expect(missingEnglish(partly)).toContain('vragen.plek.vraag');
  expect(missingEnglish(partly, { optional: false })).toEqual([]);
});

test('a question or choice that the page does not have is named, with those it has', () => {
  const wrong = page('toegangspas-kwijt', {
    toezegging: 'Then {waar} comes',
    vragen: { wta: { vraag: 'What?' }, wat: { keuzes: { weg: 'Gone' } }, waar: { keuzes: { hier: 'Here' } } },
  });
  expect(strayEnglish(wrong).map(({ path, message }) => `${path.join('.')} ${message}`)).toEqual([
    'engels.vragen.wta "wta" is geen vraag van dit product; kies uit: wat, waar',
    'engels.vragen.wat.keuzes.weg "weg" is geen keuze van deze vraag; kies uit: kwijt, gestolen, defect',
    'engels.vragen.waar.keuzes.hier "hier" is geen keuze van deze vraag; kies uit: (deze vraag heeft geen keuzes)',
  ]);
  expect(unknownInPage(wrong).map(({ path }) => path.join('.'))).toContain('engels.toezegging');
});

test('the fields of a group are in English too, by their id; what is missing or called otherwise is named', () => {
  const { vragen = {}, ...rest } = page('bezoeker-aanmelden').engels ?? {};
  const said = (velden: Record<string, { kort?: string; keuzes?: Record<string, string> }>) =>
    page('bezoeker-aanmelden', { ...rest, vragen: { ...vragen, namen: { ...vragen['namen'], velden } } });
  const names = ({ richtvragen }: Product) => {
    const [namen] = richtvragen;
    return namen?.soort === 'groep' ? namen.velden.map(({ kort }) => kort) : undefined;
  };
  expect(names(inEnglish(page('bezoeker-aanmelden')))).toEqual(['Name', 'Organisation', 'Number plate']);
  expect(names(inEnglish(said({ naam: { kort: 'Guest' } })))).toEqual(['Guest', 'Organisatie', 'Kenteken']);
  expect(missingEnglish(said({ naam: { kort: 'Guest' } }))).toEqual([
    'vragen.namen.velden.organisatie.kort',
    'vragen.namen.velden.kenteken.kort',
  ]);
  const wrong = said({ name: { kort: 'Name' }, naam: { keuzes: { a: 'A' } } });
  expect(strayEnglish(wrong).map(({ path, message }) => `${path.join('.')} ${message}`)).toEqual([
    'engels.vragen.namen.velden.name "name" is geen veld van deze vraag; kies uit: naam, organisatie, kenteken',
    'engels.vragen.namen.velden.naam.keuzes.a "a" is geen keuze van dit veld; kies uit: (dit veld heeft geen keuzes)',
  ]);
});

test('no English of the PDC that Loket comes with names what is not there', () => {
  for (const one of catalogue.values()) expect([one.id, strayEnglish(one)]).toEqual([one.id, []]);
});

test('what is in English is complete', () => {
  const partly = [...catalogue.values()].filter((one) => one.engels && missingEnglish(one).length > 0);
  expect(partly.map((one) => [one.id, missingEnglish(one)])).toEqual([]);
});
