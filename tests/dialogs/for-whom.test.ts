import { forWhomIn, nameIn, peopleNamed, statedWhom } from '../../dialogs/for-whom.ts';
import { realDesk } from '../harness/real-desk.ts';

const { organisation } = await realDesk();

describe('for whom a need is', () => {
  test.each([
    ['een laptop voor mijn collega Anja', { name: 'Anja', role: 'je collega' }],
    ['Een laptop voor m’n collega Anja de Vries graag', { name: 'Anja de Vries', role: 'je collega' }],
    ['namens de directeur vraag ik visitekaartjes aan', { role: 'de directeur' }],
    ["m'n baas wil een nieuwe laptop", { role: 'je baas' }],
    ['voor onze nieuwe stagiair heb ik een laptop nodig', { role: 'jullie nieuwe stagiair' }],
    ['onze stagiair Noor heeft een account nodig', { name: 'Noor', role: 'jullie stagiair' }],
    ['ik wil een parkeerplek, niet voor mij maar voor Kees', { name: 'Kees' }],
    ['parkeerplek voor kees morgen in B50', { name: 'kees' }],
    ['zaal voor mevrouw De Boer, 8 personen', { name: 'mevrouw De Boer' }],
    ['mijn collega kan niet inloggen', { role: 'je collega' }],
    ['mijn collega is haar pas kwijt', { role: 'je collega' }],
    ['a laptop for my colleague Anja', { name: 'Anja', role: 'your colleague' }],
    ['op verzoek van Fatima El Amrani: een extra scherm', { name: 'Fatima El Amrani' }],
    ['een stoel voor iemand anders', {}],
    [
      'een extra scherm voor Robin (frontoffice)',
      { name: 'Robin (frontoffice)', id: '00000000-0000-4000-8000-000000000002' },
    ],
  ])('%s', (text, whom) => expect(forWhomIn(text, organisation)).toEqual(whom));

  test.each([
    'zaal voor 8 man donderdag van 10 tot 12',
    'een nieuw slot voor mijn kamer',
    'een laptop voor mijn werk',
    'toegang tot Teams voor mijn afdeling',
    'lunch voor alle collega’s',
    'lunch voor onze medewerkers',
    'ik ben bang voor mijn baas',
    'mijn baas wil dat ik een laptop krijg',
    'mijn collega zegt dat de lift stuk is',
    'een collega heeft koffie gemorst',
    'treinticket voor Utrecht',
    'software voor Word en Excel',
    'voor donderdag graag',
    'de lamp voor de ingang is kapot',
    'de stoel van mijn collega is kapot',
    'mijn collega’s kunnen niet inloggen',
  ])('nobody: %s', (text) => expect(forWhomIn(text, organisation)).toBeUndefined());

  test.each([
    'bloemen voor mijn collega Anja',
    'een bosje voor een collega die jarig is',
    'm’n baas wil een nieuwe medewerker',
  ])('where the person is what it is about: %s', (text) => expect(forWhomIn(text, organisation, true)).toBeUndefined());
  test('but who asks can be named there too', () =>
    expect(forWhomIn('namens de directeur: bloemen voor Anja', organisation, true)).toEqual({ role: 'de directeur' }));

  test('a long text takes no time', () => {
    const began = performance.now();
    forWhomIn(`${'voor de '.repeat(5000)}x`, organisation);
    forWhomIn('voor '.repeat(199), organisation);
    statedWhom('nee '.repeat(5000), organisation);
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});

describe('a message that only says for whom', () => {
  test.each([
    ['nee, voor Piet', { name: 'Piet' }],
    ['o het is voor mijn collega', { role: 'je collega' }],
    ['oh ja, hij is voor mijn baas Anja', { name: 'Anja', role: 'je baas' }],
    ['ze zijn voor Piet', { name: 'Piet' }],
    ['niet voor mij maar voor Kees', { name: 'Kees' }],
    ['namens Ziyad', { name: 'Ziyad' }],
    ['toch voor mezelf', 'self'],
    ['het is voor mij', 'self'],
    ['no, for myself', 'self'],
    ['voor Anja, niet voor mij', { name: 'Anja' }],
  ])('%s', (text, whom) => expect(statedWhom(text, organisation)).toEqual(whom));

  test.each([
    'voor donderdag',
    'voor 10 uur',
    'nee, voor Teams',
    'voor de vergadering',
    'Anja',
    'voor Anja een laptop',
  ])('not: %s', (text) => expect(statedWhom(text, organisation)).toBeUndefined());
  test('a name that we do not know counts where a person was spoken of', () =>
    expect(statedWhom('nee, voor Ziyad', organisation, true)).toEqual({ name: 'Ziyad' }));
});

test.each([
  ['Anja de Vries', 'Anja de Vries'],
  ['ze heet Noor.', 'Noor'],
  ['voor mijn collega Anja', 'Anja'],
  ['het is Piet', 'Piet'],
  ['12', undefined],
  ['?', undefined],
  ['dat is een heel lang verhaal over van alles en nog wat', undefined],
])('the name in %p is %p', (text, name) => expect(nameIn(text)).toBe(name));

test('a first name means everybody in the directory who has it, a whole name one', () => {
  const personen = ['Sam de Vries', 'Sam Bakker', 'Samira Bos'].map((naam, at) => ({
    ...organisation.personen[0]!,
    id: String(at),
    naam,
  }));
  const named = (name: string) => peopleNamed({ ...organisation, personen }, name).map(({ id }) => id);
  expect(named('sam')).toEqual(['0', '1']);
  expect(named('Sam Bakker')).toEqual(['1']);
  expect(named('Anja')).toEqual([]);
});
