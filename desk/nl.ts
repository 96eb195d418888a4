import type { AskWhy } from '../dialogs/ask-desk.ts';
import type { Mood } from './mood.ts';
import type { Similar } from './suggestions.ts';
import type { Outcome } from './takeover.ts';

/** What the people of the desk read in their channel. They read Dutch. */
export const deskWords = {
  waiting: 'wacht',
  held: (agent: string) => `bij ${agent}`,
  ended: 'klaar',
  since: (time: string) => `Wacht sinds ${time}`,
  takenAt: (agent: string, time: string) => `Overgenomen door ${agent} om ${time}`,
  endedAs: (outcome: string, time: string) => `${outcome}, om ${time}`,
  facts: {
    who: 'Wie',
    why: 'Waarom',
    mood: 'Stemming',
    said: 'Zei',
    busy: 'Bezig met',
    open: 'Open meldingen',
    for: 'Eerst voor',
    state: 'Stand',
    ticket: 'Melding',
  },
  why: {
    asked: 'vroeg om een mens',
    'not-understood': 'werd niet begrepen',
    angry: 'is boos over het gesprek',
    specialist: 'product voor een specialist',
    rating: 'gaf een slecht oordeel',
    dissatisfied: 'tikte op "Ontevreden"',
    picked: 'iemand van jullie kijkt mee',
  } satisfies Record<AskWhy, string>,
  mood: {
    angry: 'boos',
    worried: 'bezorgd',
    hurried: 'heeft haast',
    calm: 'rustig',
  } satisfies Record<Mood, string>,
  meant: { vip: 'vip', duty: 'dienst', specialist: 'kernspecialist' },
  secret: 'Vertrouwelijk: vraag ernaar in het gesprek. Hier lezen collega’s mee.',
  take: 'Overnemen',
  takeFrom: (agent: string) => `Overnemen van ${agent}`,
  howToMention:
    'Schrijf in deze draad, en begin met @Loket: dan leest de medewerker het onder jouw naam. Met @Loket // begin je een notitie voor collega’s.',
  howToWrite:
    'Wat je in deze draad schrijft, leest de medewerker onder jouw naam. Met // begin je een notitie voor collega’s.',
  handBack: 'Terug naar Loket',
  finish: 'Afronden',
  takeToAnswer: 'Neem het gesprek over om te antwoorden. Wat je hier nu schrijft, leest alleen de frontoffice.',
  makeTicket: 'Melding maken',
  startIntake: 'Vragen stellen',
  withProduct: 'Met dit product',
  fillIn: 'Zelf invullen',
  sendPage: 'Pagina sturen',
  transfer: 'Overdragen',
  product: 'Product',
  colleague: 'Collega',
  note: 'Notitie of wat er nog moet',
  anyColleague: 'Terug in de wachtrij',
  employeeSaid: (name: string, text: string) => `**${name}:** ${text}`,
  employeePressed: (name: string) =>
    `**${name}** drukte op een knop van een ouder bericht. Die doet nu niets; vraag even wat de bedoeling was.`,
  danger: (name: string) =>
    `⚠ Dit klinkt als gevaar. ${name} las van Loket: bel 112, en daarna de frontoffice. Bel zelf ook meteen.`,
  unshown: (names: string) =>
    `Bijlage: ${names}. Dit gesprek is vertrouwelijk, dus ik laat hem hier niet zien; hij zit wel bij het gesprek.`,
  employeeLeft: (name: string) =>
    `**${name}** heeft het gesprek met Loket gesloten. Je bericht komt daar niet meer aan.`,
  agentSays: (name: string, text: string) => `**${name}:** ${text}`,
  taken: (agent: string) => `${agent} heeft dit gesprek. Je kunt meteen schrijven.`,
  alreadyTaken: (agent: string) => `${agent} was net iets eerder: die heeft dit gesprek.`,
  alreadyYours: 'Dit gesprek heb je al.',
  alreadyEnded: (outcome: string) => `Dit gesprek is klaar (${outcome}). Er is niets verstuurd.`,
  takeFirst: 'Neem het gesprek eerst over; er is nog niets verstuurd.',
  notYours: (agent: string) =>
    `${agent} heeft dit gesprek, dus dit ging niet naar de medewerker. Een notitie kan wel: begin met //. Of klik op "Overnemen van ${agent}".`,
  notYoursToEnd: (agent: string) =>
    `${agent} heeft dit gesprek; er is niets gebeurd. Neem je het over? Klik op "Overnemen van ${agent}".`,
  noAgent:
    'Alleen wie bij de frontoffice werkt, kan gesprekken overnemen. Hoor je daarbij? Vraag je beheerder om je rol.',
  full: (most: number) =>
    `Je hebt al ${String(most)} ${most === 1 ? 'gesprek' : 'gesprekken'}. Rond er eerst een af, of draag er een over.`,
  forOthers: (names: string) => `Dit gesprek is eerst voor ${names}. Pakt niemand het op, dan mag iedereen.`,
  gone: 'Dit gesprek ken ik niet (meer).',
  leftChannel: 'Dit kanaal is losgekoppeld van de frontoffice. Het gesprek ging verder in het andere kanaal.',
  leftLast:
    'Dit kanaal is losgekoppeld van de frontoffice, en een ander kanaal was er toen niet. Loopt dit gesprek nog als iemand ergens "koppel frontoffice" zegt, dan komt het daar.',
  newCard: 'Dit gesprek heeft verderop in dit kanaal een nieuwe kaart.',
  notOfDesk:
    'Dit kanaal is niet (meer) van de frontoffice, dus hier gebeurt niets. Kijk in het kanaal dat dat wel is, of zeg hier "koppel frontoffice".',
  waitHere: (count: number) =>
    count === 1
      ? 'Er wacht al een collega; de kaart staat in dit kanaal.'
      : `Er wachten al ${String(count)} collega’s; hun kaarten staan in dit kanaal.`,
  talkElsewhere: (count: number) =>
    `${count === 1 ? 'Eén gesprek loopt' : `${String(count)} gesprekken lopen`} al en gaat gewoon door in de draad waar het begon; hier kun je het overnemen.`,
  talksWith: (agent: string, name: string) => `${agent} met ${name}`,
  talksHere: (talks: string) =>
    `Hier wordt nog gepraat: ${talks}. Laat dat eerst afronden of overdragen, of neem het over in een ander kanaal van de frontoffice. Zeg daarna weer "ontkoppel frontoffice"; er is nog niets veranderd.`,
  nobodySees: (waiting: number) =>
    `Let op: ${waiting === 1 ? 'er wacht nog een collega, en die is' : `er wachten nog ${String(waiting)} collega’s, en die zijn`} nu in geen enkel kanaal te zien. Zeg "koppel frontoffice" in het kanaal waar jullie nu zitten.`,
  soFar: 'Tot nu toe in dit gesprek:',
  soFarRemoved: 'Wat hier stond, is verwijderd.',
  withFiles: (names: string) => `(bijlage: ${names})`,
  noteOf: (agent: string, note: string) => `Notitie van ${agent}: ${note}`,
  filesLost: (names: string) => `Dit kwam niet goed binnen en is niet verstuurd: ${names}.`,
  onlyNames: (names: string) =>
    `Van ${names} ziet de medewerker alleen de naam; het zit wel bij het gesprek. Stuur liever een kleine afbeelding, of een link.`,
  tooLong: (most: number) =>
    `Dit is te lang om te versturen (meer dan ${String(most)} tekens). Knip het in stukken; er is nog niets verstuurd.`,
  noted: 'Genoteerd; de medewerker ziet dit niet.',
  empty: 'Er stond niets om te versturen.',
  lost: (start: string, name: string) =>
    `Dit bericht is niet bij ${name} aangekomen: "${start}". Stuur het nog een keer. Lukt dat niet? Bel, of kies "Melding maken": dan blijft het bewaard.`,
  changed: (text: string) => `${text} (gewijzigd)`.trim(),
  removed: (name: string, by: string) => `**${name}:** (verwijderd door ${by})`,
  changedTooLate: 'Dit gesprek is klaar. Je wijziging is niet verstuurd; de medewerker leest nog wat er stond.',
  changeUnsent:
    'Wat je wijzigde, was niet naar de medewerker gegaan, en dat is nu ook niet gebeurd. Schrijf het opnieuw om het te sturen.',
  changeUnknown:
    'Je wijziging is niet verstuurd: dit gesprek begon voordat Loket wijzigingen kon doorgeven. Stuur wat anders is als nieuw bericht.',
  noteStays: 'Een notitie blijft een notitie. Schrijf het opnieuw, zonder //, om het te sturen.',
  filesChanged:
    'De bijlagen zijn bij een wijziging niet meegegaan. Stuur wat de medewerker moet zien als nieuw bericht.',
  notDelivered: (name: string) => `Je bericht is niet aangekomen: ${name} is in Teams niet te bereiken.`,
  suggestion: (product: string, asks: readonly string[]) =>
    `Misschien gaat het over **${product}**.${asks.length > 0 ? ` Dan is er nog nodig:\n\n${asks.map((ask) => `- ${ask}`).join('\n')}\n\n` : ' '}Wil je ermee verder? Kies het op de kaart en klik op "Met dit product".`,
  similar: (tickets: readonly Similar[]) =>
    [
      'Zo is het bij eerdere meldingen opgelost:',
      ...tickets.map(({ number, title, how }) => `- **${number}** (${title}): ${how}`),
    ].join('\n'),
  asksQuestions: (product: string) =>
    `Bij ${product} horen vragen die Loket moet stellen, zoals over akkoord. Kies "Vragen stellen".`,
  pageSent: (name: string, product: string) =>
    `${name} heeft de pagina van ${product} gekregen. Het gesprek blijft bij jou.`,
  pageLost: (name: string, product: string) =>
    `De pagina van ${product} is niet bij ${name} aangekomen. Stuur hem nog een keer, of bel.`,
  formOf: (name: string) => `voor ${name}`,
  putTo: (name: string) => `Voorleggen aan ${name}`,
  takeBack: 'Intrekken',
  fillFor: (name: string) =>
    `Vul in wat je weet. ${name} ziet het daarna als samenvatting, en pas na een ja wordt het een melding.`,
  faulty: (labels: string) => `Nog niet helemaal: kijk nog even naar ${labels}.`,
  moreToFill: 'Bijna klaar. Dit hoort er nog bij.',
  fills: (agent: string, product: string) => `${agent} vult ${product} in.`,
  waitsFor: (name: string) => `Ligt bij ${name}. Wil je nog iets aanpassen? Trek het dan in.`,
  putToEmployee: (name: string, product: string) => `${product} is voorgelegd aan ${name}.`,
  proposalLost: (name: string, product: string) =>
    `${product} is niet bij ${name} aangekomen. Trek het in en leg het nog een keer voor. Lukt dat niet? Bel, of kies "Melding maken".`,
  alreadyPut: (name: string) => `Dit ligt al bij ${name}. Trek het eerst in als je iets wilt aanpassen.`,
  agreed: (name: string, product: string) => `${name} vindt het goed: ${product}.`,
  becameTicket: (name: string, number: string) => `${name} zei ja: het is melding **${number}**. Dit gesprek is klaar.`,
  wantsChange: (name: string) =>
    `**${name}** wil iets anders. Vraag wat, en klik op "Zelf invullen" om het aan te passen.`,
  refused: (name: string, product: string) => `**${name}** wil dit niet (${product}). Er is niets gemaakt.`,
  takenBack: (name: string) => `Ingetrokken. ${name} weet dat je het nog aanpast.`,
  formAway: (agent: string) => `Ingetrokken door ${agent}. Er is niets gemaakt.`,
  formGone: 'Dit formulier is niet meer in gebruik. Er is niets verstuurd.',
  formOld: 'Dit was een ouder formulier. Vul het nieuwste in; er is niets verstuurd.',
  pageChanged: 'De pagina van dit product is net veranderd. Klik weer op "Zelf invullen"; er is niets gemaakt.',
  notSent: 'niet gestuurd',
  chatOver: 'Het gesprek is klaar; dit is niet meer in te vullen.',
  notInChannel: (product: string) =>
    `${product} is vertrouwelijk. Hier lezen collega’s mee, dus dat kan alleen met Loket zelf.`,
  askedPersonally: (product: string) =>
    `${product} is persoonlijk, en hier lezen collega’s mee. Klik op "Vragen stellen": dan vraagt Loket het zelf.`,
  onlyPage: (product: string) => `Bij ${product} valt niets in te vullen. "Pagina sturen" kan wel.`,
  chooseProduct: 'Kies eerst een product.',
  chooseForTicket: 'Kies eerst een product. Past er geen, kies dan "Geen product: een vraag", onderaan.',
  questionHasNoPage:
    'Bij "Geen product: een vraag" hoort geen pagina, en er zijn geen vragen bij. Kies een product, of klik op "Melding maken".',
  justAQuestion: 'Geen product: een vraag',
  chooseColleague: 'Kies eerst wie het overneemt.',
  notHere: (name: string) =>
    `${name} is er nu niet, of heeft het al druk genoeg. Kies iemand anders, of zet het terug in de wachtrij.`,
  longWait: (minutes: number) => `Wacht al ${String(minutes)} minuten. Wie kan dit oppakken? Klik op Overnemen.`,
  managerWait: (name: string, minutes: number) =>
    `${name} wacht al ${String(minutes)} minuten op iemand van de frontoffice en niemand pakt het op. Kun jij zorgen dat er iemand kijkt?`,
  answerWaits: (agent: string, name: string, minutes: number) =>
    `${agent}, ${name} wacht al ${String(minutes)} minuten op je antwoord. Lukt het niet? Draag het over; anders zet ik het straks terug in de wachtrij.`,
  silent: (name: string, minutes: number) =>
    `${name} zegt al ${String(minutes)} minuten niets. Ben je klaar? Rond het dan af.`,
  left: {
    silent: (agent: string) => `${agent} reageert niet.`,
    away: (agent: string) => `${agent} is weg.`,
  },
  backInLine: 'Het gesprek staat weer in de wachtrij.',
  backAtLoket: (name: string) => `${name} had niet om iemand gevraagd en gaat verder met Loket.`,
  trail: {
    ended: (outcome: string, ticket: string | null) => `Klaar: ${outcome}${ticket === null ? '' : ` (${ticket})`}`,
    waitsAgain: 'Terug in de wachtrij',
    moreAsked: 'Meer collega’s gevraagd',
    managerTold: 'Leidinggevende gewaarschuwd',
  },
  specialistsOf: (group: string) => `Specialisten van ${group}`,
  transferred: (from: string, to: string) => `${from} draagt dit gesprek over aan ${to}.`,
  somebody: 'Een collega',
  pick: (name: string) => `Neem over van ${name}`,
  busy: (shown: number, more: boolean) =>
    shown === 1 && !more
      ? 'Er is nu één collega bezig met Loket.'
      : more
        ? `Dit zijn de laatste ${String(shown)} collega’s die met Loket bezig zijn.`
        : `Er zijn nu ${String(shown)} collega’s bezig met Loket.`,
  nobodyBusy: 'Er is nu niemand met Loket bezig, of alleen met iets vertrouwelijks. Fijn rustig dus.',
  nobodyElseBusy: 'Verder is er niemand met Loket bezig, of alleen met iets vertrouwelijks.',
  talking: (talks: string) => `In gesprek: ${talks}.`,
  talkSince: (agent: string, name: string, time: string) => `${agent} met ${name} (sinds ${time})`,
  stillWaiting: (names: string) => `Wacht op een van jullie: ${names}.`,
  waitSince: (name: string, time: string) => `${name} (sinds ${time})`,
  andMore: (count: number) => `en nog ${String(count)}`,
  howFar: (done: number, all: number) => `${String(done)} van ${String(all)} beantwoord`,
  isAsked: (label: string) => `nu bij: ${label}`,
  summaryOpen: 'de samenvatting staat klaar',
  missedSo: (misses: number) => (misses === 1 ? 'één keer niet begrepen' : `${String(misses)} keer niet begrepen`),
  busySince: (time: string) => `sinds ${time}`,
  silentFor: (minutes: number) => (minutes === 0 ? 'net nog actief' : `${String(minutes)} min stil`),
  notBusyNow: (name: string) => `${name} is hier niet meer mee bezig. Zeg "wie is bezig" voor een verse lijst.`,
  waitsAlready: (name: string) => `${name} staat al in de wachtrij. Neem het daar over.`,
  yourOwn: 'Dit is je eigen gesprek met Loket.',
  help: [
    'Dit kun je hier zeggen (begin met @Loket):',
    '**wie is bezig**: wie er nu met wie praat, wie er wacht, en wie er met Loket bezig is; dat kun je overnemen.',
    '**nieuw**: iets vastleggen voor wie belt, aan de balie staat of mailt. Het kan ook in één keer: nieuw voor Jip Jansen via de telefoon: de kraan in B20 lekt.',
    '**meld storing: …** of **meld onderhoud: …**: vertel het aan collega’s. **storing opgelost**: vertel dat het voorbij is.',
    '**ik ben er**, **pauze** of **ik ben weg**: of je gesprekken krijgt.',
    'Wie om hulp vraagt, komt hier vanzelf als kaart. In de draad van een kaart praat je met die collega; met // begin je een notitie.',
  ].join('\n\n'),
  here: 'Fijn dat je er bent. Je krijgt gesprekken.',
  pause: 'Geniet van je pauze. Je krijgt geen nieuwe gesprekken tot je zegt: ik ben er.',
  away: (waiting: number) =>
    waiting === 0
      ? 'Tot de volgende keer. Je krijgt geen gesprekken meer tot je zegt: ik ben er.'
      : `Tot de volgende keer. ${waiting === 1 ? 'Je gesprek staat' : `Je ${String(waiting)} gesprekken staan`} weer in de wachtrij.`,
  outcome: {
    answered: 'beantwoord',
    ordered: 'vragen gesteld door Loket',
    'passed-on': 'melding gemaakt',
    'call-back': 'terugbellen',
    kept: 'als vraag vastgelegd',
    withdrawn: 'niet meer nodig',
    'handed-back': 'terug naar Loket',
    gone: 'niet meer bereikbaar',
  } satisfies Record<Outcome, string>,
};
