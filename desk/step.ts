import type { Talk, Then } from '../dialogs/back-from-desk.ts';
import type { Message } from '../dialogs/channel.ts';
import type { Lost } from '../dialogs/effect.ts';
import type { SentFile } from '../dialogs/sent-files.ts';
import type { TicketFile } from '../tickets/ticket.ts';
import type { Desk } from '../dialogs/desk.ts';
import { asItStands } from './corrected.ts';
import type { DeskEffect } from './effect.ts';
import { toldIn } from './matter.ts';
import type { Line, Takeover } from './takeover.ts';

/** What comes of something that is said or pressed while the desk has a chat, or waits for it. */
export interface DeskStep {
  takeover: Takeover;
  /** What goes to the employee, in their own chat. */
  toEmployee: DeskEffect[];
  /** What stands in the thread of its card, for whoever is in that channel. */
  toThread: (string | Posted)[];
  /** All else. */
  effects: DeskEffect[];
  /** Present when the chat is the bot's again. */
  then?: Then;
}

/** Somebody's words in the thread, or a card: they can be corrected there under the name `copy`. */
export interface Posted {
  message: Message;
  copy: string;
  /** What its writer is told when it does not arrive; a card of ours has none. */
  lost?: Lost;
}

/** The chat as it goes along into what Loket asks then. */
export const talkSoFar = (takeover: Takeover, lines: readonly Line[], desk: Desk): Talk => ({
  takeover: takeover.id,
  said: toldIn(takeover, lines, desk).join('. ').slice(0, 4000),
  files: asItStands(lines).flatMap(({ files }) => files),
});

/** Nothing changes; who wrote or pressed reads this in the thread. */
export const only = (takeover: Takeover, ...toThread: (string | Posted)[]): DeskStep => ({
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

/** How a message begins, for who is told what became of it; of one without words the names of what it carried. */
export function beginning(text: string, files: readonly TicketFile[]): string {
  const said = text.replace(/\s+/g, ' ').trim() || files.map(({ name }) => name).join(', ');
  return said.length > longestQuote ? `${Array.from(said).slice(0, longestQuote).join('').trimEnd()} …` : said;
}
const longestQuote = 80;

/** Something else was said since the employee was asked to agree: a typed "ja" can be meant for that. */
export const talkedOn = (takeover: Takeover): Takeover =>
  takeover.filling ? { ...takeover, filling: { ...takeover.filling, talked: true } } : takeover;

/** Whether a file that was sent arrived. */
export const isKept = (file: SentFile): file is TicketFile => 'id' in file;

export const line = (takeover: Takeover, one: Line): Extract<DeskEffect, { kind: 'line' }> => ({
  kind: 'line',
  takeover: takeover.id,
  line: one,
});
