/** How the desk speaks of somebody for whom something is, and of a ticket that somebody follows. Dutch at B1. */
export const peopleNl = {
  whoIsIt: (role: string) => (role === '' ? 'Voor wie is het?' : `Hoe heet ${role}?`),
  nameUnknown: 'Weet ik nog niet',
  forMyself: 'Toch voor mezelf',
  nameHint: 'Schrijf de naam, of zeg "weet ik nog niet". Is het toch voor jezelf? Zeg dan "voor mezelf".',
  whichOne: (name: string) => `Welke ${name} bedoel je?`,
  noneOfThem: 'Iemand anders',
  somebodyElse: 'iemand anders',
  whom: 'Voor',
  /** Whom a promise speaks of, when that is nobody else. */
  you: 'je',
  forWhom: 'Voor wie',
  nowFor: (name: string) => `Aangepast. Voor: ${name}.`,
  forYourself: 'Oké, dan is het voor jezelf.',
  onlySelf: 'Dit is persoonlijk. Daarom kan alleen iemand zelf dit vragen.',
  selfInstead: (who: string, phone: string) =>
    `Laat ${who} zelf een chat met Loket beginnen, of bellen met de frontoffice: ${phone}.`,
  isItForYou: 'Is het toch voor jezelf? Zeg dan "voor mezelf".',
  hearsToo: (name: string) => `Chat ${name} zelf ook met Loket, dan komt het nieuws daar ook.`,
  askedForYou: (who: string, title: string, number: string) =>
    `${who} heeft voor jou **${title}** aangevraagd (${number}).`,
  reportedForYou: (who: string, title: string, number: string) =>
    `${who} heeft voor jou **${title}** gemeld (${number}).`,
  youCanWatch: 'Je kunt hier meekijken. Wil je dat niet? Zeg dan "niet volgen".',
  markFor: (name: string) => `voor ${name}`,
  markBy: (name: string) => `voor jou, door ${name}`,
  markFollowed: 'je volgt dit',
  following: (number: string, title: string) =>
    `Oké, je volgt nu **${number}** (${title}). Je hoort het hier zodra er nieuws is. Wil je dat niet meer? Zeg dan "niet volgen".`,
  followingAlready: (number: string) => `Je volgt ${number} al. Je hoort het hier zodra er nieuws is.`,
  leftAlready: (number: string) =>
    `Je volgt ${number} niet meer. Is het bij jou toch nog niet opgelost? Vertel wat er is, dan maak ik een eigen melding voor je.`,
  noLonger: (number: string) => `Oké, je volgt ${number} niet meer.`,
  followsNothing: 'Je volgt nu geen melding van iemand anders. Zeg "mijn meldingen" voor een overzicht.',
  ownNotFollowed: (number: string) =>
    `${number} heb je zelf gemeld, dus daarover blijf je bericht krijgen. Intrekken kan wel: zeg "bel me terug".`,
  whichToLeave: 'Welke melding wil je niet meer volgen?',
  leave: 'Niet meer volgen',
  alsoFollowed: 'Deze meldingen volg je:',
  knownSince: (when: string) => `Dit is al gemeld (${when}).`,
  knownWork: (group: string) => `${capital(group)} is ermee bezig.`,
  knownPassed: (group: string) => `Het ligt bij ${group}.`,
  knownUntil: (when: string) => `Naar verwachting is het ${when} klaar.`,
  keepMePosted: 'Houd me op de hoogte',
  isOther: 'Het is iets anders',
  haveOther: 'Ik heb iets anders',
  followOrOther: 'Zal ik je op de hoogte houden? Of is het iets anders?',
  goesOnStoring: (title: string) => `Er is nu een storing: **${title}**.`,
  goesOnWork: (title: string) => `Er is nu onderhoud: **${title}**.`,
  expectedSolved: (when: string) => `Naar verwachting opgelost: ${when}.`,
  expectedDone: (when: string) => `Dat duurt tot ${when}.`,
  comesWork: (title: string, from: string, until: string) =>
    `Er komt onderhoud: **${title}**. Dat begint ${from} en duurt tot ${until}.`,
  newsOfStoring: (title: string) => `Nieuws over de storing **${title}**.`,
  newsOfWork: (title: string) => `Nieuws over het onderhoud **${title}**.`,
  beginsWork: (title: string) => `Het onderhoud is begonnen: **${title}**.`,
  onlyAt: (places: string) => `Dit geldt voor ${places}.`,
  youHearWhenOver: 'Je hoeft niets te melden. Ik laat het je weten als het is opgelost.',
  plannedThen: (title: string, from: string, until: string) =>
    `Let op, er is dan onderhoud: ${title} (${from}${until === '' ? '' : ` tot ${until}`}).`,
  takesNote: (title: string) => `Let op, er is nu een storing: ${title}.`,
  willTell: 'Oké, ik laat het je hier weten als het voorbij is. Je hoeft niets te melden.',
  afterWork: 'Oké. Je hoeft niets te melden. Werkt het na het onderhoud nog niet? Vertel het me dan.',
  overAlready: 'Dat is intussen voorbij. Heb je er nog last van? Vertel wat er is.',
  isOver: (title: string) => `Het is opgelost: **${title}**. Heb je er nog last van? Vertel dan wat er is.`,
  workIsOver: (title: string) => `Het onderhoud is klaar: **${title}**.`,
  followedReady: (about: string) => `${about}, die je volgt, is klaar. Werkt het bij jou ook weer?`,
  followedStopped: (about: string) =>
    `${about}, die je volgt, gaat niet door. Heb je er nog last van? Vertel wat er is, dan maak ik een eigen melding voor je.`,
  followedClosed: (about: string) => `${about}, die je volgt, is afgesloten.`,
  followedAgain: (about: string) => `${about} blijkt nog niet opgelost. Er kijkt opnieuw iemand naar.`,
  followedLater: (about: string, when: string) =>
    `Nieuws over ${about}, die je volgt. Naar verwachting klaar: ${when}.`,
  waitsForReporter: 'wacht op informatie',
  worksAgain: 'Fijn! Dan hoor je hier niets meer over.',
  ownTicketNow: 'Vervelend. Ik heb het doorgegeven. Ik kan er ook een eigen melding van maken.',
  ownTicketTell:
    'Vervelend. Ik heb het doorgegeven. Vertel wat er bij jou nog aan de hand is, dan maak ik een eigen melding.',
  building: 'Gebouw',
  yesterday: 'gisteren',
  answeredBefore: 'Dat had ik al genoteerd.',
};

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** A note for the colleagues who have the ticket, whatever language the follower speaks. */
export const stillBroken = 'Iemand die deze melding volgt, zegt dat het nog niet is opgelost.';
