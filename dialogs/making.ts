import { dutchOf } from '../knowledge/english.ts';
import type { Product } from '../knowledge/product.ts';
import type { Richtvraag } from '../knowledge/richtvraag.ts';
import { isOpen } from '../tickets/calendar.ts';
import { priorityOf } from '../tickets/priority.ts';
import type { Answered, Ticket, TicketEvent } from '../tickets/ticket.ts';
import { fanOut, type Whole } from '../tickets/orders.ts';
import { approverQuestion, askedWords, firstAsked } from './asked-approval.ts';
import { contextOf, plannedFor, promiseFor } from './asking.ts';
import { complaintOf } from './complaint.ts';
import { customerKindIn } from './customer-kind.ts';
import { spokenName, type Reads, type SpokenDesk } from './desk.ts';
import { say, cardOf, type Effect, type Step } from './effect.ts';
import { formPutAway } from './form-card.ts';
import { applicable, isUrgent, needsApproval, ticketIsUrgent } from './intake.ts';
import { goOnWithLater } from './later.ts';
import { nl } from './nl.ts';
import { ownAnswer } from './own-words.ts';
import { promiseAfter } from './promised.ts';
import { retold } from './retold.ts';
import { idle, proceed, type Scene } from './scene.ts';
import type { Intake } from './session.ts';
import { spotFor } from './already-known.ts';
import { ticketMessage } from './ticket-card.ts';
import { sayMoment } from './when.ts';
import { en } from './en.ts';
import { asksAbout } from './what-about.ts';
import { beneficiaryOf, reaches } from './whom.ts';

/** Answers with the words of their questions, in the order of the questions. */
export function answersTo(questions: readonly Richtvraag[], answers: Intake['answers']): Answered[] {
  return questions.flatMap(({ id, kort }) => {
    const answer = answers[id];
    return answer ? [{ id, label: kort, value: answer.value, text: answer.text }] : [];
  });
}

/** The ticket that an intake makes, for `reads.employee`, with the promise of this moment. */
export function ticketOf(desk: SpokenDesk, reads: Reads, product: Product, intake: Intake, number: string): Ticket {
  const { expectedAt, nextNewsAt, group } = promiseFor(desk, reads, product, intake);
  const page = dutchOf(product);
  const context = contextOf({ desk, reads, words: nl });
  const answers = page === product ? intake.answers : retold(intake, page, context, en);
  // Who approves stands with the approval.
  const answered = [
    ...answersTo(applicable(page, answers), answers).filter(({ id }) => id !== approverQuestion),
    ...ownAnswer(nl, intake),
  ];
  return {
    number,
    parent: null,
    approval: null,
    parts: [],
    product: product.id,
    title: page.naam,
    kind: product.soort,
    customerKind: customerKindIn(intake.said),
    status: needsApproval(product, intake.answers) ? 'wacht-op-akkoord' : 'geregistreerd',
    group: group.id,
    requester: { id: reads.employee.id, name: reads.employee.name },
    beneficiary: null,
    conversation: null,
    intake: intake.id,
    answers: answered,
    files: intake.files ?? [],
    expectedAt,
    nextNewsAt,
    promisedAt: expectedAt,
    since: reads.now,
    expectedSince: reads.now,
    remindedAt: null,
    lastMessage: null,
    followed: false,
    priority: priorityOf(product, isUrgent(product, intake.answers), desk.organisation.prioriteiten),
    bounces: 0,
    added: [],
    complaint: complaintOf(page, intake.said, { answers: answered, expectedAt }, reads.tickets),
    spot: spotFor(product, intake.answers),
    createdAt: reads.now,
    updatedAt: reads.now,
    version: 1,
  };
}

/** Who watches along with the requester: whom it is for, when the directory knows them and the page allows it. */
export function watcherOf(product: Product, { beneficiary }: Ticket): { id: string; name: string } | undefined {
  if (product['voor-een-ander'] !== 'ja' || product.vertrouwelijk || !beneficiary) return undefined;
  return beneficiary.id === null ? undefined : { id: beneficiary.id, name: beneficiary.name };
}

