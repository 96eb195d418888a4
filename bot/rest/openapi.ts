import { z } from 'zod';
import { statuses } from '../../tickets/status.ts';
import { changeForm, registration, searchQuery, ticketQuery } from './asked.ts';
import { examples } from './examples.ts';
import { kinds, type Kind } from './problem.ts';
import { findingShown, problemShown, productInList, productPage, ticketShown, ticketWithEvents } from './shown.ts';

/** The OpenAPI 3.1 document of /api/v1, made from the schemas that check and show. */

type Json = Record<string, unknown>;

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...made } = z.toJSONSchema(schema, {
    io,
    // A page of the PDC holds transformed values; they are described as anything.
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      // The pattern of an instant is unreadable and says no more than its format.
      if (jsonSchema.format === 'date-time') delete jsonSchema.pattern;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      // What we answer may grow; what we are sent may not hold more.
      if (io === 'output' && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  });
  return made;
}

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: Json, example: unknown) => ({ 'application/json': { schema, example } });
const ok = (description: string, schema: Json, example: unknown) => ({ description, content: json(schema, example) });

/** The parameters of a query, one for each field of its schema. */
function parametersOf(schema: z.ZodType, all: Record<string, unknown>): Json[] {
  const { properties, required } = schemaOf(schema, 'input') as {
    properties: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, { description, ...made }]) => ({
    name,
    in: 'query',
    required: required?.includes(name) ?? false,
    ...(description === undefined ? {} : { description }),
    schema: made,
    example: all[name],
  }));
}

const inPath = (name: string, description: string, example: string) => ({
  name,
  in: 'path',
  required: true,
  description,
  schema: { type: 'string' },
  example,
});

/** The problems that an operation can answer with, by status. */
function problems(...which: Kind[]): Partial<Record<string, Json>> {
  const answers: Partial<Record<string, Json>> = {};
  for (const kind of which) {
    const { status, title } = kinds[kind];
    const example = { type: `urn:loket:problem:${kind}`, title, status, detail: 'What to do about it.' };
    answers[status] ??= {
      description: which
        .filter((one) => kinds[one].status === status)
        .map((one) => kinds[one].title)
        .join('; '),
      content: { 'application/problem+json': { schema: ref('Problem'), example } },
    };
  }
  return answers;
}

const always: Kind[] = ['unauthorised', 'malformed-request', 'fault'];
const body: Kind[] = ['malformed-body', 'too-large', 'wrong-content-type'];
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
        summary: 'Change a ticket; what its requester should know is told in the chat where it began',
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
      Problem: schemaOf(problemShown, 'output'),
    },
  },
};

function listOf(name: string, more: Json = {}): Json {
  return {
    type: 'object',
    properties: { items: { type: 'array', items: ref(name) }, ...more },
    required: ['items', ...Object.keys(more)],
  };
}
