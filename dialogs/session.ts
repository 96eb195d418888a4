import type { Score } from '../tickets/rating.ts';
import type { TicketFile } from '../tickets/ticket.ts';
import { agrees, yesOrNo } from './answers/yes-no.ts';
import type { Help } from './ask-desk.ts';
import type { AskedFigures, ToldDigest } from './asked-figures.ts';
import type { Incoming } from './channel.ts';
import type { Language } from './words.ts';

/** Where a conversation is. Plain JSON: it is stored between turns and outlives processes and releases. */
export interface Session {
  v: 1;
  /** The language in which the desk speaks here. Absent: Dutch. */
  language?: Language;
  intake?: Intake;
  /** What waits until the present intake ends, the first first. */
  later?: Later[];
  /** The open question which product is meant. */
  choice?: Choice;
  /** Steps or an answer that was given, of which we asked whether it helped. */
  tip?: Tip;
  /** What is for a specialist: it was asked whether somebody is to come now, or it is to be registered. */
  specialist?: Tip;
  /** What the last message offered, so that "ja" or "nee" answers it. */
  /** Of who is not satisfied with a ticket it was asked what went wrong, beside that. */
  offered?:
    'resume' | { about: string } | { own: string } | { withdraw: string } | { human: Help; dissatisfied?: string };
  /** "Ontevreden", as it was tapped last: number and version of the ticket. */
  taps?: string[];
  /** What was sent and belongs to nothing yet. */
  files?: Loose;
  /** The open question which ticket is meant. */
  which?: WhichTicket;
  /** The ticket of which we asked how it went, and what was said of that. */
  rating?: Rating;
  /** What we asked about a request that waits for their approval: why not, what to ask, or who else decides; or, at the desk, what was answered to them, and to which question; `at` (ISO) when. */
  approving?: {
    number: string;
    verb: 'refuse' | 'ask-back' | 'delegate' | 'answer-for';
    at: string;
    question?: string;
  };
  /** The ticket of which we asked what is still wrong. */
  reopening?: string;
  /** The request of which was passed on last that it is not needed any more, while it is under way. */
  passedOn?: string;
  /** The latest tickets made here, so that a second click on their summary gets the same answer. */
  made: { intake: string; number: string }[];
  /** The takeover that holds this conversation: it is with the people of the desk, or waits for them, and the bot is silent. */
  desk?: string;
  /** A question that one of the desk registers here for somebody else. */
  counter?: Counter;
  /** What an agent or manager is about to tell many. */
  announcing?: Announcing;
  /** News of an announcement, of which it is asked to which it belongs. */
  news?: string;
  /** The digest that was told here last, by itself or on demand: what is asked further is about it. */
  digest?: ToldDigest;
  /** What the figures that were shown last here are about. */
  figures?: AskedFigures;
  /** What was talked of last, when that was either; `digest/spoken-of.ts` tells what follows from it. */
  spokenOf?: 'digests' | 'figures';
  /** Messages in a row that were not understood. */
  misses: number;
}

/** An announcement before it is sent, as its card shows it. Days as 2026-11-26, times as 14:30; empty is not said. */
export interface Announcing {
  id: string;
  kind: 'storing' | 'onderhoud';
  title: string;
  text: string;
  /** Ids of products that can be chosen, and that are. */
  offered: string[];
  products: string[];
  buildings: string[];
  fromDate: string;
  fromTime: string;
  untilDate: string;
  untilTime: string;
  /** "iedereen", "gebouw", "product", "afdeling:<name>", "groep:<id>". */
  whom: string[];
  urgent: boolean;
}

/** How a question reached the desk, when that was not by chat. */
export const roads = ['telefoon', 'balie', 'mail'] as const;
export type Road = (typeof roads)[number];

/** What is known of a question that one of the desk registers for somebody else; what is absent is still to be asked. */
export interface Counter {
  /** Who asks; whom nobody knows has an id of ours. */
  whom?: { id: string; name: string; phone?: string; unknown?: true };
  /** A name that nobody has, of which the number is asked; or that the candidates have. */
  name?: string;
  candidates?: readonly { id: string; name: string; detail?: string }[];
  road?: Road;
  /** What is the matter, told while something else was asked. */
  said?: string;
  /** When the agent said the last of it (ISO). */
  at?: string;
}

/** Photos and files without an intake or ticket. `at` (ISO) tells when the last came. */
export interface Loose {
  at: string;
  list: TicketFile[];
  /** The open question to which of these tickets they belong. */
  asked?: { id: string; tickets: string[] };
}

