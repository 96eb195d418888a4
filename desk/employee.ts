import { expectedWait, waitCard, waitMessage } from '../dialogs/ask-desk.ts';
import type { Incoming } from '../dialogs/channel.ts';
import type { Desk, Queue } from '../dialogs/desk.ts';
import { say } from '../dialogs/effect.ts';
import { isEmergency } from '../dialogs/emergency.ts';
import type { SentFile } from '../dialogs/sent-files.ts';
import { wordsOf } from '../dialogs/words.ts';
import type { TicketFile } from '../tickets/ticket.ts';
import { shown } from './chat-card.ts';
import { isConfidential } from '../dialogs/confidential.ts';
import type { DeskEffect } from './effect.ts';
import { asTicket } from './as-ticket.ts';
import { ended } from './ending.ts';
import { moodAfter } from './mood.ts';
import { deskWords as said } from './nl.ts';
import { answered, answerIn } from './proposal.ts';
import { isStaffed, type Roster } from './roster.ts';
import { aboutWith, suggestions, turnsTo, type Similar } from './suggestions.ts';
import { employeeCorrects } from './correcting.ts';
import { beginning, isKept, line, only, sharing, talkSoFar, type DeskStep } from './step.ts';
import type { Line, Outcome, Takeover } from './takeover.ts';
import { acknowledged, choiceHere } from './while-waiting.ts';

/** What an employee says or presses while they wait for the desk, or talk with it. The bot answers only while they wait. */

export interface EmployeeReads {
  now: Date;
  roster: Roster;
  /** Who waits before them counts. */
  queue: Queue;
  place: number;
  lines: readonly Line[];
  files: readonly SentFile[];
  /** Those of the files of one message that are only named in another chat. */
  onlyNamed: (files: readonly TicketFile[]) => readonly TicketFile[];
  /** For the ticket that it may become. */
  number: string;
  /** Tickets like what the chat turns out to be about, solved lately; read when an agent has it and that changes. */
  similar: readonly Similar[];
  /** The name of the copy that the desk has, or gets, of what was said. */
  copy: string;
}

export function employeeSays(takeover: Takeover, what: Incoming['what'], desk: Desk, reads: EmployeeReads): DeskStep {
  switch (what.kind) {
    case 'arrived':
      return only(takeover);
    case 'corrected':
      return employeeCorrects(takeover, what, desk, reads);
    case 'left':
      return gone(takeover, desk, reads);
    case 'press':
      if (what.press.do === 'voorstel' && what.press.ref === takeover.id) {
        const [choice = '', key = ''] = (what.press.value ?? '').split(' ');
        return answered(takeover, choice, key, desk, reads);
      }
      if (what.press.do === 'desk' && what.press.ref === takeover.id && takeover.state === 'waiting')
        return chosen(takeover, what.press.value ?? '', desk, reads);
      return takeover.state === 'waiting' ? chosen(takeover, 'ask', desk, reads) : pressed(takeover, reads);
    case 'text': {
      const answer = reads.files.length === 0 ? answerIn(takeover, what.text) : undefined;
      if (answer) return answered(takeover, answer, undefined, desk, reads);
      const danger = isEmergency(what.text);
      if (!danger && isConfidential(what.text, desk))
        return { ...only(takeover), toEmployee: [say(wordsOf(takeover.language).desk.confidential)] };
      const chooses = takeover.state === 'waiting' && reads.files.length === 0 && !danger;
      const asked = chooses ? choiceHere(what.text, reads.lines, desk) : undefined;
      return asked ? chosen(takeover, asked, desk, reads) : told(takeover, what.text.trim(), desk, reads);
    }
  }
}

function chosen(takeover: Takeover, choice: string, desk: Desk, reads: EmployeeReads): DeskStep {
  const words = wordsOf(takeover.language, true);
  const { desk: spoken } = words;
  switch (choice) {
    case 'wait':
      return { ...only(takeover), toEmployee: [say(spoken.holdsPlace)] };
    case 'leave':
      return over(takeover, 'withdrawn', desk, reads, { do: 'resume' }, [say(spoken.left)]);
    case 'call':
      return over(takeover, 'call-back', desk, reads, { do: 'call', talk: talkSoFar(takeover, reads.lines, desk) }, []);
    case 'keep':
      return kept(takeover, desk, reads);
    default: {
      const text = isStaffed(desk, reads.roster)
        ? spoken.stillWaiting(reads.place, expectedWait(reads.queue))
        : spoken.stillNobody(reads.place);
      return {
        ...only(takeover),
        toEmployee: [{ kind: 'send', card: waitCard(takeover.id), message: waitMessage(words, takeover.id, text) }],
      };
    }
  }
}

