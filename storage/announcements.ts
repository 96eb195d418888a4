import type { Announcement } from '../tickets/announcement.ts';
import type { Queryable } from './db.ts';
import { asJson } from './json.ts';

interface Row {
  id: string;
  kind: Announcement['kind'];
  title: string;
  text: string | null;
  products: string[];
  buildings: string[];
  from_at: Date;
  until_at: Date | null;
  solved_at: Date | null;
  tell: Announcement['tell'];
  urgent: boolean;
  made_by: string;
  created_at: Date;
  updated_at: Date;
}

const announcementOf = (row: Row): Announcement => ({
  id: row.id,
  kind: row.kind,
  title: row.title,
  text: row.text,
  products: row.products,
  buildings: row.buildings,
  from: row.from_at,
  until: row.until_at,
  solvedAt: row.solved_at,
  tell: row.tell,
  urgent: row.urgent,
  by: row.made_by,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});

/** Keeps a new announcement; `conversation` is where who announced it sees whom it reached. */
export async function insertAnnouncement(
  db: Queryable,
  one: Announcement,
  conversation: string | null = null,
): Promise<void> {
  await db.query(
    `INSERT INTO announcements (id, kind, title, text, products, buildings, from_at, until_at, solved_at, made_by, created_at, updated_at, tell, urgent,
       conversation, ask_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, CASE WHEN $15::text IS NOT NULL THEN $8::timestamptz END)`,
    [
      one.id,
      one.kind,
      one.title,
      one.text,
      one.products,
      one.buildings,
      one.from,
      one.until,
      one.solvedAt,
      one.by,
      one.createdAt,
      one.updatedAt,
      one.tell && asJson(one.tell),
      one.urgent,
      conversation,
    ],
  );
}

/** Keeps a changed announcement. */
export async function updateAnnouncement(db: Queryable, one: Announcement): Promise<void> {
  await db.query(
    `UPDATE announcements SET title = $2, text = $3, products = $4, buildings = $5, from_at = $6, until_at = $7,
       solved_at = $8, updated_at = $9, tell = $10, urgent = $11,
       ask_at = CASE WHEN conversation IS NOT NULL AND until_at IS DISTINCT FROM $7 THEN $7 ELSE ask_at END WHERE id = $1`,
    [
      one.id,
      one.title,
      one.text,
      one.products,
      one.buildings,
      one.from,
      one.until,
      one.solvedAt,
      one.updatedAt,
      one.tell && asJson(one.tell),
      one.urgent,
    ],
  );
}

/** One announcement, which can not change until the transaction ends. */
export async function lockAnnouncement(db: Queryable, id: string): Promise<Announcement | undefined> {
  const { rows } = await db.query<Row>('SELECT * FROM announcements WHERE id = $1 FOR UPDATE', [id]);
  return rows[0] && announcementOf(rows[0]);
}

/** The latest hundred, also what is over. */
export async function allAnnouncements(db: Queryable): Promise<Announcement[]> {
  const { rows } = await db.query<Row>('SELECT * FROM announcements ORDER BY from_at DESC, id LIMIT 100');
  return rows.map(announcementOf);
}

/** What is announced and not over, the first to come first. A storing is over `overdueFor` milliseconds after its expected end. */
export async function listAnnouncements(db: Queryable, now: Date, overdueFor: number): Promise<Announcement[]> {
  const { rows } = await db.query<Row>(
    `SELECT * FROM announcements
         WHERE solved_at IS NULL AND (until_at IS NULL OR until_at > CASE kind WHEN 'storing' THEN $2::timestamptz ELSE $1::timestamptz END)
         ORDER BY from_at, id LIMIT 100`,
    [now, new Date(now.getTime() - overdueFor)],
  );
  return rows.map(announcementOf);
}

/** What is announced and nobody said to be over, the first to come first; what was to end before an instant is left. */
export async function unsaidOver(db: Queryable, since: Date): Promise<Announcement[]> {
  const { rows } = await db.query<Row>(
    `SELECT * FROM announcements WHERE solved_at IS NULL AND (until_at IS NULL OR until_at > $1) ORDER BY from_at, id LIMIT 100`,
    [since],
  );
  return rows.map(announcementOf);
}

/** An announcement that should be over, and the chat of who announced it. */
export interface Ended {
  announcement: Announcement;
  conversation: string;
  scope: string;
  session: unknown;
  lastInAt: Date;
}

/** Takes one of which who announced it is to be asked whether it is over, and locks it until the transaction ends. */
export async function claimEnded(db: Queryable, now: Date): Promise<Ended | undefined> {
  const { rows } = await db.query<Row & Pick<Ended, 'conversation' | 'scope' | 'session'> & { last_in_at: Date }>(
    `SELECT a.*, c.scope, c.session, c.last_in_at FROM announcements a JOIN conversations c ON c.id = a.conversation
     WHERE a.ask_at <= $1 AND a.solved_at IS NULL ORDER BY a.ask_at LIMIT 1 FOR NO KEY UPDATE OF a SKIP LOCKED`,
    [now],
  );
  const [row] = rows;
  return row && { announcement: announcementOf(row), lastInAt: row.last_in_at, ...row };
}

/** When that is asked; null: not, or not again. */
export async function keepAskAt(db: Queryable, id: string, at: Date | null): Promise<void> {
  await db.query('UPDATE announcements SET ask_at = $2 WHERE id = $1', [id, at]);
}

/** Somebody wants to hear when it is over. Asking twice is asking once. */
export async function followAnnouncement(
  db: Queryable,
  id: string,
  person: string,
  conversation: string,
  now: Date,
): Promise<void> {
  await db.query(
    `INSERT INTO announcement_followers (announcement, person, conversation, since) VALUES ($1, $2, $3, $4)
     ON CONFLICT DO NOTHING`,
    [id, person, conversation, now],
  );
}

/** An announcement of which it is to be shown whom it reached, where, and what was shown last. */
export interface ToReport {
  announcement: Announcement;
  conversation: string;
  reported: unknown;
}

/** Takes one of which that is due, and locks it until the transaction ends. */
export async function claimReport(db: Queryable, now: Date): Promise<ToReport | undefined> {
  const { rows } = await db.query<Row & { conversation: string; reported: unknown }>(
    'SELECT * FROM announcements WHERE report_at <= $1 ORDER BY report_at LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED',
    [now],
  );
  return rows[0] && { announcement: announcementOf(rows[0]), ...rows[0] };
}

/** What is shown now, and when it is looked at again; null when nothing changes any more. */
export async function keepReported(db: Queryable, id: string, reported: unknown, again: Date | null): Promise<void> {
  await db.query('UPDATE announcements SET reported = coalesce($2, reported), report_at = $3 WHERE id = $1', [
    id,
    reported === undefined ? null : asJson(reported),
    again,
  ]);
}

/** Announcements by their ids. */
export async function announcementsBy(db: Queryable, ids: readonly string[]): Promise<Announcement[]> {
  const { rows } = await db.query<Row>('SELECT * FROM announcements WHERE id = ANY ($1)', [ids]);
  return rows.map(announcementOf);
}
