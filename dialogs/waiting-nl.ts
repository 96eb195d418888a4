/** What Loket says of an intake that waits: put aside, left in silence, or kept as a draft. */
export const waitingNl = {
  offer: (product: string) => `Je was nog bezig met: ${product}. Wil je daarmee verder?`,
  resume: 'Ga verder',
  leave: 'Laat maar',
  noLeave: 'Nee, laat maar',
  left: (product: string) => `Oké, met ${product} doe ik niets meer.`,
  leftIt: 'Oké, dan doe ik er niets meer mee.',
  nothing: 'Er staat niets meer open om mee verder te gaan. Vertel maar wat je nodig hebt.',
  reminder: (product: string) => `Een kleine herinnering: we waren nog bezig met ${product}.`,
  reminderOfSummary: 'Een kleine herinnering: dit is nog niet verstuurd.',
  dayPassed: (day: string) => `De dag die je noemde (${day}) is intussen voorbij.`,
  draft: 'concept',
  kept: (days: number) =>
    `Dit is nog niet verstuurd. Ik bewaar het nog ${String(days)} ${days === 1 ? 'dag' : 'dagen'}; zeg "ga verder" wanneer het jou uitkomt.`,
  expired: 'niet meer bewaard',
  notSent: 'nog niet verstuurd',
  notSentSince: (day: string) => `nog niet verstuurd, bewaard sinds ${day}`,
  onlyDrafts: 'Je hebt nog geen meldingen. Dit is nog niet verstuurd:',
  welcomeBack: (product: string) =>
    `Hoi! Je had nog iets openstaan: ${product}. Wil je daarmee verder? Of vertel wat er anders is.`,
  nothingOpenBut: (product: string) =>
    `Er loopt nu niets. Je had nog wel iets openstaan: ${product}. Wil je daarmee verder?`,
};
