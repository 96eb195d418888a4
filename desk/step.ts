import type { Talk, Then } from '../dialogs/back-from-desk.ts';
import type { Message } from '../dialogs/channel.ts';
import type { SentFile } from '../dialogs/sent-files.ts';
import type { TicketFile } from '../tickets/ticket.ts';
import type { DeskEffect } from './effect.ts';
import type { Line, Takeover } from './takeover.ts';

/** What comes of something that is said or pressed while the desk has a chat, or waits for it. */
export interface DeskStep {
  takeover: Takeover;
  /** What goes to the employee, in their own chat. */
  toEmployee: DeskEffect[];
  /** What stands in the thread of its card, for whoever is in that channel. */
  toThread: (string | Message)[];
  /** All else. */
  effects: DeskEffect[];
  /** Present when the chat is the bot's again. */
  then?: Then;
}

/** What the employee told, before and in the chat, as one text. */
const toldSoFar = ({ about }: Takeover, lines: readonly Line[]): string =>
  [
    ...new Set([
      about.said,
      ...lines.filter(({ by, kind }) => by.role === 'medewerker' && kind === 'text').map(({ text }) => text),
    ]),
  ]
    .filter(Boolean)
    .join('. ')
    .slice(0, 4000);

/** The chat as it goes along into what Loket asks then. */
export const talkSoFar = (takeover: Takeover, lines: readonly Line[]): Talk => ({
  takeover: takeover.id,
  said: toldSoFar(takeover, lines),
  files: lines.flatMap(({ files }) => files),
});

/** Nothing changes; who wrote or pressed reads this in the thread. */
export const only = (takeover: Takeover, ...toThread: (string | Message)[]): DeskStep => ({
  takeover,
  toEmployee: [],
  toThread,
  effects: [],
});

/** Somebody's words with what they sent along; `names`: files are only named. */
export function sharing(text: string, files: readonly TicketFile[], names?: (list: string) => string): Message {
  if (files.length === 0) return { text };
  if (!names) return { text, files };
  return { text: [text, names(files.map(({ name }) => name).join(', '))].filter(Boolean).join('\n\n') };
}

/** Whether a file that was sent arrived. */
export const isKept = (file: SentFile): file is TicketFile => 'id' in file;

export const line = (takeover: Takeover, one: Line): Extract<DeskEffect, { kind: 'line' }> => ({
  kind: 'line',
  takeover: takeover.id,
  line: one,
});
