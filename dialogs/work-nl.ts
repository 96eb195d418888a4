import type { Status } from '../tickets/status.ts';

/** What who executes reads in the channel of their group. They work in Dutch, so there is no English of it. B1. */
export const workNl = {
  requester: 'Aanvrager',
  forWhom: 'Voor',
  due: 'Uiterlijk',
  told: 'Bericht aan aanvrager',
  asked: 'Vraag aan aanvrager',
  files: 'Meegestuurd',
  added: 'Toegevoegd',
  bounced: 'Terug geweest bij de balie',
  times: (count: number) => `${String(count)} keer`,
  private: 'Dit is vertrouwelijk. Wat er gevraagd is, staat daarom niet in dit kanaal.',
  text: 'Vraag, bericht of reden',
  textHint: 'Wat wil je vragen of vertellen aan de aanvrager?',
  group: 'Doorzetten naar',
  textNeeded: 'Typ hier eerst je vraag. De aanvrager krijgt hem in de eigen chat.',
  whyNeeded: 'Zeg er kort bij waarom het niet bij jullie hoort. Dan kan de frontoffice het goed doorzetten.',
  groupNeeded: 'Kies eerst een groep.',
  refusalNeeded: 'Zeg er kort bij waarom het niet kan. De aanvrager leest dit.',
  belongsTo: 'Hoort bij',
  moves: {
    'in-behandeling': 'In behandeling',
    'wacht-op-klant': 'Vraag stellen',
    'wacht-op-leverancier': 'Wacht op leverancier',
    gereed: 'Gereed',
    afgewezen: 'Afwijzen',
    reopen: 'Heropenen',
    back: 'Verkeerd loket',
    pass: 'Doorzetten',
  },
  more: 'Meer',
  status: {
    geregistreerd: 'nieuw',
    'wacht-op-akkoord': 'wacht op akkoord',
    doorgezet: 'nieuw',
    'in-behandeling': 'in behandeling',
    'wacht-op-klant': 'wacht op de aanvrager',
    'wacht-op-leverancier': 'wacht op leverancier',
    gereed: 'gereed gemeld',
    gesloten: 'gesloten',
    afgewezen: 'afgewezen',
    geannuleerd: 'geannuleerd',
  } satisfies Record<Status, string>,
  /** Of a complaint. */
  complaint: {
    label: 'Klant noemt het',
    contact: 'Contact',
    had: (when: string) => `gehad, ${when}`,
    before: (when: string) => `beloofd uiterlijk ${when}`,
    contacted: 'Contact gehad',
    note: 'Noteren',
    asked: 'gevraagd in de chat',
    outcome: 'Uitkomst',
    outcomes: {
      gegrond: 'gegrond',
      'deels-gegrond': 'deels gegrond',
      'binnen-afspraak': 'binnen afspraak',
      overgenomen: 'overgenomen',
      'niet-overgenomen': 'niet overgenomen',
      doorgegeven: 'doorgegeven',
    },
    decided: (who: string) => `beleid, besluit van ${who}`,
    decidedBy: 'Beleid? Wie besloot dat',
    decidedHint: 'Alleen als beleid de reden is',
    cause: 'Oorzaak',
    followUp: 'Wat we eraan doen',
    outcomeNeeded: 'Kies eerst de uitkomst. Daarna gaat je bericht naar de klant.',
    explain: 'Leg bij deze uitkomst uit waarom. De klant leest dit meteen.',
    nothingNoted: 'Er valt nog niets te noteren. Vul een notitie, de oorzaak of het vervolg in.',
    soon: (about: string, when: string) =>
      `Voor ${about} is contact beloofd uiterlijk ${when}. Dat is er nog niet geweest. Bel of schrijf je even, en druk dan op "Contact gehad"?`,
    late: (about: string, when: string) =>
      `Het beloofde contact over ${about} is er niet op tijd geweest (uiterlijk ${when}). De klant heeft dat van mij gehoord. Neem je nu contact op?`,
  },
  goneTo: (group: string) => `Ligt nu bij: ${group}.`,
  asksNow: (who: string, text: string) => `Gevraagd aan ${who}: "${text}"`,
  says: (who: string, about: string, text: string) => `${who} over ${about}: "${text}"`,
  noted: (group: string, text: string) => `Van ${group}: "${text}"`,
  reopened: (about: string) => `${about} is nog niet opgelost volgens de aanvrager, en staat weer open.`,
  withdrawn: (about: string) => `${about} is ingetrokken. Je hoeft er niets meer aan te doen.`,
  notHere: (number: string) =>
    `${number} ligt niet (meer) bij een groep van dit kanaal. Er is niets veranderd. De kaart in het kanaal van de groep zelf doet het wel.`,
  notYours:
    'Dit werk is van een andere groep, dus ik heb niets veranderd. Hoort het wel bij jou? Vraag de frontoffice om je toe te voegen.',
  notNow: (number: string, status: string) =>
    `Dat kan nu niet: ${number} is ${status}. De kaart is bijgewerkt. Ziet die er anders uit, gebruik dan de knoppen die er nu op staan.`,
  bound: (group: string) => `Gekoppeld: werk voor **${group}** komt vanaf nu in dit kanaal.`,
  boundMoved: (group: string) => `Meldingen voor **${group}** komen vanaf nu in een ander kanaal.`,
  boundMovedDesk: (group: string) =>
    `Meldingen voor **${group}** komen vanaf nu in een ander kanaal. Gesprekken zie je hier nog wel; wil je dat niet, zeg dan "ontkoppel frontoffice".`,
  inOtherChannel: 'Deze kaart staat nu in het nieuwe kanaal van de groep.',
  laterInOther:
    'Het werk van de groep is nu in een ander kanaal. Deze kaart komt daar zodra er nieuws is; tot dan staat de melding in het register.',
  leftChannel: (group: string) =>
    `Dit kanaal is losgekoppeld van **${group}**. Loopt de melding nog als iemand ergens "koppel ${group}" zegt, dan gaat het daar verder.`,
  newCard: 'Deze melding heeft verderop in dit kanaal een nieuwe kaart.',
  boundAlready: (group: string) => `Dit kanaal is al van **${group}**. Nieuw werk komt hier vanzelf.`,
  openNow: (count: number, shown: number) =>
    count > shown
      ? `Er ligt al werk. Dit zijn de oudste ${String(shown)}; de rest staat in het register.`
      : `Er ${count === 1 ? 'ligt al 1 melding' : `liggen al ${String(count)} meldingen`}; hier ${count === 1 ? 'is die' : 'zijn ze'}.`,
  unbound: (group: string) => `Losgekoppeld: werk voor **${group}** komt niet meer in dit kanaal.`,
  notBound: (group: string) => `**${group}** is niet aan dit kanaal gekoppeld, dus er is niets veranderd.`,
  unknownGroup: (said: string, groups: string) =>
    `De groep "${said}" ken ik niet. Zeg bijvoorbeeld "koppel ICT-servicedesk". Dit zijn de groepen: ${groups}.`,
  whichGroup: (groups: string) => `Welke groep bedoel je: ${groups}? Zeg de hele naam erbij.`,
  /** Of groups that get their work by mail. */
  mail: {
    fresh: 'Hoi! Er is werk voor jullie. Dit is wat we weten:',
    report: (phone: string, email: string) =>
      `Ben je ermee bezig, heb je een vraag of is het klaar? Laat het de frontoffice weten (${phone} of ${email}) en noem het nummer. Dan hoort de aanvrager het ook. Hoort dit niet bij jullie? Zeg dat ook even.`,
    news: (subject: string) => `${subject}: nieuws`,
    gone: (group: string) => `Dit ligt nu bij ${group}. Je hoeft er niets meer aan te doen.`,
    greeting: (organisation: string) => `Groet,\nLoket, de frontoffice van ${organisation}`,
  },
  /** To who is asked directly by a colleague, and sends them to the desk. */
  toDesk: {
    done: (name: string) =>
      `Doorgegeven. ${name} krijgt een bericht in de eigen chat met mij, en daar gaan we samen verder. Jij hoeft niets meer te doen.`,
    hinted: (name: string) =>
      `Doorgegeven. Dit kan persoonlijk zijn, dus ik herhaal het niet: ${name} krijgt alleen een bericht om het mij zelf te vertellen. Jij hoeft niets meer te doen.`,
    registered: (name: string, number: string) =>
      `${name} heeft nog geen chat met mij. Daarom ligt de vraag nu bij de frontoffice als **${number}**; zij nemen contact op met ${name}. Jij hoeft niets meer te doen.`,
    already: 'Dat is al doorgegeven aan de balie. Je hoeft niets meer te doen.',
    mayNot:
      'Vragen van anderen naar de balie sturen is voor wie ze uitvoert. Heb je zelf iets nodig? Vertel me gewoon wat er is. Vraagt een collega je iets? Laat die mij zelf even schrijven.',
    noName:
      'Van wie is de vraag? Zeg de naam erbij, zoals: "stuur naar de balie: Sam vraagt of de lamp op 3.14 gemaakt kan worden".',
    nobodyCalled: (name: string) =>
      `Ik ken niemand die "${name}" heet. Zeg de voor- en achternaam zoals in Teams, of vraag je collega om mij zelf te schrijven.`,
    whichOne: (names: string) => `Wie bedoel je: ${names}? Zeg het nog een keer met de hele naam erbij.`,
    nothing: (name: string) =>
      `Wat vraagt ${name}? Zeg het erbij, zoals: "stuur naar de balie: ${name} vraagt of de lamp op 3.14 gemaakt kan worden".`,
    yourself: 'Dat ben je zelf. Vertel me in onze eigen chat gewoon wat er is, dan help ik je meteen.',
    onlyFiles:
      'In dit bericht staat geen tekst, dus ik weet niet wat er gevraagd wordt. Zeg in onze chat: "stuur naar de balie", met de naam van je collega en wat die vraagt.',
    noPerson: 'Dit bericht is niet van een collega, dus ik kan er niemand mee verder helpen.',
    mustTell: (name: string, phone: string) =>
      `Dit kan persoonlijk zijn, dus ik schrijf het nergens op. ${name} heeft nog geen chat met mij. Vraag ${name} om mij zelf te schrijven, of te bellen met de frontoffice: ${phone}.`,
    noDesk: (name: string, phone: string) =>
      `${name} heeft nog geen chat met mij. Vraag ${name} om mij zelf te schrijven, of te bellen met de frontoffice: ${phone}.`,
  },
  mayNotBind:
    'Een kanaal koppelen kan alleen iemand van de frontoffice, een manager of iemand die in die groep werkt. Vraag een van hen om dit hier te zeggen.',
};
