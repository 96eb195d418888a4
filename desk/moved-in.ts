import type { Message } from '../dialogs/channel.ts';
import type { Desk } from '../dialogs/desk.ts';
import { chatMessage } from './chat-card.ts';
import type { DeskEffect } from './effect.ts';
import { deskWords as said } from './nl.ts';
import { soFar } from './recap.ts';
import type { Roster } from './roster.ts';
import { chatCard, type Line, type Takeover } from './takeover.ts';

/** A channel becomes one of the desk, or is that no more, while chats wait or go on. */

export interface OpenChat {
  takeover: Takeover;
  /** What was said in it. */
  lines: readonly Line[];
}

/**
 * The chat in a channel that is new to it: its card, and under it what was said. It stays whose it is; a talk goes on in the thread
 * where it is. A card of before, from when the channel was the desk's as well, says that there is a new one.
 */
export function movesIn({ takeover, lines }: OpenChat, desk: Desk, roster: Roster): DeskEffect[] {
  const card = chatCard(takeover.id);
  const shown: DeskEffect[] = [
    { kind: 'update', card, message: cardSaying(takeover.person.name, said.newCard) },
    { kind: 'send', card, message: chatMessage(takeover, desk, roster) },
  ];
  const told = soFar(takeover, lines);
  if (!told) return shown;
  return [
    ...shown,
    { kind: 'send', under: card, card: told.copy, message: told.message },
    { kind: 'keep-takeover', takeover: told.takeover },
  ];
}

/** Its card in a channel that the desk leaves: nothing can be done there any more. `last`: the desk has no other. */
export const movesOut = ({ id, person }: Takeover, last: boolean): DeskEffect => ({
  kind: 'update',
  card: chatCard(id),
  message: cardSaying(person.name, last ? said.leftLast : said.leftChannel),
});

const cardSaying = (name: string, where: string): Message => ({
  text: `**${name}**. ${where}`,
  card: { title: name, paragraphs: [where] },
});

/** What who binds a channel hears of the chats that are shown there at once. */
export const movedIn = (chats: readonly Takeover[]): string => {
  const waiting = chats.filter(({ state }) => state === 'waiting').length;
  const held = chats.length - waiting;
  return [waiting > 0 ? said.waitHere(waiting) : '', held > 0 ? said.talkElsewhere(held) : '']
    .filter(Boolean)
    .join(' ');
};

/** What who lets a channel go hears: that a talk goes on there, which has to end first, or that nobody sees who waits. */
export const talksHere = (held: readonly Takeover[]): string =>
  said.talksHere(held.map(({ agent, person }) => said.talksWith(agent?.name ?? '', person.name)).join(', '));
