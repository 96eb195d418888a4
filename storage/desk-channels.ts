import type { Presence, Roster } from '../desk/roster.ts';
import type { Address, Member } from '../dialogs/channel.ts';
import type { Queryable } from './db.ts';
import { asJson } from './json.ts';
import type { Parcel } from './outbox.ts';

/** The channels in which the people of the desk see the queue, and who of them is there. */

export async function addDeskChannel(db: Queryable, conversation: string, by: string, now: Date): Promise<void> {
  await db.query(
    `INSERT INTO desk_channels (conversation, bound_by, bound_at) VALUES ($1, $2, $3) ON CONFLICT (conversation) DO NOTHING`,
    [conversation, by, now],
  );
}

/** Whether the people of the desk see the queue in a channel. */
export async function isDeskChannel(db: Queryable, conversation: string): Promise<boolean> {
  return (await db.query('SELECT FROM desk_channels WHERE conversation = $1', [conversation])).rows.length > 0;
}

/** All of them. */
export async function deskChannels(db: Queryable): Promise<string[]> {
  const { rows } = await db.query<{ conversation: string }>('SELECT conversation FROM desk_channels');
  return rows.map(({ conversation }) => conversation);
}

export async function removeDeskChannel(db: Queryable, conversation: string): Promise<void> {
  await db.query('DELETE FROM desk_channels WHERE conversation = $1', [conversation]);
}

/** Puts the same in the outbox of every channel of the desk but `except`, in one order of channels. */
export async function tellDesk(
  db: Queryable,
  parcels: readonly (Parcel & { except?: string })[],
  now: Date,
): Promise<void> {
  if (parcels.length === 0) return;
  await db.query(
    `WITH told AS (
       SELECT channel.conversation, p.* FROM jsonb_to_recordset($1::jsonb)
         AS p (n int, kind text, card text, message jsonb, own text, lost jsonb, "except" text)
       JOIN desk_channels AS channel ON channel.conversation IS DISTINCT FROM p."except"
     ), parcels AS (
       INSERT INTO outbox (conversation, kind, card, message, own, lost, created_at)
       SELECT conversation, kind, card, message, own, lost, $2::timestamptz FROM told ORDER BY conversation, n)
     INSERT INTO outbox_lanes AS lane (conversation, due_at, arrivals)
     SELECT conversation, $2::timestamptz, 1 FROM told GROUP BY conversation ORDER BY conversation COLLATE "C"
     ON CONFLICT (conversation) DO UPDATE SET arrivals = lane.arrivals + 1`,
    [asJson(parcels.map((parcel, n) => ({ n, ...parcel }))), now],
  );
}

/** What is known of agents: who said how they are, how many chats each has, and who is in the teams of the desk. */
export async function rosterRows(db: Queryable): Promise<Roster> {
  const { rows } = await db.query<{
    person: string;
    presence: Presence | null;
    holding: number | null;
    name: string | null;
  }>(
    `SELECT coalesce(a.person, h.agent, m.id) AS person, a.presence, h.n::int AS holding, m.name FROM agents a
     FULL JOIN (SELECT agent, count(*) AS n FROM takeovers WHERE state = 'held' GROUP BY agent) h ON h.agent = a.person
     FULL JOIN (SELECT DISTINCT ON (id) id, name FROM desk_channels, jsonb_to_recordset(members) AS member (id text, name text)) m
       ON m.id = coalesce(a.person, h.agent)`,
  );
  const known = <T>(of: (row: (typeof rows)[number]) => T | null): Map<string, T> =>
    new Map(rows.flatMap((row) => (of(row) === null ? [] : [[row.person, of(row) as T] as const])));
  return {
    presence: known(({ presence }) => presence),
    holding: known(({ holding }) => holding),
    members: known(({ name }) => name),
  };
}

/** Where the channels are of which the members were not looked up since then. */
export async function channelsToLookUp(
  db: Queryable,
  before: Date,
): Promise<{ conversation: string; address: Address }[]> {
  const { rows } = await db.query<{ conversation: string; address: Address }>(
    `SELECT conversation, address FROM desk_channels JOIN addresses USING (conversation)
     WHERE unreachable_at IS NULL AND (members_at IS NULL OR members_at < $1)`,
    [before],
  );
  return rows;
}

/** Who is in the team of a channel; null when that could not be found out, and what was known stays. */
export async function keepMembers(
  db: Queryable,
  conversation: string,
  members: readonly Member[] | null,
  now: Date,
): Promise<void> {
  await db.query(
    'UPDATE desk_channels SET members = coalesce($2::jsonb, members), members_at = $3 WHERE conversation = $1',
    [conversation, members && asJson(members), now],
  );
}

export async function keepPresence(db: Queryable, person: string, presence: Presence, now: Date): Promise<void> {
  await db.query(
    `INSERT INTO agents (person, presence, since) VALUES ($1, $2, $3)
     ON CONFLICT (person) DO UPDATE SET presence = $2, since = CASE WHEN agents.presence = $2 THEN agents.since ELSE $3 END`,
    [person, presence, now],
  );
}
