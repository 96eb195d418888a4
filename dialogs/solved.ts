import { callOff } from '../tickets/call-off.ts';
import type { Whole } from '../tickets/orders.ts';
import type { WholeChanged } from '../tickets/settle.ts';
import { changeWhole } from '../tickets/whole.ts';
import type { Change } from '../tickets/change.ts';
import type { Actor, Ticket } from '../tickets/ticket.ts';
import { cardOf, changing, say, type Effect, type Step } from './effect.ts';
import { listOwn } from './own-tickets.ts';
import { spokenTicket } from './retold.ts';
import { withRating } from './rating.ts';
import { reply, type Scene } from './scene.ts';
import { readyText, solvedCard, ticketMessage } from './ticket-card.ts';

/** Gereed is a question to the employee (domain.md 8): yes closes, no reopens and asks what is wrong. */

const actor = (scene: Scene): Actor => ({ role: 'medewerker', id: scene.reads.employee.id });

function own(scene: Scene, number: string): Ticket | undefined {
  return scene.reads.tickets.find((ticket) => ticket.number === number);
}

/** The effects of a change by the employee; undefined when nothing changes, or it is not theirs to make. */
export function changedBy(scene: Scene, ticket: Ticket, asked: Change): Effect[] | undefined {
  const result = changeWhole(wholeIn(scene, ticket), ticket.number, asked, actor(scene), scene.reads.now, scene.desk);
  return 'refused' in result || result.request.events.length === 0 ? undefined : withCard(scene, result);
}

/** What nobody began with is cancelled, and who began hears `note`. */
export const calledOff = (scene: Scene, ticket: Ticket, note: string): Effect[] =>
  withCard(scene, callOff(wholeIn(scene, ticket), note, actor(scene), scene.reads.now, scene.desk));

const wholeIn = ({ reads: { orders = [] } }: Scene, request: Ticket): Whole => ({
  request,
  orders: orders.filter(({ parent }) => parent === request.number),
});

function withCard({ desk, reads, words }: Scene, result: WholeChanged): Effect[] {
  const { ticket } = result.request;
  return [
    ...changing(result),
    { kind: 'update', card: cardOf(ticket), message: ticketMessage(ticket, reads.now, desk, words) },
  ];
}

/** The question with its answer instead of its buttons. */
function answeredQuestion({ words, desk }: Scene, ticket: Ticket, answer: string): Effect {
  const text = `${readyText(words, spokenTicket(ticket, desk, words))} **${answer}**`;
  return { kind: 'update', card: solvedCard(ticket.number), message: { text, card: { paragraphs: [text] } } };
}

export function confirmSolved(scene: Scene, number: string): Step {
  const ticket = own(scene, number);
  if (!ticket) return reply(scene, listOwn(scene, scene.words.unknownTicket(number)));
  if (ticket.status === 'gesloten') return reply(scene, say(scene.words.alreadyClosed(number)));
  if (ticket.status !== 'gereed')
    return reply(scene, say(scene.words.notReopenable(number, scene.words.status[ticket.status])));
  const effects = changedBy(scene, ticket, { status: 'gesloten' });
  return withRating(
    scene,
    ticket,
    reply(
      scene,
      ...(effects ?? []),
      answeredQuestion(scene, ticket, scene.words.solvedYes),
      say(scene.words.closed(number)),
    ),
  );
}

/** It is not solved after all. `why` is what was told of it in the same breath; without it that is asked. */
export function notSolved(scene: Scene, number: string, why?: string): Step {
  const ticket = own(scene, number);
  if (!ticket) return reply(scene, listOwn(scene, scene.words.unknownTicket(number)));
  const effects =
    ticket.status === 'gereed' || ticket.status === 'gesloten'
      ? changedBy(scene, ticket, { status: 'in-behandeling', ...(why ? { note: why } : {}) })
      : undefined;
  // The second click on the same button.
  if (!effects && scene.session.reopening === number) return reply(scene);
  if (!effects) return reply(scene, say(scene.words.notReopenable(number, scene.words.status[ticket.status])));
  const busy = scene.session.intake !== undefined;
  const words = why
    ? scene.words.reopenedWith(number)
    : busy
      ? scene.words.reopenedBusy(number)
      : scene.words.reopened(number, ticket.kind);
  return {
    session: busy || why ? scene.session : { ...scene.session, reopening: number },
    effects: [...effects, answeredQuestion(scene, ticket, scene.words.solvedNo), say(words)],
  };
}

/** What is still wrong, told after "nee": kept with the ticket for who executes it. */
export function tellWhatIsWrong(scene: Scene, number: string, text: string): Step {
  const { reopening: _, ...session } = scene.session;
  return { ...noted(scene, number, { note: text }, scene.words.reopenNoted(number)), session };
}

/** The answer to a question of who executes it: kept with the ticket, which goes on. */
export const answerTicket = (scene: Scene, number: string, text: string): Step =>
  noted(scene, number, { note: text, status: 'in-behandeling' }, scene.words.answerNoted(number));

/** What is told of a ticket afterwards: kept with it, and said with these words. */
export const noteWith = (scene: Scene, number: string, text: string, words: string): Step =>
  noted(scene, number, { note: text }, words);

function noted(scene: Scene, number: string, asked: Change, words: string): Step {
  const ticket = own(scene, number);
  const effects = ticket && changedBy(scene, ticket, asked);
  return reply(scene, ...(effects ?? []), say(effects ? words : scene.words.unknownTicketAlone(number)));
}
