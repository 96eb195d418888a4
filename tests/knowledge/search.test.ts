import fc from '../harness/fast-check.ts';
import { readKnowledge } from '../../knowledge/catalogue.ts';
import { buildSearch, type Finding } from '../../knowledge/search.ts';
import { catalogueOf, page, synonymsOf } from '../harness/pages.ts';

const mice = catalogueOf(
  page('muis-stuk', {
    naam: 'Storing computer',
    soort: 'storing',
    zoekwoorden: ['muis', 'scherm', 'toetsenbord'],
    voorbeelden: ['mijn muis doet raar', 'het scherm blijft zwart', 'toetsenbord hapert'],
  }),
  page('muis-nieuw', {
    naam: 'Randapparatuur',
    zoekwoorden: ['muis', 'toetsenbord', 'headset'],
    voorbeelden: ['ik wil een nieuwe muis', 'mag ik een headset', 'extra toetsenbord nodig'],
  }),
  page('muis-dier', {
    naam: 'Ongedierte',
    soort: 'storing',
    zoekwoorden: ['muis', 'mieren', 'wespen'],
    voorbeelden: ['er loopt een muis in de pantry', 'mieren op het aanrecht', 'wespennest'],
  }),
  page('zaal', {
    naam: 'Vergaderzaal reserveren',
    zoekwoorden: ['vergaderzaal', 'overleg'],
    voorbeelden: ['een zaal voor acht man', 'waar kunnen we overleggen', 'vergaderzaal boeken'],
  }),
  page('pas', {
    naam: 'Toegangspas aanvragen',
    zoekwoorden: ['toegangspas', 'badge'],
    voorbeelden: ['ik heb nog geen pas', 'nieuwe badge nodig', 'mijn pas verloopt'],
  }),
  page('toegang', {
    naam: 'Toegang tot een ruimte',
    zoekwoorden: ['toegang', 'verdieping'],
    voorbeelden: ['mijn pas werkt niet op de vierde', 'toegang tot het archief', 'ik kom de kelder niet in'],
  }),
);
const search = buildSearch(
  mice,
  synonymsOf(
    [
      ['vergaderzaal', 'meeting room', 'bespreekhok'],
      ['kapot', 'stuk', 'doet het niet'],
    ],
    ['belasting', 'weer buiten'],
  ),
);
const first = (finding: Finding) => finding.products[0]?.id;

test.each([
  ['mijn muis is kapot', 'muis-stuk'],
  ['ik wil graag een andere muis', 'muis-nieuw'],
  ['er loopt hier een muis in de kast', 'muis-dier'],
  ['vergader zaal', 'zaal'],
  ['zaaltje', 'zaal'],
  ['vergaderzalen', 'zaal'],
  ['vergdaerzaal', 'zaal'],
  ['zaalaanvraag', 'zaal'],
  ['I need a meeting room', 'zaal'],
  ['bespreekhok voor morgen', 'zaal'],
  ['badgeaanvraag', 'pas'],
  ['geen nieuwe pas, alleen toegang tot de 4e', 'toegang'],
  ['hoi, goedemorgen, mijn scherm blijft zwart', 'muis-stuk'],
])('%s → %s', (text, id) => {
  expect(first(search(text))).toBe(id);
});

test('what nobody here does is refused', () => {
  const nothing = { outcome: 'none', intent: null, products: [] };
  for (const text of ['kun je mijn belasting doen', 'hoe is het weer buiten', 'vertel iets over olifanten', '', '???'])
    expect(search(text)).toEqual(nothing);
});

test('a bare word that several products share is a choice of two or three, best first', () => {
  const finding = search('muis');
  expect(finding.outcome).toBe('choose');
  const scores = finding.products.map((product) => product.score);
  expect(scores.length).toBe(3);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
});

test('a need beats a greeting, an intent beats a faint resemblance', () => {
  expect(search('hoi!')).toEqual({ outcome: 'intent', intent: 'greeting', products: [] });
  expect(search('ik wil een mens spreken over mijn muis')).toEqual({
    outcome: 'intent',
    intent: 'human',
    products: [],
  });
});

