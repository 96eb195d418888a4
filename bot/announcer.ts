import { announcedAt, announcedText } from '../dialogs/announced.ts';
import { spokenDesk } from '../dialogs/spoken-desk.ts';
import { announcedDepth, claimRecipients, putOff, queueMessages, type Recipient } from '../storage/announced.ts';
import { settleQueued } from '../storage/announced-reached.ts';
import { announcementsBy } from '../storage/announcements.ts';
import { transaction, type Queryable } from '../storage/db.ts';
import { isPast, type Announcement } from '../tickets/announcement.ts';
import { showReports } from './announce-report.ts';
import { wordsFor } from './elsewhere.ts';
import type { Loket } from './loket.ts';

/**
 * Puts what many people are told in the outbox, so much at a time: no more is on its way than leaves in ten seconds at the usual
 * pace, and what is said in chats in between waits no longer than that.
 */
export interface Portions {
  /** Most messages that are on their way. */
  underway: number;
  /** Most people that one transaction handles. */
  slice: number;
}

const usual: Portions = { underway: 300, slice: 100 };

export interface Announcer {
  start(): void;
  /** Something is to be told: it begins now, rather than at the next look. Does not throw; goes on by itself. */
  look(): void;
  /** Finishes the slice that is being put in; another process goes on with the rest. */
  stop(): Promise<void>;
}

export function makeAnnouncer(loket: Loket, every = 1_000): Announcer {
  let state: 'new' | 'started' | 'stopping' = 'new';
  let timer: NodeJS.Timeout | undefined;
  let underway: Promise<void> | undefined;
  let again = false;
  const run = () => {
    clearTimeout(timer);
    again = underway !== undefined;
    underway ??= announceOn(loket).finally(() => {
      underway = undefined;
      if (state !== 'started') return;
      if (again) run();
      else timer = setTimeout(run, every);
    });
  };
  return {
    start() {
      state = 'started';
      timer = setTimeout(run, every);
    },
    look() {
      if (state === 'started') run();
    },
    async stop() {
      state = 'stopping';
      clearTimeout(timer);
      await underway;
    },
  };
}

/** Goes on with everything that is announced. Does not throw: what fails is done again the next time. */
export async function announceOn(loket: Loket, portions = usual): Promise<void> {
  try {
    const { unnoted, due } = await announcedDepth(loket.db, loket.now());
    if (unnoted) await settleQueued(loket.db, loket.now());
    if (due) await fill(loket, portions);
    await showReports(loket);
  } catch (error) {
    loket.log.error({ fault: error instanceof Error ? error.message : 'unknown' }, 'announcing failed');
  }
}

async function fill(loket: Loket, { underway, slice }: Portions): Promise<void> {
  const { queued } = await announcedDepth(loket.db, loket.now());
  for (let room = underway - queued; room > 0; room -= slice) {
    const many = Math.min(slice, room);
    const handled = await transaction(loket.db, (db) => handle(loket, db, many));
    loket.delivery.look();
    if (handled < many) return;
  }
}

/** Tells some of those who wait, or puts off when they are told. Returns how many. */
async function handle(loket: Loket, db: Queryable, many: number): Promise<number> {
  const now = loket.now();
  const all = await claimRecipients(db, now, many);
  if (all.length === 0) return 0;
  const known = await announcementsBy(db, [...new Set(all.map(({ announcement }) => announcement))]);
  const byId = new Map(known.map((one) => [one.id, one]));
  const decided = all.map((one) => ({ one, ...decide(loket, one, byId.get(one.announcement), now) }));
  await putOff(
    db,
    decided.flatMap(({ one: { announcement, step, person }, lookAt }) =>
      lookAt === undefined ? [] : [{ announcement, step, person, lookAt }],
    ),
  );
  await queueMessages(
    db,
    decided.flatMap(({ one: { announcement, step, person, conversation }, text }) =>
      text === undefined ? [] : [{ announcement, step, person, conversation, message: { text } }],
    ),
    now,
  );
  return all.length;
}

/** What somebody is told now, or when it is looked at again; null is never. */
function decide(
  loket: Loket,
  { what, ...there }: Recipient,
  one: Announcement | undefined,
  now: Date,
): { text?: string; lookAt?: Date | null } {
  if (!one || (what !== 'over' && isPast(one, now))) return { lookAt: null };
  const desk = loket.desk();
  const lookAt = announcedAt(one, there, now, desk);
  if (lookAt > now) return { lookAt };
  const words = wordsFor(there.session);
  return { text: announcedText(one, what, now, spokenDesk(desk, words.language), words) };
}
