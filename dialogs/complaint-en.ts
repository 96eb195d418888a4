import type { complaintNl } from './complaint-nl.ts';

/** What is said to who is not content, has an idea or says thanks, in English. */
export const complaintEn: typeof complaintNl = {
  feelings: {
    waiting: 'Waiting that long is no fun.',
    promise: 'It is annoying when an appointment is not kept.',
    treated: 'That is not pleasant, it should not go like that.',
    again: 'When something keeps coming back, I understand that you have had enough of it.',
    klacht: "I'm sorry to hear that.",
    onvrede: "I'm sorry that it went like this.",
    wens: 'Thank you for thinking along.',
    compliment: 'How nice to hear!',
  },
};
