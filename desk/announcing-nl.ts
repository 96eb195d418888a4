/** What who announces something reads: the people of the desk and managers, who read Dutch. */
export const announcingNl = {
  title: { storing: 'Storing melden aan collega’s', onderhoud: 'Onderhoud melden aan collega’s' },
  intro: (what: string) => `Zo ga ik het vertellen: "${what}" Klopt het? Pas aan wat nodig is en klik op Versturen.`,
  fields: {
    title: 'Wat is er?',
    text: 'Wat wil je er nog bij zeggen?',
    products: 'Waar gaat het over?',
    buildings: 'Waar? (niets gekozen is overal)',
    fromDate: 'Begint op',
    fromTime: 'Begint om',
    untilDate: 'Klaar op',
    untilTime: 'Klaar om',
    whom: 'Wie hoort het?',
    urgent: 'Dringend: ook tijdens stille uren',
  },
  everybody: 'Iedereen',
  inBuildings: 'Wie in het gebouw werkt',
  customers: 'Wie hierop wacht, of er de laatste 90 dagen om vroeg',
  department: (name: string) => `Afdeling ${name}`,
  group: (name: string) => `Groep ${name}`,
  send: 'Versturen',
  drop: 'Niet doen',
  typing: 'Je kunt ook typen: "versturen", "niet versturen", "aan iedereen", "klaar om 15:00" of "dringend".',
  below: 'Hieronder staat hoe het nu is.',
  dropped: 'Oké, ik vertel het niemand.',
  sent: {
    storing:
      'Ik vertel het. Op de kaart zie je wie het gehoord heeft. Is er nieuws? Zeg "update storing: …". Is het voorbij? Klik dan op Opgelost.',
    onderhoud:
      'Ik vertel het. Op de kaart zie je wie het gehoord heeft. Zeg het me als het zover is: "onderhoud begonnen", "update onderhoud: …" en "onderhoud klaar".',
  },
  stillHow: 'Er klopt nog iets niet; ik heb nog niets verstuurd.',
  wrong: {
    title: 'Schrijf in een paar woorden wat er is, in hooguit 120 tekens.',
    text: 'Houd het onder de 1000 tekens.',
    products: 'Kies waar het over gaat. Dan vertel ik het ook aan wie ernaar vraagt.',
    buildings: 'Kies een gebouw, of kies een andere groep mensen.',
    whom: 'Kies wie het hoort.',
    moment: 'Schrijf een dag als 2026-11-26 en een tijd als 14:30.',
    past: 'Dat is al voorbij.',
    order: 'Dat is eerder dan het begin.',
    end: 'Bij onderhoud willen mensen weten wanneer het klaar is.',
  },
  goneDraft: 'Die mededeling is al verstuurd, of gaat niet door. Begin gerust opnieuw met "meld storing: …".',
  noRight:
    'Alleen de frontoffice en managers kunnen dit aan collega’s vertellen. Heb je zelf last van iets? Vertel het me gewoon.',
  needsWords: (kind: string) =>
    `Zeg er in één zin bij wat er is, bijvoorbeeld: "meld ${kind}: printers in B30 doen het niet, klaar om 14:00".`,
  none: 'Er is nu niets dat ik aan collega’s heb verteld en nog niet voorbij is.',
  open: 'Dit is er nu. Kies wat voorbij is.',
  openTyping: 'Je kunt ook typen: "update storing: …", "onderhoud begonnen", of "storing printers opgelost".',
  solved: (title: string) => `Mooi. Ik laat wie het hoorde weten dat het voorbij is: **${title}**.`,
  solvedAlready: 'Dat was al voorbij.',
  solve: { storing: 'Opgelost', onderhoud: 'Klaar' },
  solveThat: {
    storing: (title: string) => `Opgelost: ${title}`,
    onderhoud: (title: string) => `Klaar: ${title}`,
  },
  news: (title: string) => `Ik vertel het verder aan wie het al hoorde: **${title}**.`,
  needsEnd: {
    storing: (title: string) =>
      `**${title}** is al langer dan een dag voorbij de verwachte tijd. Zeg erbij wanneer het opgelost is, bijvoorbeeld: "update storing: het duurt langer, opgelost om 16:00". Of zeg: "storing opgelost".`,
    onderhoud: (title: string) =>
      `**${title}** had al klaar moeten zijn. Zeg erbij wanneer het klaar is, bijvoorbeeld: "update onderhoud: het duurt langer, klaar om 16:00". Of zeg: "onderhoud klaar".`,
  },
  ended: {
    storing: (title: string, when: string) =>
      `**${title}** zou ${when} opgelost zijn. Is dat zo? Klik op Opgelost, dan laat ik het weten. Duurt het langer? Zeg: "update storing: …, opgelost om 16:00".`,
    onderhoud: (title: string, when: string) =>
      `**${title}** zou ${when} klaar zijn. Is dat zo? Klik op Klaar, dan laat ik het weten. Duurt het langer? Zeg: "update onderhoud: …, klaar om 16:00".`,
  },
  newsAgain: 'Ik weet niet meer wat het nieuws was. Typ het nog een keer: "update storing: …".',
  started: (title: string) => `Ik laat wie het hoorde weten dat het begonnen is: **${title}**.`,
  startedAlready: 'Dat het begonnen is, heb ik al verteld.',
  onlyWorkBegins: 'Een storing is meteen begonnen. Is er nieuws? Zeg "update storing: …".',
  which: 'Welke bedoel je?',
  whichTyping: {
    news: 'Je kunt er ook een woord bij typen: "update storing printers: …".',
    solved: 'Je kunt er ook een woord bij typen: "storing printers opgelost".',
    started: 'Je kunt er ook een woord bij typen: "onderhoud wifi begonnen".',
    again: '',
  },
  again: (many: number) => `Stuur nog eens aan wie onzeker is (${String(many)})`,
  whyUnsure:
    'Onzeker: er kwam geen antwoord op hun bericht, of Loket viel net dan stil. Misschien hebben ze het al. Ik stuur het niet uit mezelf nog een keer. Wil jij dat wel? Typen kan ook: "stuur nog eens aan wie onzeker is".',
  noneUnsure: 'Er is niemand van wie het onzeker is.',
  toldAgain: (title: string, many: number) =>
    `Ik stuur het nog eens aan ${many === 1 ? 'één mens' : `${String(many)} mensen`}: **${title}**. Wie het al had, krijgt het nu twee keer.`,
  approval: {
    title: 'Akkoord voor een mededeling',
    asks: (author: string, reach: number) =>
      `${author} wil dit vertellen. Het gaat naar ${reach.toLocaleString('nl-NL')} ${reach === 1 ? 'mens' : 'mensen'}. Mag het zo weg?`,
    urgent: 'Het is dringend: het komt ook tijdens stille uren.',
    reason: 'Wat moet er anders? (alleen bij Terug met reden)',
    return: 'Terug met reden',
    typing: 'Je kunt ook typen: "mededeling versturen" of "mededeling terug: …" met wat er anders moet.',
    withdraw: 'Intrekken',
    reopen: 'Aanpassen',
    waits: (name: string, reach: number) =>
      `Ik heb het aan ${name} gevraagd. Na akkoord gaat het naar ${reach.toLocaleString('nl-NL')} ${reach === 1 ? 'mens' : 'mensen'}. Toch niet? Klik op Intrekken, of typ "mededeling intrekken".`,
    asksNext: (title: string, name: string) =>
      `Er is nog geen antwoord over **${title}**. Ik vraag het nu ook aan ${name}.`,
    unanswered: (title: string) =>
      `Niemand heeft nog geantwoord over **${title}**, en ik kan het aan niemand anders vragen. Bel iemand die akkoord mag geven; de kaart staat klaar in hun chat.`,
    nobody:
      'Iemand anders moet hier akkoord op geven, maar ik kan nu niemand bereiken die dat mag. Bel een manager en vraag of die "hoi" tegen Loket zegt; verstuur het daarna opnieuw. Je kaart blijft staan.',
    sent: (name: string) => `${name} gaf akkoord. Ik vertel het; op de kaart zie je wie het gehoord heeft.`,
    youSent: (title: string) => `Dank je. Ik vertel het: **${title}**.`,
    returned: (name: string, reason: string) =>
      `${name} stuurt het terug: "${reason}" Klik op Aanpassen, of typ "mededeling aanpassen". Daarna kun je het opnieuw versturen.`,
    youReturned: (author: string) => `Dank je. ${author} hoort waarom, en past het aan.`,
    youWithdrew: 'Oké, het gaat niet door.',
    became: {
      sent: (name: string) => `${name} gaf akkoord; het is verstuurd.`,
      returned: (name: string) => `${name} stuurde het terug.`,
      withdrawn: (name: string) => `${name} trok het in.`,
    },
    already: {
      asked: 'Dit wacht nog op akkoord.',
      sent: 'Hier is al akkoord op gegeven; het is verstuurd.',
      returned: 'Dit is al teruggestuurd om het aan te passen.',
      withdrawn: 'Dit is ingetrokken; er hoeft niets meer.',
    },
    gone: 'Er wacht nu geen mededeling op jou.',
    which: 'Er wacht meer dan één mededeling. Gebruik de knoppen op de kaart, dan weet ik welke je bedoelt.',
    own: 'Dit schreef je zelf. Iemand anders geeft er akkoord op.',
    notAsked: 'Hier is jou geen akkoord op gevraagd.',
    notAuthor: 'Alleen wie dit schreef, kan het intrekken of aanpassen.',
    needsReason: 'Schrijf erbij wat er anders moet, dan kan je collega het aanpassen.',
    notAnyMore: (problem: string) => `Zo kan het niet meer weg: ${problem} Stuur het terug met een reden.`,
  },
  badge: { telling: 'onderweg', told: 'verteld', over: 'voorbij' },
  step: { begun: 'Verteld', changed: 'Nieuws', started: 'Begonnen', over: 'Voorbij' },
  facts: {
    reached: 'Bereikt',
    waiting: 'Hoort het nog',
    unsure: 'Onzeker',
    notInstalled: 'Heeft geen chat met Loket',
    blocked: 'Heeft Loket geblokkeerd',
    unwanted: 'Wil alleen het nodigste horen',
    failed: 'Niet gelukt',
    calledOff: 'Niet meer nodig',
  },
  of: (many: number, all: number) => `${String(many)} van ${String(all)}`,
};
