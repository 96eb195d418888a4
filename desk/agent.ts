import type { Press } from '../dialogs/channel.ts';
import type { Desk, Reads } from '../dialogs/desk.ts';
import type { Session } from '../dialogs/session.ts';
import type { SentFile } from '../dialogs/sent-files.ts';
import type { TicketFile } from '../tickets/ticket.ts';
import { shown } from './chat-card.ts';
import { endedAlready, take, takeFrom } from './claim.ts';
import { openForm, submitForm, withdrawn } from './filling.ts';
import { answeredChat, handBack, madeTicket, startQuestions, transfer } from './letting-go.ts';
import { deskWords as said } from './nl.ts';
import { recap } from './recap.ts';
import { isAgent, type Roster } from './roster.ts';
import { beginning, isKept, line, only, sharing, talkedOn, type DeskStep } from './step.ts';
import { sendPage } from './send-page.ts';
import { suggestions, type Similar } from './suggestions.ts';
import { chatCard, type Agent, type Line, type Takeover } from './takeover.ts';

/** What somebody writes or presses in the thread of a chat. */

export interface AgentReads {
  now: Date;
  roster: Roster;
  lines: readonly Line[];
  files: readonly SentFile[];
  number: string;
  /** Those of the files of one message that are only named in another chat. */
  onlyNamed: (files: readonly TicketFile[]) => readonly TicketFile[];
  /** Tickets like it that were solved lately; read when the chat is taken. */
  similar: readonly Similar[];
  /** Their chat as Loket left it, and what is known of them. */
  theirs: { session: Session; reads: Reads };
  /** Whether the employee can be reached. */
  reachable: boolean;
  /** The name of the copy that the employee has, or gets, of what was written. */
  copy: string;
}

/** How a note for colleagues begins, also behind what is left of a mention. */
export const noteMark = /^[\s,:;.-]*\/\//;

/** The longest that is passed on in one message. */
export const longest = 4000;

/** A message in the thread. */
export function agentWrites(
  before: Takeover,
  agent: Agent,
  channel: string,
  typed: string,
  desk: Desk,
  reads: AgentReads,
): DeskStep {
  const text = typed.trim();
  const { now } = reads;
  if (!isAgent(desk, reads.roster, agent.id)) return only(before, said.noAgent);
  const by = { role: 'balie' as const, ...agent };
  const files = reads.files.filter(isKept);
  const lost = reads.files.filter((file) => !isKept(file)).map(({ name }) => name);
  if (noteMark.test(text)) {
    const note = text.replace(noteMark, '').trim();
    if (note === '') return only(before, said.empty);
    return {
      ...only(before, said.noted),
      effects: [
        line(before, { at: now, by, kind: 'note', text: note, files, sent: reads.files.length, copy: reads.copy }),
      ],
    };
  }
  if (before.state === 'ended') return only(before, endedAlready(before));
  if (lost.length > 0 && text === '' && files.length === 0) return only(before, said.filesLost(lost.join(', ')));
  if (text === '' && files.length === 0) return only(before, said.empty);
  if (text.length > longest) return only(before, said.tooLong(longest));
  if (before.state === 'held' && before.agent?.id !== agent.id)
    return only(before, said.notYours(before.agent?.name ?? ''));
  // What is said among colleagues about who takes it is not for the employee.
  if (before.state === 'waiting') return only(before, said.takeFirst);
  if (!reads.reachable) return only(before, said.notDelivered(before.person.name));
  const unseen = reads.onlyNamed(files).map(({ name }) => name);
  return {
    // The talk goes on where they write: a colleague who got it may sit in another channel.
    takeover: { ...talkedOn(before), channel, saidAt: null, repliedAt: now, remindedAt: null },
    toEmployee: [
      {
        kind: 'send',
        card: reads.copy,
        message: sharing(said.agentSays(agent.name, text), files),
        lost: {
          to: channel,
          under: chatCard(before.id),
          message: { text: said.lost(beginning(text, files), before.person.name) },
        },
      },
    ],
    toThread: [
      ...(unseen.length > 0 ? [said.onlyNames(unseen.join(', '))] : []),
      ...(lost.length > 0 ? [said.filesLost(lost.join(', '))] : []),
    ],
    effects: [line(before, { at: now, by, kind: 'text', text, files, sent: reads.files.length, copy: reads.copy })],
  };
}

/** A button on the card of a chat. */
export function agentPresses(
  takeover: Takeover,
  agent: Agent,
  channel: string,
  { value, values }: Press,
  desk: Desk,
  reads: AgentReads,
): DeskStep {
  const { now, roster } = reads;
  if (!isAgent(desk, roster, agent.id)) return only(takeover, said.noAgent);
  const from = /^take-from (.*)$/.exec(value ?? '')?.[1];
  if (value === 'take' || from !== undefined) {
    const step =
      from === undefined
        ? take(takeover, agent, channel, now, desk, roster)
        : takeFrom(takeover, agent, channel, now, desk, roster, from);
    const got = step.effects.length > 0;
    const helped = got ? suggestions(takeover.about, reads.similar, desk) : [];
    // Who takes it over in another channel reads what was said in that of before.
    const told = got && takeover.channel !== channel ? recap(takeover, step.takeover, reads.lines) : undefined;
    const moved = told ? { takeover: told.takeover, effects: [...step.effects, ...told.effects] } : {};
    return refreshed({ ...step, ...moved, toThread: [...step.toThread, ...helped] }, desk, roster);
  }
  if (takeover.state === 'ended') return refreshed(only(takeover, endedAlready(takeover)), desk, roster);
  if (takeover.state === 'waiting') return refreshed(only(takeover, said.takeFirst), desk, roster);
  if (takeover.agent?.id !== agent.id) return only(takeover, said.notYoursToEnd(takeover.agent?.name ?? ''));
  const note = (values?.['tekst'] ?? '').trim().slice(0, longest);
  const product = values?.['product'] ?? '';
  const going = { takeover, agent, channel, note, product, desk, reads };
  const filled = /^filled (.*)$/.exec(value ?? '')?.[1];
  if (filled !== undefined) return submitForm(going, filled, values ?? {});
  switch (value) {
    case 'finish':
      return answeredChat(going);
    case 'back':
      return handBack(going);
    case 'intake':
      return startQuestions(going);
    case 'ticket':
      return madeTicket(going);
    case 'page':
      return sendPage(going);
    case 'fill':
      return openForm(going);
    case 'unfill':
      return withdrawn(going);
    case 'transfer':
      return transfer(going, values?.['collega'] ?? '');
    default:
      return refreshed(only(takeover), desk, roster);
  }
}

/** A press that changed nothing shows the card as it is now: the one that was pressed may be an old one. */
const refreshed = (step: DeskStep, desk: Desk, roster: Roster): DeskStep =>
  step.effects.length > 0 ? step : { ...step, effects: [shown(step.takeover, desk, roster)] };
