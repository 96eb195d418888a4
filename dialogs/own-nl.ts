/** What is said of one's own tickets: to withdraw, to change, to ask how far they are. Dutch at B1. */
export const ownNl = {
  withdraw: (about: string) => `Wil je ${about} intrekken? Dan gaat er niemand meer mee aan de slag.`,
  withdrawYes: 'Ja, trek in',
  withdrawNo: 'Nee, laat staan',
  withdrawn: (number: string) =>
    `${number} is ingetrokken. Heb je het later toch nodig? Vertel het dan gewoon opnieuw.`,
  staysAsItIs: (number: string) => `Oké, ${number} blijft staan.`,
  begun: (about: string, who: string) =>
    `Aan ${about} wordt al gewerkt, dus intrekken kan ik niet meer zelf. Wel kan ik doorgeven dat je het niet meer nodig hebt; ${who} ziet dat.`,
  partsBegun: (about: string, begun: readonly string[]) =>
    `${begun.join(', ')} van ${about} is al begonnen of klaar; dat kan ik niet stoppen. De rest wel. Zal ik dat doen? Ik geef het dan ook door aan wie al begon, en aan de frontoffice.`,
  stopRest: 'Ja, stop de rest',
  passedOnParts: (number: string, begun: readonly string[]) =>
    `Ik heb gestopt wat nog kon bij ${number}. Wie werkt aan ${begun.join(', ')} weet dat je het niet meer nodig hebt, en de frontoffice ook. Je hoort hier hoe het afloopt.`,
  allGroups: 'wie eraan werkt',
  passOn: 'Geef dat door',
  passedOn: (number: string) => `Doorgegeven bij ${number}. Is het dringend? Zeg dan "bel me terug".`,
  isReady: (about: string) =>
    `${about} is al klaar; intrekken of wijzigen kan niet meer. Is het niet goed? Zeg dan "nee, nog niet", dan gaat het weer open.`,
  isOver: (about: string, status: string) =>
    `${about} is al ${status}; daar valt niets meer aan te wijzigen. Wil je er iets over vragen? Zeg "bel me terug".`,
  nothingToWithdraw: 'Je hebt niets openstaan om in te trekken of te wijzigen.',
  whatToChange: (number: string) =>
    `Wat moet er anders bij ${number}? Zeg het bijvoorbeeld zo: "${number} wijzigen: het is kamer 3.16".`,
  changed: (number: string, facts: string) => `Aangepast bij **${number}**. ${facts}.`,
  changedLate: (number: string, facts: string, who: string) =>
    `Er wordt al aan gewerkt, dus ik heb het als bericht bij **${number}** gezet${facts === '' ? '' : ` (${facts})`}; ${who} ziet het.`,
  added: (number: string, who: string) => `Ik heb het bij **${number}** gezet; ${who} ziet het ook.`,
  severalFit: 'Dit zijn de meldingen die passen:',
};
