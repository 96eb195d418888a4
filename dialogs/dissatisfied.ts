import type { Ticket, TicketEvent } from '../tickets/ticket.ts';
import { plain } from './answers/answer-type.ts';
import { agrees, disagrees } from './answers/yes-no.ts';
import type { Help } from './ask-desk.ts';
import { withButtons } from './asking.ts';
import type { Button, Incoming, Message } from './channel.ts';
import { complaintPage } from './complaint.ts';
import { andOn } from './during.ts';
import { say, type Effect, type Step } from './effect.ts';
import { putAside } from './later.ts';
import { toldLately } from './meant-ticket.ts';
import { isAboutIt, saysNothing } from './rating.ts';
import { spokenTicket } from './retold.ts';
import { humanButton, idle, reply, startIntake, type Scene } from './scene.ts';
import { withTicket } from './which-ticket.ts';
import { isSecret } from './work-card.ts';
import { reopened } from './short-reply.ts';
import type { Words } from './words.ts';

/** "Ontevreden", one tap under what is told of a ticket: noted at once. What went wrong can be told, and a person or a complaint is offered. */

const pressed = 'dissatisfied';

const buttonFor = (words: Words, ref: string, value: string): Button => ({
  title: words.complaint.dissatisfied.button,
  press: { do: pressed, ref, value },
});

/** The same message with the button behind its own. */
export const withDissatisfied = (message: Message, { number, version }: Ticket, words: Words): Message =>
  withButtons(wordsIn(message), [...(message.card?.buttons ?? []), buttonFor(words, number, String(version))]);

const wordsIn = ({ text, card }: Message): string => card?.paragraphs?.join('\n\n') ?? text;

/** What a message says that has no other button, and of which ticket; undefined of any other. */
export function onlyDissatisfied(message: Message): { text: string; ticket: string } | undefined {
  const [button, ...more] = message.card?.buttons ?? [];
  if (button?.press.do !== pressed || more.length > 0) return undefined;
  return { text: wordsIn(message), ticket: button.press.ref ?? '' };
}

/** One button for what is told of several tickets at once: it is asked of which. */
export const dissatisfiedOf = (text: string, tickets: readonly string[], words: Words): Message =>
  withButtons(text, [buttonFor(words, [...new Set(tickets)].join(' '), '')]);

export const isTap = (what: Incoming['what']): boolean => what.kind === 'press' && what.press.do === pressed;

/** So many taps are remembered of a chat: a second one on the same message changes nothing. */
const remembered = 20;

/** A tap. Undefined when it is about nobody's ticket of theirs. */
export function tapped(scene: Scene, ref: string, value: string): Step | undefined {
  const tickets = ref.split(' ').flatMap((number) => scene.reads.tickets.find((one) => one.number === number) ?? []);
  const [only, ...more] = tickets;
  if (!only) return undefined;
  return more.length > 0 ? withTicket(scene, tickets, 'dissatisfied', '') : noted(scene, only, value);
}

/** `told`: the version of the ticket that was told. */
export function noted(scene: Scene, ticket: Ticket, told = ''): Step {
  const { session, words, desk } = scene;
  const said = words.complaint.dissatisfied;
  const tap = `${ticket.number} ${told || String(ticket.version)}`;
  const { number, title } = spokenTicket(ticket, desk, words);
  const { taps: known = [] } = session;
  const again = known.includes(tap);
  const taps = again ? known : [...known, tap].slice(-remembered);
  const effects = again ? [] : [kept(scene, ticket, { status: ticket.status }), alarm(ticket)];
  const thanks = again ? said.already(number) : said.noted(`**${number}** (${title})`);
  if (session.intake) return andOn({ ...scene, session: { ...session, taps } }, ...effects, say(thanks));
  const about = isSecret(ticket, desk) ? number : `${number} (${ticket.title})`;
  const human: Help = { why: 'dissatisfied', said: `Ontevreden over ${about}` };
  const buttons = [humanButton(words, human.why), ...complainButton(scene, number)];
  return {
    session: { ...session, taps, offered: { human, dissatisfied: number } },
    effects: [...effects, { kind: 'send', message: withButtons(`${thanks} ${said.what}`, buttons) }],
  };
}

