import type { AnnouncementApproval, Did } from '../desk/announcement-approval.ts';
import type { Announcement } from '../tickets/announcement.ts';
import { concernedBy } from './announced.ts';
import type { Queryable } from './db.ts';
import { asJson } from './json.ts';

type Row = Omit<AnnouncementApproval, 'authorName' | 'lookAt'> & { author_name: string; look_at: Date | null };

const approvalOf = ({ author_name: authorName, look_at: lookAt, ...row }: Row): AnnouncementApproval => ({
  ...row,
  authorName,
  lookAt,
});

/** Keeps how it stands, with what was done. */
export async function keepApproval(
  db: Queryable,
  one: AnnouncementApproval,
  trail: { by: string; did: Did; detail?: string },
  now: Date,
): Promise<void> {
  await db.query(
    `WITH noted AS (INSERT INTO announcement_trail (announcement, at, by, did, detail) VALUES ($1, $10, $11, $12, $13))
     INSERT INTO announcement_approvals (id, draft, author, author_name, conversation, asked, reach, state, look_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     ON CONFLICT (id) DO UPDATE SET draft = $2, asked = $6, reach = $7, state = $8, look_at = $9`,
    [
      one.id,
      asJson(one.draft),
      one.author,
      one.authorName,
      one.conversation,
      one.asked,
      one.reach,
      one.state,
      one.lookAt,
      now,
      trail.by,
      trail.did,
      trail.detail ?? null,
    ],
  );
}

/** One of them, which can not be decided by somebody else until the transaction ends. */
export async function lockApproval(db: Queryable, id: string): Promise<AnnouncementApproval | undefined> {
  const { rows } = await db.query<Row>('SELECT * FROM announcement_approvals WHERE id = $1 FOR UPDATE', [id]);
  return rows[0] && approvalOf(rows[0]);
}

/** Ids of those that wait for somebody's answer, or of their own that wait or came back. */
export async function approvalsFor(
  db: Queryable,
  person: string,
  { own, state }: { own: boolean; state: 'asked' | 'returned' },
): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    `SELECT id FROM announcement_approvals WHERE state = $3 AND CASE WHEN $2 THEN author = $1 ELSE $1 = ANY (asked) END ORDER BY id`,
    [person, own, state],
  );
  return rows.map(({ id }) => id);
}

/** Takes one of which the next is to be asked. */
export async function claimUnanswered(db: Queryable, now: Date): Promise<AnnouncementApproval | undefined> {
  const { rows } = await db.query<Row>(
    `SELECT * FROM announcement_approvals WHERE state = 'asked' AND look_at <= $1
     ORDER BY look_at LIMIT 1 FOR UPDATE SKIP LOCKED`,
    [now],
  );
  return rows[0] && approvalOf(rows[0]);
}

export async function lookAtApproval(db: Queryable, id: string, at: Date): Promise<void> {
  await db.query('UPDATE announcement_approvals SET look_at = $2 WHERE id = $1', [id, at]);
}

/** How many people are concerned who have a chat with Loket. */
export async function reachOf(
  db: Queryable,
  { products }: Pick<Announcement, 'products'>,
  { everybody, customers }: { everybody: boolean; customers: boolean },
  directory: readonly string[],
  since: Date,
): Promise<number> {
  const { rows } = await db.query<{ many: number }>(
    `WITH ${concernedBy(1)}
     SELECT count(*)::int AS many FROM concerned WHERE EXISTS (
       SELECT FROM conversations c JOIN addresses a ON a.conversation = c.id
       WHERE c.person = concerned.person AND c.scope = 'personal' AND a.unreachable_at IS NULL)`,
    [directory, everybody, customers ? products : [], since],
  );
  return rows[0]?.many ?? 0;
}

/** Forgets who decided what before an instant. */
export async function forgetApprovals(db: Queryable, before: Date): Promise<void> {
  await db.query(
    `WITH gone AS (DELETE FROM announcement_trail WHERE at < $1 RETURNING announcement)
     DELETE FROM announcement_approvals WHERE state <> 'asked' AND id IN (SELECT announcement FROM gone)
       AND NOT EXISTS (SELECT FROM announcement_trail WHERE announcement = announcement_approvals.id AND at >= $1)`,
    [before],
  );
}
