/** How the desk speaks of the parts of a composite product. Dutch at B1. */
export const partsNl = {
  aftercare: 'Nakijken wat nog niet goed is',
  done: 'klaar',
  waits: 'begint na een ander onderdeel',
  ready: (done: number, all: number) => `${String(done)} van ${String(all)} klaar`,
  asksYou: (part: string, about: string) => `Over "${part}" van ${about} is er een vraag aan jou.`,
  cannot: (part: string, about: string) => `"${part}" van ${about} kan helaas niet doorgaan.`,
  cancelled: (part: string, about: string) => `"${part}" van ${about} is geannuleerd.`,
  without: (parts: readonly string[]) => `Dit ging niet door: ${parts.join(', ')}.`,
  restGoesOn: 'De rest gaat gewoon door.',
  later: (part: string, when: string) => `"${part}" komt later: uiterlijk ${when}.`,
  allBy: (when: string) => `Alles is nu klaar uiterlijk ${when}.`,
  newsOf: (part: string, about: string) => `Nieuws over "${part}" van ${about}:`,
  stillAsks: (part: string, about: string) =>
    `Over "${part}" van ${about} staat nog een vraag aan jou open; tot je antwoordt, ligt dat stil.`,
};
