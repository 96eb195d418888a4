import { question, read, spot } from './asked.ts';

const short = question('tekst');
const story = question('lange-tekst', { 'uit-zin': true });
const phone = question('tekst', { vorm: 'telefoonnummer' });
const plate = question('tekst', { vorm: 'kenteken' });
const hint = '✗ Zo ziet een antwoord eruit.';

test.each([
  ['beleidsadviseur', 'beleidsadviseur'],
  ['  Jan de Vries  ', 'Jan de Vries'],
  ['<b>vet</b>', '<b>vet</b>'],
  ['灯坏了', '灯坏了'],
  ['AB-123-C o nee CD-456-E', 'CD-456-E'],
  ['Jan, nee wacht, Piet', 'Piet'],
  ['o nee', 'o nee'],
  ['ja', hint],
  ['nee', hint],
  ['ok', hint],
  ['n.v.t.', hint],
  ['???', hint],
  ['', hint],
  ['   ', hint],
  ['x'.repeat(1001), '✗ Dat is wat lang. Kun je het in hoogstens 1000 tekens zeggen?'],
])('%s', (reply, outcome) => {
  expect(read(reply, short)).toBe(outcome);
});

test('a description is kept whole', () => {
  expect(read('de lamp knippert o nee hij is uit', story)).toBe('de lamp knippert o nee hij is uit');
});

test('words in no form of their own are not found in passing', () => {
  expect(spot('ik heet Sam', short)).toBeUndefined();
});

test.each([
  ['06-12345678', '06-12345678'],
  ['06 1234 5678', '06 1234 5678'],
  ['toestel 1234', 'toestel 1234'],
  ['geen nummer', 'geen nummer'],
  ['12', hint],
  ['abc', hint],
  ['bel maar', hint],
])('a telephone number: %s', (reply, outcome) => {
  expect(read(reply, phone)).toBe(outcome);
});

test.each([
  ['bel me vanmiddag op 0612345678 over mijn laptop', '0612345678'],
  ['mijn nummer is +31 6 1234 5678', '+31 6 1234 5678'],
  ['020 123 45 67 graag', '020 123 45 67'],
  ['op 26-11-2026 10:00', undefined],
  ['kamer 3.12', undefined],
  ['250 stuks', undefined],
  ['melding M-2026-000123', undefined],
])('a telephone number in passing: %s', (sentence, outcome) => {
  expect(spot(sentence, phone)).toBe(outcome);
});

test.each([
  ['kenteken AB-123-C graag', 'AB-123-C'],
  ['ab123c', 'ab123c'],
  ['12-AB-34', '12-AB-34'],
  ['met 1-abc-23 naar B30', '1-abc-23'],
  ['AB-CD-12', 'AB-CD-12'],
  ['op 26-11-26', undefined],
  ['kamer b30a', undefined],
  ['B30', undefined],
  ['24 uur', undefined],
  ['melding M-2026-000123', undefined],
])('a number plate in passing: %s', (sentence, outcome) => {
  expect(spot(sentence, plate)).toBe(outcome);
});

test('a number plate of another form is taken as it is typed', () => {
  expect(read('1-ABC-234 uit België', plate)).toBe('1-ABC-234 uit België');
});