/** A ticket with the work orders that its product falls apart into, and all of it as effects. */
export function fannedOut(
  desk: SpokenDesk,
  reads: Pick<Reads, 'now' | 'reachable'>,
  product: Product,
  intake: Pick<Intake, 'answers'>,
  ticket: Ticket,
  event: TicketEvent,
) {
  const waits = ticket.status === 'wacht-op-akkoord';
  const asked = waits ? { ...ticket, approval: firstAsked(desk, reads, product, ticket, intake.answers) } : ticket;
  const whole = fanOut(asked, plannedFor(desk, dutchOf(product), intake), event.at, desk.calendar);
  const { approval } = whole.request;
  // Who named them answers for it.
  const told = approval?.named ? { ...event, data: { ...event.data, named: approval.approver } } : event;
  return { request: whole.request, effects: makingOf(whole, told) };
}

/** The request goes first: its work orders refer to it. */
const makingOf = ({ request, orders }: Whole, event: TicketEvent): Effect[] => [
  { kind: 'make-ticket', ticket: request, event },
  ...orders.map((order): Effect => ({ kind: 'make-ticket', ticket: order, event: { ...event, data: {} } })),
];

/** The desk hears at once of what is urgent. */
export const alarmFor = (product: Product, ticket: Ticket): Effect[] =>
  ticketIsUrgent(product, ticket) ? [{ kind: 'alarm', ticket, about: { why: 'spoed' } }] : [];

/** Makes the ticket of a confirmed intake, once: the summary becomes its card, and a message promises what follows. */
export function make(scene: Scene, product: Product, intake: Intake): Step {
  const { desk, reads, session, words } = scene;
  const number = reads.newNumber;
  // Confirmed in the very turn in which a changed page completed the intake: the employee has not seen this summary yet.
  if (number === null) return proceed(scene, product, intake);
  const event: TicketEvent = {
    at: reads.now,
    by: { role: 'medewerker', id: reads.employee.id },
    kind: 'gemaakt',
    data: { said: intake.said, ...(intake.talk && reads.talk ? { gesprek: reads.talk } : {}) },
  };
  const { request: ticket, effects: making } = fannedOut(
    desk,
    reads,
    product,
    intake,
    { ...ticketOf(desk, reads, product, intake, number), beneficiary: beneficiaryOf(scene, product, intake) },
    event,
  );
  const watches = watcherOf(product, ticket);
  const zone = desk.organisation.tijdzone;
  const made = {
    klacht: words.madeComplaint,
    storing: words.made,
    aanvraag: words.madeRequest,
    anders: words.madeNote,
  };
  const when = sayMoment(ticket.expectedAt ?? reads.now, reads.now, zone, words);
  const who = spokenName(desk, ticket.group);
  const promised =
    askedWords(scene, ticket) ||
    (promiseAfter(words, product, { who, when, ...reaches(scene, product, intake) }) ?? words.doneBy(who, when));
  const text = [
    (product.soort in made ? made[product.soort as keyof typeof made] : made.anders)(number),
    promised,
    product.soort === 'storing' &&
      !isOpen(desk.calendar, reads.now) &&
      words.closedNow(desk.organisation.bereikbaar.telefoon),
    reads.thread === 'news-personally' ? words.thread.newsPersonally : words.news(promised),
    watches && words.people.hearsToo(watches.name),
  ]
    .filter(Boolean)
    .join(' ');
  const asks = asksAbout(ticket) && !session.later?.length;
  const step: Step = {
    session: {
      ...idle(session),
      ...(asks ? { offered: { about: number } } : {}),
      made: [...session.made, { intake: intake.id, number }].slice(-5),
    },
    effects: [
      ...making,
      ...(intake.form ? [formPutAway(product, intake, words.replacedBadge)] : []),
      ...(watches
        ? [{ kind: 'follow' as const, ticket: number, person: watches.id, role: 'beneficiary' as const, told: null }]
        : []),
      ...alarmFor(product, ticket),
      { kind: 'update', card: cardOf(ticket), message: ticketMessage(ticket, reads.now, desk, words) },
      say(asks ? `${text} ${words.complaint.whatAbout}` : text),
    ],
  };
  return goOnWithLater(scene, step);
}