test('a long message is understood by the clause that holds the need', () => {
  const story =
    'Goedemorgen, ik werk sinds maart met Sanne aan een tentoonstelling over zeevaart, scheepsbouw en koloniale handel. ' +
    'Ik wil graag een vergaderzaal boeken. Groet van Ahmed, die verder over wespen in ' +
    'de duinen schrijft, en van Petra, die fossielen, meteorieten en mineralen ordent voor het depot in Leiden.';
  const alone = search('Ik wil graag een vergaderzaal boeken');
  expect(first(search(story))).toBe('zaal');
  expect(search(story).products[0]?.score).toBeGreaterThan(0.6 * (alone.products[0]?.score ?? 1));
});

test('the answer is always of the promised form, and always the same', () => {
  const word = fc.constantFrom(
    'muis',
    'pas',
    'geen',
    'maar',
    'zaal',
    'kapot',
    'niet',
    ',',
    '.',
    'belasting',
    '4e',
    '-',
    "'t",
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.array(word, { maxLength: 25 }).map((all) => all.join(' ')),
  );
  fc.assert(
    fc.property(text, (said) => {
      const finding = search(said);
      const count = finding.products.length;
      expect(
        { found: count === 1, choose: count === 2 || count === 3, none: count === 0, intent: count === 0 }[
          finding.outcome
        ],
      ).toBe(true);
      for (const { id, score } of finding.products) {
        expect(mice.has(id)).toBe(true);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }
      expect(search(said)).toEqual(finding);
    }),
  );
});

test('words that spell something of JavaScript are only words', () => {
  for (const text of ['constructor', '__proto__ muis', 'toString hasOwnProperty'])
    expect(() => search(text)).not.toThrow();
});

test('an empty catalogue and one of a single page can be searched', () => {
  expect(buildSearch(new Map())('de lamp is stuk').outcome).toBe('none');
  const alone = buildSearch(
    catalogueOf(page('lamp', { zoekwoorden: ['lamp'], voorbeelden: ['de lamp is stuk', 'lamp', 'kapotte lamp'] })),
  );
  expect(first(alone('mijn lamp is stuk'))).toBe('lamp');
});

describe('signals', () => {
  const among = (...fields: Parameters<typeof page>[1][]) =>
    buildSearch(
      catalogueOf(...fields.map((one, index) => page(`p${String(index)}`, one)), page('ander'), page('nog-een')),
    );

  const name = { naam: 'Kiosk' };
  const example = { voorbeelden: ['de kiosk is dicht', 'iets heel anders', 'nog iets vreemds'] };
  const description = { omschrijving: 'Alles over de kiosk op het plein.' };
  test.each([
    ['a name', name, 'an example', example],
    ['a search word', { zoekwoorden: ['kiosk'] }, 'a description', description],
    ['an example', example, 'a description', description],
  ])('%s is believed over another', (...[, strong, , weak]) => {
    expect(first(among(weak, strong)('de kiosk'))).toBe('p1');
    expect(first(among(strong, weak)('de kiosk'))).toBe('p0');
  });

  it('believes a word the more the more examples have it', () => {
    const rank = among(
      { voorbeelden: ['sleutels bij de kiosk', 'sleutelbos', 'reservesleutel'] },
      { voorbeelden: ['de kiosk lekt', 'een kiosk verft niet', 'achter een kiosk'] },
    )('kiosk');
    expect(first(rank)).toBe('p1');
  });
});

describe('synonyms.yaml', () => {
  const desk = { name: 'organisation.yaml', text: 'naam: X' };
  const problemsOf = (text: string) => {
    const read = readKnowledge([desk, { name: 'synonyms.yaml', text }]);
    return 'problems' in read
      ? read.problems
          .filter((problem) => problem.file === 'synonyms.yaml')
          .map((problem) => `${problem.line} ${problem.field} ${problem.message}`)
      : [];
  };

  it('may be empty of anything but groups', () => {
    expect(problemsOf('groepen: []')).toEqual([]);
    expect(problemsOf('groepen:\n  - woord: toilet\n    ook: [wc]\nbuiten-het-loket: [weer]')).toEqual([]);
  });

  it('says what is wrong, where and what to do', () => {
    expect(problemsOf('groepen:\n  - ook: [wc]\n')).toEqual(['2 groepen.0.woord ontbreekt; vul tekst in']);
    expect(problemsOf('groepen:\n  - woord: wc\n    ook: [plee, Plee]\n')).toEqual([
      '3 groepen.0.ook "plee" staat er twee keer in; haal er een weg',
    ]);
    expect(problemsOf('groepen:\n  - woord: wc\n  - woord: WC\n')).toEqual([
      '3 groepen.1.woord "WC" heeft al een groep (nummer 1); voeg ze samen',
    ]);
  });
});
