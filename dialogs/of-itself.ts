import { addLeadTime } from '../tickets/calendar.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { Due } from '../tickets/watch.ts';
import { spokenName, type SpokenDesk } from './desk.ts';
import { sayMoment } from './when.ts';
import type { Words } from './words.ts';

/** What the desk tells of itself, before anybody asks: that a promise breaks, that there is no news, that it closes what seems solved. */
export function ofItself(due: Due, after: Ticket, now: Date, desk: SpokenDesk, words: Words): string {
  const say = words.ticket.ofItself;
  const about = `**${after.number}** (${after.title})`;
  const when = (at: Date) => sayMoment(at, now, desk.organisation.tijdzone, words);
  const who = spokenName(desk, after.group);
  const aDayOn = addLeadTime(desk.calendar, now, { amount: 1, unit: 'werkdagen' });
  switch (due.do) {
    case 'postpone':
      return [
        due.why === 'no-contact' ? words.complaint.about(about) : say.notInTime(about),
        say.because[due.why](who),
        words.ticket.newDate(when(due.expectedAt)),
        say.sorry,
      ].join(' ');
    case 'no-news':
      return [
        after.status === 'wacht-op-akkoord'
          ? stillAsked(after, about, words) || say.noApproval(about)
          : say.noNews(about, who),
        // Of a date that is near it is told apart whether it will be kept.
        after.expectedAt && after.status !== 'wacht-op-akkoord' && after.expectedAt > aDayOn
          ? say.stillBy(when(after.expectedAt))
          : '',
        after.nextNewsAt ? say.nextNews(when(after.nextNewsAt)) : '',
      ]
        .filter(Boolean)
        .join(' ');
    case 'contact-soon':
    case 'remind-approver':
    case 'approval-to-desk':
      // Told to the desk; or as what it makes of the approval.
      return '';
    case 'remind-question':
      return stillAsked(after, about, words);
    case 'close':
      return say.closed(about);
    case 'remind':
      return [
        say.stillAsks(about),
        after.lastMessage ?? words.ticket.pleaseCall(desk.organisation.bereikbaar.telefoon),
      ].join(' ');
  }
}

/** That who approves waits for an answer; empty when they asked nothing. */
const stillAsked = ({ approval }: Ticket, about: string, { approval: say }: Words): string =>
  approval?.question ? say.stillAsks(approval.approver?.name ?? say.somebody, about, approval.question) : '';
