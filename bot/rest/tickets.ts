import type { Request, RequestHandler, Server } from 'restify';
import type { z } from 'zod';
import { attachmentsOf } from '../../storage/attachments.ts';
import { transaction } from '../../storage/db.ts';
import { countFollowers } from '../../storage/followers.ts';
import { eventsOf, ticketByNumber } from '../../storage/tickets.ts';
import type { Change } from '../../tickets/change.ts';
import type { Actor } from '../../tickets/ticket.ts';
import { afterCommit } from '../carry-out.ts';
import { changeTicket } from '../change-ticket.ts';
import type { Loket } from '../loket.ts';
import { changeForm, checked, queryOf, registration, ticketQuery } from './asked.ts';
import { asNoted, notNoted } from './complaint-asked.ts';
import { jsonBody } from './body.ts';
import { asKnown, etagOf } from './etag.ts';
import { attemptOf, onlyOnce } from './once.ts';
import { nextPage } from './page.ts';
import { fieldProblem, Problem } from './problem.ts';
import { registerTicket } from './register-ticket.ts';
import { reply } from './reply.ts';
import { showAttachments, showEvents, showTicket } from './shown.ts';
import { noTicket, numberOf } from './ticket-number.ts';
import { ticketPage } from './ticket-page.ts';

/** Mounts the register: tickets of the chat and of phone, mail and counter. */
export function mountTickets(
  server: Server,
  loket: Loket,
  keyed: RequestHandler,
  callerOf: (request: Request) => Actor,
): void {
  server.get(
    '/api/v1/tickets',
    keyed,
    reply(async (request) => {
      const query = queryOf(request);
      // A plus sign that is not encoded arrives as a space: "…T16:00:00 01:00".
      if (query['since'] !== undefined) query['since'] = query['since'].replace(/ (?=\d\d:\d\d$)/, '+');
      const { items, next } = await ticketPage(loket.db, checked(ticketQuery, query));
      return { body: { items: items.map(showTicket), next }, headers: nextPage(request, query, next) };
    }),
  );

  server.post(
    '/api/v1/tickets',
    keyed,
    jsonBody(),
    reply(async (request) => {
      const by = callerOf(request);
      const asked = checked(registration, request.body);
      const attempt = attemptOf(request, by.id);
      const outcome = await transaction(loket.db, (db) =>
        onlyOnce(db, attempt, loket.now(), async () => {
          const { ticket, left } = await registerTicket(loket, db, asked, by);
          const headers = { Location: `/api/v1/tickets/${ticket.number}`, ETag: etagOf(ticket) };
          return { reply: { status: 201, body: showTicket(ticket), headers }, left };
        }),
      );
      if ('left' in outcome) afterCommit(loket, outcome.left);
      return outcome.reply;
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
        headers: { ETag: etagOf(ticket) },
        body: {
          ...showTicket(ticket),
          followers: ticket.followed ? await countFollowers(loket.db, number) : 0,
          attachments: showAttachments(number, files),
          events: showEvents(events),
        },
      };
    }),
  );

  server.patch(
    '/api/v1/tickets/:number',
    keyed,
    jsonBody(),
    reply(async (request) => {
      const number = numberOf(request);
      const asked = asChange(checked(changeForm, request.body));
      const { organisation, catalogue } = loket.desk();
      const { groepen } = organisation;
      if (asked.complaint?.product !== undefined && !catalogue.has(asked.complaint.product))
        throw fieldProblem('unusable-values', [
          { field: 'complaint.product', message: 'is not in the catalogue: GET /api/v1/products lists all' },
        ]);
      if (asked.group !== undefined && !groepen.some(({ id }) => id === asked.group))
        throw fieldProblem('unusable-values', [
          { field: 'group', message: `is no group; there are: ${groepen.map(({ id }) => id).join(', ')}` },
        ]);
      const outcome = await changeTicket(loket, number, asked, callerOf(request), asKnown(request));
      if ('ticket' in outcome && !('refused' in outcome))
        return { body: showTicket(outcome.ticket), headers: { ETag: etagOf(outcome.ticket) } };
      if (outcome.refused === 'unknown') throw noTicket();
      if (outcome.refused === 'stale')
        throw new Problem(
          'stale',
          `It was changed since: it is at ${etagOf(outcome.ticket)} now. GET it, look, and send its ETag in If-Match.`,
          { headers: { ETag: etagOf(outcome.ticket) } },
        );
      if (outcome.refused === 'in-the-past')
        throw fieldProblem('unusable-values', [{ field: 'expectedAt', message: 'is past; give an instant to come' }]);
      const wrong = notNoted(outcome.refused);
      if (wrong) throw wrong;
      throw new Problem('illegal-move', `${elsewhere[outcome.refused] ?? ''} ${mayFollow(outcome.allowed)}`.trim(), {
        members: { allowed: outcome.allowed },
      });
    }),
  );
}

/** Where the change is to be made instead, or what comes first. */
const elsewhere: Readonly<Record<string, string>> = {
  'by-orders': 'The status and date of this request follow from its work orders, see `orders`: change those.',
  'needs-approval':
    'Who approves this did not: ask again first with status `wacht-op-akkoord`; of a composite product make a new request.',
  'by-request': 'Approving and closing are for the request as a whole, see `parent`: change that.',
};

const mayFollow = (allowed: readonly string[]): string =>
  allowed.length > 0 ? `What may follow now: ${allowed.join(', ')}.` : 'Nothing may follow now.';

/** Leaves out what was not given: undefined is no value of a Change. */
function asChange({
  status,
  note,
  customerMessage,
  expectedAt,
  group,
  kind,
  complaint,
}: z.output<typeof changeForm>): Change {
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(complaint === undefined ? {} : { complaint: asNoted(complaint) }),
    ...(status === undefined ? {} : { status }),
    ...(note === undefined ? {} : { note }),
    ...(customerMessage === undefined ? {} : { customerMessage }),
    ...(expectedAt === undefined ? {} : { expectedAt }),
    ...(group === undefined ? {} : { group }),
  };
}
