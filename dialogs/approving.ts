import { notTheirs } from '../tickets/approval.ts';
import type { Change } from '../tickets/change.ts';
import type { Actor, Ticket } from '../tickets/ticket.ts';
import { changeWhole } from '../tickets/whole.ts';
import { answerFor } from './answer-approver.ts';
import { aboutTicket, approvalDone } from './approval-card.ts';
import { stepped } from './asked-approval.ts';
import { callsOff, commandIn } from './commands.ts';
import { changing, say, type Step } from './effect.ts';
import { passOn } from './pass-on.ts';
import { reply, type Scene } from './scene.ts';

/** A conversation with who approves: decide, ask first, or pass it on. By a button, or typed. */

const verbs = ['approve', 'refuse', 'ask-back', 'delegate', 'answer-for'] as const;
export type Verb = (typeof verbs)[number];
export const isVerb = (what: string): what is Verb => (verbs as readonly string[]).includes(what);

const actor = ({ reads }: Scene): Actor => ({ role: 'akkoordgever', id: reads.employee.id });

/** A press or a word on the request of that number, or (at the desk) on a `question` of it. Whoever is not asked, or asks it themselves, changes nothing. */
export function decide(scene: Scene, verb: Verb, number: string, told = '', question = ''): Step {
  const { words, reads } = scene;
  if (verb === 'answer-for') return answerFor(scene, number, question, told);
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
  if (callsOff(text) || commandIn(text)?.do === 'stop') {
    const { kept, keptQuestion } = scene.words.approval;
    return reply(free, say(approving.verb === 'answer-for' ? keptQuestion : kept));
  }
  return decide(free, approving.verb, approving.number, text, approving.question);
}

function tell(scene: Scene, ticket: Ticket, verb: Exclude<Verb, 'approve' | 'answer-for'>, told: string): Step {
  const { words } = scene;
  if (verb === 'refuse') return decided(scene, ticket, { status: 'afgewezen', customerMessage: told });
  if (verb === 'delegate') return passOn(scene, ticket, told);
  const [asked] = stepped(scene, ticket, { did: 'vraag', text: told });
  const { name } = ticket.requester;
  if (ticket.conversation !== null) return reply(scene, asked, say(words.approval.questionSent(name)));
  // Who asked by phone or at the counter has no chat: the desk asks them.
  const alarm = { kind: 'alarm' as const, ticket: asked.ticket, about: { why: 'vraag' as const, question: told } };
  return reply(scene, asked, alarm, say(words.approval.questionToDesk(name)));
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
