import { callback } from '../dialogs/callback.ts';
import { waitCard, waitMessage } from '../dialogs/ask-desk.ts';
import type { Desk, Queue } from '../dialogs/desk.ts';
import { wordsOf } from '../dialogs/words.ts';
import { closesAt } from '../tickets/calendar.ts';
import { reminded } from './agent.ts';
import { shown } from './chat-card.ts';
import { ended, ticketOfChat, ticketTold } from './ending.ts';
import { requeued } from './letting-go.ts';
import { deskWords as said } from './nl.ts';
import type { Overdue } from './patience.ts';
import type { Roster } from './roster.ts';
import type { DeskStep } from './step.ts';
import type { Line, Takeover } from './takeover.ts';

/** What is due of a chat, done. `managers` is what those who lead the desk hear, each in their own chat. */

export interface AttendReads {
  now: Date;
  roster: Roster;
  queue: Queue;
  place: number;
  lines: readonly Line[];
  number: string;
  /** Whether somebody who leads the desk can be told. */
  managed: boolean;
}

export function attendChat(
  takeover: Takeover,
  due: Overdue,
  desk: Desk,
  reads: AttendReads,
): DeskStep & { managers?: string } {
  const { now, roster, place } = reads;
  const words = wordsOf(takeover.language, true);
  const { desk: spoken } = words;
  const { person, agent } = takeover;
  const minutes = Math.round((now.getTime() - takeover.queuedAt.getTime()) / 60_000);
  const waiting = (text: string, step: number): DeskStep => {
    const after = { ...takeover, step };
    return {
      takeover: after,
      toEmployee: [{ kind: 'send', card: waitCard(takeover.id), message: waitMessage(words, takeover.id, text) }],
      toThread: [said.longWait(minutes)],
      effects: [shown(after, desk, roster)],
    };
  };
  const silentFor = (since: Date | null) => Math.round((now.getTime() - (since ?? now).getTime()) / 60_000);
  switch (due) {
    case 'widen':
      return waiting(spoken.longer(place), 1);
    case 'manager':
      return { ...waiting(spoken.longest(reads.managed), 2), managers: said.managerWait(person.name, minutes) };
    case 'keep': {
      const by = { role: 'loket' as const, id: 'loket' };
      const outcome = takeover.about.phone && desk.catalogue.has(callback) ? ('call-back' as const) : ('kept' as const);
      const { ticket, event } = ticketOfChat(takeover, reads.lines, { outcome, number: reads.number, by }, now, desk);
      const after = ended(takeover, outcome, reads.number, now);
      const text = closesAt(desk.calendar, now) ? spoken.callBack : spoken.closing;
      return {
        takeover: after,
        toEmployee: ticketTold(ticket, (promised) => text(reads.number, promised), takeover, now, desk),
        toThread: [],
        effects: [{ kind: 'make-ticket', ticket, event }, shown(after, desk, roster)],
        then: { do: 'resume', made: ticket.product },
      };
    }
    case 'remind-agent':
      return {
        takeover: { ...takeover, remindedAt: now },
        toEmployee: [],
        toThread: [said.answerWaits(agent?.name ?? '', person.name, silentFor(takeover.saidAt))],
        effects: [],
      };
    case 'requeue': {
      const name = agent?.name ?? '';
      const step = requeued(takeover, name, desk, reads);
      return { ...step, toThread: [said.backInLine(name)] };
    }
    case 'remind-employee':
      return {
        takeover: { ...takeover, remindedAt: now },
        toEmployee: [reminded(takeover)],
        toThread: [],
        effects: [],
      };
    case 'let-go': {
      const by = { role: 'loket' as const, id: 'loket' };
      const ending = { outcome: 'answered' as const, number: reads.number, by };
      const { ticket, event } = ticketOfChat(takeover, reads.lines, ending, now, desk);
      const after = ended(takeover, 'answered', reads.number, now);
      const text = () => spoken.letGo(agent?.name ?? '', reads.number);
      return {
        takeover: after,
        toEmployee: ticketTold(ticket, text, takeover, now, desk),
        toThread: [],
        effects: [{ kind: 'make-ticket', ticket, event }, shown(after, desk, roster)],
        then: { do: 'resume', made: ticket.product },
      };
    }
    case 'tell-silent':
      return {
        // Told once for each silence: what is said next begins another.
        takeover: { ...takeover, remindedAt: now, repliedAt: null },
        toEmployee: [],
        toThread: [said.silent(person.name, silentFor(takeover.repliedAt ?? takeover.claimedAt))],
        effects: [],
      };
  }
}
