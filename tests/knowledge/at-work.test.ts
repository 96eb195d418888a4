import { atHome } from '../../knowledge/at-home.ts';
import { atWork } from '../../knowledge/sentence.ts';
import { realDesk } from '../harness/real-desk.ts';

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

test.each(['o nee in B20', 'in B20', 'op 2.14', 'kamer 2.10', 'bij ons op de gang', 'dinsdag', 'morgen om 3 uur'])(
  '"%s" says nothing of what is the matter, so nothing is offered',
  (text) => {
    expect(search(text).outcome).toBe('none');
  },
);

test('what is taught in such words is taken up as before', () => {
  expect(search('van B20 naar B30')).toMatchObject({ outcome: 'found', products: [{ id: 'verhuizing' }] });
});

test.each([
  ['het dak van mijn schuur lekt', true],
  ['een verjaardag van onze dochter', true],
  ['wij gaan trouwen en zoeken een zaal', true],
  ['vertaal even: de deur is op slot', true],
  ['my garden is full of weeds', true],
  ['de schoonmaak is niet geweest', false],
  ['er ligt een trouwring in de hal', false],
  ['de lamp op mijn kamer is stuk', false],
  [`mijn zoon was jarig, ${'het was heel gezellig en '.repeat(6)} nu doet de printer het niet`, false],
])('"%s" is of home: %s', (text, expected) => {
  expect(atHome(text)).toBe(expected);
});
