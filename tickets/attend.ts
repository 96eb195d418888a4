import { addLeadTime } from './calendar.ts';
import { approvalStep } from './approval.ts';
import { change, type Change, type Changed, type Pace } from './change.ts';
import type { Actor, Ticket, TicketEvent } from './ticket.ts';
import type { Due } from './watch.ts';

/** What Loket does of itself is done in its own name. */
export const loket: Actor = { role: 'loket', id: 'loket' };

/** What is asked of a ticket by something that came due. */
export const askedBy = (due: Due): Change =>
  due.do === 'postpone'
    ? { expectedAt: due.expectedAt, why: due.why }
    : due.do === 'close'
      ? { status: 'gesloten' }
      : {};

/** Does what is due: every time of it is an event. Throws when the table of moves does not allow it, which would be a mistake of ours. */
export function attend(before: Ticket, due: Due, at: Date, pace: Pace): Changed {
  if (due.do === 'postpone' || due.do === 'close') {
    const result = change(before, askedBy(due), loket, at, pace);
    if ('refused' in result) throw new Error(`${before.number}: ${due.do} is refused as ${result.refused}`);
    return result;
  }
  if (due.do === 'remind-approver' || due.do === 'approval-to-desk')
    return approvalStep(before, { did: due.do === 'remind-approver' ? 'herinnerd' : 'naar-de-balie' }, loket, at);
  const event: TicketEvent = { at, by: loket, kind: due.do === 'remind' ? 'herinnering' : 'geen-nieuws', data: {} };
  return {
    ticket: {
      ...before,
      ...(due.do === 'remind'
        ? { remindedAt: at }
        : { nextNewsAt: addLeadTime(pace.calendar, at, pace.cadence.newsEvery) }),
      updatedAt: at,
      version: before.version + 1,
    },
    events: [event],
  };
}
