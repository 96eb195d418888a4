import type { Address } from '../dialogs/channel.ts';
import type { Status } from '../tickets/status.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { Queryable } from './db.ts';
import { asJson } from './json.ts';
import type { Parcel } from './outbox.ts';
import { ticketOf, type TicketRow } from './ticket-row.ts';

/** Makes a channel the place where a group sees its work, instead of the one before. */
export async function bindChannel(
  db: Queryable,
  group: string,
  channel: { conversation: string; address: Address; by: string },
  now: Date,
): Promise<void> {
  await db.query(
    `WITH place AS (
       INSERT INTO conversations (id, scope, person, last_in_at) VALUES ($2, 'channel', $4, $5)
       ON CONFLICT (id) DO UPDATE SET last_in_at = $5 RETURNING id
     ), reached AS (
       INSERT INTO addresses (conversation, address, updated_at) SELECT id, $3, $5 FROM place
       ON CONFLICT (conversation) DO UPDATE SET address = $3, updated_at = $5, unreachable_at = NULL, unreachable_reason = NULL
     )
     INSERT INTO group_channels (executing_group, conversation, bound_by, bound_at) SELECT $1, id, $4, $5 FROM place
     ON CONFLICT (executing_group) DO UPDATE SET conversation = EXCLUDED.conversation, bound_by = $4, bound_at = $5`,
    [group, channel.conversation, asJson(channel.address), channel.by, now],
  );
}

/** A channel is that of a group no more; of another channel that it has nothing changes. */
export async function unbindChannel(db: Queryable, group: string, conversation: string): Promise<void> {
  await db.query('DELETE FROM group_channels WHERE executing_group = $1 AND conversation = $2', [group, conversation]);
}

/** The channel in which a group sees its work now. */
export async function channelOf(db: Queryable, group: string): Promise<string | undefined> {
  const { rows } = await db.query<{ conversation: string }>(
    'SELECT conversation FROM group_channels WHERE executing_group = $1',
    [group],
  );
  return rows[0]?.conversation;
}

/** The groups that see their work in a channel. */
export async function groupsIn(db: Queryable, conversation: string): Promise<string[]> {
  const { rows } = await db.query<{ executing_group: string }>(
    'SELECT executing_group FROM group_channels WHERE conversation = $1 ORDER BY executing_group',
    [conversation],
  );
  return rows.map((row) => row.executing_group);
}

/** What a group can do now, oldest first: nothing in one of the statuses of `none`, and no request with work orders. */
export async function openWork(
  db: Queryable,
  group: string,
  none: { always: readonly Status[]; asOrder: readonly Status[] },
  limit: number,
): Promise<Ticket[]> {
  const { rows } = await db.query<TicketRow>(
    `SELECT * FROM tickets WHERE executing_group = $1 AND status <> ALL($2) AND parts = '[]'
       AND NOT (parent IS NOT NULL AND status = ANY($3)) ORDER BY created_at, number LIMIT $4`,
    [group, none.always, none.asOrder, limit],
  );
  return rows.map(ticketOf);
}

/** What a group has of which the card stands in a channel or is under way to it, oldest first: nothing in one of the statuses of `none`. */
export async function workShownIn(
  db: Queryable,
  group: string,
  channel: string,
  none: readonly Status[],
): Promise<Ticket[]> {
  const { rows } = await db.query<TicketRow>(
    `SELECT * FROM tickets WHERE executing_group = $1 AND status <> ALL($3) AND 'werk:' || number IN (
       SELECT card FROM cards WHERE conversation = $2
       UNION SELECT card FROM outbox WHERE conversation = $2 AND sent_at IS NULL AND dead_at IS NULL)
     ORDER BY created_at, number`,
    [group, channel, none],
  );
  return rows.map(ticketOf);
}

/** Puts mails about a ticket in the outbox for a group, unless it has a channel that can be reached. */
export async function mailGroup(
  db: Queryable,
  group: string,
  ticket: string,
  message: Parcel['message'],
  now: Date,
): Promise<void> {
  await db.query(
    `WITH lane AS (
       SELECT 'to:mail|' || $1::text || '|' || $2::text AS name WHERE NOT EXISTS (
         SELECT FROM group_channels c LEFT JOIN addresses a ON a.conversation = c.conversation
         WHERE c.executing_group = $1 AND a.unreachable_at IS NULL)
     ), mail AS (
       INSERT INTO outbox (conversation, kind, message, created_at) SELECT name, 'send', $3::jsonb, $4::timestamptz FROM lane)
     INSERT INTO outbox_lanes AS waiting (conversation, due_at, arrivals) SELECT name, $4::timestamptz, 1 FROM lane
     ON CONFLICT (conversation) DO UPDATE SET arrivals = waiting.arrivals + 1`,
    [group, ticket, asJson(message), now],
  );
}

/** What a group is to see in its channel. */
export interface ForGroup extends Parcel {
  group: string;
}

/** Puts something in the outbox for the channels of groups, of those that have one; in one order of channels, whatever that of the groups. */
export async function tellGroups(db: Queryable, parcels: readonly ForGroup[], now: Date): Promise<void> {
  if (parcels.length === 0) return;
  await db.query(
    `WITH told AS (
       SELECT channel.conversation, p.* FROM jsonb_to_recordset($1::jsonb) AS p ("group" text, n int, kind text, card text, message jsonb)
       JOIN group_channels AS channel ON channel.executing_group = p."group"
     ), parcels AS (
       INSERT INTO outbox (conversation, kind, card, message, created_at)
       SELECT conversation, kind, card, message, $2::timestamptz FROM told ORDER BY n)
     INSERT INTO outbox_lanes AS lane (conversation, due_at, arrivals)
     SELECT conversation, $2::timestamptz, 1 FROM told GROUP BY conversation ORDER BY conversation COLLATE "C"
     ON CONFLICT (conversation) DO UPDATE SET arrivals = lane.arrivals + 1`,
    [asJson(parcels.map((parcel, n) => ({ n, ...parcel }))), now],
  );
}
