import type { DeskEffect } from '../desk/effect.ts';
import { movedIn, movesIn, movesOut, talksHere, type OpenChat } from '../desk/moved-in.ts';
import { deskWords } from '../desk/nl.ts';
import type { Takeover } from '../desk/takeover.ts';
import type { Group } from '../knowledge/organisation.ts';
import type { Binding } from '../dialogs/bind-group.ts';
import type { Incoming } from '../dialogs/channel.ts';
import type { Desk } from '../dialogs/desk.ts';
import { say, type Effect } from '../dialogs/effect.ts';
import * as work from '../dialogs/moved-work.ts';
import { deskGroup } from '../dialogs/work-card.ts';
import { workNl as words } from '../dialogs/work-nl.ts';
import type { Queryable } from '../storage/db.ts';
import { deskChannels, isDeskChannel, rosterRows } from '../storage/desk-channels.ts';
import { channelOf, groupsIn, openWork, workShownIn } from '../storage/group-channels.ts';
import { lockChannels } from '../storage/lanes.ts';
import { linesOfEach } from '../storage/takeover-lines.ts';
import { openChats } from '../storage/takeovers.ts';
import { ended } from '../tickets/status.ts';
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

const only = (text: string): Bound => ({ effects: [say(text)], elsewhere: [] });

/** Reads and locks only. */
export async function bindTurn(
  loket: Loket,
  db: Queryable,
  binding: Binding,
  person: string,
  root: NonNullable<Incoming['root']>,
  desk: Desk,
): Promise<Bound> {
  if ('refused' in binding) return only(binding.refused);
  const { group } = binding;
  const here = root.conversation;
  const binds = binding.do === 'bind';
  const before = await stands(db, group, here);
  if (binds && before.all) return only(words.boundAlready(group.naam));
  // A chat is locked before anything else, as everywhere; then no new card is under way to the channels.
  const chats = binds && group.id === deskGroup && !before.seen ? await lockedChats(db) : [];
  await lockChannels(db);
  const now = await stands(db, group, here);
  if (!binds) return unbound(db, group, here, now);
  if (now.all) return only(words.boundAlready(group.naam));
  const coming = group.id === deskGroup && !now.seen ? await comesIn(db, chats, desk) : { said: '', effects: [] };
  const moving = now.bound ? { said: '', here: [], before: [] } : await workMoves(loket, db, group, here, desk);
  const said = [words.bound(group.naam), moving.said, coming.said].filter(Boolean).join(' ');
  return {
    effects: [{ kind: 'bind-group', group: group.id, by: person, channel: root }, say(said)],
    elsewhere: [{ conversation: here, effects: [...coming.effects, ...moving.here] }, ...moving.before],
  };
}

/** How a channel stands to a group. The queue of the desk (`seen`) can be seen in more channels than its work. */
interface Stands {
  bound: boolean;
  seen: boolean;
  /** There is nothing left to bind. */
  all: boolean;
}

async function stands(db: Queryable, { id }: Group, here: string): Promise<Stands> {
  const bound = (await groupsIn(db, here)).includes(id);
  const seen = id === deskGroup && (await isDeskChannel(db, here));
  return { bound, seen, all: bound && (seen || id !== deskGroup) };
}

async function unbound(db: Queryable, { id, naam }: Group, here: string, { bound, seen }: Stands): Promise<Bound> {
  if (!bound && !seen) return only(words.notBound(naam));
  const left = seen ? await leaves(db, here) : { said: '', effects: [] };
  if ('refused' in left) return only(left.refused);
  const cards = bound ? await workShownIn(db, id, here, ended) : [];
  return {
    effects: [
      { kind: 'unbind-group', group: id, channel: here },
      say([words.unbound(naam), left.said].filter(Boolean).join(' ')),
    ],
    elsewhere: [
      { conversation: here, effects: [...left.effects, ...cards.map((ticket) => work.staysBehind(ticket, naam))] },
    ],
  };
}

/** The work of a group in a channel that becomes its own and is not yet, and in the one that was. */
async function workMoves(
  loket: Loket,
  db: Queryable,
  { id, naam }: Group,
  here: string,
  desk: Desk,
): Promise<{ said: string; here: Effect[]; before: Elsewhere[] }> {
  const open = await openWork(db, id, noOpenWork, mostShown + 1);
  const shown = open.slice(0, mostShown);
  const before = await channelOf(db, id);
  const left = before === undefined ? [] : await workShownIn(db, id, before, ended);
  const numbers = new Set(shown.map(({ number }) => number));
  const told = (id === deskGroup ? words.boundMovedDesk : words.boundMoved)(naam);
  return {
    said: shown.length > 0 ? words.openNow(open.length, shown.length) : '',
    here: work.movesIn(shown, await workShownIn(db, id, here, ended), loket.now(), desk),
    before:
      before === undefined
        ? []
        : [
            {
              conversation: before,
              // There can be many of the cards.
              effects: [say(told), ...left.map((ticket) => work.movesOut(ticket, numbers.has(ticket.number)))],
            },
          ],
  };
}

/** Every chat that is not over, as it stays until the transaction ends. */
async function lockedChats(db: Queryable): Promise<OpenChat[]> {
  const chats: Takeover[] = [];
  for (const { id } of await openChats(db)) {
    const chat = await locked(db, id);
    if (chat && chat.takeover.state !== 'ended') chats.push(chat.takeover);
  }
  const lines = await linesOfEach(
    db,
    chats.map(({ id }) => id),
  );
  return chats.map((takeover) => ({ takeover, lines: lines.get(takeover.id) ?? [] }));
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
  const last = (await deskChannels(db)).every((one) => one === channel);
  return {
    said: waiting > 0 && last ? deskWords.nobodySees(waiting) : '',
    effects: open.map((takeover) => movesOut(takeover, last)),
  };
}
