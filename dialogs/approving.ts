import { approvalStep, notTheirs, type Step as ApprovalStep } from '../tickets/approval.ts';
import type { Change } from '../tickets/change.ts';
import { ended } from '../tickets/status.ts';
import type { Actor, Ticket } from '../tickets/ticket.ts';
import { changeWhole } from '../tickets/whole.ts';
import { plain } from './answers/answer-type.ts';
import { aboutTicket, approvalCard, approvalDone } from './approval-card.ts';
import { callsOff, commandIn } from './commands.ts';
import { changing, say, type Effect, type Step } from './effect.ts';
import { peopleNamed } from './for-whom.ts';
import { numberIn } from './own-tickets.ts';
import { reply, type Scene } from './scene.ts';
import type { Session } from './session.ts';
import { ticketMessage } from './ticket-card.ts';
import { cardOf } from './effect.ts';

/** A conversation with who approves: decide, ask first, or pass it on. By a button, or typed. */

const verbs = ['approve', 'refuse', 'ask-back', 'delegate'] as const;
type Verb = (typeof verbs)[number];
export const isVerb = (what: string): what is Verb => (verbs as readonly string[]).includes(what);

const actor = ({ reads }: Scene): Actor => ({ role: 'akkoordgever', id: reads.employee.id });

const pending = ({ reads }: Scene): Ticket[] =>
  (reads.approvals ?? []).filter((one) => notTheirs(one, reads.employee.id) === undefined);

/** A press or a word on the request of that number. Whoever is not asked, or asks it themselves, changes nothing. */
export function decide(scene: Scene, verb: Verb, number: string, told = ''): Step {
  const { words, reads } = scene;
  const ticket = (reads.approvals ?? []).find((one) => one.number === number);
  const not = ticket ? notTheirs(ticket, reads.employee.id) : 'not-asked';
  if (!ticket || not === 'not-asked') return reply(scene, say(words.approval.notYours));
  if (not === 'self') return reply(scene, say(words.approval.notForYourself));
  if (not === 'over')
    return reply(scene, say(words.approval.already(aboutTicket(ticket), words.status[ticket.status])));
  if (verb === 'approve') return decided(scene, ticket, { status: 'doorgezet' });
  if (told) return tell(scene, ticket, verb, told);
  const asks = {
    refuse: words.approval.why(ticket.requester.name),
    'ask-back': words.approval.whatQuestion(ticket.requester.name),
    delegate: words.approval.who,
  };
  return {
    session: { ...scene.session, approving: { number, verb, at: reads.now.toISOString() } },
    effects: [say(asks[verb])],
  };
}

/** What is said so long after our question answers it no more, in milliseconds. */
const patience = 30 * 60_000;

/** The scene without our question about an approval: another button or command goes before it. */
export function notDeciding(scene: Scene): Scene {
  const { approving: _, ...session } = scene.session;
  return { ...scene, session };
}

/** The same when the question was put too long ago. */
export const stillDeciding = (scene: Scene): Scene =>
  scene.session.approving && scene.reads.now.getTime() - Date.parse(scene.session.approving.at) > patience
    ? notDeciding(scene)
    : scene;

/** What was asked after a button: why not, what to ask, who else. Undefined when nothing was asked, or it is another command. */
export function approvingText(scene: Scene, text: string): Step | undefined {
  const { approving, ...session } = scene.session;
  if (!approving) return undefined;
  const free = { ...scene, session };
  if (callsOff(text) || commandIn(text)?.do === 'stop') return reply(free, say(scene.words.approval.kept));
  return decide(free, approving.verb, approving.number, text);
}

function tell(scene: Scene, ticket: Ticket, verb: Exclude<Verb, 'approve'>, told: string): Step {
  const { words } = scene;
  if (verb === 'refuse') return decided(scene, ticket, { status: 'afgewezen', customerMessage: told });
  if (verb === 'delegate') return passOn(scene, ticket, told);
  const step = stepped(scene, ticket, { did: 'vraag', text: told });
  return reply(scene, ...step, say(words.approval.questionSent(ticket.requester.name)));
}

function stepped(scene: Scene, ticket: Ticket, step: ApprovalStep, by = actor(scene)): Effect[] {
  const { ticket: after, events } = approvalStep(ticket, step, by, scene.reads.now);
  return [{ kind: 'change-ticket', ticket: after, events }];
}

function decided(scene: Scene, ticket: Ticket, asked: Change): Step {
  const { words, desk, reads } = scene;
  const orders = (reads.orders ?? []).filter(({ parent }) => parent === ticket.number);
  const result = changeWhole({ request: ticket, orders }, ticket.number, asked, actor(scene), reads.now, desk);
  if ('refused' in result) throw new Error(`${ticket.number}: ${asked.status ?? ''} is refused as ${result.refused}`);
  const { approval } = words;
  const refused = asked.status === 'afgewezen';
  const became = refused ? approval.isRefused : approval.isApproved;
  const thanks = refused ? approval.refused : approval.approved;
  return reply(
    scene,
    ...changing(result),
    approvalDone(ticket, became, desk, words),
    say(thanks(aboutTicket(ticket), ticket.requester.name)),
  );
}

