import { notTheirs } from '../tickets/approval.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { asksBack } from './answer-approver.ts';
import { plain } from './answers/answer-type.ts';
import { approvalCard } from './approval-card.ts';
import { decide, type Verb } from './approving.ts';
import { say, type Effect, type Step } from './effect.ts';
import { isAsked } from './open-question.ts';
import { numberIn } from './own-tickets.ts';
import { reply, type Scene } from './scene.ts';
import type { Session } from './session.ts';

/** What who approves types of themselves: "akkoord", "akkoorden". */

const pending = ({ reads }: Scene): Ticket[] =>
  (reads.approvals ?? []).filter((one) => notTheirs(one, reads.employee.id) === undefined);

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
const askedElse = (scene: Scene): boolean =>
  isAsked(scene) ||
  scene.reads.tickets.some((one) => one.status === 'gereed' || one.status === 'wacht-op-klant' || asksBack(scene, one));

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
