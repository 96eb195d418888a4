import { moodAfter } from '../../desk/mood.ts';

/** How somebody sounds, as it stands on the card of the queue. */

test.each([
  ['dit is echt belachelijk, ik wacht al drie weken', 'angry'],
  ['WAAROM DOET NIEMAND HIER IETS AAN', 'angry'],
  ['ik maak me zorgen, mijn scherm wordt heet', 'worried'],
  ['I am panicking, the demo starts soon', 'worried'],
  ['kan het met spoed? de vergadering begint over tien minuten', 'hurried'],
  ['I need it asap', 'hurried'],
  ['mijn pas doet het niet meer', 'calm'],
  ['waar kan ik een fiets stallen?', 'calm'],
  ['ik zoek een spoedcursus Frans', 'calm'],
])('"%s": %s', (said, mood) => {
  expect(moodAfter('calm', said)).toBe(mood);
});

test('what was heard stays until something else is', () => {
  expect(moodAfter('angry', 'kamer 3.12')).toBe('angry');
  expect(moodAfter('hurried', 'wat een waardeloze bot')).toBe('angry');
  expect(moodAfter('angry', 'ik maak me zorgen')).toBe('worried');
});
