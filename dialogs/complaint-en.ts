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
  about: (about) => `This is about ${about}.`,
  contacted: (about, when) =>
    `Good that there was contact with you about ${about}.${when === '' ? '' : ` You will hear what came of it by ${when} at the latest.`} Did nobody speak to you? Tell me here.`,
  dissatisfied: {
    button: 'Not happy',
    noted: (about) => `I'm sorry that you are not happy about ${about}. I have noted it, and the front office sees it.`,
    what: 'What went wrong? You may tell me, but you need not.',
    already: (number) => `That stands with ${number} already.`,
    complain: 'File a complaint',
    about: (number, line) => [`Complaint about ${number}`, line].filter(Boolean).join(': '),
  },
  outcomes: {
    gegrond: 'You were right: this should have gone better.',
    'deels-gegrond': 'You were partly right.',
    'binnen-afspraak': 'It went as was agreed.',
    overgenomen: 'We take up your wish.',
    'niet-overgenomen': 'We do not take up your wish.',
    doorgegeven: 'Your compliment was passed on.',
  },
  policy: (who) => `That is how it was agreed in the organisation. Who decided on that: ${who}.`,
};
