import type { Logger } from 'pino';
import type { MemberChannel } from '../dialogs/channel.ts';
import type { Desk } from '../dialogs/desk.ts';
import type { Db } from '../storage/db.ts';
import type { Delivery } from './delivery.ts';
import type { FileLinks } from './file-links.ts';
import type { FetchFile } from './files.ts';
import type { Metrics } from './metrics.ts';

export interface KnowledgeFolder {
  folder: string;
  /** The sentences that a change is replayed against. */
  scorecard: string;
  /** It comes from elsewhere, such as a repository: what is written here would be lost. */
  readOnly: boolean;
  /** Reads it now. */
  reload(): Promise<void>;
}

/** The running desk: everything that a request needs, made once at start. Keeps nothing between requests. */
export interface Loket {
  db: Db;
  /** What the desk knows now; replaced as a whole when the PDC is read again. */
  desk(): Desk;
  channel: MemberChannel;
  delivery: Delivery;
  /** Whether mail can leave: groups without a channel get their work by it. */
  mails?: boolean;
  fetchFile: FetchFile;
  /** By which files that were sent in a chat are opened in the other one. */
  links: FileLinks;
  /** Where the knowledge comes from, and may be changed; absent: it is not. */
  knowledge?: KnowledgeFolder;
  /** Tells many of what is announced. */
  announcer?: { look(): void };
  /** Makes the changes of pages that were decided on. */
  pages?: { look(): void };
  /** The only clock and source of ids: tests turn them. */
  now(): Date;
  newId(): string;
  log: Logger;
  metrics: Metrics;
}
