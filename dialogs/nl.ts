import { complaintNl } from './complaint-nl.ts';
import { deskNl } from './desk-nl.ts';
import { answersNl } from './answers/nl.ts';
import { filesNl } from './files-nl.ts';
import { formNl } from './form-nl.ts';
import { newsNl } from './news-nl.ts';
import { approvalNl } from './approval-nl.ts';
import { partsNl } from './parts-nl.ts';
import { threadNl } from './thread-nl.ts';
import { toDeskNl } from './to-desk-nl.ts';
import { waitingNl } from './waiting-nl.ts';
import { ratingNl } from './rating-nl.ts';
import { ownNl } from './own-nl.ts';
import { peopleNl } from './people-nl.ts';
import type { Language } from './words.ts';

/** What Loket says outside the PDC, in Dutch at B1. Short, warm, "je"; every refusal says what can be done instead. */
export const nl = {
  language: 'nl' as Language,
  answers: answersNl,
  form: formNl,
  ticket: newsNl,
  files: filesNl,
  thread: threadNl,
  toDesk: toDeskNl,
  waiting: waitingNl,
  people: peopleNl,
  parts: partsNl,
  rating: ratingNl,
  own: ownNl,
  approval: approvalNl,
  desk: deskNl,
  complaint: complaintNl,
  today: 'vandaag',
  tomorrow: 'morgen',
  atTime: (time: string) => `om ${time}`,
  welcome: (organisation: string) =>
    `Hoi! Ik ben Loket, de frontoffice van ${organisation}. Vertel in je eigen woorden wat er aan de hand is of wat je nodig hebt. Bijvoorbeeld: "de lamp op 3.12 knippert" of "zaal voor 8 man morgen van 10 tot 12". You can write in English too.`,
  welcomeBack: 'Hoi! Waar kan ik je mee helpen?',
  thanks: 'Graag gedaan!',
  ready: 'Oké. Zeg het gerust als er iets is.',
  help: 'Zeg gewoon wat er is of wat je nodig hebt; ik zoek het juiste product en stel alleen de vragen die nodig zijn. Onderweg kun je altijd "stop", "terug", "wijzig", "overnieuw" of "status" zeggen, of vragen om een mens.',
  closedNear: (when: string, weekday: string) =>
    weekday === '' ? `Let op: ${when} zijn we dicht.` : `Let op: ${when} is het ${weekday}, dan zijn we dicht.`,
  lateForWish: (phone: string) =>
    `Let op: dat is later dan je vraagt. Kan het zo lang niet wachten? Bel de frontoffice: ${phone}.`,
  closedOn: (day: string) => `Let op: ${day} zijn we dicht.`,
  openAgain: (day: string) => `Liever ${day}? Zeg dat dan.`,
  afterwards: (number: string, facts: string) =>
    `Dank je, ik heb het bij **${number}** gezet${facts === '' ? '' : ` (${facts})`}. Degene die het uitvoert ziet het ook.`,
  andOn: (product: string) => `We waren bezig met: ${product}.`,
  myTickets: 'Mijn meldingen',
  human: 'Bel me terug',
  fetchHuman: 'Bel me terug',
  nothingOpen: 'Er loopt nu niets. Vertel maar wat er is of wat je nodig hebt.',
  nothingOpenButTickets:
    'Er loopt nu niets in deze chat. Wil je een melding intrekken? Zeg dan "trek mijn melding in".',
  stoppedBadge: 'gestopt',
  replacedBadge: 'vervangen, zie hieronder',
  stopped: 'Oké, gestopt. Ik heb niets vastgelegd. Zeg het gerust als er iets anders is.',
  restarted: 'Oké, we beginnen opnieuw. Wil je iets heel anders? Zeg dan "stop".',
  firstQuestion: 'Dit is de eerste vraag, verder terug gaat het niet. Zeg "stop" als je wilt stoppen.',
  whyDefault: 'Zo kan degene die het uitvoert meteen aan de slag, zonder je te hoeven bellen.',
  whyNothing: 'Zo kan ik het goed regelen.',
  takeYourTime: 'Neem gerust de tijd; ik bewaar wat je al vertelde.',
  skip: 'Sla over',
  skipped: 'overgeslagen',
  ownWords: 'Ook gezegd',
  dropOwnWords: 'Wat ik erbij zei, weghalen',
  droppedOwnWords: 'Oké, dat staat er niet meer bij.',
  unknown: 'Weet ik niet',
  unknownText: 'weet ik niet',
  sayCallMe: 'Zeg "bel me terug", dan bellen we je.',
  notSkippable: (hint: string, person: string) =>
    ['Zonder dit antwoord kan niemand ermee aan de slag.', hint, 'Kom je er niet uit?', person]
      .filter(Boolean)
      .join(' '),
  guess: (hint: string) => `Een gok is ook goed. ${hint}`.trim(),
  offerHuman: (person: string) => `Sorry, ik begrijp je nog niet. ${person}`,
  offerHumanAfterAll:
    'Sorry, ik begrijp je nog niet. Zal ik iemand van de frontoffice je laten terugbellen? Of probeer het nog eens in andere woorden.',
  cannotAnswer: (person: string) => `Dat kan de frontoffice je vertellen. ${person}`,
  summaryAsk: (verb: string, promise: string) => `Zal ik dit ${verb}? ${promise}`.trim(),
  summaryAgain: (verb: string) => `Zal ik dit ${verb}?`,
  verbs: { storing: 'melden', klacht: 'versturen', anders: 'aanvragen' },
  yes: (verb: string) => `Ja, ${verb}`,
  change: 'Wijzigen',
  other: 'Iets anders',
  otherChosen:
    'Oké, dan bedoel je iets anders. Ik heb niets vastgelegd. Vertel nog eens in je eigen woorden wat je nodig hebt.',
  whatToChange: (verb: string) => `Wat wil je wijzigen? Wil je het toch niet ${verb}, zeg dan "stop".`,
  nothingToChangeYet: 'Er is nog niets ingevuld om te wijzigen.',
  nothingToChange: 'Er is nu niets om te wijzigen. Vertel maar wat er is of wat je nodig hebt.',
  summaryUnclear: (label: string) =>
    `Zeg "ja" als het klopt, of zeg wat anders moet, bijvoorbeeld "wijzig ${label.toLowerCase()}".`,
  olderSummary: 'Dat was een oudere samenvatting. Dit is hoe het nu staat:',
  changed: (facts: string) => `Aangepast. ${facts}.`,
  noted: (facts: string) => `Genoteerd. ${facts}.`,
  added: 'Ik heb het erbij gezet.',
  alreadySo: 'Zo staat het er al.',
  pageChanged: (product: string) =>
    `De vragen van ${product} zijn intussen aangepast. Wat je al vertelde en nog past, heb ik bewaard.`,
  pageGone: (said: string) =>
    `Waar we mee bezig waren (${said}), staat niet meer in de catalogus. Ik kijk wat er nu voor is.`,
  made: (number: string) => `Gemeld als **${number}**.`,
  madeRequest: (number: string) => `Aangevraagd als **${number}**.`,
  madeNote: (number: string) => `Doorgegeven als **${number}**.`,
  madeComplaint: (number: string) => `Dank je dat je dit laat weten. Het staat genoteerd als **${number}**.`,
  /** The promise of a page that has none in this language. */
  promised: '',
  /** Behind a promise that says itself when they hear, it need not be said twice. */
  news: (promised: string) => (promised.startsWith('Je hoort') ? '' : 'Je hoort het hier zodra er nieuws is.'),
  doneBy: (group: string, when: string) => `Uiterlijk ${when} is ${group} ermee klaar of hoor je waarom niet.`,
  /** Behind the promise of a storing that is reported while the desk is closed. */
  closedNow: (phone: string) => `De frontoffice is nu dicht. Kan het niet wachten? Bel dan ${phone}.`,
  approvers: { leidinggevende: 'leidinggevende', budgethouder: 'budgethouder' },
  approvalFirst: (who: string) => `Je ${who} geeft eerst akkoord; de frontoffice vraagt dat voor je.`,
  alreadyMade: (number: string) => `Dit heb ik al vastgelegd als ${number}.`,
  staleButton: 'Die knop hoort bij een gesprek dat al voorbij is.',
  staleIdle: 'Die knop hoort bij een gesprek dat al voorbij is. Vertel maar wat je nu nodig hebt.',
  whichProduct: 'Wat bedoel je precies?',
  whichAgain: 'Kies wat er het dichtst bij komt, of zeg "geen van deze".',
  noneOfThese: 'Geen van deze',
  noneChosen:
    'Oké, geen van deze. Vertel het gerust in andere woorden. Of zal iemand van de frontoffice je terugbellen?',
  noProduct:
    'Ik weet nog niet wie je hierbij kan helpen. Vertel het gerust in andere woorden: wat is er aan de hand, of wat heb je nodig op het werk? Iemand van de frontoffice kan je ook terugbellen.',
  aboutContact: (phone: string, counter: string) => `Je bereikt de frontoffice ook op ${phone} of bij ${counter}.`,
  noTickets: 'Je hebt nog geen meldingen. Vertel maar wat er is of wat je nodig hebt.',
  yourTickets: (open: number, done: number) =>
    open > 0 && done > 0
      ? `Je hebt ${open === 1 ? 'één melding' : `${String(open)} meldingen`} openstaan. Daaronder staat wat al klaar is:`
      : open === 0
        ? 'Je hebt nu niets openstaan. Dit zijn je laatste meldingen:'
        : open === 1
          ? 'Je hebt één melding openstaan:'
          : `Je hebt ${String(open)} meldingen openstaan:`,
  show: 'Bekijk',
  unknownTicket: (number: string) => `Onder jouw naam vind ik geen melding ${number}. Dit zijn je eigen meldingen:`,
  unknownTicketAlone: (number: string) =>
    `Onder jouw naam vind ik geen melding ${number}. Klopt het nummer? Zeg "mijn meldingen" voor een overzicht.`,
  solvedQuestion: (kind: string) => (kind === 'storing' ? 'Is het opgelost?' : 'Is het zo in orde?'),
  solvedYes: 'Ja, dank je',
  solvedNo: 'Nee, nog niet',
  closed: (number: string) => `Fijn! ${number} is afgesloten.`,
  alreadyClosed: (number: string) => `${number} was al afgesloten. Is het toch niet goed? Zeg dan "nee, nog niet".`,
  reopened: (number: string, kind: string) =>
    `Vervelend. Ik heb ${number} heropend. ${kind === 'storing' ? 'Wat zie je nu gebeuren?' : 'Wat is er nog niet goed?'}`,
  reopenedBusy: (number: string) => `Vervelend. Ik heb ${number} heropend; er kijkt opnieuw iemand naar.`,
  reopenedWith: (number: string) =>
    `Vervelend. Ik heb ${number} heropend en erbij gezet wat je schrijft. Er kijkt opnieuw iemand naar.`,
  answerNoted: (number: string) =>
    `Dank je. Ik heb je antwoord bij ${number} gezet; ze gaan er weer mee verder. Ging het over iets anders? Vertel dat dan nog een keer.`,
  reopenNoted: (number: string) => `Dank je, ik heb het bij ${number} gezet. Degene die het uitvoert ziet het ook.`,
  notReopenable: (number: string, status: string) =>
    `De stand van ${number} is nu: ${status}. Is er nog iets mee? Vraag dan om een mens, dan zoekt de frontoffice het uit.`,
  tooLong: 'Dat is een lang bericht. Kun je in een paar zinnen zeggen waar het om gaat?',
  onlyText: 'Ik kan nu alleen tekst lezen. Kun je in een paar woorden zeggen wat er is?',
  received: 'Ik ben ermee bezig.',
  fault: (reference: string) =>
    `Er ging bij mij iets mis; dat ligt niet aan jou. Wat al vastlag, is bewaard. Probeer het zo nog eens. Blijft het misgaan, noem dan bij de frontoffice code ${reference}.`,
  isAnswered: 'Is je vraag hiermee beantwoord?',
  answered: 'Ja, dank je',
  askAnyway: 'Nee, ik wil meer weten',
  tryThis: 'Vaak lukt het zo weer:',
  hasHelped: 'Heeft dit geholpen?',
  helped: 'Ja, gelukt',
  notHelped: 'Nee, ga door',
  glad: 'Fijn! Zeg het gerust als er nog iets is.',
  thenFurther: 'Oké, dan regelen we het.',
  twoThings: (count: number) => `${count === 2 ? 'Twee' : 'Drie'} dingen dus. Ik begin met het eerste.`,
  nowNext: 'Dan nu het volgende.',
  firstThis: (product: string) => `Oké, eerst dit. Daarna gaan we verder met: ${product}.`,
  asideBadge: 'even opzij gezet',
  sameAgain: 'Zelfde als vorige keer',
  asLastTime: 'Zoals vorige keer.',
  likeLastTime: (facts: string) => `Zoals vorige keer. ${facts}.`,
  sorryForThis: (person: string) => `Sorry, dit loopt niet lekker. ${person}`,
  emergency: (phone: string) =>
    `**Is er nu gevaar, of is iemand er slecht aan toe? Bel meteen 112**, en daarna de frontoffice op ${phone}: die waarschuwt de bhv. Breng jezelf en anderen in veiligheid.`,
  onlyDutch: '',
  speaks: 'Natuurlijk, we gaan verder in het Nederlands.',
  whatIsIt: 'Vertel maar wat er is of wat je nodig hebt.',
  callbackIntro: 'Ik laat iemand van de frontoffice je terugbellen.',
  price: (text: string) => `${text}.`,
  leadTime: (text: string) => `${text}.`,
  pageCosts: (text: string) => `Kosten: ${text}`,
  pageTakes: (text: string) => `Hoe snel: ${text}`,
  hours: (text: string) => `De frontoffice is open: ${text}.`,
  days: {
    maandag: 'maandag',
    dinsdag: 'dinsdag',
    woensdag: 'woensdag',
    donderdag: 'donderdag',
    vrijdag: 'vrijdag',
    zaterdag: 'zaterdag',
    zondag: 'zondag',
  },
  daySpan: (from: string, to: string) => `${from} t/m ${to}`,
  status: {
    geregistreerd: 'geregistreerd',
    'wacht-op-akkoord': 'wacht op akkoord',
    doorgezet: 'doorgezet',
    'in-behandeling': 'in behandeling',
    'wacht-op-klant': 'wacht op jou',
    'wacht-op-leverancier': 'wacht op leverancier',
    gereed: 'klaar',
    gesloten: 'gesloten',
    afgewezen: 'afgewezen',
    geannuleerd: 'geannuleerd',
  },
};
