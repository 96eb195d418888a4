import { furtherOf } from '../digest/further.ts';
import { maySee } from '../digest/may-see.ts';
import { scopeIn } from '../digest/scope-words.ts';
import { digestAsked, subscribing } from '../digest/subscribing.ts';
import type { Incoming } from '../dialogs/channel.ts';
import type { Desk } from '../dialogs/desk.ts';
import type { Step } from '../dialogs/effect.ts';
import type { Session } from '../dialogs/session.ts';
import { subscriptionsOf } from '../knowledge/digests.ts';
import type { Queryable } from '../storage/db.ts';
import { digestChoices } from '../storage/digests.ts';
import type { Loket } from './loket.ts';

/** A turn in which somebody says which digests they want; undefined when it is something else. Reads only. */
export async function digestTurn(
  loket: Loket,
  db: Queryable,
  { what, person }: Pick<Incoming, 'what' | 'person'>,
  session: Session,
  desk: Desk,
): Promise<Step | undefined> {
  const heard = digestAsked(session, what);
  // "Alleen klachten" names nothing of which a digest could be: it is about the figures in it.
  if (!heard || (heard.do === 'scope' && 'unknown' in scopeIn(heard.scope, desk) && furtherOf(what, desk)))
    return undefined;
  const chosen = (await digestChoices(db, person.id)).get(person.id) ?? null;
  return subscribing(session, heard, what.kind === 'text' ? what.text : '', desk, {
    now: loket.now(),
    person: person.id,
    allowed: maySee(desk.organisation, person.id),
    subscriptions: subscriptionsOf(desk.organisation, person.id, chosen),
    manager: desk.organisation.personen.some(({ id, rol }) => id === person.id && rol === 'manager'),
  });
}

/** "Akkoorden bekijken" on a digest is what could be typed. */
export const asTyped = (what: Incoming['what']): Incoming['what'] =>
  what.kind === 'press' && what.press.do === 'digest' && what.press.value === 'approvals'
    ? { kind: 'text', text: 'akkoorden' }
    : what;