/** Somebody else decides: who is in the directory, and neither the approver nor who asked. */
function passOn(scene: Scene, ticket: Ticket, name: string): Step {
  const { words, desk, reads } = scene;
  const { approval } = words;
  const again = (text: string): Step => ({
    session: { ...scene.session, approving: { number: ticket.number, verb: 'delegate', at: reads.now.toISOString() } },
    effects: [say(text)],
  });
  const [one, ...others] = peopleNamed(desk.organisation, name);
  if (!one) return again(approval.nobodyCalled(name));
  if (others.length > 0) return again(approval.whichOne([one, ...others].slice(0, 5).map(({ naam }) => naam)));
  if (one.id === reads.employee.id) return again(approval.notToYourself);
  if (one.id === ticket.requester.id || one.id === ticket.beneficiary?.id) return again(approval.notToThem(one.naam));
  const reached = reads.reachable?.(one.id) ?? false;
  const to = { id: one.id, name: one.naam };
  const effects = stepped(scene, ticket, { did: 'doorgegeven', to, reached, why: 'doorgegeven' });
  return reply(
    scene,
    ...effects,
    approvalDone(ticket, approval.isElsewhere(one.naam), desk, words),
    say(reached ? approval.handedOver(one.naam) : approval.handedOverByDesk(one.naam)),
  );
}

const typed: readonly [RegExp, Verb][] = [
  [
    /^(?:niet akkoord|geen akkoord|afkeuren|afwijzen|ik ga niet akkoord|do not approve|not approved|reject)(?![\p{L}])/iu,
    'refuse',
  ],
  [/^(?:akkoord|goedgekeurd|goedkeuren|ik ga akkoord|approve|approved)(?![\p{L}])/iu, 'approve'],
  [/^(?:eerst een vraag|a question first)(?![\p{L}])/iu, 'ask-back'],
  [/^(?:iemand anders beslist|somebody else decides)(?![\p{L}])/iu, 'delegate'],
];
const lists =
  /^(?:(?:toon |bekijk |welke |mijn )*akkoorden(?: bekijken)?|wat wacht op mijn akkoord|(?:my )?approvals)$/;

/** Whether "akkoord" can answer something else that was asked. */
const askedElse = ({ session, reads }: Scene): boolean =>
  [session.choice, session.tip, session.which, session.rating, session.reopening].some((one) => one !== undefined) ||
  reads.tickets.some(({ status }) => status === 'gereed' || status === 'wacht-op-klant');

/**
 * What who approves types instead of pressing. Undefined when nothing waits for them, or it is something else; without a number also
 * when it can answer something else that was asked (`offered` is what the last message offered).
 */
export function approverSays(scene: Scene, text: string, offered?: Session['offered']): Step | undefined {
  const { words, reads, desk } = scene;
  const waiting = pending(scene);
  if (lists.test(plain(text)))
    return reply(
      scene,
      say(waiting.length === 0 ? words.approval.nothingWaits : words.approval.waiting(waiting.length)),
      ...waiting.map((one) => approvalCard(one, reads.now, desk, words)),
    );
  const [form, verb] = typed.find(([one]) => one.test(text)) ?? [];
  const number = numberIn(text);
  if (!form || !verb || (waiting.length === 0 && number === undefined)) return undefined;
  if (number === undefined && (offered !== undefined || askedElse(scene))) return undefined;
  const [only, ...more] = waiting;
  const meant = number ?? (more.length === 0 ? only?.number : undefined);
  if (meant === undefined)
    return reply(
      scene,
      say(`${words.approval.which} "${words.approval.approve.toLowerCase()} ${only?.number ?? ''}".`),
    );
  const told = text
    .replace(form, '')
    .replace(/\b[MW]-\d{4}-\d{6,9}(?:-\d{1,3})?\b/i, '')
    .replace(/^[\s,.:;-]+/, '')
    .trim();
  // "Akkoord, maar …" is more than a yes.
  if (verb === 'approve' && told !== '' && !/^(?:hoor|prima|graag|dank je(?: wel)?|please)?[.!]*$/i.test(told))
    return undefined;
  return decide(scene, verb, meant, told);
}

/** What waits for who comes in for the first time. */
export const waitingCards = (scene: Scene): Effect[] =>
  pending(scene).map((one) => approvalCard(one, scene.reads.now, scene.desk, scene.words));

/** The answer of who asked to a question of who approves: it goes back to them. Undefined when nothing was asked. */
export function answerApprover(scene: Scene, ticket: Ticket, text: string): Step | undefined {
  const { approval } = ticket;
  const theirs = ticket.requester.id === scene.reads.employee.id;
  if (!theirs || !approval?.approver || approval.question === null || ended.includes(ticket.status)) return undefined;
  const by: Actor = { role: 'medewerker', id: scene.reads.employee.id };
  const { ticket: after, events } = approvalStep(ticket, { did: 'antwoord', text }, by, scene.reads.now);
  return reply(
    scene,
    { kind: 'change-ticket', ticket: after, events },
    {
      kind: 'update',
      card: cardOf(after),
      message: ticketMessage(after, scene.reads.now, scene.desk, scene.words),
    },
    say(scene.words.approval.answerSent(approval.approver.name)),
  );
}
