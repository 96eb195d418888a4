import type { Desk } from '../dialogs/desk.ts';
import { say } from '../dialogs/effect.ts';
import { wordsOf } from '../dialogs/words.ts';
import { shown } from './chat-card.ts';
import { taken } from './claim.ts';
import type { DeskEffect } from './effect.ts';
import { asTicket } from './as-ticket.ts';
import { ended, noProduct, type Ending } from './ending.ts';
import type { AgentReads } from './agent.ts';
import { deskWords as said } from './nl.ts';
import { recap } from './recap.ts';
import { freeAgents, nameOf, specialists } from './roster.ts';
import { line, only, talkSoFar, talkedOn, type DeskStep } from './step.ts';
import type { Agent, Takeover } from './takeover.ts';

/** An agent lets a chat go: answered, back to the bot, a ticket, or to a colleague. Always with a next step for the employee. */

export interface Going {
  takeover: Takeover;
  agent: Agent;
  /** Where the agent pressed. */
  channel: string;
  /** What stands in the note of the card. */
  note: string;
  /** The product that is chosen on the card, or empty. */
  product: string;
  desk: Desk;
  reads: AgentReads;
}

/** What stands on the card is for colleagues: it never reaches the employee. */
const noted = ({ takeover, agent, note, reads }: Going): Extract<DeskEffect, { kind: 'line' }>[] =>
  note === ''
    ? []
    : [line(takeover, { at: reads.now, by: { role: 'balie', ...agent }, kind: 'note', text: note, files: [] })];

/** The chat becomes a ticket, and the employee is told so. */
function registered(going: Going, outcome: Ending['outcome'], text: (number: string, due: string) => string): DeskStep {
  const { takeover, agent, product, desk, reads } = going;
  const { now, number, roster } = reads;
  const notes = noted(going);
  const lines = [...reads.lines, ...notes.map((one) => one.line)];
  const by = { role: 'balie' as const, id: agent.id };
  const ending = { outcome, number, by, ...(product ? { product } : {}) };
  const step = asTicket(takeover, lines, ending, text, now, desk, roster);
  return { ...step, effects: [...notes, ...taught(going), ...step.effects] };
}

/** The product that it turned out to be about, told once, as something comes of it: when it is not what was found, the owner of the PDC can learn from it. */
export function taught({ takeover, product }: Pick<Going, 'takeover' | 'product'>): DeskEffect[] {
  const { about } = takeover;
  const offered = about.product?.id;
  if (product === '' || product === noProduct || product === offered || about.said === '') return [];
  return [
    { kind: 'gap', said: about.said, offered: offered === undefined ? [] : [offered], why: 'chosen', chosen: product },
  ];
}

/** Answered: whether it is solved is asked, as of every ticket. */
export function answeredChat(going: Going): DeskStep {
  const { desk: spoken } = wordsOf(going.takeover.language);
  return registered(going, 'answered', (number) => spoken.finished(going.agent.name, number));
}

export const chosenOr = ({ product, takeover }: Going): string => product || (takeover.about.product?.id ?? '');

/** What can only be done with a product, when none is chosen. */
export const withoutPage = (going: Going): DeskStep =>
  only(going.takeover, chosenOr(going) === noProduct ? said.questionHasNoPage : said.chooseProduct);

/** What one of the desk may not make without the questions of the page: an approval or several groups hang on the answers. */
export function madeTicket(going: Going): DeskStep {
  const { takeover, desk, agent } = going;
  const chosen = chosenOr(going);
  const page = desk.catalogue.get(chosen);
  if (!page && chosen !== noProduct) return only(takeover, said.chooseForTicket);
  if (page && (page.akkoord || page.onderdelen.length > 0 || page.afhandeling === 'doorverwijzen'))
    return only(takeover, said.asksQuestions(page.naam));
  const { desk: spoken } = wordsOf(takeover.language);
  return registered({ ...going, product: page?.id ?? '' }, page ? 'passed-on' : 'kept', (number, due) =>
    spoken.madeTicket(agent.name, number, due),
  );
}

/** The bot goes on where it was, with what is left to ask. */
export function handBack(going: Going): DeskStep {
  const { takeover, agent, desk, reads } = going;
  const step = toBot(takeover, agent.name, desk, reads);
  return { ...step, effects: [...noted(going), ...step.effects] };
}

