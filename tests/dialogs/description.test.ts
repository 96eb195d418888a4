import { description } from '../../dialogs/description.ts';
import { realDesk } from '../harness/real-desk.ts';

const { catalogue } = await realDesk();

test.each([
  ['storing-verlichting', 'de lamp op 3.12 knippert', 'de lamp op 3.12 knippert'],
  ['storing-verlichting', 'hoi, de lamp is kapot', 'de lamp is kapot'],
  ['storing-verlichting', 'Goedemorgen! Het licht doet het niet', 'Het licht doet het niet'],
  ['storing-verlichting', 'beste loket, het is hier donker', 'het is hier donker'],
  ['storing-sanitair', 'de wc is verstopt', 'de wc is verstopt'],
  ['storing-sanitair', 'wc verstopt', 'wc verstopt'],
  ['storing-klimaat', 'radiator blijft koud', 'radiator blijft koud'],
  ['ict-storing', 'mijn computer is traag', 'mijn computer is traag'],
  ['klacht', 'ik wacht al drie weken', 'ik wacht al drie weken'],
  ['storing-verlichting', '  veel   ruimte \n knippert ', 'veel ruimte knippert'],
])('%s: "%s" describes what is the matter', (id, said, told) => {
  expect(description(said, catalogue.get(id)!)).toBe(told);
});

test.each([
  ['storing-verlichting', 'verlichting'],
  ['storing-verlichting', 'ik wil een storing melden'],
  ['storing-verlichting', 'storing verlichting in kamer 3.12'],
  ['storing-verlichting', 'er is iets met de lamp'],
  ['storing-sanitair', 'toilet op de 2e'],
  ['storing-sanitair', 'ik heb een probleem met de wc'],
  ['klacht', 'ik wil een klacht indienen'],
  ['melding-schoonmaak', 'schoonmaak graag'],
  ['ict-storing', 'hallo, hulp nodig met mijn laptop'],
  ['storing-verlichting', ''],
])('%s: "%s" only names the subject', (id, said) => {
  expect(description(said, catalogue.get(id)!)).toBeUndefined();
});

test('a very long story is cut', () => {
  expect(description('lamp kapot '.repeat(500), catalogue.get('storing-verlichting')!)?.length).toBeLessThanOrEqual(
    1000,
  );
});
