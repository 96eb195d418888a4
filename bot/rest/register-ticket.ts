import type { z } from 'zod';
import { contextOf } from '../../dialogs/asking.ts';
import { noneOfThem } from '../../dialogs/answers/own-ticket.ts';
import { aboutTicket, complaintOf } from '../../dialogs/complaint.ts';
import type { Desk, Reads } from '../../dialogs/desk.ts';
import type { Effect } from '../../dialogs/effect.ts';
import { alarmFor, answersTo, fannedOut, ticketOf, watcherOf } from '../../dialogs/making.ts';
import { nl } from '../../dialogs/nl.ts';
import type { Answer, Intake } from '../../dialogs/session.ts';
import type { Product } from '../../knowledge/product.ts';
import type { Queryable } from '../../storage/db.ts';
import { takeNumber, ticketByNumber } from '../../storage/tickets.ts';
import { yearOf } from '../../tickets/calendar.ts';
import type { Actor, Answered, Ticket } from '../../tickets/ticket.ts';
import { carryOut, type AfterCommit } from '../carry-out.ts';
import { whoIsReached } from '../approvals.ts';
import { heardElsewhere, type Elsewhere } from '../elsewhere.ts';
import type { Loket } from '../loket.ts';
import { answersOf } from './answers.ts';
import type { registration } from './asked.ts';
import { fieldProblem } from './problem.ts';

type Registration = z.output<typeof registration>;

/**
 * Registers a question that reached the desk by phone, by mail or at the counter, with the promise that the chat would
 * give, in the caller's transaction; what leaves is to be delivered after it. Throws a 422 Problem for an unknown product, answers
 * that do not fit it, or a date that is past.
 */
export async function registerTicket(
  loket: Loket,
  db: Queryable,
  asked: Registration,
  by: Actor,
): Promise<{ ticket: Ticket; left: AfterCommit[] }> {
  const { ticket, effects, elsewhere } = await registering(loket, db, asked, by);
  return { ticket, left: await carryOut(loket, db, null, effects, { elsewhere }) };
}

/** The same, as effects to carry out. Takes a number and reads; writes nothing. */
export async function registering(
  loket: Loket,
  db: Queryable,
  asked: Registration,
  by: Actor,
): Promise<{ ticket: Ticket; effects: Effect[]; elsewhere: Elsewhere[] }> {
  const desk = loket.desk();
  const now = loket.now();
  const product = desk.catalogue.get(asked.product);
  if (!product)
    throw fieldProblem('unusable-values', [
      {
        field: 'product',
        message: `is not in the catalogue: GET /api/v1/products lists all, GET /api/v1/search?q= finds one by words`,
      },
    ]);
  if (asked.expectedAt && asked.expectedAt <= now)
    throw fieldProblem('unusable-values', [{ field: 'expectedAt', message: 'is past; give an instant to come' }]);
  if (asked.expectedAt && product.onderdelen.length > 0)
    throw fieldProblem('unusable-values', [
      { field: 'expectedAt', message: 'follows from the work orders of this product; leave it out' },
    ]);
  // Somebody without an account gets an id of their own, or strangers would see each other's tickets as theirs.
  const requester = { id: asked.requester.id ?? `onbekend-${loket.newId()}`, name: asked.requester.name };
  const reads: Reads = {
    now,
    employee: requester,
    tickets: [],
    followed: [],
    announcements: [],
    told: [],
    ratingAskedAt: null,
    newId: loket.newId(),
    newNumber: null,
  };
  const answers = answersOf(product, asked.answers ?? {}, contextOf({ desk, reads, words: nl }));
  const extra = asked.description === undefined ? [] : describe(product, answers, asked.description);
  const number = await takeNumber(db, yearOf(desk.calendar, now));
  const own = await ticketsNamed(db, answers);
  const made = registered(desk, { ...reads, tickets: own }, product, answers, extra, number, asked.expectedAt);
  const event = { at: now, by, kind: 'gemaakt' as const, data: {} };
  const alone: Ticket = { ...made, beneficiary: beneficiaryIn(asked) };
  const asking = { ...reads, ...(await whoIsReached(db, desk, product, alone, now)) };
  const { request: ticket, effects: making } = fannedOut(desk, asking, product, { answers }, alone, event);
  const watcher = watcherOf(product, ticket);
  const effects: Effect[] = [
    ...making,
    ...alarmFor(product, ticket),
    ...(watcher
      ? [{ kind: 'follow' as const, ticket: number, person: watcher.id, role: 'beneficiary' as const, told: null }]
      : []),
  ];
  const elsewhere = await heardElsewhere(loket, db, effects, [], { person: requester.id, conversation: '' });
  return { ticket, effects, elsewhere };
}

/** The ticket that a complaint is about. Throws a Problem when there is none of that number. */
async function ticketsNamed(db: Queryable, { [aboutTicket]: answer }: Record<string, Answer>): Promise<Ticket[]> {
  if (answer?.soort !== 'melding' || typeof answer.value !== 'string' || answer.value === noneOfThem) return [];
  const ticket = await ticketByNumber(db, answer.value);
  if (ticket) return [ticket];
  throw fieldProblem('unusable-values', [
    {
      field: `answers.${aboutTicket}`,
      message: 'there is no ticket of this number; leave it out when it is not known',
    },
  ]);
}

/** Whom it is for, when that is somebody else. */
function beneficiaryIn({ requester, beneficiary }: Registration): Ticket['beneficiary'] {
  if (!beneficiary || (beneficiary.id !== undefined && beneficiary.id === requester.id)) return null;
  return { id: beneficiary.id ?? null, name: beneficiary.name };
}

/** A description answers the question what is the matter, as in the chat; else it goes along as a fact of its own. */
function describe(product: Product, answers: Record<string, Answer>, description: string): Answered[] {
  const question = product.richtvragen.find((one) => 'uit-zin' in one && one['uit-zin']);
  if (!question || answers[question.id])
    return [{ id: 'beschrijving', label: 'Beschrijving', value: description, text: description }];
  answers[question.id] = { soort: question.soort, value: description, text: description, from: 'said' };
  return [];
}

/** The ticket of a question that did not come by chat. A date that was agreed there goes before the norm. */
function registered(
  desk: Desk,
  reads: Reads,
  product: Product,
  answers: Record<string, Answer>,
  extra: readonly Answered[],
  number: string,
  expectedAt: Date | undefined,
): Ticket {
  const intake: Intake = {
    id: reads.newId,
    product: product.id,
    version: product.version,
    said: '',
    answers,
    trail: [],
    parts: {},
    revision: 0,
    misses: 0,
  };
  const ticket = ticketOf(desk, reads, product, intake, number);
  const due = expectedAt ?? ticket.expectedAt;
  const all = [...answersTo(product.richtvragen, answers), ...extra];
  const said = all.map(({ text }) => text).join(' ');
  return {
    ...ticket,
    intake: null,
    answers: all,
    complaint: complaintOf(product, said, { answers: all, expectedAt: due }, reads.tickets),
    expectedAt: due,
    nextNewsAt: ticket.nextNewsAt && due && ticket.nextNewsAt > due ? due : ticket.nextNewsAt,
  };
}
