import { languageAsked, languageOf } from '../../dialogs/language.ts';

test.each([
  'the light above my desk keeps flickering',
  'I need a new laptop',
  'my badge is lost, what should I do',
  'book a room for tomorrow',
  'can you help me',
  'there is no hot water',
  "it doesn't work",
  'my screen stays black',
  'i want to complain',
  'is the canteen open',
  'could someone fix the heating',
  'we want to move desks',
  'where is my ticket',
  'can I get a parking spot for my visitor',
  'the toilet on the second floor is blocked',
  'good morning, I lost my keys',
  'someone spilled coffee in the corridor',
  'who do I talk to about my expenses',
  'please send me a new keyboard and mouse',
  "I can't log in since this morning",
  'our printer is jammed again',
  'how do I request an account for a new colleague?',
  'call me back please, I would rather talk to someone',
  "my manager's laptop won't start",
])('"%s" is English', (text) => {
  expect(languageOf(text)).toBe('en');
});

test.each([
  'de lamp boven mijn bureau knippert',
  'kan je de meeting room booken',
  'ik heb een issue met de printer',
  'wanneer is mijn laptop ready',
  'kunt ge mijn badge blokkeren',
  'amai wat is het hier warm, kunt ge daar iets aan doen',
  'mijne pc is om zeep',
  'ff checken of de call doorgaat',
  'de beamer doet het niet in the big meeting room',
  'ik krijg de melding "Your session has expired, please log in again"',
  'mijn account is locked, kun je een reset doen',
  'graag een account voor een nieuwe collega',
  'hoe laat gaat de balie open?',
  'we willen morgen lunchen met z’n achten',
  'er ligt een plas water op de vloer',
  'ik wil een deep dive sessie plannen met het hele team',
  'dees lamp is kapot',
  'kan er iemand naar de wifi kijken',
  'mag ik een headset',
])('"%s" is Dutch', (text) => {
  expect(languageOf(text)).toBe('nl');
});

test.each([
  'printer',
  'laptop',
  'help',
  'status',
  'ok',
  'stop',
  'wifi is down',
  'de update is failed',
  'mijn mailbox is full',
  'het is hier veel te cold',
  'thank you',
  'hello',
  'tomorrow',
  'lost badge',
  'B30, room 3.12',
  'The Hague',
  'John from Finance',
  'AB-123-C',
  'M-2026-000123',
  '06-00000001',
  '',
  '👍',
])('"%s" tells nothing of the language', (text) => {
  expect(languageOf(text)).toBeUndefined();
});

test('an answer has to be a sentence before it tells', () => {
  const answering = { answering: true };
  expect(languageOf('at my desk', answering)).toBeUndefined();
  expect(languageOf('How to Win Friends and Influence People', answering)).toBeUndefined();
  expect(languageOf('ja graag', answering)).toBeUndefined();
  expect(languageOf('I think I left it on the train this morning', answering)).toBe('en');
  expect(languageOf('ik denk dat hij nog in de trein ligt', answering)).toBe('nl');
});

test.each([
  ['english please', 'en'],
  ['English, please!', 'en'],
  ['in English', 'en'],
  ['Can we speak English?', 'en'],
  ['do you speak english', 'en'],
  ["sorry, I don't speak Dutch", 'en'],
  ['taal: engels', 'en'],
  ['graag in het Engels', 'en'],
  ['engels', 'en'],
  ['Nederlands graag', 'nl'],
  ['speak Dutch', 'nl'],
  ['in het Nederlands', 'nl'],
  ['taal: nederlands', 'nl'],
  ['kan het in het Nederlands?', 'nl'],
])('"%s" asks for %s', (text, language) => {
  expect(languageAsked(text)).toBe(language);
});

test.each([
  'I need an English dictionary',
  'een cursus engels',
  'vertaling naar het Engels graag voor ons jaarverslag',
  '__proto__',
])('"%s" asks for no language', (text) => {
  expect(languageAsked(text)).toBeUndefined();
});

test('the name of a language alone can be an answer', () => {
  expect(languageAsked('Engels', { answering: true })).toBeUndefined();
  expect(languageAsked('English please', { answering: true })).toBe('en');
});
