import { typeOf } from '../../../dialogs/answers/answer-types.ts';
import { amend, context, question, read, readOn, spot } from './asked.ts';

const building = question('locatie', { precisie: 'gebouw' });
const place = question('locatie', { precisie: 'plek' });
const inB30 = context(undefined, { building: 'B30' });
const atDesk = context(undefined, { building: 'B30', room: '3.12' });
const hint = '✗ Zo ziet een antwoord eruit.';

describe('a building', () => {
  test.each([
    ['B20', { gebouw: 'B20' }],
    ['b 20', { gebouw: 'B20' }],
    ['gebouw twintig', { gebouw: 'B20' }],
    ['het hoofdgebouw', { gebouw: 'B20' }],
    ['in de toren graag', { gebouw: 'B50' }],
    ['kamer 3.12 in B30', { gebouw: 'B30' }],
    ['bij mij', { gebouw: 'B30' }],
    ['hier', { gebouw: 'B30' }],
    ['in mijn eigen gebouw', { gebouw: 'B30' }],
    ['B99', '✗ B99 ken ik niet als gebouw. Kies uit B20, B30, B50.'],
    ['daar', hint],
    ['ja', hint],
    ['', hint],
    ['bovenin', hint],
  ])('%s', (reply, outcome) => {
    expect(read(reply, building, inB30)).toEqual(outcome);
  });

  test('is offered as buttons, and read back from them', () => {
    const choices = typeOf(building).choices?.(building, inB30) ?? [];
    expect(choices.map(({ value }) => read(value, building))).toEqual(
      ['B20', 'B30', 'B50'].map((gebouw) => ({ gebouw })),
    );
    expect(typeOf(place).choices?.(place, inB30)).toEqual([]);
  });

  test('"hier" of somebody whose building is unknown is asked on', () => {
    expect(read('hier', building)).toBe(hint);
  });
});

