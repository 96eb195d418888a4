import type { Dimension, Score } from '../../tickets/rating.ts';
import type { Written } from '../../tickets/supplier-report.ts';
import type { Reason } from '../figures.ts';

/**
 * The report of one supplier over one period, as data: what it counts stands in docs/figures.md. Plain JSON, kept as it was when the draft was made, so that
 * what is released is what was read. Days as 2026-10-31.
 */

/** Whole months on the clocks of the organisation; `until` is the last day. */
export interface Months {
  from: string;
  until: string;
}

/** A part of a number, such as what was on time. */
export interface Part {
  part: number;
  of: number;
}

/** What is measured of a period. */
export interface SupplierFigures {
  /** Work that was made. */
  work: number;
  complaints: number;
  /** Of the complaints of which the first contact fell due: those that had it by then. */
  contacted: Part;
  badRatings: number;
  reopened: number;
  /** Absent in what was measured before it was counted. */
  tapped?: number;
  firstNews: Part;
  inTime: Part;
  /** Half was done in so much working time, in minutes; null when nothing was. */
  median: number | null;
  promises: { due: number; kept: number; putOff: number; broken: number };
  ratings: { rated: number; mean: number | null };
  /** How often people named what it was about, and how often with a bad score. */
  tags: readonly { tag: Dimension; rated: number; bad: number }[];
}

/** A cause that was found of complaints. */
export interface Cause {
  cause: string;
  total: number;
  before: number;
}

/** A complaint, a bad score or work that was not solved. */
export interface Voice {
  /** Unique in a report. */
  id: string;
  ticket: string;
  on: string;
  what: 'klacht' | 'oordeel' | 'niet-opgelost';
  /** The name of the product. */
  about: string;
  score: Score | null;
  tag: Dimension | null;
  cause: string | null;
  /** How it stands, in words. */
  status: string;
  /** It is not done with. */
  open: boolean;
  followUp: string | null;
  /** In the words of who said it, without what points at a person; null: they said nothing, or it is left out. */
  text: string | null;
}

export interface SupplierReport {
  supplier: { id: string; name: string; spoken: string };
  organisation: string;
  period: Months;
  before: Months;
  madeOn: string;
  now: SupplierFigures;
  then: SupplierFigures;
  /** Why promises were not kept. */
  reasons: readonly Reason[];
  causes: readonly Cause[];
  voices: readonly Voice[];
  /** How many complaints are not told one by one: they are about something personal or confidential. */
  withheld: number;
  /** Minutes that the desk works on a day. */
  workingDay: number;
}

export const dissatisfied = ({ complaints, badRatings, reopened, tapped = 0 }: SupplierFigures): number =>
  complaints + badRatings + reopened + tapped;

/** Whether anything happened: of nothing no report is made. */
export const isWorthReporting = ({ now }: SupplierReport): boolean =>
  now.work + dissatisfied(now) + now.promises.due + now.ratings.rated + now.inTime.of > 0;

/** Longest texts that are kept. */
export const longest = { highlights: 2_000, note: 2_000, text: 1_000 };

/** What is written at first. */
export const firstWritten = (report: SupplierReport, story: readonly string[]): Written => ({
  highlights: story.join('\n'),
  note: '',
  texts: Object.fromEntries(report.voices.flatMap(({ id, text }) => (text === null ? [] : [[id, text]]))),
});

/** The text of a voice as it goes along. */
export const textOf = ({ id, text }: Voice, { texts }: Written): string | null =>
  text === null ? null : texts[id]?.trim() || null;
