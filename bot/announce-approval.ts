import {
  approversOf,
  askCard,
  askedMessage,
  askMessage,
  askNextAt,
  authorMessage,
  cannot,
  typedVerb,
  verbs,
  type AnnouncementApproval,
  type Verb,
} from '../desk/announcement-approval.ts';
import { announcementCard, reportMessage } from '../desk/announcement-card.ts';
import { announcementOf } from '../desk/announcement-ready.ts';
import { showDraft, type AnnouncingReads } from '../desk/announcing.ts';
import { announcingNl } from '../desk/announcing-nl.ts';
import type { DeskEffect } from '../desk/effect.ts';
import { announcedText, concernedIn } from '../dialogs/announced.ts';
import type { Incoming } from '../dialogs/channel.ts';
import type { Desk } from '../dialogs/desk.ts';
import { say } from '../dialogs/effect.ts';
import type { Session } from '../dialogs/session.ts';
import { calledName } from '../dialogs/to-desk.ts';
import { wordsOf } from '../dialogs/words.ts';
import {
  approvalsFor,
  claimUnanswered,
  lockApproval,
  lookAtApproval,
  reachOf,
} from '../storage/announcement-approvals.ts';
import type { Queryable } from '../storage/db.ts';
import { conversationOf } from '../storage/followers.ts';
import { lately } from '../tickets/announcement.ts';
import { carryOut, type AfterCommit } from './carry-out.ts';
import type { AtDesk } from './desk-turn.ts';
import type { Elsewhere } from './elsewhere.ts';
import type { Loket } from './loket.ts';
import { oneByOne } from './one-by-one.ts';

const said = announcingNl.approval;

const nameOf = ({ organisation }: Desk, id: string, name = id) =>
  calledName(organisation.personen.find((one) => one.id === id)?.naam ?? name);

/** The first of those to be asked who has a chat with Loket. */
async function firstReached(db: Queryable, all: readonly string[]) {
  for (const person of all) {
    const chat = await conversationOf(db, person);
    if (chat) return { person, conversation: chat.conversation };
  }
  return undefined;
}

function asking(one: AnnouncementApproval, conversation: string, now: Date, desk: Desk): Elsewhere {
  const told = announcedText(announcementOf(one.draft, one.author, now, desk), 'begun', now, desk, wordsOf('nl'));
  return { conversation, effects: [{ kind: 'send', card: askCard(one.id), message: askMessage(one, told) }] };
}

/** What was to be sent waits until somebody else approves. Reads only. */
export async function askApproval(
  loket: Loket,
  db: Queryable,
  { announcement, draft, conversation }: Extract<DeskEffect, { kind: 'announce' }>,
  author: Incoming['person'],
  session: Session,
  desk: Desk,
): Promise<AtDesk | undefined> {
  if (!draft || !announcement.tell) return undefined;
  const now = loket.now();
  const first = await firstReached(db, approversOf(desk, author.id, now));
  if (!first) return { session: { ...session, announcing: draft }, effects: [say(said.nobody)], elsewhere: [] };
  const { tell, buildings } = announcement;
  const directory = concernedIn(desk.organisation, tell, buildings);
  const reach = await reachOf(db, announcement, tell, directory, new Date(now.getTime() - lately));
  const one: AnnouncementApproval = {
    id: announcement.id,
    draft,
    author: author.id,
    authorName: nameOf(desk, author.id, author.name),
    conversation,
    asked: [first.person],
    reach,
    state: 'asked',
    lookAt: askNextAt(draft, now, desk),
  };
  const waits = said.waits(nameOf(desk, first.person), reach);
  return {
    session,
    effects: [
      { kind: 'announcement-approval', approval: one, did: 'asked', by: author.id, detail: first.person },
      { kind: 'update', card: announcementCard(one.id), message: authorMessage(one, waits) },
      say(waits),
    ],
    elsewhere: [asking(one, first.conversation, now, desk)],
  };
}

