import { fit, profileOf, readSenses } from '../../knowledge/sense.ts';
import { findNegation } from '../../knowledge/negation.ts';
import { readWords } from '../../knowledge/words.ts';

test.each([
  ['de lamp doet het ineens niet meer', ['storing']],
  ['mijn toetsenbord hapert', ['storing']],
  ['er is geen warm water', ['storing']],
  ['the printer does not work', ['storing']],
  ['ik wil een nieuwe muis', ['aanvraag']],
  ['zaal reserveren', ['aanvraag']],
  ['muis kapot, ik wil een nieuwe', ['storing', 'aanvraag']],
  ['hoe zet ik mijn afwezigheid aan', ['informatie']],
  ['niemand reageert, ik ben ontevreden', ['klacht']],
  ['super goed geholpen', ['compliment']],
  ['ik heb een idee voor de kantine', ['wens']],
  ['een stuk of zes kasten', []],
  ['de kast', []],
])('%s', (text, senses) => {
  expect(readSenses(text)).toEqual(senses);
});

test('the examples of a product bend its profile, and do not overrule its kind', () => {
  const profile = profileOf('aanvraag', [['storing'], ['storing'], []]);
  expect(profile.aanvraag).toBeCloseTo(0.6);
  expect(profile.storing).toBeCloseTo(0.4);
  expect(fit(['aanvraag'], profile)).toBeGreaterThan(fit(['storing'], profile));
  expect(fit([], profile)).toBe(0.5);
});

test.each([
  ['geen nieuwe pas, alleen toegang tot de 4e', 'nieuwe pas'],
  ['het gaat niet om een pas maar om toegang', 'om een pas'],
  ['niet de lamp maar de schakelaar', 'de lamp'],
  ['ik hoef geen koffie', 'koffie'],
  ['koffie hoeft niet', 'koffie hoeft'],
  ['de printer is niet stuk, ik wil kopieën', 'stuk'],
  ['er is niks kapot hoor, ik zoek alleen uitleg', 'kapot'],
  ['zaal heb ik al, alleen koffie nog', 'zaal'],
  ['trein en hotel zijn geregeld, nu alleen het visum', 'trein en hotel zijn'],
  ['geen taxi en geen trein, ik kom met de fiets', 'taxi trein'],
  ['hoeft niet met spoed, gewoon met de post', 'met spoed'],
  ['de kasten hoeven niet naar zolder, die mogen weg', 'naar zolder'],
  ['het ligt niet aan mijn pas, de lezer is stuk', 'aan mijn pas'],
  ['er is geen lek, maar er is wel een tegel gevallen', 'lek'],
  ['geen abonnement, het is voor één reis', 'abonnement'],
  ['geen los kaartje maar een abonnement', 'los kaartje'],
  ['niet scannen, ik wil het dossier zelf inzien', 'scannen'],
  ['niet alleen een zaal, het gaat ook om de lunch', ''],
  ['losse rit, geen abonnement', 'abonnement'],
  ['automaat op de gang, geen koffie', ''],
  ['niets is kapot, ik wil alleen een microfoon', 'kapot'],
  ['mijn rug is prima, ik wil alleen een hoger bureau', 'mijn rug is'],
  ['de pas doet het, maar deze deur blijft dicht', 'de pas doet'],
  ['de bediening is goed, dat mag gezegd', ''],
  ['geen pennen meer, ik heb er tien nodig', ''],
  ['geen internet, ik kan niet werken', ''],
  ['geen enkele deur gaat open, maar de ramen wel', ''],
  ['ik kan mijn jas niet kwijt', ''],
  ['geen beeld en alleen strepen', ''],
  ['geen licht in de gang', ''],
  ['ik heb geen internet', ''],
  ['de printer doet het niet maar de scanner wel', ''],
  ['mijn pas werkt niet op de vierde', ''],
])('denied in "%s": "%s"', (text, denied) => {
  const words = readWords(text);
  const { denied: found } = findNegation(words);
  expect(
    words
      .filter((_, at) => found.has(at))
      .map((word) => word.text)
      .join(' '),
  ).toBe(denied);
});
