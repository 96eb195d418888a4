import type { DeskEffect } from '../desk/effect.ts';
import { movedIn, movesIn, movesOut, talksHere, type OpenChat } from '../desk/moved-in.ts';
import { deskWords } from '../desk/nl.ts';
import type { Binding } from '../dialogs/bind-group.ts';
import type { Incoming } from '../dialogs/channel.ts';
import type { Desk } from '../dialogs/desk.ts';
import { say, type Effect } from '../dialogs/effect.ts';
import { deskGroup, movedMessage, workCard, workMessage } from '../dialogs/work-card.ts';
import { workNl as words } from '../dialogs/work-nl.ts';
import type { Queryable } from '../storage/db.ts';
import { deskChannels, isDeskChannel, rosterRows } from '../storage/desk-channels.ts';
import { channelOf, groupsIn, openWork } from '../storage/group-channels.ts';
import { lockChannels } from '../storage/lanes.ts';
import { linesOf, openChats } from '../storage/takeovers.ts';
import { noOpenWork } from '../tickets/work.ts';
import { locked } from './desk-thread.ts';
import type { Elsewhere } from './elsewhere.ts';
import type { Loket } from './loket.ts';

/** "Koppel ICT", "ontkoppel ICT" in a channel: what is open comes there, and who had it before is told. */

interface Bound {
  effects: Effect[];
  elsewhere: Elsewhere[];
}

/** How much open work is shown in a channel that becomes that of a group. */
const mostShown = 20;

/** Reads and locks only. */
export async function bindTurn(
  loket: Loket,
  db: Queryable,
  binding: Binding,
  person: string,
  root: NonNullable<Incoming['root']>,
  desk: Desk,
): Promise<Bound> {
  if ('refused' in binding) return { effects: [say(binding.refused)], elsewhere: [] };
  const { id, naam } = binding.group;
  const here = root.conversation;
  const isDesk = id === deskGroup;
  // A chat is locked before anything else, as everywhere; then no new card is under way to the channels.
  const chats = isDesk && binding.do === 'bind' ? await lockedChats(db) : [];
  await lockChannels(db);
  const bound = (await groupsIn(db, here)).includes(id);
  // The queue of the desk can be seen in more channels than its work.
  const seen = isDesk && (await isDeskChannel(db, here));
  if (binding.do === 'unbind') {
    if (!bound && !seen) return { effects: [say(words.notBound(naam))], elsewhere: [] };
    const left = seen ? await leaves(db, here) : { said: '', effects: [] };
    if ('refused' in left) return { effects: [say(left.refused)], elsewhere: [] };
    const said = [words.unbound(naam), left.said].filter(Boolean).join(' ');
    return {
      effects: [{ kind: 'unbind-group', group: id, channel: here }, say(said)],
      elsewhere: [{ conversation: here, effects: left.effects }],
    };
  }
  if (bound && (seen || !isDesk)) return { effects: [say(words.boundAlready(naam))], elsewhere: [] };
  const now = loket.now();
  const open = bound ? [] : await openWork(db, id, noOpenWork, mostShown + 1);
  const shown = open.slice(0, mostShown);
  const before = await channelOf(db, id);
  const coming = isDesk && !seen ? await comesIn(db, chats, desk) : { said: '', effects: [] };
  const said = [
    words.bound(naam),
    shown.length > 0 ? words.openNow(open.length, shown.length) : '',
    coming.said,
  ].filter(Boolean);
  return {
    effects: [{ kind: 'bind-group', group: id, by: person, channel: root }, say(said.join(' '))],
    elsewhere: [
      {
        conversation: here,
        effects: [
          ...coming.effects,
          ...shown.map((ticket): Effect => ({
            kind: 'send',
            card: workCard(ticket.number),
            message: workMessage(ticket, now, desk),
          })),
        ],
      },
      ...(before === undefined || before === here
        ? []
        : [
            {
              conversation: before,
              effects: [
                ...shown.map((ticket): Effect => ({
                  kind: 'update',
                  card: workCard(ticket.number),
                  message: movedMessage(ticket),
                })),
                say((isDesk ? words.boundMovedDesk : words.boundMoved)(naam)),
              ],
            },
          ]),
    ],
  };
}

/** Every chat that is not over, as it stays until the transaction ends. */
async function lockedChats(db: Queryable): Promise<OpenChat[]> {
  const chats: OpenChat[] = [];
  for (const { id } of await openChats(db)) {
    const chat = await locked(db, id);
    if (chat && chat.takeover.state !== 'ended') chats.push({ ...chat, lines: await linesOf(db, id) });
  }
  return chats;
}

/** The chats that a new channel of the desk shows. One that was opened meanwhile is not locked: there only its card is new. */
async function comesIn(
  db: Queryable,
  chats: readonly OpenChat[],
  desk: Desk,
): Promise<{ said: string; effects: DeskEffect[] }> {
  const roster = await rosterRows(db);
  const all = (await openChats(db)).map(
    (takeover): OpenChat => chats.find((one) => one.takeover.id === takeover.id) ?? { takeover, lines: [] },
  );
  return {
    said: movedIn(all.map(({ takeover }) => takeover)),
    effects: all.flatMap((one) => movesIn(one, desk, roster)),
  };
}

/** A channel that the desk leaves: not while somebody talks there; the cards of chats say where to look. */
async function leaves(
  db: Queryable,
  channel: string,
): Promise<{ refused: string } | { said: string; effects: DeskEffect[] }> {
  const open = await openChats(db);
  const held = open.filter((one) => one.state === 'held' && one.channel === channel);
  if (held.length > 0) return { refused: talksHere(held) };
  const waiting = open.filter(({ state }) => state === 'waiting').length;
  const others = (await deskChannels(db)).filter((one) => one !== channel);
  return {
    said: waiting > 0 && others.length === 0 ? deskWords.nobodySees(waiting) : '',
    effects: open.map(movesOut),
  };
}
