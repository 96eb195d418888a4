import type { GapReason } from '../dialogs/effect.ts';
import type { Kind } from '../knowledge/product.ts';
import type { Length } from './period.ts';
import type { Why } from './figures.ts';

/** What managers read. */

/** "1 melding", "12 meldingen". */
export const count = (n: number, one: string, more: string): string => `${whole(n)} ${n === 1 ? one : more}`;

/** "1.234". */
export const whole = (n: number): string => String(Math.round(n)).replace(/\B(?=(\d{3})+$)/g, '.');

/** "3,2". */
export const tenth = (n: number): string => n.toFixed(1).replace('.', ',').replace(/,0$/, '');

/** "79%"; of none there is no share. Neither all nor none is said of what is nearly so. */
export function share(part: number, of: number): string {
  const percent = Math.round((part / of) * 100);
  return `${String(part === 0 || part === of ? percent : Math.min(99, Math.max(1, percent)))}%`;
}

/** Working time: "40 minuten", "3,5 uur", "1,5 werkdag", "4 werkdagen"; a working day has so many minutes. */
export function workingTime(minutes: number, day: number): string {
  if (minutes < 60) return count(Math.max(1, Math.round(minutes)), 'minuut', 'minuten');
  if (minutes < day) return `${tenth(minutes / 60)} uur`;
  const days = tenth(minutes / day);
  return `${days} ${days.startsWith('1') && minutes < 2 * day ? 'werkdag' : 'werkdagen'}`;
}

/** "a, b en c". */
export const listed = (all: readonly string[]): string =>
  all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} en ${all.at(-1) ?? ''}`;

export const earlier: Readonly<Record<Length, string>> = {
  dag: 'een week eerder',
  week: 'de week ervoor',
  maand: 'de maand ervoor',
  'twee-maanden': 'de twee maanden ervoor',
};

export const kinds: Readonly<Record<Kind, [string, string]>> = {
  storing: ['storing', 'storingen'],
  aanvraag: ['aanvraag', 'aanvragen'],
  informatie: ['vraag', 'vragen'],
  klacht: ['klacht', 'klachten'],
  wens: ['wens', 'wensen'],
  compliment: ['compliment', 'complimenten'],
};

/** Why a promise was not kept, behind "omdat" and by itself. */
export const because: Readonly<Record<Why, { clause: string; short: string }>> = {
  'no-contact': { clause: 'er nog geen contact was geweest', short: 'nog geen contact' },
  'not-begun': { clause: 'er nog niet begonnen was', short: 'nog niet begonnen' },
  'takes-longer': { clause: 'het werk langer duurde', short: 'duurde langer' },
  supplier: { clause: 'er op een leverancier werd gewacht', short: 'wachten op leverancier' },
  'other-part': { clause: 'een onderdeel later kwam', short: 'onderdeel later' },
  requester: { clause: 'er op iemand anders werd gewacht', short: 'wachten op iemand anders' },
};

/** What Loket did not understand, of so many sentences. */
export const gapWords: Readonly<Record<GapReason, (sentences: string) => string>> = {
  chosen: (sentences) => `${sentences} pas begrepen na een vraag`,
  'none-of-these': (sentences) => `${sentences} waar geen voorstel bij paste`,
  'something-else': (sentences) => `${sentences} waar iets anders mee bedoeld was`,
  'not-found': (sentences) => `${sentences} waar Loket niets bij vond`,
  unanswered: (sentences) => `${sentences} zonder antwoord`,
};

export const was = (before: number): string => `was ${whole(before)}`;
export const mostAsked = 'Meest gevraagd';
export const allFigures = 'Alle cijfers';
export const lessOften = 'Minder vaak';
/** What the story is about can be seen one by one. */
export const which: Readonly<Record<'broken' | 'complaints' | 'made', string>> = {
  broken: 'Welke niet nagekomen?',
  complaints: 'Welke klachten?',
  made: 'Welke meldingen?',
};
export const asExcel = 'Excel';
export const askFurther = 'Meer weten? Typ "welke?", "per locatie", "vergelijk met vorige maand" of "excel".';
export const allApprovals = (n: number): string =>
  n === 1 ? 'Aanvraag bekijken' : n === 2 ? 'Beide aanvragen bekijken' : `Alle ${whole(n)} aanvragen bekijken`;
export const nothingToTell = 'Over deze periode is er niets te vertellen.';
