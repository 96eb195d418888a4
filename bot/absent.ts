import { awayOn, replacementOf } from '../knowledge/approver.ts';
import { claimAbsent, reachable } from '../storage/approvals.ts';
import type { Queryable } from '../storage/db.ts';
import { approvalStep, type Step } from '../tickets/approval.ts';
import { loket as byLoket } from '../tickets/attend.ts';
import { isOpen } from '../tickets/calendar.ts';
import { isoDay } from '../tickets/local-time.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { carryOut, type AfterCommit } from './carry-out.ts';
import { heardOfChange } from './elsewhere.ts';
import type { Loket } from './loket.ts';
import { oneByOne } from './one-by-one.ts';

/**
 * Requests that wait for the approval of somebody who is away today: who replaces them is asked, or else the desk. In working time, as
 * everything that Loket does of itself. Throws when the database does.
 */
export async function lookAtAbsent(loket: Loket): Promise<void> {
  const { calendar, organisation } = loket.desk();
  const now = loket.now();
  if (!isOpen(calendar, now)) return;
  const today = isoDay(now, calendar.zone);
  const away = awayOn(organisation, today);
  if (away.length === 0) return;
  // What failed is tried again in the next round.
  const failed: string[] = [];
  await oneByOne<Ticket>(loket, {
    claim: (db) => claimAbsent(db, away, failed),
    handle: (db, ticket) => handle(loket, db, ticket, today),
    rest(_, { number }) {
      failed.push(number);
      return Promise.resolve();
    },
    failed: { message: 'stand-in failed', name: ({ number }) => ({ ticket: number }) },
  });
}

async function handle(loket: Loket, db: Queryable, before: Ticket, today: string): Promise<AfterCommit[]> {
  const { requester, beneficiary, approval } = before;
  const not = [requester.id, ...(beneficiary?.id ? [beneficiary.id] : [])];
  const { organisation } = loket.desk();
  const replacement = replacementOf(organisation, approval?.approver?.id ?? '', today, not);
  const step: Step = replacement
    ? {
        did: 'doorgegeven',
        to: { id: replacement.id, name: replacement.naam },
        reached: (await reachable(db, [replacement.id])).has(replacement.id),
        why: 'afwezig',
      }
    : { did: 'naar-de-balie', why: 'afwezig' };
  const { ticket: after, events } = approvalStep(before, step, byLoket, loket.now());
  const elsewhere = await heardOfChange(loket, db, { before, after, asked: {}, by: byLoket }, null);
  const left = await carryOut(loket, db, null, [{ kind: 'change-ticket', ticket: after, events }], { elsewhere });
  return [...left, { count: () => loket.metrics.watched.inc({ did: 'stand-in' }) }];
}
