import { weekdays } from '../knowledge/digests.ts';

/** What is said about the digests that somebody gets. */
export const subscribingNl = {
  and: 'en',
  daily: (at: string) => `elke werkdag om ${at}`,
  weekly: (weekday: number, at: string) => `elke ${weekdays[weekday - 1] ?? ''} om ${at}`,
  monthly: (at: string) => `elke eerste werkdag van de maand om ${at}`,
  /** `of`: of what; undefined is of everything that they may see. */
  line: (when: string, of: string | undefined) => `${when}, ${of === undefined ? 'van alles' : `alleen van ${of}`}`,
  nowGets: (line: string) => `Je krijgt voortaan een overzicht: ${line}.`,
  nowGetsAll: 'Je krijgt voortaan deze overzichten:',
  gets: 'Je krijgt deze overzichten:',
  next: (when: string) => `Het volgende komt ${when}.`,
  silence: 'Is er niets te vertellen, dan komt er niets.',
  closedThen: (asked: string, at: string) => `Om ${asked} is de frontoffice dicht, dus het komt om ${at}.`,
  closedDay: 'Op die dag is de frontoffice dicht, dus het komt op de eerste werkdag erna.',
  getsNone: 'Je krijgt nu geen overzichten.',
  stopped: 'Oké, je krijgt geen overzichten meer.',
  againHow: 'Toch weer een? Zeg bijvoorbeeld "elke maandag 8:30".',
  sayWhen: 'Zeg er ook bij wanneer, bijvoorbeeld: "elke maandag 8:30, alleen ICT".',
  how: 'Je kunt zeggen: "elke maandag 8:30", "elke dag om 9:00", "eerste van de maand", "alleen ICT", "alles", "minder vaak" of "stop overzichten". Nu een overzicht? Zeg "overzicht". Cijfers tot nu toe? Vraag bijvoorbeeld "hoeveel meldingen deze week".',
  notUnderstood: 'Dat begreep ik niet helemaal; er is niets veranderd.',
  leastOften: 'Minder vaak dan één keer per maand kan niet. Helemaal niet meer? Zeg "stop overzichten".',
  notKnown: (name: string) => `Ik ken geen groep, gebouw of product dat "${name}" heet; er is niets veranderd.`,
  choose: (some: string) => `Je kunt bijvoorbeeld kiezen uit: ${some}.`,
  maySee: (some: string) => `Je kunt cijfers krijgen van: ${some}.`,
  notSeen: (of: string) => `Van ${of} mag jij geen cijfers zien; er is niets veranderd.`,
  notForYou:
    'Overzichten met cijfers zijn er voor managers, de frontoffice en wie het werk doet. Wil je weten hoe het met je eigen meldingen staat? Zeg "mijn meldingen".',
  /** `of` in their words. */
  figuresNow: (of: string) => `Wil je alleen nu die cijfers zien? Zeg "cijfers van ${of}".`,
  onlyDutch: '',
};
