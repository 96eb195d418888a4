/** How the desk speaks of a ticket and of what changes to it. Dutch at B1. */
export const newsNl = {
  who: 'Wie',
  dueLabel: 'Uiterlijk',
  message: 'Bericht',
  dueBy: (when: string) => `uiterlijk ${when}`,
  isReady: (about: string) => `${about} is klaar.`,
  cannot: (about: string) => `${about} kan zo helaas niet doorgaan.`,
  whatCan: (phone: string) => `De frontoffice zoekt graag mee naar wat wel kan: ${phone}.`,
  cancelled: (about: string) => `${about} is geannuleerd.`,
  cancelledWrongly: (phone: string) => `Klopt dat niet? Bel de frontoffice: ${phone}.`,
  closed: (about: string) => `${about} is afgesloten.`,
  closedWrongly: 'Is het toch niet goed? Laat het hier weten.',
  asksYou: (about: string) => `Over ${about} is er een vraag aan jou.`,
  pleaseCall: (phone: string) => `Bel je even met de frontoffice? ${phone}.`,
  newDate: (when: string) => `De nieuwe verwachting: uiterlijk ${when}.`,
  newsOf: (about: string) => `Nieuws over ${about}:`,
  severalNews: (count: number) => `Er is nieuws over ${String(count)} van je meldingen:`,
  standsAt: (status: string) => `de stand is nu: ${status}.`,
  which: 'Over welke melding gaat het?',
  noneOfThem: 'Iets anders',
  tellAnew: 'Oké. Vertel dan nog een keer wat er is of wat je nodig hebt.',
  addedTo: (about: string) =>
    `Ik heb het bij ${about} gezet. Degene die het uitvoert ziet het ook. Ging het over iets anders? Vertel dat dan nog een keer.`,
  overNow: (number: string, status: string) =>
    `De stand van ${number} is nu: ${status}. Daar kan ik niets meer bij zetten. Zeg "bel me terug", dan zoekt de frontoffice het met je uit. Ging het over iets anders? Vertel dat dan nog een keer.`,
  wishOff:
    'Oké, ik stuur je minder berichten. Je hoort het nog wel als er een vraag aan jou is, als je ergens akkoord voor moet geven, en als iets later wordt dan beloofd of niet doorgaat. De rest zie je op de kaart en onder "mijn meldingen". Toch alles horen? Zeg "meldingen aan".',
  wishOn: 'Oké, je hoort voortaan al het nieuws over je meldingen. Liever minder? Zeg "meldingen uit".',
  /** What the desk tells of itself. */
  ofItself: {
    notInTime: (about: string) => `${about} gaat langer duren dan ik zei.`,
    because: {
      'no-contact': (who: string) =>
        `Ik had gezegd dat ${who} nu contact met je zou hebben gehad. Dat is niet gelukt, en ik heb gevraagd om dat snel goed te maken.`,
      'not-begun': (who: string) => `Het ligt bij ${who}; ik zie nog niet dat iemand eraan begonnen is.`,
      'takes-longer': (who: string) => `Er wordt aan gewerkt door ${who}, maar het is nog niet klaar gemeld.`,
      supplier: () => 'We wachten nog op de leverancier.',
      'other-part': () => 'Een ander onderdeel moet eerst klaar zijn, en dat is later.',
    },
    sorry: 'Sorry dat je langer moet wachten.',
    noNews: (about: string, who: string) =>
      `Nog geen nieuws over ${about}, maar het is niet vergeten: het ligt bij ${who}.`,
    noApproval: (about: string) => `Nog geen nieuws over ${about}: het wacht nog op akkoord.`,
    stillBy: (when: string) => `De verwachting blijft: uiterlijk ${when}.`,
    nextNews: (when: string) => `Uiterlijk ${when} hoor je weer van me.`,
    closed: (about: string) =>
      `Ik heb ${about} afgesloten, want ik hoorde niets meer. Is het toch niet opgelost? Zeg het hier, dan gaat het weer open.`,
    stillAsks: (about: string) => `Over ${about} staat nog een vraag aan jou open; tot je antwoordt, ligt het stil.`,
  },
};
