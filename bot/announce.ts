import { beginStep, firstStep, nextStep, wasToldOf } from '../storage/announced.ts';
import { tellUnsure } from '../storage/announced-reached.ts';
import {
  insertAnnouncement,
  listAnnouncements,
  lockAnnouncement,
  updateAnnouncement,
} from '../storage/announcements.ts';
import { inOrder, transaction, type Queryable } from '../storage/db.ts';
import { overdueFor, together, type Announcement, type Audience } from '../tickets/announcement.ts';
import { concern, toldOn } from './announcing.ts';
import type { Loket } from './loket.ts';

type Told = Pick<
  Announcement,
  'kind' | 'title' | 'text' | 'products' | 'buildings' | 'from' | 'until' | 'tell' | 'urgent'
>;

const sorted = (list: readonly string[]) => [...list].sort().join();

/** Announces a disruption or maintenance. The same again, while it is not over, is the same announcement: `made` is false then. */
export async function announce(
  loket: Loket,
  told: Told,
  by: string,
): Promise<{ announcement: Announcement; made: boolean }> {
  const now = loket.now();
  const done = await transaction(loket.db, async (db) => {
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
    if (told.tell) await tellConcerned(loket, db, announcement, told.tell);
    return { announcement, made: true };
  });
  loket.announcer?.look();
  return done;
}

/** Everybody who is concerned hears that it begins, and nobody twice: it can be told to more people later. */
async function tellConcerned(loket: Loket, db: Queryable, one: Announcement, audience: Audience): Promise<void> {
  const step = await firstStep(db, one.id);
  if (step === undefined) await beginStep(db, one.id, 1, 'begun', loket.now());
  await concern(loket, db, one, audience, step ?? 1);
}

export interface AnnouncementChange extends Partial<Omit<Told, 'kind' | 'tell'>> {
  solved?: true;
  /** More people are told of it. */
  tell?: Audience;
  /** Who was told hears of this change. */
  news?: true;
  /** Maintenance begins: who was told hears so, once. */
  started?: true;
  /** Of whom it is unknown whether they heard the latest of it are told that once more. */
  again?: true;
}

/**
 * Changes an announcement; who waits for its end hears of it once. `check` may refuse what it would become by throwing. 'over':
 * it was solved before, and nothing of it changes any more. Undefined when there is none with this id.
 */
export async function changeAnnouncement(
  loket: Loket,
  id: string,
  { solved, tell, news, started, again, ...asked }: AnnouncementChange,
  check: (after: Announcement) => void,
): Promise<Announcement | 'over' | undefined> {
  const done = await transaction(loket.db, async (db) => {
    const before = await lockAnnouncement(db, id);
    if (!before) return undefined;
    const now = loket.now();
    if (again) await tellUnsure(db, id, now);
    if (before.solvedAt !== null)
      return tell || news || started || Object.keys(asked).length > 0 ? ('over' as const) : before;
    const begins = started && !(await wasToldOf(db, id, 'started'));
    const after: Announcement = {
      ...before,
      ...(begins && before.from > now ? { from: now } : {}),
      ...asked,
      tell: tell ? together(before.tell, tell) : before.tell,
      solvedAt: solved ? now : null,
      updatedAt: now,
    };
    check(after);
    await updateAnnouncement(db, after);
    const what = solved ? 'over' : begins ? 'started' : news ? 'changed' : undefined;
    if (solved || (before.tell && what)) await inOrder(toldOn(loket, db, id, what ?? 'over', await nextStep(db, id)));
    if (tell && !solved) await tellConcerned(loket, db, after, tell);
    return after;
  });
  loket.announcer?.look();
  return done;
}
