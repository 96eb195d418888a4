import type { Field } from '../knowledge/page-edit.ts';

/** What who goes over pages of the PDC reads. They read Dutch, as everybody who works on the catalogue. */
const times = (n: number): string => (n === 1 ? '1 keer' : `${String(n)} keer`);

export const fieldNames: Record<Field, string> = {
  prijs: 'Prijs',
  levertijd: 'Levertijd',
  omschrijving: 'Omschrijving',
  leveringsvoorwaarden: 'Voorwaarden',
  bestelprocedure: 'Bestellen',
  antwoord: 'Antwoord',
  vragen: 'Contact bij vragen',
  klachten: 'Contact bij klachten',
  storingen: 'Contact bij storingen',
};

export const ownerNl = {
  fields: fieldNames,
  title: {
    herzien: 'Klopt deze pagina nog?',
    voorstel: 'Een nieuw voorbeeld?',
    zoek: 'Waar hoort dit bij?',
    vraag: 'Een vraag zonder antwoord',
    wijziging: 'Er verandert iets',
    wijzigen: 'Wat wil je wijzigen?',
    klaar: 'Alles is bekeken',
  },
  greeting: 'Dit ligt er voor jou in de catalogus. Alles mag in één klik, en je mag altijd stoppen.',
  due: (naam: string, on: string, over: boolean) =>
    over ? `**${naam}** had vóór ${on} nagekeken moeten worden.` : `**${naam}** moet vóór ${on} nagekeken zijn.`,
  chosen: (n: number, said: string, naam: string) =>
    `${times(n)} zei iemand: "${said}". Ik wist het niet zeker; het ging om **${naam}**. Neem je de zin over, dan weet ik het voortaan meteen.`,
  lost: (n: number, said: string) => `${times(n)} zei iemand: "${said}". Ik kon daar niets bij vinden.`,
  notThis: (n: number, said: string, naam: string) =>
    `${times(n)} zei iemand: "${said}". Ik dacht aan **${naam}**, en dat was het niet.`,
  unanswered: (n: number, said: string, naam: string) =>
    `${times(n)} vroeg iemand bij **${naam}**: "${said}". Daar stond geen antwoord op de pagina.`,
  told: (who: string, number: string, naam: string | undefined) =>
    naam === undefined
      ? `${who} geeft een wijziging door (${number}).`
      : `${who} geeft een wijziging door bij **${naam}** (${number}).`,
  now: (field: string) => `Nu bij ${field}`,
  empty: '(leeg)',
  becomes: 'Wordt',
  from: 'Vanaf',
  example: 'Zo komt het op de pagina',
  which: 'Bij welk product hoort het?',
  field: 'Wat verandert er?',
  text: 'Zo komt het op de pagina te staan',
  reason: 'Doe je het niet? Schrijf dan hier waarom',
  newText: (field: string) => `${field}: zo wordt het`,
  buttons: {
    holds: 'Klopt nog',
    edit: 'Wijzigen',
    later: 'Niet nu',
    accept: 'Accepteren',
    no: 'Nee',
    answer: 'Antwoord toevoegen',
    carryOut: 'Doorvoeren',
    refuse: 'Niet doen',
    save: 'Opslaan',
    back: 'Terug',
  },
  more: (n: number) => (n === 0 ? 'Dit is het laatste.' : n === 1 ? 'Nog 1 hierna.' : `Nog ${String(n)} hierna.`),
  typing: {
    herzien: 'Typen kan ook: "pdc klopt nog", "pdc wijzigen" of "pdc niet nu".',
    voorstel: 'Typen kan ook: "pdc accepteren", "pdc niet nu" of "pdc nee".',
    zoek: 'Typen kan ook: "pdc hoort bij visitekaartjes", "pdc niet nu" of "pdc nee".',
    vraag: 'Typen kan ook: "pdc antwoord: …", "pdc niet nu" of "pdc nee".',
    wijziging: 'Typen kan ook: "pdc doorvoeren", "pdc niet nu" of "pdc niet doen: …" met de reden.',
    wijzigen: 'Typen kan ook, bijvoorbeeld: "pdc prijs: € 40".',
    veld: (field: string) => `Typen kan ook: "pdc ${field}: …".`,
  },
  restInFile: (id: string) => `De rest van de pagina wijzig je in het bestand pdc/${id}.yaml.`,
  nothing: 'Er ligt nu niets voor je in de catalogus. Komt er iets, dan hoor je het hier.',
  done: 'Dit was alles. Dank je wel! Komt er weer iets, dan hoor je het hier.',
  notYours: 'Daar gaat nu iemand anders over. Ik heb niets veranderd.',
  gone: 'Daarover is al beslist, of er is iets veranderd. Hieronder staat wat er nu ligt.',
  underway: 'Daar ben ik al mee bezig. Je hoort het zo.',
  trying: 'Ik probeer het eerst uit, zodat andere zinnen niet slechter gaan. Je hoort het zo.',
  writing: 'Ik zet het op de pagina. Je hoort het zo.',
  planned: (day: string) => `Op ${day} zet ik het op de pagina. Je hoort het dan.`,
  later: (day: string) => `Goed, ik kom er na ${day} op terug.`,
  putAway: 'Goed, ik neem het niet over.',
  whichFirst: 'Kies eerst bij welk product het hoort.',
  whichField: 'Kies eerst wat er verandert.',
  textFirst: 'Schrijf eerst hoe het wordt.',
  noSentence: 'Daar blijft geen zin van over. Schrijf hem in je eigen woorden.',
  whyFirst: 'Schrijf in een paar woorden waarom niet. Wie het doorgaf, leest dat.',
  tooLong: 'Houd het onder de 2000 tekens.',
  notUnderstood: 'Dat begrijp ik niet. Hieronder staat wat je kunt doen.',
  noProduct: (said: string) => `"${said}" ken ik niet. Noem het zoals het in de catalogus heet.`,
  askedPlanned: (who: string, day: string) => `${who} zet het op ${day} op de pagina.`,
  refused: (who: string, reason: string) => `${who} past de pagina niet aan. De reden: ${reason}`,
  refusedHere: (who: string) => `Ik laat ${who} weten dat het niet doorgaat, en waarom.`,
  nobody: (n: number, owners: readonly string[]) =>
    `Voor de catalogus ${n === 1 ? 'ligt er 1 ding' : `liggen er ${String(n)} dingen`} om over te beslissen, en wie daarover gaat, heeft nog geen chat met mij${owners.length > 0 ? ` (${owners.slice(0, 3).join(', ')}${owners.length > 3 ? ' …' : ''})` : ''}. Laat diegene mij "hoi" sturen. De beheerder ziet alles met "pdc gaps".`,
};
