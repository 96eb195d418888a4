/** A disruption, or maintenance, that everybody should know of before they report or order something. */
export interface Announcement {
  id: string;
  kind: 'storing' | 'onderhoud';
  /** What it is, as it fits behind "Er is nu een storing:". */
  title: string;
  /** What else is to be said of it. */
  text: string | null;
  products: string[];
  /** Codes of buildings; empty: everywhere. */
  buildings: string[];
  from: Date;
  /** When it is expected to be over; null when nobody knows. */
  until: Date | null;
  solvedAt: Date | null;
  by: string;
  createdAt: Date;
  updatedAt: Date;
}

/** A stretch of time that somebody asks something for. */
export interface Span {
  from: Date;
  until: Date;
}

const concerns = ({ products, buildings }: Announcement, product: string, building: string | undefined): boolean =>
  products.includes(product) && (buildings.length === 0 || (building !== undefined && buildings.includes(building)));

/** A storing is told of so long after its expected end when nobody says that it is solved, in milliseconds. An assumption. */
export const overdueFor = 24 * 3_600_000;

/** Whether it goes on at an instant. A storing that is past its expected end and not said to be solved goes on for a day. */
export const goesOn = ({ kind, from, until, solvedAt }: Announcement, at: Date): boolean =>
  solvedAt === null &&
  from <= at &&
  (until === null || at.getTime() < until.getTime() + (kind === 'storing' ? overdueFor : 0));

/** What goes on now with a product at a place. Without a known building only what is everywhere. */
export const goingOnFor = (
  all: readonly Announcement[],
  product: string,
  building: string | undefined,
  now: Date,
): Announcement[] => all.filter((one) => concerns(one, product, building) && goesOn(one, now));

/** What is planned for a product at a place in a stretch of time. */
export const plannedFor = (
  all: readonly Announcement[],
  product: string,
  building: string | undefined,
  { from, until }: Span,
): Announcement[] =>
  all.filter(
    (one) =>
      concerns(one, product, building) &&
      one.solvedAt === null &&
      one.from < until &&
      (one.until === null || one.until > from),
  );
