import type { Request, Response, Server } from 'restify';
import { attachmentById } from '../storage/attachments.ts';
import type { Loket } from './loket.ts';
import { headersOf } from './rest/attachments.ts';

/** Files that were sent in a chat, for who has the link (docs/decisions/0025). People read what is wrong with one in their browser. */

const wrong = {
  unknown: [404, 'Deze link klopt niet. Open hem vanuit het gesprek in Teams. / This link is not right.'],
  expired: [410, 'Deze link werkt niet meer. Vraag het bestand in het gesprek opnieuw. / This link has expired.'],
  removed: [410, 'Dit bestand is er niet meer. Vraag het in het gesprek opnieuw. / This file is not there any more.'],
} as const;

/** Pictures are shown; all else is saved. */
const shown = /^image\/(?:jpeg|png|gif|webp)$/;

/** Mounts what links to files lead to. */
export function mountSharedFiles(server: Server, loket: Loket): void {
  server.get('/files/:pass', async (request: Request, response: Response) => {
    const { pass } = request.params as { pass: string };
    const named = loket.links.read(pass);
    if (named === undefined) return refuse(response, 'unknown');
    if (named === 'expired') return refuse(response, 'expired');
    const found = await attachmentById(loket.db, named.id);
    if (!found) return refuse(response, 'removed');
    const { file, content } = found;
    response.writeHead(200, {
      ...headersOf(file, shown.test(file.type) ? 'inline' : 'attachment'),
      ...unseen,
      'Content-Length': content.length,
    });
    response.end(content);
  });
}

/** The address is the key: it is told to nobody. */
const unseen = { 'Referrer-Policy': 'no-referrer', 'X-Robots-Tag': 'noindex' };

function refuse(response: Response, why: keyof typeof wrong): void {
  const [status, text] = wrong[why];
  response.sendRaw(status, `${text}\n`, { 'Content-Type': 'text/plain; charset=utf-8', ...unseen });
}
