import type {
  Approvals,
  Contacts,
  Dissatisfaction,
  Escalation,
  Gaps,
  Handled,
  LeadTimes,
  Promises,
  Ratings,
  Reason,
  ResponseTimes,
  Said,
  Scope,
  Standing,
  Volume,
  Waiting,
} from './figures.ts';
import type { Span } from './period.ts';

/** All that a digest is made of, as the register tells it. Of everything together where no grouping is named. */
export interface DigestRead {
  now: Date;
  span: Span;
  /** Of what it is, cut to what who reads it may see. */
  scope: Scope;
  /** Work of groups is counted, and not requests. */
  ofGroups: boolean;
  kinds: readonly Volume[];
  products: readonly Volume[];
  response: ResponseTimes | undefined;
  lead: LeadTimes | undefined;
  promises: Promises | undefined;
  /** The same by group. */
  byGroup: readonly Promises[];
  reasons: readonly Reason[];
  handled: Handled;
  /** Of the whole desk; absent where a digest is of a part of it. */
  waiting?: Waiting;
  ratings: Ratings | undefined;
  said: readonly Said[];
  dissatisfaction: Dissatisfaction | undefined;
  contacts: Contacts | undefined;
  standing: Standing;
  escalations: readonly Escalation[];
  /** What waits for the approval of who reads it. */
  approvals: Approvals;
  /** Of those, what can be decided at once, the oldest first. */
  toDecide: readonly ToDecide[];
  gaps: readonly Gaps[];
  /** Names of pages of the PDC that were to be reviewed by now. */
  overdue: readonly string[];
}

/** A request that waits for an approval. */
export interface ToDecide {
  number: string;
  title: string;
  /** Who asks it. */
  by: string;
  askedAt: Date | null;
  /** What it costs, as its page says; absent where there is none. */
  cost?: string;
}

/** How things are called, and how long a working day is, in minutes. */
export interface Called {
  product(id: string): string;
  group(id: string): string;
  /** An instant as it is said: "maandag 23 november 9:00". */
  moment(at: Date): string;
  workingDay: number;
}

export const sum = (rows: readonly Volume[], of: 'total' | 'before'): number =>
  rows.reduce((all, row) => all + row[of], 0);

/** Whether there is anything to tell: nobody is sent an empty digest. */
export const isWorthTelling = (read: DigestRead): boolean =>
  sum(read.kinds, 'total') > 0 ||
  (read.promises?.due ?? 0) > 0 ||
  (read.ratings?.rated ?? 0) > 0 ||
  (read.waiting?.asked ?? 0) > 0 ||
  read.standing.escalated > 0 ||
  read.approvals.waiting > 0 ||
  read.gaps.length > 0 ||
  read.overdue.length > 0;
