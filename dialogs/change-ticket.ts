import type { Product } from '../knowledge/product.ts';
import type { Planned } from '../tickets/parts.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { plain } from './answers/answer-type.ts';
import { approverQuestion } from './asked-approval.ts';
import { contextOf, plannedFor, promiseFor, told } from './asking.ts';
import { spotFor } from './already-known.ts';
import { spokenName } from './desk.ts';
import { answersTo } from './making.ts';
import { say, type Step } from './effect.ts';
import { amend, applicable, needsApproval } from './intake.ts';
import { numberIn } from './own-tickets.ts';
import { spokenTicket } from './retold.ts';
import { reply, type Scene } from './scene.ts';
import type { Intake } from './session.ts';
import { changedBy, noteWith } from './solved.ts';
import { mayStillChange, overOrReady } from './withdraw.ts';

/** "ik wil M-… wijzigen: het is kamer 3.16", "zet erbij dat de deur klemt": a ticket that was made is changed, or more is told of it. */

const changing = /\b(?:wijzig(?:en)?|verander(?:en)?|pas\b.*\baan|aanpassen|corrige(?:er|ren)|change|correct|edit)\b/;
const adding =
  /\b(?:voeg\b.*\btoe|toevoegen|toe te voegen|zet (?:er )?(?:nog )?bij|erbij zetten|vul\b.*\baan|aanvullen|add)\b/;
const ofTicket = /\b(?:melding|ticket|aanvraag|reservering|bestelling|verzoek|klacht|request|report|order)\b/;

/** What is behind "…:", or behind the words that only say that something is to be changed. */
function content(text: string): string {
  const behind =
    /^[^:]{3,80}:\s*(.+)$/s.exec(text)?.[1] ?? /\b(?:toe|bij|aan)\b[\s,]+(?:dat|that)\s+(.+)$/s.exec(text)?.[1];
  return behind?.trim() ?? '';
}

/** Whether a text asks to change or add something of a ticket; what of it, is behind it. */
export function asksChange(text: string): { todo: 'change' | 'add' } | undefined {
  const said = plain(text.split(':')[0] ?? '');
  const named = numberIn(text) !== undefined || ofTicket.test(said);
  if (adding.test(said) && (named || content(text) !== '')) return { todo: 'add' };
  return changing.test(said) && named ? { todo: 'change' } : undefined;
}

/** Changes a ticket, or notes it for who works on it already. */
export function changeTicket(scene: Scene, ticket: Ticket, text: string, todo: 'change' | 'add'): Step {
  const { own } = scene.words;
  const refused = overOrReady(scene, ticket);
  if (refused) return refused;
  const value = content(text);
  if (value === '') return reply(scene, say(own.whatToChange(ticket.number)));
  const who = whoSees(scene, ticket);
  const { intake, facts } = amended(scene, ticket, value);
  if (todo === 'add' || (facts === '' && mayStillChange(ticket)))
    return noteWith(scene, ticket.number, value, own.added(ticket.number, who));
  const corrected = mayStillChange(ticket) ? newAnswers(scene, ticket, intake) : undefined;
  const effects = corrected && changedBy(scene, ticket, { ...corrected, note: value });
  return effects
    ? reply(scene, ...effects, say(own.changed(ticket.number, facts)))
    : noteWith(
        scene,
        ticket.number,
        value,
        mayStillChange(ticket) ? own.added(ticket.number, who) : own.changedLate(ticket.number, facts, who),
      );
}

/** Who sees first what is added. */
function whoSees({ desk, words }: Scene, { status, parts, group, approval }: Ticket): string {
  if (status === 'wacht-op-akkoord' && approval)
    return approval.byDesk || !approval.approver ? words.approval.desk : approval.approver.name;
  return parts.length > 0 ? words.own.allGroups : spokenName(desk, group);
}

/** What a text says of the answers that are on a ticket, as an intake, and in words; these are empty when it is of none of them. */
export function amended(scene: Scene, ticket: Ticket, text: string): { intake?: Intake; facts: string } {
  const product = scene.desk.catalogue.get(ticket.product);
  if (!product) return { facts: '' };
  const answers = spokenTicket(ticket, scene.desk, scene.words).answers.flatMap(({ id, value, text: shown }) => {
    const soort = product.richtvragen.find((one) => one.id === id)?.soort;
    return soort ? [[id, { soort, value, text: shown, from: 'asked' as const }] as const] : [];
  });
  const before: Intake = {
    id: ticket.number,
    product: product.id,
    version: product.version,
    said: '',
    answers: Object.fromEntries(answers),
    trail: [],
    parts: {},
    revision: 0,
    misses: 0,
  };
  const { intake, changed } = amend(product, before, text, contextOf(scene));
  return { intake, facts: told(intake, changed, (all) => all) };
}

/** Whether it waits for somebody who approves and still would: they see what it becomes before they decide. */
const isAsked = ({ status }: Ticket, product: Product, { answers }: Intake): boolean =>
  status === 'wacht-op-akkoord' && needsApproval(product, answers);

/** Whether other answers would ask the same parts of the same groups, at the same moments. */
function samePlan({ desk }: Scene, product: Product, { parts }: Ticket, intake: Intake): boolean {
  const asks = ({ id, notBefore }: Pick<Planned, 'id' | 'notBefore'>) => `${id} ${notBefore?.toISOString() ?? ''}`;
  const planned = plannedFor(desk, product, intake).map(asks);
  return planned.length === parts.length && parts.every((part, n) => asks(part) === planned[n]);
}

/**
 * The answers of a ticket as they become. Undefined where that would make it another request: one that somebody has to approve, that
 * another group executes, that misses an answer; or where they are not in Dutch.
 */
function newAnswers(
  scene: Scene,
  ticket: Ticket,
  intake: Intake | undefined,
): Pick<Ticket, 'answers' | 'spot'> | undefined {
  const product = scene.desk.catalogue.get(ticket.product);
  if (!product || !intake || scene.words.language !== 'nl' || (product.akkoord && !isAsked(ticket, product, intake)))
    return undefined;
  if (!samePlan(scene, product, ticket, intake)) return undefined;
  const asked = applicable(product, intake.answers);
  if (asked.some(({ id, verplicht }) => verplicht && id !== approverQuestion && !intake.answers[id])) return undefined;
  if (ticket.parts.length === 0 && promiseFor(scene.desk, scene.reads, product, intake).group.id !== ticket.group)
    return undefined;
  const extra = ticket.answers.filter(({ id }) => !product.richtvragen.some((one) => one.id === id));
  return { answers: [...answersTo(asked, intake.answers), ...extra], spot: spotFor(product, intake.answers) };
}
