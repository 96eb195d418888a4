import { approverFor } from '../dialogs/asked-approval.ts';
import { isVerb } from '../dialogs/approving.ts';
import { isLetter } from '../dialogs/anonymous.ts';
import type { Incoming } from '../dialogs/channel.ts';
import { isTap } from '../dialogs/dissatisfied.ts';
import type { Desk, Reads } from '../dialogs/desk.ts';
import type { Intake, Session } from '../dialogs/session.ts';
import type { Product } from '../knowledge/product.ts';
import { reachable } from '../storage/approvals.ts';
import type { Queryable } from '../storage/db.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { Loket } from './loket.ts';

/** What a turn and others have to read for approvals. */

/** What is somebody's own, whoever has their chat: an approval, that they are not satisfied, a complaint without a name. */
export const isOwnDecision = (what: Incoming['what']): boolean =>
  approvalPressed(what) !== null || isTap(what) || isLetter(what);

/** The number of the request on whose card somebody pressed. */
export function approvalPressed(what: Incoming['what']): string | null {
  return what.kind === 'press' && isVerb(what.press.do) ? (what.press.ref ?? '') : null;
}

/** Who can be reached, as far as this turn may ask them: who approves what is being confirmed, or to whom it is passed on. */
export async function whoCanBeReached(
  loket: Loket,
  db: Queryable,
  session: Session,
  person: string,
  confirms: boolean,
): Promise<Pick<Reads, 'reachable'>> {
  const desk = loket.desk();
  if (session.approving?.verb === 'delegate') {
    const known = await reachable(
      db,
      desk.organisation.personen.map(({ id }) => id),
    );
    return { reachable: (id) => known.has(id) };
  }
  const product = confirms && session.intake ? desk.catalogue.get(session.intake.product) : undefined;
  if (!product?.akkoord) return {};
  const beneficiary = session.intake?.for?.id ? { id: session.intake.for.id, name: '' } : null;
  return whoIsReached(
    db,
    desk,
    product,
    { requester: { id: person, name: '' }, beneficiary },
    loket.now(),
    session.intake?.answers,
  );
}

/** Whether who approves a request can be reached. */
export async function whoIsReached(
  db: Queryable,
  desk: Desk,
  product: Product,
  ticket: Pick<Ticket, 'requester' | 'beneficiary'>,
  now: Date,
  answers?: Intake['answers'],
): Promise<Pick<Reads, 'reachable'>> {
  const approver = approverFor(desk, product, ticket, now, answers);
  if (!approver?.id) return {};
  const known = await reachable(db, [approver.id]);
  return { reachable: (id) => known.has(id) };
}
