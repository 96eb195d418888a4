import { atWork } from '../../knowledge/sentence.ts';
import { realDesk } from '../harness/chat.ts';

const { search } = await realDesk();

test.each([
  ['de lamp op kamer 3.12 is stuk', 'storing-verlichting'],
  ['de lamp in kamer 2.14 van B20 is stuk', 'storing-verlichting'],
  ['de printer in kamer 2.14 van B20 is stuk', 'storing-printer'],
  ['de lift in B30 is kapot', 'storing-lift'],
  ['de wc in kamer 2.14 van B20 is stuk', 'storing-sanitair'],
])('"%s" is about work, although people say the like of home', (said, product) => {
  expect(search(said)).toMatchObject({ outcome: 'found', products: [{ id: product }] });
});

test.each([
  ['op 3.12', true],
  ['in B30', true],
  ['zaal 4', true],
  ['op de derde verdieping', false],
  ['dat kost 12.50 euro', false],
  ['file op de A12', false],
  ['mijn kamer thuis', false],
])('%s names a room or building of work: %s', (text, expected) => {
  expect(atWork(text)).toBe(expected);
});