describe('a place', () => {
  test.each([
    ['B30 kamer 3.12', { gebouw: 'B30', plek: 'kamer 3.12' }],
    ['B30 3e verdieping kamer 12', { gebouw: 'B30', plek: '3e verdieping kamer 12' }],
    ['3.12', { gebouw: 'B30', plek: 'kamer 3.12' }],
    ['12', { gebouw: 'B30', plek: 'kamer 12' }],
    ['op de 2e in B20', { gebouw: 'B20', plek: '2e verdieping' }],
    ['op de 2e', { gebouw: 'B30', plek: '2e verdieping' }],
    ['de 4e bij het raam', { gebouw: 'B30', plek: '4e verdieping bij het raam' }],
    ['bij de lift op de 2e', { gebouw: 'B30', plek: 'bij de lift op de 2e' }],
    ['in het trappenhuis van B50', { gebouw: 'B50', plek: 'het trappenhuis' }],
    ['pantry', { gebouw: 'B30', plek: 'pantry' }],
    ['hij staat in B20 bij de printer', { gebouw: 'B20', plek: 'bij de printer' }],
    ['begane grond, hoofdgebouw', { gebouw: 'B20', plek: 'begane grond' }],
    ['thuis', { plek: 'thuis' }],
    ['ik werk vandaag thuis', { plek: 'thuis' }],
    ['kamer A12', { gebouw: 'B30', plek: 'kamer A12' }],
    ['B99', '✗ B99 ken ik niet als gebouw. Kies uit B20, B30, B50.'],
    ['B99 kamer 3', '✗ B99 ken ik niet als gebouw. Kies uit B20, B30, B50.'],
    ['B20', '… {"gebouw":"B20"} Waar in B20 precies? Bijvoorbeeld kamer 3.12, of de pantry op de 2e verdieping.'],
    ['hier', '… {"gebouw":"B30"} Waar in B30 precies? Bijvoorbeeld kamer 3.12, of de pantry op de 2e verdieping.'],
    ['nee', hint],
    ['...', hint],
    ['kantoortuin 2e etage', { gebouw: 'B30', plek: 'kantoortuin 2e etage' }],
    ['naast de lift op 4', { gebouw: 'B30', plek: 'naast de lift op 4' }],
    ['het tuingebouw, begane grond', { gebouw: 'B30', plek: 'begane grond' }],
    ['hoogbouw 5e', { gebouw: 'B50', plek: '5e verdieping' }],
    ['in de gang bij kamer 3.14', { gebouw: 'B30', plek: 'de gang bij kamer 3.14' }],
    ['archief kelder', { gebouw: 'B30', plek: 'archief kelder' }],
    ['Willem Drees', { gebouw: 'B30', plek: 'Willem Drees' }],
    ['niet B20 maar B50 kamer 3', { gebouw: 'B50', plek: 'kamer 3' }],
    ['B20 of B50', '? B20 | B50'],
    ['wat kost dat?', hint],
    ['nee hoor', hint],
    ['ja graag', hint],
    ['ik heb ook een nieuwe stoel nodig', hint],
    ['morgen om 10 uur', hint],
    ['kan het ook morgen', hint],
    ['maakt niet uit', hint],
    ['het is stuk', hint],
    ['dat wordt volgens mij ergens in de loop van volgende week pas beslist', hint],
  ])('%s', (reply, outcome) => {
    expect(read(reply, place, inB30)).toEqual(outcome);
  });

  test('"op mijn kamer" is the room that the directory knows', () => {
    expect(read('op mijn kamer', place, atDesk)).toEqual({ gebouw: 'B30', plek: 'kamer 3.12' });
  });

  test.each([
    [{ plek: 'kamer 3.12' }, 'B50', { gebouw: 'B50', plek: 'kamer 3.12' }],
    [{ gebouw: 'B20' }, 'trappenhuis', { gebouw: 'B20', plek: 'trappenhuis' }],
    [{ gebouw: 'B20' }, 'B30, kamer 3.12', { gebouw: 'B30', plek: 'kamer 3.12' }],
    [{ plek: 'kamer 3.12' }, 'geen idee', '✗ Dat gebouw ken ik niet. Kies uit B20, B30, B50.'],
  ])('%j and then "%s"', (part, reply, outcome) => {
    expect(read(reply, place, context(), part)).toEqual(outcome);
  });

  test('of two buildings it is asked which', () => {
    expect(readOn('van B20 naar B50', 'de tweede', building)).toEqual({ gebouw: 'B50' });
    expect(readOn('kamer 3.12 in B20 of B50', 'het hoofdgebouw', place)).toEqual({ gebouw: 'B20', plek: 'kamer 3.12' });
    expect(spot('verhuizen van B20 naar B30', building)).toBeUndefined();
  });

  test('without a known building it is asked', () => {
    expect(read('kamer 3.12', place)).toBe('… {"plek":"kamer 3.12"} In welk gebouw is dat?');
  });

  test.each([
    ['de lamp op 3.12 knippert', { gebouw: 'B30', plek: 'kamer 3.12' }],
    ['lamp stuk in de pantry op de 2e verdieping', { gebouw: 'B30', plek: 'pantry, 2e verdieping' }],
    ['wc verstopt op de 2e', { gebouw: 'B30', plek: '2e verdieping' }],
    ['lamp kapot in B20, begane grond', { gebouw: 'B20', plek: 'begane grond' }],
    ['mijn laptop doet het niet en ik werk thuis', { plek: 'thuis' }],
    ['zaal van 9.30 tot 11.00', undefined],
    ['dat kost € 3.12', undefined],
    ['ik heb 2 lampen', undefined],
    ['de lamp in B99 op 3.12', '… {"plek":"kamer 3.12"} In welk gebouw is dat?'],
    [
      'de lamp in B20',
      '… {"gebouw":"B20"} Waar in B20 precies? Bijvoorbeeld kamer 3.12, of de pantry op de 2e verdieping.',
    ],
  ])('in passing: %s', (sentence, outcome) => {
    expect(spot(sentence, place, inB30)).toEqual(outcome);
  });

  test.each([
    [{ gebouw: 'B30', plek: 'kamer 3.12' }, 'o nee, in B20', { gebouw: 'B20', plek: 'kamer 3.12' }],
    [{ gebouw: 'B30', plek: 'kamer 3.12' }, 'kamer 2.14', { gebouw: 'B30', plek: 'kamer 2.14' }],
    [{ gebouw: 'B20', plek: 'pantry' }, 'op de 2e verdieping', { gebouw: 'B20', plek: 'pantry, 2e verdieping' }],
    [{ gebouw: 'B20', plek: '2e verdieping' }, 'bij de lift', { gebouw: 'B20', plek: 'lift, 2e verdieping' }],
    [{ gebouw: 'B20', plek: '2e verdieping' }, '3e verdieping', { gebouw: 'B20', plek: '3e verdieping' }],
    [{ gebouw: 'B20', plek: 'pantry' }, 'met koffie', undefined],
  ])('%j corrected by "%s"', (current, text, outcome) => {
    expect(amend(text, place, current, inB30)).toEqual(outcome);
  });

  test('is said with its building in front', () => {
    const say = (value: unknown) => typeOf(place).show(value, place, inB30);
    expect(say({ gebouw: 'B30', plek: 'kamer 3.12' })).toBe('B30, kamer 3.12');
    expect(say({ plek: 'thuis' })).toBe('thuis');
    expect(say({ gebouw: 'B77', plek: 'hal' })).toBe('B77, hal');
  });
});
