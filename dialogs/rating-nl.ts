import type { Dimension, Score } from '../tickets/rating.ts';

/** How it is asked what somebody thought of it. Dutch at B1. */
export const ratingNl = {
  question: (about: string) => `Eén vraag nog over ${about}, als je wilt: hoe vond je dat het ging?`,
  scores: {
    1: '1 · slecht',
    2: '2 · matig',
    3: '3 · gaat wel',
    4: '4 · goed',
    5: '5 · heel goed',
  } satisfies Record<Score, string>,
  what: 'Waar lag dat vooral aan? Je mag het ook zelf opschrijven. Liever niet? Dan hoeft dat niet.',
  /** When a person can come to the chat. */
  talkNow: 'Wil je er nu over praten? Dan haal ik er iemand bij.',
  thanks: 'Dank je wel!',
  sorry: 'Dank je dat je het zegt, en vervelend dat het zo ging. De frontoffice krijgt dit meteen te zien.',
  tags: {
    betrouwbaarheid: 'Doen wat is afgesproken',
    responsiviteit: 'Hoe snel het ging',
    zekerheid: 'Vakkennis',
    empathie: 'Aandacht voor mij',
    tastbaar: 'Hoe het eruitziet',
  } satisfies Record<Dimension, string>,
  tagNoted: 'Dank je, dat staat erbij. Wil je er zelf nog iets bij zeggen? Typ het gerust.',
  lineNoted: (number: string) => `Dank je, ik heb het bij ${number} gezet.`,
};
