import { say } from '../dialogs/effect.ts';
import type { Desk } from '../dialogs/desk.ts';
import { wordsOf } from '../dialogs/words.ts';
import { shown } from './chat-card.ts';
import { deskWords as said } from './nl.ts';
import { mayTake, meantFor, nameOf, type NotNow, type Roster } from './roster.ts';
import { line, only, talkedOn, type DeskStep } from './step.ts';
import type { Agent, Takeover } from './takeover.ts';

/** An agent takes a chat: of two at once one gets it, for the chat is locked while this is decided. */

export function take(
  takeover: Takeover,
  agent: Agent,
  channel: string,
  now: Date,
  desk: Desk,
  roster: Roster,
): DeskStep {
  if (takeover.state === 'ended') return only(takeover, endedAlready(takeover));
  if (takeover.agent?.id === agent.id) return only(takeover, said.alreadyYours);
  if (takeover.agent) return only(takeover, said.alreadyTaken(takeover.agent.name));
  const meant = meantFor(takeover.person.id, takeover.about, desk);
  const not = mayTake(agent.id, { meant, step: takeover.step }, desk, roster);
  return not
    ? only(takeover, notNow(not, meant?.people ?? [], desk, roster))
    : taken(takeover, agent, channel, now, desk, roster);
}

/** Another agent takes it over from who has it: on purpose, and both see it. `from` had it when the card was drawn. */
export function takeFrom(
  takeover: Takeover,
  agent: Agent,
  channel: string,
  now: Date,
  desk: Desk,
  roster: Roster,
  from: string,
): DeskStep {
  if (takeover.state !== 'held' || takeover.agent?.id === agent.id)
    return take(takeover, agent, channel, now, desk, roster);
  if (takeover.agent && takeover.agent.id !== from) return only(takeover, said.alreadyTaken(takeover.agent.name));
  const not = mayTake(agent.id, { meant: null, step: 1 }, desk, roster);
  return not ? only(takeover, notNow(not, [], desk, roster)) : taken(takeover, agent, channel, now, desk, roster);
}

/** The chat is with an agent from now on: the employee hears who. */
export function taken(
  takeover: Takeover,
  agent: Agent,
  channel: string | null,
  now: Date,
  desk: Desk,
  roster: Roster,
): DeskStep {
  const { desk: spoken } = wordsOf(takeover.language);
  const again = takeover.claimedAt !== null;
  const comes = again ? spoken.takenAgain : takeover.why === 'picked' ? spoken.looksAlong : spoken.taken;
  const after: Takeover = {
    ...talkedOn(takeover),
    state: 'held',
    agent,
    channel,
    claimedAt: now,
    // A colleague who takes it over does not make the wait longer.
    queuedAt: new Date(now.getTime() - waited(takeover, now)),
    saidAt: now,
    repliedAt: null,
    remindedAt: null,
  };
  const by = { role: 'balie' as const, ...agent };
  return {
    takeover: after,
    toEmployee: [say(comes(agent.name))],
    toThread: [said.taken(agent.name)],
    effects: [
      line(takeover, { at: now, by, kind: 'event', text: said.taken(agent.name), files: [] }),
      shown(after, desk, roster),
    ],
  };
}

/** How long it was waited for, in milliseconds. */
const waited = ({ queuedAt, claimedAt, state }: Takeover, now: Date): number =>
  (state === 'held' ? (claimedAt ?? now) : now).getTime() - queuedAt.getTime();

export const endedAlready = ({ outcome }: Takeover): string =>
  said.alreadyEnded(outcome === null ? '' : said.outcome[outcome]);

export function notNow(why: NotNow, people: readonly string[], desk: Desk, roster: Roster): string {
  if (why === 'no-agent') return said.noAgent;
  if (why === 'full') return said.full(desk.organisation.gesprekken.tegelijk);
  return said.forOthers(people.map((id) => nameOf(desk, roster, id)).join(' of '));
}