/** A turn in which somebody approves, returns, withdraws or takes up again; undefined when it is something else. Reads and locks only. */
export async function approvalTurn(
  loket: Loket,
  db: Queryable,
  { what, person }: Pick<Incoming, 'what' | 'person'>,
  session: Session,
  desk: Desk,
  reads: AnnouncingReads,
): Promise<AtDesk | undefined> {
  const asked = verbIn(what);
  if (!asked) return undefined;
  const { verb, reason } = asked;
  const answer = (text: string): AtDesk => ({ session, effects: [say(text)], elsewhere: [] });
  const own = verb === 'withdraw' || verb === 'reopen';
  const state = verb === 'reopen' ? 'returned' : 'asked';
  const ids = asked.ref === undefined ? await approvalsFor(db, person.id, { own, state }) : [asked.ref];
  if (ids.length > 1) return answer(said.which);
  const one = ids[0] === undefined ? undefined : await lockApproval(db, ids[0]);
  const now = loket.now();
  const refused = cannot(one, verb, person.id, reason, now, desk);
  if (refused !== undefined || !one) return answer(refused ?? said.gone);
  if (verb === 'reopen') return { ...showDraft(session, one.draft, desk, reads), elsewhere: [] };
  const name = nameOf(desk, person.id, person.name);
  const became = verb === 'approve' ? 'sent' : verb === 'return' ? 'returned' : 'withdrawn';
  const after: AnnouncementApproval = { ...one, state: became, lookAt: null };
  const elsewhere: Elsewhere[] = [];
  const done: DeskEffect = {
    kind: 'update',
    card: askCard(one.id),
    message: askedMessage(one, said.became[became](name)),
  };
  for (const other of one.asked.filter((id) => id !== person.id)) {
    const chat = await conversationOf(db, other);
    if (chat) elsewhere.push({ conversation: chat.conversation, effects: [done] });
  }
  const noted: DeskEffect = {
    kind: 'announcement-approval',
    approval: after,
    did: became,
    by: person.id,
    ...(reason === '' ? {} : { detail: reason }),
  };
  const card = announcementCard(one.id);
  if (verb === 'withdraw')
    return {
      session,
      effects: [
        noted,
        { kind: 'update', card, message: authorMessage(after, said.youWithdrew) },
        say(said.youWithdrew),
      ],
      elsewhere,
    };
  const announcement = announcementOf(one.draft, one.author, now, desk);
  const heard = verb === 'approve' ? said.sent(name) : said.returned(name, reason);
  const message = verb === 'approve' ? reportMessage(announcement, []) : authorMessage(after, heard);
  elsewhere.push({ conversation: one.conversation, effects: [{ kind: 'update', card, message }, say(heard)] });
  return {
    session,
    effects: [
      noted,
      ...(verb === 'approve' ? [{ kind: 'announce' as const, announcement, conversation: one.conversation }] : []),
      done,
      say(verb === 'approve' ? said.youSent(one.draft.title) : said.youReturned(one.authorName)),
    ],
    elsewhere,
  };
}

function verbIn(what: Incoming['what']): { verb: Verb; reason: string; ref?: string } | undefined {
  if (what.kind === 'text') return typedVerb(what.text);
  if (what.kind !== 'press' || what.press.do !== 'mededeling') return undefined;
  const { value, ref = '', values } = what.press;
  const verb = verbs.find((one) => one === value);
  return verb && { verb, ref, reason: (values?.['reason'] ?? '').trim().slice(0, 1_000) };
}

/** Asks the next of what nobody answered in time; who wrote it hears so. Throws when the database does. */
export const lookAtUnanswered = (loket: Loket): Promise<void> =>
  oneByOne<AnnouncementApproval>(loket, {
    claim: claimUnanswered,
    handle: (db, one) => handle(loket, db, one),
    rest: (db, { id }, until) => lookAtApproval(db, id, until),
    failed: { message: 'an announcement could not be put to the next', name: ({ id }) => ({ announcement: id }) },
  });

async function handle(loket: Loket, db: Queryable, one: AnnouncementApproval): Promise<AfterCommit[]> {
  const now = loket.now();
  const desk = loket.desk();
  const left = approversOf(desk, one.author, now).filter((id) => !one.asked.includes(id));
  const next = await firstReached(db, left);
  const { title } = one.draft;
  const heard = next ? said.asksNext(title, nameOf(desk, next.person)) : said.unanswered(title);
  const after: AnnouncementApproval = {
    ...one,
    asked: next ? [...one.asked, next.person] : one.asked,
    lookAt: next ? askNextAt(one.draft, now, desk) : null,
  };
  const noted: DeskEffect = {
    kind: 'announcement-approval',
    approval: after,
    did: next ? 'asked-next' : 'unanswered',
    by: 'loket',
    ...(next ? { detail: next.person } : {}),
  };
  const elsewhere = next ? [asking(after, next.conversation, now, desk)] : [];
  return carryOut(loket, db, one.conversation, [noted, say(heard)], { elsewhere });
}
