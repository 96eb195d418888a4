import type { Approval } from '../tickets/approval.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { Alarm } from './alarm.ts';
import { aboutTicket, approvalCard, approvalDone, becameOf } from './approval-card.ts';
import type { SpokenDesk } from './desk.ts';
import { say, type Effect } from './effect.ts';
import { spokenTicket } from './retold.ts';
import type { Words } from './words.ts';

/** Something that somebody hears of an approval, said in their language once that is known. */
export interface Heard {
  person: string;
  say(now: Date, desk: SpokenDesk, words: Words): Effect[];
}

/**
 * What who approves hears when a request is made or changes, and what who approved before does. `by` knows already what they did
 * themselves. The requester hears it with every other change.
 */
export function approvalHeard(before: Ticket | undefined, after: Ticket, by: string): Heard[] {
  const was = before?.status === 'wacht-op-akkoord' ? before.approval : null;
  const is = after.status === 'wacht-op-akkoord' ? after.approval : null;
  const heard: Heard[] = [];
  const former = was?.approver;
  const present = is?.approver;
  if (former?.id && former.id !== present?.id)
    heard.push({
      person: former.id,
      say: (_, desk, words) => [approvalDone(after, becameOf(after, words), desk, words)],
    });
  if (!present?.id) return heard.filter(({ person }) => person !== by);
  if (former?.id !== present.id || (was?.byDesk && !is?.byDesk))
    heard.push({ person: present.id, say: (now, desk, words) => [approvalCard(after, now, desk, words)] });
  else if (was?.question && is?.question === null && is.answer !== null) {
    const { answer } = is;
    heard.push({
      person: present.id,
      say: (now, desk, words) => [approvalCard(after, now, desk, words, answerOf(after, words, answer))],
    });
  } else if (is?.byDesk && !was?.byDesk && is.standsInFor?.id === present.id)
    heard.push({
      person: present.id,
      say: (now, desk, words) => updated(approvalCard(after, now, desk, words, words.approval.youAreAway)),
    });
  else if (is && isReminded(was, is) && is.question === null)
    heard.push({
      person: present.id,
      say: (now, desk, words) => [
        approvalCard(after, now, desk, words, words.approval.remind(after.requester.name, after.title)),
      ],
    });
  else if (before && (isChanged(before, after) || newlyAdded(before, after) !== ''))
    heard.push({
      person: present.id,
      say: (now, desk, words) => {
        const about = aboutTicket(spokenTicket(after, desk, words));
        const told = isChanged(before, after)
          ? words.approval.changed(after.requester.name, about)
          : words.approval.adds(saidBy(after, by), about, newlyAdded(before, after));
        return [...updated(approvalCard(after, now, desk, words)), say(told)];
      },
    });
  return heard.filter(({ person }) => person !== by);
}

const isChanged = (before: Ticket, after: Ticket): boolean => answersOf(before) !== answersOf(after);

/** What was added since, in the words of who did. */
const newlyAdded = (before: Ticket, { added }: Ticket): string => added.slice(before.added.length).join(' ');

const saidBy = ({ requester, beneficiary }: Ticket, person: string): string =>
  beneficiary?.id === person ? beneficiary.name : requester.name;

/** What the desk hears when it is to ask the approval, or asks it and the request is another than it was. */
export function deskHeard(before: Ticket | undefined, after: Ticket, by: string): Alarm | undefined {
  const { status, approval, conversation } = after;
  if (status !== 'wacht-op-akkoord' || !approval) return undefined;
  // Who asked has no chat: the desk asked them, and is to ask again.
  if (conversation === null && before && approval.question !== null && isReminded(before.approval, approval))
    return { why: 'vraag', question: approval.question, again: true };
  if (!approval.byDesk) return undefined;
  if (before?.status !== status || !before.approval?.byDesk) return { why: 'akkoord' };
  if (isChanged(before, after)) return { why: 'gewijzigd' };
  // What the desk was told itself it knows.
  const answered = by === after.requester.id && before.approval.question !== null && approval.question === null;
  const text = (answered ? approval.answer : null) ?? newlyAdded(before, after);
  return text === '' ? undefined : { why: 'aanvulling', name: saidBy(after, by), text };
}

const answersOf = ({ answers }: Ticket): string => answers.map(({ id, text }) => `${id}: ${text}`).join('\n');

/** The card in place instead of anew. */
const updated = (effect: Effect): Effect[] =>
  effect.kind === 'send' && effect.card ? [{ kind: 'update', card: effect.card, message: effect.message }] : [];

const isReminded = (was: Approval | null | undefined, is: Approval): boolean =>
  is.remindedAt !== null && is.remindedAt.getTime() !== was?.remindedAt?.getTime();

const answerOf = (ticket: Ticket, { approval }: Words, answer: string): string =>
  approval.answered(ticket.requester.name, ticket.number, answer);

/** What the requester is told of the asking itself; empty when nothing of it is news. */
export function askingNews(before: Ticket, after: Ticket, { approval: words }: Words): string {
  const [was, is] = [before.approval, after.approval];
  const name = is?.approver?.name;
  if (!was || !is || after.status !== 'wacht-op-akkoord' || name === undefined) return '';
  const about = aboutTicket(after);
  if (is.question !== null && is.question !== was.question) return words.question(name, about, is.question);
  const absent = is.standsInFor;
  if ((is.approver?.id ?? null) !== (was.approver?.id ?? null))
    return [
      absent ? words.nowInstead(about, name, absent.name) : words.nowAt(about, name),
      is.byDesk ? words.notReached(name) : '',
    ]
      .filter(Boolean)
      .join(' ');
  if (!is.byDesk || was.byDesk) return '';
  return absent?.id === is.approver?.id ? words.awayToDesk(about, name) : words.toDesk(about, name);
}
