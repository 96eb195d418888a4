import type { Words } from './words.ts';

/** How it is asked what somebody thought of it, in English. */
export const ratingEn: Words['rating'] = {
  question: (about) => `One more question about ${about}, if you like: how did you find it went?`,
  scores: { 1: '1 · bad', 2: '2 · not great', 3: '3 · so-so', 4: '4 · good', 5: '5 · very good' },
  what: 'What was that mostly about? You may also write it down yourself. Rather not? Then there is no need.',
  talkNow: 'Would you like to talk about it now? Then I get someone.',
  thanks: 'Thank you!',
  sorry: 'Thank you for saying so, and sorry that it went this way. The front office gets to see this at once.',
  tags: {
    betrouwbaarheid: 'Doing what was agreed',
    responsiviteit: 'How fast it went',
    zekerheid: 'Skill and knowledge',
    empathie: 'Attention for me',
    tastbaar: 'How it looks',
  },
  tagNoted: 'Thank you, that is noted. Would you like to add something in your own words? Just type it.',
  lineNoted: (number) => `Thank you, I have added it to ${number}.`,
};
