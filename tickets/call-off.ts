import { apply, type Pace } from './change.ts';
import type { Whole } from './orders.ts';
import { isStanding } from './parts.ts';
import { ended } from './status.ts';
import { settle, type WholeChanged } from './settle.ts';
import type { Actor } from './ticket.ts';

/** A request that is not needed any more while some of its parts are under way: the others are cancelled, and who began, or is ready, is told so with `note`. */
export function callOff(whole: Whole, note: string, by: Actor, at: Date, pace: Pace): WholeChanged {
  const changed = whole.orders
    .filter(({ status }) => !ended.includes(status))
    .map((order) => apply(order, isStanding(order) ? { note } : { status: 'geannuleerd' }, by, at, pace));
  return settle(whole, changed, by, at, pace, { note });
}
