import { questionOf } from '../tickets/approval.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { alarmMessage } from './alarm.ts';
import { goesOn } from './another-need.ts';
import { plain } from './answers/answer-type.ts';
import { aboutTicket } from './approval-card.ts';
import { stepped } from './asked-approval.ts';
import { cardOf, say, type Step } from './effect.ts';
import { namedIn } from './named.ts';
import { reply, type Scene } from './scene.ts';
import { ticketMessage } from './ticket-card.ts';
import { isSentence } from './two-needs.ts';
import type { Words } from './words.ts';
import { isSecret } from './work-card.ts';

/** The answer to a question of who approves: from who asked, or from the desk where who asked has no chat. */

const waits = ({ status, approval }: Ticket): boolean =>
  status === 'wacht-op-akkoord' && typeof approval?.question === 'string';

/** Whether somebody who approves asked this person something of their request. */
export const asksBack = ({ reads }: Scene, ticket: Ticket): boolean =>
  waits(ticket) && ticket.requester.id === reads.employee.id;

/** The answer of who asked goes back to who approves. */
export function answerApprover(scene: Scene, ticket: Ticket, text: string): Step {
  const { reads, desk, words } = scene;
  const [changed] = stepped(scene, ticket, { did: 'antwoord', text }, 'medewerker');
  return reply(
    scene,
    changed,
    {
      kind: 'update',
      card: cardOf(changed.ticket),
      message: ticketMessage(changed.ticket, reads.now, desk, words),
    },
    say(words.approval.answerSent(whoseTurn(ticket, words))),
  );
}

/** Who decides once it is answered; where the desk asks it, the desk hears the answer. */
const whoseTurn = ({ approval }: Ticket, { approval: say }: Words): string =>
  approval?.byDesk || !approval?.approver ? say.desk : approval.approver.name;

/** Whether a text is clearly no answer: a word of thanks or a greeting, or what names another product by its own words. */
export function isElse({ desk }: Scene, ticket: Ticket, text: string): boolean {
  const { outcome, products } = desk.search(text);
  if (outcome === 'intent') return true;
  if (outcome === 'none' || goesOn.test(plain(text)) || products.some(({ id }) => id === ticket.product)) return false;
  const named = products.some(({ id }) => {
    const page = desk.catalogue.get(id);
    return page !== undefined && namedIn(page, text);
  });
  return named && (outcome === 'found' || isSentence(text));
}

/** Somebody of the desk tells what who asked answered to that question; without `told` that is asked. */
export function answerFor(scene: Scene, number: string, question: string, told: string): Step {
  const { words, reads, desk } = scene;
  const ticket = (reads.approvals ?? []).find((one) => one.number === number);
  const atDesk = desk.organisation.personen.some(({ id, rol }) => id === reads.employee.id && rol === 'frontoffice');
  if (!ticket || !atDesk) return reply(scene, say(words.approval.notYours));
  if (!waits(ticket)) return reply(scene, say(words.approval.answeredAlready(aboutTicket(ticket))));
  // What was heard in answer to an earlier question says nothing of this one.
  if (question !== questionOf(ticket))
    return reply(
      scene,
      say(words.approval.otherQuestion),
      alarmMessage(ticket, { why: 'vraag', question: ticket.approval?.question ?? '' }, reads.now, desk),
    );
  const who = isSecret(ticket, desk) ? words.approval.askerOf(number) : ticket.requester.name;
  if (told === '')
    return {
      session: { ...scene.session, approving: { number, verb: 'answer-for', at: reads.now.toISOString(), question } },
      effects: [say(words.approval.whatAnswer(who))],
    };
  return reply(
    scene,
    ...stepped(scene, ticket, { did: 'antwoord', text: told }, 'balie'),
    say(words.approval.answerSent(whoseTurn(ticket, words))),
  );
}
