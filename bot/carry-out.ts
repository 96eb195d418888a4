import { alarmEvent } from '../dialogs/alarm.ts';
import type { DeskEffect } from '../desk/effect.ts';
import { firstLook } from '../desk/patience.ts';
import { followAnnouncement } from '../storage/announcements.ts';
import { keepApproval } from '../storage/announcement-approvals.ts';
import { addDeskChannel, keepPresence, removeDeskChannel, tellDesk } from '../storage/desk-channels.ts';
import { insertLine } from '../storage/takeover-lines.ts';
import { insertTakeover, updateTakeover } from '../storage/takeovers.ts';
import { deskGroup } from '../dialogs/work-card.ts';
import { dropAttachments } from '../storage/attachments.ts';
import { noteBypass } from '../storage/bypasses.ts';
import { inOrder, type Queryable } from '../storage/db.ts';
import { follow, keepAnswer, unfollow } from '../storage/followers.ts';
import { keepLesson } from '../storage/gaps.ts';
import { bindChannel, tellGroups, unbindChannel, type ForGroup } from '../storage/group-channels.ts';
import { keepChannels, lockLanes } from '../storage/lanes.ts';
import { enqueue, type Parcel, type Taken } from '../storage/outbox.ts';
import { mailSomebody } from '../storage/mails.ts';
import { keepRating, noteRatingAsked } from '../storage/ratings.ts';
import { keepReport } from '../storage/supplier-reports.ts';
import { noteSelfHelp } from '../storage/self-help.ts';
import { hold, keepWish, noteTold } from '../storage/pushes.ts';
import { insertEvents, insertTicket, touchTicket, updateTicket } from '../storage/tickets.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { lookAtOf } from '../tickets/watch.ts';
import { announcedRows } from './announcing.ts';
import { digestRows } from './digest-rows.ts';
import type { Elsewhere } from './elsewhere.ts';
import { keepFiles } from './files.ts';
import { letterRows } from './letterbox-rows.ts';
import { lessonOf } from './learning.ts';
import { mailWork, seenByGroups } from './group-work.ts';
import type { Loket } from './loket.ts';
import { ownerRow } from './owner-rows.ts';
import { parcelOf, parcelsByConversation } from './parcels.ts';
import { notice } from './webhooks.ts';

/** What is left to do once it is committed: a conversation of which the lease was taken is delivered, what happened is counted. */
export type AfterCommit = { conversation: string; taken: Taken; count?: never } | { count: () => void; taken?: never };

/**
 * Makes rows of effects, inside the caller's transaction; gives all its statements before it waits for any. Returns what to
 * hand to `afterCommit`; what somebody else is delivering is not among it. `speaker` is the name that is kept
 * out of what is learnt; `elsewhere` happens and is said in other conversations.
 */