/** What is to be done with one of these tickets, and what was said of it. */
export interface WhichTicket {
  id: string;
  todo:
    'note' | 'answer' | 'solved' | 'not-solved' | 'not-solved-because' | 'withdraw' | 'change' | 'add' | 'dissatisfied';
  said: string;
  tickets: string[];
}

export interface Rating {
  ticket: string;
  score?: Score;
}

export interface Choice {
  id: string;
  said: string;
  candidates: string[];
}

/** An intake that was put aside, or a need that was named: its words, and its product when that is known. */
export type Later =
  | {
      intake: Intake;
      /** It was offered once; now it waits for "ga verder". */
      offered?: true;
      /** It was left in silence, and kept as a draft since then (ISO). */
      draftSince?: string;
      product?: never;
      said?: never;
    }
  | { intake?: never; offered?: never; draftSince?: never; product?: string; said: string };

export interface Tip {
  id: string;
  product: string;
  said: string;
}

export interface Intake {
  id: string;
  product: string;
  /** Version of the page it began with. */
  version: string;
  /** The sentence that began it. */
  said: string;
  /** When it began (ISO). */
  begunAt?: string;
  answers: Record<string, Answer>;
  /** What was told behind answers and no question asks. */
  ownWords?: string[];
  /** Photos and files for its ticket, also those that answer a question. */
  files?: TicketFile[];
  /** Questions in the order in which they were put and answered, for "terug". */
  trail: string[];
  /** The question that is open. Absent: the summary is. */
  asking?: string;
  /** Answers that are known in part, by question. */
  parts: Record<string, Part>;
  /** Changes with every answer; an older summary can not be confirmed. */
  revision: number;
  /** Whom it is for, when that is somebody else. */
  for?: For;
  /** What others reported or the desk announced, as it was offered; and what was not meant, or told. */
  offer?: { ticket: string; announcement?: never } | { announcement: string; ticket?: never };
  passed?: string[];
  /** The chat with the desk that it came of: what was said there goes along into its ticket, and what was sent there (ids) stays with the chat. */
  talk?: { takeover: string; files: string[] };
  /** A summary was shown. */
  shown?: true;
  misses: number;
  form?: OpenForm;
  /** When its employee was reminded of it (ISO). Once is enough. */
  remindedAt?: string;
}

/** A form that was put and can still be sent. */
export interface OpenForm {
  /** The questions on it. */
  asked: string[];
  /** What it showed as filled in, by input: what comes back the same was not touched. */
  shown: Record<string, string>;
  /** More questions follow. */
  cut?: true;
  /** The conversation went on in questions. */
  paused?: true;
}

/** Somebody for whom somebody else asks. Without a name it is still to be asked who it is. */
export interface For {
  name?: string;
  /** In the directory. */
  id?: string;
  /** Who it is to the requester: "je collega". */
  role?: string;
  /** The name is not known yet; `name` tells who they are. */
  unnamed?: true;
  /** Ids of those in the directory who can be meant. */
  candidates?: string[];
}

/** Half an answer, and how to ask for the rest. */
export interface Part {
  part: unknown;
  ask: string;
  choices?: string[];
}

export interface Answer {
  /** The soort of the question: an answer is kept only by a question of the same soort. */
  soort: string;
  /** JSON in the form of the question's soort; null is "weet ik niet". */
  value: unknown;
  /** In words, as the summary shows it. */
  text: string;
  /** Told in answer to its question, understood in passing, or known of the person. */
  from: 'asked' | 'said' | 'known';
}

export const newSession = (): Session => ({ v: 1, made: [], misses: 0 });

/** Reads a stored session. One of an unknown form is dropped: a conversation can always begin again. */
export function readSession(stored: unknown): Session {
  const session = stored as Session | null;
  return session?.v === 1 ? session : newSession();
}

/** Who is met for the first time in one place may have spoken in another. */
export const inLanguage = (session: Session, language: string | undefined): Session =>
  language === 'en' ? { ...session, language } : session;

/** Whether one yes now makes a ticket: a summary is open. */
export const isConfirmable = ({ intake }: Session): boolean => intake !== undefined && intake.asking === undefined;

/** Whether what came in can be that yes. */
export function mayConfirm(what: Incoming['what']): boolean {
  if (what.kind === 'press') return what.press.do === 'confirm';
  return what.kind === 'text' && (agrees(what.text) || yesOrNo(what.text) === true);
}
