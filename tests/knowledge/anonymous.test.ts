import fc, { runs } from '../harness/fast-check.ts';
import { withoutMasks, withoutPersonalData } from '../../knowledge/anonymous.ts';

const known = new Set(
  'outlook teams excel printer laptop receptie ict schoonmaak b30 b20 lamp zaal boardroom postkamer facilitair badge sharepoint'.split(
    ' ',
  ),
);
const around = { known: (word: string) => known.has(word), people: ['Vermeulen, Sanne (FM)'] };

/** What was said, and what of it may be kept. Nobody here exists. */
test.each<[string, string]>([
  // names
  ['kan Jan mijn laptop brengen', 'kan [naam] mijn laptop brengen'],
  ['kan jan mijn laptop brengen', 'kan [naam] mijn laptop brengen'],
  ['de pas van Fatima el Idrissi werkt niet', 'de pas van [naam] werkt niet'],
  ['de pas van jan de vries werkt niet', 'de pas van [naam] werkt niet'],
  ['Piet van der Berg krijgt een nieuwe stoel', '[naam] krijgt een nieuwe stoel'],
  ['Jan van de ICT heeft mijn laptop', '[naam] van de ICT heeft mijn laptop'],
  ['willen jullie mevrouw De Boer op de lijst zetten', 'willen jullie mevrouw [naam] op de lijst zetten'],
  ['bezoek van dhr. jansen en mw pietersen', 'bezoek van dhr. [naam] en mw [naam]'],
  ['mevrouw van de receptie is onaardig', 'mevrouw van de receptie is onaardig'],
  ['een pas voor Wojciechowska graag', 'een pas voor [naam] graag'],
  ['Mijn naam is Xandrina, ik zoek een lamp', 'Mijn naam is [naam], ik zoek een lamp'],
  ['mijn naam is xandrina en ik zoek een lamp', 'mijn naam is [naam] en ik zoek een lamp'],
  ['ik heb hulp nodig, groetjes wieteke', 'ik heb hulp nodig, groetjes [naam]'],
  ['Lamp kapot. Mvg, J. Zandstra', 'Lamp kapot. Mvg, [naam]'],
  ['sanne hier, mijn lamp is stuk', '[naam] hier, mijn lamp is stuk'],
  ['vraag het aan vermeulen', 'vraag het aan [naam]'],
  ['MIJN LAMP IS STUK ZEG', 'MIJN LAMP IS STUK ZEG'],
  ['DE LAMP VAN PIETER IS STUK', 'DE LAMP VAN [naam] IS STUK'],
  ['José en Zoë willen een badge', '[naam] en [naam] willen een badge'],
  ['Roos wil een lamp', '[naam] wil een lamp'],
  // phone numbers
  ['bel me op 06-12345678', 'bel me op [telefoon]'],
  ['bel me op 06 12 34 56 78 vandaag', 'bel me op [telefoon] vandaag'],
  ['mijn nummer is +31 6 1234 5678.', 'mijn nummer is [telefoon].'],
  ['0031612345678', '[telefoon]'],
  ['bel 020-1234567', 'bel [telefoon]'],
  ['bel 0470 12 34 56', 'bel [telefoon]'],
  ['ik zit op toestel 4412', 'ik zit op toestel [telefoon]'],
  // e-mail, links, accounts
  ['mail naar j.de-boer+x@voorbeeld.example graag', 'mail naar [e-mail] graag'],
  ['kijk op https://voorbeeld.example/a?b=c', 'kijk op [link]'],
  ['maak over op NL00 TEST 0123 4567 89', 'maak over op [rekening]'],
  // licence plates
  ['auto met kenteken 12-ABC-3 staat fout', 'auto met kenteken [kenteken] staat fout'],
  ['mijn auto g-123-bb', 'mijn auto [kenteken]'],
  ['kenteken gb123b', 'kenteken [kenteken]'],
  ['mijn wagen 1-ABC-123', 'mijn wagen [kenteken]'],
  // rooms and addresses
  ['de lamp op 3.12 knippert', 'de lamp op [plek] knippert'],
  ['lamp kapot in kamer 312', 'lamp kapot in kamer [plek]'],
  ['lamp kapot in B30 3.12', 'lamp kapot in [plek]'],
  ['lamp kapot in B30-312', 'lamp kapot in [plek]'],
  ['in vergaderzaal 4 is het koud', 'in vergaderzaal [plek] is het koud'],
  ['werkplek B2.14a is bezet', 'werkplek [plek] is bezet'],
  ['koerier naar Lindelaan 14 b', 'koerier naar [adres]'],
  ['post naar 1234 AB', 'post naar [postcode]'],
  // other numbers
  ['hoe staat het met M-2026-000123', 'hoe staat het met [nummer]'],
  ['personeelsnummer 123456', 'personeelsnummer [nummer]'],
  ['mijn bsn is 123456789', 'mijn bsn is [nummer]'],
  ['geboren op 01-02-1980', 'geboren op [datum]'],
  ['in dienst sinds 3 maart 2019', 'in dienst sinds [datum]'],
])('%s', (said, kept) => {
  expect(withoutPersonalData(said, around)).toBe(kept);
});

