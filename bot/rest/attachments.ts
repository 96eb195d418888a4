import type { Request, RequestHandler, Response, Server } from 'restify';
import { attachmentOfTicket, type Attachment } from '../../storage/attachments.ts';
import type { Loket } from '../loket.ts';
import { Problem } from './problem.ts';
import { numberOf } from './ticket-number.ts';

/** Where the content of an attachment is read. */
export const attachmentUrl = (number: string, id: string): string =>
  `/api/v1/tickets/${number}/attachments/${encodeURIComponent(id)}`;

/** A name as a header carries it (RFC 6266): letters that every client reads, and the name itself in UTF-8. */
function disposition(name: string, how: 'attachment' | 'inline'): string {
  const simple = name.normalize('NFD').replace(/[^\x20-\x7e]|["\\%;]/g, '_');
  const exact = encodeURIComponent(name).replace(
    /['()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${how}; filename="${simple}"; filename*=UTF-8''${exact}`;
}

/** With what the content of somebody's file is answered. `how`: whether a browser saves it or shows it. */
export const headersOf = ({ name, type, sha256 }: Attachment, how: 'attachment' | 'inline' = 'attachment') => ({
  'Content-Type': type === 'text/plain' ? 'text/plain; charset=utf-8' : type,
  'Content-Disposition': disposition(name, how),
  // Somebody else made this content: nothing of it may run, whatever a browser thinks it is.
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'Cache-Control': 'private, no-cache',
  ETag: `"${sha256}"`,
});

const matches = (request: Request, { sha256 }: Attachment) =>
  (request.headers['if-none-match'] ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === `"${sha256}"`);

/** Mounts the content of attachments. Only who may read the ticket gets it, and only under that ticket. */
export function mountAttachments(server: Server, loket: Loket, keyed: RequestHandler): void {
  server.get('/api/v1/tickets/:number/attachments/:id', keyed, async (request: Request, response: Response) => {
    const { id } = request.params as { id: string };
    const found = await attachmentOfTicket(loket.db, numberOf(request), id);
    if (!found)
      throw new Problem('not-found', 'This ticket has no such attachment. GET the ticket: its attachments have a url.');
    if (matches(request, found.file)) {
      response.sendRaw(304, '', headersOf(found.file));
      return;
    }
    response.writeHead(200, { ...headersOf(found.file), 'Content-Length': found.content.length });
    response.end(found.content);
  });
}
