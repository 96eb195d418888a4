import { callback } from '../dialogs/callback.ts';
import { waitCard, waitMessage } from '../dialogs/ask-desk.ts';
import type { Desk, Queue } from '../dialogs/desk.ts';
import { say } from '../dialogs/effect.ts';
import { sayMoment } from '../dialogs/when.ts';
import { wordsOf } from '../dialogs/words.ts';
import { loket } from '../tickets/attend.ts';
import { closesAt, nextOpen } from '../tickets/calendar.ts';
import { shown } from './chat-card.ts';
import { asTicket } from './as-ticket.ts';
import { leftBehind } from './letting-go.ts';
import { deskWords as said } from './nl.ts';
import type { Overdue } from './patience.ts';
import type { Roster } from './roster.ts';
import type { DeskStep } from './step.ts';
import type { Line, Outcome, Takeover } from './takeover.ts';

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
  const become = (outcome: Outcome, text: (number: string, due: string) => string): DeskStep =>
    asTicket(takeover, reads.lines, { outcome, number: reads.number, by: loket }, text, now, desk, roster);
  const silentFor = (since: Date | null) => Math.round((now.getTime() - (since ?? now).getTime()) / 60_000);
  switch (due) {
    case 'widen':
      return waiting(spoken.longer(place), 1);
    case 'manager':
      return { ...waiting(spoken.longest(reads.managed), 2), managers: said.managerWait(person.name, minutes) };
    case 'keep': {
      const outcome = takeover.about.phone && desk.catalogue.has(callback) ? 'call-back' : 'kept';
      const text = closesAt(desk.calendar, now) ? spoken.callBack : spoken.closing;
      // Without a number nobody is promised a call: they are told how to get one.
      const call = outcome === 'kept' && desk.catalogue.has(callback) ? spoken.wantsCall : '';
      return become(outcome, (number, due) => `${text(number, due)} ${call}`.trim());
    }
    case 'tell-closed': {
      const opens = sayMoment(nextOpen(desk.calendar, now), now, desk.calendar.zone, words);
      return {
        takeover: { ...takeover, toldClosedAt: now },
        toEmployee: [say(spoken.readLater(agent?.name ?? '', opens))],
        toThread: [],
        effects: [],
      };
    }
    case 'remind-agent':
      return {
        takeover: { ...takeover, remindedAt: now },
        toEmployee: [],
        toThread: [said.answerWaits(agent?.name ?? '', person.name, silentFor(takeover.saidAt))],
        effects: [],
      };
    case 'requeue':
      return leftBehind(takeover, 'silent', desk, reads);
    case 'remind-employee':
      return {
        takeover: { ...takeover, remindedAt: now },
        toEmployee: [say(spoken.areYouThere(agent?.name ?? ''))],
        toThread: [],
        effects: [],
      };
    case 'let-go':
      return become('answered', (number) => spoken.letGo(agent?.name ?? '', number));
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
