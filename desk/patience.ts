import type { Desk } from '../dialogs/desk.ts';
import { addLeadTime, addWorkingMinutes, closesAt, nextOpen, type Calendar } from '../tickets/calendar.ts';
import type { Takeover } from './takeover.ts';

/** Nobody waits in silence: what is due of a chat, and when to look again. Pure. */

/**
 * What is due: more people are asked, the manager, a ticket is made of it; the desk closed and the employee is to know when they are
 * read; the agent or the employee is reminded; the agent is gone.
 */
export type Overdue =
  | 'widen'
  | 'manager'
  | 'keep'
  | 'tell-closed'
  | 'remind-agent'
  | 'requeue'
  | 'remind-employee'
  | 'tell-silent'
  | 'let-go';

type Looked = { due: Overdue } | { due: null; lookAt: Date };

/** So long after the agent was told that the employee is silent, the chat is let go: an assumption. */
const longest = { amount: 1, unit: 'werkdagen' } as const;

/** How often a wait is widened before it becomes a ticket. */
const steps: readonly Overdue[] = ['widen', 'manager', 'keep'];

export function overdue(takeover: Takeover, now: Date, { calendar, organisation }: Desk): Looked {
  const settings = organisation.gesprekken;
  if (takeover.state === 'waiting') {
    const closes = closesAt(calendar, now);
    // Whoever waits when the desk closes is promised a call at once.
    if (!closes) return { due: 'keep' };
    const patience = minutesOf(settings['oppakken-binnen']) * (takeover.step + 1);
    const at = addWorkingMinutes(calendar, takeover.queuedAt, patience);
    return at <= now ? { due: steps[takeover.step] ?? 'keep' } : { due: null, lookAt: at < closes ? at : closes };
  }
  const { saidAt, repliedAt, remindedAt, claimedAt, askedAt } = takeover;
  const since = saidAt ?? repliedAt ?? claimedAt ?? askedAt;
  const reminded = remindedAt !== null && remindedAt > since;
  const told = reminded && !saidAt && !repliedAt;
  const patience = told ? longest : settings['antwoorden-binnen'];
  const at = addLeadTime(calendar, reminded ? remindedAt : since, patience);
  const closed = closedAt(takeover, now, calendar);
  if (closed !== null && closed <= now) return { due: 'tell-closed' };
  if (at > now) return { due: null, lookAt: closed !== null && closed < at ? closed : at };
  if (told) return { due: 'let-go' };
  if (saidAt) return { due: reminded ? 'requeue' : 'remind-agent' };
  return { due: reminded || !repliedAt ? 'tell-silent' : 'remind-employee' };
}

/** So long an agent who works late has to answer, in milliseconds, before the employee hears that the desk is closed: an assumption. */
const lateAnswer = 2 * 60_000;

/** When somebody who waits for an answer is to hear that the desk is closed; null when they need not, or heard it this night. */
function closedAt({ saidAt, toldClosedAt }: Takeover, now: Date, calendar: Calendar): Date | null {
  if (!saidAt) return null;
  const closes = closesAt(calendar, now);
  if (closes) return closes;
  const heard = toldClosedAt !== null && nextOpen(calendar, toldClosedAt) > now;
  return heard ? null : new Date(saidAt.getTime() + lateAnswer);
}

const minutesOf = ({ amount, unit }: { amount: number; unit: string }): number =>
  unit === 'minuten' ? amount : amount * 60;

/** When a chat is to be looked at first, or next. */
export function firstLook(takeover: Takeover, now: Date, desk: Desk): Date | null {
  if (takeover.state === 'ended') return null;
  const looked = overdue(takeover, now, desk);
  return looked.due === null ? looked.lookAt : now;
}
