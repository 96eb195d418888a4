import type { Organisation } from '../../knowledge/organisation.ts';
import type { Richtvraag } from '../../knowledge/richtvraag.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import type { Employee } from '../desk.ts';
import type { Words } from '../words.ts';

export type OwnTicket = Pick<Ticket, 'number' | 'title'>;

/** What is needed to understand an answer. */
export interface Context {
  now: Date;
  organisation: Organisation;
  /** Whom it is for: what is known of them may be filled in. */
  employee: Employee;
  /** Who is talking, when that is somebody else. */
  speaker?: Employee;
  /** The tickets of who is talking, the newest first, and which of them a text speaks of. Absent where nothing is offered of them. */
  own?: { tickets: readonly OwnTicket[]; meant(text: string): readonly Pick<OwnTicket, 'number'>[] };
  /** What the desk says, in the language of the conversation. */
  words: Words;
}

export type Reading =
  /** Understood in full. */
  | { is: 'answer'; value: unknown }
  /** Understood in part: `part` is kept, and `ask` asks for the rest. */
  | { is: 'part'; part: unknown; ask: string; choices?: string[] }
  /** Not an answer to this question; `hint` says what a good one looks like. */
  | { is: 'problem'; hint: string };

/** Something that was understood, in full or in part. */
export type Found = Exclude<Reading, { is: 'problem' }>;

/** One soort of richtvraag: how an answer is read, found in passing, and said. */
export interface AnswerType<Q extends Richtvraag = Richtvraag> {
  /** Reads a reply to the question itself. `part` is what an earlier reply left. */
  read(text: string, question: Q, context: Context, part?: unknown): Reading;
  /** Finds the answer in a sentence about something else; undefined when it is not surely there. */
  spot(text: string, question: Q, context: Context): Found | undefined;
  /** Changes a known answer by a correction ("toch maar tot half 1"); undefined when the text says nothing of it. */
  amend?(text: string, question: Q, context: Context, current: unknown): Found | undefined;
  /** The answer in words, for the summary and the ticket. */
  show(value: unknown, question: Q, context: Context): string;
  /** Quick replies: `value` is what the button sends, and is read as typed text. */
  choices?(question: Q, context: Context): { title: string; value: string }[];
}

export type QuestionOf<S extends Richtvraag['soort']> = Extract<Richtvraag, { soort: S }>;

/** Lower case, accents and outer punctuation away, white space folded: for comparing what people type. */
export function plain(text: string): string {
  if (text.length > longestKept) return makePlain(text);
  let known = plainly.get(text);
  if (known === undefined) {
    if (plainly.size >= mostTexts) plainly.clear();
    plainly.set(text, (known = makePlain(text)));
  }
  return known;
}

/** What was made plain before: every question looks at the same message, and at the same words of its page. */
const plainly = new Map<string, string>();
const mostTexts = 2_000;
/** What is longer is seldom looked at twice, and is told by somebody: it is not kept. */
const longestKept = 100;

function makePlain(text: string): string {
  const said = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[’‘`]/g, "'").replace(/\s+/g, ' ');
  let from = 0;
  let to = said.length;
  while (from < to && edge.has(said.charAt(from))) from++;
  while (to > from && edge.has(said.charAt(to - 1))) to--;
  return said.slice(from, to);
}

const edge = new Set(' .,!?;:');

const shortForms: Record<string, string> = {
  t: 'het',
  mn: 'mijn',
  zn: 'zijn',
  k: 'ik',
  nie: 'niet',
  ie: 'hij',
  da: 'dat',
};
const shortForm = /(?<![\p{L}\p{N}'/-])('?t|m'?n|z'?n|'?k|nie|ie|da)(?![\p{L}\p{N}'/-])/gu;

/** A plain text with its spoken short forms in full: "m'n" and "mn" are "mijn". */
const inFull = (said: string) => said.replace(shortForm, (form) => shortForms[form.replace("'", '')] ?? form);

/** Whether `words` occur in a plain text as whole words, however short they were said. */
export function mentions(plainText: string, words: string): boolean {
  let sought = wholeWords.get(words);
  if (!sought) {
    const full = inFull(plain(words));
    const escaped = full.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    sought = { full, pattern: new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'u') };
    if (wholeWords.size >= mostPatterns) wholeWords.clear();
    wholeWords.set(words, sought);
  }
  if (plainText !== lately.text) lately = { text: plainText, full: inFull(plainText) };
  // Most words are not there at all, and that is seen sooner than whether they are whole.
  return lately.full.includes(sought.full) && sought.pattern.test(lately.full);
}

/** One text is looked at for many words in a row. */
let lately = { text: '', full: '' };

/** Patterns that were made before: the words of a page are looked for in every message. */
const wholeWords = new Map<string, { full: string; pattern: RegExp }>();
const mostPatterns = 20_000;
