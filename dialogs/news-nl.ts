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
  standsAt: (status: string) => `de stand is nu: ${status}.`,
  /** What the desk tells of itself. */
  ofItself: {
    notInTime: (about: string) => `${about} gaat langer duren dan ik zei.`,
    because: {
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