export async function carryOut(
  loket: Loket,
  db: Queryable,
  conversation: string | null,
  effects: readonly DeskEffect[],
  { speaker, elsewhere = [] }: { speaker?: string; elsewhere?: readonly Elsewhere[] } = {},
): Promise<AfterCommit[]> {
  const now = loket.now();
  const { calendar, cadence } = loket.desk();
  const lookAt = (ticket: Ticket) => lookAtOf(ticket, calendar, cadence);
  const rows: Promise<void>[] = [];
  // A transaction may begin again: what is counted in it would be counted twice.
  const counts: AfterCommit[] = [];
  const seen: ForGroup[] = [];
  const toDesk: (Parcel & { except?: string })[] = [];
  const all: Pick<Elsewhere, 'conversation' | 'effects' | 'about'>[] = [
    { conversation, effects: [...effects] },
    ...elsewhere,
  ];
  for (const { conversation: where, about, effect } of all.flatMap(({ effects: list, ...one }) =>
    list.map((effect) => ({ ...one, effect })),
  ))
    switch (effect.kind) {
      case 'make-ticket': {
        const { parent, conversation: own } = effect.ticket;
        // Who asked hears of a work order through the request.
        const ticket = { ...effect.ticket, conversation: parent === null ? (own ?? where) : null };
        rows.push(insertTicket(db, ticket, lookAt(ticket)));
        rows.push(insertEvents(db, effect.ticket.number, [effect.event]));
        rows.push(keepFiles(db, effect.ticket));
        rows.push(notice(db, 'ticket.created', effect.ticket, [effect.event]));
        rows.push(mailWork(loket, db, effect.ticket, [effect.event]));
        seen.push(...seenByGroups(loket, effect.ticket, [effect.event]));
        if (parent === null)
          counts.push({ count: () => loket.metrics.tickets.inc({ product: effect.ticket.product }) });
        break;
      }
      case 'change-ticket':
        rows.push(updateTicket(db, effect.ticket, lookAt(effect.ticket)));
        rows.push(insertEvents(db, effect.ticket.number, effect.events));
        rows.push(notice(db, 'ticket.changed', effect.ticket, effect.events));
        rows.push(mailWork(loket, db, effect.ticket, effect.events));
        seen.push(...seenByGroups(loket, effect.ticket, effect.events));
        if (effect.events.some(({ kind }) => kind === 'bijlage')) rows.push(keepFiles(db, effect.ticket));
        break;
      case 'drop-files':
        rows.push(dropAttachments(db, effect.ids));
        break;
      case 'follow': {
        const { person, role, told } = effect;
        const heardIn = role === 'follower' ? where : null;
        rows.push(follow(db, effect.ticket, { person, role, told, conversation: heardIn }, now));
        break;
      }
      case 'unfollow':
        rows.push(unfollow(db, effect.ticket, effect.person, now));
        break;
      case 'follower-answer':
        rows.push(keepAnswer(db, effect.ticket, effect.person, effect.version));
        if (!effect.note) break;
        rows.push(touchTicket(db, effect.ticket, now));
        rows.push(insertEvents(db, effect.ticket, [effect.note]));
        break;
      case 'told':
        if (where !== null) rows.push(noteTold(db, where, effect.ticket, now));
        break;
      case 'hold':
        if (where !== null) rows.push(hold(db, where, effect.ticket, effect.held, effect.lookAt));
        break;
      case 'ask-rating':
        rows.push(noteRatingAsked(db, effect.ticket, effect.person, now));
        rows.push(insertEvents(db, effect.ticket, [effect.event]));
        break;
      case 'rate':
      case 'dissatisfied':
        if (effect.kind === 'rate') rows.push(keepRating(db, effect.ticket, effect.person, effect.said, now));
        rows.push(touchTicket(db, effect.ticket, now));
        rows.push(insertEvents(db, effect.ticket, [effect.event]));
        break;
      case 'alarm':
        rows.push(insertEvents(db, effect.ticket.number, [alarmEvent(effect.about, now)]));
        counts.push({ count: () => loket.metrics.alarms.inc({ why: effect.about.why }) });
        break;
      case 'wish':
        rows.push(keepWish(db, effect.person, effect.wish, now));
        break;
      case 'follow-announcement':
        if (where !== null) rows.push(followAnnouncement(db, effect.announcement, effect.person, where, now));
        break;
      case 'self-help':
        rows.push(noteSelfHelp(db, effect, now));
        counts.push({
          count: () => loket.metrics.selfHelp.inc({ product: effect.product, helped: String(effect.helped) }),
        });
        break;
      case 'gap': {
        const lesson = lessonOf(
          effect,
          loket.desk(),
          [speaker, about].filter((one) => one !== undefined),
        );
        if (lesson) rows.push(keepLesson(db, lesson, now));
        break;
      }
      case 'edit-page':
      case 'put-off':
      case 'put-away':
      case 'shown-to-owner':
        if (effect.kind === 'edit-page') counts.push({ count: () => loket.pages?.look() });
        rows.push(ownerRow(db, effect, where, now));
        break;
      case 'bypass':
        rows.push(noteBypass(db, effect, now));
        counts.push({
          count: () => loket.metrics.bypasses.inc({ group: effect.group, outcome: effect.outcome }),
        });
        break;
      case 'bind-group':
        rows.push(bindChannel(db, effect.group, { ...effect.channel, by: effect.by }, now));
        if (effect.group === deskGroup) rows.push(addDeskChannel(db, effect.channel.conversation, effect.by, now));
        break;
      case 'unbind-group':
        rows.push(unbindChannel(db, effect.group, effect.channel));
        if (effect.group === deskGroup) rows.push(removeDeskChannel(db, effect.channel));
        break;
      case 'choose-digests':
      case 'ask-digest':
        rows.push(...digestRows(db, effect, where, now));
        break;
      case 'announcement-approval':
        rows.push(keepApproval(db, effect.approval, effect, now));
        break;
      case 'announce':
      case 'retell':
      case 'tell-unsure':
        rows.push(...announcedRows(loket, db, effect));
        counts.push({ count: () => loket.announcer?.look() });
        break;
      case 'keep-report':
        rows.push(keepReport(db, effect.report, effect.events, effect.files, effect.dropped));
        break;
      case 'mail':
        rows.push(mailSomebody(db, effect.to, effect.about, effect, now));
        break;
      case 'open-takeover':
        rows.push(insertTakeover(db, effect.takeover, firstLook(effect.takeover, now, loket.desk())));
        break;
      case 'keep-takeover':
        rows.push(updateTakeover(db, effect.takeover, firstLook(effect.takeover, now, loket.desk())));
        break;
      case 'line':
        rows.push(insertLine(db, effect.takeover, effect.line));
        break;
      case 'to-desk':
        toDesk.push({ ...parcelOf(effect), ...(effect.except === undefined ? {} : { except: effect.except }) });
        break;
      case 'presence':
        rows.push(keepPresence(db, effect.person, effect.presence, now));
        break;
      case 'post-letter':
      case 'forget-said':
        rows.push(...letterRows(loket, db, effect, where));
        break;
      case 'ask-desk':
      case 'send':
      case 'update':
      case 'look':
        break;
    }
  // In one order everywhere, so that two turns that speak to each other's conversations do not wait for each other.
  const lanes = parcelsByConversation(all).sort((a, b) => (a.conversation < b.conversation ? -1 : 1));
  if (seen.length > 0 || toDesk.length > 0) {
    const channels = { groups: seen.map(({ group }) => group), desk: toDesk.length > 0 };
    const personal = lanes.map(({ conversation: lane }) => lane);
    rows.push(keepChannels(db));
    rows.push(lockLanes(db, personal, channels, now));
    rows.push(tellGroups(db, seen, now));
    rows.push(tellDesk(db, toDesk, now));
  }
  const left = lanes.map(async ({ conversation: lane, parcels }): Promise<AfterCommit[]> => {
    const taken = await enqueue(db, lane, parcels, now, loket.delivery.newLease());
    return taken ? [{ conversation: lane, taken }] : [];
  });
  await inOrder([...rows, ...left]);
  return [...(await Promise.all(left)).flat(), ...counts];
}

/** Hands to delivery what was committed, and counts it. */
export function afterCommit(loket: Loket, left: readonly AfterCommit[]): void {
  for (const one of left)
    if (one.taken) loket.delivery.deliver(one.conversation, one.taken);
    else one.count();
}