/** What is typed next: what went wrong. Undefined when it is something else. */
export function whatWentWrong(scene: Scene, number: string, text: string): Step | undefined {
  const { words, reads } = scene;
  if (agrees(text)) return undefined;
  const ticket = reads.tickets.find((one) => one.number === number);
  // It became ready since: that is asked.
  const asked = ticket?.status === 'gereed' && scene.session.taps?.at(-1) !== `${number} ${String(ticket.version)}`;
  if (disagrees(text) && asked) return undefined;
  if (disagrees(text) || saysNothing.test(plain(text))) return reply(scene, say(words.ready));
  if (!ticket || text.length > 1000 || !isAboutIt(scene, ticket, text)) return undefined;
  // That it is not solved opens it again.
  if (reopened(scene, ticket, text)) return undefined;
  const thanks = words.rating.lineNoted(number);
  return reply(scene, kept(scene, ticket, { line: text }), alarm(ticket, text), {
    kind: 'send',
    message: withButtons(thanks, complainButton(scene, number, text)),
  });
}

const complainButton = ({ desk, words }: Scene, ref: string, line?: string): Button[] =>
  !desk.catalogue.has(complaintPage)
    ? []
    : [
        {
          title: words.complaint.dissatisfied.complain,
          press: { do: 'complain', ref, ...(line === undefined ? {} : { value: line }) },
        },
      ];

/** A complaint, about that ticket when there is one, with what was told of it. What was open waits. */
export function complain(scene: Scene, number: string, line: string): Step | undefined {
  const { session, desk, words, reads } = scene;
  const page = desk.catalogue.get(complaintPage);
  if (!page || (number !== '' && !reads.tickets.some((one) => one.number === number))) return undefined;
  const { intake } = session;
  if (intake?.product === page.id) return andOn(scene);
  const free = idle(intake ? putAside(session, intake) : session);
  return startIntake(
    { ...scene, session: free },
    page,
    number === '' ? '' : words.complaint.dissatisfied.about(number, line),
  );
}

const kept = ({ reads }: Scene, { number }: Ticket, data: TicketEvent['data']): Effect => ({
  kind: 'dissatisfied',
  ticket: number,
  event: { at: reads.now, by: { role: 'medewerker', id: reads.employee.id }, kind: 'ontevreden', data },
});

const alarm = (ticket: Ticket, line?: string): Effect => ({
  kind: 'alarm',
  ticket,
  about: { why: 'ontevreden', ...(line === undefined ? {} : { line }) },
});

const form =
  /^(?:(?:ik ben|i am|i'm) )?(?:(?:hier|er|heel|erg|zeer|very) )*(?:ontevreden|niet (?:zo )?tevreden|dissatisfied|not (?:happy|satisfied)|unhappy)(?: (?:hier ?over|er ?over|hier ?mee|er ?mee|(?:about|with) (?:it|this)))?(?: (?:over|met|about|with))?(?<which>(?: ?m-\d{4}-\d{6})*)[.! ]*$/;

/** The same, typed: of a ticket that is named, or of what was told here lately. Undefined when it is something else. */
export function dissatisfiedSaid(scene: Scene, text: string): Step | undefined {
  const which = form.exec(plain(text))?.groups?.['which'];
  if (which === undefined) return undefined;
  const named = which.trim().toUpperCase();
  const tickets = named === '' ? toldLately(scene).map(({ number }) => number) : [named];
  if (named === '' && scene.session.intake) return undefined;
  return tickets.length === 0 ? undefined : tapped(scene, tickets.join(' '), '');
}
