import { readWords } from '../../knowledge/words.ts';

const texts = (message: string) => readWords(message).map((word) => word.text);

describe('reading words', () => {
  test.each([
    ["M'n pas is foetsie", ['mijn', 'pas', 'is', 'foetsie']],
    ['’t licht doet ’t niet', ['het', 'licht', 'doet', 'het', 'niet']],
    ['kheb ff ne velo nodig aub', ['ik', 'heb', 'even', 'een', 'velo', 'nodig', 'alsjeblieft']],
    ['Wi-Fi op de ICT-afdeling, e-mail', ['wifi', 'op', 'de', 'ict', 'afdeling', 'email']],
    ["foto's van de kopieën", ['fotos', 'van', 'de', 'kopieen']],
    ["it doesn't work", ['it', 'does', 'not', 'work']],
    ['P&O of po', ['po', 'of', 'po']],
    ['stuur naar a.b@voorbeeld.nl of https://voorbeeld.nl/x', ['stuur', 'naar', 'of']],
    ['', []],
    ['?! ... 😀', []],
    ['🖨️ kapot 😡', ['printer', 'kapot']],
    ['graag een ☕', ['graag', 'een', 'koffie']],
    ['top 👍🏽🔥', ['top']],
  ])('%s', (message, expected) => {
    expect(texts(message)).toEqual(expected);
  });

  it('tells numbers, places and times from words', () => {
    const kinds = readWords('3.12 B30 10:00 8p 14u a4 office365 M-2026-000123').map((word) => word.kind);
    expect(kinds).toEqual(['number', 'number', 'number', 'number', 'number', 'word', 'word', 'ticket']);
  });

  it('reads "de 4e" as a floor', () => {
    expect(texts('toegang tot de 4e')).toEqual(['toegang', 'tot', 'de', 'verdieping']);
  });

  it('knows a name by its capital in the middle of a sentence', () => {
    const named = readWords('Kan Sanne bij de map. Lampen zijn stuk').filter((word) => word.name);
    expect(named.map((word) => word.text)).toEqual(['sanne']);
  });

  it('numbers the clauses, but does not part a number', () => {
    const words = readWords('hoi, kamer 3.12 is koud. echt');
    expect(words.map((word) => word.clause)).toEqual([0, 1, 1, 1, 1, 2]);
  });

  it('reads a very long message up to its limit', () => {
    expect(readWords('lamp '.repeat(100_000)).length).toBe(800);
  });
});