/** What is no personal data stays, or there would be nothing to learn. */
test.each([
  'de lamp bij het raam knippert',
  'ik wil een zaal voor 8 man van 10.30 tot 12.00 uur',
  'Outlook start niet op en Teams ook niet',
  'De printer doet het niet. Er zit papier vast.',
  'mag ik max 25 stuks bestellen',
  'ik wil een roos en een ton zand',
  'het is hier 28 graden',
  'de schoonmaak in B30 is niet geweest',
  'het kost 12,50 euro',
  'ik ben mijn badge kwijt, wat nu?',
  'maandag om 9 uur graag',
  'ik zoek windows 11 op mijn laptop',
])('stays as it is: %s', (said) => {
  expect(withoutPersonalData(said, around)).toBe(said);
});

test('a long text is cut at a word', () => {
  const kept = withoutPersonalData('lamp '.repeat(200), around);
  expect(kept).toMatch(/^(lamp ){59,}…$/);
  expect(kept.length).toBeLessThan(305);
});

test('what points at a person is gone, whatever stands around it', () => {
  const personal = [
    'Jan',
    'fatima',
    'Wojciechowska',
    '06-12345678',
    '12-ABC-3',
    'a.b@c.example',
    'B2.14',
    'Lindelaan 14',
  ];
  const others = [
    'de',
    'lamp',
    'in',
    'B30',
    'kamer',
    'mevrouw',
    'De',
    'groetjes',
    'op',
    'Outlook',
    'van',
    'voor',
    '9 uur',
  ];
  const word = fc.oneof(fc.constantFrom(...personal), fc.constantFrom(...others));
  fc.assert(
    fc.property(fc.array(fc.tuple(word, fc.constantFrom(' ', ', ', '. ', '\n')), { maxLength: 14 }), (parts) => {
      // "Hallo" stands first: a capital at the beginning of a sentence says nothing, so a rare name there can not be seen.
      const said = `Hallo ${parts.map(([one, gap]) => one + gap.replace(/[.\n]/, ';')).join('')}`;
      const kept = withoutPersonalData(said, around);
      for (const one of personal) expect(kept.toLowerCase()).not.toContain(one.toLowerCase());
    }),
    runs(500),
  );
});

test.each([
  ['kan [naam] een pas krijgen', 'kan een pas krijgen'],
  ['de lamp op [plek], knippert', 'de lamp op, knippert'],
  ['[naam]', ''],
  ['bel me op [telefoon]', 'bel me op'],
])('as an example: %s', (masked, example) => {
  expect(withoutMasks(masked)).toBe(example);
});

test('any text at all is answered, quickly', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => void withoutPersonalData(text)));
  const began = performance.now();
  for (const part of ['a1-', '0 ', 'Jan van ', '1.', '(', 'van de ', 'x@'])
    withoutPersonalData(part.repeat(4000 / part.length), around);
  expect(performance.now() - began).toBeLessThan(5_000);
});
