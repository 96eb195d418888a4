import { answerAndMore, moreThanCorrection, ownAnswer, ownFact, withOwnWords } from '../../dialogs/own-words.ts';
import { amend, begin, readReply } from '../../dialogs/intake.ts';
import { en } from '../../dialogs/en.ts';
import { nl } from '../../dialogs/nl.ts';
import type { Context } from '../../dialogs/answers/answer-type.ts';
import { realDesk } from '../harness/real-desk.ts';

/** What is told behind an answer, and no question asks. */

const desk = await realDesk();
const employee = { id: 'sam', name: 'Sam', building: 'B30' };
const context: Context = {
  now: new Date('2026-11-24T09:00:00Z'),
  organisation: desk.organisation,
  employee,
  words: nl,
};
const page = (id: string) => {
  const product = desk.catalogue.get(id);
  if (!product) throw new Error(id);
  return product;
};

/** What of a reply to the open question is more than its answer. */
function moreIn(product: string, said: string, reply: string): string | undefined {
  const intake = begin(page(product), said, 'i1', context);
  const question = page(product).richtvragen.find(({ id }) => id === intake.asking);
  if (!question) throw new Error('nothing is asked');
  const whole = readReply(intake, question, reply, context);
  return answerAndMore(page(product), intake, question, reply, whole, context)?.more;
}

test.each([
  ['B30 kamer 3.14, maar bel eerst even', 'bel eerst even'],
  ['B30 kamer 3.14. Let op: de deur zit op slot', 'Let op: de deur zit op slot'],
  ['kamer 3.14 want daar zit ik nu even', 'want daar zit ik nu even'],
  ['B30 kamer 3.14', undefined],
  ['niet in gebouw B20 maar in gebouw B30 kamer 3.14', undefined],
  ['B30 kamer 3.14, maar dan wat?', undefined],
  ['achter mijn bureau staat er al een maar die is kapot', undefined],
])('behind a place: "%s"', (reply, more) => {
  expect(moreIn('storing-verlichting', 'de lamp knippert', reply)).toBe(more);
});

test('what another question asks is an answer, and no own words', () => {
  expect(moreIn('vergaderzaal-reserveren', 'zaal donderdag van 10 tot 12', '8, maar er komt een rolstoel')).toBe(
    'er komt een rolstoel',
  );
  expect(
    moreIn('vergaderzaal-reserveren', 'zaal donderdag van 10 tot 12', '8 man, graag in gebouw B30'),
  ).toBeUndefined();
});

test('a correction keeps what is told besides', () => {
  const product = page('storing-verlichting');
  const before = begin(product, 'de lamp op 3.12 knippert', 'i1', context);
  const said = (text: string) =>
    moreThanCorrection(product, before, amend(product, before, text, context).intake, text, context);
  expect(said('nee, kamer 3.14, maar bel eerst even')).toBe('bel eerst even');
  expect(said('nee, kamer 3.14')).toBeUndefined();
  expect(said('niet kamer 3.12 maar kamer 3.14 in B20')).toBeUndefined();
});

test('the same words once, five at most, the last; as a row and as an answer', () => {
  const intake = begin(page('storing-verlichting'), 'de lamp knippert', 'i1', context);
  expect(withOwnWords(intake, undefined)).toBe(intake);
  expect(ownFact(nl, intake)).toEqual([]);
  expect(ownAnswer(nl, intake)).toEqual([]);
  const told = ['een', 'twee', 'een', 'drie', 'vier', 'vijf', 'zes'].reduce(withOwnWords, intake);
  expect(told.ownWords).toEqual(['twee', 'drie', 'vier', 'vijf', 'zes']);
  expect(told.revision).toBe(intake.revision + 6);
  expect(ownFact(en, told)).toEqual([{ label: 'Also said', value: 'Twee. Drie. Vier. Vijf. Zes.' }]);
  expect(ownAnswer(nl, told)).toEqual([
    { id: 'eigen-woorden', label: 'Ook gezegd', value: told.ownWords, text: 'Twee. Drie. Vier. Vijf. Zes.' },
  ]);
});
