import type { Planned, Wrong } from '../tickets/improvement.ts';

/** What the complaints coordinator reads of causes that come back and what is done about them. */
const complaints = (n: number): string => (n === 1 ? '1 klacht' : `${String(n)} klachten`);

export const improvingNl = {
  comesBack: (about: string, n: number, days: number) =>
    `**Dit komt terug:** ${complaints(n)} over ${about} in ${String(days)} dagen.`,
  grew: (about: string, n: number, was: number, days: number) =>
    `**Dit groeit:** nu ${complaints(n)} over ${about} in ${String(days)} dagen; de vorige keer dat ik het zei, waren het er ${String(was)}.`,
  which: (numbers: string) => `Het gaat om ${numbers}.`,
  causes: (list: string) => `Genoteerde oorzaken: ${list}.`,
  record: 'Verbetermaatregel vastleggen',
  form: (about: string) =>
    `**Verbetermaatregel** tegen klachten over ${about}. Ik tel vanaf de dag dat hij klaar is, en even lang daarvoor.`,
  fields: {
    what: 'Wat gaan jullie doen?',
    who: 'Wie doet het?',
    dueOn: 'Klaar op',
    checkOn: 'Controle op',
  } satisfies Record<keyof Planned, string>,
  wrong: {
    'nothing-said': 'Schrijf op wat jullie gaan doen.',
    'too-long': 'Dat is te lang: hooguit 1.000 tekens, en 200 voor wie het doet.',
    nobody: 'Schrijf op wie het doet.',
    'no-day': 'Kies een dag.',
    'check-first': 'De controle komt na de dag waarop het klaar is.',
    'too-far': 'Kies een controle binnen een jaar nadat het klaar is.',
    past: 'Die dag is voorbij. Kies een dag die nog komt.',
  } satisfies Record<Wrong, string>,
  save: 'Vastleggen',
  saved: (what: string, check: string, days: number) =>
    `Vastgelegd: "${what}". Op ${check} hoor je of het werkt: dan tel ik de klachten van ${String(days)} dagen ervoor en ${String(days)} dagen erna.`,
  checked: (what: string, who: string, about: string) =>
    `**Werkt het?** "${what}" (${who}), tegen klachten over ${about}.`,
  counted: (days: number, before: number, after: number) =>
    `In de ${String(days)} dagen voor het klaar was: ${complaints(before)}. In de ${String(days)} dagen erna: ${complaints(after)}.`,
  became: { better: 'Het gaat beter.', same: 'Het is gelijk gebleven.', worse: 'Het gaat slechter.' },
  done: 'Klaar',
  again: 'Nog eens kijken',
  isDone: 'Oké, deze maatregel is afgerond.',
  wasDone: 'Deze maatregel was al afgerond.',
  lookAgain: (check: string) => `Goed, ik kijk op ${check} opnieuw.`,
  waits: (check: string) => `Dat staat al zo: ik kijk op ${check} opnieuw.`,
  gone: 'Die maatregel ken ik niet meer.',
  noRight: 'Dat doet de klachtencoördinator, de frontoffice of een manager.',
};
