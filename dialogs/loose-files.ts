import { attach } from '../tickets/attach.ts';
import { change } from '../tickets/change.ts';
import { ended } from '../tickets/status.ts';
import type { Actor, Ticket, TicketFile } from '../tickets/ticket.ts';
import { plain } from './answers/answer-type.ts';
import { ordinalIn } from './answers/counting.ts';
import type { Button, Incoming } from './channel.ts';
import { cardOf, say, type Effect, type Step } from './effect.ts';
import { numberIn } from './own-tickets.ts';
import { buttons, type Scene } from './scene.ts';
import { fitting } from './sent-files.ts';
import type { Session } from './session.ts';
import { ticketMessage } from './ticket-card.ts';

/** Photos and files that were sent while no intake is open: to which ticket do they belong, or what are they about? */

/** Most tickets that are offered. */
const offered = 3;

const withoutLoose = ({ files: _, ...session }: Session): Session => session;

/** Session in which these wait for what they are about, beside those that wait already. */
export function waiting({ session, reads }: Scene, files: readonly TicketFile[]): Session {
  return { ...session, files: { at: reads.now.toISOString(), list: [...(session.files?.list ?? []), ...files] } };
}

/** Files without a word. */
export function alone(scene: Scene, files: readonly TicketFile[]): Step {
  const { reads, session } = scene;
  const reopened = reads.tickets.find(({ number, status }) => number === session.reopening && status !== 'gereed');
  if (reopened) {
    const { reopening: _, ...rest } = session;
    return addTo({ ...scene, session: rest }, reopened, files);
  }
  const [asked, ...more] = reads.tickets.filter(({ status }) => status === 'wacht-op-klant');
  if (asked && more.length === 0 && !session.choice && !session.tip) return addTo(scene, asked, files);
  const kept = waiting(scene, files);
  if (session.choice) return { session: kept, effects: [say(scene.words.files.keptForChoice(files))] };
  if (session.tip) return { session: kept, effects: [say(scene.words.files.keptForTip(files))] };
  const open = reads.tickets.filter(({ status }) => !ended.includes(status)).slice(0, offered);
  if (open.length === 0 || !kept.files) return { session: kept, effects: [say(scene.words.files.firstOfAll(files))] };
  return askWhich({ ...scene, session: kept }, kept.files.list, open);
}

/** Asks to which of these tickets the files belong. */
function askWhich(scene: Scene, files: readonly TicketFile[], open: readonly Ticket[]): Step {
  const { session, reads } = scene;
  const press = (value: string) => ({ do: 'file-at', ref: reads.newId, value });
  const choices: Button[] = open.map(({ number, title }) => ({ title: `${title} · ${number}`, press: press(number) }));
  const asked = { id: reads.newId, tickets: open.map(({ number }) => number) };
  return {
    session: { ...session, files: { at: reads.now.toISOString(), list: [...files], asked } },
    effects: [
      buttons(scene.words.files.whichTicket(files), [
        ...choices,
        { title: scene.words.files.newTicket, press: press('nieuw') },
      ]),
    ],
  };
}

const somethingNew =
  /^(?:(?:bij )?(?:een |iets )?(?:nieuw|nieuws|nieuwe)(?: melding| aanvraag)?|geen van (?:deze|die|beide|allen)|geen|nee|(?:iets )?anders)$/;

/** The reply to "waar hoort dat bij?", pressed or typed; undefined when it is something else. */
export function whichTicket(scene: Scene, what: Incoming['what']): Step | undefined {
  const { files } = scene.session;
  if (!files) return undefined;
  const { asked, ...loose } = files;
  let value: string | undefined;
  if (what.kind === 'press')
    value = what.press.do === 'file-at' && what.press.ref === asked?.id ? what.press.value : '';
  else if (what.kind === 'text') value = numberIn(what.text) ?? (asked && named(scene, asked.tickets, what.text));
  if (!value) return undefined;
  if (value === 'nieuw')
    return { session: { ...scene.session, files: loose }, effects: [say(scene.words.files.tellNew)] };
  const ticket = scene.reads.tickets.find(({ number }) => number === value);
  return ticket && addTo({ ...scene, session: withoutLoose(scene.session) }, ticket, files.list);
}

function named({ reads }: Scene, numbers: readonly string[], text: string): string | undefined {
  const said = plain(text);
  if (somethingNew.test(said)) return 'nieuw';
  const place = ordinalIn(said, numbers.length);
  if (place !== undefined) return numbers[place];
  const titled = reads.tickets.filter(({ number, title }) => numbers.includes(number) && plain(title).includes(said));
  return said.length > 2 && titled.length === 1 ? titled[0]?.number : undefined;
}

/** Adds files to an own ticket. One that waited for the employee goes on; one that is over takes nothing more. */
export function addTo(scene: Scene, ticket: Ticket, files: readonly TicketFile[]): Step {
  const { session } = scene;
  if (ended.includes(ticket.status))
    return {
      session: waiting(scene, files),
      effects: [say(scene.words.files.ended(ticket.number, scene.words.status[ticket.status]))],
    };
  const { good, refusals } = fitting(scene.words, files, ticket.files.length, scene.desk.organisation.bijlagen);
  if (good.length === 0) return { session, effects: [say(refusals.join(' '))] };
  const goesOn = ticket.status === 'wacht-op-klant';
  const words = goesOn ? scene.words.files.answered(good, ticket.number) : scene.words.files.added(good, ticket.number);
  const effects = adding(scene, ticket, good, goesOn);
  return { session, effects: [...effects, say([words, ...refusals].join(' '))] };
}

/** The effects that add files to a ticket and bring its card up to date. */
export function adding(scene: Scene, ticket: Ticket, files: readonly TicketFile[], goesOn = false): Effect[] {
  const { now, employee } = scene.reads;
  const by: Actor = { role: 'medewerker', id: employee.id };
  const added = attach(ticket, files, by, now);
  const effects: Effect[] = [{ kind: 'change-ticket', ticket: added.ticket, events: added.events }];
  let last = added.ticket;
  const further = goesOn ? change(last, { status: 'in-behandeling' }, by, now, scene.desk) : undefined;
  if (further && !('refused' in further)) {
    last = further.ticket;
    effects.push({ kind: 'change-ticket', ticket: last, events: further.events });
  }
  const message = ticketMessage(last, now, scene.desk, scene.words);
  return [...effects, { kind: 'update', card: cardOf(last), message }];
}
