import { typeOf } from '../../../dialogs/answers/answer-types.ts';
import { fitsGroup } from '../../../dialogs/answers/group.ts';
import { amend, context, question, read, readOn, spot } from './asked.ts';

const velden = [
  { id: 'naam', kort: 'Naam', soort: 'tekst', vorm: 'naam' },
  { id: 'organisatie', kort: 'Organisatie', soort: 'tekst', verplicht: false },
  { id: 'kenteken', kort: 'Kenteken', soort: 'tekst', vorm: 'kenteken', verplicht: false },
];
const visitors = question('groep', { velden, eenheid: ['bezoekers'], maximaal: 4 });
const hint = '✗ Zo ziet een antwoord eruit.';
/** A group in words; what is no group stays as it is. */
const shown = (value: unknown, group = visitors) =>
  Array.isArray(value) ? typeOf(group).show(value, group, context()) : value;

test.each([
  ['Jan de Vries', 'Jan de Vries'],
  ['het is Jan de Vries', 'Jan de Vries'],
  ['jan de vries en piet smit', 'jan de vries en piet smit'],
  ['Jan van Dijk', 'Jan van Dijk'],
  ['Jan van Dijk van KPN', 'Jan van Dijk (KPN)'],
  ['Jan Jansen van ACME en Piet Pieters, Q8; Marie', 'Jan Jansen (ACME); Piet Pieters (Q8); Marie'],
  ['Ella Jansen, Piet Smit en Anna Bos', 'Ella Jansen, Piet Smit en Anna Bos'],
  ['Ella Jansen en Piet Smit van bureau Vooruit', 'Ella Jansen (bureau Vooruit); Piet Smit (bureau Vooruit)'],
  ['Jan, Piet en Marie, allemaal van Shell', 'Jan (Shell); Piet (Shell); Marie (Shell)'],
  ['Jan Jansen (ACME), Piet Pieters (Shell)', 'Jan Jansen (ACME); Piet Pieters (Shell)'],
  ['Jan Jansen, ACME, AB-123-C\nPiet Pieters, Q8', 'Jan Jansen (ACME, AB-123-C); Piet Pieters (Q8)'],
  ['1. Jan Jansen\n2. Piet Pieters', 'Jan Jansen en Piet Pieters'],
  ['- Jan\n- Piet\n- Marie', 'Jan, Piet en Marie'],
  ['Fatima El Amrani, Mo Salah & Li Wei', 'Fatima El Amrani, Mo Salah en Li Wei'],
  ['Jan Jansen, kenteken AB-123-C', 'Jan Jansen (AB-123-C)'],
  ['dhr. Bakker en mevr. Visser van Deloitte', 'dhr. Bakker (Deloitte); mevr. Visser (Deloitte)'],
  ['mevrouw De Boer van de gemeente Utrecht', 'mevrouw De Boer (de gemeente Utrecht)'],
  ['de heer Peeters van Bpost, den Eddy en Sofie', 'de heer Peeters (Bpost); den Eddy; Sofie'],
  ['twee monteurs van Kone', 'twee monteurs (Kone)'],
  ['monteur van de lift', 'monteur van de lift'],
  ['een sollicitant', 'een sollicitant'],
  ['Łukasz Nowak', 'Łukasz Nowak'],
  ['Jan, Piet, Klaas, Anna en Sofie', '✗ Dat is te veel: het kunnen er hoogstens 4 zijn.'],
  ['nee', hint],
  ['', hint],
  ['...', hint],
])('a list as it is typed: %j', (reply, outcome) => {
  expect(shown(read(reply, visitors))).toBe(outcome);
});

describe('one by one', () => {
  const so = (...names: string[]) => ({ items: names.map((naam) => ({ naam })), oneByOne: true });
  test.each([
    [
      'Piet Smit',
      '… {"items":[{"naam":"Jan"},{"naam":"Piet Smit"}],"oneByOne":true} Ik heb Jan en Piet Smit. Nog een?',
    ],
    ['Nog een', '… {"items":[{"naam":"Jan"}],"oneByOne":true} Wie nog meer?'],
    ['ja', '… {"items":[{"naam":"Jan"}],"oneByOne":true} Wie nog meer?'],
    ['Dat waren ze', 'Jan'],
    ['nee hoor', 'Jan'],
    ['Jan is van Q8', '… {"items":[{"naam":"Jan","organisatie":"Q8"}],"oneByOne":true} Ik heb Jan. Nog een?'],
    ['haal Jan eruit', '… {"items":[],"oneByOne":true} Wat is het?'],
  ])('after Jan: %s', (reply, outcome) => {
    expect(shown(read(reply, visitors, context(), so('Jan')))).toBe(outcome);
  });

  test('begins when it is asked for, and ends by itself at the most there can be', () => {
    expect(read('één voor één', visitors)).toBe('… {"items":[],"oneByOne":true} Wie is de eerste?');
    expect(shown(read('Anna', visitors, context(), so('Jan', 'Piet', 'Klaas')))).toBe('Jan, Piet, Klaas en Anna');
  });

  test('a number that was said is waited for, unless that was all', () => {
    expect(read('3 bezoekers', visitors)).toBe(
      '… {"items":[],"count":3} Wie zijn dat? Noem ze alle 3, met een komma ertussen.',
    );
    expect(readOn('drie', 'Jan', visitors)).toBe(
      '… {"items":[{"naam":"Jan"}],"count":3} Ik heb Jan; je zei 3. Wie nog meer?',
    );
    expect(shown(read('dat waren ze', visitors, context(), { items: [{ naam: 'Jan' }], count: 3 }))).toBe('Jan');
  });
});

