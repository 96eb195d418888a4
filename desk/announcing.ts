import { announcedText } from '../dialogs/announced.ts';
import type { Incoming, Press } from '../dialogs/channel.ts';
import type { Desk } from '../dialogs/desk.ts';
import { say } from '../dialogs/effect.ts';
import type { Announcing, Session } from '../dialogs/session.ts';
import { wordsOf } from '../dialogs/words.ts';
import { plain } from '../dialogs/answers/answer-type.ts';
import type { Announcement } from '../tickets/announcement.ts';
import {
  announcementCard,
  draftMessage,
  droppedMessage,
  openMessage,
  reportMessage,
  whomChoices,
} from './announcement-card.ts';
import { announcingIn, draftOf, momentsIn } from './announcement-draft.ts';
import { typedVerb } from './announcement-approval.ts';
import { announcementOf, filledIn, wrongIn, type Wrong } from './announcement-ready.ts';
import { announcingNl as said } from './announcing-nl.ts';
import type { DeskEffect } from './effect.ts';

/** An agent or manager tells many of a disruption or maintenance: from their words to a card, and from there to everybody. */

export interface AnnouncingReads {
  person: string;
  /** They may tell many. */
  may: boolean;
  /** The chat in which the card is. */
  conversation: string;
  now: Date;
  newId: string;
  /** What goes on, or is to come. */
  open: readonly Announcement[];
}

export interface Announced {
  session: Session;
  effects: DeskEffect[];
}

/** Shows the card of a draft, to be changed and sent. */
export const showDraft = (session: Session, draft: Announcing, desk: Desk, reads: AnnouncingReads): Announced =>
  shown(session, draft, desk, reads, 'send');

/** Whether somebody may tell many. */
export const mayAnnounce = ({ organisation }: Desk, person: string): boolean =>
  organisation.personen.some(({ id, rol }) => id === person && rol !== 'medewerker');

const list = /^(?:welke |open |lopende |alle )?(?:storingen|mededelingen)(?: en onderhoud)?$/;
const solved = /^(?:de )?(?:storing|onderhoud|mededeling)(?: is)? (?:opgelost|voorbij|klaar)$/;
const news = /^\s*nieuws over (?:de |het )?(?:storing|onderhoud|mededeling)\s*:\s*(.+)$/is;
const sends = /^(?:verstuur|versturen|verstuur (?:het|maar)|vertel het)$/;
const drops = /^(?:niet (?:versturen|doen)|verstuur niet|toch niet versturen)$/;

/** Whether something can be about an announcement, so that what goes on is to be read. */
export const maybeAnnouncing = ({ announcing }: Session, what: Incoming['what']): boolean =>
  what.kind === 'press'
    ? what.press.do === 'mededeling'
    : what.kind === 'text' &&
      (announcing !== undefined ||
        announcingIn(what.text) !== undefined ||
        news.test(what.text) ||
        typedVerb(what.text) !== undefined ||
        solved.test(plain(what.text)) ||
        list.test(plain(what.text)));

/** One turn of it; undefined when it is something else, as everything is that who may not says in words. */
export function announcing(
  session: Session,
  what: Incoming['what'],
  desk: Desk,
  reads: AnnouncingReads,
): Announced | undefined {
  const { may } = reads;
  if (what.kind === 'press')
    return what.press.do !== 'mededeling'
      ? undefined
      : may
        ? pressed(session, what.press, desk, reads)
        : { session, effects: [say(said.noRight)] };
  if (what.kind !== 'text' || !may) return undefined;
  const { text } = what;
  const begun = announcingIn(text);
  if (begun) return begin(session, begun, desk, reads);
  const told = news.exec(text)?.[1]?.trim();
  if (told) return tellNews(session, told, reads);
  const words = plain(text);
  if (solved.test(words)) return whichSolved(session, reads);
  if (list.test(words)) return { session, effects: [listed(reads)] };
  return session.announcing ? onDraft(session, session.announcing, words, text, desk, reads) : undefined;
}

function begin(
  session: Session,
  { kind, said: words }: { kind: 'storing' | 'onderhoud'; said: string },
  desk: Desk,
  reads: AnnouncingReads,
): Announced {
  if (words === '') return { session, effects: [say(said.needsWords(kind))] };
  return shown(session, draftOf(reads.newId, kind, words.slice(0, 1_000), reads.now, desk), desk, reads, 'send');
}

function shown(
  session: Session,
  draft: Announcing,
  desk: Desk,
  { person, now }: AnnouncingReads,
  kind: 'send' | 'update',
  wrong: Wrong = {},
): Announced {
  const told = announcedText(announcementOf(draft, person, now, desk), 'begun', now, desk, wordsOf('nl'));
  const message = draftMessage(draft, told, desk, wrong);
  return { session: { ...session, announcing: draft }, effects: [{ kind, card: announcementCard(draft.id), message }] };
}

