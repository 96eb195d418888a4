import { askedDirectly, calledName, toDeskIn } from '../../dialogs/to-desk.ts';
import { realDesk } from '../harness/real-desk.ts';

const desk = await realDesk();
const sam = '00000000-0000-4000-8000-000000000001';
const robin = '00000000-0000-4000-8000-000000000002';
const jip = '00000000-0000-4000-8000-000000000004';

test.each([
  ['stuur naar de balie: Sam vraagt of de lamp op 3.14 gemaakt kan worden', 'Kan de lamp op 3.14 gemaakt worden?'],
  ['Stuur door naar de balie: Sam vroeg me net om een nieuwe stoel', 'een nieuwe stoel'],
  ['stuur Sam even naar de balie: de lamp is kapot', 'de lamp is kapot'],
  ['stuur dit naar het loket: van sam: de wc is verstopt', 'de wc is verstopt'],
  ['geef dit door aan de frontoffice, Sam wil een beamer lenen', 'wil een beamer lenen'],
  ['kun je deze vraag naar de balie sturen', undefined],
])('"%s" is a question of Sam: %s', (text, said) => {
  const read = toDeskIn(text, desk);
  expect(read && 'said' in read ? [read.asker.id, read.said] : read).toEqual(said && [sam, said]);
});

test.each(['stuur mijn pakje naar de balie', 'stuur een koerier naar de balie van B20', 'waar is de balie'])(
  '"%s" is something that somebody needs',
  (text) => expect(toDeskIn(text, desk)).toBeUndefined(),
);

test('of two who are called so it is asked which', () => {
  const { organisation } = desk;
  const twice = {
    ...desk,
    organisation: {
      ...organisation,
      personen: [...organisation.personen, { id: 'x', naam: 'Sam de Boer', rol: 'medewerker' as const }],
    },
  };
  expect(toDeskIn('stuur naar de balie: Sam wil een stoel', twice)).toEqual({
    refused: expect.stringMatching(/Wie bedoel je: Sam \(medewerker\), Sam de Boer\?/),
  });
  expect(toDeskIn('stuur naar de balie: Sam de Boer wil een stoel', twice)).toMatchObject({ asker: { id: 'x' } });
});

test('a group is asked directly where somebody works in it, and in a channel of those who are not named', () => {
  expect(askedDirectly(desk, jip, [])).toBe('facilitair-team');
  expect(askedDirectly(desk, jip, ['schoonmaak'])).toBe('facilitair-team');
  expect(askedDirectly(desk, robin, ['schoonmaak'])).toBe('frontoffice');
  expect(askedDirectly(desk, sam, ['schoonmaak'])).toBe('schoonmaak');
  expect(askedDirectly(desk, sam, ['facilitair-team'])).toBeUndefined();
  expect(askedDirectly(desk, sam, [])).toBeUndefined();
});

test('a name is said without what stands in brackets', () => {
  expect(calledName('Sam (medewerker)')).toBe('Sam');
  expect(calledName('(onbekend)')).toBe('(onbekend)');
});
