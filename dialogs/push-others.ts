import { asFollowed } from '../tickets/follow.ts';
import { newsFor, type Happened } from '../tickets/news.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { withButtons } from './asking.ts';
import type { SpokenDesk } from './desk.ts';
import { cardOf, type Effect } from './effect.ts';
import { followedCard, followedMessage, titleOf, worksButtons } from './followed-card.ts';
import { push } from './push.ts';
import { spokenTicket } from './retold.ts';
import { readyText, solvedCard, ticketMessage } from './ticket-card.ts';
import { sayMoment } from './when.ts';
import type { Words } from './words.ts';

/** What the others hear of a ticket: who it is for, who follows it, and the requester when somebody else answered. */

/**
 * What the requester or the beneficiary hears of a change by somebody else. When the other of the two answered whether it is
 * solved, the question loses its buttons and no banner is raised.
 */
export function pushInFull(happened: Happened, now: Date, desk: SpokenDesk, words: Words): Effect[] {
  const { before, after, by } = happened;
  const effects = push(happened, now, desk, words);
  const answered = by.role === 'medewerker' && (before.status === 'gereed' || before.status === 'gesloten');
  if (!answered || before.status === after.status) return effects;
  const text = `${readyText(words, spokenTicket(before, desk, words))} **${words.status[after.status]}**`;
  return [
    ...effects,
    { kind: 'update', card: solvedCard(after.number), message: { text, card: { paragraphs: [text] } } },
  ];
}

/**
 * What a follower hears: that it goes further, is done, stops or takes longer. Never the words that were meant for the requester,
 * and nothing of who that is.
 */
export function pushToFollower(
  { before, after, asked, by }: Happened,
  now: Date,
  desk: SpokenDesk,
  words: Words,
): Effect[] {
  const { customerMessage: _, ...own } = asked;
  const { people } = words;
  const news = newsFor({ before, after, asked: own, by });
  const moved = before.status !== after.status;
  const reopened =
    moved && (before.status === 'gereed' || before.status === 'gesloten') && after.status === 'in-behandeling';
  if (news === 'nothing' && !reopened) return [];
  const card: Effect = {
    kind: 'update',
    card: followedCard(after.number),
    message: followedMessage(asFollowed(after, null, null), now, desk, words),
  };
  const about = `**${after.number}** (${titleOf(after, desk)})`;
  const tell = (text: string): Effect[] => [card, { kind: 'send', message: { text } }];
  if (reopened) return tell(people.followedAgain(about));
  if (moved && after.status === 'gereed')
    return [
      card,
      {
        kind: 'send',
        card: solvedCard(after.number),
        message: withButtons(people.followedReady(about), worksButtons(words, after.number)),
      },
    ];
  if (moved && (after.status === 'afgewezen' || after.status === 'geannuleerd'))
    return tell(people.followedStopped(about));
  if (moved && after.status === 'gesloten' && before.status !== 'gereed') return tell(people.followedClosed(about));
  const later = before.expectedAt !== null && after.expectedAt !== null && after.expectedAt > before.expectedAt;
  if (later && after.expectedAt)
    return tell(people.followedLater(about, sayMoment(after.expectedAt, now, desk.organisation.tijdzone, words)));
  return [card];
}

/** The first that a beneficiary hears: what was asked for them, by whom, and how not to hear of it. */
export function introduction(ticket: Ticket, now: Date, desk: SpokenDesk, words: Words): Effect[] {
  const { people } = words;
  const told = ticket.kind === 'storing' ? people.reportedForYou : people.askedForYou;
  const text = `${told(ticket.requester.name, titleOf(ticket, desk), ticket.number)} ${people.youCanWatch}`;
  return [
    { kind: 'send', message: { text } },
    { kind: 'send', card: cardOf(ticket), message: ticketMessage(ticket, now, desk, words, { ask: false }) },
  ];
}
