import { readKnowledge } from '../../knowledge/catalogue.ts';
import { changePage, fields, textOf, type PageChange } from '../../knowledge/page-edit.ts';
import { organisationFile, goodPage, pageFile } from './a-page.ts';

function changed(change: PageChange, text = goodPage, others: string[] = []) {
  const files = [
    organisationFile,
    pageFile(text),
    ...others.map((one, n) => pageFile(one, `pdc/ander-${String(n)}.yaml`)),
  ];
  const read = readKnowledge(files);
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return changePage(files, read.knowledge, change);
}
const veld = (field: (typeof fields)[number], was: string, becomes: string): PageChange => ({
  kind: 'veld',
  product: 'voorbeeld',
  field,
  was,
  becomes,
});

test('an example is added, once; another page’s is refused', () => {
  const four: PageChange = { kind: 'voorbeeld', product: 'voorbeeld', text: 'vier' };
  expect(changed(four)).toMatchObject({
    searched: true,
    file: { text: goodPage.replace('[een, twee, drie]', '[een, twee, drie, vier]') },
  });
  expect(changed({ ...four, text: 'Twee!' })).toBe('already');
  const other = goodPage.replace('[een, twee, drie]', '[vier, vijf, zes]');
  expect(changed(four, goodPage, [other])).toEqual({ why: 'elsewhere', product: 'ander-0' });
  expect(changed({ ...four, product: 'weg' })).toEqual({ why: 'no-page' });
});

test('a review date is changed only as it was looked at', () => {
  const change: PageChange = { kind: 'herzien', product: 'voorbeeld', was: '2027-06-01', becomes: '2028-06-01' };
  expect(changed(change)).toMatchObject({
    searched: false,
    file: { text: goodPage.replace('2027-06-01', '2028-06-01') },
  });
  expect(changed(change, goodPage.replace('2027-06-01', '2028-06-01'))).toBe('already');
  expect(changed(change, goodPage.replace('2027-06-01', '2027-09-01'))).toEqual({ why: 'changed', now: '2027-09-01' });
});

test.each(fields)('%s is changed, and nothing else of the page', (field) => {
  const read = readKnowledge([organisationFile, pageFile(goodPage)]);
  if ('problems' in read) throw new Error('not in order');
  const page = read.knowledge.catalogue.get('voorbeeld')!;
  const result = changed(veld(field, textOf(page, field), 'iets: nieuws, "zo" #1'));
  if (typeof result === 'string' || 'why' in result) throw new Error(JSON.stringify(result));
  const after = readKnowledge([organisationFile, result.file]);
  if ('problems' in after) throw new Error(JSON.stringify(after.problems));
  const next = after.knowledge.catalogue.get('voorbeeld')!;
  expect(textOf(next, field)).toBe('iets: nieuws, "zo" #1');
  for (const other of fields.filter((one) => one !== field)) expect(textOf(next, other)).toBe(textOf(page, other));
  expect(result.searched).toBe(field === 'omschrijving');
});

test('a text that is not as it was looked at is left alone; the same again is no change', () => {
  expect(changed(veld('prijs', 'iets anders', '€ 1'))).toEqual({ why: 'changed', now: 'Dit kost je niets' });
  expect(changed(veld('prijs', 'wat dan ook', ' Dit kost  je niets'))).toBe('already');
});

test('what can not be changed safely is told', () => {
  const aliased = goodPage
    .replace('prijs: Dit kost je niets', 'prijs: &p Dit kost je niets')
    .replace('bestelprocedure: Vertel het hier.', 'bestelprocedure: *p')
    .replace(/^(naam[^\n]*\n)([\s\S]*?)(prijs[^\n]*\n)/, '$1$3$2');
  expect(changed(veld('prijs', 'Dit kost je niets', '€ 1'), aliased)).toEqual({ why: 'by-hand', field: 'prijs' });
});
