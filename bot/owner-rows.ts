import type { Effect } from '../dialogs/effect.ts';
import type { Queryable } from '../storage/db.ts';
import { decideProposal } from '../storage/gaps.ts';
import { addPageEdit, keepShown, putOff } from '../storage/owners.ts';

type OwnerEffect = Extract<Effect, { kind: 'edit-page' | 'put-off' | 'put-away' | 'shown-to-owner' }>;

/** The row of what who goes over pages decided. */
export async function ownerRow(
  db: Queryable,
  effect: OwnerEffect,
  conversation: string | null,
  now: Date,
): Promise<void> {
  switch (effect.kind) {
    case 'edit-page':
      return addPageEdit(db, effect.edit, conversation ?? '');
    case 'put-off':
      return putOff(db, effect.key, effect.until);
    case 'put-away':
      await decideProposal(db, effect.proposal, 'rejected', now);
      return;
    case 'shown-to-owner':
      return keepShown(db, effect.person, effect.key);
  }
}
