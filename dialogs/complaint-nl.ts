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
  about: (about: string) => `Het gaat om ${about}.`,
  contacted: (about: string, when: string) =>
    `Fijn dat er contact met je is geweest over ${about}.${when === '' ? '' : ` Uiterlijk ${when} hoor je wat ervan komt.`} Heb je niemand gesproken? Zeg het hier.`,
  /** One tap under what is told of a ticket. */
  dissatisfied: {
    button: 'Ontevreden',
    noted: (about: string) =>
      `Vervelend dat je niet tevreden bent over ${about}. Ik heb het genoteerd, en de frontoffice ziet het.`,
    what: 'Wat ging er mis? Vertellen mag, maar het hoeft niet.',
    already: (number: string) => `Dat staat al bij ${number}.`,
    complain: 'Klacht indienen',
    /** The first sentence of the complaint. */
    about: (number: string, line: string) => [`Klacht over ${number}`, line].filter(Boolean).join(': '),
  },
  /** What came of it. */
  outcomes: {
    gegrond: 'Je had gelijk: dit had beter gemoeten.',
    'deels-gegrond': 'Je had voor een deel gelijk.',
    'binnen-afspraak': 'Het ging zoals was afgesproken.',
    overgenomen: 'We nemen je wens over.',
    'niet-overgenomen': 'We nemen je wens niet over.',
    doorgegeven: 'Je compliment is doorgegeven.',
  },
  policy: (who: string) => `Zo is de afspraak in de organisatie. Daarover besliste: ${who}.`,
};
