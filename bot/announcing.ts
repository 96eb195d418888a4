import type { DeskEffect } from '../desk/effect.ts';
import { concernedIn } from '../dialogs/announced.ts';
import { addAsked, addConcerned, addTold, beginStep } from '../storage/announced.ts';
import { insertAnnouncement, updateAnnouncement } from '../storage/announcements.ts';
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

/** Who was told of it hears how it goes on, and that it is over also who asked to hear that; each when their chat is free. */
export const toldOn = (
  loket: Loket,
  db: Queryable,
  id: string,
  what: 'changed' | 'over',
  step: number,
): Promise<void>[] => [
  beginStep(db, id, step, what, loket.now()),
  ...(what === 'over' ? [addAsked(db, id, step, loket.now())] : []),
  addTold(db, id, step, { waits: what === 'changed' }, loket.now()),
];

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
  { announcement: one, what, step = 1 }: Extract<DeskEffect, { kind: 'retell' }>,
): Promise<void>[] => [updateAnnouncement(db, one), ...toldOn(loket, db, one.id, what, step)];
