import type { Catalogue } from '../knowledge/catalogue.ts';
import type { Organisation } from '../knowledge/organisation.ts';
import type { Product } from '../knowledge/product.ts';
import type { Search } from '../knowledge/search.ts';
import type { Calendar } from '../tickets/calendar.ts';
import type { Cadence } from '../tickets/watch.ts';
import type { Announcement } from '../tickets/announcement.ts';
import type { Followed, Known } from '../tickets/follow.ts';
import type { Spoken } from '../tickets/talk.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { SentFile } from './sent-files.ts';

/** What the desk knows. Made once, replaced as a whole when the PDC changes. */
export interface Desk {
  organisation: Organisation;
  catalogue: Catalogue;
  search: Search;
  calendar: Calendar;
  cadence: Cadence;
}

/** The desk as a conversation sees it, in its language. A turn looks products up and never lists them. */
export type SpokenDesk = Omit<Desk, 'catalogue'> & { catalogue: Pick<Catalogue, 'get' | 'has'> };

/** Who is talking. Beyond id and name only what the directory knows. */
export interface Employee {
  id: string;
  name: string;
  building?: string;
  room?: string;
  phone?: string;
  department?: string;
}

/** The chats that wait for a person of the desk. */
export interface Queue {
  waiting: number;
  /** How long the last ones that were taken over had waited, in minutes. */
  served: readonly number[];
  /** All of the desk said that they are away or have a break. */
  nobody?: true;
}

/** Everything a turn reads. Clock, ids and database stay outside: they come in here. */
export interface Reads {
  now: Date;
  employee: Employee;
  /** The tickets that the employee asked for and those that are for them, newest first. Nobody else's ever come in. */
  tickets: readonly Ticket[];
  /** Numbers of what was told here of itself since this person last said something, or within the hour; the last first. */
  told: readonly string[];
  /** The work orders of those tickets that fell apart and are not closed. */
  orders?: readonly Ticket[];
  /** When this person was last asked how something went. */
  ratingAskedAt: Date | null;
  /** They said nothing of it the last two times. */
  ratingSilent?: boolean;
  /** What waits for their approval, and what they name by its number; with its work orders among `orders`. */
  approvals?: readonly Ticket[];
  /** Who can be reached in a chat of their own; absent when that was not looked at. */
  reachable?: (person: string) => boolean;
  /** What was sent along with this message, fetched and looked at. */
  files?: readonly SentFile[];
  /** Colleagues read along: this is a thread. Tells where news of a ticket goes that is made here. */
  thread?: 'news-here' | 'news-personally';
  /** Tickets of others that the employee follows, newest first: only how far they are. */
  followed: readonly Followed[];
  /** What is announced and not over. */
  announcements: readonly Announcement[];
  /** How it stands with the queue of the desk; absent when nobody can come to this chat. */
  queue?: Queue;
  /** Open storingen of others; absent when they were not read. See the effect `look`. */
  known?: readonly Known[];
  /** What was said in the chat with the desk that the open intake came of; read when a ticket may be made. */
  talk?: readonly Spoken[];
  /** An unused id for an intake that may begin in this turn. */
  newId: string;
  /** An unused ticket number; present when the session is one confirmation away from a ticket. */
  newNumber: string | null;
}

/** The name of a group inside a sentence: "het facilitair team". */
export function spokenName(desk: Pick<Desk, 'organisation'>, id: string): string {
  const group = desk.organisation.groepen.find((one) => one.id === id);
  return group?.['in-een-zin'] ?? group?.naam ?? id;
}

/** The group that executes a product at a place; `spoken` is its name inside a sentence. */
export function executorOf(
  desk: Pick<Desk, 'organisation'>,
  product: Product,
  building?: string,
): { id: string; spoken: string } {
  const id = (building && product.uitvoerder[building]) || product.uitvoerder.standaard;
  return { id, spoken: spokenName(desk, id) };
}
