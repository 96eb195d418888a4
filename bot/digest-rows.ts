import type { Effect } from '../dialogs/effect.ts';
import { roundName } from '../knowledge/digests.ts';
import type { Queryable } from '../storage/db.ts';
import { askDigest, chooseDigests } from '../storage/digests.ts';

/** What becomes of what somebody said of digests in their chat. */
export function digestRows(
  db: Queryable,
  effect: Extract<Effect, { kind: 'choose-digests' | 'ask-digest' }>,
  conversation: string | null,
  now: Date,
): Promise<void>[] {
  if (effect.kind === 'ask-digest')
    return conversation === null ? [] : [askDigest(db, { ...effect, conversation }, now)];
  const { person, chosen } = effect;
  const rounds = chosen.map(({ time }) => roundName(time));
  return [chooseDigests(db, person, chosen, rounds, now)];
}
