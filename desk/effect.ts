import type { Effect, Lost } from '../dialogs/effect.ts';
import type { Message } from '../dialogs/channel.ts';
import type { Announcing } from '../dialogs/session.ts';
import type { Announcement, Step as AnnouncedStep } from '../tickets/announcement.ts';
import type { AnnouncementApproval, Did } from './announcement-approval.ts';
import type { KeptReport, ReportEvent, ReportFile } from '../tickets/supplier-report.ts';
import type { Line, Takeover } from './takeover.ts';

/** What a turn of the desk wants done, beside what every turn can. Executed together in the transaction of the turn. */
export type DeskEffect =
  | Effect
  | { kind: 'open-takeover'; takeover: Takeover }
  | { kind: 'keep-takeover'; takeover: Takeover }
  /** Many are told of it, and who announced it sees in this conversation whom it reached. */
  | { kind: 'announce'; announcement: Announcement; conversation: string; draft?: Announcing }
  /** What is to be told waits for approval, or that is decided; and what was done with it. */
  | { kind: 'announcement-approval'; approval: AnnouncementApproval; did: Did; by: string; detail?: string }
  /** Who was told hears that it changed or is over, in the step of that number. */
  | { kind: 'retell'; announcement: Announcement; what: Exclude<AnnouncedStep, 'begun'>; step?: number }
  /** Of whom it is unknown whether they heard the latest of it are told that once more. */
  | { kind: 'tell-unsure'; announcement: string }
  /** A report of a supplier as it becomes, what happened to it, and the files that are made of it instead of those of before. */
  | {
      kind: 'keep-report';
      report: KeptReport;
      events: readonly ReportEvent[];
      files: readonly ReportFile[];
      dropped: readonly string[];
    }
  /** Somebody is mailed; `to` is no address but who it is (bot/mail.ts). */
  | { kind: 'mail'; to: string; about: string; message: Message; lost?: Lost }
  | { kind: 'line'; takeover: string; line: Line }
  /** In every channel of the desk but `except`; `show` replaces it, or sends it where it never was; a reply is under the card of that name, and can be replaced under its `own`. */
  | {
      kind: 'to-desk';
      how: 'send' | 'update' | 'show' | 'reply';
      card: string;
      message: Message;
      except?: string;
      own?: string;
      lost?: Lost;
    };
