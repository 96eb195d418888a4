import type { Effect } from '../dialogs/effect.ts';
import type { Queryable } from '../storage/db.ts';
import { forgetSaid, postLetter } from '../storage/letterbox.ts';
import { isoDay } from '../tickets/local-time.ts';
import type { Loket } from './loket.ts';

/** Rows of a complaint without a name: the letter itself, beside nothing that tells whose it is. */
export function letterRows(
  loket: Loket,
  db: Queryable,
  effect: Extract<Effect, { kind: 'post-letter' | 'forget-said' }>,
  conversation: string | null,
): Promise<void>[] {
  if (effect.kind === 'post-letter') return [postLetter(db, effect.letter, dayOf(loket))];
  return conversation === null ? [] : [forgetSaid(db, conversation)];
}

/** The day of the organisation's clocks. */
export const dayOf = (loket: Loket): string => isoDay(loket.now(), loket.desk().calendar.zone);
