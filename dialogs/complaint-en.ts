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
  anonymous: {
    button: 'Anonymously',
    explained: [
      'You can do so without a name. This is what you have to know:',
      '- Your name does not go along, and I keep nowhere that it was you. Nobody can look it up later, nor can I.',
      '- So you get no number and no answer. Nothing can be asked, added or withdrawn.',
      '- What you said of your complaint here before does not go along. Name nothing by which they know you.',
      '- The complaints coordinator gets it on the next working day.',
      'Fill it in below. What you type in the chat is kept by Teams itself; what you fill in on this card does not come in the chat.',
    ].join('\n\n'),
    typing: 'Rather type? Begin your message with "anonymous:" and put your complaint behind it.',
    fields: {
      wat: 'What went wrong?',
      gebouw: 'In which building? (optional)',
      leverancier: 'About which company? (optional)',
    },
    send: 'Send anonymously',
    named: 'With my name',
    sent: 'Thank you, it has been sent. I keep nothing else of it.',
    noFiles: 'Photos and files do not go along without a name. I have not kept them.',
    empty: 'Write down what went wrong, in ten letters or more. Nothing was sent yet.',
    tooLong: 'That is too long: 4,000 characters at most. Nothing was sent yet.',
    notAllowed:
      'It can not be done without a name here: then nobody can ask you anything or answer you. An ordinary complaint can. Only who looks into it reads it.',
    inConfidence: 'Do you want to talk with somebody in confidence first? Say "vertrouwenspersoon".',
  },
  whatAbout: 'Which product or building is it mostly about? Type it here; you need not.',
  aboutNoted: (number, named) => `Thank you, ${number} now says: ${named}.`,
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
