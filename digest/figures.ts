import type { GapReason } from '../dialogs/effect.ts';
import type { Dimension, Score } from '../tickets/rating.ts';
import type { Delay } from '../tickets/watch.ts';

/** The figures of a digest. What each counts stands in docs/figures.md; the database computes them (storage/figures/). */

/** From an instant up to another one. */
export interface Period {
  from: Date;
  until: Date;
}

/** What is counted; what is left out is not looked at. */
export interface Scope {
  /** Executing groups: then their work is counted, so also the work orders of requests that fell apart. Else requests. */
  groups?: readonly string[];
  products?: readonly string[];
  /** Codes of buildings. */
  buildings?: readonly string[];
}

export interface Asked {
  period: Period;
  scope: Scope;
}

/** How figures can be told apart. */
export type By = 'kind' | 'product' | 'group' | 'building' | 'made-by';

export interface Volume {
  /** Of what; empty where it is not known, such as the building of a question without a place. */
  key: string;
  total: number;
  /** In the period that it is compared with. */
  before: number;
  /** What its requester called a klacht themselves, also where the desk gave it another kind. */
  calledComplaint: number;
}

export interface Times {
  key: string;
  /** How many are counted. */
  total: number;
  within: number;
  /** Half took at most so long, and nine of ten. Null when none came. */
  median: number | null;
  ninety: number | null;
}

export interface ResponseTimes extends Times {
  /** Of which Loket itself told something first: that there is no news yet, or a later date. */
  byItself: number;
}

export interface LeadTimes extends Times {
  /** Of how many something was promised: `within` is counted of these. */
  promised: number;
}

/** Promises (toezeggingen) that fell due in the period: each is one of these. */
export interface Promises {
  key: string;
  due: number;
  kept: number;
  /** Not kept, and the requester heard so before it fell due. */
  putOff: number;
  /** Not kept, and nobody had said so by then. */
  broken: number;
}

/** Why, as far as the register tells; 'requester': it was put off while it was their turn, or who approves. */
export type Why = Delay | 'requester';

export interface Reason {
  why: Why;
  putOff: number;
  broken: number;
}

/** How questions were handled: at first contact, and without anybody of the desk. */
export interface Handled {
  /** Requests, and questions that steps of a page solved before they became one. */
  questions: number;
  /** Made or solved in the chat with Loket alone. */
  selfService: number;
  /** Solved within the contact in which it was asked, and not opened again. */
  firstContact: number;
  /** Of those, by steps of a page. */
  helped: number;
  /** How often somebody tried steps. */
  tried: number;
}

/** Chats in which somebody asked for a person of the desk. */
export interface Waiting {
  asked: number;
  pickedUp: number;
  /** Picked up within the time that the organisation set. */
  within: number;
  /** Minutes that the desk works, of those that were picked up. Null when none was. */
  median: number | null;
  ninety: number | null;
  /** Who asked did not want it any more before anybody came. */
  left: number;
  /** Nobody came in time: it became a ticket, or a call was promised. */
  nobodyCame: number;
  /** The chat ended with the answer. */
  answered: number;
}

export interface Ratings {
  key: string;
  /** How many gave a score. */
  rated: number;
  /** 1 to 5; null where fewer than five gave one. */
  mean: number | null;
  /** How many gave each score, from 1 to 5; null where fewer than five gave one. */
  scores: number[] | null;
}

/** What was said with a score, the lowest and then the newest first. */
export interface Said {
  ticket: string;
  product: string;
  group: string;
  score: Score | null;
  tag: Dimension | null;
  line: string;
}

export interface Dissatisfaction {
  key: string;
  /** Klachten: by the desk's kind, or by the customer's own label. */
  complaints: number;
  /** Of the complaints of which the first news fell due: how many were answered by then. */
  toAnswer: number;
  answeredInTime: number;
  /** Scores that are bad by the measure of the organisation. */
  badRatings: number;
  /** "Not solved": what was opened again in the period. */
  reopened: number;
  /** Tickets under the news of which "ontevreden" was tapped. */
  tapped: number;
}

/** The first contact that was promised to who complained, of which the moment fell in the period. */
export interface Contacts {
  key: string;
  due: number;
  /** Had by then. */
  inTime: number;
}

export interface Standing {
  /** Work that is not done. */
  open: number;
  /** Of that, what is past the date that its requester was told last. */
  late: number;
  /** Open escalations: how many, and by what; one can be there by more than one. */
  escalated: number;
  alarmed: number;
  bounced: number;
  reopened: number;
}

export interface Escalation {
  ticket: string;
  title: string;
  group: string;
  late: boolean;
  alarmed: boolean;
  bounced: boolean;
  reopened: boolean;
  expectedAt: Date | null;
  madeAt: Date;
}

/** Requests that wait for an approval. */
export interface Approvals {
  waiting: number;
  /** Of those, what the desk asks: nobody is known, cannot be reached or did not answer. */
  byDesk: number;
  /** Since when the first of them was asked. */
  oldest: Date | null;
}

/** Sentences that led to no product, or not at once, and of which nobody decided yet what to do (gaten in de PDC). */
export interface Gaps {
  why: GapReason;
  /** Different sentences that were said in the period, or are said still. */
  sentences: number;
  /** How often they were said, ever. */
  times: number;
}
