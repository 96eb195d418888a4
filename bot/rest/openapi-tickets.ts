import { statuses } from '../../tickets/status.ts';
import { changeForm, registration, ticketQuery } from './asked.ts';
import { examples } from './examples.ts';
import { keptFor } from './once.ts';
import {
  always,
  body,
  inHeader,
  inPath,
  json,
  listOf,
  ok,
  parametersOf,
  problems,
  ref,
  schemaOf,
} from './openapi-parts.ts';
import { ticketShown, ticketWithEvents } from './shown.ts';

/** Tickets in the OpenAPI document. */

const number = inPath('number', 'Number of a ticket', examples.ticket.number);
const text = (description: string) => ({ description, schema: { type: 'string' } });
const etag = text('Counts the changes of the ticket, as `version` in the body; send it in If-Match');

const ifMatch = inHeader(
  'If-Match',
  'The ETag of the ticket as you know it (`"` version `"`): if it was changed since, nothing happens and you get a 412',
  '"1"',
);
const idempotencyKey = inHeader(
  'Idempotency-Key',
  `A new UUID for each question: sent again with the same body within ${String(keptFor)} hours you get the same answer, and no second ticket. ` +
    'With another body you get a 422',
  '5b1f8a9e-5e0b-4a0c-8d53-6a2f3d0c9b77',
);

export const ticketPaths = {
  '/tickets': {
    get: {
      operationId: 'listTickets',
      summary: 'Tickets, least recently changed first',
      description: 'Follow `next` until it is null; what changes meanwhile is not missed.',
      parameters: parametersOf(ticketQuery, {
        status: 'in-behandeling',
        group: examples.ticket.group,
        since: examples.ticket.updatedAt,
        limit: 50,
        cursor: examples.next,
      }),
      responses: {
        200: {
          ...ok(
            'A page of tickets',
            listOf('Ticket', { next: { type: ['string', 'null'], description: 'Cursor of the next page' } }),
            { items: [examples.ticket], next: examples.next },
          ),
          headers: { Link: text('The next page, as rel="next"; left out after the last') },
        },
        ...problems(...always, 'invalid-fields'),
      },
    },
    post: {
      operationId: 'registerTicket',
      summary: 'Register a question that came by phone, by mail or at the counter',
      parameters: [idempotencyKey],
      requestBody: { required: true, content: json(ref('Registration'), examples.registration) },
      responses: {
        201: {
          ...ok('The ticket', ref('Ticket'), examples.ticket),
          headers: {
            Location: text('Path of the ticket'),
            ETag: etag,
            'Idempotent-Replayed': text('`true`: this was answered before under the same Idempotency-Key'),
          },
        },
        ...problems(...always, 'invalid-fields', ...body, 'unusable-values', 'key-used'),
      },
    },
  },
  '/tickets/{number}': {
    get: {
      operationId: 'readTicket',
      summary: 'A ticket with all that happened to it',
      parameters: [number],
      responses: {
        200: { ...ok('The ticket', ref('TicketWithEvents'), examples.ticketWithEvents), headers: { ETag: etag } },
        ...problems(...always, 'not-found'),
      },
    },
    patch: {
      operationId: 'changeTicket',
      summary:
        'Change a ticket; its requester, whom it is for and who follows it are told in their own chats what they should know',
      description: `Asking for what already is changes nothing. Statuses: ${statuses.join(', ')}.`,
      parameters: [number, ifMatch],
      requestBody: { required: true, content: json(ref('Change'), examples.change) },
      responses: {
        200: { ...ok('The ticket as it is now', ref('Ticket'), examples.changedTicket), headers: { ETag: etag } },
        ...problems(...always, 'invalid-fields', ...body, 'not-found', 'illegal-move', 'stale', 'unusable-values'),
      },
    },
  },
};

export const ticketSchemas = {
  Registration: schemaOf(registration, 'input'),
  Change: schemaOf(changeForm, 'input'),
  Ticket: schemaOf(ticketShown, 'output'),
  TicketWithEvents: schemaOf(ticketWithEvents, 'output'),
};
