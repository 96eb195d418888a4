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

/** What is due of an approval, as a step in the asking. */
const steps = {
  'remind-approver': 'herinnerd',
  'approval-to-desk': 'naar-de-balie',
  'remind-question': 'vraag-herinnerd',
} as const;

/** Does what is due: every time of it is an event. Throws when the table of moves does not allow it, which would be a mistake of ours. */
export function attend(before: Ticket, due: Due, at: Date, pace: Pace): Changed {
  if (due.do === 'postpone' || due.do === 'close') {
    const result = change(before, askedBy(due), loket, at, pace);
    if ('refused' in result) throw new Error(`${before.number}: ${due.do} is refused as ${result.refused}`);
    return due.do === 'postpone' && due.why === 'no-contact' ? late(result, at) : result;
  }
  if (due.do === 'contact-soon') return warned(before, at);
  const nextNewsAt = addLeadTime(pace.calendar, at, pace.cadence.newsEvery);
  if (due.do in steps) {
    const { ticket, events } = approvalStep(before, { did: steps[due.do as keyof typeof steps] }, loket, at);
    return { ticket: due.do === 'remind-question' ? { ...ticket, nextNewsAt } : ticket, events };
  }
  const event: TicketEvent = { at, by: loket, kind: due.do === 'remind' ? 'herinnering' : 'geen-nieuws', data: {} };
  return {
    ticket: {
      ...before,
      ...(due.do === 'remind' ? { remindedAt: at } : { nextNewsAt, approval: askedAgain(before, at) }),
      updatedAt: at,
      version: before.version + 1,
    },
    events: [event],
  };
}

/** The desk hears that it is nearly time for the contact that was promised. */
function warned(before: Ticket, at: Date): Changed {
  const { complaint } = before;
  const after = complaint?.contact ? { ...complaint, contact: { ...complaint.contact, warnedAt: at } } : complaint;
  return {
    ticket: { ...before, complaint: after, updatedAt: at, version: before.version + 1 },
    events: [{ at, by: loket, kind: 'alarm', data: { why: 'contact-bijna' } }],
  };
}

/** The contact that was promised did not come in time. */
function late({ ticket, events }: Changed, at: Date): Changed {
  const { complaint } = ticket;
  const contact = complaint?.contact && { ...complaint.contact, lateAt: complaint.contact.lateAt ?? at };
  return {
    ticket: { ...ticket, complaint: complaint && { ...complaint, contact: contact ?? null } },
    events: [...events, { at, by: loket, kind: 'alarm', data: { why: 'contact-te-laat' } }],
  };
}

/** While who approves waits for an answer, the news that there is none asks for it again. */
const askedAgain = ({ approval }: Ticket, at: Date): Ticket['approval'] =>
  approval?.question ? { ...approval, remindedAt: at } : approval;
