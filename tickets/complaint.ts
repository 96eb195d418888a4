import type { Actor } from './ticket.ts';

/** Complaints (domain.md 3): what a klacht, onvrede, wens or compliment keeps beside its ticket. */

/** What its customer calls it. Whatever the desk makes of it (the `kind` of the ticket), this is never rewritten. */
export const labels = ['klacht', 'onvrede', 'wens', 'compliment'] as const;
export type Label = (typeof labels)[number];

/**
 * What came of it: it was right, or in part; it went as was agreed (`binnen-afspraak`), which is always explained; a wish is taken over or
 * not; a compliment was passed on.
 */
export const outcomes = [
  'gegrond',
  'deels-gegrond',
  'binnen-afspraak',
  'overgenomen',
  'niet-overgenomen',
  'doorgegeven',
] as const;
export type Outcome = (typeof outcomes)[number];

/** What it is about, as far as is known. */
export interface About {
  /** One of the requester's own tickets. */
  ticket: string | null;
  /** Id of a product: of that ticket, or as the desk found out. */
  product: string | null;
  /** The group that executes it: of that ticket. */
  group: string | null;
  /** A value of the question `leverancier` on its page, such as "schoonmaakbedrijf", or what the desk filled in. */
  supplier: string | null;
  /** Code of a building. */
  building: string | null;
}

/** The first personal contact (domain.md 7), which is promised and watched. What Loket says by itself is no contact. */
export interface Contact {
  /** By when it was promised; stays when it is put off. */
  dueAt: Date;
  at: Date | null;
  /** Who had it, and how: "gebeld". */
  by: Actor | null;
  how: string | null;
  /** When the desk was warned that it is nearly time, and when the requester was told that it is late. */
  warnedAt: Date | null;
  lateAt: Date | null;
}

/** How it was concluded. */
export interface Conclusion {
  outcome: Outcome;
  at: Date;
  by: Actor;
  /** What the requester was told with it. */
  explanation: string | null;
  /** Policy is the reason; then it is said who decided on that. */
  policy: boolean;
  decidedBy: string | null;
}

export interface Complaint {
  label: Label;
  about: About;
  /** Null: no contact was promised, as with a wish or a compliment. */
  contact: Contact | null;
  conclusion: Conclusion | null;
  /** Why it went wrong, and what is done about it, in the words of the desk. */
  cause: string | null;
  followUp: string | null;
}

/** Who complains without a name: an id that is nobody's, another each time. */
export const nameless = 'anoniem-';

/** Whether nobody is known who could be asked or answered. */
export const isNameless = ({ requester }: { requester: { id: string } }): boolean => requester.id.startsWith(nameless);

/** Nothing but what is known when it is made. */
export const aboutNothing: About = { ticket: null, product: null, group: null, supplier: null, building: null };
