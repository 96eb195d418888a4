import type { TicketFile } from '../tickets/ticket.ts';
import type { filesNl } from './files-nl.ts';
import type { FileProblem, Limits } from './sent-files.ts';

/** What Loket says about photos and files. English at B1. */

type Files = readonly Pick<TicketFile, 'type'>[];

const photosIn = (files: Files) => files.filter(({ type }) => type.startsWith('image/')).length;

const counted = (count: number, one: string) => (count === 0 ? '' : `${String(count)} ${one}${count === 1 ? '' : 's'}`);

function count(files: Files): string {
  const photos = photosIn(files);
  return [counted(photos, 'photo'), counted(files.length - photos, 'file')].filter(Boolean).join(' and ');
}

/** What was sent, inside a sentence: "photo", "files"; a mix is "what you sent". */
function called(files: Files, article: 'the' | 'your'): string {
  const photos = photosIn(files);
  if (photos > 0 && photos < files.length) return 'what you sent';
  return `${article} ${photos > 0 ? 'photo' : 'file'}${files.length === 1 ? '' : 's'}`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const named = (names: readonly string[]) =>
  names.length > 3
    ? `${names.slice(0, 3).join(', ')} and ${String(names.length - 3)} more`
    : names.join(', ').replace(/, ([^,]*)$/, ' and $1');

const refusals: Record<FileProblem, (names: string, are: string, limits: Limits) => string> = {
  'too-large': (names, are, limits) =>
    `${names} ${are} too large: a file can be at most ${String(limits['mb-per-bestand'])} MB. Send a smaller version, or a link.`,
  empty: (names, are) => `${names} ${are} empty. Have a look, and send it again.`,
  'wrong-type': (names) =>
    `I can't accept ${names}. What I can take: a photo, PDF, Word, Excel, PowerPoint or plain text.`,
  unreachable: (names) => `I could not fetch ${names}. Please send it once more.`,
  elsewhere: (names) => `I can't open ${names}. Send it in our personal chat, with the paperclip or by pasting it.`,
  'too-many': (names, _, limits) =>
    `I take at most ${String(limits['per-bericht'])} at a time. I don't have ${names}: send those in a next message.`,
  'ticket-full': (names, _, limits) =>
    `A ticket holds at most ${String(limits['per-melding'])} photos and files. I have not kept ${names}. Put what is needed in one PDF, or send a link.`,
};

export const filesEn: typeof filesNl = {
  count,
  refused: (problem, names, limits) =>
    refusals[problem](
      names.every((name) => name === '') ? 'that file' : named(names),
      names.length > 1 ? 'are' : 'is',
      limits,
    ),
  label: 'Attachments',
  offer: 'You can add a photo: just send it here.',
  sendPhoto: 'Send the photo here in the chat, with the paperclip or by pasting it.',
  sendFile: 'Send the file here in the chat, with the paperclip or by pasting it.',
  photoWanted: 'I asked for a photo. I did add this file.',
  kept: (files) =>
    files.length === 1 ? `Thank you, I added ${called(files, 'your')}.` : `Thank you, I added ${count(files)}.`,
  firstOfAll: (files) => `Thank you for ${called(files, 'the')}. What is the matter?`,
  keptForChoice: (files) => `Thank you, I'll keep ${called(files, 'your')}. Please choose what you mean.`,
  keptForTip: (files) => `Thank you, I'll keep ${called(files, 'your')} in case we report it. Did it help?`,
  whichTicket: (files) => `Thank you for ${called(files, 'the')}. What does it belong to?`,
  newTicket: 'Something new',
  tellNew: 'Okay. What is the matter?',
  added: (files, number) => `Thank you. I added ${count(files)} to **${number}**; whoever does the work sees it too.`,
  answered: (files, number) => `Thank you. I added ${count(files)} to **${number}**; they will go on with it.`,
  ended: (number, status) =>
    `${number} is: ${status}. Nothing can be added to it any more. Is there something new? Tell me, and it goes along with a new ticket.`,
  notKept: (files) => `I have not kept ${called(files, 'your')}.`,
  expired: (files) =>
    `${capital(called(files, 'the'))} from earlier: I have not kept that. If it belongs to this, send it once more.`,
  remove: 'Remove attachments',
  removed: (names) => `Removed: ${names}.`,
};
