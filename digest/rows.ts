import type { By } from './figures.ts';

/** Figures behind which stand tickets that can be shown (docs/figures.md, "Which ones"). */

/** Of a period. */
export const periodFigures = [
  'made',
  'complaints',
  'due',
  'kept',
  'put-off',
  'broken',
  'told',
  'told-late',
  'done',
  'done-late',
  'reopened',
  'dissatisfied',
  'rated',
  'rated-badly',
] as const;
/** As it stands now. */
export const nowFigures = ['open', 'late', 'escalated'] as const;
export const figureNames = [...periodFigures, ...nowFigures] as const;
export type FigureName = (typeof figureNames)[number];
export type NowFigure = (typeof nowFigures)[number];

export const isNow = (figure: FigureName): figure is NowFigure => nowFigures.some((one) => one === figure);

/** What somebody thought of it: of few of them it would be known who. */
export const isOpinion = (figure: FigureName): boolean => figure === 'rated' || figure === 'rated-badly';

/** How rows can be told apart: as figures, and by day on the clocks of the organisation. */
export type RowsBy = By | 'day';

/** A ticket behind a figure. Nothing that somebody wrote, and nobody's name. */
export interface FigureRow {
  ticket: string;
  product: string;
  kind: string;
  group: string;
  /** Code; empty where none was asked. */
  building: string;
  status: string;
  madeAt: Date;
  /** What was promised; null: nothing, or it stands still. */
  dueAt: Date | null;
  /** What its requester was told last. */
  expectedAt: Date | null;
  doneAt: Date | null;
}
