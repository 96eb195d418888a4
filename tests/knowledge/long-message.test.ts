import { chanceOurs } from '../../knowledge/confidence.ts';
import type { Judgement } from '../../knowledge/judgement.ts';
import { weighParts } from '../../knowledge/long-message.ts';
import { buildSearch } from '../../knowledge/search.ts';
import { readWords } from '../../knowledge/words.ts';
import { realDesk } from '../harness/real-desk.ts';
import { catalogueOf, page } from '../harness/pages.ts';

const long =
  'Goedemorgen, ik ben de nieuwe secretaresse van de derde verdieping. De lunch voor vrijdag is al besteld en de zaal staat klaar. Alleen de beamer in de hoek geeft een groen beeld, kan daar iemand naar kijken?';

/** What each clause of a message counts, with its first word. */
function parts(message: string): [string, number][] {
  const words = readWords(message);
  const weights = weighParts(words) ?? [];
  return words.flatMap(({ clause, text }, at): [string, number][] =>
    words[at - 1]?.clause === clause ? [] : [[text, weights[clause] ?? NaN]],
  );
}

describe('in a long message', () => {
  const [greeting = NaN, who = NaN, settled = NaN, need = NaN, question = NaN] = parts(long).map(
    ([, weight]) => weight,
  );

  it('what is settled, and who somebody is, count for less than the greeting', () => {
    expect(settled).toBeLessThan(who);
    expect(who).toBeLessThan(greeting);
  });

  it('the last sentence counts for more, and most after "alleen"', () => {
    expect(question).toBeGreaterThan(greeting);
    expect(need).toBeGreaterThan(question);
    expect(need).toBeLessThanOrEqual(2);
  });

  it('without full stops the last two clauses count for more', () => {
    const spliced = parts(long.replaceAll('.', ',').replace(', kan daar', ' en kan daar'));
    const [last, ...before] = spliced.reverse();
    expect(last?.[0]).toBe('alleen');
    expect(last?.[1]).toBeGreaterThan(Math.max(...before.map(([, weight]) => weight)));
  });

  it('the words count as much together as they did', () => {
    const words = readWords(long);
    const weights = weighParts(words) ?? [];
    const sum = words.reduce((all, { clause }) => all + (weights[clause] ?? NaN), 0);
    expect(sum / words.length).toBeCloseTo(1, 5);
  });

  it('is nothing of all this when it is short, or empty', () => {
    expect(weighParts(readWords('De lunch is al besteld. Alleen de beamer geeft een groen beeld.'))).toBeUndefined();
    expect(weighParts([])).toBeUndefined();
  });

  it('what it is about tells more than whether it sounds like ours', () => {
    const judged = (ours: number, oursAtAll: number): Judgement => ({
      best: [{ id: 'a', at: 0, score: 0.5, told: 1, sum: 4, share: 0.9 }],
      apart: 3,
      learntApart: 3,
      scoreApart: 0.2,
      ours,
      oursAtAll,
      intent: 'thanks',
      spoken: -6,
      overProduct: -5,
    });
    const soundsLikeOurs = judged(-2, 4);
    expect(chanceOurs(soundsLikeOurs, 5)).toBeGreaterThan(0.5);
    expect(chanceOurs(soundsLikeOurs, 60)).toBeLessThan(0.5);
    expect(chanceOurs(judged(3, -2), 60)).toBeGreaterThan(chanceOurs(judged(3, -2), 5));
    expect(chanceOurs(soundsLikeOurs, 30)).toBeLessThan(chanceOurs(soundsLikeOurs, 20));
  });
});

test('a product is known by what stands in whole messages about it, and no word of them is a word of the page', () => {
  const message = 'onze directeur komt maandag en vroeg wie de flessenlikker heeft';
  const pages = [
    page('pannen', {}),
    page('zaal', { zoekwoorden: ['zaal'] }),
    page('stoel', { zoekwoorden: ['stoel'] }),
  ];
  const asked = 'flessenlikker gevraagd';
  const before = buildSearch(catalogueOf(...pages))(asked);
  const after = buildSearch(
    catalogueOf(...pages.map((one) => (one.id === 'zaal' ? { ...one, berichten: [message] } : one))),
  );
  expect(before.products.at(0)?.id).not.toBe('zaal');
  expect(after(asked).products.at(0)?.id).toBe('zaal');
});

describe('long messages that were never learned', () => {
  test.each([
    'Hoi allemaal, de taart voor mijn jarige kamergenoot is al besteld en de zaal is ook geregeld, daar gaat het niet om. Wij willen vanavond met z’n vieren naar de film in de stad en kunnen niet kiezen. Wat draait er nu dat de moeite waard is, en moeten we van tevoren kaartjes kopen?',
    'Goedemiddag, de laptop en het scherm die ik vorige week kreeg werken prima, daarover geen klachten. Mijn zoon van veertien wil van zijn spaargeld een computer kopen om op te gamen en ik heb er geen verstand van. Welke zou jij nemen voor achthonderd euro, en hoeveel geheugen heeft zo’n ding nodig?',
    'Dag, mijn nieuwe stoel is keurig bezorgd en de lamp boven mijn bureau doet het ook weer. Nu wil ik thuis ook zo’n werkplek maken op zolder, maar daar loopt maar één stopcontact en het behang laat los. Weet iemand van jullie een goede klusjesman in de buurt die niet te duur is?',
  ])('not for the desk: %s', async (message) => {
    const { search } = await realDesk();
    expect(search(message).outcome).toBe('none');
  });

  test.each([
    [
      'Goedemorgen, wat een drukte vandaag. De zaal en de gasten zijn al geregeld en de koffie staat klaar, dus dat hoeft niet meer. Waar ik wel op vastloop is het eten: om half een graag broodjes en soep voor vijftien mensen, waarvan twee vegetarisch.',
      'catering-bestellen',
    ],
    [
      'Hallo allemaal, de gasten voor morgen zijn aangemeld, de lunch staat besteld en de zaal is van ons. Nu vraagt mijn directeur of er ook een plek is waar die mensen hun auto kwijt kunnen, want de vorige keer reden ze drie rondjes om het gebouw. Het gaat om twee wagens, van negen tot vijf.',
      'parkeerplaats-reserveren',
    ],
  ])('for the desk: %s', async (message, product) => {
    const { search } = await realDesk();
    expect(search(message)).toMatchObject({ outcome: 'found', products: [{ id: product }] });
  });
});
