import { searchQuery } from './asked.ts';
import { complaintPaths, complaintSchemas } from './complaints.ts';
import { examples } from './examples.ts';
import { announcementPaths, announcementSchemas } from './openapi-announcements.ts';
import { always, inPath, listOf, ok, parametersOf, problems, ref, schemaOf } from './openapi-parts.ts';
import { ticketPaths, ticketSchemas } from './openapi-tickets.ts';
import { sentToWebhooks, webhookPaths, webhookSchemas } from './openapi-webhooks.ts';
import { findingShown, problemShown, productInList, productPage } from './shown.ts';

/** The OpenAPI 3.1 document of /api/v1, made from the schemas that check and show. */

const number = inPath('number', 'Number of a ticket', examples.ticket.number);

export const openapi = {
  openapi: '3.1.0',
  info: {
    title: 'Loket for backoffices',
    version: '1',
    description:
      'Products of the catalogue (PDC), search in everyday Dutch, and tickets. Every error is application/problem+json; ' +
      'tell errors apart by `type` and read `detail` for the remedy. Every key may ask so many times a minute; what is more gets ' +
      'a 429, and Retry-After tells when to go on.',
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
          ...problems('malformed-request', 'fault'),
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
    ...ticketPaths,
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
    ...complaintPaths,
    ...webhookPaths,
  },
  webhooks: sentToWebhooks,
  components: {
    securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'An API key of this Loket' } },
    schemas: {
      Product: schemaOf(productPage, 'output'),
      ProductInShort: schemaOf(productInList, 'output'),
      Finding: schemaOf(findingShown, 'output'),
      ...ticketSchemas,
      ...announcementSchemas,
      ...complaintSchemas,
      ...webhookSchemas,
      Problem: schemaOf(problemShown, 'output'),
    },
  },
};
