import type { Desk, Reads } from '../dialogs/desk.ts';
import type { Session } from '../dialogs/session.ts';
import { visibleProduct, type Busy } from './busy.ts';
import { shown } from './chat-card.ts';
import { notNow, taken } from './claim.ts';
import type { DeskEffect } from './effect.ts';
import { deskWords as said } from './nl.ts';
import { opened } from './opening.ts';
import { mayTake, type Roster } from './roster.ts';
import type { DeskStep } from './step.ts';
import type { Agent, Takeover } from './takeover.ts';

/** An agent looks along with somebody who did not ask for it. What they were busy with stays, and goes on when the chat comes back. */

export interface PickReads {
  roster: Roster;
  /** What is known of who is helped; `newId` names the takeover. */
  theirs: Reads;
  /** Whoever has the chat, or is waited for there. */
  takeover: Takeover | undefined;
  reachable: boolean;
}

/** The session is as it becomes. */
export type Picked = { refused: string } | { session: Session; step: DeskStep };

/** `intake` is what was going on when the list was drawn. */
export function pick(
  busy: Busy,
  intake: string,
  agent: Agent,
  channel: string,
  desk: Desk,
  { roster, theirs, takeover: before, reachable }: PickReads,
): Picked {
  const { session, person, conversation } = busy;
  if (before && before.state !== 'ended')
    return { refused: before.agent ? said.alreadyTaken(before.agent.name) : said.waitsAlready(person.name) };
  const page = visibleProduct(session, desk);
  if (!page || session.intake?.id !== intake) return { refused: said.notBusyNow(person.name) };
  if (person.id === agent.id) return { refused: said.yourOwn };
  const not = mayTake(agent.id, { meant: null, step: 1 }, desk, roster);
  if (not) return { refused: notNow(not, [], desk, roster) };
  if (!reachable) return { refused: said.notDelivered(person.name) };
  const asked = { id: theirs.newId, why: 'picked' as const, said: session.intake.said };
  const { takeover: fresh } = opened(asked, conversation, session, desk, theirs, roster);
  const step = taken(fresh, agent, channel, theirs.now, desk, roster);
  const { takeover } = step;
  const { offered: _, ...rest } = session;
  const effects: DeskEffect[] = [
    { kind: 'open-takeover', takeover },
    ...step.effects.filter(({ kind }) => kind !== 'to-desk'),
    shown(takeover, desk, roster, 'send'),
  ];
  return { session: { ...rest, desk: takeover.id }, step: { ...step, effects } };
}
