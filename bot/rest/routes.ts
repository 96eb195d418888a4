import type { Request, RequestHandler, Response, Server } from 'restify';
import type { z } from 'zod';
import { attachmentsOf } from '../../storage/attachments.ts';
import { countFollowers } from '../../storage/followers.ts';
import { eventsOf, ticketByNumber } from '../../storage/tickets.ts';
import type { Change } from '../../tickets/change.ts';
import { changeTicket } from '../change-ticket.ts';
import type { Loket } from '../loket.ts';
import { changeForm, checked, queryOf, registration, searchQuery, ticketQuery } from './asked.ts';
import { mountAnnouncements } from './announcements.ts';
import { mountAttachments } from './attachments.ts';
import { jsonBody } from './body.ts';
import { callerBy } from './keys.ts';
import { openapi } from './openapi.ts';
import { fieldProblem, Problem } from './problem.ts';
import { registerTicket } from './register-ticket.ts';
import { reply } from './reply.ts';
import { listed, showAttachments, showEvents, showFinding, showTicket } from './shown.ts';
import { noTicket, numberOf } from './ticket-number.ts';
import { ticketPage } from './ticket-page.ts';

const inPath = (request: Request, name: string) => String((request.params as Record<string, unknown>)[name]);

/** Mounts the REST interface for backoffices under /api/v1. Its errors are problems once `useProblems` was called. */
export function mountRest(server: Server, loket: Loket, keys: readonly { name: string; key: string }[]): void {
  const callerOf = callerBy(keys);
  const keyed: RequestHandler = async (request: Request) => {
    callerOf(request);
  };

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

  server.get(
    '/api/v1/tickets',
    keyed,
    reply(async (request) => {
      const query = queryOf(request);
      // A plus sign that is not encoded arrives as a space: "…T16:00:00 01:00".
      if (query['since'] !== undefined) query['since'] = query['since'].replace(/ (?=\d\d:\d\d$)/, '+');
      const { items, next } = await ticketPage(loket.db, checked(ticketQuery, query));
      return { body: { items: items.map(showTicket), next } };
    }),
  );

  server.post(
    '/api/v1/tickets',
    keyed,
    jsonBody(),
    reply(async (request) => {
      const ticket = await registerTicket(loket, checked(registration, request.body), callerOf(request));
      return { status: 201, body: showTicket(ticket), headers: { Location: `/api/v1/tickets/${ticket.number}` } };
    }),
  );

  server.get(
    '/api/v1/tickets/:number',
    keyed,
    reply(async (request) => {
      const number = numberOf(request);
      const ticket = await ticketByNumber(loket.db, number);
      if (!ticket) throw noTicket();
      const files = ticket.files.length > 0 ? await attachmentsOf(loket.db, number) : [];
      const events = await eventsOf(loket.db, number);
      return {
        body: {
          ...showTicket(ticket),
          followers: ticket.followed ? await countFollowers(loket.db, number) : 0,
          attachments: showAttachments(number, files),
          events: showEvents(events),
        },
      };
    }),
  );

  mountAttachments(server, loket, keyed);
  mountAnnouncements(server, loket, keyed, callerOf);

  server.patch(
    '/api/v1/tickets/:number',
    keyed,
    jsonBody(),
    reply(async (request) => {
      const number = numberOf(request);
      const asked = asChange(checked(changeForm, request.body));
      const outcome = await changeTicket(loket, number, asked, callerOf(request));
      if ('ticket' in outcome) return { body: showTicket(outcome.ticket) };
      if (outcome.refused === 'unknown') throw noTicket();
      if (outcome.refused === 'in-the-past')
        throw fieldProblem('unusable-values', [{ field: 'expectedAt', message: 'is past; give an instant to come' }]);
      throw new Problem(
        'illegal-move',
        outcome.allowed.length > 0 ? `What may follow now: ${outcome.allowed.join(', ')}.` : 'Nothing may follow now.',
        { members: { allowed: outcome.allowed } },
      );
    }),
  );
}

/** Leaves out what was not given: undefined is no value of a Change. */
function asChange({ status, note, customerMessage, expectedAt }: z.output<typeof changeForm>): Change {
  return {
    ...(status === undefined ? {} : { status }),
    ...(note === undefined ? {} : { note }),
    ...(customerMessage === undefined ? {} : { customerMessage }),
    ...(expectedAt === undefined ? {} : { expectedAt }),
  };
}
