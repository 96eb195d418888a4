import { findAsides } from '../../knowledge/put-aside.ts';
import { readWords } from '../../knowledge/words.ts';

/** The words that stand in a part that is put aside. */
function asideIn(message: string): string {
  const words = readWords(message);
  const aside = findAsides(words);
  return words.flatMap(({ text }, at) => (aside.has(at) ? [text] : [])).join(' ');
}

describe('what is mentioned only to say that it is not the matter', () => {
  test.each([
    ['de stoel zit prima, maar het bureau wiebelt', 'de stoel zit prima'],
    ['mijn scherm werkt gewoon, ik zoek een langere kabel', 'mijn scherm werkt gewoon'],
    ['het is geen klacht, ik wil alleen weten hoe laat jullie dicht gaan', 'het is geen klacht'],
    ['er brandt niks, maar het ruikt hier raar', 'er brandt niks'],
    ['niet de lift, ik bedoel de roltrap', 'niet de lift'],
    ['de zaal heb ik al, alleen de lunch nog', 'de zaal heb ik al'],
    ['twintig broodjes voor vrijdag, de zaal is al geregeld', 'de zaal is al geregeld'],
    ['de kraan is niet stuk. Het gaat om de afvoer', 'de kraan is niet stuk'],
  ])('%s', (message, aside) => {
    expect(asideIn(message)).toBe(aside);
  });
});

describe('what stays the matter', () => {
  test.each([
    'de lamp doet het niet, maar ik weet niet wie ik moet bellen',
    'de printer werkt niet, ik heb hem al opnieuw aangezet',
    'mijn pas is kwijt, ik wil een nieuwe',
    'graag een stoel en een bureau, maar geen kast met wieltjes',
    'geen licht in de gang',
    'ik wil een laptop',
    'niet alleen de lamp maar ook het stopcontact is stuk',
    '',
  ])('%s', (message) => {
    expect(asideIn(message)).toBe('');
  });
});
