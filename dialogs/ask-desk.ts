import { besideAsking } from '../knowledge/intent.ts';
import type { Finding, Search } from '../knowledge/search.ts';
import { isOpen } from '../tickets/calendar.ts';
import { withButtons } from './asking.ts';
import type { Button, Message } from './channel.ts';
import type { Queue } from './desk.ts';
import type { Step } from './effect.ts';
import type { Scene } from './scene.ts';
import type { Words } from './words.ts';

/** A person of the desk is asked to come to this chat. What then happens is for the people of the desk: see `desk/`. */

/** Why: somebody asks for it, is not understood, is angry, the product is for a specialist, a bad rating, is not satisfied, or an agent takes it of themselves. */
export type AskWhy = 'asked' | 'not-understood' | 'angry' | 'specialist' | 'rating' | 'dissatisfied' | 'picked';

/** Why a person was offered, and what it was about; `product` when that is another than the one that is asked about. */
export interface Help {
  why: AskWhy;
  said: string;
  product?: string;
  /** The sentence with which somebody asked for them. */
  asked?: string;
}

/** What it is about: what was said before, and the sentence that asks for a person when it tells more than that. */
export function toldOf({ said, asked = '' }: Pick<Help, 'said' | 'asked'>): string {
  const before = said.trim().replace(/[\s.]+$/, '');
  const more = besideAsking(asked) === '' ? '' : asked.trim();
  return [before, more].filter((part, n) => part !== '' && (n === 0 || part !== before)).join('. ');
}

/** What a text is about, also when it asks for a person. */
export function findBeside(search: Search, text: string): Finding {
  const finding = search(text);
  return finding.intent === 'human' ? search(besideAsking(text)) : finding;
}

/** The name of the message that tells how it stands with the waiting, so that it can be replaced. */
export const waitCard = (takeover: string): string => `rij:${takeover}`;

/** What others waited lately, in whole minutes; null when nobody did. The middle one: one long wait says little. */
export function expectedWait({ served }: Queue): number | null {
  const sorted = [...served].sort((one, other) => one - other);
  const middle = sorted[Math.floor(sorted.length / 2)];
  return middle === undefined ? null : Math.max(1, Math.ceil(middle));
}

/** What somebody who waits can choose. */
export const waitButtons = ({ desk }: Words, id: string): Button[] => [
  { title: desk.wait, press: { do: 'desk', ref: id, value: 'wait' }, style: 'primary' },
  { title: desk.callMe, press: { do: 'desk', ref: id, value: 'call' } },
  { title: desk.asTicket, press: { do: 'desk', ref: id, value: 'keep' } },
  { title: desk.leave, press: { do: 'desk', ref: id, value: 'leave' } },
];

/** How it stands with the waiting, with what can be chosen instead. */
export const waitMessage = (words: Words, id: string, text: string): Message =>
  withButtons(text, waitButtons(words, id));

/** Whether a person can be asked to come now. */
export const deskIsHere = ({
  desk,
  reads,
}: {
  desk: Pick<Scene['desk'], 'calendar'>;
  reads: Scene['reads'];
}): boolean => reads.queue !== undefined && isOpen(desk.calendar, reads.now);

/** Whether so many misunderstandings are enough to offer a person: sooner where one can come. */
export const isLost = (scene: Scene, misses: number): boolean => misses >= (deskIsHere(scene) ? 2 : 3);

/** Asks for a person. What was open stays as it is: it goes on when the chat comes back. */
export function askDesk(scene: Scene, help: Help): Step {
  const { reads, session, words } = scene;
  const queue = reads.queue ?? { waiting: 0, served: [] };
  const id = reads.newId;
  const place = queue.waiting + 1;
  const text = queue.nobody ? words.desk.nobodyHere(place) : words.desk.fetched(place, expectedWait(queue));
  return {
    session: { ...session, desk: id, misses: 0 },
    effects: [
      { kind: 'ask-desk', id, ...help },
      { kind: 'send', card: waitCard(id), message: waitMessage(words, id, text) },
    ],
  };
}
