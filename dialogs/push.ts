import type { Organisation } from '../knowledge/organisation.ts';
import { isApproved, isContacted, newsFor, type Happened } from '../tickets/news.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { Due } from '../tickets/watch.ts';
import { askingNews } from './approval-news.ts';
import { withButtons } from './asking.ts';
import type { Message } from './channel.ts';
import { withDissatisfied } from './dissatisfied.ts';
import type { SpokenDesk } from './desk.ts';
import { cardOf, type Effect } from './effect.ts';
import { ofItself } from './of-itself.ts';
import { partNews } from './part-news.ts';
import { spokenTicket } from './retold.ts';
import { readyText, solvedButtons, solvedCard, ticketMessage } from './ticket-card.ts';
import { sayMoment } from './when.ts';
import type { Words } from './words.ts';

/** What the requester of a changed ticket is told: the card in place, and a message where they must know or act. */
export function push(happened: Happened, now: Date, desk: SpokenDesk, words: Words): Effect[] {
  const { before, after } = happened;
  const news = newsFor(happened);
  if (news === 'nothing') return [];
  const card: Effect = {
    kind: 'update',
    card: cardOf(after),
    message: ticketMessage(after, now, desk, words, { ask: false }),
  };
  if (news === 'card') return [card];
  const spoken = spokenTicket(after, desk, words);
  const ready = after.status === 'gereed' && before.status !== 'gereed';
  return [
    card,
    {
      kind: 'send',
      message: withDissatisfied(messageFor(happened, spoken, now, desk, words), after, words),
      ...(ready ? { card: solvedCard(after.number) } : {}),
    },
  ];
}

/** Of a part, what it means for the whole; unless that ends with it, which says more. */
function messageFor(happened: Happened, spoken: Ticket, now: Date, desk: SpokenDesk, words: Words): Message {
  const { before, asked, due, parts = [] } = happened;
  const over = before.status !== spoken.status && ['gereed', 'afgewezen', 'geannuleerd'].includes(spoken.status);
  if (parts.length > 0 && !over)
    return { text: parts.map((part) => partNews(happened, part, spoken, now, desk, words)).join('\n\n') };
  const asking = askingNews(before, spoken, words);
  if (asking !== '') return { text: asking };
  if (due) return messageOf(due, spoken, now, desk, words);
  return newsMessage(before, spoken, asked.customerMessage, now, desk.organisation, words);
}

/** What is closed in silence opens again with one press. */
function messageOf(due: Due, after: Ticket, now: Date, desk: SpokenDesk, words: Words): Message {
  const text = ofItself(due, after, now, desk, words);
  const [, notSolved] = solvedButtons(words, after.number);
  return due.do === 'close' && notSolved ? withButtons(text, [notSolved]) : { text };
}

function newsMessage(
  before: Ticket,
  after: Ticket,
  told: string | undefined,
  now: Date,
  organisation: Organisation,
  words: Words,
): Message {
  const about = `**${after.number}** (${after.title})`;
  const say = words.ticket;
  const { telefoon } = organisation.bereikbaar;
  const said = told?.trim() ?? '';
  const moved = before.status !== after.status;
  if (moved && after.status === 'gereed')
    return withButtons(readyText(words, after), solvedButtons(words, after.number));
  if (moved && after.status === 'afgewezen')
    return {
      text: [say.cannot(about), said, say.whatCan(telefoon)].filter(Boolean).join(' '),
    };
  if (isApproved(before, after)) {
    const when = after.expectedAt ? sayMoment(after.expectedAt, now, organisation.tijdzone, words) : '';
    return {
      text: [words.approval.youMayGoOn(about), said, when && words.approval.dueBy(when)].filter(Boolean).join(' '),
    };
  }
  if (moved && after.status === 'geannuleerd')
    return { text: `${say.cancelled(about)} ${said || say.cancelledWrongly(telefoon)}` };
  if (moved && after.status === 'gesloten') return { text: `${say.closed(about)} ${said || say.closedWrongly}` };
  if (moved && after.status === 'wacht-op-klant')
    return { text: `${say.asksYou(about)} ${said || say.pleaseCall(telefoon)}` };
  if (isContacted(before, after)) {
    const when = after.expectedAt ? sayMoment(after.expectedAt, now, organisation.tijdzone, words) : '';
    return { text: [said, words.complaint.contacted(about, when)].filter(Boolean).join(' ') };
  }
  const later =
    after.expectedAt && after.expectedAt.getTime() !== before.expectedAt?.getTime()
      ? say.newDate(sayMoment(after.expectedAt, now, organisation.tijdzone, words))
      : '';
  return {
    text: [say.newsOf(about), said, later || (said ? '' : say.standsAt(words.status[after.status]))]
      .filter(Boolean)
      .join(' '),
  };
}