/** The chat ends without that anybody took it. */
function over(
  takeover: Takeover,
  outcome: Outcome,
  desk: Desk,
  { now, roster }: EmployeeReads,
  then: NonNullable<DeskStep['then']>,
  toEmployee: DeskEffect[],
): DeskStep {
  const after = ended(takeover, outcome, null, now);
  return { takeover: after, toEmployee, toThread: [], effects: [shown(after, desk, roster)], then };
}

function kept(takeover: Takeover, desk: Desk, { now, roster, lines, number }: EmployeeReads): DeskStep {
  const by = { role: 'medewerker' as const, id: takeover.person.id };
  const words = wordsOf(takeover.language, true);
  const text = (_: string, due: string) => `${words.madeNote(number)} ${due}`;
  const step = asTicket(takeover, lines, { outcome: 'kept', number, by }, text, now, desk, roster);
  // The questions that were open are not asked again: what they were about is kept with it.
  const about = takeover.about.product;
  return about ? { ...step, then: { do: 'resume', made: about.id } } : step;
}

/** Goes to the people of the desk, word for word. */
function told(takeover: Takeover, text: string, desk: Desk, reads: EmployeeReads): DeskStep {
  const { now, files, lines, roster, onlyNamed, copy } = reads;
  const { person, state, language } = takeover;
  const { desk: spoken } = wordsOf(language, true);
  const came = files.filter(isKept);
  const lost = files.filter((file) => !isKept(file)).map(({ name }) => name);
  const { secret } = takeover.about;
  const unseen = (secret ? came : onlyNamed(came)).map(({ name }) => name);
  const failed = [
    ...(unseen.length > 0 ? [say(spoken.onlyNamed(unseen.join(', ')))] : []),
    ...(lost.length > 0 ? [say(spoken.notSent(lost.join(', ')))] : []),
  ];
  if (text === '' && came.length === 0)
    return { ...only(takeover), toEmployee: failed.length > 0 ? failed : [say(spoken.unreadable)] };
  const heard = acknowledged(takeover, lines, now);
  const after = {
    ...takeover,
    saidAt: takeover.saidAt ?? now,
    remindedAt: takeover.saidAt ? takeover.remindedAt : null,
  };
  const before = takeover.about;
  const about = { ...aboutWith(before, text, desk), mood: moodAfter(before.mood ?? 'calm', text) };
  const changed =
    about.said !== before.said ||
    about.mood !== (before.mood ?? 'calm') ||
    about.suggested.join() !== before.suggested.join();
  const next = changed ? { ...after, about } : after;
  const another = state === 'held' && turnsTo(before, about, text, desk);
  // Danger goes before everything, whoever has the chat.
  const danger = isEmergency(text);
  const phone = desk.organisation.bereikbaar.telefoon;
  const warned = danger ? [say(wordsOf(language, true).emergency(phone))] : [];
  return {
    takeover: next,
    toEmployee: [
      ...warned,
      ...(heard ? [say(heard === 'first' ? spoken.passedOn : spoken.alsoPassedOn)] : []),
      ...failed,
    ],
    toThread: [
      {
        message: sharing(said.employeeSaid(person.name, text), came, secret ? said.unshown : undefined),
        copy,
        lost: { to: takeover.conversation, message: { text: spoken.lost(beginning(text, came), phone) } },
      },
      ...(danger ? [said.danger(person.name)] : []),
      ...(another ? suggestions(about, reads.similar, desk) : []),
    ],
    effects: [
      line(takeover, {
        at: now,
        by: { role: 'medewerker', id: person.id, name: person.name },
        kind: 'text',
        text,
        files: came,
        sent: files.length,
        copy,
      }),
      ...(changed ? [shown(next, desk, roster)] : []),
    ],
  };
}

/** A button of before belongs to the bot, which is silent now: the desk sees that something was pressed. */
function pressed(takeover: Takeover, { now }: EmployeeReads): DeskStep {
  const { person } = takeover;
  const by = { role: 'loket' as const, id: 'loket', name: 'Loket' };
  return {
    ...only(takeover),
    toThread: [said.employeePressed(person.name)],
    effects: [line(takeover, { at: now, by, kind: 'event', text: said.employeePressed(person.name), files: [] })],
  };
}

function gone(takeover: Takeover, desk: Desk, { now, roster }: EmployeeReads): DeskStep {
  const after = ended(takeover, 'gone', null, now);
  return {
    takeover: after,
    toEmployee: [],
    toThread: [said.employeeLeft(takeover.person.name)],
    effects: [shown(after, desk, roster)],
    then: { do: 'resume' },
  };
}
