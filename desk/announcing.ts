import { announcedText } from '../dialogs/announced.ts';
import type { Incoming, Press } from '../dialogs/channel.ts';
import type { Desk } from '../dialogs/desk.ts';
import { say } from '../dialogs/effect.ts';
import type { Announcing, Session } from '../dialogs/session.ts';
import { wordsOf } from '../dialogs/words.ts';
import { plain } from '../dialogs/answers/answer-type.ts';
import {
  announcementCard,
  belowMessage,
  draftMessage,
  droppedMessage,
  reportMessage,
  whomChoices,
} from './announcement-card.ts';
import type { DeskEffect } from './effect.ts';
import { goesOnIn, pressGoesOn, sayGoesOn, type Announced, type GoesOnReads } from './announcement-goes-on.ts';
import { announcingIn, draftOf, momentsIn } from './announcement-draft.ts';
import { typedVerb } from './announcement-approval.ts';
import { announcementOf, filledIn, wrongIn, type Wrong } from './announcement-ready.ts';
import { announcingNl as said } from './announcing-nl.ts';

/** An agent or manager tells many of a disruption or maintenance: from their words to a card, and from there to everybody. */

export interface AnnouncingReads extends GoesOnReads {
  person: string;
  /** They may tell many. */
  may: boolean;
  /** The chat in which the card is. */
  conversation: string;
  newId: string;
}

/** Shows the card of a draft, to be changed and sent. */
export const showDraft = (session: Session, draft: Announcing, desk: Desk, reads: AnnouncingReads): Announced =>
  shown(session, draft, desk, reads, 'send');

/** Whether somebody may tell many. */
export const mayAnnounce = ({ organisation }: Desk, person: string): boolean =>
  organisation.personen.some(({ id, rol }) => id === person && rol !== 'medewerker');

const sends = /^(?:verstuur|versturen|verstuur (?:het|maar)|vertel het)$/;
const drops = /^(?:niet (?:versturen|doen)|verstuur niet|toch niet versturen)$/;

/** Whether something can be about an announcement, so that what goes on is to be read. */
export const maybeAnnouncing = ({ announcing }: Session, what: Incoming['what']): boolean =>
  what.kind === 'press'
    ? what.press.do === 'mededeling'
    : what.kind === 'text' &&
      (announcing !== undefined ||
        announcingIn(what.text) !== undefined ||
        typedVerb(what.text) !== undefined ||
        goesOnIn(what.text) !== undefined);

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
  const further = goesOnIn(text);
  if (further) return sayGoesOn(session, further, desk, reads);
  return session.announcing ? onDraft(session, session.announcing, plain(text), text, desk, reads) : undefined;
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
  const card = announcementCard(draft.id);
  const effects: DeskEffect[] = [{ kind, card, message: draftMessage(draft, told, desk, wrong) }];
  // The card of before is no longer the one that counts.
  if (kind === 'send' && session.announcing?.id === draft.id)
    effects.unshift({ kind: 'update', card, message: belowMessage(draft) });
  return { session: { ...session, announcing: draft }, effects };
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
  const further = pressGoesOn(session, press, desk, reads);
  if (further) return further;
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
      say(said.sent[one.kind]),
    ],
  };
}
