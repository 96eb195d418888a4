import type { DeskEffect } from '../desk/effect.ts';
import { concernedIn } from '../dialogs/announced.ts';
import { addConcerned, addTold, beginStep } from '../storage/announced.ts';
import { forgetFollowers, insertAnnouncement, updateAnnouncement } from '../storage/announcements.ts';
import type { Queryable } from '../storage/db.ts';
import { lately, type Announcement, type Audience } from '../tickets/announcement.ts';
import type { Loket } from './loket.ts';

/** The rows of what an agent or manager announces in a chat. Every statement is given before any is waited for. */

/** Everybody who is concerned, as far as they are not in this step yet. */
export const concern = (
  loket: Loket,
  db: Queryable,
  one: Announcement,
  audience: Audience,
  step: number,
): Promise<void> => {
  const now = loket.now();
  const directory = concernedIn(loket.desk().organisation, audience, one.buildings);
  return addConcerned(db, one, step, audience, directory, new Date(now.getTime() - lately), now);
};

export const announceRows = (
  loket: Loket,
  db: Queryable,
  { announcement: one, conversation }: Extract<DeskEffect, { kind: 'announce' }>,
): Promise<void>[] => [
  insertAnnouncement(db, one, conversation),
  beginStep(db, one.id, 1, 'begun', loket.now()),
  ...(one.tell ? [concern(loket, db, one, one.tell, 1)] : []),
];

export const retellRows = (
  loket: Loket,
  db: Queryable,
  { announcement: one, what, step = 1, except = [] }: Extract<DeskEffect, { kind: 'retell' }>,
): Promise<void>[] => [
  updateAnnouncement(db, one),
  beginStep(db, one.id, step, what, loket.now()),
  addTold(db, one.id, step, { waits: what === 'changed', except }, loket.now()),
  ...(what === 'over' ? [forgetFollowers(db, one.id)] : []),
];