test('what is needed of everybody is asked of who lacks it', () => {
  const movers = question('groep', {
    minimaal: 2,
    velden: [
      { id: 'naam', kort: 'Naam', soort: 'tekst', vorm: 'naam' },
      { id: 'scherm', kort: 'Schermen', soort: 'getal' },
    ],
  });
  expect(read('Jan, Piet', movers)).toMatch(/Schermen van Jan\?$/);
  const asked = { items: [{ naam: 'Jan' }, { naam: 'Piet', scherm: 1 }], asked: { at: 0, field: 'scherm' } };
  expect(shown(read('twee', movers, context(), asked), movers)).toBe('Jan (2); Piet (1)');
  expect(read('tja', movers, context(), asked)).toMatch(/^✗/);
  expect(shown(read('weet ik niet', movers, context(), asked), movers)).toBe('Jan; Piet (1)');
  const alone = { items: [], oneByOne: true };
  expect(
    read('Jan', movers, context(), { ...alone, items: [{ naam: 'Anna', scherm: 1 }], oneByOne: undefined }),
  ).toMatch(/Schermen van Jan/);
  expect(read('dat waren ze', movers, context(), { items: [{ naam: 'Anna', scherm: 1 }] })).toMatch(/minstens 2 zijn/);
});

const two = [{ naam: 'Jan Jansen', organisatie: 'ACME' }, { naam: 'Piet Pieters' }];
test.each([
  ['haal Piet eruit', 'Jan Jansen (ACME)'],
  ['haal Jan er maar uit', 'Piet Pieters'],
  ['Piet Pieters komt toch niet mee', 'Jan Jansen (ACME)'],
  ['zonder Jan', 'Piet Pieters'],
  ['Jan is ziek', 'Piet Pieters'],
  ['laat de tweede maar vallen', 'Jan Jansen (ACME)'],
  ['de tweede is van Shell', 'Jan Jansen (ACME); Piet Pieters (Shell)'],
  ['van Shell', 'Jan Jansen (ACME); Piet Pieters (Shell)'],
  ['allebei van KPN', 'Jan Jansen (KPN); Piet Pieters (KPN)'],
  ['Piet heet Pieter Pieters', 'Jan Jansen (ACME); Pieter Pieters'],
  ['niet Piet maar Paul', 'Jan Jansen (ACME); Paul'],
  ['kenteken van Piet: AB-123-C', 'Jan Jansen (ACME); Piet Pieters (AB-123-C)'],
  ['Marie komt ook', 'Jan Jansen (ACME); Piet Pieters; Marie'],
  ['en Marie Smit van Q8', 'Jan Jansen (ACME); Piet Pieters; Marie Smit (Q8)'],
  ['voeg Klaas toe', 'Jan Jansen (ACME); Piet Pieters; Klaas'],
  ['haal allebei eruit', '… {"items":[]} Wat is het?'],
  ...['met koffie', 'toch om 3 uur', 'ook koffie graag', 'haal Klaas eruit', 'kenteken AB-123-C', ''].map((said) => [
    said,
    undefined,
  ]),
])('a correction: %s', (text, outcome) => {
  expect(shown(amend(String(text), visitors, two))).toBe(outcome);
});

test.each([
  ['ik krijg donderdag om 10 uur bezoek van Jan de Vries van ACME', 'Jan de Vries (ACME)'],
  ['Jan de Vries en Piet Smit komen morgen om 10 uur in B20', 'Jan de Vries en Piet Smit'],
  ['er komen morgen 3 bezoekers', '… {"items":[],"count":3} Wat is het?'],
  ['bezoek morgen in zaal Willem Drees', undefined],
  ['ik ben Anna Bakker en krijg bezoek', undefined],
  ['morgen komt Jan langs', undefined],
  ['ik krijg bezoek', undefined],
])('in passing, only who is surely named: %s', (sentence, outcome) => {
  expect(shown(spot(sentence, visitors))).toBe(outcome);
});

test('what comes from elsewhere has to have the form of the question', () => {
  expect(fitsGroup(two, visitors)).toBe(true);
  for (const wrong of [
    null,
    [],
    'Jan',
    [{}],
    [{ naam: '' }],
    [{ naam: 'Jan', leeftijd: 3 }],
    [{ naam: 'Jan', kenteken: {} }],
    [null],
  ])
    expect([wrong, fitsGroup(wrong, visitors)]).toEqual([wrong, false]);
  expect(
    fitsGroup(
      Array.from({ length: 5 }, () => ({ naam: 'Jan' })),
      visitors,
    ),
  ).toBe(false);
});
