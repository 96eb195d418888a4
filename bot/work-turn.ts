import { bindingIn } from '../dialogs/bind-group.ts';
import type { Incoming, Press } from '../dialogs/channel.ts';
import type { Desk } from '../dialogs/desk.ts';
import { changing, type Effect, type Step } from '../dialogs/effect.ts';
import type { Session } from '../dialogs/session.ts';
import { pressWork } from '../dialogs/work-press.ts';
import type { Queryable } from '../storage/db.ts';
import { groupsIn } from '../storage/group-channels.ts';
import { bindTurn } from './bind-turn.ts';
import { wholeOf } from './change-ticket.ts';
import { heardOfChange, type Elsewhere } from './elsewhere.ts';
import type { Loket } from './loket.ts';

/** What is said and pressed in the channels of groups: which channel is whose, and what they do with their work. */

/** A turn that is about the work of a group; undefined when it is something else. Reads and locks only. */
export async function workTurn(
  loket: Loket,
  db: Queryable,
  { what, person, root }: Incoming,
  session: Session,
  desk: Desk,
): Promise<(Step & { elsewhere: Elsewhere[] }) | undefined> {
  if (!root) return undefined;
  if (what.kind === 'press' && what.press.do === 'werk')
    return { session, ...(await pressed(loket, db, what.press, person.id, root.conversation, desk)) };
  const binding = what.kind === 'text' ? bindingIn(what.text, person.id, desk) : undefined;
  return binding && { session, ...(await bindTurn(loket, db, binding, person.id, root, desk)) };
}

async function pressed(
  loket: Loket,
  db: Queryable,
  press: Press,
  person: string,
  channel: string,
  desk: Desk,
): Promise<{ effects: Effect[]; elsewhere: Elsewhere[] }> {
  const groups = await groupsIn(db, channel);
  const known = groups.length > 0 && /^[MW]-\d{4}-\d{6,12}(?:-\d{1,3})?$/.test(press.ref ?? '');
  const whole = known ? await wholeOf(db, press.ref ?? '') : undefined;
  const { changed, inChannel, said } = pressWork(whole, press, { groups, person }, loket.now(), desk);
  const card = inChannel.length > 0 ? [{ conversation: channel, effects: inChannel }] : [];
  if (!changed || !whole) return { effects: said, elsewhere: card };
  const { result, asked, by } = changed;
  const happened = { before: whole.request, after: result.request.ticket, asked, by };
  const parts = result.part ? { parts: [result.part] } : {};
  const heard = await heardOfChange(loket, db, { ...happened, ...parts }, null);
  return { effects: [...changing(result), ...said], elsewhere: [...heard, ...card] };
}
