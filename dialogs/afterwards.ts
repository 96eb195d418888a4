import type { Ticket } from '../tickets/ticket.ts';
import { ended } from '../tickets/status.ts';
import { plain } from './answers/answer-type.ts';
import { amended } from './change-ticket.ts';
import { callsOff, commandIn } from './commands.ts';
import { say, type Step } from './effect.ts';
import { answerAside, asksSomething } from './interruption.ts';
import { corrects } from './no-answer.ts';
import { reply, type Scene } from './scene.ts';
import { answersAbout, withdrawsTicket } from './short-reply.ts';
import { aboutNoOther } from './named.ts';
import { noteWith } from './solved.ts';

/** "Oh nee, het was kamer 3.14", said right after the ticket was made: it goes along with that ticket. */

/** So long after a ticket was made something can be added to it, or asked about it. */
const minutes = 60;
/** So long what corrects an answer is one. */
const hours = 24;

/** Words with which something is added afterwards. */
const adds =
  /^(?:(?:o|oh|ah|oeps|oops) ?(?:ja|yes|yeah)|nog (?:een ding|iets)|trouwens|ps|by the way|one more thing)\b[\s,:.]*/;
/** "Het is hier koud" tells what is the matter more often than it corrects something. */
const tells = /^(?:(?:o|oh|ah|oeps|sorry|wacht|nou|no|well) )*het is\b/;

/** What is corrected or added goes with the ticket that was just made here; undefined when the text does neither. */
export function afterwards(scene: Scene, text: string): Step | undefined {
  const said = plain(text);
  const added = adds.test(said) ? said.replace(adds, '') : undefined;
  const begins = added !== undefined || (corrects.test(said) && !tells.test(said));
  if (!begins || text.length > 500 || said.split(' ').length < 3 || withdrawsTicket(text)) return undefined;
  const ticket = justMade(scene);
  if (!ticket) return undefined;
  const product = scene.desk.catalogue.get(ticket.product);
  const soon = scene.reads.now.getTime() - ticket.createdAt.getTime() <= minutes * 60_000;
  if (asksSomething(text)) {
    const aside = soon ? answerAside(added ?? text, product, scene.desk.organisation, scene.words) : undefined;
    return aside === undefined ? undefined : reply(scene, say(aside));
  }
  const facts = answersAbout(scene, ticket, text) ? amended(scene, ticket, text).facts : '';
  if (facts === '' && !(soon && added !== undefined && belongs(scene, ticket, added))) return undefined;
  return noteWith(scene, ticket.number, text, scene.words.afterwards(ticket.number, facts));
}

/** Whether what is added is about no other product: that would be a new need. */
function belongs(scene: Scene, ticket: Ticket, added: string): boolean {
  return !callsOff(added) && !commandIn(added) && aboutNoOther(scene.desk, [ticket.product], added);
}

function justMade({ session, reads }: Scene): Ticket | undefined {
  const number = session.made.at(-1)?.number;
  const ticket = reads.tickets.find((one) => one.number === number);
  if (!ticket || ended.includes(ticket.status)) return undefined;
  return reads.now.getTime() - ticket.createdAt.getTime() <= hours * 3_600_000 ? ticket : undefined;
}
