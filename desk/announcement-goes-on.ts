import { mentions, plain } from '../dialogs/answers/answer-type.ts';
import type { Press } from '../dialogs/channel.ts';
import type { Desk } from '../dialogs/desk.ts';
import { say } from '../dialogs/effect.ts';
import type { Session } from '../dialogs/session.ts';
import { isPast, type Announcement, type Step } from '../tickets/announcement.ts';
import { localMoment } from '../tickets/local-time.ts';
import { openMessage, whichMessage } from './announcement-card.ts';
import { momentsIn, withoutEnding } from './announcement-draft.ts';
import { announcingNl as said } from './announcing-nl.ts';
import type { DeskEffect } from './effect.ts';

/** What is said of something once many were told: how it goes on, that maintenance begins, that it is over; and once more to who may not have it. */

export interface GoesOnReads {
  now: Date;
  /** What goes on, is to come, or should be over and nobody said so. */
  open: readonly Announcement[];
  /** Of which it is unknown of so many whether they have it. */
  unsure: readonly { id: string; title: string; many: number }[];
}

export interface Announced {
  session: Session;
  effects: DeskEffect[];
}

type Kind = Announcement['kind'] | 'mededeling';

/** What somebody says of something that was told; `which` are words of its title, when it is said of which. */
export type GoesOn =
  | { say: 'list' }
  | { say: 'again' }
  | { say: 'solved' | 'started'; kind: Kind; which: string }
  | { say: 'news'; kind: Kind; which: string; text: string };

const kind = '(storing|onderhoud|mededeling)';
const list = /^(?:welke |open |lopende |alle )?(?:storingen|mededelingen)(?: en onderhoud)?$/;
const again = /^(?:stuur|vertel|verstuur)(?: het)? (?:nog eens|opnieuw) aan wie onzeker is$/;
const solved = new RegExp(`^(?:de |het )?${kind}(?: (.+?))??(?: is)? (?:opgelost|voorbij|klaar)$`);
const started = /^(?:de |het )?(onderhoud)(?: (.+?))??(?: (?:is|wordt))? (?:begonnen|gestart|begint(?: nu)?)$/;
const news = new RegExp(
  `^\\s*(?:nieuws|update)(?: over| van)?(?: de| het)? ${kind}\\b\\s*([^:]*?)\\s*:\\s*(.+)$`,
  'is',
);

/** What a text says of it; undefined when it is something else. */
export function goesOnIn(text: string): GoesOn | undefined {
  const [, about = '', which = '', told = ''] = news.exec(text) ?? [];
  if (told.trim() !== '') return { say: 'news', kind: about.toLowerCase() as Kind, which, text: told.trim() };
  const words = plain(text);
  if (list.test(words)) return { say: 'list' };
  if (again.test(words)) return { say: 'again' };
  for (const [pattern, what] of [
    [solved, 'solved'],
    [started, 'started'],
  ] as const) {
    const found = pattern.exec(words);
    if (found) return { say: what, kind: found[1] as Kind, which: found[2] ?? '' };
  }
  return undefined;
}

/** Whether the words that say which one are those of a title. */
const names = (which: string, title: string) =>
  plain(which)
    .split(' ')
    .filter((word) => word !== '' && !['de', 'het', 'van', 'in', 'op', 'aan', 'bij'].includes(word))
    .every((word) => mentions(plain(title), word));

/** Says it of the one that is meant, or asks which. Undefined when words name something else, which is no announcement then. */
export function sayGoesOn(session: Session, asked: GoesOn, desk: Desk, reads: GoesOnReads): Announced | undefined {
  const answer = (...effects: DeskEffect[]): Announced => ({ session, effects });
  if (asked.say === 'list')
    return answer(reads.open.length === 0 ? say(said.none) : { kind: 'send', message: openMessage(reads.open) });
  if (asked.say === 'again') {
    const [one, ...others] = reads.unsure;
    if (!one) return answer(say(said.noneUnsure));
    return others.length === 0
      ? answer(...toldAgain(one, reads))
      : answer({ kind: 'send', message: whichMessage(reads.unsure, 'again') });
  }
  const fits = reads.open.filter(
    (one) => (asked.kind === 'mededeling' || asked.kind === one.kind) && names(asked.which, one.title),
  );
  const [one, ...others] = fits;
  if (!one) return asked.which === '' ? answer(say(said.none)) : undefined;
  const text = asked.say === 'news' ? asked.text : '';
  if (others.length === 0) return goOn(session, one, asked.say, text, desk, reads);
  return {
    session: text === '' ? session : { ...session, news: text },
    effects: [{ kind: 'send', message: whichMessage(fits, asked.say) }],
  };
}

/** A button of what was told; undefined when it is another. */
export function pressGoesOn(
  session: Session,
  { ref, value }: Press,
  desk: Desk,
  reads: GoesOnReads,
): Announced | undefined {
  if (value === 'again') {
    const one = reads.unsure.find(({ id }) => id === ref);
    return { session, effects: one ? toldAgain(one, reads) : [say(said.noneUnsure)] };
  }
  if (value !== 'solved' && value !== 'started' && value !== 'news') return undefined;
  const one = reads.open.find(({ id }) => id === ref);
  if (!one) return { session, effects: [say(said.solvedAlready)] };
  const { news: text = '', ...rest } = session;
  if (value !== 'news') return goOn(session, one, value, '', desk, reads);
  return text === '' ? { session, effects: [say(said.newsAgain)] } : goOn(rest, one, value, text, desk, reads);
}

function goOn(
  session: Session,
  one: Announcement,
  what: 'solved' | 'started' | 'news',
  text: string,
  desk: Desk,
  { now }: GoesOnReads,
): Announced {
  const told = (after: Partial<Announcement>, step: Exclude<Step, 'begun'>, heard: string): Announced => ({
    session,
    effects: [{ kind: 'retell', announcement: { ...one, ...after, updatedAt: now }, what: step }, say(heard)],
  });
  if (what === 'solved') return told({ solvedAt: now }, 'over', said.solved(one.title));
  if (what === 'started')
    return one.kind === 'storing' || isPast(one, now)
      ? { session, effects: [say(one.kind === 'storing' ? said.onlyWorkBegins : said.needsEnd.onderhoud(one.title))] }
      : told({ from: now < one.from ? now : one.from }, 'started', said.started(one.title));
  const { untilDate, untilTime } = momentsIn(text, now, desk.organisation.tijdzone);
  const until = untilTime === '' ? one.until : localMoment(untilDate, untilTime, desk.organisation.tijdzone);
  const words = untilTime === '' ? text : withoutEnding(text);
  const after = { ...one, until, text: words === '' ? one.text : words };
  const wrong =
    words.length > 1_000
      ? said.wrong.text
      : untilTime !== '' && until !== null && until <= now
        ? said.wrong.past
        : isPast(after, now)
          ? said.needsEnd[one.kind](one.title)
          : undefined;
  return wrong === undefined ? told(after, 'changed', said.news(one.title)) : { session, effects: [say(wrong)] };
}

/** Of what is past its end nothing is told, unless that it is over: that comes first then. */
function toldAgain({ id, title, many }: GoesOnReads['unsure'][number], { open, now }: GoesOnReads): DeskEffect[] {
  const past = open.find((one) => one.id === id && isPast(one, now));
  if (past) return [say(said.needsEnd[past.kind](title))];
  return [{ kind: 'tell-unsure', announcement: id }, say(said.toldAgain(title, many))];
}
