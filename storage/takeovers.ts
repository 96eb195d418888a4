import type { Queue } from '../dialogs/desk.ts';
import type { Takeover } from '../desk/takeover.ts';
import type { Queryable } from './db.ts';
import { asJson } from './json.ts';

interface TakeoverRow {
  id: string;
  conversation: string;
  person: string;
  person_name: string;
  language: Takeover['language'];
  why: Takeover['why'];
  about: Takeover['about'];
  state: Takeover['state'];
  asked_at: Date;
  queued_at: Date;
  step: number;
  agent: string | null;
  agent_name: string | null;
  channel: string | null;
  claimed_at: Date | null;
  said_at: Date | null;
  replied_at: Date | null;
  reminded_at: Date | null;
  told_closed_at: Date | null;
  recaps: number[];
  filling: Takeover['filling'];
  outcome: Takeover['outcome'];
  ticket: string | null;
  ended_at: Date | null;
}

const takeoverOf = (row: TakeoverRow): Takeover => ({
  id: row.id,
  conversation: row.conversation,
  person: { id: row.person, name: row.person_name },
  language: row.language,
  why: row.why,
  about: row.about,
  state: row.state,
  askedAt: row.asked_at,
  queuedAt: row.queued_at,
  step: row.step,
  agent: row.agent === null ? null : { id: row.agent, name: row.agent_name ?? '' },
  channel: row.channel,
  claimedAt: row.claimed_at,
  saidAt: row.said_at,
  repliedAt: row.replied_at,
  remindedAt: row.reminded_at,
  toldClosedAt: row.told_closed_at,
  recaps: row.recaps,
  filling: row.filling,
  outcome: row.outcome,
  ticket: row.ticket,
  endedAt: row.ended_at,
});

/** A chat as it is; undefined when there is none by that name. Whoever locked its conversation reads what will stay so. */
export async function takeoverBy(db: Queryable, id: string): Promise<Takeover | undefined> {
  const { rows } = await db.query<TakeoverRow>('SELECT * FROM takeovers WHERE id = $1', [id]);
  return rows[0] && takeoverOf(rows[0]);
}

/** What a message in a channel is about: the chat under whose card a thread is. */
export async function takeoverUnder(db: Queryable, channel: string, message: string): Promise<string | undefined> {
  const { rows } = await db.query<{ card: string }>(
    `SELECT card FROM cards WHERE conversation = $1 AND message_id = $2 AND starts_with(card, 'gesprek:')`,
    [channel, message],
  );
  return rows[0]?.card.slice('gesprek:'.length);
}

