import type { Ticket } from '../tickets/ticket.ts';
import { plain } from './answers/answer-type.ts';
import { ordinalIn } from './answers/counting.ts';
import { noted } from './dissatisfied.ts';
import { say, type Step } from './effect.ts';
import { meantAmong } from './meant-ticket.ts';
import { numberIn } from './own-tickets.ts';
import { spokenTicket } from './retold.ts';
import { buttons, reply, type Scene } from './scene.ts';
import type { Session, WhichTicket } from './session.ts';
import { changeTicket } from './change-ticket.ts';
import { withdraw } from './withdraw.ts';
import { answerTo } from './answer-ticket.ts';
import { confirmSolved, notSolved, noteWith } from './solved.ts';

/** Something is said of a ticket, and more than one can be meant: which is it? */

/** Most tickets that are offered. */
const offered = 5;

/** The question is answered, or let go. */
export function withoutWhich(scene: Scene): Scene {
  const { which: _, ...session }: Session = scene.session;
  return { ...scene, session };
}

/** Does what is to be done with the ticket, when it is one; else asks which. */
export function withTicket(scene: Scene, tickets: readonly Ticket[], todo: WhichTicket['todo'], said: string): Step {
  const [only, ...more] = tickets;
  if (only && more.length === 0) return doWith(scene, only, todo, said);
  const id = scene.reads.newId;
  const list = tickets.slice(0, offered).map((one) => spokenTicket(one, scene.desk, scene.words));
  const press = (value: string) => ({ do: 'which-ticket', ref: id, value });
  return {
    session: { ...scene.session, which: { id, todo, said, tickets: list.map(({ number }) => number) } },
    effects: [
      buttons(scene.words.ticket.which, [
        ...list.map(({ number, title }) => ({ title: `${title} · ${number}`, press: press(number) })),
        { title: scene.words.ticket.noneOfThem, press: press('') },
      ]),
    ],
  };
}

/** The reply to "over welke melding gaat het?", pressed. Undefined when that is not asked any more. */
export function whichPressed(scene: Scene, ref: string, value: string): Step | undefined {
  const { which } = scene.session;
  if (which?.id !== ref) return undefined;
  const free = withoutWhich(scene);
  const ticket = ticketsIn(scene, which).find(({ number }) => number === value);
  return ticket ? doWith(free, ticket, which.todo, which.said) : reply(free, say(scene.words.ticket.tellAnew));
}

/** The same, typed. Undefined when it is something else: then the question is let go. */
export function whichTyped(scene: Scene, text: string): Step | undefined {
  const { which } = scene.session;
  if (!which) return undefined;
  const said = plain(text);
  if (/^(?:geen(?: van (?:deze|die|beide|allen))?|nee|anders|iets anders|(?:over )?iets nieuws)$/.test(said))
    return whichPressed(scene, which.id, '');
  const tickets = ticketsIn(scene, which);
  const place = ordinalIn(said, tickets.length);
  const named = meantAmong(scene, text, tickets);
  const number =
    numberIn(text) ??
    (place === undefined ? undefined : tickets[place]?.number) ??
    (named.length === 1 && text.length < 60 ? named[0]?.number : undefined);
  return number === undefined ? undefined : whichPressed(scene, which.id, number);
}

const ticketsIn = ({ reads }: Scene, { tickets }: WhichTicket): Ticket[] =>
  tickets.flatMap((number) => reads.tickets.find((one) => one.number === number) ?? []);

function doWith(scene: Scene, ticket: Ticket, todo: WhichTicket['todo'], said: string): Step {
  switch (todo) {
    case 'note':
      return noteWith(scene, ticket.number, said, scene.words.ticket.addedTo(`**${ticket.number}**`));
    case 'withdraw':
      return withdraw(scene, ticket);
    case 'change':
    case 'add':
      return changeTicket(scene, ticket, said, todo);
    case 'answer':
      return answerTo(scene, ticket, said);
    case 'solved':
      return confirmSolved(scene, ticket.number);
    case 'not-solved':
      return notSolved(scene, ticket.number);
    case 'dissatisfied':
      return noted(scene, ticket);
    case 'not-solved-because':
      return notSolved(scene, ticket.number, said);
  }
}
