import type { Road } from '../dialogs/session.ts';

/** What one of the desk reads who registers a question for somebody else. They read Dutch. */

const roadNames: Record<Road, string> = { telefoon: 'Telefoon', balie: 'Balie', mail: 'Mail' };

export const counterWords = {
  road: roadNames,
  who: 'Voor wie is het? Typ de naam.',
  /** Without the right to read the channel. */
  mention: 'Antwoord je door te typen? Begin dan met @Loket. Met "stop" stop je.',
  orStop: 'Met "stop" stop je.',
  noName: 'Zo heet niemand, denk ik. Typ alleen de naam, bijvoorbeeld "Jip Jansen".',
  isItThem: (name: string) => `Is dit de ${name} die je bedoelt?`,
  whichOne: (name: string) => `Welke ${name} bedoel je?`,
  seenAt: (when: string) => `laatst in de chat ${when}`,
  noneOfThese: 'Iemand anders',
  phone: (name: string) => `${name} ken ik niet. Op welk nummer is ${name} te bereiken?`,
  noPhone: 'Geen nummer',
  phoneHint: 'Dat lijkt geen telefoonnummer. Typ het met de cijfers, of kies "Geen nummer".',
  whichRoad: (name: string) => `Hoe kwam de vraag van ${name} binnen?`,
  whichRoadStill: (name: string) => `Dat neem ik mee. Hoe kwam de vraag van ${name} binnen?`,
  roadHint: 'Kies hoe de vraag binnenkwam: telefoon, balie of mail.',
  whatIs: (name: string) => `Wat is de vraag? Typ het zoals ${name} het zegt; ik vraag wat er nog ontbreekt.`,
  notFound:
    'Ik vind er geen product bij. Typ het in andere woorden, of noem het product. Past niets? Noem het dan een maatwerkvraag.',
  more: (name: string) => `Is er nog iets voor ${name}? Typ het, of zeg "stop".`,
  already: (name: string) =>
    `Je legt hier al iets vast${name === '' ? '' : ` voor ${name}`}. Maak dat eerst af, of zeg "stop". Voor iemand anders begin je een nieuw bericht.`,
  notHere: 'Dat kan niet terwijl je iets voor een ander vastlegt. Maak het af, of zeg "stop".',
  secret: (name: string) =>
    `Dit is vertrouwelijk of persoonlijk, en hier lezen collega’s mee. Ik leg het hier niet vast. Vraag ${name} om het in de eigen chat met Loket te zeggen, of verbind ${name} door. Iets anders? Typ het, of zeg "stop".`,
  stopped: 'Gestopt. Er is niets vastgelegd.',
  over: 'Hier kan ik niets meer vastleggen: dit kanaal of jij hoort niet (meer) bij de frontoffice. Er is niets bewaard.',
  made: (number: string, name: string, road: string) => `Vastgelegd als **${number}** voor ${name} (${road}).`,
  approval: (name: string | undefined, byDesk: boolean) =>
    `Eerst is er akkoord nodig${name === undefined ? '' : ` van ${name}`}; ${byDesk ? 'dat vraagt de frontoffice' : 'dat is gevraagd'}.`,
  chat: {
    free: (name: string) => `${name} ziet het in de eigen chat met Loket.`,
    'with-desk': (name: string) => `${name} praat nu met de frontoffice: noem daar het nummer en de belofte.`,
    none: (name: string) => `${name} heeft geen chat met mij: geef het nummer en de belofte zelf door.`,
  },
  phoneLabel: 'Telefoon aanvrager',
  roadLabel: 'Binnengekomen via',
};
