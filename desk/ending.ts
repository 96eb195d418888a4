import { withButtons } from '../dialogs/asking.ts';
import { callback } from '../dialogs/callback.ts';
import { complaintOf } from '../dialogs/complaint.ts';
import { spokenName, type Desk, type Employee } from '../dialogs/desk.ts';
import { cardOf } from '../dialogs/effect.ts';
import { spokenDesk } from '../dialogs/spoken-desk.ts';
import { solvedButtons, solvedCard, ticketMessage } from '../dialogs/ticket-card.ts';
import { sayMoment } from '../dialogs/when.ts';
import { wordsOf } from '../dialogs/words.ts';
import { deskGroup } from '../dialogs/work-card.ts';
import { addLeadTime } from '../tickets/calendar.ts';
import type { Spoken } from '../tickets/talk.ts';
import type { Actor, Ticket, TicketEvent } from '../tickets/ticket.ts';
import { asItStands } from './corrected.ts';
import type { DeskEffect } from './effect.ts';
import type { Line, Outcome, Takeover } from './takeover.ts';

/** A chat ends, and stays in the register: the question, who answered it, and all that was said. */

/** What stands in the place of a product when it is about none of the PDC. */
export const noProduct = 'gesprek';

/** The parts of an ending that come from outside. */
export interface Ending {
  outcome: Outcome;
  number: string;
  by: Actor;
  /** The product that it turned out to be about. */
  product?: string;
}

/** Who answers what is left, and how soon, where the page does not say: an assumption. */
const soon = { amount: 1, unit: 'werkdagen' } as const;

/** The ticket of a chat: answered ones are `gereed`, for whether it is solved is for the employee to say. */
export function ticketOfChat(
  takeover: Takeover,
  lines: readonly Line[],
  { outcome, number, by, product: id }: Ending,
  now: Date,
  desk: Pick<Desk, 'catalogue' | 'calendar'>,
): { ticket: Ticket; event: TicketEvent } {
  const { about, person } = takeover;
  // What is only kept is a question to the desk: of which product it is, and who has to approve that, was not asked yet.
  const known = outcome === 'kept' ? '' : (id ?? about.product?.id ?? '');
  const page = desk.catalogue.get(outcome === 'call-back' ? callback : known);
  const answered = outcome === 'answered';
  const lead = page && page.levertijd.binnen ? page.levertijd.binnen : soon;
  const expectedAt = answered ? null : addLeadTime(desk.calendar, now, lead);
  const group = outcome === 'passed-on' && page ? executorAt(page.uitvoerder, about.building) : deskGroup;
  const other =
    about.product && page?.id !== about.product.id ? [{ label: 'Ging over', text: about.product.title }] : [];
  const said = about.secret ? [] : [...other, ...about.answers];
  const answers = [
    ...said.map(({ label, text }, n) => ({ id: `bekend-${String(n + 1)}`, label, value: text, text })),
    ...(about.said ? [{ id: 'vraag', label: 'Vraag', value: about.said, text: about.said }] : []),
    ...(outcome === 'call-back' && about.phone
      ? [{ id: 'nummer', label: 'Telefoonnummer', value: about.phone, text: about.phone }]
      : []),
  ];
  const ticket: Ticket = {
    number,
    parent: null,
    approval: null,
    parts: [],
    product: page?.id ?? noProduct,
    title: page?.naam ?? 'Vraag aan de frontoffice',
    kind: page?.soort ?? 'informatie',
    customerKind: null,
    status: answered ? 'gereed' : 'geregistreerd',
    group,
    requester: person,
    beneficiary: null,
    conversation: takeover.conversation,
    intake: null,
    answers,
    files: asItStands(lines).flatMap(({ files }) => files),
    expectedAt,
    nextNewsAt: expectedAt,
    promisedAt: expectedAt,
    since: now,
    expectedSince: now,
    remindedAt: null,
    lastMessage: null,
    followed: false,
    priority: null,
    bounces: 0,
    added: [],
    complaint: page ? complaintOf(page, about.said, { answers, expectedAt }) : null,
    spot: null,
    createdAt: now,
    updatedAt: now,
    version: 1,
  };
  const event: TicketEvent = { at: now, by, kind: 'gemaakt', data: { said: about.said, gesprek: talkOf(lines) } };
  return { ticket, event };
}

const spoken = ({ at, by, kind, text, files }: Line): Spoken => ({
  at: at.toISOString(),
  door: by.role,
  naam: by.name,
  soort: kind,
  tekst: text,
  ...(files.length > 0 ? { bijlagen: files.map(({ name }) => name) } : {}),
});

/** All that was said, noted and done, as a ticket keeps it: as it stands, so what was removed is not in it. */
export const talkOf = (lines: readonly Line[]): Spoken[] => asItStands(lines).map(spoken);

const executorAt = (
  executor: Readonly<Record<string, string>> & { standaard: string },
  building: string | null,
): string => (building !== null && executor[building]) || executor.standaard;

/** The takeover after its end. */
export const ended = (takeover: Takeover, outcome: Outcome, ticket: string | null, now: Date): Takeover => ({
  ...takeover,
  state: 'ended',
  outcome,
  ticket: ticket ?? takeover.ticket,
  saidAt: null,
  endedAt: now,
});

/** What the employee sees of the ticket that a chat became: its card, and a sentence. */
export function ticketTold(
  ticket: Ticket,
  text: (due: string) => string,
  { language }: Takeover,
  now: Date,
  desk: Desk,
): DeskEffect[] {
  const words = wordsOf(language);
  const view = spokenDesk(desk, language);
  const due =
    ticket.expectedAt === null
      ? ''
      : words.doneBy(spokenName(view, ticket.group), sayMoment(ticket.expectedAt, now, desk.calendar.zone, words));
  return [
    { kind: 'send', card: cardOf(ticket), message: ticketMessage(ticket, now, view, words, { ask: false }) },
    ticket.status === 'gereed'
      ? {
          kind: 'send',
          card: solvedCard(ticket.number),
          message: withButtons(text(due), solvedButtons(words, ticket.number)),
        }
      : { kind: 'send', message: { text: text(due) } },
  ];
}

/** How the desk is asked to know an employee: as far as the takeover tells. */
export const employeeOfChat = ({ person, about }: Takeover): Employee => ({
  id: person.id,
  name: person.name,
  ...(about.building ? { building: about.building } : {}),
  ...(about.phone ? { phone: about.phone } : {}),
  ...(about.department ? { department: about.department } : {}),
});
