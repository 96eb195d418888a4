import type { Actor } from '../tickets/ticket.ts';
import type { Queryable } from './db.ts';

/** A photo or file without its content. */
export interface Attachment {
  id: string;
  name: string;
  type: string;
  /** In bytes. */
  size: number;
  sha256: string;
  by: Actor;
  createdAt: Date;
}

/** Keeps a photo or file that belongs to no ticket yet. */
export async function insertAttachment(db: Queryable, file: Attachment, content: Buffer): Promise<void> {
  const { id, name, type, size, sha256, by, createdAt } = file;
  await db.query(
    `WITH kept AS (
       INSERT INTO attachments (id, name, type, size, sha256, by_role, by_id, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id
     )
     INSERT INTO attachment_contents (attachment, content) SELECT id, $9::bytea FROM kept`,
    [id, name, type, size, sha256, by.role, by.id, createdAt, content],
  );
}

/** Gives loose attachments to a ticket; those that have one stay where they are. */
export async function giveToTicket(db: Queryable, ticket: string, ids: readonly string[]): Promise<void> {
  await db.query('UPDATE attachments SET ticket = $1 WHERE id = ANY($2::text[]) AND ticket IS NULL', [ticket, ids]);
}

/** Removes loose attachments with their content. What belongs to a ticket stays. */
export async function dropAttachments(db: Queryable, ids: readonly string[]): Promise<void> {
  await db.query('DELETE FROM attachments WHERE id = ANY($1::text[]) AND ticket IS NULL', [ids]);
}

/** Removes what was sent before an instant and never came to a ticket. Gives how many. */
export async function forgetLoose(db: Queryable, before: Date): Promise<number> {
  return (await db.query('DELETE FROM attachments WHERE ticket IS NULL AND created_at < $1', [before])).rowCount ?? 0;
}

interface Row extends Omit<Attachment, 'by' | 'createdAt'> {
  by_role: Actor['role'];
  by_id: string;
  created_at: Date;
}

const attachmentOf = ({ id, name, type, size, sha256, by_role, by_id, created_at }: Row): Attachment => ({
  id,
  name,
  type,
  size,
  sha256,
  by: { role: by_role, id: by_id },
  createdAt: created_at,
});

const columns = 'id, name, type, size, sha256, by_role, by_id, created_at';

/** The attachments of a ticket, oldest first. Reads no content. */
export async function attachmentsOf(db: Queryable, ticket: string): Promise<Attachment[]> {
  const { rows } = await db.query<Row>(`SELECT ${columns} FROM attachments WHERE ticket = $1 ORDER BY created_at, id`, [
    ticket,
  ]);
  return rows.map(attachmentOf);
}

/** One attachment with its content, whatever it belongs to; undefined when it is not there (any more). */
export async function attachmentById(
  db: Queryable,
  id: string,
): Promise<{ file: Attachment; content: Buffer } | undefined> {
  const { rows } = await db.query<Row & { content: Buffer }>(
    `SELECT ${columns}, content FROM attachments JOIN attachment_contents ON attachment = id WHERE id = $1`,
    [id],
  );
  return withContent(rows[0]);
}

/** One attachment of this very ticket with its content; undefined when the ticket has no such one. */
export async function attachmentOfTicket(
  db: Queryable,
  ticket: string,
  id: string,
): Promise<{ file: Attachment; content: Buffer } | undefined> {
  const { rows } = await db.query<Row & { content: Buffer }>(
    `SELECT ${columns}, content FROM attachments JOIN attachment_contents ON attachment = id WHERE ticket = $1 AND id = $2`,
    [ticket, id],
  );
  return withContent(rows[0]);
}

/** The content of one alone. */
export async function contentOf(db: Queryable, id: string): Promise<Buffer | undefined> {
  const { rows } = await db.query<{ content: Buffer }>(
    'SELECT content FROM attachment_contents WHERE attachment = $1',
    [id],
  );
  return rows[0]?.content;
}

const withContent = (row: (Row & { content: Buffer }) | undefined) =>
  row && { file: attachmentOf(row), content: row.content };
