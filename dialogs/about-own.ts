import { ended } from '../tickets/status.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { plain } from './answers/answer-type.ts';
import { asksChange } from './change-ticket.ts';
import { say, type Effect, type Step } from './effect.ts';
import { meantAmong, toldLately } from './meant-ticket.ts';
import { listOwn, numberIn, showOwn } from './own-tickets.ts';
import { reply, type Scene } from './scene.ts';
import { withdrawsSomething, withdrawsTicket } from './short-reply.ts';
import { withTicket } from './which-ticket.ts';

/** What an employee wants with a ticket of their own: withdraw it, change it, hear how far it is. */

/** What is asked of an own ticket while nothing is open; undefined when the text asks no such thing. */
export function aboutOwn(scene: Scene, text: string): Step | undefined {
  const open = openOf(scene);
  const meant = meantAmong(scene, text, open);
  const asked = text.length > 400 ? undefined : asksChange(text);
  const todo = asked?.todo ?? (withdraws(text, meant.length > 0) ? 'withdraw' : undefined);
  if (!todo) return undefined;
  if (open.length === 0) return reply(scene, say(scene.words.own.nothingToWithdraw));
  return withTicket(scene, meant.length > 0 ? meant : open, todo, text);
}

/** The same of one that is named by its number. */
export function wantsOf(scene: Scene, number: string, text: string): Step | undefined {
  const ticket = scene.reads.tickets.find((one) => one.number === number);
  const todo = asksChange(text)?.todo ?? (withdrawsTicket(text) ? 'withdraw' : undefined);
  return ticket && todo && withTicket(scene, [ticket], todo, text);
}

const withdraws = (text: string, fits: boolean): boolean =>
  withdrawsSomething(text) || (fits && text.length < 120 && withdrawsTicket(text));

const openOf = ({ reads }: Scene): Ticket[] => reads.tickets.filter(({ status }) => !ended.includes(status));

const how =
  /\b(?:hoe (?:staat|zit|is) het (?:er )?(?:nu |nou |eigenlijk )?(?:met|mee|ermee|daarmee)|hoe ?ver (?:is|zijn|staat|staan)|wat is de (?:status|stand)|stand van zaken|(?:al|nog) (?:iets|wat|nieuws|meer)? ?(?:bekend|nieuws|gehoord) (?:over|van)|wanneer (?:komt|komen|is|wordt|worden|krijg)\b.*\b(?:klaar|gemaakt|gerepareerd|langs|binnen|geleverd|vervangen)|how is (?:it going with )?(?:the|my|that)|any news (?:on|about)|what is the status of)\b/;
const howIsIt = /^(?:en |hoi |hey )*hoe (?:staat|zit) het (?:er ?mee|daar ?mee|nu|nou)(?: nu| nou)?$/;

/** "Hoe staat het met die lamp?", "hoe staat het ermee": the ticket that is meant, those that fit, or the last one. Undefined when it asks nothing of that kind. */
export function asksHow(scene: Scene, text: string): Effect | undefined {
  const said = plain(text);
  const { tickets } = scene.reads;
  if (tickets.length === 0 || said.length > 120 || numberIn(text) !== undefined) return undefined;
  if (howIsIt.test(said)) {
    const last = toldLately(scene)[0] ?? openOf(scene)[0];
    return last && showOwn(scene, last.number);
  }
  if (!how.test(said)) return undefined;
  const open = meantAmong(scene, text, openOf(scene));
  const [one, ...more] = open.length > 0 ? open : meantAmong(scene, text, tickets);
  if (!one) return undefined;
  return more.length === 0
    ? showOwn(scene, one.number)
    : listOwn(
        { ...scene, reads: { ...scene.reads, tickets: [one, ...more], followed: [] } },
        scene.words.own.severalFit,
      );
}
