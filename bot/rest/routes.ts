import type { Request, RequestHandler, Response, Server } from 'restify';
import type { Loket } from '../loket.ts';
import type { Reach } from '../web-address.ts';
import { checked, queryOf, searchQuery } from './asked.ts';
import { mountAnnouncements } from './announcements.ts';
import { mountAttachments } from './attachments.ts';
import { mountComplaints } from './complaints.ts';
import { callerBy, type ApiKey } from './keys.ts';
import { limiter } from './limit.ts';
import { openapi } from './openapi.ts';
import { Problem } from './problem.ts';
import { reply } from './reply.ts';
import { listed, showFinding } from './shown.ts';
import { mountTickets } from './tickets.ts';
import { mountWebhooks } from './webhooks.ts';

const inPath = (request: Request, name: string) => String((request.params as Record<string, unknown>)[name]);

/** Who may call, and how often. */
export interface Api {
  keys: readonly ApiKey[];
  /** Requests of one key. */
  perMinute: number;
  /** Where webhooks may lead. */
  reach: Reach;
}

/** Mounts the REST interface for backoffices under /api/v1. Its errors are problems once `useProblems` was called. */
export function mountRest(server: Server, loket: Loket, { keys, perMinute, reach }: Api): void {
  const callerOf = callerBy(keys);
  const within = limiter(perMinute, loket.now);
  const keyed: RequestHandler = async (request: Request) => within(callerOf(request).id);

  server.on('after', (request: Request, response: Response) => {
    if (request.getPath().startsWith('/api/v1')) loket.metrics.requests.inc({ status: String(response.statusCode) });
  });

  server.get(
    '/api/v1/openapi.json',
    reply(() => ({ body: openapi })),
  );

  server.get(
    '/api/v1/products',
    keyed,
    reply(() => ({ body: { items: [...loket.desk().catalogue.values()].map(listed) } })),
  );

  server.get(
    '/api/v1/products/:id',
    keyed,
    reply((request) => {
      const product = loket.desk().catalogue.get(inPath(request, 'id'));
      if (!product)
        throw new Problem('not-found', 'There is no product with this id. GET /api/v1/products lists them.');
      return { body: product };
    }),
  );

  server.get(
    '/api/v1/search',
    keyed,
    reply((request) => {
      const { q } = checked(searchQuery, queryOf(request));
      const desk = loket.desk();
      return { body: showFinding(q, desk.search(q), desk) };
    }),
  );

  mountTickets(server, loket, keyed, callerOf);
  mountComplaints(server, loket, keyed, callerOf);
  mountAttachments(server, loket, keyed);
  mountAnnouncements(server, loket, keyed, callerOf);
  mountWebhooks(server, loket, keyed, callerOf, reach);
}