function toBot(
  takeover: Takeover,
  name: string,
  desk: Desk,
  { now, roster }: Pick<AgentReads, 'now' | 'roster'>,
): DeskStep {
  const after = ended(takeover, 'handed-back', null, now);
  return {
    takeover: after,
    toEmployee: [say(wordsOf(takeover.language).desk.handedBack(name))],
    toThread: [],
    effects: [shown(after, desk, roster)],
    then: { do: 'resume', asks: true },
  };
}

/** The bot asks the questions of a product, with what was said filled in. */
export function startQuestions(going: Going): DeskStep {
  const { takeover, agent, desk, reads } = going;
  const page = desk.catalogue.get(chosenOr(going));
  if (!page) return withoutPage(going);
  const after = ended(takeover, 'ordered', null, reads.now);
  const { desk: spoken } = wordsOf(takeover.language);
  return {
    takeover: after,
    toEmployee: [say(spoken.handedBack(agent.name))],
    toThread: [],
    effects: [...noted(going), ...taught(going), shown(after, desk, reads.roster)],
    then: {
      do: 'intake',
      product: page.id,
      talk: talkSoFar(takeover, reads.lines, desk),
    },
  };
}

/** To a colleague who is there and has room, to the specialists of a group, or back in the queue. */
export function transfer(going: Going, to: string): DeskStep {
  const { takeover, agent, desk, reads } = going;
  if (to === '') return only(takeover, said.chooseColleague);
  const notes = going.note === '' ? [] : [said.noteOf(agent.name, going.note)];
  if (to === 'rij') {
    const back = requeued(takeover, agent.name, desk, reads, noted(going));
    return { ...back, toThread: notes };
  }
  const group = specialists(desk).find(({ value }) => value === to);
  if (group) {
    const about = { ...takeover.about, passedTo: group.id };
    const back = requeued({ ...takeover, about }, agent.name, desk, reads, noted(going));
    return { ...back, toThread: [said.transferred(agent.name, group.title), ...notes] };
  }
  const name = nameOf(desk, reads.roster, to);
  if (!freeAgents(desk, reads.roster).includes(to)) return only(takeover, said.notHere(name));
  // In every channel of the desk: the colleague may sit in another one.
  const step = taken(takeover, { id: to, name }, null, reads.now, desk, reads.roster);
  const told = recap(takeover, step.takeover, reads.lines);
  return {
    ...step,
    takeover: told.takeover,
    toThread: [said.transferred(agent.name, name), ...notes],
    effects: [...noted(going), ...step.effects, ...told.effects],
  };
}

/** Who has it does not answer or is away: it waits again, or goes on with the bot when its employee neither asked for a person nor told one anything. */
export function leftBehind(
  takeover: Takeover,
  why: 'silent' | 'away',
  desk: Desk,
  reads: Pick<AgentReads, 'now' | 'roster' | 'lines'>,
): DeskStep {
  const name = takeover.agent?.name ?? '';
  const lead = said.left[why](name);
  const spoke = reads.lines.some(({ by, kind }) => by.role === 'medewerker' && kind === 'text');
  if (takeover.why !== 'picked' || spoke)
    return { ...requeued(takeover, name, desk, reads), toThread: [`${lead} ${said.backInLine}`] };
  return { ...toBot(takeover, name, desk, reads), toThread: [`${lead} ${said.backAtLoket(takeover.person.name)}`] };
}

/** The chat waits again, first in line: who had it can not go on. */
export function requeued(
  takeover: Takeover,
  name: string,
  desk: Desk,
  { now, roster, lines }: Pick<AgentReads, 'now' | 'roster' | 'lines'>,
  effects: DeskEffect[] = [],
): DeskStep {
  const after: Takeover = {
    ...talkedOn(takeover),
    state: 'waiting',
    agent: null,
    // Whoever takes it next may sit in another channel.
    channel: null,
    queuedAt: now,
    step: 0,
    saidAt: takeover.saidAt ?? now,
    remindedAt: null,
  };
  const told = recap(takeover, after, lines);
  return {
    takeover: told.takeover,
    toEmployee: [say(wordsOf(takeover.language).desk.backInLine(name))],
    toThread: [],
    effects: [...effects, shown(after, desk, roster), ...told.effects],
  };
}
