import type { Ticket } from '../tickets/ticket.ts';
import type { SpokenDesk } from './desk.ts';
import { nl } from './nl.ts';
import { sayMoment } from './when.ts';
import { workNl } from './work-nl.ts';

/** That the contact which was promised to who complained is nearly due, or late, as the desk and who deals with it hear it. */
export function contactTold(
  why: 'contact-bijna' | 'contact-te-laat',
  about: string,
  { complaint, expectedAt }: Ticket,
  now: Date,
  desk: SpokenDesk,
): string {
  const due = complaint?.contact?.dueAt ?? expectedAt ?? now;
  const when = sayMoment(due, now, desk.calendar.zone, nl);
  return workNl.complaint[why === 'contact-bijna' ? 'soon' : 'late'](about, when);
}
