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
  /** A complaint without a name. */
  anonymous: {
    button: 'Anoniem',
    explained: [
      'Dat kan zonder naam. Dit moet je weten:',
      '- Je naam gaat niet mee, en ik bewaar nergens dat jij het was. Niemand kan het later opzoeken, ik ook niet.',
      '- Daarom krijg je geen nummer en geen antwoord. Iets vragen, aanvullen of intrekken kan niet.',
      '- Wat je hier al over je klacht zei, gaat niet mee. Noem ook zelf niets waaraan ze je herkennen.',
      '- De klachtencoördinator krijgt het op de volgende werkdag.',
      'Vul het hieronder in. Wat je in de chat typt, bewaart Teams zelf; wat je op deze kaart invult, komt niet in de chat.',
    ].join('\n\n'),
    typing: 'Liever typen? Begin je bericht met "anoniem:" en zet je klacht erachter.',
    fields: {
      wat: 'Wat ging er mis?',
      gebouw: 'In welk gebouw? (hoeft niet)',
      leverancier: 'Over welk bedrijf? (hoeft niet)',
    },
    send: 'Anoniem versturen',
    named: 'Met mijn naam',
    sent: 'Dank je, het is verstuurd. Ik bewaar er verder niets van.',
    noFiles: 'Foto’s en bestanden gaan zonder naam niet mee. Ik heb ze niet bewaard.',
    empty: 'Schrijf op wat er misging, in tien letters of meer. Er is nog niets verstuurd.',
    tooLong: 'Dat is te lang: hooguit 4.000 tekens. Er is nog niets verstuurd.',
    notAllowed:
      'Zonder naam kan hier niet: dan kan niemand je iets vragen of antwoord geven. Een gewone klacht kan wel. Die leest alleen wie hem uitzoekt.',
    inConfidence: 'Wil je eerst in vertrouwen met iemand praten? Zeg "vertrouwenspersoon".',
  },
  whatAbout: 'Over welk product of welk gebouw gaat het vooral? Typ het hier; het hoeft niet.',
  aboutNoted: (number: string, named: string) => `Dank je, bij ${number} staat nu: ${named}.`,
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
