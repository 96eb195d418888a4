/** What a requester thought of it, asked now and then after it was solved (domain.md 8). */

/** The five dimensions of ServQual (domain.md 8). */
export const dimensions = ['betrouwbaarheid', 'responsiviteit', 'zekerheid', 'empathie', 'tastbaar'] as const;
export type Dimension = (typeof dimensions)[number];

export const scores = [1, 2, 3, 4, 5] as const;
export type Score = (typeof scores)[number];

/** What is said of it, all at once or bit by bit. */
export interface Rated {
  score?: Score;
  tag?: Dimension;
  /** In their own words. */
  line?: string;
}

/** How often is asked. */
export interface Asking {
  /** One of so many tickets. */
  oneOf: number;
  /** Nobody is asked again within so many days. */
  days: number;
}

/** Whether it is asked how somebody found it: not of every ticket, and not twice in a while. The same ticket gives the same answer. */
export function asksRating(number: string, askedAt: Date | null, now: Date, { oneOf, days }: Asking): boolean {
  const nth = Number(/\d+$/.exec(number)?.[0] ?? 0);
  return nth % oneOf === 0 && (askedAt === null || now.getTime() - askedAt.getTime() >= days * 86_400_000);
}
