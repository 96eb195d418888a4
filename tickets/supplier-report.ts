import type { Actor } from './ticket.ts';

/** The life of a report of a supplier: a draft that its coordinator may change, and then released, or not sent. */

/** `leeg`: nothing happened, so there is none. */
export const reportStates = ['concept', 'vrijgegeven', 'niet-verstuurd', 'leeg'] as const;
export type ReportState = (typeof reportStates)[number];

/** What the complaints coordinator may change before it is released. */
export interface Written {
  highlights: string;
  note: string;
  /** By voice: the text as it goes along; an empty one is left out. */
  texts: Readonly<Record<string, string>>;
}

/** `R` is what was measured (digest/supplier/report.ts); it never changes. */
export interface KeptReport<R = unknown> {
  id: string;
  supplier: string;
  /** First and last day, "2026-10-31". */
  from: string;
  until: string;
  state: ReportState;
  /** Counts changes; a change against an older version is refused. */
  version: number;
  measured: R;
  written: Written;
  madeAt: Date;
  /** When it is looked at again; null: not any more. */
  lookAt: Date | null;
  remindedAt: Date | null;
  /** Since when the managers have the draft too. */
  managersAt: Date | null;
  decidedAt: Date | null;
  decidedBy: string | null;
  /** In whose chats its card is. */
  readers: readonly { person: string; conversation: string }[];
  /** Ids of the files that were shown or sent last. */
  files: readonly string[];
}

/** What happened to it, for ever: who did it, and what was there before and after. `by` is the id of a person, or "loket". */
export interface ReportEvent {
  at: Date;
  by: string;
  kind:
    | 'gemaakt'
    | 'getoond'
    | 'bekeken'
    | 'gewijzigd'
    | 'herinnerd'
    | 'naar-managers'
    | 'vrijgegeven'
    | 'niet-verstuurd'
    | 'verstuurd'
    | 'niet-bezorgd';
  data: Readonly<Record<string, unknown>>;
}

/** A file that was made of it. */
export interface ReportFile {
  id: string;
  name: string;
  type: string;
  /** In bytes. */
  size: number;
  sha256: string;
  by: Actor;
  createdAt: Date;
  content: Uint8Array;
}
