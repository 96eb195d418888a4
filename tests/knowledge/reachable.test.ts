import { parse } from 'yaml';
import { product } from '../../knowledge/product.ts';
import { unreachable } from '../../knowledge/reachable.ts';
import { goodPage } from './a-page.ts';

const questions = `
- { id: soort, soort: keuze, vraag: Wat?, kort: W, keuzes: [{ waarde: a, tekst: A }, { waarde: b, tekst: B }] }
- { id: extra, soort: meerkeuze, vraag: Wat?, kort: W, verplicht: false, keuzes: [{ waarde: x, tekst: X }, { waarde: y, tekst: Y }] }
- { id: haast, soort: ja-nee, vraag: Wat?, kort: W, weet-ik-niet: true }
- { id: aantal, soort: getal, vraag: Wat?, kort: W, minimaal: 1, maximaal: 10 }
- { id: plaats, soort: locatie, vraag: Wat?, kort: W }
- { id: naam, soort: tekst, vraag: Wat?, kort: W }
- { id: alleen-a, soort: tekst, vraag: Wat?, kort: W, als: [{ vraag: soort, is: a }] }
- { id: keus, soort: keuze, vraag: Wat?, kort: W, weet-ik-niet: true, keuzes: [{ waarde: c, tekst: C }, { waarde: d, tekst: D }] }
`;
const pageWith = (extra: Record<string, unknown>, als?: string) =>
  product.parse({
    ...(parse(goodPage) as object),
    richtvragen: [
      ...(parse(questions) as unknown[]),
      ...(als === undefined
        ? []
        : [{ id: 'laatste', soort: 'tekst', vraag: 'Wat?', kort: 'W', als: parse(als) as unknown }]),
    ],
    ...extra,
  });
const whyNot = (als: string) => unreachable(pageWith({}, als)).map(({ path, why }) => `${path.join('.')} ${why}`);

test.each([
  '[]',
  '[{ vraag: soort, is: a }]',
  '[{ vraag: soort, niet: a }]',
  '[{ vraag: soort, een-van: [b, z] }]',
  '[{ vraag: soort, is: a }, { vraag: alleen-a, beantwoord: true }]',
  '[{ vraag: soort, is: b }, { vraag: alleen-a, beantwoord: false }]',
  '[{ vraag: extra, is: x }, { vraag: extra, is: y }]',
  '[{ vraag: extra, is: x }, { vraag: extra, niet: y }]',
  '[{ vraag: extra, beantwoord: false }]',
  '[{ vraag: haast, is: true }]',
  '[{ vraag: haast, is: false }]',
  '[{ vraag: haast, niet: true }, { vraag: haast, niet: false }]',
  '[{ vraag: keus, niet: c }, { vraag: keus, niet: d }]',
  '[{ vraag: aantal, minstens: 10 }]',
  '[{ vraag: aantal, minstens: 3, hoogstens: 3 }]',
  '[{ vraag: aantal, is: 4 }]',
  '[{ vraag: plaats, beantwoord: true }]',
  '[{ vraag: naam, is: Jan }]',
])('can be: %s', (als) => {
  expect(whyNot(als)).toEqual([]);
});

test.each([
  ['[{ vraag: soort, is: c }]', /"soort" kan dat niet zijn; kies uit: a, b/],
  ['[{ vraag: soort, een-van: [c, d] }]', /"soort" kan dat niet zijn/],
  ['[{ vraag: soort, is: a }, { vraag: soort, is: b }]', /"soort" kan dat niet zijn/],
  ['[{ vraag: soort, is: a, niet: a }]', /"soort" kan dat niet zijn/],
  ['[{ vraag: soort, niet: a }, { vraag: soort, niet: b }]', /"soort" kan dat niet zijn/],
  ['[{ vraag: soort, minstens: 3 }]', /"soort" kan dat niet zijn/],
  ['[{ vraag: soort, is: b }, { vraag: alleen-a, beantwoord: true }]', /"soort" kan dat niet zijn/],
  ['[{ vraag: soort, beantwoord: false }]', /altijd beantwoord/],
  ['[{ vraag: soort, beantwoord: false, is: a }]', /tegelijk wel en niet/],
  ['[{ vraag: extra, is: z }]', /"extra" kan dat niet zijn; kies uit: x, y/],
  ['[{ vraag: extra, is: x, niet: x }]', /"extra" kan dat niet zijn/],
  ['[{ vraag: haast, is: ja }]', /"haast" kan dat niet zijn; kies uit: true, false/],
  ['[{ vraag: aantal, minstens: 11 }]', /"aantal" ligt tussen 1 en 10/],
  ['[{ vraag: aantal, hoogstens: 0 }]', /"aantal" ligt tussen 1 en 10/],
  ['[{ vraag: aantal, minstens: 6, hoogstens: 4 }]', /"aantal" ligt tussen/],
  ['[{ vraag: aantal, is: 12 }]', /"aantal" ligt tussen/],
  ['[{ vraag: aantal, een-van: ["4"] }]', /is een getal/],
  ['[{ vraag: plaats, is: B30 }]', /is een locatie; gebruik alleen "beantwoord"/],
  ['[{ vraag: naam, minstens: 2 }]', /is geen getal/],
  ['[{ vraag: naam, is: a }, { vraag: naam, is: b }]', /kan dat niet tegelijk zijn/],
])('can never be: %s', (als, why) => {
  expect(whyNot(als)).toEqual([expect.stringMatching(new RegExp(`^richtvragen\\.8\\.als .*${why.source}`))]);
});

test('approval, urgency and parts are looked at too', () => {
  const never = [{ vraag: 'soort', is: 'z' }];
  const page = pageWith({
    akkoord: { wie: 'leidinggevende', wanneer: 'soms', als: never },
    'spoed-als': never,
    onderdelen: [{ id: 'kast', naam: 'Kast', uitvoerder: 'post', binnen: '2 werkdagen', als: never }],
  });
  expect(unreachable(page).map(({ path }) => path.join('.'))).toEqual(['akkoord.als', 'spoed-als', 'onderdelen.0.als']);
});