export async function insertTakeover(db: Queryable, takeover: Takeover, lookAt: Date | null): Promise<void> {
  await db.query(
    `INSERT INTO takeovers (id, conversation, person, person_name, language, why, about, state, asked_at, queued_at, step, said_at, look_at,
       agent, agent_name, channel, claimed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
    [
      takeover.id,
      takeover.conversation,
      takeover.person.id,
      takeover.person.name,
      takeover.language,
      takeover.why,
      asJson(takeover.about),
      takeover.state,
      takeover.askedAt,
      takeover.queuedAt,
      takeover.step,
      takeover.saidAt,
      lookAt,
      // One that an agent takes of themselves begins with them.
      takeover.agent?.id ?? null,
      takeover.agent?.name ?? null,
      takeover.channel,
      takeover.claimedAt,
    ],
  );
}

export async function updateTakeover(db: Queryable, takeover: Takeover, lookAt: Date | null): Promise<void> {
  await db.query(
    `UPDATE takeovers SET about = $2, state = $3, queued_at = $4, step = $5, agent = $6, agent_name = $7, channel = $8, claimed_at = $9,
       said_at = $10, replied_at = $11, reminded_at = $12, outcome = $13, ticket = $14, ended_at = $15, look_at = $16, told_closed_at = $17, filling = $18, recaps = $19 WHERE id = $1`,
    [
      takeover.id,
      asJson(takeover.about),
      takeover.state,
      takeover.queuedAt,
      takeover.step,
      takeover.agent?.id ?? null,
      takeover.agent?.name ?? null,
      takeover.channel,
      takeover.claimedAt,
      takeover.saidAt,
      takeover.repliedAt,
      takeover.remindedAt,
      takeover.outcome,
      takeover.ticket,
      takeover.endedAt,
      lookAt,
      takeover.toldClosedAt,
      takeover.filling && asJson(takeover.filling),
      takeover.recaps,
    ],
  );
}

/** How it stands with the queue. Who waits again was claimed before they came into it: that says nothing of a wait. */
export async function queueNow(db: Queryable): Promise<Queue> {
  const { rows } = await db.query<{ waiting: number; served: number[] }>(
    `SELECT (SELECT count(*)::int FROM takeovers WHERE state = 'waiting') AS waiting,
       ARRAY(SELECT (extract(epoch FROM claimed_at - queued_at) / 60)::float8 FROM takeovers WHERE claimed_at >= queued_at AND why <> 'picked'
         ORDER BY claimed_at DESC LIMIT 10) AS served`,
  );
  return rows[0] ?? { waiting: 0, served: [] };
}

/** The place of a chat in the queue, from 1. */
export async function placeOf(db: Queryable, takeover: Takeover): Promise<number> {
  const { rows } = await db.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM takeovers WHERE state = 'waiting' AND (asked_at, id) < ($1, $2)`,
    [takeover.askedAt, takeover.id],
  );
  return (rows[0]?.n ?? 0) + 1;
}

/** Takes a chat of which something may be due, and locks it with its conversation until the transaction ends. One that somebody has is passed over. */
export async function claimDue(db: Queryable, now: Date): Promise<Takeover | undefined> {
  const { rows } = await db.query<TakeoverRow>(
    `SELECT t.* FROM takeovers t JOIN conversations c ON c.id = t.conversation
     WHERE t.state <> 'ended' AND t.look_at <= $1 ORDER BY t.look_at LIMIT 1 FOR NO KEY UPDATE OF c, t SKIP LOCKED`,
    [now],
  );
  return rows[0] && takeoverOf(rows[0]);
}

export async function lookAtChat(db: Queryable, takeover: string, lookAt: Date | null): Promise<void> {
  await db.query('UPDATE takeovers SET look_at = $2 WHERE id = $1', [takeover, lookAt]);
}

/** Forgets what was said in chats that ended before then; that they were, and how they ended, stays for the figures. A ticket keeps its own transcript. */
export async function forgetTalks(db: Queryable, before: Date): Promise<number> {
  const { rows } = await db.query<{ n: number }>(
    `WITH over AS (UPDATE takeovers SET person = '', person_name = '', about = about || '{"said": "", "answers": [], "phone": null}'
       WHERE ended_at < $1 AND person <> '' RETURNING id
     ), lines AS (DELETE FROM takeover_lines WHERE takeover IN (SELECT id FROM over) RETURNING copy
     ), copies AS (DELETE FROM cards WHERE card LIKE 'kopie:%' AND card IN (SELECT copy FROM lines))
     SELECT count(*)::int AS n FROM over`,
    [before],
  );
  return rows[0]?.n ?? 0;
}

/** Lets who takes a chat for an agent wait for another that does so: how many an agent has stays what was counted. */
export async function lockAgent(db: Queryable, agent: string): Promise<void> {
  await db.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`agent ${agent}`]);
}

/** The chats that are not over, or only those that an agent has, in the order in which they are locked. */
export async function openChats(db: Queryable, agent: string | null = null): Promise<Takeover[]> {
  const { rows } = await db.query<TakeoverRow>(
    `SELECT * FROM takeovers WHERE state <> 'ended' AND ($1::text IS NULL OR (state = 'held' AND agent = $1)) ORDER BY conversation`,
    [agent],
  );
  return rows.map(takeoverOf);
}
