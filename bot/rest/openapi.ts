import { statuses } from '../../tickets/status.ts';
import { changeForm, registration, searchQuery, ticketQuery } from './asked.ts';
import { examples } from './examples.ts';
import { announcementPaths, announcementSchemas } from './openapi-announcements.ts';
import { always, body, inPath, json, listOf, ok, parametersOf, problems, ref, schemaOf } from './openapi-parts.ts';
import { findingShown, problemShown, productInList, productPage, ticketShown, ticketWithEvents } from './shown.ts';

/** The OpenAPI 3.1 document of /api/v1, made from the schemas that check and show. */

const number = inPath('number', 'Number of a ticket', examples.ticket.number);

export const openapi = {
  openapi: '3.1.0',
  info: {
    title: 'Loket for backoffices',
    version: '1',
    description:
      'Products of the catalogue (PDC), search in everyday Dutch, and tickets. Every error is application/problem+json; ' +
      'tell errors apart by `type` and read `detail` for the remedy.',
  },
  servers: [{ url: '/api/v1' }],
  security: [{ key: [] }],
  paths: {
    '/openapi.json': {
      get: {
        operationId: 'readDescription',
        summary: 'This document',
        security: [],
        responses: {
          200: ok('The document', { type: 'object' }, { openapi: '3.1.0' }),
          ...problems('fault'),
        },
      },
    },
    '/products': {
      get: {
        operationId: 'listProducts',
        summary: 'All products, in short',
        responses: {
          200: ok('Every product', listOf('ProductInShort'), { items: [examples.product] }),
          ...problems(...always),
        },
      },
    },
    '/products/{id}': {
      get: {
        operationId: 'readProduct',
        summary: 'The whole page of a product, with its guiding questions',
        parameters: [inPath('id', 'Id of a product', examples.product.id)],
        responses: {
          200: ok('The page', ref('Product'), examples.productPage),
          ...problems(...always, 'not-found'),
        },
      },
    },
    '/search': {
      get: {
        operationId: 'search',
        summary: 'Which product somebody means',
        parameters: parametersOf(searchQuery, { q: examples.finding.query }),
        responses: {
          200: ok('What was found, also when that is nothing', ref('Finding'), examples.finding),
          ...problems(...always, 'invalid-fields'),
        },
      },
    },
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
          200: ok(
            'A page of tickets',
            listOf('Ticket', { next: { type: ['string', 'null'], description: 'Cursor of the next page' } }),
            { items: [examples.ticket], next: examples.next },
          ),
          ...problems(...always, 'invalid-fields'),
        },
      },
      post: {
        operationId: 'registerTicket',
        summary: 'Register a question that came by phone, by mail or at the counter',
        requestBody: { required: true, content: json(ref('Registration'), examples.registration) },
        responses: {
          201: {
            ...ok('The ticket', ref('Ticket'), examples.ticket),
            headers: { Location: { description: 'Path of the ticket', schema: { type: 'string' } } },
          },
          ...problems(...always, 'invalid-fields', ...body, 'unusable-values'),
        },
      },
    },
    '/tickets/{number}': {
      get: {
        operationId: 'readTicket',
        summary: 'A ticket with all that happened to it',
        parameters: [number],
        responses: {
          200: ok('The ticket', ref('TicketWithEvents'), examples.ticketWithEvents),
          ...problems(...always, 'not-found'),
        },
      },
      patch: {
        operationId: 'changeTicket',
        summary:
          'Change a ticket; its requester, whom it is for and who follows it are told in their own chats what they should know',
        description: `Asking for what already is changes nothing. Statuses: ${statuses.join(', ')}.`,
        parameters: [number],
        requestBody: { required: true, content: json(ref('Change'), examples.change) },
        responses: {
          200: ok('The ticket as it is now', ref('Ticket'), examples.changedTicket),
          ...problems(...always, 'invalid-fields', ...body, 'not-found', 'illegal-move', 'unusable-values'),
        },
      },
    },
    '/tickets/{number}/attachments/{id}': {
      get: {
        operationId: 'readAttachment',
        summary: 'The content of a photo or file that was sent along with a ticket',
        description: 'To be saved, not to be shown in a page: an employee made it. ETag and If-None-Match work.',
        parameters: [number, inPath('id', 'Id of an attachment of this ticket', examples.attachment)],
        responses: {
          200: {
            description: 'The content, under its name',
            headers: {
              'Content-Disposition': { description: 'attachment, with its name', schema: { type: 'string' } },
              ETag: { description: 'The SHA-256 of the content', schema: { type: 'string' } },
            },
            content: { '*/*': { schema: { type: 'string' }, example: '(the bytes)' } },
          },
          304: { description: 'Nothing changed since the ETag that you sent' },
          ...problems(...always, 'not-found'),
        },
      },
    },
    ...announcementPaths,
  },
  components: {
    securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'An API key of this Loket' } },
    schemas: {
      Product: schemaOf(productPage, 'output'),
      ProductInShort: schemaOf(productInList, 'output'),
      Finding: schemaOf(findingShown, 'output'),
      Registration: schemaOf(registration, 'input'),
      Change: schemaOf(changeForm, 'input'),
      Ticket: schemaOf(ticketShown, 'output'),
      TicketWithEvents: schemaOf(ticketWithEvents, 'output'),
      ...announcementSchemas,
      Problem: schemaOf(problemShown, 'output'),
    },
  },
};
