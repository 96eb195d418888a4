import type { Words } from './words.ts';

/** What Loket says of an intake that waits, in English. */
export const waitingEn: Words['waiting'] = {
  offer: (product) => `You were still busy with: ${product}. Do you want to continue with that?`,
  resume: 'Continue',
  leave: 'Never mind',
  noLeave: 'No, never mind',
  left: (product) => `Okay, I won't do anything more with ${product}.`,
  leftIt: "Okay, I won't do anything more with it.",
  nothing: 'There is nothing left open to continue with. Tell me what you need.',
  reminder: (product) => `A small reminder: we were still busy with ${product}.`,
  reminderOfSummary: 'A small reminder: this has not been sent yet.',
  dayPassed: (day) => `The day you named (${day}) has passed by now.`,
  draft: 'draft',
  kept: (days) =>
    `This has not been sent yet. I keep it for another ${String(days)} ${days === 1 ? 'day' : 'days'}; say "continue" whenever it suits you.`,
  expired: 'no longer kept',
  notSent: 'not sent yet',
  notSentSince: (day) => `not sent yet, kept since ${day}`,
  onlyDrafts: 'You have no tickets yet. This has not been sent yet:',
  welcomeBack: (product) =>
    `Hi! You still had something open: ${product}. Do you want to continue with that? Or tell me what else there is.`,
  nothingOpenBut: (product) =>
    `Nothing is going on right now. You still had something open: ${product}. Do you want to continue with that?`,
};
