import type { Spot } from './place.ts';
import type { Status } from './status.ts';
import type { Ticket } from './ticket.ts';

/** Who hears of a ticket besides its requester: who it is for, or somebody who met the same storing. */
export type Role = 'beneficiary' | 'follower';

/**
 * What a follower may know of somebody else's ticket: how far it is. Nothing of who reported it, of what was said, of where
 * exactly it is, or of what the requester was told.
 */
export interface Followed {
  number: string;
  product: string;
  title: string;
  kind: string;
  status: Status;
  group: string;
  building: string | null;
  expectedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
  /** Counts changes of the ticket; `answered` is the version of which the follower said whether it is solved. */
  version: number;
  answered: number | null;
  /** What the follower told of it: their own words and answers. */
  told: Told | null;
}

/** What a follower told before they chose to follow, in the form of an intake. */
export interface Told {
  said: string;
  answers: Readonly<Record<string, unknown>>;
}

/** A ticket as its follower may see it. */
export function asFollowed(ticket: Ticket, answered: number | null, told: Told | null): Followed {
  const { number, product, title, kind, status, group, expectedAt, createdAt, updatedAt, version, spot } = ticket;
  return {
    number,
    product,
    title,
    kind,
    status,
    group,
    building: spot?.building ?? null,
    expectedAt,
    createdAt,
    updatedAt,
    version,
    answered,
    told,
  };
}

/** An open storing that somebody else reported, as it may be told of. */
export interface Known {
  number: string;
  product: string;
  status: Status;
  group: string;
  spot: Spot;
  expectedAt: Date | null;
  createdAt: Date;
}

/** After so many days an open storing is no explanation any more of what somebody meets now. An assumption. */
export const knownForDays = 7;
