/** Impact x urgency gives the priority of a storing (domain.md 7). The matrix is our assumption, and the organisation's to set. */

export const weights = ['hoog', 'middel', 'laag'] as const;
export type Weight = (typeof weights)[number];

/** By impact, the priority at high, middle and low urgency: 1 is done first. */
export type Matrix = Readonly<Record<Weight, readonly [number, number, number]>>;

export interface Priority {
  /** How many notice it. */
  impact: Weight;
  /** How soon it hurts. */
  urgency: Weight;
  /** 1 to 4; 1 is done first. */
  level: number;
}

/** What a page tells of it. `zelfde-storing: gebouw` says that a whole building has the same storing. */
export interface Weighed {
  soort: string;
  impact?: Weight | undefined;
  urgentie?: Weight | undefined;
  'zelfde-storing'?: string | undefined;
}

/** The priority of what is made of a page; null when it is no storing. What is urgent by itself (`spoed`) is of high urgency. */
export function priorityOf(page: Weighed, urgent: boolean, matrix: Matrix): Priority | null {
  if (page.soort !== 'storing') return null;
  const impact = page.impact ?? (page['zelfde-storing'] === 'gebouw' ? 'hoog' : 'middel');
  const urgency = urgent ? 'hoog' : (page.urgentie ?? 'middel');
  return { impact, urgency, level: matrix[impact][weights.indexOf(urgency)] ?? 4 };
}
