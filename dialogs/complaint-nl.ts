/** What is said to who is not content, has an idea or says thanks. B1; it admits no fault and promises nothing. */
export const complaintNl = {
  /** The first sentence, by what is heard in theirs. */
  feelings: {
    waiting: 'Zo lang wachten is vervelend.',
    promise: 'Als een afspraak niet doorgaat, is dat vervelend.',
    treated: 'Dat is niet prettig, zo hoort het niet te gaan.',
    again: 'Als iets steeds terugkomt, snap ik dat je er klaar mee bent.',
    klacht: 'Wat vervelend.',
    onvrede: 'Vervelend dat het zo ging.',
    wens: 'Leuk dat je meedenkt.',
    compliment: 'Wat leuk om te horen!',
  },
};
