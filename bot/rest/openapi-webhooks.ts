import { z } from 'zod';
import { examples } from './examples.ts';
import { always, body, inPath, json, listOf, ok, parametersOf, problems, ref, schemaOf } from './openapi-parts.ts';
import {
  deliveryQuery,
  deliveryShown,
  noticeShown,
  webhookChange,
  webhookForm,
  webhookMade,
  webhookShown,
} from './webhook-forms.ts';

/** Webhooks in the OpenAPI document: how they are managed, and what they are told. */

const example: z.input<typeof webhookShown> = {
  id: '3f0d5b0e-0c55-4c43-9d0b-4f2f7f6f1c21',
  url: 'https://facilitair.example.org/loket',
  events: ['ticket.created', 'ticket.changed'],
  groups: ['facilitair-team'],
  active: true,
  stopped: null,
  failingSince: null,
  waiting: 0,
  dead: 0,
  deliveredAt: '2026-11-23T09:05:01.000Z',
  createdAt: '2026-11-20T09:00:00.000Z',
  updatedAt: '2026-11-20T09:00:00.000Z',
};
const { url, events, groups } = example;

const delivery: z.input<typeof deliveryShown> = {
  id: '418',
  notice: 'M-2026-000123-v2',
  event: 'ticket.changed',
  ticket: 'M-2026-000123',
  state: 'waiting',
  attempts: 2,
  problem: 'Error: answered 503',
  createdAt: '2026-11-23T09:05:00.000Z',
  nextAttemptAt: '2026-11-23T09:05:20.000Z',
  deliveredAt: null,
  deadAt: null,
};

const told: z.input<typeof noticeShown> = {
  id: 'M-2026-000123-v2',
  type: 'ticket.changed',
  timestamp: '2026-11-23T09:05:00.000Z',
  data: {
    ticket: examples.changedTicket as z.input<typeof noticeShown>['data']['ticket'],
    events: examples.ticketWithEvents.events.slice(1) as z.input<typeof noticeShown>['data']['events'],
  },
};

const id = inPath('id', 'Id of a webhook of yours', example.id);
const next = { next: { type: ['string', 'null'], description: 'Cursor of the next page' } };
const text = (description: string) => ({ description, schema: { type: 'string' } });

export const webhookPaths = {
  '/webhooks': {
    get: {
      operationId: 'listWebhooks',
      summary: 'Your webhooks: those that were made with this API key',
      responses: { 200: ok('The webhooks', listOf('Webhook'), { items: [example] }), ...problems(...always) },
    },
    post: {
      operationId: 'makeWebhook',
      summary: 'Hear of tickets at once, instead of asking for them',
      description:
        'What is sent, how it is signed and what is expected of a receiver: see `webhooks` in this document.',
      requestBody: { required: true, content: json(ref('WebhookForm'), { url, events, groups }) },
      responses: {
        201: {
          ...ok('The webhook, with its secret', ref('WebhookMade'), {
            ...example,
            deliveredAt: null,
            secret: 'whsec_bG9rZXQtdm9vcmJlZWxkLWdlaGVpbS12YW4tMzItYnl0ZXM=',
          }),
          headers: { Location: text('Path of the webhook') },
        },
        ...problems(...always, 'invalid-fields', ...body, 'already-there', 'unusable-values'),
      },
    },
  },
  '/webhooks/{id}': {
    get: {
      operationId: 'readWebhook',
      summary: 'One webhook, and how it goes with it',
      parameters: [id],
      responses: { 200: ok('The webhook', ref('Webhook'), example), ...problems(...always, 'not-found') },
    },
    patch: {
      operationId: 'changeWebhook',
      summary: 'Change a webhook, stop it or begin again',
      parameters: [id],
      requestBody: { required: true, content: json(ref('WebhookChange'), { active: true }) },
      responses: {
        200: ok('The webhook as it is now', ref('Webhook'), example),
        ...problems(...always, 'invalid-fields', ...body, 'not-found', 'already-there', 'unusable-values'),
      },
    },
    delete: {
      operationId: 'removeWebhook',
      summary: 'Remove a webhook, with its log and what was still to be sent',
      parameters: [id],
      responses: { 204: { description: 'It is gone' }, ...problems(...always, 'not-found') },
    },
  },
  '/webhooks/{id}/deliveries': {
    get: {
      operationId: 'listDeliveries',
      summary: 'The log of a webhook, newest first',
      description: 'What was delivered is kept for a week, what was given up until it is tried again.',
      parameters: [id, ...parametersOf(deliveryQuery, { limit: 50, cursor: delivery.id })],
      responses: {
        200: {
          ...ok('A page of the log', listOf('Delivery', next), { items: [delivery], next: null }),
          headers: { Link: text('The next page, as rel="next"; left out after the last') },
        },
        ...problems(...always, 'invalid-fields', 'not-found'),
      },
    },
  },
  '/webhooks/{id}/retry': {
    post: {
      operationId: 'retryWebhook',
      summary: 'Try again what was given up',
      parameters: [id],
      responses: {
        200: ok('How many messages are tried again', ref('Retried'), { retried: 3 }),
        ...problems(...always, 'not-found'),
      },
    },
  },
};

const inHeader = (name: string, description: string, value: string) => ({
  name,
  in: 'header',
  required: true,
  description,
  schema: { type: 'string' },
  example: value,
});

/** What Loket sends. */
export const sentToWebhooks = {
  ticket: {
    post: {
      operationId: 'hearOfTicket',
      summary: 'What Loket posts to your url',
      description:
        'Signed as Standard Webhooks says (standardwebhooks.com), so that its libraries verify it: HMAC-SHA256 with your secret over ' +
        '`webhook-id`.`webhook-timestamp`.body. Refuse what is not signed, or older than five minutes. Every message arrives at least ' +
        'once, in order per ticket; the next waits for the one before. Answer 2xx within ten seconds. Any other answer is tried again, ' +
        'later each time, for about a day; then the message is dead. 429 and 503 may tell in Retry-After how long to wait; 410 stops ' +
        'the webhook. Redirects are not followed.',
      security: [],
      parameters: [
        inHeader('webhook-id', 'The same each time that a message is sent', told.id),
        inHeader('webhook-timestamp', 'When it is sent, in seconds since 1970', '1795424700'),
        inHeader(
          'webhook-signature',
          '`v1,` and the signature in base64',
          'v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=',
        ),
      ],
      requestBody: { required: true, content: json(ref('Notice'), told) },
      responses: { '2XX': { description: 'Received' }, '4XX': { description: 'Tried again, but for 410' } },
    },
  },
};

export const webhookSchemas = {
  Webhook: schemaOf(webhookShown, 'output'),
  WebhookMade: schemaOf(webhookMade, 'output'),
  WebhookForm: schemaOf(webhookForm, 'input'),
  WebhookChange: schemaOf(webhookChange, 'input'),
  Delivery: schemaOf(deliveryShown, 'output'),
  Retried: schemaOf(z.object({ retried: z.int().min(0) }), 'output'),
  Notice: schemaOf(noticeShown, 'output'),
};
