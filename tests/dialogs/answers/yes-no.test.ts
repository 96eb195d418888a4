import { typeOf } from '../../../dialogs/answers/answer-types.ts';
import { agrees, disagrees, yesOrNo } from '../../../dialogs/answers/yes-no.ts';
import { context, question, read, spot } from './asked.ts';

const coffee = question('ja-nee', { herken: ['koffie', 'thee'] });
const water = question('ja-nee', { herken: ['over de vloer', 'plas'] });

test.each([
  ...['ja', 'Ja!', 'ja hoor', 'jazeker', 'jep', 'ok', 'oké', 'is goed', 'dat klopt', 'prima', 'graag', '👍'],
  ...['ja, er ligt een plas', 'inderdaad'],
])('%s is yes', (reply) => {
  expect(yesOrNo(reply)).toBe(true);
});

test.each([
  ...['nee', 'Nee hoor', 'neen', 'nope', 'niet nodig', 'hoeft niet', 'liever niet', 'geen', '👎', 'doe maar niet'],
  ...['dat klopt niet', 'klopt niet', 'zeker niet', 'nee, alleen als het kan', 'natuurlijk niet'],
])('%s is no', (reply) => {
  expect(yesOrNo(reply)).toBe(false);
});

test.each(['een beetje', 'goede vraag', 'okidoki?', 'jan', 'neem een ladder', 'misschien', ''])(
  '%s is neither',
  (reply) => {
    expect(yesOrNo(reply)).toBeUndefined();
  },
);

test.each([
  ...['ja', 'ja graag', 'ja, melden', 'prima zo', 'klopt', 'dat is goed', 'doe maar', 'ja doe maar', 'ok, dank je wel'],
  ...['top', 'akkoord', 'Ja!', 'helemaal goed', 'regel het maar graag', '👍'],
])('"%s" agrees with a summary', (text) => {
  expect(agrees(text)).toBe(true);
});

test.each([
  ...['ja maar', 'ja, maar niet donderdag', 'ja en neem een ladder mee', 'doe maar niet', 'klopt niet', 'klopt dat?'],
  ...['dank je', 'het', 'goed idee', 'ja nee', 'prima, behalve de dag', '', 'wel'],
])('"%s" does not', (text) => {
  expect(agrees(text)).toBe(false);
});

test.each(['nee', 'nee hoor', 'dat klopt niet', 'niet goed', 'nog niet', '👎'])('"%s" disagrees', (text) => {
  expect(disagrees(text)).toBe(true);
});

test.each(['nee, toch kamer 2.14', 'niet morgen maar vrijdag', 'ja', 'dat is goed', ''])(
  '"%s" does not disagree, or says more than that',
  (text) => {
    expect(disagrees(text)).toBe(false);
  },
);

test.each([
  ['ja', true],
  ['nee', false],
  ['zonder koffie graag', false],
  ['koffie zou fijn zijn', true],
  ['misschien', '✗ Zo ziet een antwoord eruit.'],
])('a reply: %s → %s', (reply, outcome) => {
  expect(read(reply, coffee)).toBe(outcome);
});

test.each([
  ['zaal met koffie', true],
  ['zaal zonder koffie', false],
  ['geen koffie of thee', false],
  ['zaal voor 8 man', undefined],
  ['koffiezaal', undefined],
])('in passing: %s → %s', (sentence, outcome) => {
  expect(spot(sentence, coffee)).toBe(outcome);
});

test.each([
  ['het loopt over de vloer', true],
  ['geen water over de vloer', false],
  ['er ligt geen plas', false],
  ['de wc spoelt niet door en loopt over de vloer', true],
  ['er is geen papier en het loopt over de vloer', true],
])('what is denied counts as no: %s → %s', (sentence, outcome) => {
  expect(spot(sentence, water)).toBe(outcome);
});

test('is said, and can be pressed', () => {
  const type = typeOf(coffee);
  expect([true, false].map((value) => type.show(value, coffee, context()))).toEqual(['ja', 'nee']);
  expect(type.choices?.(coffee, context())?.map(({ value }) => yesOrNo(value))).toEqual([true, false]);
});
