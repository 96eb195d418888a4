import type { Changed } from './change.ts';
import { ended, moves, movesOf, type ActorRole, type Status } from './status.ts';
import type { Actor, Ticket, TicketEvent } from './ticket.ts';

/** Who is asked to approve a request, and how that stands. It stays as it was when the request went on. */
export interface Approval {
  /** Who it is to the requester. */
  role: 'leidinggevende' | 'budgethouder';
  /** Whom Loket asks; null: nobody is known. Without an id the directory does not know them, and the desk asks. */
  approver: { id: string | null; name: string } | null;
  /** Who asks named them: the directory does not know who approves. */
  named?: true;
  /** Who would approve and is away: the approver, or else the desk, stands in for them. */
  standsInFor?: { id: string; name: string };
  /** The desk asks it, or finds out whom to ask: nobody is known, cannot be reached, or did not answer. */
  byDesk: boolean;
  /** It was given. Absent: it was not, as far as the history tells. */
  given?: boolean;
  /** Since when this approver is asked, and when they, or of a question the requester, were reminded last. */
  askedAt: Date;
  remindedAt: Date | null;
  /** What the approver wants to know of the requester first. */
  question: string | null;
  /** When they asked that: each question is one of its own. Absent, of what was asked before this was noted. */
  questionAt?: Date | null;
  /** What the requester answered to their last question. */
  answer: string | null;
}

/** The asking once the request moves: given when it goes on, and begun anew when it is to be approved again. */
export function approvalAt(
  { status: from, approval }: Pick<Ticket, 'status' | 'approval'>,
  to: Status,
  at: Date,
): Approval | null {
  if (approval === null || from === to) return approval;
  if (to === 'wacht-op-akkoord')
    return { ...approval, given: false, askedAt: at, remindedAt: null, question: null, questionAt: null, answer: null };
  const given = from === 'wacht-op-akkoord' && !ended.includes(to);
  return given ? { ...approval, given } : approval;
}

/** By what a question of who approves is known from the ones before and after it; empty of what was asked before that was noted. */
export const questionOf = ({ approval }: Pick<Ticket, 'approval'>): string => approval?.questionAt?.toISOString() ?? '';

/** Whether somebody had to approve this and did not: without that it does not go on. */
export const lacksApproval = ({ approval }: Pick<Ticket, 'approval'>): boolean =>
  approval !== null && approval.given !== true;

type Asked = Pick<Ticket, 'status' | 'approval'>;

/** What was refused before it was approved does not come back as if it had been. */
export const comesBackUnapproved = (before: Asked, to: Status): boolean =>
  before.status === 'afgewezen' && to === 'geregistreerd' && lacksApproval(before);

/** Whether a ticket can become that at all: of what the table lists, what was refused is asked anew only where somebody had to approve. */
export const mayBecome = (before: Asked, to: Status): boolean =>
  moves[before.status].includes(to) &&
  !comesBackUnapproved(before, to) &&
  !(before.status === 'afgewezen' && to === 'wacht-op-akkoord' && before.approval === null);

/** What somebody may make of a ticket as it is now. */
export const movesFor = (before: Asked, role: ActorRole): Status[] =>
  movesOf(before.status, role).filter((to) => mayBecome(before, to));

/** Why somebody may not decide. */
export type NotTheirs = 'self' | 'not-asked' | 'over';

/** Whether it is for this person to decide: only who is asked, never who asked or who gets it, and once. Undefined when it is. */
export function notTheirs({ status, requester, beneficiary, approval }: Ticket, person: string): NotTheirs | undefined {
  if (requester.id === person || beneficiary?.id === person) return 'self';
  if (approval?.approver?.id !== person) return 'not-asked';
  return status === 'wacht-op-akkoord' ? undefined : 'over';
}

/** What an approver, the requester or time makes of the asking; the decision itself is a change of status. */
export type Step =
  | { did: 'vraag' | 'antwoord'; text: string }
  /** `why`: given on by the approver, or because they are away. */
  | { did: 'doorgegeven'; to: { id: string; name: string }; reached: boolean; why: 'doorgegeven' | 'afwezig' }
  | { did: 'herinnerd' }
  /** The requester was asked again what the approver wants to know. */
  | { did: 'vraag-herinnerd' }
  /** With `why`: they are away, and nobody replaces them. */
  | { did: 'naar-de-balie'; why?: 'afwezig' };

/** Takes a step in the asking for approval. It is an event, and the request stays where it is. */
export function approvalStep(before: Ticket, step: Step, by: Actor, at: Date): Changed {
  const { approval } = before;
  if (!approval) throw new Error(`${before.number} waits for nobody's approval`);
  const event: TicketEvent = { at, by, kind: 'akkoord', data: { ...step } };
  return {
    ticket: { ...before, approval: after(approval, step, at), updatedAt: at, version: before.version + 1 },
    events: [event],
  };
}

function after(approval: Approval, step: Step, at: Date): Approval {
  switch (step.did) {
    case 'vraag':
      return { ...approval, question: step.text, questionAt: at, answer: null, remindedAt: null };
    case 'antwoord':
      // Now it is the turn of the approver again.
      return { ...approval, question: null, questionAt: null, answer: step.text, askedAt: at, remindedAt: null };
    case 'doorgegeven': {
      const { named: _, standsInFor: __, ...rest } = approval;
      const begun = { approver: step.to, byDesk: !step.reached, askedAt: at, remindedAt: null };
      // What was asked already is still to be answered, to who stands in.
      return step.why === 'afwezig'
        ? { ...rest, ...begun, ...instead(approval) }
        : { ...rest, ...begun, question: null, questionAt: null };
    }
    case 'herinnerd':
    case 'vraag-herinnerd':
      return { ...approval, remindedAt: at };
    case 'naar-de-balie':
      return { ...approval, byDesk: true, ...(step.why === 'afwezig' ? instead(approval) : {}) };
  }
}

function instead({ approver }: Approval): Pick<Approval, 'standsInFor'> {
  return approver?.id ? { standsInFor: { id: approver.id, name: approver.name } } : {};
}