/** What is typed about the card instead of pressed. */
function onDraft(
  session: Session,
  draft: Announcing,
  words: string,
  text: string,
  desk: Desk,
  reads: AnnouncingReads,
): Announced | undefined {
  if (sends.test(words)) return send(session, draft, desk, reads);
  if (drops.test(words)) return drop(session, draft);
  const again = (changed: Partial<Announcing>) => shown(session, { ...draft, ...changed }, desk, reads, 'send');
  if (/^(?:het is )?(?:dringend|spoed)$/.test(words)) return again({ urgent: true });
  if (/^(?:aan )?iedereen$/.test(words)) return again({ whom: ['iedereen'] });
  const named = /^aan /.test(words)
    ? whomChoices(desk, draft).filter(({ title }) => words.includes(plain(title).replace(/^(?:afdeling|groep) /, '')))
    : [];
  if (named.length > 0) return again({ whom: named.map(({ value }) => value) });
  if (!/^(?:klaar|opgelost|tot|verwacht|van|naar verwachting) /.test(words)) return undefined;
  const moments = momentsIn(text, reads.now, desk.organisation.tijdzone);
  return moments.untilTime === ''
    ? undefined
    : again(moments.fromTime === '' ? { untilDate: moments.untilDate, untilTime: moments.untilTime } : moments);
}

function drop(session: Session, draft: Announcing): Announced {
  const { announcing: _, ...rest } = session;
  return {
    session: rest,
    effects: [{ kind: 'update', card: announcementCard(draft.id), message: droppedMessage(draft) }, say(said.dropped)],
  };
}

function pressed(session: Session, press: Press, desk: Desk, reads: AnnouncingReads): Announced {
  if (press.value === 'solved') {
    const one = reads.open.find(({ id }) => id === press.ref);
    return one ? solve(session, one, reads) : { session, effects: [say(said.solvedAlready)] };
  }
  const draft = session.announcing;
  if (!draft || draft.id !== press.ref) return { session, effects: [say(said.goneDraft)] };
  if (press.value === 'drop') return drop(session, draft);
  return send(session, filledIn(draft, press.values ?? {}), desk, reads);
}

function send(session: Session, draft: Announcing, desk: Desk, reads: AnnouncingReads): Announced {
  const known = new Set(whomChoices(desk, draft).map(({ value }) => value));
  const codes = desk.organisation.gebouwen.map(({ code }) => code);
  const sure = {
    ...draft,
    whom: draft.whom.filter((one) => known.has(one)),
    buildings: draft.buildings.filter((code) => codes.includes(code)),
  };
  const wrong = wrongIn(sure, reads.now, desk);
  if (Object.keys(wrong).length > 0) return shown(session, sure, desk, reads, 'send', wrong);
  const { announcing: _, ...rest } = session;
  const one = announcementOf(sure, reads.person, reads.now, desk);
  return {
    session: rest,
    effects: [
      { kind: 'announce', announcement: one, conversation: reads.conversation, draft: sure },
      { kind: 'update', card: announcementCard(one.id), message: reportMessage(one, []) },
      say(said.sent),
    ],
  };
}

const listed = ({ open }: AnnouncingReads): DeskEffect =>
  open.length === 0 ? say(said.none) : { kind: 'send', message: openMessage(open) };

function whichSolved(session: Session, reads: AnnouncingReads): Announced {
  const [only, ...others] = reads.open;
  return only && others.length === 0 ? solve(session, only, reads) : { session, effects: [listed(reads)] };
}

function solve(session: Session, one: Announcement, { now }: AnnouncingReads): Announced {
  const after = { ...one, solvedAt: now, updatedAt: now };
  return { session, effects: [{ kind: 'retell', announcement: after, what: 'over' }, say(said.solved(one.title))] };
}

/** What is new is told to who heard of it: of the only one, as it is not said of which. */
function tellNews(session: Session, text: string, { open, now }: AnnouncingReads): Announced {
  const [only, ...others] = open;
  if (!only) return { session, effects: [say(said.none)] };
  if (others.length > 0)
    return { session, effects: [say(said.newsOfWhich), { kind: 'send', message: openMessage(open) }] };
  if (text.length > 1_000) return { session, effects: [say(said.wrong.text)] };
  return {
    session,
    effects: [
      { kind: 'retell', announcement: { ...only, text, updatedAt: now }, what: 'changed' },
      say(said.news(only.title)),
    ],
  };
}
