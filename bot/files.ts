import { createHash } from 'node:crypto';
import type { Incoming, IncomingFile } from '../dialogs/channel.ts';
import type { FileProblem, SentFile } from '../dialogs/sent-files.ts';
import { giveToTicket, insertAttachment } from '../storage/attachments.ts';
import { inOrder, type Queryable } from '../storage/db.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { typeOfFile } from './file-type.ts';
import { fileName } from './file-name.ts';
import type { Loket } from './loket.ts';

/** Gets the content of a file that came along, at most so many bytes, or tells why not. Never throws. */
export type FetchFile = (file: IncomingFile, most: number, signal: AbortSignal) => Promise<Buffer | FileProblem>;

/** What came along with one message, in memory until the turn has rows for it. */
export interface ReceivedFiles {
  files: SentFile[];
  contents: Map<string, Buffer>;
}

/** How long all files of a message may take: a turn has to be answered within ten seconds. */
const patience = 6_000;

/**
 * Fetches and looks at what came along, before the turn begins: the rows are made in the transaction of the turn, so a
 * redelivery makes nothing twice and a crash loses nothing (docs/decisions/0012). Undefined when nothing came along.
 */
export async function receiveFiles(loket: Loket, { what }: Incoming): Promise<ReceivedFiles | undefined> {
  if (what.kind !== 'text' || !what.files || what.files.length === 0) return undefined;
  const limits = loket.desk().organisation.bijlagen;
  const signal = AbortSignal.timeout(patience);
  const contents = new Map<string, Buffer>();
  const files = await Promise.all(
    what.files.map(async (file, n): Promise<SentFile> => {
      const name = fileName(file.name, undefined, n + 1);
      if (n >= limits['per-bericht']) return { name, problem: 'too-many' };
      const most = Math.floor(limits['mb-per-bestand'] * 1024 * 1024);
      const content = await loket.fetchFile(file, most, signal);
      const seen =
        typeof content === 'string' ? content : content.length === 0 ? 'empty' : await typeOfFile(content, name);
      loket.metrics.files.inc({ outcome: typeof seen === 'string' ? seen : 'kept' });
      if (typeof content === 'string' || typeof seen === 'string') return { name, problem: seen as FileProblem };
      const id = loket.newId();
      contents.set(id, content);
      return { id, name: fileName(file.name, seen, n + 1), type: seen.type, size: content.length };
    }),
  );
  return { files, contents };
}

/** Makes rows of what was received; what the turn does not want is removed again in the same transaction. */
export async function keepReceived(
  db: Queryable,
  { files, contents }: ReceivedFiles,
  person: string,
  createdAt: Date,
): Promise<void> {
  await inOrder(
    files.flatMap((file) => {
      const content = 'id' in file ? contents.get(file.id) : undefined;
      if (!('id' in file) || !content) return [];
      const sha256 = createHash('sha256').update(content).digest('hex');
      return [insertAttachment(db, { ...file, sha256, by: { role: 'medewerker', id: person }, createdAt }, content)];
    }),
  );
}

/** What the ticket names becomes its own. */
export async function keepFiles(db: Queryable, { number, files }: Ticket): Promise<void> {
  if (files.length > 0)
    await giveToTicket(
      db,
      number,
      files.map(({ id }) => id),
    );
}
