import { executorOf } from '../../dialogs/desk.ts';
import { isUrgent } from '../../dialogs/intake.ts';
import type { Product } from '../../knowledge/product.ts';
import { fanOut, type Whole } from '../../tickets/orders.ts';
import { planOf, type Planned } from '../../tickets/parts.ts';
import { spotOf } from '../../tickets/place.ts';
import { priorityOf } from '../../tickets/priority.ts';
import { promise } from '../../tickets/promise.ts';
import type { Answered, Ticket, TicketEvent } from '../../tickets/ticket.ts';
import type { Chance } from './chance.ts';
import { madeUp, type DemoDesk, type MadeUp } from './people.ts';

/** Every made-up ticket says so. */
const saysSo: Answered = {
  id: 'verzonnen',
  label: 'Verzonnen',
  value: 'ja',
  text: 'Ja, deze melding hoort bij het demojaar.',
};

/** A request as it would be made of this product, by somebody in the chat or by an agent who was called. */
export function makes(
  chance: Chance,
  desk: DemoDesk,
  { number, at, product, by }: { number: string; at: Date; product: Product; by: MadeUp },
  approvers: readonly { id: string; name: string }[],
): { whole: Whole; made: TicketEvent } {
  const place = { gebouw: by.building, plek: `verdieping ${String(chance.whole(0, 8))}` };
  const called = chance.happens(0.16);
  const needs = product.akkoord !== undefined && chance.happens(product.akkoord.als.length > 0 ? 0.5 : 1);
  const planned = partsOf(chance, product);
  const lead = product.levertijd.binnen ?? product.normen.oplossen ?? product.normen['eerste-bericht'];
  const simple = promise(desk.calendar, at, lead, product.normen['eerste-bericht']);
  const ends = [...planOf(planned, at, desk.calendar).values()].map((end) => end.getTime());
  const expectedAt = ends.length > 0 ? new Date(Math.max(...ends)) : simple.expectedAt;
  const approver = chance.one(approvers.filter(({ id }) => id !== by.id));
  const ticket: Ticket = {
    number,
    parent: null,
    approval:
      needs && product.akkoord
        ? {
            role: product.akkoord.wie,
            approver: { id: approver.id, name: approver.name },
            byDesk: false,
            askedAt: at,
            remindedAt: null,
            question: null,
            answer: null,
          }
        : null,
    parts: [],
    product: product.id,
    title: product.naam,
    kind: product.soort,
    customerKind: product.soort === 'storing' && chance.happens(0.02) ? 'klacht' : null,
    status: needs ? 'wacht-op-akkoord' : 'geregistreerd',
    group: executorOf(desk, product, by.building).id,
    requester: { id: by.id, name: by.name },
    beneficiary: null,
    // Who called hears of it by phone: Loket tells them nothing, and does nothing of itself.
    conversation: called ? null : by.id,
    intake: null,
    answers: [{ id: 'waar', label: 'Waar', value: place, text: `${place.gebouw}, ${place.plek}` }, saysSo],
    files: [],
    expectedAt,
    nextNewsAt: simple.nextNewsAt,
    promisedAt: expectedAt,
    since: at,
    expectedSince: at,
    remindedAt: null,
    lastMessage: null,
    followed: false,
    priority: priorityOf(product, isUrgent(product, {}), desk.organisation.prioriteiten),
    bounces: 0,
    added: [],
    complaint: null,
    spot: product.soort === 'storing' ? (spotOf(place, product['zelfde-storing'] !== 'gebouw') ?? null) : null,
    createdAt: at,
    updatedAt: at,
    version: 1,
  };
  return {
    whole: fanOut(ticket, planned, at, desk.calendar),
    made: called
      ? { at, by: { role: 'backoffice', id: `${madeUp}telefoon` }, kind: 'gemaakt', data: {} }
      : { at, by: { role: 'medewerker', id: by.id }, kind: 'gemaakt', data: { said: product.voorbeelden[0] } },
  };
}

/** The parts that are asked for: all that always come, and some of the others. */
function partsOf(chance: Chance, product: Product): Planned[] {
  const kept = product.onderdelen.filter(({ als }) => als.length === 0 || chance.happens(0.5));
  const ids = kept.map(({ id }) => id);
  return kept.map(({ id, naam, uitvoerder, binnen, na }) => ({
    id,
    name: naam,
    group: uitvoerder,
    takes: binnen,
    after: na.filter((one) => ids.includes(one)),
    notBefore: null,
  }));
}
