import { reopens, type Change } from './change.ts';
import { isNameless, type Complaint, type Label, type Outcome } from './complaint.ts';
import type { Actor, Ticket, TicketEvent } from './ticket.ts';

/** What the desk notes of a complaint: that there was contact, what came of it, and why it went wrong. */

export interface Noted {
  /** There was personal contact; `solveBy`: by when its customer hears what came of it, where that is known. */
  contact?: { how: string | null; solveBy?: Date | null };
  conclusion?: { outcome: Outcome; policy: boolean; decidedBy: string | null };
  cause?: string;
  followUp?: string;
  supplier?: string;
  product?: string;
  building?: string;
}

/**
 * Why it can not be noted: this is no complaint; its customer is to hear why ("binnen afspraak", a wish that is not taken over, a klacht that is called
 * something else); it is to be said who decided on the policy; it is to be said what came of it first; or that outcome is not for what this is.
 */
export type NotNoted = 'no-complaint' | 'not-explained' | 'not-decided' | 'no-outcome' | 'other-outcome';

const fits: Readonly<Record<Label, readonly Outcome[]>> = {
  klacht: ['gegrond', 'deels-gegrond', 'binnen-afspraak'],
  onvrede: ['gegrond', 'deels-gegrond', 'binnen-afspraak'],
  wens: ['overgenomen', 'niet-overgenomen', 'binnen-afspraak'],
  compliment: ['doorgegeven'],
};

/** The outcomes that fit what its customer calls it. */
export const outcomesFor = ({ label }: Complaint): readonly Outcome[] => fits[label];

/** Outcomes that its customer always gets an explanation of, in the same act. */
export const explained: readonly Outcome[] = ['binnen-afspraak', 'niet-overgenomen'];

/** Why what is asked can not be noted; undefined when it can. What its customer does themselves is never held up. */
export function whyNotNoted(before: Ticket, asked: Change, by: Actor): NotNoted | undefined {
  const { complaint } = before;
  const noted = asked.complaint;
  if (noted && !complaint) return 'no-complaint';
  const relabelled = asked.kind !== undefined && asked.kind !== before.kind;
  if (relabelled && complaint && before.kind === 'klacht' && !asked.customerMessage) return 'not-explained';
  const conclusion = noted?.conclusion;
  if (conclusion && complaint && !fits[complaint.label].includes(conclusion.outcome)) return 'other-outcome';
  if (conclusion && explained.includes(conclusion.outcome) && !asked.customerMessage) return 'not-explained';
  if (conclusion?.policy && !conclusion.decidedBy) return 'not-decided';
  const over = asked.status === 'gereed' || asked.status === 'afgewezen' || asked.status === 'gesloten';
  const works = by.role === 'balie' || by.role === 'backoffice';
  const open = complaint && (complaint.contact || isNameless(before)) && !complaint.conclusion && !conclusion;
  return over && works && open && asked.status !== before.status ? 'no-outcome' : undefined;
}

/** What is concluded is put to its customer: is it good so? */
export function withEnd(before: Ticket, asked: Change): Change {
  const underway = !['gereed', 'gesloten', 'afgewezen', 'geannuleerd'].includes(before.status);
  return asked.complaint?.conclusion && asked.status === undefined && underway ? { ...asked, status: 'gereed' } : asked;
}

/** The complaint as it becomes, and what is kept of that. Noting again what is noted already gives no events. */
export function noting(
  before: Ticket,
  asked: Change,
  by: Actor,
  at: Date,
): { complaint: Complaint | null; events: Pick<TicketEvent, 'kind' | 'data'>[] } {
  const { complaint } = before;
  if (!complaint) return { complaint, events: [] };
  const { contact, conclusion, ...rest } = asked.complaint ?? {};
  const events: Pick<TicketEvent, 'kind' | 'data'>[] = [];
  let after = complaint;
  if (contact && after.contact && after.contact.at === null) {
    after = { ...after, contact: { ...after.contact, at, by, how: contact.how } };
    events.push({ kind: 'contact', data: { ...(contact.how === null ? {} : { how: contact.how }) } });
  }
  const was = after.conclusion;
  const same =
    was?.outcome === conclusion?.outcome &&
    was?.policy === conclusion?.policy &&
    was?.decidedBy === conclusion?.decidedBy;
  if (conclusion && !same) {
    after = { ...after, conclusion: { ...conclusion, at, by, explanation: asked.customerMessage ?? null } };
    events.push({ kind: 'uitkomst', data: { ...conclusion } });
  }
  const { cause = after.cause, followUp = after.followUp } = rest;
  const about = {
    ...after.about,
    ...(rest.supplier === undefined ? {} : { supplier: rest.supplier }),
    ...(rest.product === undefined ? {} : { product: rest.product }),
    ...(rest.building === undefined ? {} : { building: rest.building }),
  };
  const changed = Object.entries(rest).filter(
    ([field, value]) => ({ ...after.about, cause: after.cause, followUp: after.followUp })[field as 'cause'] !== value,
  );
  if (changed.length > 0) {
    after = { ...after, cause, followUp, about };
    events.push({ kind: 'klacht', data: Object.fromEntries(changed) });
  }
  // Its customer is not content with what came of it: it is to be concluded anew.
  if (asked.status && reopens(before.status, asked.status) && after.conclusion) after = { ...after, conclusion: null };
  return { complaint: after, events };
}
