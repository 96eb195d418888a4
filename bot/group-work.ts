import { workNews } from '../dialogs/work-card.ts';
import { workMails } from '../dialogs/work-mail.ts';
import type { Queryable } from '../storage/db.ts';
import { mailGroup, tellGroup } from '../storage/group-channels.ts';
import type { Ticket, TicketEvent } from '../tickets/ticket.ts';
import type { Loket } from './loket.ts';
import { parcelsOf } from './parcels.ts';

/** Puts in line what groups see of what happened to a ticket, in their channel or by mail, in the caller's transaction. */
export async function showWork(
  loket: Loket,
  db: Queryable,
  ticket: Ticket,
  events: readonly TicketEvent[],
): Promise<void> {
  const now = loket.now();
  const told = workNews(ticket, events, now, loket.desk(), { traced: true });
  const { organisation } = loket.desk();
  const mails = loket.mails ? workMails(ticket, events, now, loket.desk()) : [];
  const reached = mails.filter(({ group }) => organisation.groepen.some(({ id, email }) => id === group && email));
  await Promise.all([
    ...told.map(({ group, effects }) => tellGroup(db, group, parcelsOf(effects), now)),
    ...reached.map(({ group, message }) => mailGroup(db, group, ticket.number, message, now)),
  ]);
}
