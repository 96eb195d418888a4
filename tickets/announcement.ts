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
  /** Who is told of it without asking; null: nobody. */
  tell: Audience | null;
  /** It is told in quiet hours too. */
  urgent: boolean;
  by: string;
  createdAt: Date;
  updatedAt: Date;
}

/** Who is told; several add up. */
export interface Audience {
  everybody: boolean;
  /** Who works in its buildings, as far as is known. */
  inBuildings: boolean;
  /** Who waits for one of its products, or asked for one in the last `lately`. */
  customers: boolean;
  departments: string[];
  /** Ids of groups. */
  groups: string[];
}

/** How long somebody who asked for a product is a customer of it, in milliseconds. An assumption. */
export const lately = 90 * 24 * 3_600_000;

const both = (one: readonly string[], other: readonly string[]) => [...new Set([...one, ...other])];

/** Everybody of either. */
export const together = (one: Audience | null, other: Audience): Audience => ({
  everybody: (one?.everybody ?? false) || other.everybody,
  inBuildings: (one?.inBuildings ?? false) || other.inBuildings,
  customers: (one?.customers ?? false) || other.customers,
  departments: both(one?.departments ?? [], other.departments),
  groups: both(one?.groups ?? [], other.groups),
});

/** What people are told: of it, that it changed, that planned maintenance begins, that it is over. */
export type Step = 'begun' | 'changed' | 'started' | 'over';

/** How it stands with telling everybody of one step, in people. */
export interface Report {
  what: Step;
  at: Date;
  concerned: number;
  reached: number;
  /** Still to be told: on its way, or later because of quiet hours or what they are doing. */
  waiting: number;
  /** Their message was leaving when Loket fell out, or no answer came: whether they have it is unknown. */
  unsure: number;
  /** Loket can not reach them any more. */
  blocked: number;
  /** They have no chat with Loket. */
  notInstalled: number;
  /** They chose to hear only what they must know. */
  unwanted: number;
  /** Their message was given up. */
  failed: number;
  /** It was over, or told anew, before they could be told. */
  calledOff: number;
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

/** So long after its end it can still be said that it is over, in milliseconds. An assumption. */
export const unsaidFor = 14 * 24 * 3_600_000;

/** Whether it is over at an instant. A storing that is past its expected end and not said to be solved goes on for a day. */
export const isPast = ({ kind, until, solvedAt }: Announcement, at: Date): boolean =>
  solvedAt !== null || (until !== null && at.getTime() >= until.getTime() + (kind === 'storing' ? overdueFor : 0));

/** Whether it goes on at an instant. */
export const goesOn = (one: Announcement, at: Date): boolean => one.from <= at && !isPast(one, at);

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
