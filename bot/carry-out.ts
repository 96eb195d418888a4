import type { Effect } from '../dialogs/effect.ts';
import { dropAttachments, giveToTicket } from '../storage/attachments.ts';
import { inOrder, type Queryable } from '../storage/db.ts';
import { keepLesson } from '../storage/gaps.ts';
import { enqueue, type Parcel, type Taken } from '../storage/outbox.ts';
import { insertEvents, insertTicket, updateTicket } from '../storage/tickets.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { lessonOf } from './learning.ts';
import type { Loket } from './loket.ts';

/**
 * Makes rows of effects, inside the caller's transaction; gives all its statements before it waits for any. Returns what to
 * hand to `delivery.deliver` after the commit, or null when there is nothing to deliver or somebody else is delivering.
 * `speaker` is the name that is kept out of what is learnt.
 */
export async function carryOut(
  loket: Loket,
  db: Queryable,
  conversation: string | null,
  effects: readonly Effect[],
  speaker?: string,
): Promise<Taken | null> {
  const now = loket.now();
  const parcels: Parcel[] = [];
  const rows: Promise<void>[] = [];
  for (const effect of effects)
    switch (effect.kind) {
      case 'send':
        parcels.push({ kind: 'send', card: effect.card ?? null, message: effect.message });
        break;
      case 'update':
        parcels.push({ kind: 'update', card: effect.card, message: effect.message });
        break;
      case 'make-ticket':
        rows.push(insertTicket(db, { ...effect.ticket, conversation: effect.ticket.conversation ?? conversation }));
        rows.push(insertEvents(db, effect.ticket.number, [effect.event]));
        rows.push(keepFiles(db, effect.ticket));
        loket.metrics.tickets.inc({ product: effect.ticket.product });
        break;
      case 'change-ticket':
        rows.push(updateTicket(db, effect.ticket));
        rows.push(insertEvents(db, effect.ticket.number, effect.events));
        if (effect.events.some(({ kind }) => kind === 'bijlage')) rows.push(keepFiles(db, effect.ticket));
        break;
      case 'drop-files':
        rows.push(dropAttachments(db, effect.ids));
        break;
      case 'self-help':
        loket.metrics.selfHelp.inc({ product: effect.product, helped: String(effect.helped) });
        break;
      case 'gap': {
        const lesson = lessonOf(effect, loket.desk(), speaker);
        if (lesson) rows.push(keepLesson(db, lesson, now));
        break;
      }
    }
  const left =
    parcels.length === 0 || conversation === null
      ? Promise.resolve(null)
      : enqueue(db, conversation, parcels, now, loket.delivery.newLease());
  await inOrder([...rows, left]);
  return left;
}

/** What the ticket names becomes its own. */
async function keepFiles(db: Queryable, { number, files }: Ticket): Promise<void> {
  if (files.length > 0)
    await giveToTicket(
      db,
      number,
      files.map(({ id }) => id),
    );
}
