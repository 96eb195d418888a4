import type { DeskEffect } from '../desk/effect.ts';
import { concernedIn } from '../dialogs/announced.ts';
import { addAsked, addConcerned, addTold, beginStep } from '../storage/announced.ts';
import { tellUnsure } from '../storage/announced-reached.ts';
import { insertAnnouncement, updateAnnouncement } from '../storage/announcements.ts';
import type { Queryable } from '../storage/db.ts';
import { lately, type Announcement, type Audience, type Step } from '../tickets/announcement.ts';
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
  what: Exclude<Step, 'begun'>,
  step: number,
): Promise<void>[] => [
  beginStep(db, id, step, what, loket.now()),
  ...(what === 'over' ? [addAsked(db, id, step, loket.now())] : []),
  addTold(db, id, step, { waits: what !== 'over' }, loket.now()),
];

export function announcedRows(
  loket: Loket,
  db: Queryable,
  effect: Extract<DeskEffect, { kind: 'announce' | 'retell' | 'tell-unsure' }>,
): Promise<void>[] {
  if (effect.kind === 'tell-unsure') return [tellUnsure(db, effect.announcement, loket.now())];
  const { announcement: one } = effect;
  if (effect.kind === 'retell')
    return [updateAnnouncement(db, one), ...toldOn(loket, db, one.id, effect.what, effect.step ?? 1)];
  return [
    insertAnnouncement(db, one, effect.conversation),
    beginStep(db, one.id, 1, 'begun', loket.now()),
    ...(one.tell ? [concern(loket, db, one, one.tell, 1)] : []),
  ];
}
