import type { Button, Message } from '../dialogs/channel.ts';
import type { Desk } from '../dialogs/desk.ts';
import type { Announcing } from '../dialogs/session.ts';
import { thereOf } from '../dialogs/announced.ts';
import { localTime } from '../tickets/local-time.ts';
import { wrongIn } from './announcement-ready.ts';
import { announcingNl } from './announcing-nl.ts';

/** Somebody else looks at what is to be told to many before it goes: never who wrote it, and whoever answers first decides. */

const said = announcingNl.approval;

export interface AnnouncementApproval {
  /** Of the announcement that it becomes. */
  id: string;
  draft: Announcing;
  author: string;
  authorName: string;
  /** Where who wrote it has its card. */
  conversation: string;
  /** Who was asked, in order; each may answer. */
  asked: string[];
  /** How many people it goes to, as it was when it was asked. */
  reach: number;
  state: 'asked' | 'sent' | 'returned' | 'withdrawn';
  /** When the next is asked; null: there is nobody else, or it is decided. */
  lookAt: Date | null;
}

/** What is noted of it. */
export type Did = 'asked' | 'asked-next' | 'unanswered' | 'sent' | 'returned' | 'withdrawn';

export const verbs = ['approve', 'return', 'withdraw', 'reopen'] as const;
export type Verb = (typeof verbs)[number];

const typed: readonly [RegExp, Verb][] = [
  [/^\s*mededeling (?:versturen|akkoord)\s*[.!]?\s*$/i, 'approve'],
  [/^\s*mededeling terug\b\s*:?\s*(.*)$/is, 'return'],
  [/^\s*mededeling intrekken\s*[.!]?\s*$/i, 'withdraw'],
  [/^\s*mededeling aanpassen\s*[.!]?\s*$/i, 'reopen'],
];

/** What is typed instead of pressed. */
export function typedVerb(text: string): { verb: Verb; reason: string } | undefined {
  for (const [pattern, verb] of typed) {
    const found = pattern.exec(text);
    if (found) return { verb, reason: (found[1] ?? '').trim() };
  }
  return undefined;
}

export const needsApproval = ({ organisation }: Desk): boolean => organisation.aankondigingen['akkoord-van'].length > 0;

/** Whom to ask, in order: not who wrote it, nor who is away. */
export function approversOf({ organisation }: Desk, author: string, now: Date): string[] {
  const { aankondigingen, tijdzone } = organisation;
  const today = localTime(now, tijdzone).toFormat('yyyy-MM-dd');
  return thereOf(organisation, aankondigingen['akkoord-van'], today).filter((id) => id !== author);
}

/** So long maintenance waits before the next is asked too, in milliseconds: an assumption. */
const unhurried = 4 * 3_600_000;

/** When the next is asked if nobody answers. */
export const askNextAt = ({ kind }: Announcing, now: Date, { organisation }: Desk): Date =>
  new Date(now.getTime() + (kind === 'storing' ? organisation.aankondigingen['antwoord-binnen'] * 60_000 : unhurried));

/** Why somebody can not do that; undefined when they can. */
export function cannot(
  one: AnnouncementApproval | undefined,
  verb: Verb,
  person: string,
  reason: string,
  now: Date,
  desk: Desk,
): string | undefined {
  if (!one) return said.gone;
  if (verb === 'withdraw' || verb === 'reopen') {
    if (one.author !== person) return said.notAuthor;
    return one.state === (verb === 'withdraw' ? 'asked' : 'returned') ? undefined : said.already[one.state];
  }
  if (one.author === person) return said.own;
  if (!one.asked.includes(person)) return said.notAsked;
  if (one.state !== 'asked') return said.already[one.state];
  if (verb === 'return') return reason === '' ? said.needsReason : undefined;
  const [problem] = Object.values(wrongIn(one.draft, now, desk));
  return problem === undefined ? undefined : said.notAnyMore(problem);
}

/** The name of the card on which somebody is asked. */
export const askCard = (id: string): string => `mededeling-akkoord:${id}`;

const press = (id: string, value: Verb) => ({ do: 'mededeling', ref: id, value });

/** Asks somebody; `told` is how it will be said. */
export function askMessage({ id, draft, authorName, reach }: AnnouncementApproval, told: string): Message {
  const intro = said.asks(authorName, reach);
  const preview = `"${told}"`;
  const buttons: Button[] = [
    { title: announcingNl.send, press: press(id, 'approve'), style: 'primary' },
    { title: said.return, press: press(id, 'return'), sends: true },
  ];
  const urgent = draft.urgent ? [said.urgent] : [];
  return {
    text: [intro, preview, ...urgent, said.typing].join('\n\n'),
    card: {
      title: said.title,
      paragraphs: [intro, preview, ...urgent],
      inputs: [{ id: 'reason', kind: 'lines', label: said.reason }],
      note: said.typing,
      buttons,
    },
  };
}

/** The card of who was asked, once it is decided. */
export const askedMessage = ({ draft }: AnnouncementApproval, became: string): Message => ({
  text: `${said.title}: ${draft.title}. ${became}`,
  card: { title: said.title, paragraphs: [draft.title, became] },
});

/** The card of who wrote it: how it stands, and what they can do. */
export function authorMessage({ id, draft, state }: AnnouncementApproval, stands: string): Message {
  const buttons: Button[] =
    state === 'asked'
      ? [{ title: said.withdraw, press: press(id, 'withdraw') }]
      : state === 'returned'
        ? [{ title: said.reopen, press: press(id, 'reopen'), style: 'primary' }]
        : [];
  return {
    text: `**${draft.title}**\n\n${stands}`,
    card: { title: draft.title, paragraphs: [stands], ...(buttons.length > 0 ? { buttons } : {}) },
  };
}
