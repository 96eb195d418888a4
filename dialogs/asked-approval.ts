import type { Who } from './answers/person.ts';
import { approverOf } from '../knowledge/approver.ts';
import type { Product } from '../knowledge/product.ts';
import { approvalStep, type Approval, type Step as ApprovalStep } from '../tickets/approval.ts';
import { localTime } from '../tickets/local-time.ts';
import type { ActorRole } from '../tickets/status.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { Reads, SpokenDesk } from './desk.ts';
import type { Effect } from './effect.ts';
import type { Scene } from './scene.ts';
import type { Intake } from './session.ts';
import { sayMoment } from './when.ts';

/** Whom a request asks for approval, and what its requester is told of that. */

/** The question who approves, where the directory cannot tell. */
export const approverQuestion = 'akkoord-van';

/** Who approves; without an id the directory does not know them. `named` by who asks, where it does not know who approves. */
type Approver = NonNullable<Approval['approver']> & Pick<Approval, 'named' | 'standsInFor'>;

/** A day on which nobody is away. */
const always = '';

/** Who approves what this person asks, today; never they themselves or whom it is for. The directory goes before what was answered. */
export function approverFor(
  { organisation }: SpokenDesk,
  product: Product,
  { requester, beneficiary }: Pick<Ticket, 'requester' | 'beneficiary'>,
  now: Date,
  answers: Intake['answers'] = {},
): Approver | undefined {
  if (!product.akkoord) return undefined;
  const today = localTime(now, organisation.tijdzone).toISODate() ?? '';
  const not = [requester.id, ...(beneficiary?.id ? [beneficiary.id] : [])];
  const known = approverOf(organisation, requester.id, product.akkoord.wie, today, not);
  if (known) {
    const usual = approverOf(organisation, requester.id, product.akkoord.wie, always, not);
    const away = usual && usual.id !== known.id ? { standsInFor: { id: usual.id, name: usual.naam } } : {};
    return { id: known.id, name: known.naam, ...away };
  }
  const named = answers[approverQuestion]?.value as Who | null | undefined;
  return named && !not.includes(named.id ?? '') ? { id: named.id, name: named.naam, named: true } : undefined;
}

/** The approval of a request as it begins. Who is not known or cannot be reached here is for the desk to ask. */
export function firstAsked(
  desk: SpokenDesk,
  { now, reachable }: Pick<Reads, 'now' | 'reachable'>,
  product: Product,
  ticket: Ticket,
  answers: Intake['answers'],
): Approval {
  const found = approverFor(desk, product, ticket, now, answers);
  const approver = found && { id: found.id, name: found.name };
  return {
    role: product.akkoord?.wie ?? 'leidinggevende',
    approver: approver ?? null,
    ...(found?.named ? { named: true } : {}),
    ...(found?.standsInFor ? { standsInFor: found.standsInFor } : {}),
    byDesk: !approver?.id || !(reachable?.(approver.id) ?? false),
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

/** A step in the asking, by who is talking. */
export function stepped(
  { reads }: Scene,
  before: Ticket,
  step: ApprovalStep,
  role: ActorRole = 'akkoordgever',
): [Extract<Effect, { kind: 'change-ticket' }>] {
  const { ticket, events } = approvalStep(before, step, { role, id: reads.employee.id }, reads.now);
  return [{ kind: 'change-ticket', ticket, events }];
}
