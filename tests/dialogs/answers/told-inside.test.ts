import { deviceNumber, deviceNumberAsked, dietsIn, placeFrom, placeTo } from '../../../dialogs/answers/told-inside.ts';

/** What is told inside a sentence and is known by its form. */

test.each([
  ['lunch voor 12, 2 vegetarisch, 1 glutenvrij', '2 vegetarisch, 1 glutenvrij'],
  ['20 broodjes waarvan vier vegan en een paar zonder noten', 'vier vegan, een paar zonder noten'],
  ['taart voor 8, iemand is allergisch voor pinda', 'allergisch voor pinda'],
  ['1 persoon met een notenallergie', '1 persoon met een notenallergie'],
  ['lunch for 12, 2 vegetarian and one gluten-free', '2 vegetarian, one gluten-free'],
  ['lunch voor 12 man om 12 uur', undefined],
  ['broodjes zonder gedoe', undefined],
])('wishes of who eats in "%s": %s', (said, diets) => {
  expect(dietsIn(said)).toBe(diets);
});

test.each([
  ['verhuizing van 3.14 naar 4.02', 'kamer 3.14', 'kamer 4.02'],
  [
    'we gaan van B20 kamer 2.14 en 2.15 naar gebouw B30, kamer 4.03',
    'B20 kamer 2.14 en 2.15',
    'gebouw B30, kamer 4.03',
  ],
  ['mijn bureau moet naar de tweede verdieping', undefined, 'de tweede verdieping'],
  ['move my desk from room 12 to B30', 'room 12', 'B30'],
  ['verhuizing van 3 mensen naar een andere plek', undefined, undefined],
  ['verhuizen van 10 tot 12 uur', undefined, undefined],
  ['verhuizing van mijn werkplek naar 4.02, van 9 tot 12', undefined, 'kamer 4.02'],
])('"%s" goes from %s to %s', (said, from, to) => {
  expect([placeFrom(said), placeTo(said)]).toEqual([from, to]);
});

test.each([
  ['printer pr-0412 doet niks', 'PR-0412'],
  ['de printer met nummer 4412 op 3.14 loopt vast', '4412'],
  ['printer 44120 is kapot', '44120'],
  ['de printer in B30 kamer 3.14 doet niks', undefined],
  ['printer 314 is kapot', undefined],
  ['bel me op nummer 06-12345678', undefined],
  ['er komen 3000 bladen uit', undefined],
])('the number of a device in "%s": %s', (said, number) => {
  expect(deviceNumber(said)).toBe(number);
});

test('in answer to the question a number alone is enough', () => {
  expect(deviceNumberAsked('volgens mij staat er 4412 op')).toBe('4412');
  expect(deviceNumberAsked('die op 3.14')).toBeUndefined();
  expect(deviceNumberAsked('mfp-12')).toBeUndefined();
});
