import { overMessage } from '../dialogs/push-others.ts';
import {
  insertAnnouncement,
  listAnnouncements,
  lockAnnouncement,
  takeAnnouncementFollowers,
  updateAnnouncement,
} from '../storage/announcements.ts';
import { transaction } from '../storage/db.ts';
import { overdueFor, type Announcement } from '../tickets/announcement.ts';
import { carryOut, afterCommit } from './carry-out.ts';
import { wordsFor } from './elsewhere.ts';
import type { Loket } from './loket.ts';

type Told = Pick<Announcement, 'kind' | 'title' | 'text' | 'products' | 'buildings' | 'from' | 'until'>;

const sorted = (list: readonly string[]) => [...list].sort().join();

/** Announces a disruption or maintenance. The same again, while it is not over, is the same announcement: `made` is false then. */
export async function announce(
  loket: Loket,
  told: Told,
  by: string,
): Promise<{ announcement: Announcement; made: boolean }> {
  const now = loket.now();
  return transaction(loket.db, async (db) => {
    const before = (await listAnnouncements(db, now, overdueFor)).find(
      (one) =>
        one.kind === told.kind &&
        one.title === told.title &&
        sorted(one.products) === sorted(told.products) &&
        sorted(one.buildings) === sorted(told.buildings) &&
        one.until?.getTime() === told.until?.getTime(),
    );
    if (before) return { announcement: before, made: false };
    const announcement = { ...told, id: loket.newId(), solvedAt: null, by, createdAt: now, updatedAt: now };
    await insertAnnouncement(db, announcement);
    return { announcement, made: true };
  });
}

export interface AnnouncementChange extends Partial<Omit<Told, 'kind'>> {
  solved?: true;
}

/**
 * Changes an announcement; who waits for its end hears of it once. `check` may refuse what it would become by throwing. 'over':
 * it was solved before, and nothing of it changes any more. Undefined when there is none with this id.
 */
export async function changeAnnouncement(
  loket: Loket,
  id: string,
  { solved, ...asked }: AnnouncementChange,
  check: (after: Announcement) => void,
): Promise<Announcement | 'over' | undefined> {
  const outcome = await transaction(loket.db, async (db) => {
    const before = await lockAnnouncement(db, id);
    if (!before) return undefined;
    if (before.solvedAt !== null)
      return Object.keys(asked).length > 0 ? ('over' as const) : { after: before, left: [] };
    const now = loket.now();
    const after: Announcement = { ...before, ...asked, solvedAt: solved ? now : null, updatedAt: now };
    check(after);
    await updateAnnouncement(db, after);
    const waiting = solved ? await takeAnnouncementFollowers(db, id) : [];
    const elsewhere = waiting.map(({ conversation, session }) => ({
      conversation,
      effects: [overMessage(after, wordsFor(session))],
    }));
    return { after, left: await carryOut(loket, db, null, [], { elsewhere }) };
  });
  if (outcome === undefined || outcome === 'over') return outcome;
  afterCommit(loket, outcome.left);
  return outcome.after;
}
