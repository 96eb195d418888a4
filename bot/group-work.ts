import { workNews } from '../dialogs/work-card.ts';
import { workMails } from '../dialogs/work-mail.ts';
import type { Queryable } from '../storage/db.ts';
import { mailGroup, type ForGroup } from '../storage/group-channels.ts';
import type { Ticket, TicketEvent } from '../tickets/ticket.ts';
import type { Loket } from './loket.ts';
import { parcelsOf } from './parcels.ts';

/** What groups see in their channels of what happened to a ticket. */
export const seenByGroups = (loket: Loket, ticket: Ticket, events: readonly TicketEvent[]): ForGroup[] =>
  workNews(ticket, events, loket.now(), loket.desk(), { traced: true }).flatMap(({ group, effects }) =>
    parcelsOf(effects).map((parcel) => ({ group, ...parcel })),
  );

/** Puts in line what groups are mailed of what happened to a ticket, in the caller's transaction. */
export async function mailWork(
  loket: Loket,
  db: Queryable,
  ticket: Ticket,
  events: readonly TicketEvent[],
): Promise<void> {
  const now = loket.now();
  const { organisation } = loket.desk();
  const mails = loket.mails ? workMails(ticket, events, now, loket.desk()) : [];
  const reached = mails.filter(({ group }) => organisation.groepen.some(({ id, email }) => id === group && email));
  await Promise.all(reached.map(({ group, message }) => mailGroup(db, group, ticket.number, message, now)));
}
