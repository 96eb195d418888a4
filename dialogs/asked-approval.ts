import { approverOf } from '../knowledge/approver.ts';
import type { Product } from '../knowledge/product.ts';
import type { Approval } from '../tickets/approval.ts';
import { localTime } from '../tickets/local-time.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { Reads, SpokenDesk } from './desk.ts';
import type { Scene } from './scene.ts';
import { sayMoment } from './when.ts';

/** Whom a request asks for approval, and what its requester is told of that. */

/** Who approves what this person asks, today; never they themselves or whom it is for. */
export function approverFor(
  { organisation }: SpokenDesk,
  product: Product,
  { requester, beneficiary }: Pick<Ticket, 'requester' | 'beneficiary'>,
  now: Date,
): { id: string; naam: string } | undefined {
  if (!product.akkoord) return undefined;
  const today = localTime(now, organisation.tijdzone).toISODate() ?? '';
  const not = [requester.id, ...(beneficiary?.id ? [beneficiary.id] : [])];
  return approverOf(organisation, requester.id, product.akkoord.wie, today, not);
}

/** The approval of a request as it begins. Who is not known or cannot be reached here is for the desk to ask. */
export function firstAsked(
  desk: SpokenDesk,
  { now, reachable }: Pick<Reads, 'now' | 'reachable'>,
  product: Product,
  ticket: Ticket,
): Approval {
  const approver = approverFor(desk, product, ticket, now);
  return {
    role: product.akkoord?.wie ?? 'leidinggevende',
    approver: approver ? { id: approver.id, name: approver.naam } : null,
    byDesk: !approver || !(reachable?.(approver.id) ?? false),
    askedAt: now,
    remindedAt: null,
    question: null,
    answer: null,
  };
}

/** What the requester hears of it when the request is made; empty when nobody has to approve. */
export function askedWords({ words, desk, reads }: Scene, { status, approval, nextNewsAt }: Ticket): string {
  if (status !== 'wacht-op-akkoord' || !approval) return '';
  const { approval: say } = words;
  if (!approval.approver) return words.approvalFirst(words.approvers[approval.role]);
  if (!approval.byDesk) return say.asked(approval.approver.name);
  const when = nextNewsAt && say.whenNews(sayMoment(nextNewsAt, reads.now, desk.organisation.tijdzone, words));
  return [say.notReached(approval.approver.name), when].filter(Boolean).join(' ');
}
