import { isUrgent, type Item } from '../digest/owner-items.ts';
import { ownerNl as said } from '../digest/owner-nl.ts';
import { shown } from '../digest/owner-turn.ts';
import type { DeskEffect } from '../desk/effect.ts';
import { freeAt } from '../dialogs/tell.ts';
import { lockChat } from '../storage/conversations.ts';
import { transaction, type Queryable } from '../storage/db.ts';
import { conversationOf } from '../storage/followers.ts';
import { noteOwnerTold, toldOwners } from '../storage/owners.ts';
import { isOpen } from '../tickets/calendar.ts';
import { afterCommit, carryOut, type AfterCommit } from './carry-out.ts';
import type { Loket } from './loket.ts';
import { ownerItems } from './owner-turn.ts';

/** In milliseconds: how often somebody hears of what waits, and how soon again of sentences that lead nowhere often. */
const day = 86_400_000;
const week = 7 * day;

/** In the place of a person: the channels of the desk, when nobody who decides can be reached. */
const atDesk = 'balie';

/**
 * Who goes over pages hears what waits for them, in their own chat and in working time: at most once a week, or when something is
 * urgent, and nothing when there is nothing. Throws when the database does.
 */
export async function tellOwners(loket: Loket): Promise<void> {
  const desk = loket.desk();
  const now = loket.now();
  if (!isOpen(desk.calendar, now)) return;
  const { asked, today } = await ownerItems(loket, loket.db);
  if (asked.size === 0) return;
  const told = await toldOwners(loket.db);
  for (const [who, items] of asked) {
    const seen = told.get(who ?? atDesk) ?? null;
    const first = due(items, seen, loket);
    if (!first) continue;
    try {
      afterCommit(
        loket,
        await transaction(loket.db, (db) =>
          who === null ? toDesk(loket, db, items, seen) : toOwner(loket, db, { who, items, first, seen, today }),
        ),
      );
    } catch (error) {
      loket.log.error({ fault: error instanceof Error ? error.message : 'unknown' }, 'an owner could not be told');
    }
  }
}

/** What they are told of first; undefined when it is not time. */
function due(items: readonly Item[], seen: Date | null, loket: Loket): Item | undefined {
  const ago = seen === null ? Infinity : loket.now().getTime() - seen.getTime();
  const urgent = items.find((item) => isUrgent(loket.desk(), item, seen) && (item.kind === 'wijziging' || ago >= day));
  return urgent ?? (ago >= week ? items[0] : undefined);
}

async function toOwner(
  loket: Loket,
  db: Queryable,
  { who, items, first, seen, today }: { who: string; items: Item[]; first: Item; seen: Date | null; today: string },
): Promise<AfterCommit[]> {
  const now = loket.now();
  const desk = loket.desk();
  const reached = await conversationOf(db, who);
  if (!reached) return [];
  const { session, lastInAt } = await lockChat(db, reached.conversation);
  if (freeAt(session, lastInAt ?? now, now, desk) > now || !(await noteOwnerTold(db, who, seen, now))) return [];
  const reads = { person: { id: who, name: '' }, today, mine: items };
  const { effects } = shown(first, desk, reads, 'send', { lead: said.greeting });
  return carryOut(loket, db, reached.conversation, effects);
}

/** Nobody who decides has a chat with Loket: the desk hears that something waits. */
async function toDesk(loket: Loket, db: Queryable, items: Item[], seen: Date | null): Promise<AfterCommit[]> {
  if (!(await noteOwnerTold(db, atDesk, seen, loket.now()))) return [];
  const owners = [...new Set(items.flatMap(({ page }) => page?.eigenaar ?? []))];
  const effect: DeskEffect = {
    kind: 'to-desk',
    how: 'send',
    card: 'pdc',
    message: { text: said.nobody(items.length, owners) },
  };
  return carryOut(loket, db, null, [effect]);
}
