import { cutAction, partOfCompound, splitCompound } from '../../knowledge/compound.ts';
import { stem } from '../../knowledge/stem.ts';
import { toTheEnd } from '../../knowledge/steps.ts';
import { buildTyping, slipCost } from '../../knowledge/typing.ts';
import { buildVocabulary } from '../../knowledge/vocabulary.ts';
import { readWords } from '../../knowledge/words.ts';
import { synonymsOf } from '../harness/pages.ts';

const words = new Set(
  'toegang pas vergader zaal kantoor stoel bureau lamp parkeer plaats automaat koffie melden'.split(' '),
);
const isKnown = (part: string) => words.has(part);

describe('compounds', () => {
  test.each([
    ['toegangspas', ['toegang', 'pas']],
    ['koffieautomaat', ['koffie', 'automaat']],
    ['bureaulampje', ['bureau', 'lamp']],
    ['kantoorstoelen', ['kantoor', 'stoelen']],
    ['aanmelden', ['melden']],
    ['paspoort', []],
    ['wielklem', []],
  ])('%s', (word, parts) => {
    expect(splitCompound(word, isKnown).map((part) => stem(part.word))).toEqual(parts.map(stem));
  });

  it('says which part is the head', () => {
    expect(splitCompound('toegangspas', isKnown).map((part) => part.head)).toEqual([false, true]);
  });

  it('finds the known part of a half unknown one', () => {
    expect(partOfCompound('kantoorgedoe', isKnown)).toEqual({ word: 'kantoor', head: false });
    expect(partOfCompound('wandelstoel', isKnown)).toEqual({ word: 'stoel', head: true });
    expect(partOfCompound('wandelpad', isKnown)).toBeUndefined();
  });

  it('cuts off what is to happen with the thing', () => {
    expect(cutAction('pasaanvraag', isKnown)).toEqual(['pas', 'aanvraag']);
    expect(cutAction('stoelenwissel', isKnown)).toEqual(['stoelen', 'wissel']);
    expect(cutAction('aanvraag', isKnown)).toBeUndefined();
  });
});

describe('slips of the keyboard', () => {
  const meant = toTheEnd(buildTyping(['vergaderzaal', 'lamp', 'printer', 'scherm', 'kaart', 'muis', 'toegangspas']));
  test.each([
    ['vergdaerzaal', 'vergaderzaal'],
    ['vergaderzaaal', 'vergaderzaal'],
    ['lapm', 'lamp'],
    ['prnter', 'printer'],
    ['schrem', 'scherm'],
    ['toegangspsa', 'toegangspas'],
    ['orinter', 'printer'],
  ])('%s was meant to be %s', (typed, word) => {
    expect(meant(typed)?.word).toBe(word);
  });

  test.each(['taart', 'huis', 'lomp', 'pas', 'schmer', 'fiets'])('%s is another word', (typed) => {
    expect(meant(typed)).toBeUndefined();
  });

  it('costs less to swap, double or slip to the next key than to write something else', () => {
    expect(slipCost('lapm', 'lamp')).toBeLessThan(1);
    expect(slipCost('laamp', 'lamp')).toBeLessThan(1);
    expect(slipCost('lsmp', 'lamp')).toBeLessThan(1);
    expect(slipCost('lump', 'lamp')).toBeGreaterThan(1);
    expect(slipCost('lamp', 'lamp')).toBe(0);
  });

  test('a word that is further away than asked for is not measured to the end', () => {
    expect(slipCost('lump', 'lamp', 2)).toBe(slipCost('lump', 'lamp'));
    expect(slipCost('lump', 'lamp', 1)).toBe(Infinity);
    expect(slipCost('lapm', 'lamp', 0.7)).toBe(0.7);
    expect(slipCost('vergadrezaal', 'vergaderzaal', 0.7)).toBe(0.7);
    expect(slipCost('a'.repeat(40), 'b'.repeat(100))).toBe(Infinity);
  });
});

describe('the vocabulary', () => {
  const vocabulary = toTheEnd(
    buildVocabulary(
      ['de zaal reserveren', 'koffieautomaat', 'de lamp knippert', 'knipperende lampen', 'gas', 'gast', 'gasten'],
      synonymsOf(
        [
          ['toilet', 'wc', 'plee'],
          ['kapot', 'doet het niet'],
          ['lamp', 'licht'],
        ],
        ['belasting', 'nieuws'],
      ),
    ),
  );
  const best = (word: string) => vocabulary.meanings(word)[0]?.term;
  const shared = (one: string, other: string) =>
    vocabulary.meanings(one).some(({ term }) => vocabulary.meanings(other).some((also) => also.term === term));

  it('makes one term of the forms of a word', () => {
    expect(best('zaaltje')).toBe(best('zalen'));
    expect(best('knipperen')).toBe(best('knippert'));
  });

  it('keeps the last letter of a word whose plural has it', () => {
    expect(best('gast')).not.toBe(best('gas'));
  });

  it('connects synonyms, and values the word itself higher', () => {
    expect(shared('wc', 'plee')).toBe(true);
    const [own, group] = vocabulary.meanings('wc');
    expect(own?.quality).toBe(1);
    expect(group?.quality).toBeLessThan(1);
  });

  it('reads a phrase as one word, also with an adverb in it', () => {
    const read = (text: string) => vocabulary.gather(readWords(text)).map((word) => word.text);
    expect(read('mijn lamp doet het ineens niet meer')).toEqual(['mijn', 'lamp', 'doet het niet', 'meer']);
    expect(read('hij doet het, niet dan')).not.toContain('doet het niet');
  });

  it('joins a compound that was written apart, only if it knows it', () => {
    const read = (text: string) => vocabulary.gather(readWords(text)).map((word) => word.text);
    expect(read('koffie automaten')).toEqual(['koffieautomaat']);
    expect(read('thee automaten')).toEqual(['thee', 'automaten']);
  });

  it('guesses slips only when asked to', () => {
    expect(vocabulary.meanings('reservreen', true)).toEqual([]);
    expect(best('reservreen')).toBe(best('reserveren'));
    expect(vocabulary.meanings('zwemvliezen')).toEqual([]);
  });
});
