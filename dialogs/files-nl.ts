import type { TicketFile } from '../tickets/ticket.ts';
import type { FileProblem, Limits } from './sent-files.ts';

/** What Loket says about photos and files. Dutch at B1. */

type Files = readonly Pick<TicketFile, 'type'>[];

const photosIn = (files: Files) => files.filter(({ type }) => type.startsWith('image/')).length;

const counted = (count: number, one: string, more: string) =>
  count === 0 ? '' : count === 1 ? `1 ${one}` : `${String(count)} ${more}`;

/** "2 foto's en 1 bestand". */
function count(files: Files): string {
  const photos = photosIn(files);
  return [counted(photos, 'foto', "foto's"), counted(files.length - photos, 'bestand', 'bestanden')]
    .filter(Boolean)
    .join(' en ');
}

/** What was sent, inside a sentence: with its article, and as the employee's own. */
function called(files: Files): { the: string; yours: string } {
  const photos = photosIn(files);
  if (photos > 0 && photos < files.length) return { the: 'wat je stuurde', yours: 'wat je stuurde' };
  const name = photos > 0 ? 'foto' : 'bestand';
  if (files.length === 1) return { the: `${photos > 0 ? 'de' : 'het'} ${name}`, yours: `je ${name}` };
  const more = photos > 0 ? "foto's" : 'bestanden';
  return { the: `de ${more}`, yours: `je ${more}` };
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const named = (names: readonly string[]) =>
  names.length > 3
    ? `${names.slice(0, 3).join(', ')} en nog ${String(names.length - 3)}`
    : names.join(', ').replace(/, ([^,]*)$/, ' en $1');

const refusals: Record<FileProblem, (names: string, are: string, limits: Limits) => string> = {
  'too-large': (names, are, limits) =>
    `${names} ${are} te groot: een bestand mag hoogstens ${String(limits['mb-per-bestand'])} MB zijn. Stuur een kleinere versie, of een link.`,
  empty: (names, are) => `${names} ${are} leeg. Kijk het even na en stuur het dan opnieuw.`,
  'wrong-type': (names) =>
    `${names} kan ik niet aannemen. Wat wel kan: een foto, pdf, Word, Excel, PowerPoint of gewone tekst.`,
  unreachable: (names) => `Het lukte niet om ${names} op te halen. Stuur het nog een keer.`,
  elsewhere: (names) =>
    `Bij ${names} kan ik niet. Stuur het in onze persoonlijke chat, met de paperclip of door te plakken.`,
  'too-many': (names, _, limits) =>
    `Ik neem er hoogstens ${String(limits['per-bericht'])} tegelijk aan. ${names} heb ik niet: stuur die in een volgend bericht.`,
  'ticket-full': (names, _, limits) =>
    `Bij één melding passen hoogstens ${String(limits['per-melding'])} foto's en bestanden. ${names} heb ik niet bewaard. Zet wat nodig is in één pdf, of stuur een link.`,
};

export const filesNl = {
  count,
  refused: (problem: FileProblem, names: readonly string[], limits: Limits) =>
    refusals[problem](
      names.every((name) => name === '') ? 'Het bestand' : named(names),
      names.length > 1 ? 'zijn' : 'is',
      limits,
    ),
  label: 'Bijlagen',
  offer: 'Een foto erbij mag ook: stuur hem gewoon hier.',
  sendPhoto: 'Stuur de foto hier in de chat, met de paperclip of door te plakken.',
  sendFile: 'Stuur het bestand hier in de chat, met de paperclip of door te plakken.',
  photoWanted: 'Ik vroeg om een foto. Dit bestand heb ik er wel bij gezet.',
  kept: (files: Files) =>
    files.length === 1 ? `Dank je, ${called(files).yours} staat erbij.` : `Dank je, ${count(files)} staan erbij.`,
  firstOfAll: (files: Files) => `Dank je voor ${called(files).the}. Wat is er aan de hand?`,
  keptForChoice: (files: Files) => `Dank je, ik bewaar ${called(files).yours}. Kies nog even wat je bedoelt.`,
  keptForTip: (files: Files) =>
    `Dank je, ik bewaar ${called(files).yours} voor als we het melden. Heeft het al geholpen?`,
  whichTicket: (files: Files) => `Dank je voor ${called(files).the}. Waar hoort dat bij?`,
  newTicket: 'Bij iets nieuws',
  tellNew: 'Oké. Wat is er aan de hand?',
  added: (files: Files, number: string) =>
    `Dank je. ${count(files)} bij **${number}** gezet; degene die het uitvoert ziet het ook.`,
  answered: (files: Files, number: string) =>
    `Dank je. ${count(files)} bij **${number}** gezet; ze gaan er weer mee verder.`,
  ended: (number: string, status: string) =>
    `De stand van ${number} is: ${status}. Daar kan niets meer bij. Is er iets nieuws? Vertel het, dan gaat het mee met een nieuwe melding.`,
  notKept: (files: Files) => `${capital(called(files).yours)} heb ik niet bewaard.`,
  expired: (files: Files) =>
    `${capital(called(files).the)} van eerder heb ik niet bewaard. Hoort dat hierbij, stuur het dan nog een keer.`,
  remove: 'Bijlagen weghalen',
  removed: (names: string) => `Weggehaald: ${names}.`,
};
