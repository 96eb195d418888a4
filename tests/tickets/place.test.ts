import { sameSpot, spotOf } from '../../tickets/place.ts';

/** Whether two people who describe a place in words of their own mean the same one. */

const at = (plek: string, gebouw = 'B30') => spotOf({ gebouw, plek }, true);
const same = (one: string, other: string) => sameSpot(at(one)!, at(other)!);

test.each([
  ['kamer 3.12', '3,12'],
  ['op 3.12', 'ruimte 3.12'],
  ['kamer nr. 212', 'zaal 212'],
  ['3e verdieping bij de pantry', 'de pantry op de derde verdieping'],
  ['pantry, 2nd floor', 'pantry verdieping 2'],
  ['begane grond, entree', 'entree bg'],
  ['bij het café', 'naast het Cafe'],
])('"%s" is "%s"', (one, other) => {
  expect(same(one, other)).toBe(true);
});

test.each([
  ['kamer 3.12', 'kamer 3.13'],
  ['3e verdieping', '4e verdieping'],
  ['3e verdieping', 'pantry op de 3e verdieping'],
  ['pantry', 'kopieerhoek'],
])('"%s" is not "%s"', (one, other) => {
  expect(same(one, other)).toBe(false);
});

test('a room of another building is another room, however its code is written', () => {
  expect(sameSpot(at('3.12', 'b30')!, at('3.12', 'B30')!)).toBe(true);
  expect(sameSpot(at('3.12', 'B20')!, at('3.12', 'B30')!)).toBe(false);
});

test('where the building is the place, the room says nothing; without a building there is no place', () => {
  expect(spotOf({ gebouw: 'B30', plek: 'kamer 3.12' }, false)).toEqual({ building: 'B30' });
  expect(spotOf({ plek: 'kamer 3.12' }, true)).toBeUndefined();
});
