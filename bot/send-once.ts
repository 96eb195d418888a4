import { setTimeout as sleep } from 'node:timers/promises';
import type { Db } from '../storage/db.ts';
import type { OutboxRow } from '../storage/outbox.ts';
import { noteSending, noteUnsure, takeBack } from '../storage/sending-once.ts';
import type { Leases } from './leases.ts';
import type { Pace } from './pace.ts';
import { makeSlots } from './slots.ts';

/** So many are noted as being sent while they wait for the pace: after a crash nobody knows whether they left. */
const ready = 2;

/**
 * What leaves at most once: what many are told (docs/decisions/0032). It is noted as being sent just before that, and few are at a
 * time. Of what somebody else began nobody knows whether it arrived.
 */
export interface SendOnce {
  /** Waits until it may go. 'unsure': it was begun before, and is noted so. 'lost': it is not for this lease to send. */
  turn(conversation: string, lease: string, row: OutboxRow, behind: boolean): Promise<'go' | 'unsure' | 'lost'>;
  /** It left, or did not: an answer came. */
  answered(): void;
  /** No answer came: it is noted so. As long as none comes, one goes at a time, and after ever longer rests. */
  unanswered(lease: string, row: OutboxRow): Promise<void>;
}

export function makeSendOnce(parts: {
  db: Db;
  now(): Date;
  pace: Pace;
  leases: Leases;
  stopping: AbortSignal;
  /** Most that are under way at a time. */
  many: number;
  /** The rest after one without an answer is twice this, and grows to sixty times, in milliseconds. */
  firstRest: number;
}): SendOnce {
  const { db, now, pace, leases, stopping, many, firstRest } = parts;
  const underway = makeSlots(many);
  const door = makeSlots(ready);
  /** How many in a row had no answer, and how long is rested for it. */
  let silent = 0;
  const rest = async () => {
    const wait = firstRest * Math.min(60, 2 ** Math.min(silent, 10));
    if (silent > 0) await sleep(wait, undefined, { signal: stopping }).catch(() => undefined);
  };

  /** Noted as being sent, and at its turn. */
  async function begun(conversation: string, lease: string, id: number, behind: boolean): Promise<boolean> {
    const mayGo = () => !stopping.aborted && leases.isHeld(conversation, lease);
    await door.take();
    try {
      if (!mayGo() || !(await noteSending(db, conversation, lease, id))) return false;
      await pace.next(behind);
    } finally {
      door.give();
    }
    if (mayGo()) return true;
    await takeBack(db, lease, id);
    return false;
  }

  return {
    async turn(conversation, lease, { id, once }, behind) {
      if (once && once.sending !== null) return (await noteUnsure(db, once.sending, id, now())) ? 'unsure' : 'lost';
      await underway.take();
      let goes = false;
      try {
        await rest();
        goes = await begun(conversation, lease, id, behind);
        return goes ? 'go' : 'lost';
      } finally {
        if (!goes) underway.give();
      }
    },
    answered() {
      silent = 0;
      underway.bound(many);
      underway.give();
    },
    async unanswered(lease, { id }) {
      silent++;
      underway.bound(1);
      underway.give();
      await noteUnsure(db, lease, id, now());
    },
  };
}
