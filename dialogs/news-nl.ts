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
};
